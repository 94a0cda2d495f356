import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { asIterator, unionItem } from "./iterables.js";
import { builtinView, iterate, iterateExpression } from "./iteration.js";

/** What the generator last returned, taken: a generator gives it once (ECMA-262 27.5.3.3). */
const GENERATOR_RESULT = { name: "tsf_gen_result", realm: false, throws: false, pure: false } as const;

/** `yield value` and `yield* source`; what is passed to next() is not supported, so a `yield` is undefined. */
function visitYield(f: FunctionContext, node: ts.YieldExpression): ValueId {
  const type = f.fn.yields ?? f.refuse(node, "TSF2020");
  if (node.asteriskToken) return delegate(f, node.expression!, type, node);
  const value = node.expression ? f.expression(node.expression, type) : f.coerce(f.b.undef(), type, node);
  f.b.emit("yield", [value], undefined, {});
  return f.b.undef(T.UNDEF);
}

/**
 * `yield*`, which is what the other generator returns (ECMA-262 15.5.5); arrays and the like return undefined.
 * Another generator of the same type is handed on to, so that a chain of them costs no more than the last one.
 */
function delegate(
  f: FunctionContext,
  expression: ts.Expression,
  type: T.Type,
  node: ts.YieldExpression,
): ValueId {
  const pass = (item: ValueId): void => void f.b.emit("yield", [f.coerce(item, type, node)], undefined, {});
  const told = T.nonNullable(f.typeOf(expression));
  const item = unionItem(f, told);
  const source = item ? T.iteratorOf(item) : told;
  if (source.kind !== "iter" || builtinView(f, expression)) {
    iterateExpression(f, expression, pass);
    return f.b.undef();
  }
  const other = asIterator(f, f.expression(expression, told));
  // It may have been run to its end before, by a loop that has no use for what it returned.
  f.b.callC(GENERATOR_RESULT, [other], T.VAL);
  if (source.element === type) {
    const handedOn = f.b.emit("generator.delegate", [other], T.BOOL, {});
    f.b.if_(f.b.not(handedOn), () => iterate(f, other, expression, pass));
  } else iterate(f, other, expression, pass);
  const value = f.b.callC(GENERATOR_RESULT, [other], T.VAL);
  return isUsed(node) ? asReturned(f, value, node) : f.b.undef();
}

/** The boxed value as the type that the checker sees. */
function asReturned(f: FunctionContext, value: ValueId, node: ts.YieldExpression): ValueId {
  const unsaid = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  if (f.checker.getTypeAtLocation(node).flags & unsaid) return value;
  const type = f.typeOf(node);
  return type === T.UNDEF || type.kind === "never" ? f.b.undef() : f.b.convert(value, type, "checked");
}

function isUsed(node: ts.Expression): boolean {
  const { parent } = node;
  return ts.isParenthesizedExpression(parent) ? isUsed(parent) : !ts.isExpressionStatement(parent);
}

export const generatorVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.YieldExpression, visitYield],
];
