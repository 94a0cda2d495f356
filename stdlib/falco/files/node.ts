import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import type { FileInfo } from "./api.js";

/** Bytes read at a time. */
const blockSize = 65536;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export function statOf(path: string): FileInfo | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return {
      kind: stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other",
      size: Number(stats.size),
      modified: stats.mtimeNs,
    };
  } catch {
    return undefined;
  }
}

export function namesIn(path: string): string[] {
  refuseNul(path, "scandir");
  return readdirSync(path).sort();
}

/** Node has a message of its own for such paths; the native runtime asks the system for them as for any other. */
function refuseNul(path: string, call: string): void {
  if (path.includes("\0")) throw new Error(`EINVAL: invalid argument, ${call} '${path}'`);
}

/** Cuts a file into lines through a buffer that holds what is read and not yet given out. */
export class NodeLineReader {
  /** Both are 0 once the file is closed, as in the native runtime. */
  size: number;
  /** Of the next line, in bytes from the start of the file. */
  offset = 0;
  #file: number | undefined;
  #buffer = Buffer.alloc(0);

  constructor(path: string) {
    refuseNul(path, "open");
    this.#file = openSync(path, "r");
    const stats = fstatSync(this.#file);
    this.size = stats.size;
    if (!stats.isDirectory()) return;
    this.close();
    throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
  }

  readLine(maxBytes: number): string | undefined {
    const limit = maxBytes >= 0 ? maxBytes : 0;
    if (this.#file === undefined) throw new TypeError("LineReader.readLine: the reader is closed");
    let searched = 0;
    let atEnd = false; // now: what is appended later is read by later calls
    let isTooLong = false;
    for (;;) {
      const feed = this.#buffer.indexOf(lineFeed, searched);
      const isLast = feed < 0 && atEnd;
      if (isLast && this.#buffer.length === 0 && !isTooLong) return undefined;
      if (feed >= 0 || isLast) {
        const line = this.#take(feed >= 0 ? feed : this.#buffer.length, feed >= 0 ? 1 : 0);
        if (isTooLong || line.length > limit)
          throw new RangeError("LineReader.readLine: the line is longer than the limit");
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
      }
      // Past the limit only the line's end matters: forget its start so that memory stays bounded. One byte more than
      // the limit may still turn out to be the CR.
      if (this.#buffer.length > limit + 1) {
        isTooLong = true;
        this.#take(this.#buffer.length, 0);
      }
      searched = this.#buffer.length;
      atEnd = !this.#fill();
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.size = 0;
    this.offset = 0;
  }

  /** Takes `length` bytes and `terminator` more off the buffer; the former without a CR at their end. */
  #take(length: number, terminator: number): Buffer {
    const hasReturn = length > 0 && this.#buffer[length - 1] === carriageReturn;
    const line = this.#buffer.subarray(0, hasReturn ? length - 1 : length);
    this.#buffer = this.#buffer.subarray(length + terminator);
    this.offset += length + terminator;
    return line;
  }

  /** False at the end of the file. */
  #fill(): boolean {
    const block = Buffer.allocUnsafe(blockSize);
    const count = readSync(this.#file!, block, 0, blockSize, null);
    if (count > 0) this.#buffer = Buffer.concat([this.#buffer, block.subarray(0, count)]);
    return count > 0;
  }
}
