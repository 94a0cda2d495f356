// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { Address } from "../net/address.js";
import type { RequestHead } from "./head.js";
import type { ParsedRequest } from "./parser.js";
import { answerBytes, type ResponseHeaders } from "./response.js";

/** A request that has come whole. Its connection waits for {@link HttpRequest.respond}. */
export class HttpRequest {
  readonly method: string;
  /** The path and the query, as they were sent. */
  readonly url: string;
  /** By their names in small letters. Of several with a name the values are joined by ", ". */
  readonly headers: ReadonlyMap<string, string>;
  /** Where it comes from. */
  readonly remote: Address;
  readonly #body: Uint8Array;
  readonly #exchange: Exchange;

  private constructor({ head, body }: ParsedRequest, remote: Address, exchange: Exchange) {
    this.method = head.method;
    this.url = head.url;
    this.headers = head.headers;
    this.remote = remote;
    this.#body = body;
    this.#exchange = exchange;
  }

  /** @internal */
  static of(parsed: ParsedRequest, remote: Address, exchange: Exchange): HttpRequest {
    return new HttpRequest(parsed, remote, exchange);
  }

  bytes(): Uint8Array {
    return this.#body;
  }

  /** The body; what is not UTF-8 is replaced by U+FFFD. */
  text(): string {
    return new TextDecoder().decode(this.#body);
  }

  /** The body as `JSON.parse` gives it. Throws a SyntaxError for what is no JSON. */
  json(): unknown {
    return JSON.parse(this.text());
  }

  /**
   * Answers, once. In a source: after the events of the request were yielded, so that the sender tries again when they were
   * not taken. The answer goes out as fast as the other end takes it, and nobody waits for that; that the other end has gone
   * is no error. Throws when the request is answered already, and for what cannot be sent.
   */
  respond(status: number, body: string | Uint8Array = "", headers: ResponseHeaders = {}): void {
    this.#exchange.answer(status, typeof body === "string" ? new TextEncoder().encode(body) : body, headers);
  }
}

/** One request and its answer. @internal */
export class Exchange {
  #isAnswered = false;
  #done: (answer: Uint8Array) => void = () => undefined;
  /** What is to be sent. */
  readonly answered = new Promise<Uint8Array>((resolve) => {
    this.#done = resolve;
  });

  constructor(private readonly head: RequestHead) {}

  answer(status: number, body: Uint8Array, headers: ResponseHeaders): void {
    const { method, keepsOpen } = this.head;
    const answer = answerBytes({ status, headers, body, isHead: method === "HEAD", keepsOpen });
    if (this.#isAnswered) throw new Error("HttpRequest.respond: the request is answered already");
    this.#isAnswered = true;
    this.#done(answer);
  }
}

/** A request that is refused before it has come whole, or that is none: what it would be answered with. */
export class RefusedRequest {
  readonly status: number;
  /** What is wrong with it, for the log. */
  readonly reason: string;
  /** Where it comes from. */
  readonly remote: Address;
  #answer: Uint8Array;

  private constructor(status: number, reason: string, remote: Address) {
    this.status = status;
    this.reason = reason;
    this.remote = remote;
    const headers: ResponseHeaders = { "Content-Type": "text/plain; charset=utf-8" };
    if (status === 503) headers["Retry-After"] = "1";
    this.#answer = this.#bytes(status, `${status} ${reason}\n`, headers);
  }

  /** @internal */
  static of(status: number, reason: string, remote: Address): RefusedRequest {
    return new RefusedRequest(status, reason, remote);
  }

  /** Answers something else. The connection is closed after it all the same. Throws for what cannot be sent. */
  respond(status: number, body: string = "", headers: ResponseHeaders = {}): void {
    this.#answer = this.#bytes(status, body, headers);
  }

  /** @internal */
  get answer(): Uint8Array {
    return this.#answer;
  }

  #bytes(status: number, text: string, headers: ResponseHeaders): Uint8Array {
    const body = new TextEncoder().encode(text);
    return answerBytes({ status, headers, body, isHead: false, keepsOpen: false });
  }
}
