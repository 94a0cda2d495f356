import { functionCast, isWithin, narrows } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { intersection, typeofMembers } from "../types/subtraction.js";
import type { Inst, IRFunction, LabelId, Region, SlotId, ValueId } from "./ir.js";
import { regionsOf } from "./ir.js";
import { SharedTable } from "./shared-table.js";

/**
 * What tests say of values: after `typeof x === "string"` has failed, a `string | number` is a number. Facts are
 * about roots, values that never change: an instruction's result, a parameter, or what a slot holds where paths meet.
 * A slot only says which root it holds, so nothing that runs in between can make a fact untrue.
 */
type Root = number;

interface Facts {
  /** The root that each slot holds. */
  slots: SharedTable<Root>;
  /** Types narrower than a root's own. */
  types: SharedTable<Type>;
}

/** A conversion that looks, and whether what is known before it makes that needless. */
export type ConversionVisitor = (inst: Extract<Inst, { op: "convert" }>, isProven: boolean) => void;

/** Walks the function in the order it runs and hands each conversion to `visit`, once. */
export function analyseNarrowing(fn: IRFunction, visit: ConversionVisitor): void {
  new Narrowing(fn, visit).run();
}

interface Target {
  readonly label: LabelId | undefined;
  /** Facts of the jumps that go there. */
  readonly arriving: Facts[];
  /** For a finally block that jumps run through: the slots it sets. */
  readonly sets?: ReadonlySet<SlotId>;
}

class Narrowing {
  private readonly defs = new Map<ValueId, Inst>();
  private readonly roots = new Map<ValueId, Root>();
  /** The own types of roots that are no values. */
  private readonly met = new Map<Root, Type>();
  /** Where paths met with a bool: what each path knew, and the root it had. */
  private readonly paths = new Map<Root, readonly (readonly [Facts, Root])[]>();
  private readonly breaks: Target[] = [];
  private readonly continues: Target[] = [];
  private nextMeeting = -1;

  constructor(
    private readonly fn: IRFunction,
    private readonly visit: ConversionVisitor,
  ) {}

  run(): void {
    const slots = SharedTable.of(this.fn.slots.length, (id) => this.meeting(this.fn.slots[id]!.type));
    this.region(this.fn.body, { slots, types: SharedTable.empty() });
  }

  private meeting(type: Type): Root {
    const root = this.nextMeeting--;
    this.met.set(root, type);
    return root;
  }

  private rootOf(value: ValueId): Root {
    return this.roots.get(value) ?? value;
  }

  private typeIn(facts: Facts, root: Root): Type {
    return facts.types.get(keyOf(root)) ?? this.met.get(root) ?? this.fn.values[root]!.type;
  }

  /** Facts at the end of the region; undefined when the end is not reached. */
  private region(region: Region, start: Facts): Facts | undefined {
    let facts: Facts | undefined = start;
    for (const inst of region.insts) {
      // What cannot be reached proves anything; its conversions stay as they are.
      if (!facts) return undefined;
      facts = this.instruction(inst, facts);
    }
    return facts;
  }

  private instruction(inst: Inst, facts: Facts): Facts | undefined {
    if (inst.out >= 0) {
      this.defs.set(inst.out, inst);
      if (facts.types.get(keyOf(inst.out))) facts.types = facts.types.with(keyOf(inst.out), undefined);
      this.roots.delete(inst.out);
    }
    switch (inst.op) {
      case "get":
        this.roots.set(inst.out, facts.slots.get(inst.slot)!);
        return facts;
      case "set":
        setSlot(facts, inst.slot, this.rootOf(inst.args[0]!));
        return facts;
      case "map.next":
        for (const slot of [inst.key, inst.value])
          if (slot >= 0 && this.fn.slots[slot]) setSlot(facts, slot, this.meeting(this.fn.slots[slot].type));
        return facts;
      case "convert":
        return this.conversion(inst, facts);
      case "if":
        return this.branches(inst, facts);
      case "loop":
        return this.loop(inst, facts);
      case "block":
        return this.block(inst.label, facts, () => this.region(inst.body, facts));
      case "switch":
        return this.block(inst.label, facts, () => this.cases(inst, facts));
      case "try":
        return this.attempt(inst, facts);
      case "break":
        return this.jump(this.breaks, inst.label, facts);
      case "continue":
        return this.jump(this.continues, inst.label, facts);
      case "return":
      case "throw":
        return undefined;
      default:
        return facts;
    }
  }

