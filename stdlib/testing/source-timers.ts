import { createHook } from "node:async_hooks";
import type { Closable } from "../falco/base/owned.js";
import { waits } from "../falco/files/node-waits.js";

type Timer = NodeJS.Timeout | NodeJS.Immediate;
type Owner = Set<Closable>;

const timersOf = new WeakMap<Owner, Map<number, Timer>>();
/** Under the numbers that Node has for them. */
const ownerOf = new Map<number, Owner>();

const hook = createHook({
  init(id, type, _trigger, resource) {
    if (type !== "Timeout" && type !== "Immediate") return;
    const { owner } = waits;
    const timers = timersOf.get(owner);
    if (timers) keep(id, resource as Timer, owner, timers);
    // It is being made: what clears it comes after.
    else if (waits.isOver) queueMicrotask(() => clear(resource as Timer));
  },
  destroy(id) {
    const owner = ownerOf.get(id);
    if (!owner) return;
    ownerOf.delete(id);
    timersOf.get(owner)?.delete(id);
  },
});

/** From now on the timers are known that `owner`'s code sets. */
export function watchTimers(owner: Owner): void {
  timersOf.set(owner, new Map());
  hook.enable();
}

/**
 * Clears the timers of `owner`'s code, and those that it sets from now on: code that waits for one goes no further, as the
 * native host leaves what waits in a source that it has closed.
 */
export function endTimers(owner: Owner): void {
  const timers = timersOf.get(owner);
  timersOf.delete(owner);
  for (const timer of timers?.values() ?? []) clear(timer);
}

function keep(id: number, timer: Timer, owner: Owner, timers: Map<number, Timer>): void {
  timers.set(id, timer);
  ownerOf.set(id, owner);
}

function clear(timer: Timer): void {
  if ("refresh" in timer) clearTimeout(timer);
  else clearImmediate(timer);
}
