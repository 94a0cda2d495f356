import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { argumentsFor } from "./arguments.js";
import type { FunctionContext } from "./context.js";
import { symbolOf } from "./names.js";
import { outsideChain } from "./optional-chain.js";

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

/** `o.hasOwnProperty(key)` of Object.prototype, where the object has none of its own. */
export function isHasOwnProperty(
  f: FunctionContext,
  callee: ts.PropertyAccessExpression,
  type: Type,
): boolean {
  if (callee.name.text !== "hasOwnProperty") return false;
  const declaration = symbolOf(f, callee.name)?.valueDeclaration;
  return declaration !== undefined && f.program.originOf(declaration) === "lib" && type.kind !== "native";
}