  private conversion(inst: Extract<Inst, { op: "convert" }>, facts: Facts): Facts {
    const [value] = inst.args as [ValueId];
    const root = this.rootOf(value);
    const known = this.typeIn(facts, root);
    const to = this.fn.values[inst.out]!.type;
    this.visit(inst, isWithin(known, to));
    const [from, into] = [T.nonNullable(this.fn.values[value]!.type), T.nonNullable(to)];
    // A function under another signature is another closure.
    if (from.kind === "fn" && into.kind === "fn" && from !== into) return facts;
    if (functionCast(this.fn.values[value]!.type, to)) return facts;
    this.roots.set(inst.out, root);
    this.learn(facts, root, intersection(known, to));
    return facts;
  }

  private learn(facts: Facts, root: Root, type: Type): void {
    facts.types = facts.types.with(keyOf(root), type);
  }

  // ---- control flow --------------------------------------------------------------------------------

  private branches(inst: Extract<Inst, { op: "if" }>, facts: Facts): Facts | undefined {
    const [condition] = inst.args as [ValueId];
    const root = this.rootOf(condition);
    const yes = this.given(facts, root, true);
    const no = this.given(facts, root, false);
    return this.meet([yes && this.region(inst.then, yes), no && this.region(inst.else, no)]);
  }

  private block(label: LabelId, facts: Facts, body: () => Facts | undefined): Facts | undefined {
    const target: Target = { label, arriving: [] };
    this.breaks.push(target);
    const end = body();
    this.breaks.pop();
    return this.meet([end, ...target.arriving]);
  }

  private cases({ cases, total }: Extract<Inst, { op: "switch" }>, facts: Facts): Facts | undefined {
    let end: Facts | undefined;
    for (const region of cases) {
      const start = this.meet([copy(facts), end]);
      end = start && this.region(region, start);
    }
    return total ? end : this.meet([copy(facts), end]);
  }

  /** Left by jumps only. What the loop sets is anything that it sets, from the start of each round. */
  private loop(inst: Extract<Inst, { op: "loop" }>, facts: Facts): undefined {
    this.unsettle(facts, [inst.body, inst.update]);
    const target: Target = { label: inst.label, arriving: [] };
    this.continues.push(target);
    const end = this.region(inst.body, facts);
    this.continues.pop();
    const again = this.meet([end, ...target.arriving]);
    if (again) this.region(inst.update, again);
    return undefined;
  }

  private attempt(inst: Extract<Inst, { op: "try" }>, facts: Facts): Facts | undefined {
    const thrown = copy(facts);
    this.unsettle(thrown, [inst.body]);
    const { finalizer } = inst;
    const through: Target | undefined = finalizer && {
      label: undefined,
      arriving: [],
      sets: slotsSet([finalizer]),
    };
    if (through) for (const targets of [this.breaks, this.continues]) targets.push(through);
    const before = copy(facts);
    const end = this.region(inst.body, facts);
    const caught = inst.handler && this.region(inst.handler, thrown);
    if (through) for (const targets of [this.breaks, this.continues]) targets.pop();
    if (!finalizer) return this.meet([end, caught]);
    this.unsettle(before, [inst.body, ...(inst.handler ? [inst.handler] : [])]);
    const after = this.region(finalizer, before);
    return end || caught ? after : undefined;
  }

  private jump(targets: readonly Target[], label: LabelId, facts: Facts): undefined {
    for (let i = targets.length - 1; i >= 0; i--) {
      const target = targets[i]!;
      for (const slot of target.sets ?? []) setSlot(facts, slot, this.meeting(this.fn.slots[slot]!.type));
      if (target.label !== label) continue;
      target.arriving.push(facts);
      return undefined;
    }
    return undefined;
  }

