import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { symbolOf } from "./names.js";

/*
 * Properties of functions: `f.count = 0`, `Object.assign(f, { count: 0 })`, and interfaces that are called and have
 * properties. They are in a Record that stdlib/functions/properties.ts keeps for the function object.
 */

/**
 * The property of a function, not a member of a namespace of the same name: TypeScript takes `f.count = 0` for the
 * declaration of one, which makes `f` something like a namespace to it.
 */
export function isOfFunction(f: FunctionContext, node: ts.PropertyAccessExpression): boolean {
  const [declaration] = symbolOf(f, node.name)?.declarations ?? [];
  if (!declaration || f.typeOf(node.expression).kind !== "fn") return false;
  const isAssignment = ts.isPropertyAccessExpression(declaration) || ts.isBinaryExpression(declaration);
  return isAssignment || f.program.originOf(declaration) === "lib";
}

/** What the program may set on a function: all that is not the library's. */
export function isSettable(f: FunctionContext, node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const [declaration] = symbolOf(f, node.name)?.declarations ?? [];
  return declaration !== undefined && f.program.originOf(declaration) === "program";
}

/** The Record of what is set on a function. */
export function propertiesOfFunction(f: FunctionContext, closure: ValueId): ValueId {
  const { id, result } = f.program.functionInstance(
    f.program.stdlibFunction("functionProperties"),
    EMPTY_ENV,
  );
  return f.b.emit("call", [f.b.convert(closure, T.VAL)], result, { fn: id });
}
