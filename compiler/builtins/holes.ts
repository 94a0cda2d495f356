import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { throwing } from "./c-functions.js";

/*
 * `new Array(n)` holds its holes as undefined. Where elements are no undefined, whoever reads one looks (SharedElements);
 * where they may be, the methods that would pass a hole by must not take it for an element.
 */

/** Whether arrays of the element may have holes that look like elements. */
function mayHide(f: FunctionContext, element: Type): boolean {
  return f.program.variables.makesHoles && T.admitsUndefined(element);
}

/** RangeError when `value`, an element of the array, may be a hole. */
export function noHole(f: FunctionContext, array: ValueId, value: ValueId): void {
  if (!mayHide(f, (f.b.typeOf(array) as T.ArrayType).element)) return;
  f.b.if_(f.b.is("undefined", value), () => void f.b.callC(throwing("tsf_arr_no_hole"), [array], undefined));
}

/** RangeError when the array may have holes; with a `value`, only where that is undefined. */
export function noHoles(f: FunctionContext, array: ValueId, type: T.ArrayType, value?: ValueId): void {
  if (!mayHide(f, type.element)) return;
  const look = (): void => void f.b.callC(throwing("tsf_arr_no_holes"), [array], undefined);
  if (value === undefined) look();
  else f.b.if_(f.b.is("undefined", value), look);
}

/** The type of the array that a call makes; of elements that are all undefined or null, the type the place wants. */
export function wantedArray(f: FunctionContext, node: ts.Expression): Type {
  const own = T.nonNullable(f.typeOf(node));
  const contextual = f.checker.getContextualType(node);
  if (own.kind !== "arr" || !contextual || (own.element.kind !== "undef" && own.element.kind !== "null"))
    return own;
  const wanted = T.nonNullable(f.convertType(contextual, node));
  return wanted.kind === "arr" ? wanted : own;
}
