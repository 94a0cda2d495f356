import type { FileInfo } from "./file-info.js";
import type { LongLines } from "./line-options.js";
import { NodeLineReader } from "./node-lines.js";
import { statOf, namesIn } from "./node.js";

/** What `path` leads to, or `undefined` when there is nothing or it cannot be reached. */
export function fileInfo(path: string): FileInfo | undefined {
  return statOf(path);
}

/**
 * The names in a directory without "." and "..", sorted as strings are. Throws an Error with the system's reason, such
 * as `ENOENT: no such file or directory, scandir 'PATH'`.
 */
export function listDirectory(path: string): string[] {
  return namesIn(path);
}

/**
 * Reads a file line by line, a block at a time. Owns an open file until {@link LineReader.close}; one that is never
 * closed is closed with the plugin. At most 512 can be open at a time.
 */
export class LineReader {
  readonly #reader: NodeLineReader;

  private constructor(path: string, follows: boolean) {
    this.#reader = new NodeLineReader(path, follows);
  }

  /** Opens a file. Throws an Error with the system's reason: `ENOENT: no such file or directory, open 'PATH'`. */
  static open(path: string): LineReader {
    return new LineReader(path, false);
  }

  /**
   * Opens a file that is being written, to read what is appended when {@link LineReader.readLine} is called again after
   * it gave `undefined`. A line is given out once its end is written. A file that was truncated is read from its start;
   * when another file has taken its name (a log was rotated), that one is read after this one's end. Of both, what is
   * written and taken away between two calls is not seen, and on Windows only truncation is.
   */
  static follow(path: string): LineReader {
    return new LineReader(path, true);
  }

  /**
   * The next line without its LF and one CR before it, or `undefined` at the end of the file. A last line without LF is
   * a line. Text that is not UTF-8 is replaced by U+FFFD.
   *
   * @param maxBytes Longest line accepted, its end not counted; 1 MiB unless given. A longer one is passed over and a
   * RangeError thrown that names it; the next call goes on with the line after it. A file need not have line ends: a
   * call passes over 4 MiB beyond the limit at most, and the next one throws again if the line goes on.
   * @param longLines `"skip"` gives the next line that is not too long, `"cut"` the first `maxBytes` of one that is. A
   * RangeError then means that 64 MiB were passed over, and the next call goes on.
   * Throws an Error with the system's reason when it cannot be read, and once when a file that is not followed was
   * truncated to less than was read of it; the next call begins at its start. Throws a TypeError after
   * {@link LineReader.close}.
   */
  readLine(maxBytes = 1_048_576, longLines: LongLines = "error"): string | undefined {
    return this.#reader.readLine(maxBytes, longLines);
  }

  /** Where the next line starts, in bytes from the start of the file; 0 once it is closed. */
  get offset(): number {
    return this.#reader.offset;
  }

  /** The file's size in bytes when it was opened, or when it began anew; 0 once it is closed. */
  get size(): number {
    return this.#reader.size;
  }

  /** Closes the file; more than once does no harm. */
  close(): void {
    this.#reader.close();
  }
}
