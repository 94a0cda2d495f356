import { type CallGraph, callGraph, methodsAsValues } from "../ir/call-graph.js";
import {
  type FunctionId,
  type Inst,
  type IRFunction,
  type Program,
  type SlotId,
  type ValueId,
  walk,
} from "../ir/ir.js";
import { parametersOf } from "../ir/method-parameters.js";
import { ShapeSets } from "../ir/shape-sets.js";
import { regroups } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { ArrayFacts } from "./bounds.js";
import { BOTTOM, clip, type Interval, isEmpty, join, same, TOP, widen } from "./interval.js";

/**
 * No loop runs more often than this in one activation of a function: at a round a nanosecond, three days.
 * It bounds counters, which no comparison bounds.
 */
const MAX_ROUNDS = 2 ** 48;
const MAX_STEP = 8;
/** In all of a run a module variable or field is stepped no more often either, whatever object has it. */
const ANY_STEPS: Steps = { lo: -MAX_STEP, hi: MAX_STEP };

/** A place whose contents are described by one interval over the whole run of the program. */
interface Cell {
  range: Interval;
  /** What comes in otherwise than by adding constants to the place itself. */
  base: Interval;
  updates: number;
  readonly readers: Set<FunctionId>;
}

/** How far `slot = slot + constant` can move a slot: the constants, added up by sign. */
interface Steps {
  lo: number;
  hi: number;
}

function isNumeric(type: Type): boolean {
  return T.representationOf(type) === "f64";
}

/** What is known of the program's places, and who has to be looked at again when it changes. */
export class RangeFacts {
  readonly sets: ShapeSets;
  readonly arrays: ArrayFacts;
  private readonly graph: CallGraph;
  private readonly slots: Cell[][];
  private readonly params: Cell[][];
  private readonly results: Cell[];
  private readonly globals: Cell[];
  private readonly fields = new Map<string, Cell>();
  private readonly elementCell: Cell = newCell();
  private readonly steps: Map<SlotId, Steps>[];
  private readonly assigned: ReadonlySet<SlotId>[];
  private readonly dirty = new Set<FunctionId>();
  private growing = true;

  constructor(readonly program: Program) {
    this.sets = new ShapeSets(program);
    this.graph = callGraph(program, this.sets);
    this.arrays = new ArrayFacts(program, this.graph);
    this.slots = program.functions.map((fn) => fn.slots.map(newCell));
    this.params = program.functions.map((fn) => fn.params.map(newCell));
    this.results = program.functions.map(newCell);
    this.globals = program.globals.map(newCell);
    this.steps = program.functions.map(stepsOf);
    this.assigned = program.functions.map(assignedSlots);
    this.openPlaces();
  }

  /** Functions to look at first: callees after callers finds arguments early. */
  order(): FunctionId[] {
    const parts = this.graph.parts.flat();
    return parts.filter((id) => id < this.program.functions.length).reverse();
  }

  /** Takes a function whose inputs have changed, if any. */
  takeDirty(): FunctionId | undefined {
    const [id] = this.dirty;
    if (id !== undefined) this.dirty.delete(id);
    return id;
  }