  /** Every slot that the regions set holds what it did or any of what they set. */
  private unsettle(facts: Facts, regions: readonly Region[]): void {
    const stored = new Map<SlotId, Type[]>();
    const look = (region: Region): void => {
      for (const inst of region.insts) {
        if (inst.op === "convert") this.defs.set(inst.out, inst);
        if (inst.op === "set")
          (stored.get(inst.slot) ?? stored.set(inst.slot, []).get(inst.slot)!).push(
            this.storedType(inst.args[0]!),
          );
        if (inst.op === "map.next")
          for (const slot of [inst.key, inst.value]) if (slot >= 0) stored.set(slot, [T.VAL]);
        regionsOf(inst).forEach(look);
      }
    };
    regions.forEach(look);
    for (const [slot, types] of stored) {
      const { type } = this.fn.slots[slot]!;
      const held = T.unionOf([this.typeIn(facts, facts.slots.get(slot)!), ...types]);
      setSlot(facts, slot, this.meeting(narrows(held, type) ? type : held));
    }
  }

  /** The type of a value before it was widened to be kept. */
  private storedType(value: ValueId): Type {
    const def = this.defs.get(value);
    const { type } = this.fn.values[value]!;
    if (def?.op !== "convert") return type;
    const before = this.fn.values[def.args[0]!]!.type;
    return narrows(before, type) ? type : before;
  }

  private meet(paths: readonly (Facts | undefined)[]): Facts | undefined {
    const [first, ...rest] = paths.filter((path) => path !== undefined);
    if (!first || rest.length === 0) return first;
    return rest.reduce((a, b) => this.meetTwo(a, b), first);
  }

  private meetTwo(a: Facts, b: Facts): Facts {
    return {
      slots: a.slots.joined(b.slots, (x, y) => this.meetRoots(a, x, b, y)),
      types: a.types.joined(b.types, (x, y) => T.unionOf([x, y])),
    };
  }

  private meetRoots(a: Facts, x: Root, b: Facts, y: Root): Root {
    const root = this.meeting(T.unionOf([this.typeIn(a, x), this.typeIn(b, y)]));
    if (this.met.get(root) === T.BOOL)
      this.paths.set(root, [
        [a, x],
        [b, y],
      ]);
    return root;
  }

  // ---- tests ---------------------------------------------------------------------------------------

  /** Facts where a bool is so; undefined when it cannot be. */
  private given(facts: Facts, condition: Root, holds: boolean): Facts | undefined {
    const paths = this.paths.get(condition);
    if (paths) {
      const known = paths
        .map(([path, root]) => this.given(path, root, holds))
        .filter((path) => path !== undefined);
      if (known.length === 0) return undefined;
      const result = copy(facts);
      for (const [root, type] of newTypes(known, facts))
        this.learn(result, root, intersection(this.typeIn(result, root), type));
      return result;
    }
    const def = condition >= 0 ? this.defs.get(condition) : undefined;
    if (!def) return copy(facts);
    return this.tested(copy(facts), def, holds);
  }

  private tested(facts: Facts, def: Inst, holds: boolean): Facts | undefined {
    switch (def.op) {
      case "const":
        return Boolean(def.value) === holds ? facts : undefined;
      case "not":
        return this.given(facts, this.rootOf(def.args[0]!), !holds);
      case "is": {
        const wanted = { undefined: [T.UNDEF], null: [T.NULL], nullish: [T.UNDEF, T.NULL] }[def.what];
        return this.keep(facts, def.args[0]!, holds, (type) => wanted.includes(type as T.PrimitiveType));
      }
      case "typeof.is":
        return this.keep(facts, def.args[0]!, holds, typeofMembers(def.what), onlyOf(def.what));
      case "isarray":
        return this.keep(facts, def.args[0]!, holds, (type) => type.kind === "arr");
      case "isgenerator":
        return this.keep(facts, def.args[0]!, holds, (type) => type.kind === "iter");
      case "instanceof":
      case "instance.of":
        return holds
          ? this.keep(facts, def.args[0]!, true, (type) => type.kind === "obj" || type.kind === "dict")
          : facts;
      case "truthy":
        return holds
          ? this.keep(facts, def.args[0]!, true, (type) => type !== T.UNDEF && type !== T.NULL)
          : this.keep(facts, def.args[0]!, true, mayBeFalsy);
      case "compare":
        return this.compared(facts, def, holds);
      default:
        return facts;
    }
  }

