import { closeSync, fstatSync, statSync, type BigIntStats } from "node:fs";
import type { LongLines } from "./line-options.js";
import { openForReading, readWaiting, type Opened } from "./node.js";
import type { Closable } from "../base/owned.js";
import { openFiles, refuseMore } from "./open-files.js";

/** Bytes read at a time. */
const blockSize = 65536;
/** The longest string of the native runtime. */
const longestLine = 536_870_888;
/** Bytes of a line that is too long which one call passes over: a host waits for it. */
const passedOver = 4_194_304;
/** The same of lines of which nothing has to be said. */
const skipped = 67_108_864;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What comes next: bytes, nothing now, the start of this file or the next, or nothing more of a file replaced. */
type More = "bytes" | "end" | "anew" | "last";

/** Cuts a file into lines through a buffer that holds what is read and not yet given out (runtime-c, lines.c). */
export class NodeLineReader implements Closable {
  /** Both are 0 once the file is closed, as in the native runtime. */
  size = 0;
  /** Of the next line, in bytes from the start of the file. */
  offset = 0;
  #file: number | undefined;
  #data = Buffer.alloc(0);
  /** Of what is read and not given out. */
  #from = 0;
  #to = 0;
  /** Where the line began that is or was too long. */
  #line = 0;
  /** Such a line, the rest of which is to be passed over. */
  #isInside = false;
  /** Not a pipe or a device, which have no positions. */
  #isFile = false;
  /** A size was seen: the files of /proc have none. */
  #isSized = false;
  readonly #forget: () => void;

  constructor(
    private readonly path: string,
    private readonly follows: boolean,
  ) {
    refuseMore(path);
    this.#begin(openForReading(path));
    this.#forget = openFiles.keep(this);
  }

  readLine(maxBytes: number, how: LongLines): string | undefined {
    if (this.#file === undefined) throw new TypeError("LineReader.readLine: the reader is closed");
    const limit = Math.min(maxBytes >= 0 ? maxBytes : 0, longestLine);
    const budget = { left: how === "error" ? passedOver : skipped };
    for (;;) {
      if (this.#isInside && !this.#passOver(budget)) throw this.#tooLong(limit, how);
      if (this.#isInside) return undefined;
      const found = this.#find(limit);
      if (!found) return undefined;
      const { line, whole } = found;
      if (line.length <= limit) {
        this.#consume(whole);
        return decode(line);
      }
      const start = how === "cut" ? decode(cutAt(line, Math.floor(limit))) : undefined;
      if (how !== "skip") budget.left = Math.floor(limit + passedOver);
      const isPassed = this.#passOver(budget);
      if (start !== undefined) return start;
      if (how === "error" || !isPassed) throw this.#tooLong(limit, how);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.size = 0;
    this.offset = 0;
    this.#forget();
  }

  /** The next line, or as much of it as shows that it is too long. */
  #find(limit: number): { line: Buffer; whole: number } | undefined {
    let searched = 0;
    let feed = -1;
    // One byte more than the limit may still turn out to be the CR.
    while ((feed = this.#buffer.indexOf(lineFeed, searched)) < 0) {
      searched = this.#buffer.length;
      if (searched > limit + 1) break;
      const next = this.#more();
      if (next === "anew") searched = 0;
      else if (next === "end" && this.follows) return undefined;
      else if (next !== "bytes") break;
    }
    const length = feed >= 0 ? feed : this.#buffer.length;
    if (feed < 0 && length === 0) return undefined;
    const hasReturn = length > 0 && this.#buffer[length - 1] === carriageReturn;
    return {
      line: this.#buffer.subarray(0, hasReturn ? length - 1 : length),
      whole: feed >= 0 ? length + 1 : length,
    };
  }

  /** Passes over what is left of a line, or so many bytes of it. False when it is those that ended, not the file. */
  #passOver(budget: { left: number }): boolean {
    if (!this.#isInside) this.#line = this.offset;
    this.#isInside = true;
    for (;;) {
      const feed = this.#buffer.subarray(0, budget.left).indexOf(lineFeed);
      const length = feed >= 0 ? feed + 1 : Math.min(this.#buffer.length, budget.left);
      this.#consume(length);
      budget.left -= length;
      this.#isInside = feed < 0;
      if (feed >= 0) return true;
      if (budget.left < 1) return false;
      const next = this.#more();
      if (next === "bytes") continue;
      this.#isInside = next === "end" && this.follows;
      return true;
    }
  }

  #tooLong(limit: number, how: LongLines): RangeError {
    const place = `byte ${this.#line} of '${this.path}'`;
    return new RangeError(
      how === "error"
        ? `LineReader.readLine: the line is longer than the limit of ${limit} bytes, at ${place}`
        : `LineReader.readLine: 64 MiB were passed over without a line of at most ${limit} bytes, at ${place}`,
    );
  }

  get #buffer(): Buffer {
    return this.#data.subarray(this.#from, this.#to);
  }

  #consume(length: number): void {
    this.#from += length;
    this.offset += length;
  }

  #fill(): boolean {
    this.#data.copyWithin(0, this.#from, this.#to);
    this.#to -= this.#from;
    this.#from = 0;
    if (this.#to === this.#data.length) {
      const larger = Buffer.allocUnsafe(Math.max(blockSize, 2 * this.#to));
      this.#data.copy(larger, 0, 0, this.#to);
      this.#data = larger;
    }
    const position = this.#isFile ? this.offset + this.#to : null;
    const count = readWaiting(this.#file!, this.#data.subarray(this.#to), position, this.path);
    this.#to += count;
    return count > 0;
  }

  /** At the end of the file, more may be appended later. */
  #more(): More {
    return this.#fill() ? "bytes" : this.#lookAgain();
  }

  /** Whether the file was truncated, or replaced by another. */
  #lookAgain(): More {
    const now = fstatSync(this.#file!, { bigint: true });
    if (!now.isFile()) return "end";
    const size = Number(now.size);
    const read = this.offset + this.#buffer.length;
    this.#isSized ||= size > 0;
    if (!this.#isSized || size >= read) return this.follows ? this.#switchFile(now) : "end";
    this.#beginAnew(size);
    if (this.follows) return "anew";
    throw new Error(
      `LineReader.readLine: '${this.path}' was truncated to ${size} bytes after ${read} were read`,
    );
  }

  #switchFile(now: BigIntStats): More {
    const there = found(() => statSync(this.path, { bigint: true }));
    if (!there || (there.dev === now.dev && there.ino === now.ino)) return "end";
    if (this.#fill()) return "bytes"; // written before it was replaced
    if (this.#buffer.length > 0) return "last";
    const opened = found(() => openForReading(this.path));
    if (!opened) return "end"; // gone again, or not to be read yet
    closeSync(this.#file!);
    this.#begin(opened);
    return "anew";
  }

  #begin({ file, stats }: Opened): void {
    this.#file = file;
    this.#isFile = stats.isFile();
    this.#beginAnew(Number(stats.size));
  }

  #beginAnew(size: number): void {
    this.#from = this.#to = 0;
    this.#isInside = false;
    this.#isSized = size > 0;
    this.offset = 0;
    this.size = size;
  }
}

function found<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

export function decode(line: Buffer): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
}

/** Whole characters where it is UTF-8. */
export function cutAt(line: Buffer, size: number): Buffer {
  const isInside = (at: number): boolean => (line[at]! & 0xc0) === 0x80;
  let end = size;
  while (end > 0 && size - end < 4 && isInside(end)) end--;
  return line.subarray(0, isInside(end) ? size : end);
}
