import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { Property } from "../types/type.js";
import * as T from "../types/type.js";
import { argumentsFor } from "./arguments.js";
import type { FunctionContext } from "./context.js";
import { byKey, keysOf } from "./elements.js";
import { isFunctionProperty } from "./keyed-calls.js";
import { symbolOf } from "./names.js";
import { pin } from "./spread.js";
import { skipOuter } from "./syntax.js";

type Member = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/**
 * `(o.f as F)(...)` and `(o[key] as F)(...)`: `o` is the `this` of the function all the same. Undefined where it is
 * something else, or where evaluating `o` and `key` once more would be seen.
 */
export function castCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.Expression,
): ValueId | undefined {
  const member = skipOuter(callee);
  if (!ts.isAsExpression(callee) || ts.isOptionalChain(node) || !isMember(member)) return undefined;
  const type = T.nonNullable(f.typeOf(callee));
  const object = T.nonNullable(f.typeOf(member.expression));
  if (type.kind !== "fn" || !["obj", "dict", "arr"].includes(object.kind) || !isPlain(f, member))
    return undefined;
  const receiver = pin(f, f.coerceNonNull(f.expression(member.expression), object));
  const held = pin(f, f.coerceNonNull(f.expression(callee), type));
  const key = ts.isElementAccessExpression(member) ? f.expression(member.argumentExpression) : undefined;
  const args = argumentsFor(f, node, type.params, type.rest);
  const properties = object.kind === "obj" ? namedBy(f, object, member) : [];
  if (object.kind !== "obj" || properties.length === 0 || !properties.every(isFunctionProperty))
    return f.b.emit(
      "call.with",
      [f.b.get(held), f.b.convert(f.b.get(receiver), T.VAL), ...args],
      type.result,
      {},
    );
  const call = ({ name }: Property, of: ValueId): ValueId =>
    f.b.emit("call.property", [f.b.get(held), of, ...args], type.result, { view: object.object, name });
  if (key === undefined) return call(properties[0]!, f.b.get(receiver));
  const result = f.b.slot("result", type.result);
  byKey(f, object, properties, f.b.get(receiver), key, (property, of) => f.b.set(result, call(property, of)));
  return f.b.get(result);
}

function isMember(node: ts.Expression): node is Member {
  return (
    (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) && !ts.isOptionalChain(node)
  );
}

/** The object is a variable, `this` or a property of such, and the key a variable, a property or a constant. */
function isPlain(f: FunctionContext, member: Member): boolean {
  const { expression } = member;
  const symbol = symbolOf(f, expression);
  if (symbol && symbol.flags & (ts.SymbolFlags.ValueModule | ts.SymbolFlags.Class)) return false;
  return (
    isRead(f, expression) &&
    (ts.isPropertyAccessExpression(member) || isRead(f, skipOuter(member.argumentExpression)))
  );
}

function isRead(f: FunctionContext, node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || ts.isLiteralExpression(node)) return true;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  return (
    ts.isPropertyAccessExpression(node) &&
    !ts.isOptionalChain(node) &&
    !f.program.variables.isGetter(node.name.text) &&
    isRead(f, node.expression)
  );
}

function namedBy(f: FunctionContext, { object }: T.ObjectRefType, member: Member): readonly Property[] {
  if (ts.isElementAccessExpression(member))
    return keysOf(f, T.objectRef(object), member.argumentExpression) ?? [];
  const property = object.properties.get(member.name.text);
  return property ? [property] : [];
}
