import type { Inst, IRFunction, LabelId, Region, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import { BoundsFacts, isCharCode } from "./bounds.js";
import { ABSENT, BOTTOM, clip, interval, type Interval, isEmpty, join, range, TOP } from "./interval.js";
import { RangeState } from "./range-state.js";
import { type RangeFacts, stepOf } from "./range-facts.js";
import { NEGATED, refineByCompare, refineByTruth, withoutAbsent } from "./range-refine.js";
import { elementRange, transfer } from "./range-transfer.js";

type Of<O extends Inst["op"]> = Extract<Inst, { op: O }>;

/** What running a part of a function may change. */
interface Changes {
  readonly slots: ReadonlySet<SlotId>;
  readonly shrinks: boolean;
}

/** A bool slot that both branches of an `if` have just set: what else holds when it is true, and when false. */
interface Decision {
  readonly slot: SlotId;
  readonly whenTrue: RangeState | undefined;
  readonly whenFalse: RangeState | undefined;
  /** Of use only while no number slot has been set since. */
  readonly moment: number;
}

/**
 * Walks one function in the order it runs and works out an interval for each number. Slots are followed
 * along the control flow and narrowed by the comparisons passed; what a loop assigns starts, at its head,
 * from all that the slot ever holds. Undefined as a state means that the place is not reached.
 */
export class RangeFlow {
  readonly values: Interval[];
  /** Slots that are read where they may not have been set. */
  readonly readUnset = new Set<SlotId>();
  private readonly defs: (Inst | undefined)[];
  private readonly origin = new Map<ValueId, { readonly slot: SlotId; readonly version: number }>();
  private readonly jumps = new Map<LabelId, RangeState | undefined>();
  private readonly continues = new Map<LabelId, RangeState | undefined>();
  private readonly changes = new Map<Inst | Region, Changes>();
  readonly bounds: BoundsFacts;
  private readonly decisions = new Map<ValueId, Decision>();
  private decision: Decision | undefined;
  /** Counts what makes older decisions useless. */
  private moment = 0;

  constructor(
    private readonly facts: RangeFacts,
    private readonly fn: IRFunction,
  ) {
    this.values = new Array<Interval>(fn.values.length).fill(BOTTOM);
    this.bounds = new BoundsFacts(this, facts.arrays);
    this.defs = new Array<Inst | undefined>(fn.values.length).fill(undefined);
    walk(fn.body, (inst) => {
      if (inst.out >= 0) this.defs[inst.out] = inst;
    });
  }

  run(): void {
    const state = RangeState.of(this.fn.slots.length, (id) => {
      if (!this.isNumber(id)) return TOP;
      const { param } = this.fn.slots[id]!;
      if (param === undefined) return ABSENT;
      const start = this.facts.param(this.fn.id, param);
      this.facts.toSlot(this.fn, id, start, false);
      return start;
    });
    this.jumps.clear();
    this.continues.clear();
    this.origin.clear();
    this.decisions.clear();
    this.readUnset.clear();
    this.bounds.below.clear();
    this.region(this.fn.body, state);
  }

  valueOf(value: ValueId): Interval {
    return this.values[value]!;
  }
  defOf(value: ValueId): Inst | undefined {
    return this.defs[value];
  }

  originOf(value: ValueId): { readonly slot: SlotId; readonly version: number } | undefined {
    return this.origin.get(value);
  }
  private isNumber(slot: SlotId): boolean {
    return T.representationOf(this.fn.slots[slot]!.type) === "f64";
  }

  private region(region: Region, start: RangeState | undefined): RangeState | undefined {
    let state = start;
    for (const inst of region.insts) {
      if (!state) return undefined;
      state = this.instruction(inst, state);
    }
    return state;
  }

  private instruction(inst: Inst, state: RangeState): RangeState | undefined {
    switch (inst.op) {
      case "get":
        this.get(inst, state);
        return state;
      case "set":
        this.set(inst, state);
        return state;
      case "if":
        return this.branch(inst, state);
      case "loop":
        return this.loop(inst, state);
      case "block": {
        const end = this.region(inst.body, state);
        return RangeState.join(end, this.landing(this.jumps, inst.label));
      }
      case "switch":
        return this.cases(inst, state);
      case "try":
        return this.attempt(inst, state);
      case "break":
        return this.jump(this.jumps, inst.label, state);
      case "continue":
        return this.jump(this.continues, inst.label, state);
      case "return":
        if (inst.args[0] !== undefined) this.facts.toResult(this.fn.id, this.values[inst.args[0]]!);
        return undefined;
      case "throw":
        return undefined;
      default: {
        if (this.facts.arrays.mayShrink(inst)) state.shrink();
        this.bounds.check(inst, state);
        const made = transfer(inst, this.fn, this, this.facts);
        if (inst.out >= 0) this.values[inst.out] = this.isInBounds(inst) ? this.elementOf(inst, made) : made;
        return state;
      }
    }
  }

  /** Reads an element that is surely there. */
  isInBounds(inst: Inst): boolean {
    if (!this.bounds.below.has(inst)) return false;
    const index = this.values[inst.args[1]!]!;
    return index.lo >= 0 && index.int && !index.nan && !index.absent;
  }

  private elementOf(inst: Inst, otherwise: Interval): Interval {
    if (inst.op === "array.get") return this.facts.elements(this.fn.id);
    if (inst.op === "bytes.get") return elementRange(this.fn.values[inst.args[0]!]!.type);
    return isCharCode(inst) ? range(0, 65535) : otherwise;
  }

  private get(inst: Of<"get">, state: RangeState): void {
    if (this.decision?.slot === inst.slot) this.decisions.set(inst.out, this.decision);
    this.origin.set(inst.out, { slot: inst.slot, version: state.version(inst.slot) });
    if (!this.isNumber(inst.slot)) return;
    const held = state.range(inst.slot);
    this.values[inst.out] = held;
    if (held.absent) this.readUnset.add(inst.slot);
  }

  private set(inst: Of<"set">, state: RangeState): void {
    this.decision = undefined;
    const [value] = inst.args as [ValueId];
    if (!this.isNumber(inst.slot)) return state.assign(inst.slot, TOP);
    this.moment++;
    const stored = this.values[value]!;
    const isStep = stepOf(inst.slot, value, { get: (v) => this.defs[v] }) !== undefined;
    this.facts.toSlot(this.fn, inst.slot, stored, isStep);
    state.assign(inst.slot, stored);
    this.bounds.noteSet(inst.slot, value, state);
  }

  private branch(inst: Of<"if">, state: RangeState): RangeState | undefined {
    const [condition] = inst.args as [ValueId];
    const whenTrue = this.assume(condition, true, state.copy());
    const whenFalse = this.assume(condition, false, state);
    const slot = this.decidedSlot(inst);
    const then = this.region(inst.then, whenTrue);
    const a = slot === undefined ? undefined : this.decided(inst.then, slot, then);
    const otherwise = this.region(inst.else, whenFalse);
    const b = slot === undefined ? undefined : this.decided(inst.else, slot, otherwise);
    this.decision = undefined;
    if (a && b) {
      const [yes, no] = [RangeState.join(a.whenTrue, b.whenTrue), RangeState.join(a.whenFalse, b.whenFalse)];
      this.decision = { slot: slot!, whenTrue: yes, whenFalse: no, moment: this.moment };
    }
    return RangeState.join(then, otherwise);
  }

  /** The bool slot that both branches set last: `if (a) t = b; else t = false` is how `a && b` looks. */
  private decidedSlot(inst: Of<"if">): SlotId | undefined {
    const [a, b] = [inst.then.insts.at(-1), inst.else.insts.at(-1)];
    if (a?.op !== "set" || b?.op !== "set" || a.slot !== b.slot) return undefined;
    return this.fn.slots[a.slot]!.type === T.BOOL ? a.slot : undefined;
  }

  private decided(region: Region, slot: SlotId, end: RangeState | undefined): Decision {
    const given = (truth: boolean): RangeState | undefined =>
      end && this.assume(region.insts.at(-1)!.args[0]!, truth, end.copy());
    return { slot, whenTrue: given(true), whenFalse: given(false), moment: this.moment };
  }

  private loop(inst: Of<"loop">, state: RangeState): undefined {
    this.forget(state, inst);
    const end = this.region(inst.body, state);
    this.region(inst.update, RangeState.join(end, this.landing(this.continues, inst.label)));
    return undefined;
  }

  private cases(inst: Of<"switch">, state: RangeState): RangeState | undefined {
    let end: RangeState | undefined;
    for (const region of inst.cases) end = this.region(region, RangeState.join(end, state.copy()));
    return RangeState.join(RangeState.join(end, state), this.landing(this.jumps, inst.label));
  }

  /** The handler and the finalizer may start anywhere in the body. */
  private attempt(inst: Of<"try">, state: RangeState): RangeState | undefined {
    const atHandler = state.copy();
    this.forget(atHandler, inst.body);
    const atFinalizer = atHandler.copy();
    let end = this.region(inst.body, state);
    if (inst.handler) {
      this.forget(atFinalizer, inst.handler);
      this.decision = undefined;
      end = RangeState.join(end, this.region(inst.handler, atHandler));
    }
    this.decision = undefined;
    if (!inst.finalizer) return end;
    const after = this.region(inst.finalizer, atFinalizer);
    for (const landings of [this.jumps, this.continues])
      for (const jumped of landings.values()) if (jumped) this.forget(jumped, inst.finalizer);
    if (!after || !end) return undefined;
    this.forget(end, inst.finalizer);
    return end;
  }

  private jump(landings: Map<LabelId, RangeState | undefined>, label: LabelId, state: RangeState): undefined {
    landings.set(label, RangeState.join(landings.get(label), state));
    return undefined;
  }

  private landing(landings: Map<LabelId, RangeState | undefined>, label: LabelId): RangeState | undefined {
    const state = landings.get(label);
    landings.delete(label);
    this.decision = undefined;
    this.moment++;
    return state;
  }

  /** Of the slots that a part assigns only what they ever hold is known. */
  private forget(state: RangeState, part: Inst | Region): void {
    this.decision = undefined;
    this.moment++;
    const { slots, shrinks } = this.changesOf(part);
    for (const slot of slots)
      state.assign(slot, this.isNumber(slot) ? join(state.range(slot), this.facts.slot(this.fn, slot)) : TOP);
    if (shrinks) state.shrink();
  }

  private changesOf(part: Inst | Region): Changes {
    const known = this.changes.get(part);
    if (known) return known;
    const slots = new Set<SlotId>();
    let shrinks = false;
    const note = (inst: Inst): void => {
      if (inst.op === "set") slots.add(inst.slot);
      shrinks ||= this.facts.arrays.mayShrink(inst);
    };
    for (const region of "insts" in part ? [part] : regionsOf(part)) walk(region, note);
    const changes = { slots, shrinks };
    this.changes.set(part, changes);
    return changes;
  }

  // ---- conditions ----------------------------------------------------------------------------------

  /** `state`, given that `condition` came out as `truth`; undefined when it cannot. Changes `state`. */
  private assume(condition: ValueId, truth: boolean, state: RangeState): RangeState | undefined {
    const decision = this.decisions.get(condition);
    if (decision?.moment === this.moment) return (truth ? decision.whenTrue : decision.whenFalse)?.copy();
    const def = this.defs[condition];
    switch (def?.op) {
      case "const":
        return def.value === truth ? state : undefined;
      case "not":
        return this.assume(def.args[0]!, !truth, state);
      case "compare":
        return def.kind === "num" ? this.assumeCompared(def, truth, state) : state;
      case "truthy":
        return this.narrowed(def.args[0]!, state, (range) => refineByTruth(range, truth));
      case "is":
        return this.narrowed(def.args[0]!, state, (range) => this.refineByNullish(def, truth, range));
      default:
        return state;
    }
  }

  private assumeCompared(def: Of<"compare">, truth: boolean, state: RangeState): RangeState | undefined {
    const [a, b] = def.args as [ValueId, ValueId];
    const [x, y] = refineByCompare(def.fn, truth, this.values[a]!, this.values[b]!);
    const isOrdered = truth || [a, b].every((v) => !this.values[v]!.nan && !this.values[v]!.absent);
    if (isOrdered) this.bounds.learn(truth ? def.fn : NEGATED[def.fn], a, b, state);
    return this.narrowed(
      b,
      this.narrowed(a, state, () => x),
      () => y,
    );
  }

  private refineByNullish(def: Of<"is">, truth: boolean, range: Interval): Interval {
    const type = this.fn.values[def.args[0]!]!.type;
    const isAll = def.what === "nullish" || type.kind !== "opt" || !type.undef || !type.nul;
    if (!isAll) return range;
    return truth ? { ...BOTTOM, absent: range.absent } : withoutAbsent(range);
  }

  /** Applies what a test says of a value to the slot it was just read from. */
  private narrowed(
    value: ValueId,
    state: RangeState | undefined,
    refine: (range: Interval) => Interval,
  ): RangeState | undefined {
    if (!state) return undefined;
    let source = value;
    for (
      let def = this.defs[source];
      def?.op === "convert" && T.representationOf(this.fn.values[def.args[0]!]!.type) === "f64";
      def = this.defs[source]
    ) {
      source = def.args[0]!;
    }
    const origin = this.origin.get(source);
    if (!origin || state.version(origin.slot) !== origin.version) return state;
    const held = state.range(origin.slot);
    const refined = refine(held);
    const numeric = clip(held, refined.lo, refined.hi);
    const { lo, hi, int, negZero } = numeric;
    const left = interval(
      lo,
      hi,
      int,
      negZero && refined.negZero,
      held.nan && refined.nan,
      held.absent && refined.absent,
    );
    if (isEmpty(left) && !left.nan && !left.absent) return undefined;
    state.refine(origin.slot, left);
    return state;
  }
}
