import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { memberDeclaration } from "./class-members.js";
import type { FunctionContext, FunctionInstance } from "./context.js";
import { propertyKey } from "./member-names.js";
import { symbolOf } from "./names.js";

/** `super.x`: the base's getter, run on `this`. */
export function readSuper(f: FunctionContext, node: ts.PropertyAccessExpression): ValueId {
  const { self, instance } = superAccessor(f, node, "get");
  return f.b.emit("call", [self], instance.result, { fn: instance.id });
}

/** `super.x = value`: the base's setter, run on `this`. */
export function writeSuper(f: FunctionContext, node: ts.PropertyAccessExpression, value: ValueId): void {
  const { self, instance } = superAccessor(f, node, "set");
  f.b.emit("call", [self, f.coerce(value, instance.params[1]!, node)], T.UNDEF, { fn: instance.id });
}

function superAccessor(
  f: FunctionContext,
  node: ts.PropertyAccessExpression,
  kind: "get" | "set",
): { self: ValueId; instance: FunctionInstance } {
  const base = f.typeOf(node.expression);
  const name = propertyKey(f.checker, node.name);
  const found = base.kind === "obj" && memberDeclaration(f.program, base.object, name, kind);
  if (!found || !f.thisValue) return f.refuse(node, "TSF2012", { name: node.name.text });
  const self = T.objectRef(found.view);
  const instance = f.program.functionInstance(found.declaration, found.view.env, self);
  return { self: f.b.convert(f.thisValue(), instance.params[0]!), instance };
}

/** What `super.name` calls. Of what the library declares it is the method of the class of stdlib/ that stands behind it. */
export function superMethod(
  f: FunctionContext,
  callee: ts.PropertyAccessExpression,
  base: T.Type,
): ts.MethodDeclaration | undefined {
  const declaration = symbolOf(f, callee.name)?.valueDeclaration;
  if (!declaration || ts.isMethodDeclaration(declaration)) return declaration;
  if (!ts.isMethodSignature(declaration) || base.kind !== "obj") return undefined;
  const found = memberDeclaration(f.program, base.object, propertyKey(f.checker, callee.name), "method");
  return found && ts.isMethodDeclaration(found.declaration) ? found.declaration : undefined;
}
