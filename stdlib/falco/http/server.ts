// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { Address } from "../net/address.js";
import { listen, type ListenOptions } from "../net/connect.js";
import type { Connection } from "../net/connection.js";
import type { Listener } from "../net/listener.js";
import type { ServerTls } from "../net/tls.js";
import { BodyRoom } from "./body-bytes.js";
import { BadRequest } from "./head.js";
import { RequestReader, type Limits } from "./reader.js";
import { Exchange, HttpRequest, RefusedRequest } from "./request.js";
import { statusText } from "./response.js";

/** Where to serve, and what is too much. */
export interface ServeOptions {
  /** As {@link listen} takes them. */
  port?: number | undefined;
  hostname?: string | undefined;
  path?: string | undefined;
  /** HTTPS, as {@link listen} takes it. */
  tls?: ServerTls | undefined;
  /**
   * How many connections may be open at a time, 512 unless given. For another one the connection is closed that has been
   * without a request for longest; when all have one it waits.
   */
  maxConnections?: number | undefined;
  /** The longest body, 1 MiB unless given; a longer one is answered with 413. */
  maxBodyBytes?: number | undefined;
  /** Of all bodies that are not answered yet, 64 MiB unless given, or `maxBodyBytes`; more is answered with 503. */
  maxPendingBytes?: number | undefined;
  /** Of the request line and the headers, 16 KiB unless given; more is answered with 431. */
  maxHeaderBytes?: number | undefined;
  /** Milliseconds that a request may take to come, and its answer to go, 30,000 unless given; a slower one gets 408. */
  requestTimeout?: number | undefined;
  /** Milliseconds that a connection may be open without a request, 60,000 unless given. */
  idleTimeout?: number | undefined;
  /** Called with each request that is refused, for a log, a metric, or another answer. */
  onRefused?: ((request: RefusedRequest) => void) | undefined;
}

/** After the last answer of a connection the other end has so long to end its side, in milliseconds and pieces. */
const lingerTime = 1000;
const lingerReads = 64;

/** A connection and its requests, one after the other. */
class Client {
  readonly reader: RequestReader;
  /** A request of it waits for its answer. */
  isAsking = false;

  constructor(
    readonly connection: Connection,
    readonly limits: Limits,
    room: BodyRoom,
  ) {
    this.reader = new RequestReader(connection, limits, room);
  }

  get isIdle(): boolean {
    return !this.isAsking && this.reader.isIdle;
  }

  /** Sends the last answer. What still comes is read for a while, so that a reset does not take the answer away. */
  async finish(answer: Uint8Array): Promise<void> {
    const { connection } = this;
    try {
      connection.timeout = this.limits.requestTimeout;
      await connection.write(answer);
      await connection.end();
      const end = performance.now() + lingerTime;
      for (let left = lingerReads; left > 0; left--) {
        connection.timeout = Math.max(1, end - performance.now());
        if ((await connection.read()) === undefined) return;
      }
    } catch {
      // The other end has gone, or does not go.
    }
  }
}

/** Serves HTTP/1.1: `for await (const request of server)` goes over the requests as they have come, of all connections. */
export class HttpServer {
  readonly address: Address;
  readonly #listener: Listener;
  readonly #limits: Limits;
  readonly #room: BodyRoom;
  readonly #maxConnections: number;
  readonly #refused: (request: RefusedRequest) => void;
  readonly #ready: HttpRequest[] = [];
  /** The one that had a request longest ago comes first. */
  readonly #clients = new Set<Client>();
  #failure: Error | undefined = undefined;
  #isClosed = false;
  #wake: (() => void) | undefined = undefined;
  #stirred: (() => void) | undefined = undefined;

  private constructor(listener: Listener, limits: Limits, options: ServeOptions) {
    const { maxConnections = 512, maxPendingBytes = 67_108_864, onRefused } = options;
    this.address = listener.address;
    this.#listener = listener;
    this.#limits = limits;
    this.#room = new BodyRoom(Math.max(maxPendingBytes, limits.maxBodyBytes));
    this.#maxConnections = maxConnections;
    this.#refused = onRefused ?? (() => undefined);
  }

