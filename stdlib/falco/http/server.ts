// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { Address } from "../net/address.js";
import { listen, type ListenOptions } from "../net/connect.js";
import type { Connection } from "../net/connection.js";
import type { Listener } from "../net/listener.js";
import type { ServerTls } from "../net/tls.js";
import { isFieldText, isHttpToken } from "../../http/header-text.js";
import { BadRequest, type RequestHead } from "./head.js";
import { RequestReader, type Limits } from "./reader.js";

/** Where to serve, and what is too much. */
export interface ServeOptions {
  /** As {@link listen} takes them. */
  port?: number | undefined;
  hostname?: string | undefined;
  path?: string | undefined;
  /** HTTPS, as {@link listen} takes it. */
  tls?: ServerTls | undefined;
  /** How many connections may be open at a time, 512 unless given; more wait until one is closed. */
  maxConnections?: number | undefined;
  /** The longest body, 1 MiB unless given; a longer one is answered with 413. */
  maxBodyBytes?: number | undefined;
  /** Of the request line and the headers, 16 KiB unless given; more is answered with 431. */
  maxHeaderBytes?: number | undefined;
  /** Milliseconds that a request may take to come, and its answer to go, 30,000 unless given; a slower one gets 408. */
  requestTimeout?: number | undefined;
  /** Milliseconds that a connection may be open without a request, 60,000 unless given. */
  idleTimeout?: number | undefined;
}

/** What {@link HttpRequest.respond} sends with a body. */
export type ResponseHeaders = Record<string, string>;

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

  private constructor(head: RequestHead, body: Uint8Array, remote: Address, exchange: Exchange) {
    this.method = head.method;
    this.url = head.url;
    this.headers = head.headers;
    this.remote = remote;
    this.#body = body;
    this.#exchange = exchange;
  }

  /** @internal */
  static of(head: RequestHead, body: Uint8Array, remote: Address, exchange: Exchange): HttpRequest {
    return new HttpRequest(head, body, remote, exchange);
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
   * Answers, once. In a source: after the events of the request were yielded, so that the sender tries again when they were not
   * taken. Gives whether the answer was sent: not when the other end has gone, which is no error.
   */
  async respond(
    status: number,
    body: string | Uint8Array = "",
    headers: ResponseHeaders = {},
  ): Promise<boolean> {
    return this.#exchange.answer(
      status,
      typeof body === "string" ? new TextEncoder().encode(body) : body,
      headers,
    );
  }
}

/** One request and its answer. */
class Exchange {
  #isAnswered = false;
  #done: () => void = () => undefined;
  /** When it is answered. */
  readonly answered = new Promise<void>((resolve) => {
    this.#done = resolve;
  });
  isBroken = false;

  constructor(
    private readonly connection: Connection,
    private readonly head: RequestHead,
    private readonly timeout: number,
  ) {}

