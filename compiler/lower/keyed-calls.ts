import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { Property } from "../types/type.js";
import * as T from "../types/type.js";
import { argumentsFor, writtenCount } from "./arguments.js";
import type { FunctionContext } from "./context.js";
import { byKey, keysOf } from "./elements.js";
import { chainBase, chainValue } from "./optional-chain.js";

/**
 * `object[key](...)` where the key's type names the properties: the function is read before the arguments run, and
 * called with the object as `this`. Undefined when that is not what the callee is.
 */
export function keyedCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
): ValueId | undefined {
  const type = T.nonNullable(f.typeOf(callee.expression));
  if (type.kind !== "obj" || callee.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  const named = keysOf(f, type, callee.argumentExpression);
  if (!named || named.length === 0 || !named.every(isFunctionProperty)) return undefined;
  const receiver = pinned(f, "receiver", f.coerce(chainBase(f, callee, callee.expression), type, callee));
  const key = pinned(f, "key", f.expression(callee.argumentExpression));
  const signatures = new Set(named.map((property) => T.nonNullable(property.type)));
  const [only] = signatures;
  const isOptional = named.some((property) => T.admitsUndefined(property.type));
  const held = signatures.size > 1 ? T.VAL : T.nullable(only!, isOptional, false);
  const closure = f.b.slot("callee", held);
  byKey(f, type, named, receiver(), key(), (property, object) => {
    const value = f.b.emit("field.get", [object], property.type, { view: type.object, name: property.name });
    f.b.set(closure, f.coerce(value, held, callee));
  });
  const called = isOptional
    ? pinned(f, "called", chainValue(f, node, f.b.get(closure)))
    : () => f.b.get(closure);
  return callByKey(f, node, type, named, { receiver, key, called });
}

interface KeyedCallee {
  receiver(): ValueId;
  key(): ValueId;
  called(): ValueId;
}

function callByKey(
  f: FunctionContext,
  node: ts.CallExpression,
  type: T.ObjectRefType,
  named: readonly Property[],
  { receiver, key, called }: KeyedCallee,
): ValueId {
  const signature = resolvedSignature(f, node, named);
  const args = argumentsFor(f, node, signature.params, signature.rest);
  const result = f.b.slot("result", signature.result);
  byKey(f, type, named, receiver(), key(), (property, object) => {
    const own = T.nonNullable(property.type) as T.FunctionType;
    const fitted = own.params.map((param, i) => f.coerce(args[i] ?? f.b.undef(), param, node));
    const value = f.b.emit(
      "call.property",
      [f.b.convert(called(), own, "checked"), object, ...fitted],
      own.result,
      { view: type.object, name: property.name, ...writtenCount(node, own) },
    );
    f.b.set(result, f.coerce(value, signature.result, node));
  });
  return f.b.get(result);
}

/** One signature is the call's; several are what the checker has made of them. */
function resolvedSignature(
  f: FunctionContext,
  node: ts.CallExpression,
  named: readonly Property[],
): { params: readonly T.Type[]; rest: boolean; result: T.Type } {
  const types = [...new Set(named.map((property) => T.nonNullable(property.type)))] as T.FunctionType[];
  if (types.length === 1) return types[0]!;
  const signature = f.checker.getResolvedSignature(node);
  if (!signature || types.some((type) => type.rest))
    return f.refuse(node, "TSF3003", { type: f.typeText(node.expression) });
  const known = f.program.types.functionType(signature, f.env, node);
  return { ...known, result: f.program.types.joinTypes(types.map((type) => type.result)) };
}

export function isFunctionProperty(property: Property): boolean {
  return property.kind !== "accessor" && T.nonNullable(property.type).kind === "fn";
}

/** A value that is read again after other code has run. */
function pinned(f: FunctionContext, name: string, value: ValueId): () => ValueId {
  const slot = f.b.slot(name, f.b.typeOf(value));
  f.b.set(slot, value);
  return () => f.b.get(slot);
}
