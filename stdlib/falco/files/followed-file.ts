// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { TailReader } from "./api.js";
import type { Place } from "./cursor.js";
import { messageOf } from "./kept-text.js";
import type { FollowedLine } from "./follow-options.js";

class Line implements FollowedLine {
  constructor(
    readonly text: string,
    readonly path: string,
    readonly offset: number,
    readonly isCut: boolean,
  ) {}
}

/** Bytes at either end of what was read that tell one file from another. */
const marked = 256;

/** A file that is being read, wherever it is now. */
export class FollowedFile {
  /** As it was last found. */
  path: string;
  readonly id: string;
  /** It was found when the paths were looked at last. */
  isFound = true;
  /** When it was no longer found, or more of it came after that. */
  leftAt = 0;
  /** One that had its path before, which is to be read to its end first. */
  after: FollowedFile | undefined;
  /** The start of the next line that has not been taken. */
  #taken: number;
  readonly #reader: TailReader;
  readonly #max: number;
  /** Where its end was when it was reached; -1 while there is more. */
  #end = -1;
  /** Of what was before that. */
  #mark = "";
  /** Reading it, which was told. */
  #hasFailed = false;

  /** @param watch Of the reader's file; below 0: nothing tells when there is more. */
  constructor(
    path: string,
    reader: TailReader,
    maxLineBytes: number,
    readonly watch: number,
  ) {
    this.path = path;
    this.#reader = reader;
    this.id = reader.id;
    this.#max = maxLineBytes;
    this.#taken = reader.offset;
  }

  /** All that there is has been read. */
  get isAtEnd(): boolean {
    return this.#end >= 0;
  }

  /** Where the next line begins. */
  get offset(): number {
    return this.#reader.offset;
  }

  /** The next line, when it is whole. */
  next(): FollowedLine | undefined {
    if (this.#end >= 0) {
      const rest = this.#wake();
      if (rest || this.#end >= 0) return rest;
    }
    const reader = this.#reader;
    for (let looks = 0; looks < 3; looks++) {
      const text = this.#readLine();
      if (text !== undefined) return new Line(text, this.path, reader.start, reader.isCut);
      const size = reader.sizeNow;
      const read = reader.offset + reader.held;
      if (size > read && !this.#hasFailed) continue;
      if (size >= read || size < 0) {
        this.#end = read;
        this.#mark = this.#markOf(read);
        return undefined;
      }
      const rest = this.#beginAnew();
      if (rest) return rest;
    }
    return undefined;
  }

  /** What cannot be read now is tried again when there is more. */
  #readLine(): string | undefined {
    try {
      const text = this.#reader.readLine(this.#max);
      this.#hasFailed = false;
      return text;
    } catch (error) {
      if (!this.#hasFailed) console.warn(`follow: ${messageOf(error)}`);
      this.#hasFailed = true;
      return undefined;
    }
  }

  /** All lines before have been taken. */
  take(): void {
    this.#taken = this.#reader.offset;
  }

  /** Whether more has come to a file whose end was reached, or it is another by now: its last line then, if that had no end. */
  #wake(): FollowedLine | undefined {
    const size = this.#reader.sizeNow;
    if (size === this.#end || size < 0) return undefined;
    const isSame = this.#isSame(size);
    this.#end = -1;
    return isSame ? undefined : this.#beginAnew();
  }

  /** What was before the end that was reached is still there, as far as two pieces of it tell. */
  #isSame(size: number): boolean {
    return size >= this.#end && this.#markOf(this.#end) === this.#mark;
  }

  /** It was truncated: what it had of a line is all that there will be. */
  #beginAnew(): FollowedLine | undefined {
    const rest = this.rest();
    this.#seek(0);
    return rest;
  }

  /** What there is of a line whose end is not there. */
  rest(): FollowedLine | undefined {
    const { offset } = this.#reader;
    const text = this.#reader.rest();
    return text === undefined ? undefined : new Line(text, this.path, offset, false);
  }

  /** Goes on where the file was left, if it is the same. */
  resume(place: Place): boolean {
    const { offset, mark } = place;
    if (offset > this.#reader.sizeNow || (mark !== "" && mark !== this.#markOf(offset))) return false;
    this.#seek(offset);
    return true;
  }

  /** Behind the last line that has an end, or the last of so many bytes. */
  skip(): void {
    const size = this.#reader.sizeNow;
    let from = size;
    for (let left = this.#max; from > 0 && left > 0;) {
      const length = Math.min(from, left, 65_536);
      const bytes = this.#reader.bytesAt(from - length, length);
      const feed = bytes.lastIndexOf(0x0a);
      if (feed >= 0) return this.#seek(from - length + feed + 1);
      from -= length;
      left -= length;
    }
    this.#seek(from === 0 ? 0 : size);
  }

  #seek(offset: number): void {
    this.#reader.seek(offset);
    this.#taken = offset;
  }

  get place(): Place {
    const size = this.#reader.sizeNow;
    const isThere = this.#end < 0 ? this.#taken <= size : this.#isSame(size);
    // Of one that was truncated, and written again since, what is there now was not read.
    const mark = isThere ? this.#markOf(this.#taken) : "none";
    return { path: this.path, id: this.id, offset: this.#taken, mark };
  }

  /** Of what is before an offset: its first bytes and its last. */
  #markOf(offset: number): string {
    try {
      return this.#hashOf(offset);
    } catch {
      return "unread";
    }
  }

  #hashOf(offset: number): string {
    let hash = 0x811c9dc5;
    let other = offset | 0;
    const add = (bytes: Uint8Array): void => {
      for (const byte of bytes) {
        hash = Math.imul(hash ^ byte, 0x01000193);
        other = Math.imul(other, 31) + byte + (hash >>> 24);
      }
    };
    add(this.#reader.bytesAt(0, Math.min(marked, offset)));
    if (offset > marked) add(this.#reader.bytesAt(offset - marked, marked));
    return `${(hash >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
  }

  close(): void {
    this.#reader.close();
  }
}
