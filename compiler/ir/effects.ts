import { narrows } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { ConvertMode, Inst, IRFunction, Program } from "./ir.js";
import type { ShapeSets } from "./shape-sets.js";

/**
 * What instructions do besides making their value. The C emitter checks for an exception after exactly
 * the instructions that `mayThrow` names, and fails when a function said not to throw has such a check.
 */
export function mayThrow(inst: Inst, fn: IRFunction, program: Program, sets: ShapeSets): boolean {
  switch (inst.op) {
    case "throw":
    case "field.has":
    case "bytes.set":
    case "array.set":
    case "string.concat":
    case "call.method":
    case "call.closure":
    case "generator.next":
    case "generator.close":
      return true;
    case "call":
      return program.functions[inst.fn]!.mayThrow;
    case "call.c":
      return inst.c.throws;
    case "convert":
      return conversionThrows(typeOf(fn, inst.args[0]!), typeOf(fn, inst.out), inst.mode, sets);
    case "field.get":
      return sets.directField(inst.view, inst.name, typeOf(fn, inst.out)) === undefined;
    case "field.set":
      return sets.directStore(inst.view, inst.name, typeOf(fn, inst.args[1]!)) === undefined;
    default:
      return false;
  }
}

/** The instruction can be left out when nobody uses its value. */
export function isRemovable(inst: Inst, fn: IRFunction, program: Program, sets: ShapeSets): boolean {
  if (inst.out < 0) return false;
  switch (inst.op) {
    case "call.c":
      return inst.c.pure && !inst.c.throws;
    case "convert":
    case "field.get":
      return !mayThrow(inst, fn, program, sets);
    default:
      return REMOVABLE.has(inst.op);
  }
}

const REMOVABLE: ReadonlySet<Inst["op"]> = new Set([
  "const", "get", "global.get", "captured", "self", "cell.new", "cell.get", "arith", "neg", "bitnot", "not", "compare",
  "truthy", "is", "typeof.is", "typeof", "instanceof", "isarray", "object.new", "instance.new", "array.new",
  "array.length", "array.get", "array.at", "bytes.get", "string.unit", "closure", "caught",
]); // prettier-ignore

/** Control does not go past the instruction. */
export function endsRegion(inst: Inst): boolean {
  return inst.op === "break" || inst.op === "continue" || inst.op === "return" || inst.op === "throw";
}

function typeOf(fn: IRFunction, value: number): Type {
  return fn.values[value]!.type;
}

/** Whether a conversion looks at the value and may refuse it: mirrors emit-c/convert.ts. */
export function conversionThrows(from: Type, to: Type, mode: ConvertMode, sets: ShapeSets): boolean {
  if (from === to || to.kind === "never" || isNullish(from) || from.kind === "never") return false;
  if (isNullish(to) || to.kind === "val") return false;
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  if (from.kind === "val") return mode !== "trusted" || b.kind === "obj";
  const loses = from.kind === "opt" && (to.kind !== "opt" || (from.undef && !to.undef) || (from.nul && !to.nul));
  if (loses && mode !== "trusted") return true;
  if (a === b || a.kind !== "obj" || b.kind !== "obj") return false;
  return !sets.includes(b.object, a.object) && !(mode === "widen" && !narrows(a, b));
}

function isNullish(type: Type): boolean {
  return type.kind === "undef" || type.kind === "null";
}
