import type { CFunction, Inst, ValueId } from "../ir/ir.js";
import { isPrivateKey } from "../types/private-names.js";
import type { ObjectType } from "../types/type.js";
import type { FunctionContext } from "./context.js";

/*
 * Questions before a store to what may be frozen, sealed or not extensible. They are written in programs that call
 * Object.freeze or its like, and dropped again where nothing of the kind can stand (passes/guards.ts).
 */

type FieldGuard = Extract<Inst, { op: "guard" }>["what"];

function guard(name: string): CFunction {
  return { name, realm: true, throws: true, pure: false, guards: true };
}

/** What is done to an array, and with what numbers; those that only the question needs are made for it. */
export function guardArray(
  f: FunctionContext,
  what: string,
  array: ValueId,
  ...numbers: readonly (ValueId | (() => ValueId))[]
): void {
  if (!f.program.variables.fixes) return;
  const params = ["tsf_arr *", ...numbers.map(() => "double")];
  const values = numbers.map((number) => (typeof number === "number" ? number : number()));
  f.b.callC({ ...guard(`tsf_arr_guard_${what}`), params }, [array, ...values], undefined);
}

export function guardKey(f: FunctionContext, what: "set" | "delete", record: ValueId, key: ValueId): void {
  if (f.program.variables.fixes) f.b.callC(guard(`tsf_guard_${what}_key`), [record, key], undefined);
}

export function guardField(
  f: FunctionContext,
  what: FieldGuard,
  object: ValueId,
  view: ObjectType,
  name: string,
): void {
  // What is private to a class is no property.
  if (!f.program.variables.fixes || isPrivateKey(name)) return;
  f.b.emit("guard", [object], undefined, { view, name, what });
}