  /** @internal */
  static over(listener: Listener, limits: Limits, options: ServeOptions): HttpServer {
    const server = new HttpServer(listener, limits, options);
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
    for (const { connection } of [...this.#clients]) connection.close();
    this.#wake?.();
    this.#stir();
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
      for await (const connection of this.#listener) {
        while (this.#clients.size >= this.#maxConnections && !this.#isClosed && !this.#closeIdle())
          await new Promise<void>((resolve) => {
            this.#stirred = resolve;
          });
        if (this.#isClosed) connection.close();
        else void this.#serve(new Client(connection, this.#limits, this.#room));
      }
      this.#isClosed = true;
      this.#wake?.();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#wake?.();
    }
  }

  /** A connection has gone, or has no request now. */
  #stir(): void {
    const stirred = this.#stirred;
    this.#stirred = undefined;
    stirred?.();
  }

  /** Closes the connection that has been without a request for longest: false when there is none. */
  #closeIdle(): boolean {
    for (const client of this.#clients) {
      if (!client.isIdle) continue;
      this.#clients.delete(client);
      client.connection.close();
      return true;
    }
    return false;
  }

  /** What goes wrong with a connection ends that one. */
  async #serve(client: Client): Promise<void> {
    try {
      do {
        this.#clients.delete(client);
        this.#clients.add(client);
        this.#stir();
      } while (await this.#exchange(client));
    } catch (error) {
      await this.#refuse(client, error);
    } finally {
      client.reader.release();
      this.#clients.delete(client);
      client.connection.close();
      this.#stir();
    }
  }

  /** One request and its answer: whether another may come. */
  async #exchange(client: Client): Promise<boolean> {
    const { connection, reader } = client;
    const parsed = await reader.next();
    if (parsed === undefined) return false;
    const exchange = new Exchange(parsed.head);
    client.isAsking = true;
    this.#ready.push(HttpRequest.of(parsed, connection.remote, exchange));
    this.#wake?.();
    const answer = await exchange.answered;
    reader.release();
    client.isAsking = false;
    if (!parsed.head.keepsOpen) {
      await client.finish(answer);
      return false;
    }
    connection.timeout = this.#limits.requestTimeout;
    await connection.write(answer);
    return true;
  }

  async #refuse(client: Client, error: unknown): Promise<void> {
    const { reader, connection } = client;
    const isLate = !reader.isIdle && error instanceof Error && error.message === "read ETIMEDOUT";
    if (!(error instanceof BadRequest || isLate)) return;
    const [status, message] = error instanceof BadRequest ? [error.status, error.message] : [408, "too slow"];
    const refused = RefusedRequest.of(status, `${statusText(status)}: ${message}`, connection.remote);
    this.#refused(refused);
    await client.finish(refused.answer);
  }
}

/**
 * Serves HTTP/1.1, with `tls` HTTPS: `for await (const request of await serve({ port: 9765 }))`. Connections are kept open and served at once,
 * the requests of each one after the other. Throws what {@link listen} throws, and a RangeError for a limit that lets nothing pass.
 */
export async function serve(options: ServeOptions): Promise<HttpServer> {
  const { maxBodyBytes = 1_048_576, maxHeaderBytes = 16_384 } = options;
  const { requestTimeout = 30_000, idleTimeout = 60_000 } = options;
  checkLimit("maxConnections", options.maxConnections, 1);
  checkLimit("maxBodyBytes", maxBodyBytes, 0);
  checkLimit("maxPendingBytes", options.maxPendingBytes, 0);
  checkLimit("maxHeaderBytes", maxHeaderBytes, 1);
  checkLimit("requestTimeout", requestTimeout, 1);
  checkLimit("idleTimeout", idleTimeout, 1);
  const { port, hostname, path, tls } = options;
  const where: ListenOptions = { port, hostname, path, maxConnections: Infinity, tls };
  const listener = await listen(where);
  return HttpServer.over(listener, { maxBodyBytes, maxHeaderBytes, requestTimeout, idleTimeout }, options);
}

function checkLimit(name: string, limit: number | undefined, least: number): void {
  if (limit !== undefined && !(limit >= least)) throw new RangeError(`serve: ${name} is ${limit}`);
}
