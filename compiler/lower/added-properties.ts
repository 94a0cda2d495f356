import type { CFunction, ValueId } from "../ir/ir.js";
import { ERROR_PROPERTIES } from "../types/builtin-errors.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { writeRecord } from "./records.js";

/*
 * Properties that objects of a fixed layout are given later: functions, and errors by `Object.assign(error, { code })` or
 * `(error as CodedError).code = "E"`. They are in a Record that stdlib/functions/properties.ts keeps for the object.
 */

/** The Record of what is set on a function or an error. */
export function addedProperties(f: FunctionContext, object: ValueId): ValueId {
  const { id, result } = f.program.functionInstance(f.program.stdlibFunction("addedProperties"), EMPTY_ENV);
  return f.b.emit("call", [f.b.convert(object, T.VAL)], result, { fn: id });
}

/** An interface or intersection that names what every error has. */
export function isLikeError({ classDeclaration, builtinError, members, properties }: T.ObjectType): boolean {
  return (
    !classDeclaration && !builtinError && !members && ERROR_PROPERTIES.every((name) => properties.has(name))
  );
}

/** What stands behind the view may be an error of the library's classes or one of theirs. */
export function admitsErrors(f: FunctionContext, view: T.ObjectType): boolean {
  return f.isErrorView(view) || isLikeError(view);
}

const LACKS: CFunction = { name: "tsf_error_lacks", realm: false, throws: false, pure: false };
const HAS_ADDED: CFunction = { name: "tsf_has_added", realm: true, throws: false, pure: false };

/** Sets a property where the object is an error without a place for it; `otherwise` where it is none. */
export function storeAdded(
  f: FunctionContext,
  object: ValueId,
  key: ValueId,
  element: ValueId,
  otherwise: () => void,
): void {
  const [held, name] = [f.b.slot("error", T.VAL), f.b.slot("name", T.STR)];
  f.b.set(held, f.b.convert(object, T.VAL));
  f.b.set(name, key);
  const isAdded = f.b.slot("added", T.BOOL);
  f.b.set(isAdded, f.b.bool(false));
  f.b.if_(f.b.callC(LACKS, [f.b.get(held), f.b.get(name)], T.BOOL), () => {
    f.b.set(isAdded, f.b.callC(HAS_ADDED, [f.b.get(held), f.b.get(name)], T.BOOL));
    const isIn = (): ValueId => f.b.emit("key.has", [f.b.get(held), f.b.get(name)], T.BOOL, {});
    f.b.if_(f.b.not(f.b.get(isAdded)), () => f.b.set(isAdded, f.b.not(isIn())));
  });
  const add = (): void =>
    writeRecord(f, addedProperties(f, f.b.get(held)), f.b.get(name), f.b.convert(element, T.VAL));
  f.b.if_(f.b.get(isAdded), add, otherwise);
}

/** Errors may be given a property of that name, or with undefined of any: views of such properties may be views of them. */
export function noteAdded(f: FunctionContext, name: string | undefined): void {
  if (name === undefined || !ERROR_PROPERTIES.includes(name)) f.program.program.addedToErrors.add(name);
}
