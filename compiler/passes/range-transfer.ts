import { visitLeaves } from "../ir/constants.js";
import type { ConstantTree, IRFunction, Inst, ValueId } from "../ir/ir.js";
import { parametersOf } from "../ir/method-parameters.js";
import { narrows } from "../types/narrowing.js";
import { regroups } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import {
  ABSENT,
  ANY_NUMBER,
  arithmetic,
  BOTTOM,
  constant,
  INT32,
  type Interval,
  isEmpty,
  join,
  negate,
  range,
  TOP,
} from "./interval.js";
import { arrayCall, numberCall } from "./range-calls.js";
import { type RangeFacts, smallStep } from "./range-facts.js";
import { withoutAbsent } from "./range-refine.js";
import { typedArrayOf } from "../types/typed-arrays.js";

/** What the transfer of one instruction needs of the walk. */
interface KnownValues {
  valueOf(value: ValueId): Interval;
  defOf(value: ValueId): Inst | undefined;
}

type Of<O extends Inst["op"]> = Extract<Inst, { op: O }>;

/** The interval of the value that an instruction makes; what it stores goes to `facts`. */
export function transfer(inst: Inst, fn: IRFunction, known: KnownValues, facts: RangeFacts): Interval {
  const args = inst.args.map((a) => known.valueOf(a));
  const types = inst.args.map((a) => fn.values[a]!.type);
  const out = inst.out < 0 ? T.UNDEF : fn.values[inst.out]!.type;
  const isStep = (i: number): boolean => stepsPlace(inst, i, fn, known, facts);
  if (isNumeric(out)) return made(inst, fn, args, types, out, facts, isStep);
  stores(inst, fn, args, types, out, facts, isStep);
  return TOP;
}

function isNumeric(type: Type): boolean {
  return T.representationOf(type) === "f64";
}

function made(
  inst: Inst,
  fn: IRFunction,
  args: readonly Interval[],
  types: readonly Type[],
  out: Type,
  facts: RangeFacts,
  isStep: (arg: number) => boolean,
): Interval {
  switch (inst.op) {
    case "const":
      return typeof inst.value === "number" ? constant(inst.value) : ABSENT;
    case "arith":
      return arithmetic(inst.fn, args[0]!, args[1]!);
    case "neg":
      return negate(args[0]!);
    case "bitnot":
      return INT32;
    case "convert":
      return converted(inst, args[0]!, types[0]!, out);
    case "global.get":
      return optional(facts.global(inst.global, fn.id), out);
    case "field.get":
      return fieldRead(inst, fn, out, facts);
    case "array.length":
      return range(0, longest(types[0] as T.ArrayType));
    case "split.count":
      return range(0, 2 ** 29);
    case "string.case":
      return range(0, inst.texts.length);
    case "array.get":
      return join(facts.elements(fn.id), ABSENT);
    case "array.at":
    case "array.want":
      return facts.elements(fn.id);
    case "bytes.get":
      return join(elementRange(types[0]!), ABSENT);
    case "bytes.at":
    case "bytes.want":
      return elementRange(types[0]!);
    case "call":
    case "call.method":
    case "call.c":
      return stores(inst, fn, args, types, out, facts, isStep);
    default:
      return TOP;
  }
}

/** What an element of a typed array can be. */
export function elementRange(type: Type): Interval {
  const numbers = type.kind === "bytes" ? typedArrayOf(type).range : undefined;
  return numbers ? range(...numbers) : TOP;
}

/** No object reaches 2^31 bytes (TSF_OBJECT_MAX in heap.h). */
function longest({ element }: T.ArrayType): number {
  const rep = T.representationOf(element);
  return rep === "bool" || element.kind === "val" ? 2147483647 : 2147483647 >> 3;
}

/** A place that starts undefined, where its type says so; elsewhere reading too early throws. */
function optional(held: Interval, type: Type): Interval {
  return type === T.NUM ? held : join(held, ABSENT);
}

function converted(inst: Of<"convert">, value: Interval, from: Type, to: Type): Interval {
  if (from.kind === "val") return to === T.NUM && inst.mode === "checked" ? ANY_NUMBER : TOP;
  // Where it does not fit it throws, and nothing comes out.
  if (from.kind === "undef" || from.kind === "null") return narrows(from, to) ? BOTTOM : ABSENT;
  if (from.kind === "never") return ABSENT;
  if (!isNumeric(from)) return TOP;
  if (to !== T.NUM) return value;
  // Trusting that undefined is a number is how the library makes an absent one.
  const isAbsent = isEmpty(value) && !value.nan && value.absent;
  return inst.mode === "checked" || !isAbsent ? withoutAbsent(value) : value;
}

function fieldRead(inst: Of<"field.get">, fn: IRFunction, out: Type, facts: RangeFacts): Interval {
  if (facts.sets.admitsDicts(inst.view) || !facts.sets.keepsNumber(inst.view, inst.name)) return TOP;
  return optional(facts.field(inst.name, fn.id), out);
}

