import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { asyncWalk } from "./async-walks.js";
import { awaitValue } from "./awaiting.js";
import { iterated, unionItem } from "./iterables.js";
import { builtinView, GENERATOR_RESULT, HAS_RETURN, iterateExpression } from "./iteration.js";
import { type Delegate, delegateTo, ownDelegate } from "./own-iterators.js";

/** `yield value`, which is what next() was given, and `yield* source`. */
function visitYield(f: FunctionContext, node: ts.YieldExpression): ValueId {
  if (f.fn.async) return asyncYield(f, node);
  const yields = f.fn.yields ?? f.refuse(node, "TSF9001", { reason: "a yield outside of a generator" });
  if (node.asteriskToken) return delegate(f, node.expression!, yields, node);
  const value = node.expression ? f.expression(node.expression, yields) : f.coerce(f.b.undef(), yields, node);
  if (!isUsed(node)) {
    f.b.emit("yield", [value], undefined, {});
    return f.b.undef();
  }
  return asSent(f, f.b.emit("yield", [value], T.VAL, {}), node);
}

function asSent(f: FunctionContext, sent: ValueId, node: ts.YieldExpression): ValueId {
  const type = f.typeOf(node);
  return type.kind === "never" ? sent : f.b.convert(sent, type, "checked");
}

/** `yield` of an async generator awaits its value. `yield*` passes on what was awaited already. */
function asyncYield(f: FunctionContext, node: ts.YieldExpression): ValueId {
  const type = f.settles!;
  const pass = (item: ValueId): ValueId => f.b.convert(f.coerce(item, type, node), T.VAL);
  if (node.asteriskToken) return asReturned(f, delegateTo(f, asyncWalk(f, node.expression!), pass), node);
  const value = node.expression
    ? awaitValue(f, f.expression(node.expression, yieldedType(f, node.expression)))
    : f.b.undef();
  if (isUsed(node)) return asSent(f, f.b.emit("yield", [pass(value)], T.VAL, {}), node);
  f.b.emit("yield", [pass(value)], undefined, {});
  return f.b.undef(T.UNDEF);
}

/** A promise is awaited, anything else is of the yielded type from the start. */
function yieldedType(f: FunctionContext, node: ts.Expression): T.Type | undefined {
  return T.membersOf(f.typeOf(node)).some((member) => member.kind === "promise") ? undefined : f.settles;
}

/**
 * `yield*`, which is what the other iterator returns (ECMA-262 15.5.5); those of arrays and the like return undefined.
 * Another generator of the same type is handed on to, so that a chain of them costs no more than the last one.
 */
function delegate(
  f: FunctionContext,
  expression: ts.Expression,
  type: T.Type,
  node: ts.YieldExpression,
): ValueId {
  const pass = (item: ValueId): ValueId => f.coerce(item, type, node);
  const told = T.nonNullable(f.typeOf(expression));
  const isPlain = told.kind !== "iter" && told.kind !== "obj" && !unionItem(f, told);
  if (isPlain || builtinView(f, expression)) {
    iterateExpression(
      f,
      expression,
      (item) => void f.b.emit("yield", [pass(item)], undefined, { alone: true }),
    );
    return f.b.undef();
  }
  const other = iterated(f, f.expression(expression, told), expression, true);
  const value =
    f.b.typeOf(other).kind === "iter"
      ? delegateToGenerator(f, other, type, pass)
      : delegateTo(f, ownDelegate(f, other, expression, true), pass);
  return isUsed(node) ? asReturned(f, value, node) : f.b.undef();
}

function delegateToGenerator(
  f: FunctionContext,
  other: ValueId,
  type: T.Type,
  pass: (item: ValueId) => ValueId,
): ValueId {
  const source = f.b.typeOf(other) as T.IteratorType;
  // It may have been run to its end before, by a loop that has no use for what it returned.
  f.b.callC(GENERATOR_RESULT, [other], T.VAL);
  const turns = (): ValueId => delegateTo(f, generatorDelegate(f, other, source), pass);
  if (source.element !== type) return turns();
  const handedOn = f.b.emit("generator.delegate", [other], T.BOOL, {});
  const take = (): ValueId => f.b.callC(GENERATOR_RESULT, [other], T.VAL);
  return f.b.choose(T.VAL, handedOn, take, turns);
}

function generatorDelegate(f: FunctionContext, other: ValueId, { element }: T.IteratorType): Delegate {
  return {
    item: element,
    turn: (how, given) => ({
      done: f.b.not(f.b.emit("generator.resume", [other, given], T.BOOL, { what: how, forwarded: true })),
      item: () => f.b.emit("generator.value", [other], element, {}),
      last: () => f.b.callC(GENERATOR_RESULT, [other], T.VAL),
    }),
    has: () => f.b.callC(HAS_RETURN, [other], T.BOOL),
    close: () => undefined,
  };
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