  async answer(status: number, body: Uint8Array, headers: ResponseHeaders): Promise<boolean> {
    const { head } = this;
    const start = responseHead(status, body.length, headers, head.keepsOpen);
    if (this.#isAnswered) throw new Error("HttpRequest.respond: the request is answered already");
    this.#isAnswered = true;
    this.connection.timeout = this.timeout;
    const withBody = head.method !== "HEAD" && status !== 204 && status !== 304;
    try {
      await this.connection.write(withBody ? withHead(start, body) : start);
    } catch {
      this.isBroken = true;
    }
    this.#done();
    return !this.isBroken;
  }
}

function withHead(head: string, body: Uint8Array): Uint8Array {
  const start = new TextEncoder().encode(head);
  const all = new Uint8Array(start.length + body.length);
  all.set(start);
  all.set(body, start.length);
  return all;
}

function responseHead(status: number, length: number, headers: ResponseHeaders, keepsOpen: boolean): string {
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new RangeError(`HttpRequest.respond: ${status} is no status of an answer`);
  let head = `HTTP/1.1 ${status} ${reasonOf(status)}\r\nDate: ${new Date().toUTCString()}\r\n`;
  for (const [name, value] of Object.entries(headers)) {
    if (!isHttpToken(name) || !isFieldText(value))
      throw new TypeError(`HttpRequest.respond: ${JSON.stringify(name)} cannot be a header with that value`);
    if (/^(content-length|transfer-encoding|connection|date)$/i.test(name))
      throw new TypeError(`HttpRequest.respond: ${name} is set by the server`);
    head += `${name}: ${value}\r\n`;
  }
  if (status !== 204 && status !== 304) head += `Content-Length: ${length}\r\n`;
  return `${head}Connection: ${keepsOpen ? "keep-alive" : "close"}\r\n\r\n`;
}

const reasons = new Map<number, string>([
  [200, "OK"],
  [201, "Created"],
  [202, "Accepted"],
  [204, "No Content"],
  [301, "Moved Permanently"],
  [302, "Found"],
  [304, "Not Modified"],
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [408, "Request Timeout"],
  [409, "Conflict"],
  [413, "Payload Too Large"],
  [415, "Unsupported Media Type"],
  [417, "Expectation Failed"],
  [422, "Unprocessable Entity"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [503, "Service Unavailable"],
  [505, "HTTP Version Not Supported"],
]);

function reasonOf(status: number): string {
  return reasons.get(status) ?? "Status";
}

/** Serves HTTP/1.1: `for await (const request of server)` goes over the requests as they have come, of all connections. */
export class HttpServer {
  readonly address: Address;
  readonly #listener: Listener;
  readonly #limits: Limits;
  readonly #ready: HttpRequest[] = [];
  readonly #open = new Set<Connection>();
  #failure: Error | undefined = undefined;
  #isClosed = false;
  #wake: (() => void) | undefined = undefined;

  private constructor(listener: Listener, limits: Limits) {
    this.address = listener.address;
    this.#listener = listener;
    this.#limits = limits;
  }

  /** @internal */
  static over(listener: Listener, limits: Limits): HttpServer {
    const server = new HttpServer(listener, limits);
    void server.#accept();
    return server;
  }

  /** The next request; `undefined` when the server was closed here. */
  async next(): Promise<HttpRequest | undefined> {
    for (;;) {
      if (this.#isClosed) return undefined;
      const request = this.#ready.shift();
      if (request) return request;
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Closes the server and all its connections. */
  close(): void {
    this.#isClosed = true;
    this.#listener.close();
    for (const connection of [...this.#open]) connection.close();
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<HttpRequest, void, undefined> {
    for (;;) {
      const request = await this.next();
      if (request === undefined) return;
      yield request;
    }
  }

  async #accept(): Promise<void> {
    try {
      for await (const connection of this.#listener) void this.#serve(connection);
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#wake?.();
    }
  }

  /** What goes wrong with a connection ends that one. */
  async #serve(connection: Connection): Promise<void> {
    this.#open.add(connection);
    const reader = new RequestReader(connection, this.#limits);
    try {
      while (await this.#exchange(connection, reader));
    } catch (error) {
      if (!reader.isIdle) await this.#refuse(connection, error);
    } finally {
      this.#open.delete(connection);
      connection.close();
    }
  }

  /** One request and its answer: whether another may come. */
  async #exchange(connection: Connection, reader: RequestReader): Promise<boolean> {
    const head = await reader.head();
    if (head === undefined) return false;
    if (head.expectsLeave && head.length !== 0 && head.length <= this.#limits.maxBodyBytes)
      await connection.write("HTTP/1.1 100 Continue\r\n\r\n");
    const body = await reader.body(head);
    if (body === undefined) return false;
    const exchange = new Exchange(connection, head, this.#limits.requestTimeout);
    this.#ready.push(HttpRequest.of(head, body, connection.remote, exchange));
    this.#wake?.();
    await exchange.answered;
    return head.keepsOpen && !exchange.isBroken;
  }

  async #refuse(connection: Connection, error: unknown): Promise<void> {
    const isLate = error instanceof Error && error.message === "read ETIMEDOUT";
    if (!(error instanceof BadRequest) && !isLate) return;
    const status = error instanceof BadRequest ? error.status : 408;
    try {
      connection.timeout = 1000;
      await connection.write(responseHead(status, 0, {}, false));
      await connection.end();
      // What is still coming, so that the answer is not lost to a reset; not for long.
      for (let left = 16; left > 0 && (await connection.read()) !== undefined; left--);
    } catch {
      // The other end has gone.
    }
  }
}

/**
 * Serves HTTP/1.1, with `tls` HTTPS: `for await (const request of await serve({ port: 9765 }))`. Connections are kept open and served at once,
 * the requests of each one after the other. Throws what {@link listen} throws.
 */
export async function serve(options: ServeOptions): Promise<HttpServer> {
  const { maxBodyBytes = 1_048_576, maxHeaderBytes = 16_384 } = options;
  const { requestTimeout = 30_000, idleTimeout = 60_000 } = options;
  const { port, hostname, path, maxConnections, tls } = options;
  const where: ListenOptions = { port, hostname, path, maxConnections, tls };
  const listener = await listen(where);
  return HttpServer.over(listener, { maxBodyBytes, maxHeaderBytes, requestTimeout, idleTimeout });
}
