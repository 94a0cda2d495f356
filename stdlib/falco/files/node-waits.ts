import { Owned } from "../base/owned.js";

/** What of a source waits ends when it is closed, as the native host ends what waits in a source that it closes. */
export const waits = new Owned();

/** Calls `end` when what is running is closed. Gives what forgets that. */
export function atClosing(end: () => void): () => void {
  return waits.keep({ close: end });
}

/** False when it ended before its time. */
export function pauseFor(milliseconds: number): Promise<boolean> {
  if (milliseconds <= 0) return new Promise((resolve) => setImmediate(() => resolve(!waits.isEnded)));
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
  if (waits.isEnded) return Promise.resolve(false);
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
