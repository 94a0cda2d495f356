import type { Inst, IRFunction, SlotId, ValueId } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import { fits53, type Interval, isInteger } from "./interval.js";

interface Ranges {
  valueOf(value: ValueId): Interval;
}

/**
 * Integers beyond 2^53, which a double would have rounded. In 64 bits they are exact, and that shows only to
 * those who look closely: a comparison with anything below 2^53 comes out the same. So the `j = i * i` of a
 * loop that ends when j reaches some length can be an integer, whatever i is.
 */
export class WideUses {
  private readonly uses = new Map<ValueId, Inst[]>();
  private readonly reads = new Map<SlotId, ValueId[]>();

  constructor(
    fn: IRFunction,
    private readonly ranges: Ranges,
  ) {
    walk(fn.body, (inst) => {
      if (inst.op === "get") push(this.reads, inst.slot, inst.out);
      for (const arg of inst.args) push(this.uses, arg, inst);
    });
  }

  slotFits(slot: SlotId, range: Interval): boolean {
    return (
      fits53(range) ||
      (fits62(range) && (this.reads.get(slot) ?? []).every((value) => this.isOnlyCompared(value)))
    );
  }

  valueFits(value: ValueId): boolean {
    const range = this.ranges.valueOf(value);
    if (fits53(range)) return true;
    if (!fits62(range)) return false;
    return (this.uses.get(value) ?? []).every((use) => {
      if (use.op !== "set") return this.isComparison(use, value);
      return (this.reads.get(use.slot) ?? []).every((read) => this.isOnlyCompared(read));
    });
  }

  private isOnlyCompared(value: ValueId): boolean {
    return (
      fits53(this.ranges.valueOf(value)) ||
      (this.uses.get(value) ?? []).every((use) => this.isComparison(use, value))
    );
  }

  private isComparison(use: Inst, value: ValueId): boolean {
    if (use.op !== "compare" || use.kind !== "num") return false;
    return (
      use.args.every((other) => other === value || isSmall(this.ranges.valueOf(other))) &&
      use.args[0] !== use.args[1]
    );
  }
}

function isSmall(range: Interval): boolean {
  return isInteger({ ...range, negZero: false }) && range.lo > -(2 ** 53) && range.hi < 2 ** 53;
}
function fits62(range: Interval): boolean {
  return range.lo >= -(2 ** 62) && range.hi <= 2 ** 62;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
