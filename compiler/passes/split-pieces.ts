import type { Inst, IRFunction, Program, Region, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";

/** TSF_PIECES in runtime-c/text/str.h. */
const MOST_PIECES = 8;

type Read = Extract<Inst, { op: "array.get" | "array.want" | "array.length" }>;

/** A `text.split(separator)` whose array is only asked for its first elements and its length. */
interface Split {
  readonly call: Inst;
  /** Stores the array in the variable that it is read from, if it is not read directly. */
  readonly store: Inst | undefined;
  readonly reads: readonly { readonly inst: Read; readonly index: number }[];
}

/**
 * `const [a, b] = text.split(",")` and the like make no array: the pieces that are read go into a C struct
 * on the stack, and the text is not looked at beyond the last of them.
 */
export function splitIntoPieces(program: Program): void {
  for (const fn of program.functions) if (!fn.yields) replaceSplits(fn);
}

function replaceSplits(fn: IRFunction): void {
  const uses = new Uses(fn);
  const replaced = new Map<Inst, Inst | undefined>();
  for (const { call, store, reads } of uses.splits()) {
    const pieces = fn.slots.length;
    fn.slots.push({ id: pieces, name: "pieces", type: T.nativeOf("pieces"), rep: "f64" });
    const counted = reads.some(({ inst }) => inst.op === "array.length");
    const wanted = Math.max(0, ...reads.map(({ index }) => index + 1));
    const args = call.args.slice(0, 2);
    replaced.set(call, { op: "split", args, out: -1, loc: call.loc, pieces, wanted, counted });
    if (store) replaced.set(store, undefined);
    for (const { inst, index } of reads) replaced.set(inst, pieceRead(inst, pieces, index));
  }
  if (replaced.size > 0) rewrite(fn.body, replaced);
}

function pieceRead(inst: Read, pieces: SlotId, index: number): Inst {
  const { out, loc } = inst;
  return inst.op === "array.length"
    ? { op: "split.count", args: [], out, loc, pieces }
    : { op: "split.piece", args: [], out, loc, pieces, index, required: inst.op === "array.want" };
}

function rewrite(region: Region, replaced: ReadonlyMap<Inst, Inst | undefined>): void {
  const insts = region.insts.flatMap((inst) => {
    regionsOf(inst).forEach((inner) => rewrite(inner, replaced));
    return replaced.has(inst) ? (replaced.get(inst) ?? []) : inst;
  });
  region.insts.splice(0, region.insts.length, ...insts);
}

/** Who uses the values and variables of a function. */
class Uses {
  private readonly ofValue = new Map<ValueId, Inst[]>();
  private readonly definitions = new Map<ValueId, Inst>();
  private readonly stores = new Map<SlotId, number>();
  private readonly loads = new Map<SlotId, ValueId[]>();

  constructor(private readonly fn: IRFunction) {
    walk(fn.body, (inst) => {
      if (inst.out >= 0) this.definitions.set(inst.out, inst);
      for (const arg of inst.args) listIn(this.ofValue, arg).push(inst);
      if (inst.op === "set") this.countStore(inst.slot);
      else if (inst.op === "get") listIn(this.loads, inst.slot).push(inst.out);
      else if (inst.op === "map.next") [inst.key, inst.value].forEach((slot) => this.countStore(slot));
    });
  }

  private countStore(slot: SlotId): void {
    this.stores.set(slot, (this.stores.get(slot) ?? 0) + 1);
  }

  splits(): Split[] {
    return [...this.definitions.values()].flatMap((inst) => this.asSplit(inst) ?? []);
  }

  private asSplit(call: Inst): Split | undefined {
    if (call.op !== "call.c" || call.c.name !== "tsf_str_split" || !this.isUndefined(call.args[2]!))
      return undefined;
    const users = this.ofValue.get(call.out) ?? [];
    const [store] = users;
    const isStored = store?.op === "set" && users.length === 1;
    if (isStored && !this.isSetOnce(store.slot)) return undefined;
    const arrays = isStored ? (this.loads.get(store.slot) ?? []) : [call.out];
    const reads = arrays.flatMap((array) =>
      (this.ofValue.get(array) ?? []).map((u) => this.asRead(u, array)),
    );
    const all = reads.filter((read) => read !== undefined);
    if (all.length === 0 || all.length < reads.length) return undefined;
    return { call, store: isStored ? store : undefined, reads: all };
  }

  private asRead(inst: Inst, array: ValueId): Split["reads"][number] | undefined {
    if (inst.op === "array.length") return { inst, index: -1 };
    if ((inst.op !== "array.get" && inst.op !== "array.want") || inst.args[0] !== array) return undefined;
    const index = this.definitions.get(inst.args[1]!);
    if (index?.op !== "const" || typeof index.value !== "number") return undefined;
    const isPiece = Number.isInteger(index.value) && index.value >= 0 && index.value < MOST_PIECES;
    return isPiece ? { inst, index: index.value } : undefined;
  }

  private isUndefined(value: ValueId): boolean {
    const def = this.definitions.get(value);
    if (def?.op === "convert") return this.isUndefined(def.args[0]!);
    return def?.op === "const" && def.value === undefined;
  }

  private isSetOnce(slot: SlotId): boolean {
    return this.stores.get(slot) === 1 && this.fn.slots[slot]!.param === undefined;
  }
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
