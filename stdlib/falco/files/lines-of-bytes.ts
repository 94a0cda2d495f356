// In the language that plugins are compiled from: the compiler takes this file into programs.
import { LineCutter } from "./line-cutter.js";
import type { LineOptions } from "./line-options.js";

/** The lines of bytes that come a piece at a time, as a LineReader gives those of a file. */
export function* linesOfBytes(
  pieces: Generator<Uint8Array, void, undefined>,
  path: string,
  { maxBytes = 1_048_576, longLines = "error" }: LineOptions,
): Generator<string, void, undefined> {
  const cutter = new LineCutter(maxBytes, longLines, (limit, offset) => {
    const what = `the line is longer than the limit of ${limit} bytes`;
    return new RangeError(`LineReader.readLine: ${what}, at byte ${offset} of '${path}'`);
  });
  for (const piece of pieces) {
    cutter.add(piece);
    for (let line = cutter.next(); line !== undefined; line = cutter.next()) yield line;
  }
  const last = cutter.last();
  if (last !== undefined) yield last;
}
