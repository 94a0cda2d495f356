/* AbortController and AbortSignal, as far as they are not about events of other kinds. */
import { DOMException } from "../promise/aggregate-error.js";
import { startTimer } from "./timeout.js";

/** What a listener is called with. */
export class AbortEvent {
  readonly type = "abort";

  constructor(
    readonly target: AbortSignal,
    readonly currentTarget: AbortSignal,
  ) {}
}
type Listener = (event: AbortEvent) => unknown;

class Listening {
  isOver = false;

  constructor(
    readonly listener: Listener,
    readonly once: boolean,
  ) {}
}

/** How many signals there have been, and how many of them were aborted and have told all that depend on them. */
let made = 0;
let told = 0;

export class AbortSignal {
  /** Dependents of a signal are told in the order in which they were made. */
  readonly #number = ++made;
  #aborted = false;
  #reason: unknown = undefined;
  #listening: Listening[] = [];
  /** What it is aborted with: those that depend on nothing themselves. */
  #sources: readonly AbortSignal[] = [];
  /** Signals that are aborted with this one and that somebody listens to: no other is kept by what it depends on. */
  readonly #dependents = new Set<AbortSignal>();
  /** Those that were made before the one with this number have been told. */
  #toldTo = 0;
  /** When all were. */
  #toldAs = Infinity;
  /** Somebody has listened to one for the first time while they are told. */
  #hasJoined = false;
  #onabort: Listener | null = null;
  /** It has its place among the listeners, which it keeps. */
  #hasHandler = false;

  toString(): string {
    return "[object AbortSignal]";
  }

  get aborted(): boolean {
    if (!this.#aborted && this.#sources.length > 0) this.#look();
    return this.#aborted;
  }

  /** Why it was aborted. */
  get reason(): unknown {
    return this.aborted ? this.#reason : undefined;
  }

  get onabort(): Listener | null {
    return this.#onabort;
  }

  set onabort(listener: Listener | null) {
    this.#onabort = listener;
    if (listener === null || this.#hasHandler) return;
    this.#hasHandler = true;
    this.#listen(new Listening((event) => this.#onabort?.(event), false));
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.#reason;
  }

  addEventListener(
    type: "abort",
    listener: Listener,
    options?: { once?: boolean; signal?: AbortSignal },
  ): void {
    const isKnown = this.#listening.some((one) => one.listener === listener);
    if (type !== "abort" || isKnown || options?.signal?.aborted) return;
    this.#listen(new Listening(listener, options?.once ?? false));
    options?.signal?.addEventListener("abort", () => this.removeEventListener("abort", listener), {
      once: true,
    });
  }

  removeEventListener(type: "abort", listener: Listener): void {
    if (type !== "abort") return;
    for (const one of this.#listening) if (one.listener === listener) one.isOver = true;
    this.#listening = this.#listening.filter((one) => !one.isOver);
    if (this.#listening.length === 0) this.#detach();
  }

  /** @internal */
  dependOn(signals: readonly AbortSignal[]): void {
    this.#sources = signals.flatMap((one) => (one.#sources.length > 0 ? one.#sources : [one]));
  }

  /** @internal */
  abortWith(reason: unknown): void {
    if (this.aborted) return;
    this.#note(reason);
    this.#dispatch();
    this.#hasJoined = false;
    let all = this.#dependentsInOrder();
    for (let i = 0; i < all.length; i++) {
      const one = all[i]!;
      this.#toldTo = one.#number;
      one.abortWith(reason);
      if (!this.#hasJoined) continue;
      this.#hasJoined = false;
      all = this.#dependentsInOrder();
      i = -1;
    }
    this.#toldTo = Infinity;
    this.#toldAs = ++told;
  }

  #dependentsInOrder(): AbortSignal[] {
    const waiting = [...this.#dependents].filter((one) => one.#number > this.#toldTo);
    return waiting.sort((a, b) => a.#number - b.#number);
  }

  /** Nobody listens to it, so that it was not told: the first of its sources says why. */
  #look(): void {
    const reasons = this.#sources.filter((one) => one.#toldTo > this.#number);
    const [first] = reasons.sort((a, b) => a.#toldAs - b.#toldAs);
    if (first) this.#note(first.#reason);
  }

  #note(reason: unknown): void {
    this.#aborted = true;
    this.#reason = reason;
    this.#detach();
    this.#sources = [];
  }

  #listen(one: Listening): void {
    if (this.aborted) return;
    this.#listening.push(one);
    for (const source of this.#sources) {
      source.#dependents.add(this);
      source.#hasJoined = true;
    }
  }

  #detach(): void {
    for (const source of this.#sources) source.#dependents.delete(this);
  }

  #dispatch(): void {
    const event = new AbortEvent(this, this);
    for (const one of [...this.#listening]) {
      if (one.isOver) continue;
      if (one.once) {
        one.isOver = true;
        this.#listening = this.#listening.filter((other) => other !== one);
      }
      try {
        one.listener(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    this.#listening = [];
  }
}

export class AbortController {
  readonly #signal = new AbortSignal();

  get signal(): AbortSignal {
    return this.#signal;
  }

  toString(): string {
    return "[object AbortController]";
  }

  abort(reason?: unknown): void {
    this.#signal.abortWith(reason === undefined ? aborted() : reason);
  }
}

function aborted(): DOMException {
  return new DOMException("This operation was aborted", "AbortError");
}

/** AbortSignal.abort(reason) */
export function abortedSignal(reason?: unknown): AbortSignal {
  const signal = new AbortSignal();
  signal.abortWith(reason === undefined ? aborted() : reason);
  return signal;
}

/** AbortSignal.timeout(ms) */
export function timeoutSignal(ms: number): AbortSignal {
  const signal = new AbortSignal();
  const expire = (): void =>
    signal.abortWith(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
  startTimer(expire, ms, false).unref();
  return signal;
}

/** AbortSignal.any(signals) */
export function anySignal(signals: readonly AbortSignal[]): AbortSignal {
  const signal = new AbortSignal();
  const aborted = signals.find((one) => one.aborted);
  if (aborted) signal.abortWith(aborted.reason);
  else signal.dependOn(signals);
  return signal;
}
