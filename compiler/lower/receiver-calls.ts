import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { argumentsFor } from "./arguments.js";
import type { FunctionContext } from "./context.js";
import { symbolOf } from "./names.js";
import { outsideChain } from "./optional-chain.js";
import { isEnumerableOf, isOwnOf } from "./records.js";
import { toText } from "./text.js";

const TAG: CFunction = { name: "tsf_object_tag", realm: true, throws: true, pure: false };
const PRESENT: CFunction = { name: "tsf_any_present", realm: true, throws: true, pure: false };

/** `f.call(self, ...)`. */
export function callWithThis(
  f: FunctionContext,
  node: ts.CallExpression,
  type: T.FunctionType,
  closure: ValueId,
): ValueId {
  const [self, ...rest] = node.arguments;
  const held = f.b.slot("self", T.VAL);
  f.b.set(held, self ? outsideChain(f, () => f.expression(self, T.VAL)) : f.b.undef(T.VAL));
  const call = Object.create(node, { arguments: { value: rest } }) as ts.CallExpression;
  const args = argumentsFor(f, call, type.params, type.rest);
  return f.b.emit("call.with", [closure, f.b.get(held), ...args], type.result, {});
}

type OwnTest = "hasOwnProperty" | "propertyIsEnumerable";

/** `o.hasOwnProperty(key)` or `propertyIsEnumerable` of Object.prototype, where the object has none of its own. */
export function ownTestOf(
  f: FunctionContext,
  callee: ts.PropertyAccessExpression,
  type: Type,
): OwnTest | undefined {
  const name = callee.name.text;
  if (name !== "hasOwnProperty" && name !== "propertyIsEnumerable") return undefined;
  const declaration = symbolOf(f, callee.name)?.valueDeclaration;
  const isLibrary = declaration !== undefined && f.program.originOf(declaration) === "lib";
  return isLibrary && type.kind !== "native" ? name : undefined;
}

/** What it tells of the receiver and a key. */
export function ownTest(f: FunctionContext, name: OwnTest, object: ValueId, key: ts.Expression): ValueId {
  const text = outsideChain(f, () => toText(f, f.expression(key), key));
  return name === "hasOwnProperty" ? isOwnOf(f, object, text) : isEnumerableOf(f, object, text);
}

/** `Object.prototype.hasOwnProperty.call(object, key)`, `propertyIsEnumerable` and `toString` so. */
export function prototypeCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId | undefined {
  const method = callee.expression;
  if (callee.name.text !== "call" || !ts.isPropertyAccessExpression(method)) return undefined;
  const declaration = symbolOf(f, method.name)?.valueDeclaration?.parent;
  const isOurs =
    declaration &&
    ts.isInterfaceDeclaration(declaration) &&
    declaration.name.text === "ObjectPrototype" &&
    f.program.originOf(declaration) === "lib";
  if (!isOurs) return undefined;
  const [self, key] = node.arguments;
  const name = method.name.text;
  const object = f.b.slot("self", T.VAL);
  f.b.set(object, self ? f.expression(self, T.VAL) : f.b.undef(T.VAL));
  if (name === "toString") return f.b.callC(TAG, [f.b.get(object)], T.STR);
  if (!key) return f.refuse(node, "TSF3008");
  const text = toText(f, f.expression(key), key);
  f.b.callC(PRESENT, [f.b.get(object)], undefined);
  return name === "hasOwnProperty"
    ? isOwnOf(f, f.b.get(object), text)
    : isEnumerableOf(f, f.b.get(object), text);
}
