/* setTimeout and setInterval, as Node has them (lib/internal/timers.js): one list for each duration, whose timers are in
 * the order of their starts, and a heap of the lists by when their first timer is due. */

const longest = 2 ** 31 - 1;

/** Timers of one duration. */
class TimerList {
  first: Timeout | undefined;
  last: Timeout | undefined;
  /** Its place in the heap. */
  place = 0;

  constructor(
    public expiry: number,
    readonly duration: number,
    /** Lists that are due at the same time have their turns in the order of these. */
    public number: number,
  ) {}

  append(timer: Timeout): void {
    timer.list = this;
    timer.before = this.last;
    timer.after = undefined;
    if (this.last) this.last.after = timer;
    else this.first = timer;
    this.last = timer;
  }

  remove(timer: Timeout): void {
    const { before, after } = timer;
    if (before) before.after = after;
    else this.first = after;
    if (after) after.before = before;
    else this.last = before;
    timer.list = timer.before = timer.after = undefined;
  }

  isBefore(other: TimerList): boolean {
    return this.expiry === other.expiry ? this.number < other.number : this.expiry < other.expiry;
  }
}

class Timers {
  readonly #lists = new Map<number, TimerList>();
  readonly #heap: TimerList[] = [];
  #numbers = 0;
  /** The list whose timers have their turns. */
  #running: TimerList | undefined;
  #now = 0;
  /** How many timers the program waits for. */
  awaited = 0;

  insert(timer: Timeout, start: number): void {
    const duration = Math.trunc(timer.duration);
    timer.start = start;
    let list = this.#lists.get(duration);
    if (!list) {
      list = new TimerList(start + duration, duration, this.#numbers++);
      this.#lists.set(duration, list);
      this.#heap.push(list);
      this.#up(this.#heap.length - 1);
    }
    list.append(timer);
  }

  /** Takes a timer out of its list. */
  remove(timer: Timeout): void {
    const { list } = timer;
    if (!list) return;
    list.remove(timer);
    if (timer.isAwaited && !list.first) this.#drop(list);
  }

  #drop(list: TimerList): void {
    if (this.#lists.get(list.duration) !== list) return;
    this.#lists.delete(list.duration);
    const last = this.#heap.pop();
    if (!last || last === list) return;
    this.#heap[list.place] = last;
    last.place = list.place;
    this.#down(last.place);
    this.#up(last.place);
  }

  /** The next timer that is due, taken out of its list. */
  take(): Timeout | undefined {
    for (;;) {
      const list = (this.#running ??= this.#dueList());
      if (!list) return undefined;
      const timer = list.first;
      if (!timer) {
        this.#drop(list);
        this.#running = undefined;
      } else if (this.#now - timer.start < list.duration) {
        list.expiry = Math.max(timer.start + list.duration, this.#now + 1);
        list.number = this.#numbers++;
        this.#down(list.place);
        this.#running = undefined;
      } else {
        list.remove(timer);
        return timer;
      }
    }
  }

  #dueList(): TimerList | undefined {
    const list = this.#heap[0];
    if (!list) return undefined;
    if (list.expiry > this.#now) this.#now = loopNow();
    return list.expiry > this.#now ? undefined : list;
  }

  /** Milliseconds until one is due; undefined when there is none. */
  wait(): number | undefined {
    const list = this.#heap[0];
    return list && Math.max(0, list.expiry - loopNow());
  }

  #up(from: number): void {
    const heap = this.#heap;
    let at = from;
    const list = heap[at]!;
    while (at > 0) {
      const parent = heap[(at - 1) >> 1]!;
      if (!list.isBefore(parent)) break;
      heap[at] = parent;
      parent.place = at;
      at = (at - 1) >> 1;
    }
    heap[at] = list;
    list.place = at;
  }

  #down(from: number): void {
    const heap = this.#heap;
    let at = from;
    const list = heap[at];
    if (!list) return;
    for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      const right = heap[child + 1];
      if (right?.isBefore(heap[child]!)) child++;
      const least = heap[child]!;
      if (!least.isBefore(list)) break;
      heap[at] = least;
      least.place = at;
      at = child;
    }
    heap[at] = list;
    list.place = at;
  }

  clear(): void {
    this.#lists.clear();
    this.#heap.length = 0;
    this.#running = undefined;
    this.awaited = 0;
  }
}

const timers = new Timers();

/** What setTimeout and setInterval give. */
export class Timeout {
  start = 0;
  list: TimerList | undefined;
  before: Timeout | undefined;
  after: Timeout | undefined;
  /** The program waits for it. */
  isAwaited = true;
  isOver = false;

  constructor(
    public callback: (() => unknown) | undefined,
    /** Milliseconds; -1 once it was cleared. */
    public duration: number,
    readonly repeat: boolean,
  ) {}

  /** Runs it, and starts it anew when it repeats, also when the callback throws. */
  run(): void {
    const { callback } = this;
    if (!callback) return this.end();
    const start = this.repeat ? loopNow() : 0;
    try {
      callback();
    } finally {
      if (this.repeat && this.duration !== -1) timers.insert(this, start);
      else if (!this.list) this.end();
    }
  }

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    if (this.isAwaited) timers.awaited--;
  }

  close(): this {
    this.callback = undefined;
    if (this.isOver) return this;
    timers.remove(this);
    this.end();
    this.duration = -1;
    return this;
  }

  /** Starts it anew with its duration. */
  refresh(): this {
    if (this.duration < 0) return this;
    timers.remove(this);
    timers.insert(this, loopNow());
    if (this.isOver) {
      this.isOver = false;
      if (this.isAwaited) timers.awaited++;
    }
    return this;
  }

  ref(): this {
    if (!this.isAwaited) {
      this.isAwaited = true;
      if (!this.isOver) timers.awaited++;
    }
    return this;
  }

  /** The program ends although it has not run. */
  unref(): this {
    if (this.isAwaited) {
      this.isAwaited = false;
      if (!this.isOver) timers.awaited--;
    }
    return this;
  }

  hasRef(): boolean {
    return this.isAwaited;
  }
}

export function startTimer(callback: () => unknown, wanted: number | undefined, repeat: boolean): Timeout {
  const duration = wanted !== undefined && wanted >= 1 && wanted <= longest ? wanted : 1;
  const timer = new Timeout(callback, duration, repeat);
  timers.insert(timer, loopNow());
  timers.awaited++;
  return timer;
}

export function stopTimer(timer: Timeout | null | undefined): void {
  if (timer?.callback) timer.close();
}

/** Runs a timer that is due. */
export function runTimeout(): boolean {
  const timer = timers.take();
  if (!timer) return false;
  timer.run();
  return true;
}

/**
 * Milliseconds until a timer is due. Below 0 when the program waits for none: if it goes on for other reasons the first is
 * due in -1 - this, or never when that is infinite.
 */
export function timeoutWait(): number {
  const wait = timers.wait();
  return timers.awaited > 0 ? (wait ?? 0) : -1 - (wait ?? Infinity);
}

export function clearTimers(): void {
  timers.clear();
}
