import type { SlotId } from "../ir/ir.js";
import { type Interval, join } from "./interval.js";
import { SharedTable } from "../ir/shared-table.js";

interface Held {
  readonly range: Interval;
  /** Changes whenever the slot may hold another value than before. */
  readonly version: number;
  /** The latest facts of bounds.ts about what the slot holds or held; each names the version it is about. */
  readonly bounds: readonly string[];
}

/** Facts kept of one slot: `a[i++]` needs the one before the latest. */
const FACTS = 8;

/** In place of a slot: facts about module variables. */
export const GLOBALS = -1;

let versions = 0;

/** What slots hold at one place of a function, as far as it is followed. Copied where control splits. */
export class RangeState {
  private constructor(
    private held: SharedTable<Held>,
    private globalBounds: readonly string[],
    /** Changes whenever an array may have become shorter. */
    private moment: number,
  ) {}

  static of(slots: number, rangeOf: (slot: SlotId) => Interval): RangeState {
    const start = (slot: number): Held => ({ range: rangeOf(slot), version: ++versions, bounds: [] });
    return new RangeState(SharedTable.of(slots, start), [], 0);
  }

  copy(): RangeState {
    return new RangeState(this.held, this.globalBounds, this.moment);
  }

  get shrunk(): number {
    return this.moment;
  }
  range(slot: SlotId): Interval {
    return this.at(slot).range;
  }
  version(slot: SlotId): number {
    return this.at(slot).version;
  }
  bounds(slot: SlotId): readonly string[] {
    return slot === GLOBALS ? this.globalBounds : this.at(slot).bounds;
  }

  private at(slot: SlotId): Held {
    return this.held.get(slot)!;
  }

  /** A new value is stored. */
  assign(slot: SlotId, range: Interval): void {
    const { bounds } = this.at(slot);
    this.held = this.held.with(slot, { range, version: ++versions, bounds });
  }
  /** More is known of the same value. */
  refine(slot: SlotId, range: Interval): void {
    this.held = this.held.with(slot, { ...this.at(slot), range });
  }
  addBound(slot: SlotId, fact: string): void {
    const known = this.bounds(slot);
    if (known.includes(fact)) return;
    const bounds = [...known.slice(1 - FACTS), fact];
    if (slot === GLOBALS) this.globalBounds = bounds;
    else this.held = this.held.with(slot, { ...this.at(slot), bounds });
  }
  shrink(): void {
    this.moment = ++versions;
  }

  /** What holds whichever of two ways control came. */
  static join(a: RangeState | undefined, b: RangeState | undefined): RangeState | undefined {
    if (!a || !b) return a ?? b;
    const held = a.held.joined(b.held, joinHeld);
    const globalBounds = common(a.globalBounds, b.globalBounds);
    return new RangeState(held, globalBounds, a.moment === b.moment ? a.moment : ++versions);
  }
}

function joinHeld(a: Held, b: Held): Held {
  return {
    range: join(a.range, b.range),
    version: a.version === b.version ? a.version : ++versions,
    bounds: common(a.bounds, b.bounds),
  };
}

function common(a: readonly string[], b: readonly string[]): readonly string[] {
  return a === b ? a : a.filter((fact) => b.includes(fact));
}
