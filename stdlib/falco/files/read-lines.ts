// In the language that plugins are compiled from: the compiler takes this file into programs.
import { LineReader } from "./api.js";

/**
 * The lines of a file, without their ends, for `for (const line of readLines(path))`. The file is opened when the loop
 * begins and closed when it is left, in whatever way.
 *
 * @param maxBytes Longest line accepted, as in {@link LineReader.readLine}. A longer one throws a RangeError, which ends
 * the loop: to go on after it use a {@link LineReader}.
 * Throws what {@link LineReader.open} throws.
 */
export function* readLines(path: string, maxBytes?: number): Generator<string, void, undefined> {
  const reader = LineReader.open(path);
  try {
    for (let line = reader.readLine(maxBytes); line !== undefined; line = reader.readLine(maxBytes))
      yield line;
  } finally {
    reader.close();
  }
}