  /** From here on contributions are gathered afresh, instead of being added to what is known. */
  startNarrowing(): Cell[] {
    this.growing = false;
    const cells = [
      ...this.slots.flat(),
      ...this.params.flat(),
      ...this.results,
      ...this.globals,
      ...this.fields.values(),
      this.elementCell,
    ];
    for (const cell of cells) {
      cell.updates = 0;
      this.gathered.set(cell, { range: BOTTOM, base: BOTTOM });
    }
    return cells;
  }
  finishNarrowing(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const { range, base } = this.gathered.get(cell)!;
      if (!this.open.has(cell)) cell.range = range;
      cell.base = base;
    }
    this.gathered.clear();
  }
  private readonly gathered = new Map<Cell, { range: Interval; base: Interval }>();
  /** Cells that code outside the program writes. */
  private readonly open = new Set<Cell>();

  // ---- reading -------------------------------------------------------------------------------------

  slot(fn: IRFunction, slot: SlotId): Interval {
    return this.slots[fn.id]![slot]!.range;
  }
  /** The slot holds the parameter all the time. */
  isParameter(fn: IRFunction, slot: SlotId, index: number): boolean {
    return fn.slots[slot]!.param === index && !this.assigned[fn.id]!.has(slot);
  }
  param(fn: FunctionId, index: number): Interval {
    return this.params[fn]![index]!.range;
  }
  result(callee: FunctionId, reader: FunctionId): Interval {
    return this.read(this.results[callee]!, reader);
  }
  resultOf(fn: FunctionId): Interval {
    return this.results[fn]!.range;
  }
  global(id: number, reader: FunctionId): Interval {
    return this.read(this.globals[id]!, reader);
  }
  field(name: string, reader: FunctionId): Interval {
    return this.read(this.fieldCell(name), reader);
  }
  elements(reader: FunctionId): Interval {
    return this.read(this.elementCell, reader);
  }
  private read(cell: Cell, reader: FunctionId): Interval {
    cell.readers.add(reader);
    return cell.range;
  }

  // ---- writing -------------------------------------------------------------------------------------

  /** `step`: the value is the slot's own plus a constant. */
  toSlot(fn: IRFunction, slot: SlotId, range: Interval, step: boolean): void {
    const steps = step ? this.steps[fn.id]!.get(slot) : undefined;
    this.flow(this.slots[fn.id]![slot]!, range, steps, [fn.id]);
  }
  /** `step`: a call of the function by itself, with its own parameter plus a constant. */
  toParam(fn: FunctionId, index: number, range: Interval, step: boolean): void {
    const cell = this.params[fn]![index];
    if (cell) this.flow(cell, range, step ? ANY_STEPS : undefined, [fn]);
  }
  toResult(fn: FunctionId, range: Interval): void {
    this.contribute(this.results[fn]!, range);
  }
  toGlobal(id: number, range: Interval, step: boolean): void {
    this.flow(this.globals[id]!, range, step ? ANY_STEPS : undefined);
  }
  toField(name: string, range: Interval, step = false): void {
    this.flow(this.fieldCell(name), range, step ? ANY_STEPS : undefined);
  }
  toElements(range: Interval): void {
    this.contribute(this.elementCell, range);
  }

  /** With `steps` the value is the place's own plus a constant. */
  private flow(
    cell: Cell,
    range: Interval,
    steps: Steps | undefined,
    also: readonly FunctionId[] = [],
  ): void {
    const { base } = cell;
    if (steps) {
      const bounded = clip(range, base.lo + steps.lo * MAX_ROUNDS, base.hi + steps.hi * MAX_ROUNDS);
      return this.contribute(cell, isEmpty(base) ? range : bounded, also);
    }
    const target = this.gathered.get(cell) ?? cell;
    const next = this.growing && cell.updates > 3 ? widen(target.base, range) : join(target.base, range);
    if (!same(next, target.base)) {
      target.base = next;
      if (this.growing) for (const reader of [...cell.readers, ...also]) this.dirty.add(reader);
    }
    this.contribute(cell, range, also);
  }

  private contribute(cell: Cell, range: Interval, also: readonly FunctionId[] = []): void {
    if (!this.growing) {
      const gathered = this.gathered.get(cell);
      if (gathered) gathered.range = join(gathered.range, range);
      return;
    }
    const next = cell.updates > 3 ? widen(cell.range, range) : join(cell.range, range);
    if (same(next, cell.range)) return;
    cell.range = next;
    cell.updates++;
    for (const reader of [...cell.readers, ...also]) this.dirty.add(reader);
  }

  private fieldCell(name: string): Cell {
    let cell = this.fields.get(name);
    if (!cell) this.fields.set(name, (cell = newCell()));
    return cell;
  }

  // ---- what the outside does -----------------------------------------------------------------------

  private opens(cell: Cell | undefined): void {
    if (!cell) return;
    cell.range = cell.base = TOP;
    this.open.add(cell);
  }

  private openPlaces(): void {
    const { program } = this;
    for (const fn of program.functions) {
      if (fn.closure) this.params[fn.id]!.forEach((cell) => this.opens(cell));
    }
    for (const entry of [...program.entries, ...this.uncalled()])
      this.params[entry]!.forEach((cell) => this.opens(cell));
    if (program.entries.length > 0) this.opens(this.elementCell);
    for (const shape of program.decoded)
      for (const field of program.shapes[shape]!.fields) this.opens(this.fieldCell(field.name));
    for (const method of methodsAsValues(program, this.sets))
      this.params[method]!.forEach((cell) => this.opens(cell));
    for (const shape of program.shapes) {
      for (const [name, method] of shape.methods)
        if (name.startsWith("set ")) this.params[method]!.forEach((cell) => this.opens(cell));
    }
    if (this.elementsEscape()) this.opens(this.elementCell);
  }

  /** Functions that no instruction calls: if anything does, it is the outside. */
  private uncalled(): FunctionId[] {
    const called = new Set<FunctionId>();
    for (const shape of this.program.shapes) for (const method of shape.methods.values()) called.add(method);
    for (const fn of this.program.functions) {
      walk(fn.body, (inst) => {
        if (inst.op === "call" || inst.op === "generator.new") called.add(inst.fn);
      });
    }
    return this.program.functions.map((fn) => fn.id).filter((id) => !called.has(id));
  }

  /** Number arrays that are also known as arrays of unknown values can be written as such. */
  private elementsEscape(): boolean {
    if (this.sets.seesAny) return true;
    let hidden = false;
    let written = false;
    let moved = false;
    for (const fn of this.program.functions) {
      walk(fn.body, (inst) => {
        const types = inst.args.map((a) => fn.values[a]!.type);
        const [first] = types;
        if (inst.op === "convert") {
          hidden ||= hidesNumbers(first!, fn.values[inst.out]!.type);
          moved ||= movesNumbers(first!, fn.values[inst.out]!.type);
        }
        if (inst.op === "call.method") hidden ||= this.convertsArrays(inst, types);
        if (inst.op === "field.get") {
          hidden ||= this.adaptsMethods(inst);
          moved ||= this.movesArguments(inst, fn.values[inst.out]!.type);
        }
        if (inst.op === "array.push" || inst.op === "array.set" || inst.op === "call.c") {
          written ||= first?.kind === "arr" && first.element.kind === "val";
        }
      });
    }
    return moved || (hidden && written);
  }

  /** As a value, a method with a rest parameter may have a type with others: its callers make the array, or take it apart. */
  private movesArguments(inst: Extract<Inst, { op: "field.get" }>, as: Type): boolean {
    const type = T.nonNullable(as);
    const { functions } = this.sets.targetsOf(inst.view, inst.name);
    return functions.some((id) => {
      const own = parametersOf(this.program.functions[id]!);
      return type.kind === "fn" ? regroups(type, own) : own.rest === true;
    });
  }

  /** A method read as a value gets the signature of the property. */
  private adaptsMethods(inst: Extract<Inst, { op: "field.get" }>): boolean {
    return this.sets
      .targetsOf(inst.view, inst.name)
      .functions.some((id) =>
        this.program.functions[id]!.params.some((p) => T.nonNullable(p.type).kind === "arr"),
      );
  }

  private convertsArrays(inst: Extract<Inst, { op: "call.method" }>, types: readonly Type[]): boolean {
    const { functions, closures } = this.sets.targetsOf(inst.view, inst.name);
    const takesArray = types.some((t) => T.nonNullable(t).kind === "arr");
    return (
      takesArray &&
      (closures ||
        functions.some((id) =>
          this.program.functions[id]!.params.some((p, i) => p.type !== types[i] && i > 0),
        ))
    );
  }
}

