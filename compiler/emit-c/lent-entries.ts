import type { FunctionId, Inst, IRFunction, Program, Region, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** An entry of a table that its function does not keep: a C struct in place of an object. */
export interface LentEntry {
  /** The slot that holds it, and nothing else; without one it is the value of one instruction. */
  readonly slot: SlotId | undefined;
  readonly value: ValueId;
}

/** The entries that one function lends itself. */
export interface LentEntries {
  readonly entries: readonly LentEntry[];
  /** What each `get` of a table fills, by its value. */
  readonly filled: ReadonlyMap<ValueId, LentEntry>;
  /** Values that are the entry itself. */
  readonly values: ReadonlyMap<ValueId, LentEntry>;
  /** Slots that are nothing else. */
  readonly slots: ReadonlyMap<SlotId, LentEntry>;
}

const GET = /^tsf_hosttable_get_/;
/** What reads and writes a field, of the entry that is its first operand; a subtable remembers its entry. */
const USE = /^tsf_entry_(?!table$)/;

/**
 * Which entries of tables neither leave the function that gets them nor outlive the variable that they are in: they
 * are only looked at, and handed to functions that do no more. A variable may be filled anew, by `get` alone.
 */
export class LentEntryFinder {
  /** Parameters that may keep what they are given, as `function:parameter`. */
  private readonly kept = new Set<string>();

  constructor(private readonly program: Program) {
    const taking = program.functions.filter(({ params }) => params.some(({ type }) => isEntry(type)));
    for (let before = -1; before !== this.kept.size;) {
      before = this.kept.size;
      for (const fn of taking) this.findKept(fn);
    }
  }

  /** The function does no more with the parameter than to look at it. */
  lends(fn: FunctionId, param: number): boolean {
    return this.program.functions[fn]!.yields === undefined && !this.kept.has(`${fn}:${param}`);
  }

  of(fn: IRFunction): LentEntries | undefined {
    if (fn.yields) return undefined;
    const roots = new Roots(fn);
    if (roots.entries.size === 0) return undefined;
    const walked = new Walk(this, fn, roots.bySlot, roots.byCall);
    walked.region(fn.body);
    const entries = [...roots.entries].filter((root) => !walked.leaving.has(root));
    if (entries.length === 0) return undefined;
    const isLent = <K>([, root]: [K, LentEntry]): boolean => !walked.leaving.has(root);
    return {
      entries,
      filled: new Map([...roots.byCall].filter(isLent)),
      values: new Map(
        [...walked.values]
          .map(([v, { root }]) => [v, root] as const)
          .filter(([, r]) => !walked.leaving.has(r)),
      ),
      slots: new Map([...roots.bySlot, ...walked.others].filter(isLent)),
    };
  }

  private findKept(fn: IRFunction): void {
    const own = new Map<SlotId, LentEntry>();
    const params = new Map<LentEntry, number>();
    for (const { id, type, param } of fn.slots) {
      if (param === undefined || !isEntry(type)) continue;
      const root = { slot: id, value: -1 };
      own.set(id, root);
      params.set(root, param);
    }
    const walked = new Walk(this, fn, own, new Map());
    walked.region(fn.body);
    for (const [root, param] of params) if (walked.leaving.has(root)) this.kept.add(`${fn.id}:${param}`);
    fn.params.forEach(({ type }, i) => {
      if (isEntry(type) && T.admitsUndefined(type)) this.kept.add(`${fn.id}:${i}`);
    });
  }
}

function isEntry(type: Type): boolean {
  const of = T.nonNullable(type);
  return of.kind === "native" && of.name === "hostentry";
}

/** Something that holds an entry, and how often that had been filled when it was taken from there. */
interface Held {
  readonly root: LentEntry;
  readonly filling: number;
}

/** One way through a function's instructions, as they are written: what becomes of the entries that may be lent. */
class Walk {
  readonly leaving = new Set<LentEntry>();
  readonly values = new Map<ValueId, Held>();
  /** Slots that are other names of an entry. */
  readonly others = new Map<SlotId, LentEntry>();
  private readonly named = new Map<SlotId, Held>();
  private readonly fillings = new Map<LentEntry, number>();
  private readonly sets = new Map<SlotId, number>();

  constructor(
    private readonly finder: LentEntryFinder,
    private readonly fn: IRFunction,
    private readonly bySlot: ReadonlyMap<SlotId, LentEntry>,
    private readonly byCall: ReadonlyMap<ValueId, LentEntry>,
  ) {
    walk(fn.body, (inst) => {
      if (inst.op === "set") this.sets.set(inst.slot, (this.sets.get(inst.slot) ?? 0) + 1);
    });
  }

  region(region: Region): void {
    const named: SlotId[] = [];
    for (const inst of region.insts) {
      this.look(inst);
      this.define(inst, named);
      if (inst.op === "loop") this.refill(inst);
      for (const inner of regionsOf(inst)) this.region(inner);
    }
    for (const slot of named) this.named.delete(slot);
  }

  /** What was taken before a loop is not what is there after a turn in which it was filled. */
  private refill(loop: Inst): void {
    for (const region of regionsOf(loop))
      walk(region, (inst) => {
        const root = isGet(inst)
          ? this.byCall.get(inst.out)
          : inst.op === "set" && this.bySlot.get(inst.slot);
        if (root) this.fill(root);
      });
  }

  private fill(root: LentEntry): Held {
    const filling = (this.fillings.get(root) ?? 0) + 1;
    this.fillings.set(root, filling);
    return { root, filling };
  }

  private look(inst: Inst): void {
    inst.args.forEach((arg, i) => {
      const held = this.values.get(arg);
      if (!held) return;
      const isLate = held.filling !== (this.fillings.get(held.root) ?? 0);
      if (isLate || !this.isFine(inst, i)) this.leaving.add(held.root);
    });
  }

  private isFine(inst: Inst, i: number): boolean {
    switch (inst.op) {
      case "is":
      case "truthy":
      case "set":
        return true;
      case "convert":
        return isEntry(this.fn.values[inst.out]!.type);
      case "call.c":
        return i === 0 && USE.test(inst.c.name);
      case "call":
        return this.fn.values[inst.args[i]!]!.type.kind === "native" && this.finder.lends(inst.fn, i);
      default:
        return false;
    }
  }

  private define(inst: Inst, named: SlotId[]): void {
    switch (inst.op) {
      case "get":
        return this.read(inst.slot, inst.out);
      case "set":
        return this.store(inst.slot, this.values.get(inst.args[0]!), named);
      case "convert": {
        const held = this.values.get(inst.args[0]!);
        if (held) this.values.set(inst.out, held);
        return;
      }
      case "call.c": {
        const root = this.byCall.get(inst.out);
        if (root) this.values.set(inst.out, this.fill(root));
      }
    }
  }

  private read(slot: SlotId, out: ValueId): void {
    const own = this.bySlot.get(slot);
    const held = own ? { root: own, filling: this.fillings.get(own) ?? 0 } : this.named.get(slot);
    if (held) this.values.set(out, held);
    else if (this.others.has(slot)) this.leaving.add(this.others.get(slot)!);
  }

  private store(slot: SlotId, held: Held | undefined, named: SlotId[]): void {
    const own = this.bySlot.get(slot);
    if (own) {
      if (this.fn.slots[slot]!.param !== undefined || (held && held.root !== own)) this.leaving.add(own);
      else if (!held) this.fill(own);
    }
    if (!held || held.root === own) return;
    if (own || this.sets.get(slot) !== 1 || this.fn.slots[slot]!.param !== undefined) {
      this.leaving.add(held.root);
      return;
    }
    this.others.set(slot, held.root);
    this.named.set(slot, held);
    named.push(slot);
  }
}

/** What may be lent: slots that are set by `get` and undefined alone, and values of other `get`s. */
class Roots {
  readonly entries = new Set<LentEntry>();
  readonly bySlot = new Map<SlotId, LentEntry>();
  readonly byCall = new Map<ValueId, LentEntry>();
  private readonly chains = new Map<SlotId, ValueId[]>();
  private readonly sets = new Map<SlotId, number>();
  private readonly undefs = new Set<ValueId>();

  constructor(fn: IRFunction) {
    const calls: ValueId[] = [];
    walk(fn.body, (inst) => {
      if (inst.op === "const" && inst.value === undefined) this.undefs.add(inst.out);
      if (inst.op === "set") this.noteSet(inst.slot, inst.args[0]!);
      if (isGet(inst)) calls.push(inst.out);
    });
    this.findChains(fn.body);
    for (const { id, type, param } of fn.slots) {
      const filling = this.chains.get(id) ?? [];
      if (!isEntry(type) || param !== undefined || filling.length === 0) continue;
      if (filling.length !== this.sets.get(id)) continue;
      const root = { slot: id, value: -1 };
      this.bySlot.set(id, root);
      for (const call of filling) this.byCall.set(call, root);
    }
    for (const call of calls)
      if (!this.byCall.has(call)) this.byCall.set(call, { slot: undefined, value: call });
    for (const root of this.byCall.values()) this.entries.add(root);
  }

  /** Being emptied is no other content. */
  private noteSet(slot: SlotId, value: ValueId): void {
    if (!this.undefs.has(value)) this.sets.set(slot, (this.sets.get(slot) ?? 0) + 1);
  }

  /** `get`, conversions of what it gives, and the store of that, one behind the other. */
  private findChains(region: Region): void {
    let call = -1;
    let last = -1;
    for (const inst of region.insts) {
      if (isGet(inst)) call = last = inst.out;
      else if (inst.op === "convert" && inst.mode !== "checked" && inst.args[0] === last) last = inst.out;
      else if (inst.op === "set" && inst.args[0] === last && last >= 0) {
        const known = this.chains.get(inst.slot);
        if (known) known.push(call);
        else this.chains.set(inst.slot, [call]);
        last = -1;
      } else last = -1;
      for (const inner of regionsOf(inst)) this.findChains(inner);
    }
  }
}

function isGet(inst: Inst): boolean {
  return inst.op === "call.c" && GET.test(inst.c.name);
}
