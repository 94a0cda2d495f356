/* setImmediate (Node's lib/internal/timers.js), and the turns of timers and immediates. */
import { clearTimers, runTimeout, timeoutWait } from "./timeout.js";

/** What setImmediate gives. */
export class Immediate {
  isOver = false;
  isAwaited = true;

  constructor(readonly callback: () => unknown) {}

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    if (this.isAwaited) immediates.awaited--;
  }

  ref(): this {
    if (!this.isAwaited && !this.isOver) immediates.awaited++;
    this.isAwaited = true;
    return this;
  }

  unref(): this {
    if (this.isAwaited && !this.isOver) immediates.awaited--;
    this.isAwaited = false;
    return this;
  }

  hasRef(): boolean {
    return this.isAwaited;
  }
}

class Immediates {
  /** Those of this turn, and those that come with the next one. */
  #running: Immediate[] = [];
  #next: Immediate[] = [];
  #at = 0;
  /** Timers have their turn, not these. */
  #timers = true;
  awaited = 0;

  add(immediate: Immediate): void {
    this.#next.push(immediate);
    this.awaited++;
  }

  /** Timers until none is due, then the immediates that there are, each in a turn of its own. */
  run(): boolean {
    if (this.#timers) {
      if (runTimeout()) return true;
      this.#timers = false;
      this.#running = this.#next;
      this.#next = [];
      this.#at = 0;
    }
    while (this.#at < this.#running.length) {
      const immediate = this.#running[this.#at++]!;
      if (immediate.isOver) continue;
      immediate.end();
      immediate.callback();
      return true;
    }
    this.#timers = true;
    this.#running = [];
    return false;
  }

  clear(): void {
    this.#running = [];
    this.#next = [];
    this.#at = 0;
    this.awaited = 0;
  }
}

const immediates = new Immediates();

export function startImmediate(callback: () => unknown): Immediate {
  const immediate = new Immediate(callback);
  immediates.add(immediate);
  return immediate;
}

export function stopImmediate(immediate: Immediate | null | undefined): void {
  immediate?.end();
}

/** Runs the callback whose turn it is; false when there is none now. */
export function runTurn(): boolean {
  return immediates.run();
}

/** Milliseconds until there is something to run; below 0 as timeoutWait has it. */
export function turnWait(): number {
  return immediates.awaited > 0 ? 0 : timeoutWait();
}

/** Nothing of it is to run any more. */
export function clearTurns(): void {
  immediates.clear();
  clearTimers();
}
