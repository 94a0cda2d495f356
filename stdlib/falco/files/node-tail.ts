import { closeSync, fstatSync, statSync, type BigIntStats } from "node:fs";
import { cutAt, decode } from "./node-lines.js";
import { openForReading, readWaiting, systemError } from "./node.js";
import type { Closable } from "../base/owned.js";
import { openFiles, refuseMore } from "./open-files.js";

const blockSize = 65_536;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isFile() ? numbersOf(stats, path) : "";
  } catch (error) {
    const { code = "", errno = 0, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (errno === 0) throw systemError(-22, "EINVAL", "invalid argument", "stat", path);
    throw Object.assign(new Error(message), { errno, code, syscall: "stat", path });
  }
}

function numbersOf({ dev, ino }: BigIntStats, path: string): string {
  return process.platform === "win32" ? path : `${dev}:${ino}`;
}

/** A file's whole lines as they come (runtime-c, tail.c). */
export class NodeTailReader implements Closable {
  readonly id: string;
  offset = 0;
  start = 0;
  isCut = false;
  #file: number | undefined;
  #data = Buffer.alloc(0);
  /** The rest of a line that was cut is to be passed over. */
  #isInside = false;
  readonly #forget: () => void;

  constructor(private readonly path: string) {
    refuseMore(path);
    const { file, stats } = openForReading(path);
    this.#file = file;
    this.id = numbersOf(stats, path);
    this.#forget = openFiles.keep(this);
  }

  get held(): number {
    return this.#data.length;
  }

  get sizeNow(): number {
    try {
      return this.#file === undefined ? -1 : fstatSync(this.#file).size;
    } catch {
      return -1;
    }
  }

  readLine(maxBytes: number): string | undefined {
    this.isCut = false;
    const limit = Math.floor(maxBytes);
    for (let searched = 0; ;) {
      const feed = this.#data.indexOf(lineFeed, searched);
      if (this.#isInside) {
        this.#consume(feed < 0 ? this.#data.length : feed + 1);
        this.#isInside = feed < 0;
        searched = 0;
      } else if (feed >= 0) {
        return this.#take(feed, feed + 1, limit);
      } else if (this.#data.length > limit + 1) {
        this.#isInside = true;
        return this.#take(this.#data.length, this.#data.length, limit);
      } else {
        searched = this.#data.length;
      }
      if (this.#data.length === searched && !this.#fill()) return undefined;
    }
  }

  #take(length: number, whole: number, limit: number): string {
    const line = this.#data.subarray(0, withoutReturn(this.#data, length));
    this.isCut = line.length > limit;
    const text = decode(this.isCut ? cutAt(line, limit) : line);
    this.start = this.offset;
    this.#consume(whole);
    return text;
  }

  rest(): string | undefined {
    const line = this.#data.subarray(0, withoutReturn(this.#data, this.#data.length));
    const isThere = this.#data.length > 0 && !this.#isInside;
    this.#isInside = false;
    this.#consume(this.#data.length);
    return isThere ? decode(line) : undefined;
  }

  seek(offset: number): void {
    this.#data = Buffer.alloc(0);
    this.#isInside = false;
    this.offset = offset;
  }

  bytesAt(offset: number, size: number): Uint8Array {
    const bytes = new Uint8Array(size);
    if (this.#file === undefined) return bytes.subarray(0, 0);
    return bytes.subarray(0, readWaiting(this.#file, bytes, offset, this.path));
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#forget();
  }

  #consume(length: number): void {
    this.#data = this.#data.subarray(length);
    this.offset += length;
  }

  #fill(): boolean {
    if (this.#file === undefined) return false;
    const block = Buffer.allocUnsafe(blockSize);
    const count = readWaiting(this.#file, block, this.offset + this.#data.length, this.path);
    this.#data = Buffer.concat([this.#data, block.subarray(0, count)]);
    return count > 0;
  }
}

/** The length of a line without one CR at its end. */
function withoutReturn(data: Buffer, length: number): number {
  return length > 0 && data[length - 1] === carriageReturn ? length - 1 : length;
}
