import { closeAll, type Closable } from "../falco/base/owned.js";
import { waits } from "../falco/files/node-waits.js";
import { addEvent, type AnySourceEvent, type NodeBatch } from "../falco/source/node.js";
import { openSockets } from "../falco/net/open-sockets.js";
import type { PluginCalls } from "./plugin-calls.js";
import { endTimers, watchTimers } from "./source-timers.js";

/** Milliseconds that `finally` blocks may take when a source is closed. */
const closeTime = 1000;

/** How much of a batch there may be. */
export interface BatchLimits {
  /** Milliseconds. */
  readonly time: number;
  isFull(): boolean;
}

type Result = IteratorResult<AnySourceEvent>;

/**
 * A source that is an async generator. As `for await` does, it asks for the next event when one has come, in the same
 * microtask, unless the batch is to go out.
 */
export class AsyncPull {
  #asked = false;
  /** What has come when nobody waited for it. */
  #kept: (() => void) | undefined;
  #limits: (BatchLimits & { readonly end: number }) | undefined;
  #isOver = false;
  /** The source has said that there is nothing now. */
  #paused = false;
  #failure: { readonly error: unknown } | undefined;
  #wake = (): void => {};
  /** What it has opened, to be closed with it. */
  readonly #sockets = new Set<Closable>();
  readonly #waits = new Set<Closable>();

  constructor(
    private readonly generator: AsyncIterator<AnySourceEvent>,
    private readonly batch: NodeBatch,
    private readonly calls: PluginCalls,
    private readonly place: string | undefined,
  ) {
    watchTimers(this.#waits);
  }

  /** Gathers events until there is something to say. True when the source has ended. */
  async gather(limits: BatchLimits): Promise<boolean> {
    this.#paused = false;
    this.#limits = { ...limits, isFull: () => limits.isFull(), end: performance.now() + limits.time };
    try {
      const run = (): Promise<void> => waits.within(this.#waits, () => this.#run());
      await this.calls.runAsync(() => openSockets.within(this.#sockets, run), this.place);
    } finally {
      this.#limits = undefined;
    }
    return this.#isOver;
  }

  async #run(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) kept();
    else if (!this.#asked) this.#ask();
    for (let known = -1; this.#goesOn();) {
      const count = this.batch.events.length;
      if (count > 0 && count === known) break;
      known = count;
      await this.#turn(count > 0);
    }
    if (this.#failure) throw this.#failure.error;
  }

  #goesOn(): boolean {
    if (this.#isOver || this.#paused || this.#failure || !this.#limits || this.#limits.isFull()) return false;
    return performance.now() < this.#limits.end;
  }

  /** Lets others run: all that can now, or until something has come. */
  async #turn(isNow: boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      if (isNow) return void setImmediate(resolve);
      const timer = setTimeout(resolve, Math.max(0, this.#limits!.end - performance.now()));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => {};
  }

  #ask(): void {
    this.#asked = true;
    this.generator.next().then(
      (result) => this.#come(() => this.#take(result)),
      (error: unknown) => this.#come(() => (this.#failure = { error })),
    );
  }

  #come(take: () => void): void {
    if (this.#limits) take();
    else this.#kept = take;
    this.#wake();
  }

  #take({ done, value }: Result): void {
    this.#asked = false;
    if (done) this.#isOver = true;
    else if (value === undefined) this.#paused = true;
    else this.#add(value);
    if (this.#goesOn()) this.#ask();
  }

  #add(value: NonNullable<AnySourceEvent>): void {
    try {
      this.batch.filledBy(() => addEvent(this.batch, value));
    } catch (error) {
      this.#failure = { error };
    }
  }

  /**
   * Has the generator return. One that awaits something goes on first: Node cannot end it there, as the native host
   * does, but for what waits in the SDK, and leaves it when it takes too long: then it waits for ever.
   */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, closeTime)));
    try {
      const end = (): Promise<unknown> => Promise.race([this.#return(), late]);
      await this.calls.runAsync(() => openSockets.within(this.#sockets, end), this.place);
    } catch (error) {
      this.calls.log("error", (error as Error).message);
    } finally {
      clearTimeout(timer);
      this.#leave();
    }
  }

  #leave(): void {
    waits.giveUp(this.#waits);
    endTimers(this.#waits);
    closeAll(this.#waits);
    closeAll(this.#sockets);
    this.#isOver = true;
    this.#wake();
  }

  async #return(): Promise<void> {
    const returned = waits.within(this.#waits, () => this.generator.return?.());
    waits.end(this.#waits);
    await returned;
  }
}
