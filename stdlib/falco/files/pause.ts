// In the language that plugins are compiled from: the compiler takes this file into programs.

/** {@link import("./api.js").pause}, where whoever closes a source ends what waits in it. */
export function pause(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (milliseconds > 0) setTimeout(() => resolve(true), milliseconds);
    else setImmediate(() => resolve(true));
  });
}

/** {@link import("./api.js").untilTold}, likewise. */
export function untilTold(start: (tell: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => start(() => resolve(true)));
}

/** {@link import("./api.js").whenClosed}: closing ends every await by itself. */
export function whenClosed(_end: () => void): () => void {
  return () => undefined;
}
