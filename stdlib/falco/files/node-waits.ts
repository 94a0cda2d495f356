import { Owned, type Closable } from "../base/owned.js";

/** What of a source waits ends when it is closed, as the native host ends what waits in a source that it closes. */
export const waits = new Owned();

/**
 * So many waits that code begins when it is closed already end at once, which leads most to a `yield`, where it can be
 * ended. The native host ends it where it waits; a loop of its own waits for ever instead.
 */
const lateWaits = 4;
const lateWaitsOf = new WeakMap<Set<Closable>, number>();

/** Calls `end` when what is running is closed. Gives what forgets that. */
export function atClosing(end: () => void): () => void {
  return waits.keep({ close: end });
}

/** False when it ended before its time. */
export function pauseFor(milliseconds: number): Promise<boolean> {
  if (milliseconds <= 0 && !waits.isEnded)
    return new Promise((resolve) => setImmediate(() => resolve(!waits.isEnded)));
  return untilTold((tell) => {
    const timer = setTimeout(tell, milliseconds);
    return () => clearTimeout(timer);
  });
}

/**
 * True once the function is called that `start` is given; false when the source was closed before.
 * @param start Gives what is to be done then, if anything.
 */
export function untilTold(start: (tell: () => void) => (() => void) | undefined): Promise<boolean> {
  if (waits.isEnded) return lateWait();
  return new Promise((resolve) => {
    const forget = waits.keep({
      close: () => {
        forget();
        stop?.();
        resolve(false);
      },
    });
    const stop = start(() => {
      forget();
      resolve(true);
    });
  });
}

function lateWait(): Promise<boolean> {
  const count = lateWaitsOf.get(waits.owner) ?? 0;
  lateWaitsOf.set(waits.owner, count + 1);
  return waits.isOver || count >= lateWaits ? new Promise(() => undefined) : Promise.resolve(false);
}
