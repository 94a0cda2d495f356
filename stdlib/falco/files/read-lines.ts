// In the language that plugins are compiled from: the compiler takes this file into programs.
import { LineReader } from "./api.js";
import type { LineOptions } from "./line-options.js";
import { linesOfBytes } from "./lines-of-bytes.js";
import { gzipBytes } from "./read-blocks.js";

/**
 * The lines of a file, without their ends, for `for (const line of readLines(path))`. The file is opened when the loop
 * begins and closed when it is left, in whatever way. Of what gzip has made they are those of what was packed.
 *
 * A line that is too long is a RangeError, which ends the loop. Where a source should not die of one line:
 * `readLines(path, { longLines: "skip" })`. More in {@link LineReader.readLine}.
 *
 * @param options A number stands for `maxBytes`.
 * Throws what {@link LineReader.open} throws.
 */
export function* readLines(
  path: string,
  options: number | LineOptions = {},
): Generator<string, void, undefined> {
  const given: LineOptions = typeof options === "number" ? { maxBytes: options } : options;
  const { maxBytes, longLines } = given;
  const bytes = gzipBytes(path);
  if (bytes) {
    yield* linesOfBytes(bytes, path, given);
    return;
  }
  const reader = LineReader.open(path);
  try {
    for (;;) {
      const line = reader.readLine(maxBytes, longLines);
      if (line === undefined) return;
      yield line;
    }
  } finally {
    reader.close();
  }
}
