import type { SlotId } from "../ir/ir.js";
import { type Interval, join, TOP } from "./interval.js";

interface Held {
  readonly range: Interval;
  /** Changes whenever the slot may hold another value than before. */
  readonly version: number;
}

let versions = 0;

/** What slots hold at one place of a function, as far as it is followed. Copied where control splits. */
export class RangeState {
  private constructor(
    private readonly held: Map<SlotId, Held>,
    /** Facts of bounds.ts; each names the versions of the slots it is about, so that it dies with them. */
    readonly bounds: Set<string>,
    /** Changes whenever an array may have become shorter. */
    shrunk: number,
  ) {
    this.shrunk = shrunk;
  }
  shrunk: number;

  static empty(): RangeState {
    return new RangeState(new Map(), new Set(), 0);
  }

  copy(): RangeState {
    return new RangeState(new Map(this.held), new Set(this.bounds), this.shrunk);
  }

  range(slot: SlotId): Interval {
    return this.held.get(slot)?.range ?? TOP;
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
  shrink(): void {
    this.shrunk = ++versions;
  }

  /** What holds whichever of two ways control came. */
  static join(a: RangeState | undefined, b: RangeState | undefined): RangeState | undefined {
    if (!a || !b) return a ?? b;
    const joined = new Map<SlotId, Held>();
    for (const [slot, x] of a.held) {
      const y = b.held.get(slot)!;
      if (x === y) joined.set(slot, x);
      else
        joined.set(slot, {
          range: join(x.range, y.range),
          version: x.version === y.version ? x.version : ++versions,
        });
    }
    const bounds = new Set([...a.bounds].filter((fact) => b.bounds.has(fact)));
    return new RangeState(joined, bounds, a.shrunk === b.shrunk ? a.shrunk : ++versions);
  }
}
