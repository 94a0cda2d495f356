import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { iterateExpression } from "./iteration.js";

/** `yield value` and `yield* source`; what is passed to next() is not supported, so a yield is undefined. */
function visitYield(f: FunctionContext, node: ts.YieldExpression): ValueId {
  const type = f.fn.yields ?? f.refuse(node, "TSF2020");
  if (node.asteriskToken) {
    iterateExpression(f, node.expression!, (item) => {
      f.b.emit("yield", [f.coerce(item, type, node)], undefined, {});
    });
    return f.b.undef();
  }
  const value = node.expression ? f.expression(node.expression, type) : f.coerce(f.b.undef(), type, node);
  f.b.emit("yield", [value], undefined, {});
  return f.b.undef(T.UNDEF);
}

export const generatorVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.YieldExpression, visitYield],
];
