import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import type { FileInfo } from "./file-info.js";

/** Bytes read at a time. */
const blockSize = 65536;
/** Bytes of a line that is too long which one call passes over: a host waits for it. */
const passedOver = 4_194_304;
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
  /** A line that is too long, of which more than a call's share is left. */
  #isInside = false;

  constructor(path: string) {
    refuseNul(path, "open");
    // A pipe that nobody has opened to write must not keep the host waiting. Windows has no such flag.
    this.#file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
    const stats = fstatSync(this.#file);
    this.size = stats.size;
    if (!stats.isDirectory()) return;
    this.close();
    throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
  }

  readLine(maxBytes: number): string | undefined {
    const limit = maxBytes >= 0 ? maxBytes : 0;
    if (this.#file === undefined) throw new TypeError("LineReader.readLine: the reader is closed");
    if (this.#isInside) this.#passOver(passedOver);
    if (this.#isInside) throw tooLong();
    let searched = 0;
    let feed = -1;
    // One byte more than the limit may still turn out to be the CR.
    while (searched <= limit + 1 && (feed = this.#buffer.indexOf(lineFeed, searched)) < 0) {
      searched = this.#buffer.length;
      if (searched > limit + 1 || !this.#fill()) break;
    }
    const length = feed >= 0 ? feed : this.#buffer.length;
    if (feed < 0 && length === 0) return undefined;
    const hasReturn = length > 0 && this.#buffer[length - 1] === carriageReturn;
    const line = this.#buffer.subarray(0, hasReturn ? length - 1 : length);
    if (line.length > limit) {
      this.#passOver(limit + passedOver);
      throw tooLong();
    }
    this.#consume(feed >= 0 ? length + 1 : length);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.size = 0;
    this.offset = 0;
  }

  /** Passes over a line that is too long, or over `most` bytes of it. */
  #passOver(most: number): void {
    let left = Math.floor(most);
    do {
      const feed = this.#buffer.subarray(0, left).indexOf(lineFeed);
      const length = feed >= 0 ? feed + 1 : Math.min(this.#buffer.length, left);
      this.#consume(length);
      left -= length;
      this.#isInside = feed < 0 && left === 0;
      if (feed >= 0) return;
    } while (!this.#isInside && this.#fill());
  }

  #consume(length: number): void {
    this.#buffer = this.#buffer.subarray(length);
    this.offset += length;
  }

  /** Reads more; false at the end of the file, where more may be appended later. */
  #fill(): boolean {
    const block = Buffer.allocUnsafe(blockSize);
    const count = readWaiting(this.#file!, block);
    if (count > 0) this.#buffer = Buffer.concat([this.#buffer, block.subarray(0, count)]);
    return count > 0;
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Reading waits for what a pipe's writers have not written yet, although it was opened without waiting. */
function readWaiting(file: number, block: Buffer): number {
  for (;;) {
    try {
      return readSync(file, block, 0, block.length, null);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 2);
    }
  }
}

function tooLong(): RangeError {
  return new RangeError("LineReader.readLine: the line is longer than the limit");
}
