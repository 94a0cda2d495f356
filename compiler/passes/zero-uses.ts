import type { Inst, IRFunction, SlotId, ValueId } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import type { Interval } from "./interval.js";
import { typedArrayOf } from "../types/typed-arrays.js";

interface Ranges {
  valueOf(value: ValueId): Interval;
}

/** Who could tell -0 from 0: where nobody can, a value that may be -0 can be held as an integer all the same. */
export class ZeroUses {
  private readonly uses = new Map<ValueId, { readonly inst: Inst; readonly index: number }[]>();
  private readonly reads = new Map<SlotId, ValueId[]>();
  /** Answers, and the assumption while one is being worked out: circles of blind uses are blind. */
  private readonly blind = new Map<ValueId, boolean>();

  constructor(
    private readonly fn: IRFunction,
    private readonly ranges: Ranges,
  ) {
    walk(fn.body, (inst) => {
      if (inst.op === "get") push(this.reads, inst.slot, inst.out);
      inst.args.forEach((arg, index) => push(this.uses, arg, { inst, index }));
    });
  }

  slotIsBlind(slot: SlotId): boolean {
    return (this.reads.get(slot) ?? []).every((value) => this.isBlind(value));
  }

  isBlind(value: ValueId): boolean {
    const known = this.blind.get(value);
    if (known !== undefined) return known;
    if (!this.ranges.valueOf(value).negZero) return true;
    this.blind.set(value, true);
    const result = (this.uses.get(value) ?? []).every(({ inst, index }) => this.isBlindUse(inst, index));
    if (!result) this.blind.clear();
    this.blind.set(value, result);
    return result;
  }

  /** A typed array that has no -0. */
  private holdsIntegers(array: ValueId): boolean {
    const { type } = this.fn.values[array]!;
    return type.kind === "bytes" && typedArrayOf(type).range !== undefined;
  }

  private isBlindUse(inst: Inst, index: number): boolean {
    switch (inst.op) {
      case "compare":
        return inst.kind === "num";
      case "bitnot":
      case "truthy":
        return true;
      case "array.get":
      case "array.at":
      case "array.want":
      case "bytes.get":
      case "bytes.at":
      case "bytes.want":
      case "string.unit":
        return index === 1;
      case "array.set":
        return index === 1;
      case "bytes.set":
        return index === 1 || this.holdsIntegers(inst.args[0]!);
      case "set":
        return this.slotIsBlind(inst.slot);
      case "arith":
        return this.isBlindOperand(inst, index);
      default:
        return false;
    }
  }

  private isBlindOperand(inst: Extract<Inst, { op: "arith" }>, index: number): boolean {
    const other = this.ranges.valueOf(inst.args[1 - index]!);
    switch (inst.fn) {
      case "add":
        return !other.negZero || this.isBlind(inst.out);
      case "sub":
        // -0 - 0 is -0, where 0 - 0 is 0; x - -0 is x - 0 but for x = -0.
        return index === 1
          ? !other.negZero || this.isBlind(inst.out)
          : other.lo > 0 || other.hi < 0 || this.isBlind(inst.out);
      case "mul":
        return this.isBlind(inst.out);
      case "mod":
        return index === 1 || this.isBlind(inst.out);
      case "div":
      case "pow":
      case "quo":
        return false;
      default:
        return true;
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
