// In the language that plugins are compiled from: the compiler takes this file into programs.
import { LineCutter } from "../files/line-cutter.js";
import type { LineOptions } from "../files/line-options.js";
import { Connection } from "./connection.js";

/**
 * The lines of a connection, or of other pieces of bytes, without their LF and one CR before it. A last line without LF is a
 * line. Text that is not UTF-8 is replaced by U+FFFD. A line that is too long is a RangeError, which ends the loop; `longLines`
 * of the options says what else.
 *
 * @param options A number stands for `maxBytes`, which is 1 MiB unless given.
 */
export async function* lines(
  source: Connection | AsyncGenerator<Uint8Array>,
  options: number | LineOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { maxBytes = 1_048_576, longLines = "error" } =
    typeof options === "number" ? { maxBytes: options } : options;
  const cutter = new LineCutter(
    maxBytes,
    longLines,
    (limit) => new RangeError(`lines: a line is longer than the limit of ${limit} bytes`),
  );
  for await (const bytes of piecesOf(source)) {
    cutter.add(bytes);
    for (let line = cutter.next(); line !== undefined; line = cutter.next()) yield line;
  }
  const last = cutter.last();
  if (last !== undefined) yield last;
}

async function* piecesOf(source: Connection | AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (source instanceof Connection) yield* source;
  else yield* source;
}
