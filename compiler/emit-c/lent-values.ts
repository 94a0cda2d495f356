import type { Inst, IRFunction, Region, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** The C struct that each is, by its value. */
export type LentValues = ReadonlyMap<ValueId, string>;

/** What gives a text or flags of an event. */
const GIVES = /^tsf_param_(str|flags)$/;
/** What does no more than look at them, by where they stand among the operands. */
const LOOKS: readonly (readonly [RegExp, number])[] = [
  [/^tsf_entry_set_str$/, 1],
  [/^tsf_hosttable_get_str$/, 1],
  [/^tsf_(flags_(has|has_bits|value)|enum_is(_value)?)$/, 0],
];

/**
 * The texts and flags of an event that do not leave the function which reads them: C structs in place of objects, by
 * the instructions that give them. In a loop the next would be written over one that is still there.
 */
export function lentValues(fn: IRFunction): LentValues {
  const found = new Map(fn.yields ? [] : rootsOf(fn.body));
  if (found.size === 0) return found;
  const flow = new Flow(fn, found.keys());
  for (const root of flow.leaving()) found.delete(root);
  return found;
}

function rootsOf(region: Region): [ValueId, string][] {
  return region.insts.flatMap((inst): [ValueId, string][] => {
    if (inst.op === "call.c" && GIVES.test(inst.c.name) && inst.c.eventCode !== undefined)
      return [[inst.out, inst.c.name === "tsf_param_str" ? "tsf_str" : "tsf_flags"]];
    return inst.op === "loop" ? [] : regionsOf(inst).flatMap(rootsOf);
  });
}

/** Where in a function the values may be, whatever the order of its instructions. */
class Flow {
  private readonly values = new Map<ValueId, Set<ValueId>>();
  private readonly slots = new Map<SlotId, Set<ValueId>>();
  private grown = true;

  constructor(
    private readonly fn: IRFunction,
    roots: Iterable<ValueId>,
  ) {
    for (const root of roots) this.values.set(root, new Set([root]));
    while (this.grown) {
      this.grown = false;
      walk(fn.body, (inst) => this.move(inst));
    }
  }

  leaving(): Set<ValueId> {
    const found = new Set<ValueId>();
    walk(this.fn.body, (inst) =>
      inst.args.forEach((arg, i) => {
        if (!this.isFine(inst, i)) for (const root of this.values.get(arg) ?? []) found.add(root);
      }),
    );
    return found;
  }

  private move(inst: Inst): void {
    if (inst.op === "set") this.add(this.slots, inst.slot, this.values.get(inst.args[0]!));
    else if (inst.op === "get") this.add(this.values, inst.out, this.slots.get(inst.slot));
    else if (inst.op === "convert") this.add(this.values, inst.out, this.values.get(inst.args[0]!));
  }

  private add<K>(to: Map<K, Set<ValueId>>, key: K, roots: ReadonlySet<ValueId> | undefined): void {
    if (!roots) return;
    const there = to.get(key) ?? new Set();
    const before = there.size;
    for (const root of roots) there.add(root);
    to.set(key, there);
    if (there.size !== before) this.grown = true;
  }

  private isFine(inst: Inst, i: number): boolean {
    switch (inst.op) {
      case "is":
      case "truthy":
        return true;
      case "set":
        return isHeldAlike(this.typeOf(inst.args[0]!), this.fn.slots[inst.slot]!.type);
      case "convert":
        return isHeldAlike(this.typeOf(inst.args[0]!), this.typeOf(inst.out));
      case "compare":
        return inst.kind === "str" && (inst.fn === "eq" || inst.fn === "ne");
      case "call.c":
        return LOOKS.some(([name, place]) => place === i && name.test(inst.c.name));
      default:
        return false;
    }
  }

  private typeOf(value: ValueId): Type {
    return this.fn.values[value]!.type;
  }
}

/** It stays a pointer to the same. */
function isHeldAlike(a: Type, b: Type): boolean {
  const [x, y] = [T.nonNullable(a), T.nonNullable(b)];
  return x.kind === y.kind && (x.kind === "str" || x.kind === "native");
}
