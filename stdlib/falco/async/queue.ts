// In the language that plugins are compiled from: the compiler takes this file into programs.
import { untilTold } from "../files/api.js";
import type { Counter } from "../metrics/api.js";

/** How much a queue holds, and what becomes of more. */
export interface QueueOptions {
  /** How many values it holds; at least 1. */
  limit: number;
  /**
   * What `put` does when it is full: waits for room, which is the usual; drops the value that has been in it for longest; or
   * drops the one that it is given.
   */
  overflow?: "wait" | "drop-oldest" | "drop-newest" | undefined;
  /** A metric that counts those that are dropped: `this.metrics.counter("dropped")`. */
  dropped?: Counter | undefined;
}

/** One that waits for room, and what for. */
class Waiting<T> {
  constructor(
    readonly value: T,
    readonly tell: () => void,
  ) {}
}

/** Values on their way from those that make them to those that take them, in order; {@link queue} makes one. */
export class Queue<T> {
  readonly #limit: number;
  readonly #overflow: "wait" | "drop-oldest" | "drop-newest";
  readonly #counter: Counter | undefined;
  readonly #values: T[] = [];
  /** Those that have no room yet. */
  readonly #waiting: Waiting<T>[] = [];
  readonly #takers: (() => void)[] = [];
  #isClosed = false;
  #failure: { readonly error: unknown } | undefined = undefined;
  #dropped = 0;

  constructor({ limit, overflow = "wait", dropped }: QueueOptions) {
    if (!(limit >= 1)) throw new RangeError(`queue: limit is ${limit}`);
    this.#limit = limit;
    this.#overflow = overflow;
    this.#counter = dropped;
  }

  /** How many values are in it. */
  get size(): number {
    return this.#values.length;
  }

  /** How many were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** True once the value is in the queue; false when it was dropped, or the queue or the source is closed before that. */
  async put(value: T): Promise<boolean> {
    if (this.#isClosed) return false;
    if (this.#values.length >= this.#limit) {
      if (this.#overflow === "wait") {
        let isIn = false;
        const isTold = await untilTold((tell) => {
          this.#waiting.push(
            new Waiting(value, () => {
              isIn = !this.#isClosed;
              tell();
            }),
          );
        });
        return isTold && isIn;
      }
      this.#dropped++;
      this.#counter?.add();
      if (this.#overflow === "drop-newest") return false;
      this.#values.shift();
    }
    this.#add(value);
    return true;
  }

  /** The next value, once there is one; undefined when there is none and the queue or the source is closed. Throws what it was failed with. */
  async take(): Promise<T | undefined> {
    // Somebody else may have taken it meanwhile.
    while (await this.#hasMore()) if (this.#values.length > 0) return this.#next();
    return undefined;
  }

  /** Nothing more is put into it: what it holds is taken still, and what waits for room is not. */
  close(): void {
    this.#isClosed = true;
    for (const { tell } of this.#waiting) tell();
    for (const tell of this.#takers) tell();
    this.#waiting.length = 0;
    this.#takers.length = 0;
  }

  /** Closes it, and whoever takes gets the error when it holds nothing more. */
  fail(error: unknown): void {
    if (!this.#isClosed) this.#failure = { error };
    this.close();
  }

  /** Takes until it is closed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    while (this.#values.length > 0 || (await this.#hasMore()))
      if (this.#values.length > 0) yield this.#next();
  }

  #add(value: T): void {
    this.#values.push(value);
    this.#takers.shift()?.();
  }

  async #hasMore(): Promise<boolean> {
    while (this.#values.length === 0) {
      if (this.#failure) throw this.#failure.error;
      if (this.#isClosed) return false;
      if (!(await untilTold((tell) => this.#takers.push(tell)))) return false;
    }
    return true;
  }

  #next(): T {
    const value = this.#values.shift()!;
    const next = this.#waiting.shift();
    if (next) {
      this.#add(next.value);
      next.tell();
    }
    return value;
  }
}

/**
 * A queue with a limit between those that make values and those that take them: `for await (const line of lines)`, or `take`.
 * Whoever waits for it does so until its source is closed.
 */
export function queue<T>(options: QueueOptions): Queue<T> {
  return new Queue<T>(options);
}
