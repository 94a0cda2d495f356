// In the language that plugins are compiled from: the compiler takes this file into programs.
import { addressFrom, type Address } from "./address.js";
import { Connection, GONE } from "./connection.js";
import { socketError } from "./errors.js";
import { acceptConnection, closeSocket, socketText } from "./transport.js";

/**
 * Where others connect to. `for await (const connection of listener)` goes over the connections as they come, until the
 * listener is closed.
 */
export class Listener {
  /** With the port that the system has chosen, if it was asked to. */
  readonly address: Address;
  readonly #socket: number;
  readonly #isPath: boolean;
  readonly #timeout: number;
  readonly #most: number;
  #open = 0;
  #isClosed = false;
  #room: (() => void) | undefined = undefined;

  private constructor(socket: number, isPath: boolean, timeout: number, most: number) {
    this.#socket = socket;
    this.#isPath = isPath;
    this.#timeout = timeout;
    this.#most = most;
    this.address = addressFrom(socketText(socket, 0), isPath);
  }

  /** @internal */
  static over(socket: number, isPath: boolean, timeout: number, most: number): Listener {
    return new Listener(socket, isPath, timeout, most);
  }

  /** How many of its connections are open. */
  get connections(): number {
    return this.#open;
  }

  /** The next connection; `undefined` when the listener was closed here. One call at a time. */
  async accept(): Promise<Connection | undefined> {
    while (this.#open >= this.#most && !this.#isClosed)
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    if (this.#isClosed) return undefined;
    const socket = await acceptConnection(this.#socket);
    if (socket < 0) {
      if (socket === GONE || this.#isClosed) return undefined;
      throw socketError("accept", socket, this.address.hostname, this.address.port);
    }
    this.#open++;
    return Connection.over(socket, this.#isPath, this.#timeout, () => this.#freed());
  }

  /** No more connections come; those that there are stay open. More than once does no harm. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSocket(this.#socket);
    this.#room?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Connection, void, undefined> {
    for (;;) {
      const connection = await this.accept();
      if (connection === undefined) return;
      yield connection;
    }
  }

  #freed(): void {
    this.#open--;
    this.#room?.();
    this.#room = undefined;
  }
}
