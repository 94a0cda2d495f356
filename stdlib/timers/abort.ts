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

export class AbortSignal {
  #aborted = false;
  #reason: unknown = undefined;
  #listening: Listening[] = [];
  /** Signals that are aborted with this one. */
  readonly #dependents: AbortSignal[] = [];
  #onabort: Listener | null = null;

  toString(): string {
    return "[object AbortSignal]";
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  /** Why it was aborted. */
  get reason(): unknown {
    return this.#reason;
  }

  get onabort(): Listener | null {
    return this.#onabort;
  }

  set onabort(listener: Listener | null) {
    const before = this.#onabort;
    this.#onabort = listener;
    if (before === null && listener !== null)
      this.#listening.push(new Listening((event) => this.#onabort?.(event), false));
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  addEventListener(
    type: "abort",
    listener: Listener,
    options?: { once?: boolean; signal?: AbortSignal },
  ): void {
    const isKnown = this.#listening.some((one) => one.listener === listener);
    if (type !== "abort" || isKnown || options?.signal?.aborted) return;
    this.#listening.push(new Listening(listener, options?.once ?? false));
    options?.signal?.addEventListener("abort", () => this.removeEventListener("abort", listener), {
      once: true,
    });
  }

  removeEventListener(type: "abort", listener: Listener): void {
    if (type !== "abort") return;
    for (const one of this.#listening) if (one.listener === listener) one.isOver = true;
    this.#listening = this.#listening.filter((one) => !one.isOver);
  }

  /** @internal */
  depend(on: AbortSignal): void {
    on.#dependents.push(this);
  }

  /** @internal */
  abortWith(reason: unknown): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    const dependents = this.#dependents.filter((one) => !one.#aborted);
    for (const one of dependents) {
      one.#aborted = true;
      one.#reason = reason;
    }
    this.#dispatch();
    for (const one of dependents) one.#dispatch();
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
export function anySignal(signals: Iterable<AbortSignal>): AbortSignal {
  const signal = new AbortSignal();
  for (const one of signals) {
    if (one.aborted) {
      signal.abortWith(one.reason);
      return signal;
    }
  }
  for (const one of signals) signal.depend(one);
  return signal;
}
