import { AsyncLocalStorage } from "node:async_hooks";

/** What of a source waits: each is called when the source is closed. */
export type Waits = Set<() => void>;

const current = new AsyncLocalStorage<Waits>();

/** Runs `action`, whose waiting ends with {@link endWaits}, as the native host ends what waits in a source that it closes. */
export function withWaits<T>(waits: Waits, action: () => T): T {
  return current.run(waits, action);
}

export function endWaits(waits: Waits): void {
  for (const end of [...waits]) end();
}

/** Calls `end` when what is running is closed. Gives what forgets that. */
export function atClosing(end: () => void): () => void {
  const waits = current.getStore();
  waits?.add(end);
  return () => void waits?.delete(end);
}

/** False when it ended before its time. */
export function pauseFor(milliseconds: number): Promise<boolean> {
  if (milliseconds <= 0) return new Promise((resolve) => setImmediate(resolve, true));
  const waits = current.getStore();
  return new Promise((resolve) => {
    const end = (hasPassed: boolean): void => {
      clearTimeout(timer);
      waits?.delete(stop);
      resolve(hasPassed);
    };
    const stop = (): void => end(false);
    const timer = setTimeout(end, milliseconds, true);
    waits?.add(stop);
  });
}
