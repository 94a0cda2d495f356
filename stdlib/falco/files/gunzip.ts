// In the language that plugins are compiled from: the compiler takes this file into programs.
import { inflated } from "./gzip.js";

/**
 * What the bytes that gzip has made stand for, a piece at a time: `for (const bytes of gunzip(body))`. Never more is in
 * memory than the bytes that are given and a piece.
 *
 * @param data The bytes, or the pieces that they came in.
 * @param name What errors call them: `'NAME' is damaged: it ends too early`.
 * @throws Error for what is damaged, after the pieces before that; the checksum is looked at
 */
export function gunzip(
  data: Uint8Array | readonly Uint8Array[],
  name = "data",
): Generator<Uint8Array, void, undefined> {
  const pieces = data instanceof Uint8Array ? [data] : data;
  let next = 0;
  return inflated(name, () => {
    // One without bytes is not the end.
    while (next < pieces.length && pieces[next]!.length === 0) next++;
    return pieces[next++] ?? new Uint8Array(0);
  });
}
