// In the language that plugins are compiled from: the compiler takes this file into programs.
import { BodyBytes, type BodyRoom } from "./body-bytes.js";
import { BadRequest, checkFields, parseHead, type RequestHead } from "./head.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Of a line that says how long a chunk is. */
const chunkLine = 256;

/** What is too much. */
export interface SizeLimits {
  readonly maxHeaderBytes: number;
  readonly maxBodyBytes: number;
}

type State = "head" | "length" | "chunk size" | "chunk" | "chunk end" | "trailers" | "whole";

/** A request that has come whole. */
export interface ParsedRequest {
  readonly head: RequestHead;
  readonly body: Uint8Array;
}

/**
 * Takes requests out of the bytes of a connection (RFC 9112), one after the other: bytes are added as they come, and
 * {@link RequestParser.next} looks whether there is a whole one. What it throws is a BadRequest; nothing comes after that.
 */
export class RequestParser {
  /** What is not taken yet begins at `#at`. */
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Where the line begins that is being read, and how far its end was looked for. */
  #line = 0;
  #searched = 0;
  #state: State = "head";
  #head: RequestHead | undefined = undefined;
  /** Bytes of the body or the chunk that are still to come. */
  #left = 0;
  /** Bytes of chunk extensions. */
  #extensions = 0;
  readonly #body: BodyBytes;

  constructor(
    private readonly limits: SizeLimits,
    room: BodyRoom,
  ) {
    this.#body = new BodyBytes(room, limits.maxBodyBytes);
  }

  /** No request has begun. */
  get isIdle(): boolean {
    return this.#state === "head" && this.#at === this.#bytes.length;
  }

  /** The other end waits for leave to send the body. */
  get isLeaveAwaited(): boolean {
    if (this.#head?.expectsLeave !== true) return false;
    return this.#at === this.#bytes.length && this.#body.length === 0;
  }

  /** What comes next. It is kept, not copied, as long as something of it is needed. */
  add(bytes: Uint8Array): void {
    const rest = this.#bytes.subarray(this.#at);
    this.#line -= this.#at;
    this.#searched -= this.#at;
    this.#at = 0;
    if (rest.length === 0) {
      this.#bytes = bytes;
      return;
    }
    this.#bytes = new Uint8Array(rest.length + bytes.length);
    this.#bytes.set(rest);
    this.#bytes.set(bytes, rest.length);
  }

  /** The next request that has come whole; it is to be released before the one after it is asked for. @throws BadRequest */
  next(): ParsedRequest | undefined {
    while (this.#state !== "whole") if (!this.#step()) return undefined;
    const head = this.#head!;
    const body =
      this.#body.length > 0 ? this.#body.whole() : this.#bytes.subarray(this.#at - this.#left, this.#at);
    this.#head = undefined;
    this.#state = "head";
    this.#left = 0;
    this.#passTo(this.#at);
    return { head, body };
  }

  /** The body of the last request, or what there is of one, is not needed any more. */
  release(): void {
    this.#body.release();
  }

  /** Whether there was enough for it. */
  #step(): boolean {
    switch (this.#state) {
      case "length":
        return this.#readLength();
      case "chunk size":
        return this.#readChunkSize();
      case "chunk":
        return this.#readPart("chunk end");
      case "chunk end":
        return this.#readChunkEnd();
      case "trailers":
        return this.#readTrailers();
      default:
        return this.#readHead();
    }
  }

  #readHead(): boolean {
    const text = this.#readFields();
    if (text === undefined) return false;
    // Some send an empty line behind a body.
    if (text === "") return true;
    this.#head = parseHead(text.split("\r\n"));
    const { length } = this.#head;
    if (length > this.limits.maxBodyBytes) throw new BadRequest(413, "the body is too long");
    this.#left = Math.max(length, 0);
    this.#extensions = 0;
    this.#state = length < 0 ? "chunk size" : "length";
    return true;
  }

  /** What has come in one piece with its head is not copied. */
  #readLength(): boolean {
    if (this.#body.length > 0 || this.#bytes.length - this.#at < this.#left) return this.#readPart("whole");
    this.#at += this.#left;
    this.#state = "whole";
    return true;
  }

  #readChunkSize(): boolean {
    const end = this.#endOfLine(chunkLine, 400);
    if (end < 0) return false;
    const [line, digits] = chunkSize.exec(textOf(this.#bytes.subarray(this.#at, end - 1))) ?? [];
    if (line === undefined || digits === undefined) throw new BadRequest(400, "no size of a chunk");
    this.#extensions += line.length - digits.length;
    if (this.#extensions > this.limits.maxHeaderBytes) throw new BadRequest(413, "too many chunk extensions");
    this.#passTo(end + 1);
    this.#left = Number.parseInt(digits, 16);
    this.#state = this.#left === 0 ? "trailers" : "chunk";
    if (this.#body.length + this.#left > this.limits.maxBodyBytes)
      throw new BadRequest(413, "the body is too long");
    return true;
  }

  #readPart(next: State): boolean {
    const part = this.#bytes.subarray(this.#at, this.#at + this.#left);
    this.#at += part.length;
    this.#left -= part.length;
    this.#body.add(part, this.#left);
    if (this.#left > 0) return false;
    this.#state = next;
    return true;
  }

  #readChunkEnd(): boolean {
    const first = this.#bytes[this.#at];
    if (first === undefined) return false;
    const second = this.#bytes[this.#at + 1];
    if (first !== carriageReturn || (second !== undefined && second !== lineFeed))
      throw new BadRequest(400, "no end of a chunk");
    if (second === undefined) return false;
    this.#passTo(this.#at + 2);
    this.#state = "chunk size";
    return true;
  }

  #readTrailers(): boolean {
    const text = this.#readFields();
    if (text === undefined) return false;
    if (text !== "") checkFields(text.split("\r\n"));
    this.#state = "whole";
    return true;
  }

  /** The lines up to an empty one; `undefined` when that has not come. */
  #readFields(): string | undefined {
    for (;;) {
      const end = this.#endOfLine(this.limits.maxHeaderBytes, 431);
      if (end < 0) return undefined;
      const isEmpty = end - this.#line === 1;
      this.#line = end + 1;
      if (!isEmpty) continue;
      const text = textOf(this.#bytes.subarray(this.#at, Math.max(this.#at, end - 3)));
      this.#passTo(end + 1);
      return text;
    }
  }

  /** Where the LF of the line is, -1 when it has not come. Either of CR and LF alone is no end. */
  #endOfLine(limit: number, status: number): number {
    const end = this.#bytes.indexOf(lineFeed, this.#searched);
    this.#searched = end < 0 ? this.#bytes.length : end + 1;
    if (this.#searched - this.#at > limit) throw new BadRequest(status, "a line is too long");
    if (end >= 0 && (end === this.#line || this.#bytes[end - 1] !== carriageReturn))
      throw new BadRequest(400, "a bare LF");
    return end;
  }

  #passTo(at: number): void {
    this.#at = this.#line = this.#searched = at;
  }
}

const chunkSize = /^([0-9A-Fa-f]{1,8})(?:;[\t -~\x80-\xff]+)?$/;
const decoder = new TextDecoder();

/** Each byte a character. */
function textOf(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (text.length === bytes.length && !text.includes("\ufffd")) return text;
  let plain = "";
  for (const byte of bytes) plain += String.fromCharCode(byte);
  return plain;
}