/** Seen through more parameters, a function may turn out to have a rest parameter. */
function movesNumbers(from: Type, to: Type): boolean {
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  return a.kind === "fn" && b.kind === "fn" && (regroups(b, a) || b.params.length > a.params.length);
}

function hidesNumbers(from: Type, to: Type): boolean {
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  if (a.kind === "fn" && b.kind === "fn") return true;
  return (
    a.kind === "arr" &&
    (isNumeric(a.element) || a.element.kind === "arr") &&
    (b.kind === "val" || (b.kind === "arr" && b.element.kind === "val"))
  );
}

function newCell(): Cell {
  return { range: BOTTOM, base: BOTTOM, updates: 0, readers: new Set() };
}

function assignedSlots(fn: IRFunction): Set<SlotId> {
  const slots = new Set<SlotId>();
  walk(fn.body, (inst) => {
    if (inst.op === "set") slots.add(inst.slot);
  });
  return slots;
}

/** Slots that are stepped by small constants, and by how much a round. */
function stepsOf(fn: IRFunction): Map<SlotId, Steps> {
  const steps = new Map<SlotId, Steps>();
  const defs = new Map<ValueId, Inst>();
  walk(fn.body, (inst) => {
    if (inst.out >= 0) defs.set(inst.out, inst);
    if (inst.op !== "set") return;
    const by = stepOf(inst.slot, inst.args[0]!, defs);
    if (by === undefined) return;
    const sum = steps.get(inst.slot) ?? { lo: 0, hi: 0 };
    steps.set(inst.slot, { lo: sum.lo + Math.min(by, 0), hi: sum.hi + Math.max(by, 0) });
  });
  for (const [slot, { lo, hi }] of steps) if (hi - lo > MAX_STEP) steps.delete(slot);
  return steps;
}

/** The small constant c when `value` is `slot + c` or `slot - c`. */
export function stepOf(slot: SlotId, value: ValueId, defs: Definitions): number | undefined {
  return smallStep(value, defs, (inst) => inst.op === "get" && inst.slot === slot);
}

interface Definitions {
  get(value: ValueId): Inst | undefined;
}

/** The small constant c when `value` is a read of the place plus or minus c. */
export function smallStep(
  value: ValueId,
  defs: Definitions,
  isRead: (inst: Inst) => boolean,
): number | undefined {
  const sum = defs.get(value);
  if (sum?.op !== "arith" || (sum.fn !== "add" && sum.fn !== "sub")) return undefined;
  const [a, b] = sum.args.map((arg) => defs.get(arg));
  const constantOf = (inst: Inst | undefined): number | undefined =>
    inst?.op === "const" && typeof inst.value === "number" ? inst.value : undefined;
  const isSelf = (inst: Inst | undefined): boolean => inst !== undefined && isRead(inst);
  const by = isSelf(a) ? constantOf(b) : sum.fn === "add" && isSelf(b) ? constantOf(a) : undefined;
  if (by === undefined || !Number.isInteger(by) || Math.abs(by) > MAX_STEP) return undefined;
  return sum.fn === "sub" ? -by : by;
}
