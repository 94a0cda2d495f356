// In the language that plugins are compiled from: the compiler takes this file into programs.
import { addressFrom, type Address } from "./address.js";
import { checkPort, firstAddress } from "./connect.js";
import { GONE } from "./connection.js";
import { socketError } from "./errors.js";
import { closeSocket, openDatagrams, receiveBytes, sendBytes, socketText } from "./transport.js";

/** Where datagrams are received: a port, or a path (Unix sockets: compiled only, Node has none for datagrams). */
export interface DatagramOptions {
  /** 0: the system chooses one. */
  port?: number | undefined;
  /** An address of this machine, or a name of one; "0.0.0.0", all of IPv4, unless given. */
  hostname?: string | undefined;
  path?: string | undefined;
}

/** What came in one piece. */
export interface Datagram {
  readonly data: Uint8Array;
  readonly from: Address;
}

/**
 * Receives and sends datagrams, over UDP or a Unix socket. `for await (const { data, from } of datagrams)` goes over what comes
 * until it is closed. What nobody takes in time the system drops.
 */
export class Datagrams {
  readonly address: Address;
  readonly #socket: number;
  readonly #isPath: boolean;
  #isClosed = false;
  #isReceiving = false;

  private constructor(socket: number, isPath: boolean) {
    this.#socket = socket;
    this.#isPath = isPath;
    this.address = addressFrom(socketText(socket, 0), isPath);
  }

  /** @internal */
  static over(socket: number, isPath: boolean): Datagrams {
    return new Datagrams(socket, isPath);
  }

  /** The next datagram; `undefined` when it was closed here. */
  async receive(): Promise<Datagram | undefined> {
    if (this.#isClosed) return undefined;
    if (this.#isReceiving) throw new Error("Datagrams.receive: another one is waiting");
    this.#isReceiving = true;
    try {
      const data = await receiveBytes(this.#socket);
      if (typeof data !== "number")
        return { data, from: addressFrom(socketText(this.#socket, 2), this.#isPath) };
      if (data === GONE || this.#isClosed) return undefined;
      throw socketError("recvmsg", data, "", 0);
    } finally {
      this.#isReceiving = false;
    }
  }

  /** Sends one datagram, of bytes or of text as UTF-8, to a port of an address, or to a path. */
  async send(
    data: string | Uint8Array,
    to: { hostname?: string; port?: number; path?: string },
  ): Promise<void> {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const port = this.#isPath ? -1 : checkPort(to.port ?? 0);
    const address = this.#isPath ? (to.path ?? "") : await firstAddress(to.hostname ?? "127.0.0.1");
    const error = this.#isClosed ? GONE : await sendBytes(this.#socket, bytes, address, port);
    if (error < 0) throw socketError("send", error, address, port);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSocket(this.#socket);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Datagram, void, undefined> {
    for (;;) {
      const datagram = await this.receive();
      if (datagram === undefined) return;
      yield datagram;
    }
  }
}

/**
 * Receives datagrams. Throws an Error with the system's code: `bind EADDRINUSE 0.0.0.0:514`.
 */
export async function datagrams(options: DatagramOptions): Promise<Datagrams> {
  const { path } = options;
  const port = path === undefined ? checkPort(options.port ?? 0) : -1;
  const address = path ?? (await firstAddress(options.hostname ?? "0.0.0.0"));
  const socket = await openDatagrams(address, port);
  if (socket < 0) throw socketError("bind", socket, address, port);
  return Datagrams.over(socket, path !== undefined);
}
