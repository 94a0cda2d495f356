import type { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

/** What is thrown: an error, or any other value. */
export function thrownValue(f: FunctionContext, node: ts.Expression): ValueId {
  const value = f.expression(node);
  const type = f.b.typeOf(value);
  const isError = type.kind === "obj" && f.isErrorView(type.object);
  return isError ? value : f.b.convert(value, T.VAL);
}

const THROW_TYPE: CFunction = { name: "tsf_throw_type_text", realm: true, throws: true, pure: false };

/** Throws a TypeError of that text. */
export function throwTypeError(f: FunctionContext, message: string): void {
  throwTypeErrorOf(f, f.b.str(message));
}

export function throwTypeErrorOf(f: FunctionContext, message: ValueId): void {
  f.b.callC(THROW_TYPE, [message], undefined);
}
