import type { IRFunction, ValueId } from "../ir/ir.js";
import { walk } from "../ir/ir.js";

const INDEXED: ReadonlySet<string> = new Set([
  "array.get",
  "array.want",
  "array.set",
  "bytes.get",
  "bytes.want",
  "bytes.set",
  "string.unit",
]);

/**
 * Remainders of integers that are an index and nothing else, as in `a[n % a.length]`. By the number's rules
 * one is NaN when the divisor is 0; no index is -1, so they stay integers (tsf_index_rem).
 */
export function remaindersAsIndex(fn: IRFunction, uses: readonly number[]): ReadonlySet<ValueId> {
  const remainders = new Set<ValueId>();
  const found = new Set<ValueId>();
  walk(fn.body, (inst) => {
    if (inst.op === "arith" && inst.fn === "mod") {
      const isInteger = (value: ValueId): boolean => fn.values[value]!.rep !== "f64";
      if (!isInteger(inst.out) && inst.args.every(isInteger) && uses[inst.out] === 1)
        remainders.add(inst.out);
    } else if (INDEXED.has(inst.op) && remainders.has(inst.args[1]!)) found.add(inst.args[1]!);
  });
  return found;
}