  /** `typeof x === "string"` kept apart, and the type of the other side of an equality. */
  private compared(facts: Facts, def: Extract<Inst, { op: "compare" }>, holds: boolean): Facts | undefined {
    if (def.fn !== "eq" && def.fn !== "ne") return facts;
    const equal = (def.fn === "eq") === holds;
    const [a, b] = def.args as [ValueId, ValueId];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const text = this.defs.get(other);
      const asked = this.defs.get(this.rootOf(one));
      if (asked?.op === "typeof" && text?.op === "const" && typeof text.value === "string")
        return this.keep(facts, asked.args[0]!, equal, typeofMembers(text.value), onlyOf(text.value));
    }
    if (!equal) return facts;
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    const [known, wanted] = [this.typeIn(facts, x), this.typeIn(facts, y)];
    if (wanted !== T.VAL) this.keep(facts, a, true, (type) => intersection(type, wanted) !== T.NEVER);
    if (known !== T.VAL) this.keep(facts, b, true, (type) => intersection(type, known) !== T.NEVER);
    return facts;
  }

  /** The value is (or is not) one of the members that `test` picks; `only`: what an unknown value is then. */
  private keep(
    facts: Facts,
    value: ValueId,
    holds: boolean,
    test: (type: Type) => boolean | undefined,
    only?: Type,
  ): Facts | undefined {
    const root = this.rootOf(value);
    const known = this.typeIn(facts, root);
    if (known === T.VAL) {
      if (holds && only) this.learn(facts, root, only);
      return facts;
    }
    const kept = T.unionOf(T.membersOf(known).filter((type) => (test(type) ?? holds) === holds));
    // Values that are read too early are not what their types say; nothing is concluded from none.
    if (kept !== T.NEVER) this.learn(facts, root, kept);
    return facts;
  }
}

function copy(facts: Facts): Facts {
  return { slots: facts.slots, types: facts.types };
}

function setSlot(facts: Facts, slot: SlotId, root: Root): void {
  facts.slots = facts.slots.with(slot, root);
}

/** Where a table has a root, which may be negative. */
function keyOf(root: Root): number {
  return root < 0 ? -2 * root - 1 : 2 * root;
}

/** What every path knows of a root, where none knows the same as `facts`. */
function newTypes([first, ...rest]: readonly Facts[], facts: Facts): Map<Root, Type> {
  const common = new Map<Root, Type>();
  first!.types.differing(facts.types, (key, type) => {
    const others = rest.map((path) => path.types.get(key));
    if (!others.every((other) => other !== undefined)) return;
    common.set(key % 2 === 0 ? key / 2 : -(key + 1) / 2, T.unionOf([type, ...others]));
  });
  return common;
}

function slotsSet(regions: readonly Region[]): ReadonlySet<SlotId> {
  const slots = new Set<SlotId>();
  const look = (region: Region): void => {
    for (const inst of region.insts) {
      if (inst.op === "set") slots.add(inst.slot);
      if (inst.op === "map.next") slots.add(inst.key).add(inst.value);
      regionsOf(inst).forEach(look);
    }
  };
  regions.forEach(look);
  return slots;
}

/** The primitive that an answer of typeof stands for. */
function onlyOf(what: string): Type | undefined {
  return { string: T.STR, number: T.NUM, boolean: T.BOOL, bigint: T.BIG, undefined: T.UNDEF }[what];
}

function mayBeFalsy(type: Type): boolean {
  return ["num", "bool", "str", "big", "undef", "null"].includes(type.kind);
}
