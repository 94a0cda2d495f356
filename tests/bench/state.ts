import { hostTable, ownTable, Plugin, TableEntry, threadTable, type UInt32, type UInt64 } from "tsfalco";
import type { ChdirExit, CloseExit, ExecveExit, FutexExit, PollExit, ReadExit } from "tsfalco/events";

/** What others see of a key. */
class Seen extends TableEntry {
  count: UInt64 = 0n;
  name = "";
}

/** What state costs: an event a way to use it. state_hand.c is the same by hand. */
export default class State extends Plugin {
  static readonly defaultMetrics = false;
  readonly threads = threadTable<{ unread: UInt64; image: string; depth: UInt32 }>();
  readonly items = hostTable<UInt32, { count: UInt64; total: UInt32 }>("items");
  readonly seen = ownTable<UInt64, Seen>("seen", Seen);
  readonly reads = this.metrics.counter("reads");
  readonly deepest = this.metrics.gauge("deepest");

  parse(e: ReadExit | ExecveExit | CloseExit | FutexExit | PollExit | ChdirExit): void {
    if (e.type === 7) this.read(e);
    else if (e.type === 293) this.execute(e);
    else if (e.type === 5) this.climb(e);
    else if (e.type === 65) this.change();
    else if (e.type === 81) this.sum();
    else this.note();
  }

  /** Three parameters, all numbers, and a number written. */
  private read(e: ReadExit): void {
    const { res, fd, size } = e;
    if (res === undefined || fd === undefined || size === undefined) return;
    if (res < 0n || fd < 3n || res > BigInt(size)) return;
    const thread = this.threads.get(e.tid);
    if (thread) thread.unread = BigInt(size) - res;
  }

  /** Three parameters: a text, a number and flags; and a text written. */
  private execute(e: ExecveExit): void {
    const { exe, ptid, flags } = e;
    if (exe === undefined || ptid === undefined || flags === undefined) return;
    if (ptid === 0n || flags.has("EXE_FROM_MEMFD")) return;
    const thread = this.threads.get(e.tid);
    if (thread) thread.image = exe;
  }

  /** Reads a thread's ancestors. */
  private climb(e: CloseExit): void {
    let depth = 0;
    for (let thread = this.threads.get(e.tid); thread; thread = this.threads.get(thread.ptid)) depth++;
    const thread = this.threads.get(e.tid);
    if (thread) thread.depth = depth;
  }

  /** Writes a field of 16 entries. */
  private change(): void {
    for (let i = 0; i < 16; i++) {
      const item = this.items.get(i);
      if (item) item.total = i + 1;
    }
  }

  /** Reads a field of all entries. */
  private sum(): void {
    let sum = 0;
    this.items.forEach((item) => {
      sum += item.total;
    });
    const item = this.items.get(0);
    if (item) item.count = BigInt(sum);
  }

  private note(): void {
    this.reads.add();
    this.deepest.set(this.seen.size);
  }
}
