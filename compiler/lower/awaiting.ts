import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { awaited } from "../types/awaited.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";

export function isAsync(node: ts.FunctionLikeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
}

/** `await value`: one turn of the microtasks, whatever it is (ECMA-262 27.7.5.3). */
function visitAwait(f: FunctionContext, node: ts.AwaitExpression): ValueId {
  if (!f.fn.async) return f.refuse(node, "TSF2016", { what: "`await` outside an async function" });
  return awaitValue(f, f.expression(node.expression));
}

export function awaitValue(f: FunctionContext, value: ValueId): ValueId {
  const type = awaited(f.b.typeOf(value), f.program.types);
  const settled = f.b.emit("await", [f.b.convert(value, T.VAL)], T.VAL, {});
  return f.b.convert(settled, type.kind === "never" ? T.VAL : type, "checked");
}

/** `return value` of an async function: what its promise is resolved with, itself a promise perhaps. */
export function settledValue(f: FunctionContext, node: ts.Expression): ValueId {
  if (f.fn.async === "generator") return f.b.convert(awaitValue(f, f.expression(node)), T.VAL);
  const settles = f.settles!;
  const mayBePromise = T.membersOf(f.typeOf(node)).some((member) => member.kind === "promise");
  const want = mayBePromise ? f.program.types.joinTypes([settles, T.promiseOf(settles)]) : settles;
  return f.b.convert(f.expression(node, want), T.VAL);
}

/** Whether making its parameters may throw: of a generator that is when it is called. */
export function bindsWithWork(node: ts.FunctionLikeDeclaration): boolean {
  return node.parameters.some(({ name, initializer }) => initializer !== undefined || !ts.isIdentifier(name));
}

export const asyncVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.AwaitExpression, visitAwait],
];
