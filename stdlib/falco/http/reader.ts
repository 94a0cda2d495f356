// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { Connection } from "../net/connection.js";
import { BadRequest, parseHead, type RequestHead } from "./head.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Of a line that says how long a chunk is. */
const chunkLine = 256;

export interface Limits {
  readonly maxHeaderBytes: number;
  readonly maxBodyBytes: number;
  /** Milliseconds that all of a request may take from its first byte on. */
  readonly requestTimeout: number;
  /** Milliseconds without a request. */
  readonly idleTimeout: number;
}

/** Reads requests from a connection, one after the other. */
export class RequestReader {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** By performance.now(); 0: no request has begun. */
  #deadline = 0;

  constructor(
    private readonly connection: Connection,
    private readonly limits: Limits,
  ) {}

  /** No request has begun. */
  get isIdle(): boolean {
    return this.#deadline === 0 && this.#at === this.#bytes.length;
  }

  /** `undefined` when there is no other. @throws BadRequest, and what reading throws */
  async head(): Promise<RequestHead | undefined> {
    const hasBegun = this.#at < this.#bytes.length;
    this.#deadline = hasBegun ? performance.now() + this.limits.requestTimeout : 0;
    const lines: string[] = [];
    let left = this.limits.maxHeaderBytes;
    for (;;) {
      const line = await this.#line(left, 431);
      if (line === undefined) return undefined;
      left -= line.length + 2;
      if (line !== "") lines.push(line);
      // Some send an empty line behind a body.
      else if (lines.length > 0) return parseHead(lines);
    }
  }

  /** All of the body. `undefined` when the connection ends before. */
  async body({ length }: RequestHead): Promise<Uint8Array | undefined> {
    if (length >= 0) {
      if (length > this.limits.maxBodyBytes) throw new BadRequest(413, "the body is too long");
      return this.#take(length);
    }
    const parts: Uint8Array[] = [];
    for (let total = 0; ;) {
      const line = await this.#line(chunkLine, 400);
      if (line === undefined) return undefined;
      const [, digits] = /^([0-9A-Fa-f]{1,8})(?:[ \t]*;[\t -~\x80-\xff]*)?$/.exec(line) ?? [];
      if (digits === undefined) throw new BadRequest(400, "no chunk");
      const size = Number.parseInt(digits, 16);
      if (size === 0) break;
      total += size;
      if (total > this.limits.maxBodyBytes) throw new BadRequest(413, "the body is too long");
      const part = await this.#take(size);
      if (part === undefined || (await this.#line(0, 400)) === undefined) return undefined;
      parts.push(part);
    }
    return (await this.#trailers()) ? joined(parts) : undefined;
  }

  async #trailers(): Promise<boolean> {
    for (let left = this.limits.maxHeaderBytes; ;) {
      const line = await this.#line(left, 431);
      if (line === undefined) return false;
      if (line === "") return true;
      left -= line.length + 2;
    }
  }

  /** Bytes as characters, up to CR and LF; either alone is no end. */
  async #line(limit: number, status: number): Promise<string | undefined> {
    for (let searched = 0; ;) {
      const end = this.#bytes.indexOf(lineFeed, this.#at + searched);
      const length = (end < 0 ? this.#bytes.length : end) - this.#at;
      if (length > limit + 1) throw new BadRequest(status, "a line is too long");
      if (end >= 0) {
        if (length === 0 || this.#bytes[end - 1] !== carriageReturn) throw new BadRequest(400, "a bare LF");
        let text = "";
        for (let i = this.#at; i < end - 1; i++) text += String.fromCharCode(this.#bytes[i]!);
        this.#at = end + 1;
        return text;
      }
      searched = length;
      if (!(await this.#more())) return undefined;
    }
  }

  async #take(length: number): Promise<Uint8Array | undefined> {
    const body = new Uint8Array(length);
    for (let filled = 0; ;) {
      const part = this.#bytes.subarray(this.#at, this.#at + length - filled);
      body.set(part, filled);
      filled += part.length;
      this.#at += part.length;
      if (filled === length) return body;
      if (!(await this.#more())) return undefined;
    }
  }

  /** Reads behind what is not taken yet. */
  async #more(): Promise<boolean> {
    const { connection, limits } = this;
    const { isIdle } = this;
    if (!isIdle) this.#deadline ||= performance.now() + limits.requestTimeout;
    connection.timeout = isIdle ? limits.idleTimeout : Math.max(1, this.#deadline - performance.now());
    const bytes = await this.connection.read();
    if (bytes === undefined) return false;
    this.#deadline ||= performance.now() + limits.requestTimeout;
    const left = this.#bytes.subarray(this.#at);
    this.#bytes = left.length === 0 ? bytes : joined([left, bytes]);
    this.#at = 0;
    return true;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
