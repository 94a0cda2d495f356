// In the language that plugins are compiled from: the compiler takes this file into programs.

/**
 * Values on their way from those that make them to whoever takes them: `for await (const value of queue)`. There is room for as
 * many as the limit says. Beyond that `put` waits, so that nobody makes more than is taken, and `offer` drops what it was
 * given and counts it.
 */
export class Queue<T> {
  /** How many `offer` has dropped. */
  dropped = 0;
  readonly #limit: number;
  #values: T[] = [];
  /** What is before that was taken. */
  #head = 0;
  #isEnded = false;
  #failure: { readonly error: unknown } | undefined = undefined;
  /** Of those that wait for a value, and of those that wait for room. */
  #takers: (() => void)[] = [];
  #putters: (() => void)[] = [];

  /** @param limit How many values there is room for, at least 1. */
  constructor(limit: number) {
    if (!(limit >= 1)) throw new RangeError(`Queue: the limit is ${limit}`);
    this.#limit = limit;
  }

  /** How many wait to be taken. */
  get size(): number {
    return this.#values.length - this.#head;
  }

  /** Comes back when there was room for it; false when the queue was ended, which takes nothing more. */
  async put(value: T): Promise<boolean> {
    while (this.size >= this.#limit && !this.#isEnded)
      await new Promise<void>((resolve) => {
        this.#putters.push(resolve);
      });
    return this.#add(value);
  }

  /** False when there was no room for it, or the queue was ended. */
  offer(value: T): boolean {
    if (this.size < this.#limit) return this.#add(value);
    if (!this.#isEnded) this.dropped++;
    return false;
  }

  /** The next one; `undefined` when the queue was ended and all was taken. Throws what it was failed with. */
  async take(): Promise<T | undefined> {
    while (this.size === 0) {
      if (this.#failure) throw this.#failure.error;
      if (this.#isEnded) return undefined;
      await new Promise<void>((resolve) => {
        this.#takers.push(resolve);
      });
    }
    const value = this.#values[this.#head++];
    if (this.#head === this.#values.length || this.#head >= 1024) {
      this.#values.splice(0, this.#head);
      this.#head = 0;
    }
    this.#putters.shift()?.();
    return value;
  }

  /** Ends the queue with an error, which whoever takes gets after what is there. */
  fail(error: unknown): void {
    if (!this.#isEnded) this.#failure = { error };
    this.end();
  }

  /** Nothing more comes. What is there is still taken, then loops end. More than once does no harm. */
  end(): void {
    this.#isEnded = true;
    for (const wake of [...this.#takers, ...this.#putters]) wake();
    this.#takers = [];
    this.#putters = [];
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const value = await this.take();
      if (value === undefined) return;
      yield value;
    }
  }

  #add(value: T): boolean {
    if (this.#isEnded) return false;
    this.#values.push(value);
    this.#takers.shift()?.();
    return true;
  }
}