/** Values that flow into other places; gives the interval of a call's result. */
function stores(
  inst: Inst,
  fn: IRFunction,
  args: readonly Interval[],
  types: readonly Type[],
  out: Type,
  facts: RangeFacts,
  isStep: (arg: number) => boolean,
): Interval {
  switch (inst.op) {
    case "global.set":
      if (isNumeric(types[0]!)) facts.toGlobal(inst.global, args[0]!, isStep(0));
      return TOP;
    case "object.new":
      objectStores(inst, args, types, facts);
      return TOP;
    case "field.set":
      if (isNumeric(types[1]!)) facts.toField(inst.name, args[1]!, isStep(1));
      else if (mayBecomeNumber(types[1]!)) facts.toField(inst.name, TOP);
      return TOP;
    case "field.delete":
      facts.toField(inst.name, ABSENT);
      return TOP;
    case "constant":
      constantStores(inst, facts);
      return TOP;
    case "array.new":
      if (out.kind === "arr" && isNumeric(out.element)) args.forEach((a) => facts.toElements(a));
      return TOP;
    case "array.push":
    case "array.set": {
      const value = args.length - 1;
      if (isNumeric(types[value]!)) facts.toElements(args[value]!);
      return TOP;
    }
    case "call":
    case "generator.new":
      args.forEach((a, i) => facts.toParam(inst.fn, i, isNumeric(types[i]!) ? a : TOP, isStep(i)));
      return inst.op === "call" && isNumeric(out) ? facts.result(inst.fn, fn.id) : TOP;
    case "call.method":
      return methodCall(inst, fn, args, types, out, facts);
    case "call.c":
      arrayCall(inst, args, types, out, facts);
      return isNumeric(out) ? numberCall(inst.c, args, types, out, facts, fn.id) : TOP;
    default:
      return TOP;
  }
}

/** What is stored is what the place holds plus a small constant; a call of itself stores into parameters. */
function stepsPlace(inst: Inst, arg: number, fn: IRFunction, known: KnownValues, facts: RangeFacts): boolean {
  const steps = (isRead: (read: Inst) => boolean): boolean =>
    smallStep(inst.args[arg]!, { get: (value) => known.defOf(value) }, isRead) !== undefined;
  switch (inst.op) {
    case "global.set":
      return steps((read) => read.op === "global.get" && read.global === inst.global);
    case "field.set":
      return steps((read) => read.op === "field.get" && read.name === inst.name);
    case "call":
      return inst.fn === fn.id && steps((read) => read.op === "get" && facts.isParameter(fn, read.slot, arg));
    default:
      return false;
  }
}

function objectStores(
  inst: Of<"object.new">,
  args: readonly Interval[],
  types: readonly Type[],
  facts: RangeFacts,
): void {
  facts.program.shapes[inst.shape]!.fields.forEach((field, i) => {
    if (!isNumeric(field.type)) return;
    facts.toField(field.name, args[i] === undefined ? ABSENT : isNumeric(types[i]!) ? args[i] : TOP);
  });
}

/** What a table's numbers come to, by the field that holds them; undefined for elements of arrays. */
const tableRanges = new WeakMap<ConstantTree, ReadonlyMap<string | undefined, Interval>>();

function constantStores({ tree }: Of<"constant">, facts: RangeFacts): void {
  let ranges = tableRanges.get(tree);
  if (!ranges) {
    const found = new Map<string | undefined, Interval>();
    visitLeaves(tree, facts.program, ({ value }, place, field) => {
      if (!isNumeric(place)) return;
      const own = typeof value === "number" ? constant(value) : ABSENT;
      found.set(field, join(found.get(field) ?? BOTTOM, own));
    });
    tableRanges.set(tree, (ranges = found));
  }
  for (const [field, held] of ranges) {
    if (field === undefined) facts.toElements(held);
    else facts.toField(field, held);
  }
}

/** The store converts: a run-time value may be a number. */
function mayBecomeNumber(type: Type): boolean {
  return type.kind === "val" || type.kind === "undef" || type.kind === "null";
}

function methodCall(
  inst: Of<"call.method">,
  fn: IRFunction,
  args: readonly Interval[],
  types: readonly Type[],
  out: Type,
  facts: RangeFacts,
): Interval {
  const { functions, closures } = facts.sets.targetsOf(inst.view, inst.name);
  let result = closures || facts.sets.admitsDicts(inst.view) ? TOP : BOTTOM;
  for (const target of functions) {
    const callee = facts.program.functions[target]!;
    const { result: resultType } = callee;
    const moves = regroups({ params: types.slice(1), rest: inst.rest === true }, parametersOf(callee));
    // Elements of one rest parameter become parameters, and parameters elements.
    if (moves) facts.toElements(TOP);
    callee.params.forEach((param, i) => {
      if (!isNumeric(param.type)) return;
      const given = args[i] === undefined ? ABSENT : isNumeric(types[i]!) ? args[i] : TOP;
      facts.toParam(target, i, moves ? TOP : given, false);
    });
    result = join(result, isNumeric(resultType) && isNumeric(out) ? facts.result(target, fn.id) : TOP);
  }
  return result;
}
