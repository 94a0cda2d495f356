/* node:events. In the language that plugins are compiled from. */
/* eslint-disable @typescript-eslint/no-explicit-any -- Node's typings say so: listeners say what they take */
import { NodeError, outOfRange } from "./errors.js";

type Listener = (...args: any[]) => void;
/** What listeners of each event are given. */
type EventMap<T> = Record<keyof T, any[]>;
type EventName<T> = keyof T & string;

/** A listener in its place. Where JSON asks it is a function, as in Node. */
class Listening {
  /** Of one that listens once: it has been called. */
  isOver = false;

  constructor(
    readonly listener: Listener,
    readonly isOnce: boolean,
  ) {}

  toJSON(): undefined {
    return undefined;
  }
}

function listOf(kept: Listening | readonly Listening[] | undefined): readonly Listening[] {
  if (kept === undefined) return [];
  return kept instanceof Listening ? [kept] : kept;
}

let mostListeners = 10;

/** Properties are called and kept as in Node, where they are seen: by Object.keys, by JSON. */
export class EventEmitter<T extends EventMap<T> = Record<string, any[]>> {
  static get defaultMaxListeners(): number {
    return mostListeners;
  }

  static set defaultMaxListeners(count: number) {
    if (!(count >= 0)) throw outOfRange("defaultMaxListeners", ">= 0", count);
    mostListeners = count;
  }

  /** @internal */
  _events = Object.create<Record<string, Listening | readonly Listening[]>>(null);
  /** @internal */
  _eventsCount = 0;
  /** @internal */
  _maxListeners: number | undefined = undefined;

  on<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    return this.#add(name, listener as Listener, false, false);
  }

  addListener<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    return this.#add(name, listener as Listener, false, false);
  }

  once<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    return this.#add(name, listener as Listener, true, false);
  }

  prependListener<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    return this.#add(name, listener as Listener, false, true);
  }

  prependOnceListener<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    return this.#add(name, listener as Listener, true, true);
  }

  off<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    return this.removeListener(name, listener);
  }

  removeListener<K extends EventName<T>>(name: K, listener: (...args: T[K]) => void): this {
    const kept = listOf(this._events[name]).findLast((one) => one.listener === listener);
    if (kept) this.#remove(name, kept);
    return this;
  }

  removeAllListeners(name?: EventName<T>): this {
    if (this._events["removeListener"] === undefined) this.#forget(name);
    else if (name !== undefined) this.#removeEach(name);
    else {
      for (const one of Object.keys(this._events)) if (one !== "removeListener") this.#removeEach(one);
      this.#removeEach("removeListener");
      this.#forget(undefined);
    }
    return this;
  }

  emit<K extends EventName<T>>(name: K, ...args: T[K]): boolean {
    return this.#tell(name, args);
  }

  listenerCount<K extends EventName<T>>(name: K, listener?: (...args: T[K]) => void): number {
    const listening = listOf(this._events[name]);
    return listener ? listening.filter((one) => one.listener === listener).length : listening.length;
  }

  listeners(name: EventName<T>): Listener[] {
    return listOf(this._events[name]).map(({ listener }) => listener);
  }

  eventNames(): string[] {
    return Object.keys(this._events);
  }

  /** How many listeners of an event are no sign of a mistake: Node warns of more on standard error. */
  setMaxListeners(count: number): this {
    if (!(count >= 0)) throw outOfRange("setMaxListeners", ">= 0", count);
    this._maxListeners = count;
    return this;
  }

  getMaxListeners(): number {
    return this._maxListeners ?? mostListeners;
  }

  #add(name: string, listener: Listener, isOnce: boolean, isFirst: boolean): this {
    // Before it is added: a listener of it that adds others comes first.
    if (this._events["newListener"] !== undefined) this.#tell("newListener", [name, listener]);
    const had = this._events[name];
    const one = new Listening(listener, isOnce);
    if (had === undefined) this._eventsCount++;
    this._events[name] = had === undefined ? one : isFirst ? [one, ...listOf(had)] : [...listOf(had), one];
    return this;
  }

  #tell(name: string, args: any[]): boolean {
    const listening = listOf(this._events[name]);
    if (listening.length === 0 && name === "error") fail(args[0]);
    for (const one of listening) {
      if (one.isOver) continue;
      if (one.isOnce) {
        one.isOver = true;
        this.#remove(name, one);
      }
      one.listener.apply(this, args);
    }
    return listening.length > 0;
  }

  /** Of one that listens no more nothing is told. */
  #remove(name: string, one: Listening): void {
    const had = listOf(this._events[name]);
    if (!had.includes(one)) return;
    const rest = had.filter((other) => other !== one);
    if (rest.length > 0) this._events[name] = rest.length === 1 ? rest[0]! : rest;
    else {
      delete this._events[name];
      this._eventsCount--;
    }
    if (this._events["removeListener"] !== undefined) this.#tell("removeListener", [name, one.listener]);
  }

  /** The last one first, as Node does. */
  #removeEach(name: string): void {
    for (const one of listOf(this._events[name]).toReversed()) this.#remove(name, one);
  }

  #forget(name: string | undefined): void {
    if (name === undefined) this._events = Object.create(null);
    else delete this._events[name];
    this._eventsCount = Object.keys(this._events).length;
  }
}

/** An error that nobody listens for. */
function fail(error: unknown): void {
  if (error instanceof Error) throw error;
  throw new UnhandledError(error);
}

class UnhandledError extends NodeError {
  constructor(readonly context: unknown) {
    super("ERR_UNHANDLED_ERROR", `Unhandled error. (${inspected(context, undefined)})`);
  }
}

/** What the next event of the name is told with; an event "error" before it is what the promise is rejected with. */
export function once<T extends EventMap<T>>(emitter: EventEmitter<T>, name: EventName<T>): Promise<any[]> {
  return new Promise((resolve, reject) => {
    const untyped = emitter as unknown as EventEmitter;
    const failed = (error: unknown): void => {
      untyped.off(name, came);
      reject(error);
    };
    const came = (...args: any[]): void => {
      untyped.off("error", failed);
      resolve(args);
    };
    untyped.once(name, came);
    if (name !== "error") untyped.once("error", failed);
  });
}
