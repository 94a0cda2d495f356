import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { baseParameter } from "../types/class-types.js";
import { thisContainer } from "../types/this-container.js";
import { baseView, classChain, memberDeclaration } from "./class-members.js";
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

/** The type of `super`: in a mixin that of the class it is given, of which the checker knows the constraint only. */
export function superType(f: FunctionContext, node: ts.Expression): T.Type {
  const member = thisContainer(node);
  const owner = member && ts.isClassLike(member.parent) ? member.parent : undefined;
  const self = owner && baseParameter(f.checker, owner) ? f.thisType : undefined;
  if (self?.kind !== "obj" || self.object.classObject) return f.typeOf(node);
  const view = classChain(f.program, self.object).find((one) => one.classDeclaration === owner);
  return T.objectRef(baseView(f.program, view!)!);
}

function superAccessor(
  f: FunctionContext,
  node: ts.PropertyAccessExpression,
  kind: "get" | "set",
): { self: ValueId; instance: FunctionInstance } {
  const base = superType(f, node.expression);
  const name = propertyKey(f.checker, node.name);
  const found = base.kind === "obj" && memberDeclaration(f.program, base.object, name, kind);
  if (!found || !f.thisValue) return f.refuse(node, "TSF2012", { name: node.name.text });
  const self = T.objectRef(found.view);
  const instance = f.program.functionInstance(found.declaration, found.view.env, self);
  return { self: f.b.convert(f.thisValue(), instance.params[0]!), instance };
}

/**
 * What `super.name` calls. Of what an interface or several parts of an intersection declare it is the method of the class that is
 * there: of stdlib/ behind a name of the library, of the class that a mixin is given.
 */
export function superMethod(
  f: FunctionContext,
  callee: ts.PropertyAccessExpression,
  base: T.Type,
): ts.MethodDeclaration | undefined {
  const declaration = symbolOf(f, callee.name)?.valueDeclaration;
  const known = declaration && ts.isMethodDeclaration(declaration) ? declaration : undefined;
  if (base.kind !== "obj") return known;
  const found = memberDeclaration(f.program, base.object, propertyKey(f.checker, callee.name), "method");
  const isOther =
    found && ts.isMethodDeclaration(found.declaration) && found.view.classDeclaration !== known?.parent;
  return isOther ? (found.declaration as ts.MethodDeclaration) : known;
}

const INHERITED_TEXT: CFunction = { name: "tsf_inherited_text", realm: true, throws: false, pure: false };

/** `super.toString()` where no class of the program has one. */
export function inheritedSuper(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  base: T.Type,
): ValueId {
  const isText = callee.name.text === "toString" && node.arguments.length === 0 && base.kind === "obj";
  const isOurs = isText && classChain(f.program, base.object).some(isOfStdlib(f));
  if (!isText || isOurs || !f.thisValue) return f.refuse(callee, "TSF2012", { name: callee.name.text });
  return f.b.callC(INHERITED_TEXT, [f.b.convert(f.thisValue(), T.VAL)], T.STR);
}

function isOfStdlib(f: FunctionContext): (view: T.ObjectType) => boolean {
  return ({ classDeclaration }) => classDeclaration !== undefined && f.program.isStdlib(classDeclaration);
}
