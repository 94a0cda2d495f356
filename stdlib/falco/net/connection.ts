// In the language that plugins are compiled from: the compiler takes this file into programs.
import { addressFrom, type Address } from "./address.js";
import { connectionError, socketError } from "./errors.js";
import { closeSocket, endWriting, readBytes, socketText, writeBytes } from "./transport.js";

/** Of a socket that was closed here, by the program or with its source. */
export const GONE = -9;
const EPIPE = -32;

/**
 * A connection over TCP, with TLS or without, or a Unix socket. `for await (const bytes of connection)` goes over what the other end sends, as it
 * comes, until it has ended its side. It is open until {@link Connection.close}: close it in a `finally`. One that is
 * never closed is closed with the plugin's last source.
 */
export class Connection {
  /**
   * Milliseconds that one read or write may wait; 0, which it begins with unless an option says otherwise: for ever. One
   * that waits longer throws an Error with the code ETIMEDOUT.
   */
  timeout: number;
  /** This end. */
  readonly local: Address;
  /** The other end. */
  readonly remote: Address;
  readonly #socket: number;
  readonly #closed: () => void;
  #isClosed = false;
  #isReading = false;
  #writing: Promise<number> | undefined = undefined;

  private constructor(socket: number, isPath: boolean, timeout: number, closed: () => void) {
    this.#socket = socket;
    this.#closed = closed;
    this.timeout = timeout;
    this.local = addressFrom(socketText(socket, 0), isPath);
    this.remote = addressFrom(socketText(socket, 1), isPath);
  }

  /** @internal */
  static over(socket: number, isPath: boolean, timeout: number, closed: () => void): Connection {
    return new Connection(socket, isPath, timeout, closed);
  }

  /** The next bytes; `undefined` when the other end has ended its side, or this connection was closed here. */
  async read(): Promise<Uint8Array | undefined> {
    if (this.#isClosed) return undefined;
    if (this.#isReading) throw new Error("Connection.read: another read of the same connection is waiting");
    this.#isReading = true;
    try {
      const got = await readBytes(this.#socket, this.timeout);
      if (typeof got !== "number") return got;
      if (got === 0 || got === GONE || this.#isClosed) return undefined;
      throw connectionError("read", got, this.#socket);
    } finally {
      this.#isReading = false;
    }
  }

  /**
   * Writes bytes, or text as UTF-8. Comes back when the system has taken them: whoever awaits it goes no faster than the
   * other end. What is written while another write waits comes after it.
   */
  async write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    while (this.#writing !== undefined) await this.#writing;
    const writing = writeBytes(this.#socket, bytes, this.timeout);
    this.#writing = writing;
    try {
      const error = await writing;
      if (error === 0) return;
      if (error === GONE || this.#isClosed) throw socketError("write", EPIPE, "", 0);
      throw connectionError("write", error, this.#socket);
    } finally {
      this.#writing = undefined;
    }
  }

  /** Tells the other end that nothing more will be written; reading goes on. */
  async end(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    if (this.#isClosed) return;
    const error = await endWriting(this.#socket, this.timeout);
    if (error < 0 && error !== GONE && !this.#isClosed)
      throw connectionError("shutdown", error, this.#socket);
  }

  /** More than once does no harm. A read that waits gives `undefined`, a write throws. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSocket(this.#socket);
    this.#closed();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const bytes = await this.read();
      if (bytes === undefined) return;
      yield bytes;
    }
  }
}
