import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { hidesRecord } from "./constants.js";
import { type Inst, type IRFunction, type Program, type ValueId, walk } from "./ir.js";

/**
 * Whether a Record may come to stand where an interface is wanted: as a value of any kind (an element of an `any[]`, an
 * argument of a listener) that somewhere is taken for an object. `seesAny`: things are called through an `any`, which gives
 * words to functions of any parameters.
 */
export function recordsAreSeenAsObjects(program: Program, seesAny: boolean): boolean {
  return program.functions.some((fn) => hidesRecords(fn, program)) && (seesAny || findsObjects(program));
}

/** What only looks at a value: it is not given on. Of Records these make Records. */
const LOOKING = new Set(["typeof", "typeof.is", "instanceof", "compare", "is", "isarray", "truthy"]);
const LOOKING_CALLS = new Set([
  "tsf_object_to_dict",
  "tsf_object_to_keys",
  "tsf_object_to_walk",
  "tsf_json_stringify",
  "tsf_console_shown",
  "tsf_console_text",
]);

function hidesRecords(fn: IRFunction, program: Program): boolean {
  const hidden = new Set<ValueId>();
  let hides = false;
  walk(fn.body, (inst) => {
    if (inst.op === "constant") hides ||= hidesRecord(inst.tree, program);
    if (inst.op === "convert" && isHiding(fn, inst)) hidden.add(inst.out);
  });
  if (hidden.size === 0 || hides) return hides;
  walk(fn.body, (inst) => {
    if (!isLooking(inst)) hides ||= inst.args.some((value) => hidden.has(value));
  });
  return hides;
}

function isLooking(inst: Inst): boolean {
  return inst.op === "call.c" ? LOOKING_CALLS.has(inst.c.name) : LOOKING.has(inst.op);
}

function isHiding(fn: IRFunction, { args, out }: Extract<Inst, { op: "convert" }>): boolean {
  const { type } = fn.values[args[0]!]!;
  return T.nonNullable(type).kind === "dict" && fn.values[out]!.type === T.VAL;
}

function findsObjects({ functions }: Program): boolean {
  return functions.some((fn) => {
    let finds = false;
    walk(fn.body, (inst) => {
      if (inst.op !== "convert") return;
      finds ||= findsObject(fn.values[inst.args[0]!]!.type, fn.values[inst.out]!.type);
    });
    return finds;
  });
}

/** A value of any kind is taken for an object of named properties: by a cast, and by a function that is adapted. */
function findsObject(from: Type, to: Type): boolean {
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  if (a === T.VAL) return T.membersOf(b).some(hasView);
  if (a.kind === "arr" && b.kind === "arr") return findsObject(a.element, b.element);
  if (a.kind !== "fn" || b.kind !== "fn") return false;
  const given = (i: number): Type => (b.rest && i >= b.params.length - 1 ? T.VAL : (b.params[i] ?? T.VAL));
  return a.params.some((param, i) => findsObject(given(i), param)) || findsObject(a.result, b.result);
}

/** An object of named properties, or an array of them, whose elements are looked at when they are read. */
function hasView(type: Type): boolean {
  if (type.kind === "arr") return T.membersOf(type.element).some(hasView);
  return type.kind === "obj" && !type.object.classDeclaration && !type.object.builtinError;
}
