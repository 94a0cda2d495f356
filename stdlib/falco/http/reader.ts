// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { Connection } from "../net/connection.js";
import type { BodyRoom } from "./body-bytes.js";
import { RequestParser, type ParsedRequest, type SizeLimits } from "./parser.js";

export interface Limits extends SizeLimits {
  /** Milliseconds that all of a request may take from its first byte on. */
  readonly requestTimeout: number;
  /** Milliseconds without a request. */
  readonly idleTimeout: number;
}

/** Reads requests from a connection, one after the other. */
export class RequestReader {
  readonly #parser: RequestParser;
  /** By performance.now(); 0: no request has begun. */
  #deadline = 0;

  constructor(
    private readonly connection: Connection,
    private readonly limits: Limits,
    room: BodyRoom,
  ) {
    this.#parser = new RequestParser(limits, room);
  }

  /** No request has begun. */
  get isIdle(): boolean {
    return this.#deadline === 0 && this.#parser.isIdle;
  }

  /**
   * The next request; `undefined` when the connection ends before there is one. What it holds is kept until
   * {@link RequestReader.release}. @throws BadRequest, and what reading and writing throw
   */
  async next(): Promise<ParsedRequest | undefined> {
    this.#deadline = 0;
    let hasLeave = false;
    for (;;) {
      const request = this.#parser.next();
      if (request) return request;
      if (!hasLeave && this.#parser.isLeaveAwaited) {
        hasLeave = true;
        await this.connection.write("HTTP/1.1 100 Continue\r\n\r\n");
      }
      if (!(await this.#more())) return undefined;
    }
  }

  release(): void {
    this.#parser.release();
  }

  async #more(): Promise<boolean> {
    const { connection, limits } = this;
    const { isIdle } = this;
    if (!isIdle) this.#deadline ||= performance.now() + limits.requestTimeout;
    connection.timeout = isIdle ? limits.idleTimeout : Math.max(1, this.#deadline - performance.now());
    const bytes = await connection.read();
    if (bytes === undefined) return false;
    this.#deadline ||= performance.now() + limits.requestTimeout;
    this.#parser.add(bytes);
    return true;
  }
}
