import type { Inst, IRFunction, Region, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";

/**
 * The texts of numbers that go into one concatenation and nowhere else, with the number of each: they
 * need not be strings of their own. Nothing between the two may leave the function or branch. Two parts
 * are left alone: appending to a long text has a way of its own (tsf_str_concat).
 */
export function numbersInTexts(fn: IRFunction, uses: readonly number[]): ReadonlyMap<ValueId, ValueId> {
  const found = new Map<ValueId, ValueId>();
  const visit = (region: Region): void => {
    let open = new Map<ValueId, ValueId>();
    for (const inst of region.insts) {
      if (isNumberText(inst) && uses[inst.out] === 1) open.set(inst.out, inst.args[0]!);
      else if (inst.op === "string.concat" && inst.args.length > 2)
        for (const arg of inst.args) {
          const number = open.get(arg);
          if (number !== undefined) found.set(arg, number);
        }
      else if (
        inst.op === "yield" ||
        inst.op === "await" ||
        inst.op === "generator.delegate" ||
        regionsOf(inst).length > 0
      )
        open = new Map();
    }
  };
  visit(fn.body);
  walk(fn.body, (inst) => regionsOf(inst).forEach(visit));
  return found;
}

function isNumberText(inst: Inst): boolean {
  return inst.op === "call.c" && inst.c.name === "tsf_str_of_num";
}
