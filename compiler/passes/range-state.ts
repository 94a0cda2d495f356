import type { SlotId } from "../ir/ir.js";
import { type Interval, join } from "./interval.js";

interface Held {
  readonly range: Interval;
  /** Changes whenever the slot may hold another value than before. */
  readonly version: number;
}

let versions = 0;

/** What number slots hold at one place of a function. Copied where control splits. */
export class RangeState {
  private constructor(private readonly held: Map<SlotId, Held>) {}

  static empty(): RangeState {
    return new RangeState(new Map());
  }

  copy(): RangeState {
    return new RangeState(new Map(this.held));
  }

  has(slot: SlotId): boolean {
    return this.held.has(slot);
  }
  range(slot: SlotId): Interval {
    return this.held.get(slot)!.range;
  }
  version(slot: SlotId): number {
    return this.held.get(slot)?.version ?? -1;
  }

  /** A new value is stored. */
  assign(slot: SlotId, range: Interval): void {
    this.held.set(slot, { range, version: ++versions });
  }
  /** More is known of the same value. */
  refine(slot: SlotId, range: Interval): void {
    this.held.set(slot, { range, version: this.version(slot) });
  }

  /** What holds whichever of two ways control came. */
  static join(a: RangeState | undefined, b: RangeState | undefined): RangeState | undefined {
    if (!a || !b) return a ?? b;
    const joined = new Map<SlotId, Held>();
    for (const [slot, x] of a.held) {
      const y = b.held.get(slot)!;
      if (x === y) joined.set(slot, x);
      else joined.set(slot, { range: join(x.range, y.range), version: x.version === y.version ? x.version : ++versions });
    }
    return new RangeState(joined);
  }
}
