import { ts } from "../project/typescript.js";
import type { FunctionContext } from "./context.js";
import { symbolOf } from "./names.js";

/*
 * Properties of functions: `f.count = 0`, `Object.assign(f, { count: 0 })`, and interfaces that are called and have
 * properties (added-properties.ts).
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
