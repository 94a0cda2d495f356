import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { builtinView, iterate, iterateExpression } from "./iteration.js";

/** `yield value` and `yield* source`; what is passed to next() is not supported, so a yield is undefined. */
function visitYield(f: FunctionContext, node: ts.YieldExpression): ValueId {
  const type = f.fn.yields ?? f.refuse(node, "TSF2020");
  if (node.asteriskToken) {
    delegate(f, node.expression!, type, node);
    return f.b.undef();
  }
  const value = node.expression ? f.expression(node.expression, type) : f.coerce(f.b.undef(), type, node);
  f.b.emit("yield", [value], undefined, {});
  return f.b.undef(T.UNDEF);
}

/** Another generator of the same type is handed on to, so that a chain of them costs no more than the last one. */
function delegate(f: FunctionContext, expression: ts.Expression, type: T.Type, node: ts.Node): void {
  const pass = (item: ValueId): void => void f.b.emit("yield", [f.coerce(item, type, node)], undefined, {});
  const source = T.nonNullable(f.typeOf(expression));
  if (source.kind !== "iter" || source.element !== type || builtinView(f, expression))
    return iterateExpression(f, expression, pass);
  const other = f.expression(expression, source);
  const handedOn = f.b.emit("generator.delegate", [other], T.BOOL, {});
  f.b.if_(f.b.not(handedOn), () => iterate(f, other, expression, pass));
}

export const generatorVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.YieldExpression, visitYield],
];
