import { NodeLineReader, statOf, namesIn } from "./node.js";
import type { FileInfo } from "./file-info.js";

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

  private constructor(path: string) {
    this.#reader = new NodeLineReader(path);
  }

  /** Opens a file. Throws an Error with the system's reason: `ENOENT: no such file or directory, open 'PATH'`. */
  static open(path: string): LineReader {
    return new LineReader(path);
  }

  /**
   * The next line without its LF and one CR before it, or `undefined` at the end of the file. A last line without LF is
   * a line. Text that is not UTF-8 is replaced by U+FFFD.
   *
   * @param maxBytes Longest line accepted, its end not counted; 1 MiB unless given. A longer one is passed over and a
   * RangeError thrown; the next call goes on with the line after it. A file need not have line ends: a call passes over
   * 4 MiB beyond the limit at most, and the next one throws again if the line goes on.
   * Throws a TypeError after {@link LineReader.close}.
   */
  readLine(maxBytes = 1_048_576): string | undefined {
    return this.#reader.readLine(maxBytes);
  }

  /** Where the next line starts, in bytes from the start of the file; 0 once it is closed. */
  get offset(): number {
    return this.#reader.offset;
  }

  /** The file's size in bytes when it was opened; 0 once it is closed. */
  get size(): number {
    return this.#reader.size;
  }

  /** Closes the file; more than once does no harm. */
  close(): void {
    this.#reader.close();
  }
}
