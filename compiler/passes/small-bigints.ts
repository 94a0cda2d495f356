import type { Inst, IRFunction, Program, SlotId, ValueId } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import { isLargeBigint } from "../ir/large-bigint.js";
import * as T from "../types/type.js";

/**
 * Bigints that surely have 64 bits, as all of the host's do: they are compared as they are held, and a difference is
 * looked at only for whether it fits.
 */
export function smallBigints(program: Program): void {
  for (const fn of program.functions)
    if (fn.values.some(({ type }) => isBig(type))) new SmallBigints(fn).run();
}

/** What the host has, and what cuts. */
const SMALL =
  /^tsf_(param_big|entry_(get_)?[su]64|hosttable_|event_(time|tid|num)|low_|big_of_i64|bigint_of_bool|clock_big|view_get_big|bytes_|metric_big|falco_parseRfc3339)/;
/** Of operands that have 64 bits. */
const STAYS_SMALL = /^tsf_big_(mod|and|or)$/;

class SmallBigints {
  private readonly small = new Set<ValueId>();
  private readonly smallSlots = new Set<SlotId>();
  private readonly sets = new Map<SlotId, ValueId[]>();

  constructor(private readonly fn: IRFunction) {
    walk(fn.body, (inst) => {
      if (inst.op !== "set") return;
      const values = this.sets.get(inst.slot);
      if (values) values.push(inst.args[0]!);
      else this.sets.set(inst.slot, [inst.args[0]!]);
    });
  }

  run(): void {
    for (let before = -1; before !== this.small.size;) {
      before = this.small.size;
      walk(this.fn.body, (inst) => {
        if (inst.out >= 0 && this.isSmall(inst)) this.small.add(inst.out);
      });
      for (const [slot, values] of this.sets)
        if (values.every((value) => this.holdsNone(value))) this.smallSlots.add(slot);
    }
    walk(this.fn.body, (inst) => this.simplify(inst));
  }

  private isSmall(inst: Inst): boolean {
    if (!isBig(this.fn.values[inst.out]!.type)) return false;
    switch (inst.op) {
      case "const":
        return typeof inst.value === "bigint" && !isLargeBigint(inst.value);
      case "convert":
        return this.small.has(inst.args[0]!);
      case "get":
        return this.smallSlots.has(inst.slot);
      case "call.c":
        if (STAYS_SMALL.test(inst.c.name)) return inst.args.every((arg) => this.small.has(arg));
        return SMALL.test(inst.c.name);
      default:
        return false;
    }
  }

  /** No large one: a slot may be set to undefined too. */
  private holdsNone(value: ValueId): boolean {
    return (
      this.small.has(value) ||
      !T.membersOf(this.fn.values[value]!.type).some((one) => one !== T.UNDEF && one !== T.NULL)
    );
  }

  private simplify(inst: Inst): void {
    if (inst.op === "compare" && inst.kind === "big")
      inst.small = inst.args.every((arg) => this.small.has(arg));
    if (inst.op === "call.c" && inst.c.name === "tsf_big_sub" && this.small.has(inst.args[0]!))
      inst.c = { ...inst.c, name: "tsf_big_sub_from" };
  }
}

function isBig(type: T.Type): boolean {
  return T.nonNullable(type) === T.BIG;
}
