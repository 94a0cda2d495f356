import type { FileInfo } from "./file-info.js";
import type { LongLines } from "./line-options.js";
import { checksumOf } from "./node-checksum.js";
import { NodeInflater } from "./node-inflater.js";
import { NodeLineReader } from "./node-lines.js";
import { identityOf, NodeTailReader } from "./node-tail.js";
import { atClosing, pauseFor, untilTold as untilToldInNode } from "./node-waits.js";
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

/** What tells a regular file from others, "" for what is none, undefined when there is nothing. `follow`'s. */
export function fileIdentity(path: string): string | undefined {
  return identityOf(path);
}

/** CRC-32 of bytes behind others, of which `value` is that. `gzip.ts`'s. */
export function checksum(bytes: Uint8Array, value: number): number {
  return checksumOf(bytes, value);
}

/** Waits for so many milliseconds, and others have their turn. False: what it is for is being closed. `follow`'s. */
export function pause(milliseconds: number): Promise<boolean> {
  return pauseFor(milliseconds);
}

/**
 * True once the function is called that `start` is given. False: what it is for is being closed. What waits within the SDK
 * for other code of the plugin.
 */
export function untilTold(start: (tell: () => void) => void): Promise<boolean> {
  return untilToldInNode((tell) => {
    start(tell);
    return undefined;
  });
}

/**
 * Calls `end` when what runs is being closed, and gives what forgets that: in Node, where nothing else ends an await. `poll`'s.
 */
export function whenClosed(end: () => void): () => void {
  return atClosing(end);
}

/** Inflates a raw stream (RFC 1951) by zlib, a piece at a time. `inflate.ts`'s. */
export class Inflater {
  readonly #inflater = new NodeInflater();

  private constructor() {
    // Only open() makes one.
  }

  /** Throws an Error where there is no zlib. */
  static open(): Inflater {
    return new Inflater();
  }

  /** Another stream begins. */
  reset(): void {
    this.#inflater.reset();
  }

  /** What comes of the input from `from` on, as far as there is room for it. */
  inflate(input: Uint8Array, from: number): Uint8Array {
    return this.#inflater.inflate(input, from);
  }

  /** How many bytes of the last input were taken. */
  get used(): number {
    return this.#inflater.used;
  }

  get hasEnded(): boolean {
    return this.#inflater.hasEnded;
  }

  /** There may be more of what it was given. */
  get isFull(): boolean {
    return this.#inflater.isFull;
  }

  /** "" when there is none. */
  get problem(): string {
    return this.#inflater.problem;
  }

  close(): void {
    this.#inflater.close();
  }
}

/** A regular file that is being written, of which its user sees what becomes. `follow`'s. */
export class TailReader {
  readonly #reader: NodeTailReader;

  private constructor(path: string) {
    this.#reader = new NodeTailReader(path);
  }

  static open(path: string): TailReader {
    return new TailReader(path);
  }

  /** The next line that has an end, or the start of one that is too long. Undefined: no more now, or a long line goes on. */
  readLine(maxBytes: number): string | undefined {
    return this.#reader.readLine(maxBytes);
  }

  /** What was read of a line that has no end. */
  rest(): string | undefined {
    return this.#reader.rest();
  }

  seek(offset: number): void {
    this.#reader.seek(offset);
  }

  /** Fewer where the file ends. */
  bytesAt(offset: number, size: number): Uint8Array {
    return this.#reader.bytesAt(offset, size);
  }

  /** What {@link fileIdentity} gives. */
  get id(): string {
    return this.#reader.id;
  }

  /** Where the next line starts. */
  get offset(): number {
    return this.#reader.offset;
  }

  /** Where the line began that was given last. */
  get start(): number {
    return this.#reader.start;
  }

  /** How many bytes behind `offset` have been read. */
  get held(): number {
    return this.#reader.held;
  }

  /** -1 when it cannot be told. */
  get sizeNow(): number {
    return this.#reader.sizeNow;
  }

  /** The line that was given last was too long. */
  get isCut(): boolean {
    return this.#reader.isCut;
  }

  close(): void {
    this.#reader.close();
  }
}

/** What the system tells of files and directories that change: inotify on Linux. In Node all is looked at. `follow`'s. */
export class FileWatch {
  private constructor() {
    // Only open() makes one.
  }

  static open(): FileWatch {
    return new FileWatch();
  }

  /** A number for {@link FileWatch.remove}; an error's below 0 where nothing is told of the file. */
  addFile(_file: TailReader): number {
    return -38;
  }

  /** The same for a directory: of names that come and go in it. Again and again gives the same number, while it is the same. */
  addFolder(_path: string): number {
    return -38;
  }

  remove(_watch: number): void {
    // There is none.
  }

  /** Waits for a change, so many milliseconds at most. 0: what it is for is being closed. */
  async wait(milliseconds: number): Promise<number> {
    return (await pauseFor(milliseconds)) ? 4 : 0;
  }

  /** What has changed since: 1 files, 2 directories, 3 both. */
  take(): number {
    return 0;
  }

  close(): void {
    // There is nothing.
  }
}
