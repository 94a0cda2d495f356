import type { AddressInfo } from "node:net";
import { keepSocket } from "./open-sockets.js";

export const eagain = -11;
export const epipe = -32;
export const econnreset = -104;
export const etimedout = -110;
export const closedError = -9;

const sockets = new Map<number, NodeHandle>();
let count = 0;

/** What a number stands for, while it is open. */
export function nodeSocket(number: number): NodeHandle | undefined;
export function nodeSocket<T extends NodeHandle>(
  number: number,
  type: abstract new (...args: never) => T,
): T | undefined;
export function nodeSocket(
  number: number,
  type?: abstract new (...args: never) => NodeHandle,
): NodeHandle | undefined {
  const found = sockets.get(number);
  return found && (!type || found instanceof type) ? found : undefined;
}

export function errnoOf(error: Error): number {
  const { errno, code = "" } = error as NodeJS.ErrnoException;
  if (errno !== undefined) return errno;
  if (code === "ECONNRESET") return econnreset;
  // What Node says of a stream, the system says of the socket.
  return code.startsWith("ERR_STREAM_") ? epipe : -22;
}

/** When a wait that begins now has to be over, by performance.now(). */
export function endOf(timeout: number): number {
  return timeout > 0 ? performance.now() + timeout : Infinity;
}

/** What all have: a number, and those that wait for something to happen. What waits keeps the process alive, and nothing else. */
export abstract class NodeHandle {
  readonly number = ++count;
  protected error = 0;
  protected isClosed = false;
  #waiting: (() => void)[] = [];
  readonly #forget = keepSocket(this);

  constructor() {
    sockets.set(this.number, this);
  }

  protected abstract hold(isHeld: boolean): void;
  abstract name(whose: number): string;

  protected failed(error: Error): void {
    this.error ||= errnoOf(error);
    this.wake();
  }

  protected wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one();
  }

  /** Until something has happened: false when `until`, by performance.now(), has come before. */
  protected async something(until = Infinity): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    this.hold(true);
    const happened = await new Promise<boolean>((resolve) => {
      this.#waiting.push(() => resolve(true));
      if (until < Infinity)
        timer = setTimeout(() => resolve(false), Math.max(0, Math.ceil(until - performance.now())));
    });
    clearTimeout(timer);
    this.hold(this.#waiting.length > 0);
    return happened;
  }

  close(): void {
    this.isClosed = true;
    sockets.delete(this.number);
    this.#forget();
    this.wake();
  }
}

export function nameOf(address: AddressInfo | string | null | object): string {
  if (address === null || typeof address === "string") return address ?? "";
  return "address" in address ? `${(address as AddressInfo).address} ${(address as AddressInfo).port}` : "";
}
