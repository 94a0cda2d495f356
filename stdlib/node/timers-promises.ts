/* node:timers/promises. */
import { startImmediate } from "../timers/immediate.js";
import { startTimer } from "../timers/timeout.js";

/** How a wait is broken off. */
export interface TimerOptions {
  signal?: AbortSignal | undefined;
}

class AbortError extends Error {
  readonly code = "ABORT_ERR";

  constructor(signal: AbortSignal) {
    super("The operation was aborted", { cause: signal.reason });
    this.name = "AbortError";
  }
}

/** Settles when `start` calls what it is given, or the signal is aborted: then what it has returned is called. */
function timed<T>(
  value: T,
  signal: AbortSignal | undefined,
  start: (done: () => void) => () => void,
): Promise<T> {
  if (signal?.aborted) return Promise.reject(new AbortError(signal));
  return new Promise((resolve, reject) => {
    const stop = start(() => {
      signal?.removeEventListener("abort", aborted);
      resolve(value);
    });
    const aborted = (): void => {
      stop();
      reject(new AbortError(signal!));
    };
    signal?.addEventListener("abort", aborted);
  });
}

/** Gives `value` after so many milliseconds. */
export function setTimeout<T = void>(delay?: number, value?: T, options?: TimerOptions): Promise<T> {
  return timed(value as T, options?.signal, (done) => {
    const timer = startTimer(done, delay, false);
    return () => timer.close();
  });
}

/** After the timers that are due now. */
export function setImmediate<T = void>(value?: T, options?: TimerOptions): Promise<T> {
  return timed(value as T, options?.signal, (done) => {
    const immediate = startImmediate(done);
    return () => clearImmediate(immediate);
  });
}

class Scheduler {
  wait(delay: number, options?: TimerOptions): Promise<void> {
    return setTimeout<void>(delay, undefined, options);
  }

  yield(): Promise<void> {
    return setImmediate<void>();
  }
}

export const scheduler = new Scheduler();
