import { isWithin } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import type { CompareKind, Inst, IRFunction, Program } from "./ir.js";
import { typeText } from "./print.js";

/** How many operands each instruction has; those not listed vary. */
const COUNTS: Partial<Record<Inst["op"], number>> = {
  const: 0, constant: 0, get: 0, set: 1, "global.get": 0, "global.set": 1, captured: 0, self: 0, receiver: 0, accessor: 1, "cell.get": 1,
  "cell.set": 2, arith: 2, neg: 1, bitnot: 1, not: 1, compare: 2, truthy: 1, convert: 1, is: 1, "typeof.is": 1, typeof: 1,
  instanceof: 1, "instance.of": 2, isarray: 1, isgenerator: 1, "instance.new": 0, "field.get": 1, "field.set": 2, "field.has": 1, "field.own": 1, "field.delete": 1, fix: 1, guard: 1, "key.has": 2, "any.get": 2, "array.length": 1,
  "array.get": 2, "array.at": 2, "array.set": 3, "array.push": 2, "bytes.get": 2, "bytes.at": 2, "bytes.want": 2, "bytes.set": 3, "string.unit": 2, "string.case": 1,
  "generator.next": 1, "generator.resume": 2, "generator.sent": 0, "generator.value": 1, "generator.close": 1, "generator.delegate": 1, "async.start": 1, "map.cursor": 1, "map.next": 1, caught: 0, if: 1,
  split: 2, "split.piece": 0, "split.count": 0,
  loop: 0, block: 0, switch: 1, try: 0, break: 0, continue: 0, throw: 1,
}; // prettier-ignore

/** What is wrong with the operands of an instruction, by number and type; undefined when nothing is. */
export function operandProblem(inst: Inst, fn: IRFunction, program: Program): string | undefined {
  const count = COUNTS[inst.op];
  if (count !== undefined && inst.args.length !== count) return `${inst.args.length} operands, not ${count}`;
  const types = inst.args.map((a) => fn.values[a]!.type);
  const out = inst.out < 0 ? undefined : fn.values[inst.out]!.type;
  switch (inst.op) {
    case "await":
      return types.length === 1 || (inst.next && types.length === 2) ? undefined : `${types.length} operands`;
    case "set":
      return held(types[0]!, fn.slots[inst.slot]!.type);
    case "get":
      return held(fn.slots[inst.slot]!.type, out!);
    case "global.set":
      return held(types[0]!, program.globals[inst.global]!.type);
    case "arith":
    case "neg":
    case "bitnot":
      return all(types, (t) => t === T.NUM, "num");
    case "not":
    case "if":
      return all(types, (t) => t === T.BOOL, "bool");
    case "compare":
      return all(types, (t) => comparable(t, inst.kind), inst.kind);
    case "array.length":
    case "array.get":
    case "array.at":
    case "array.set":
    case "array.push":
      return arrayProblem(inst, types);
    case "bytes.get":
    case "bytes.at":
    case "bytes.want":
    case "bytes.set":
      return bytesProblem(types);
    case "call":
      return callProblem(
        types,
        program.functions[inst.fn]!.params.map((p) => p.type),
      );
    case "call.closure":
    case "call.property":
    case "call.with":
      return calleeProblem(types[0], types.slice(inst.op === "call.closure" ? 1 : 2));
    case "split":
    case "string.concat":
      return all(types, (t) => t === T.STR, "str");
    case "object.new": {
      const { fields } = program.shapes[inst.shape]!;
      if (types.length > fields.length) return `${types.length} values for ${fields.length} fields`;
      return types.map((t, i) => held(t, fields[i]!.type)).find((p) => p !== undefined);
    }
    case "return":
      return fn.yields || types.length === 0 || fn.result === T.UNDEF || fn.result === T.NEVER
        ? undefined
        : held(types[0]!, fn.result);
    default:
      return undefined;
  }
}

function arrayProblem(inst: Inst, types: readonly Type[]): string | undefined {
  const [array, ...rest] = types;
  if (array?.kind !== "arr") return `not an array: ${array ? typeText(array) : "nothing"}`;
  if (inst.op === "array.push") return held(rest[0]!, array.element);
  if (inst.op === "array.length") return undefined;
  if (rest[0] !== T.NUM) return `its index is a ${typeText(rest[0]!)}`;
  return inst.op === "array.set" ? held(rest[1]!, array.element) : undefined;
}

function bytesProblem(types: readonly Type[]): string | undefined {
  return (
    all(types.slice(0, 1), (t) => t.kind === "bytes", "bytes") ??
    all(types.slice(1, 2), (t) => t === T.NUM, "num") ??
    all(types.slice(2), (t) => t === elementOf(types[0] as T.BytesType), "its element")
  );
}

function calleeProblem(callee: Type | undefined, given: readonly Type[]): string | undefined {
  return callee?.kind === "fn" ? callProblem(given, callee.params) : "its callee is no function";
}

function callProblem(given: readonly Type[], wanted: readonly Type[]): string | undefined {
  if (given.length !== wanted.length) return `${given.length} arguments for ${wanted.length} parameters`;
  return given.map((t, i) => held(t, wanted[i]!)).find((p) => p !== undefined);
}

/**
 * A value of type `from` can be kept as `to` without a conversion: it is of that type, in the same representation.
 * Objects tell what they are by themselves, so a call of the only method that can answer takes any view of them.
 */
function held(from: Type, to: Type): string | undefined {
  if (from.kind === "never" || to.kind === "never") return undefined;
  if (from.kind === "obj" && T.nonNullable(to).kind === "obj") return undefined;
  if (T.cTypeOf(from) === T.cTypeOf(to) && isWithin(from, to)) return undefined;
  return `a ${typeText(from)} where a ${typeText(to)} is held`;
}

function all(types: readonly Type[], test: (type: Type) => boolean, what: string): string | undefined {
  const wrong = types.find((t) => !test(t) && t.kind !== "never");
  return wrong && `a ${typeText(wrong)} where ${what} is wanted`;
}

function comparable(type: Type, kind: CompareKind): boolean {
  const plain = T.nonNullable(type);
  switch (kind) {
    case "num":
    case "str":
    case "big":
    case "bool":
    case "fn":
      return plain.kind === kind;
    case "val":
      return T.cTypeOf(type) === "tsf_val";
    case "ptr":
      return T.isPointer(type) || T.cTypeOf(type) === "tsf_val";
  }
}
