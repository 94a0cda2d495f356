import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { isModuleLevel } from "../types/module-level.js";
import { thisContainer, usesThis } from "../types/this-container.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { TypeEnv } from "../types/type.js";
import { type ClassLevel, levelOf } from "./class-levels.js";
import { isStatic, nameOf } from "./class-members.js";
import { classValue, instanceView, levelValue } from "./class-objects.js";
import { namedClass } from "./class-uses.js";
import type { FunctionContext, FunctionInstance } from "./context.js";
import { mustBeDeclared } from "./early-uses.js";
import { functionValue } from "./names.js";

type Access = ts.PropertyAccessExpression;

/** A static member of a class that is named: `C.member`, whatever of its chain declares it. */
interface StaticMember {
  readonly declaration: ts.ClassElement;
  /** The class that declares it, and its object where it has one. */
  readonly level: ClassLevel;
  readonly object: ValueId | undefined;
  /** The named class is the one that declares it. */
  readonly isOwn: boolean;
}

/** Of the class that is named in `node`, whose declaration must have run; undefined where a value stands. */
function staticMember(
  f: FunctionContext,
  node: Access,
  declaration: ts.Declaration,
): StaticMember | undefined {
  if (!ts.isClassElement(declaration) || !isStatic(declaration)) return undefined;
  const named = namedClass(f.checker, node.expression);
  if (!named || f.program.originOf(named) !== "program") return undefined;
  const level = levelOf(f.program, instanceView(f, named), declaration.parent);
  if (!level) return undefined;
  const object = classValue(f, node.expression, named);
  const isOwn = named === level.declaration;
  return { declaration, level, object, isOwn };
}

/** `this` in a static member of a class that nothing extends. */
function ownClass(f: FunctionContext, { expression }: Access): ts.ClassLikeDeclaration | undefined {
  const member = expression.kind === ts.SyntaxKind.ThisKeyword ? thisContainer(expression) : undefined;
  const owner = member && ts.isClassElement(member) && isStatic(member) ? member.parent : undefined;
  const isOnly = owner && ts.isClassDeclaration(owner) && isModuleLevel(owner.parent);
  return isOnly && f.program.classUses.subclassesOf(owner).length === 0 ? owner : undefined;
}

/** The object that a static field of an evaluated class is in. */
function holder(f: FunctionContext, { level, object }: StaticMember): ValueId | undefined {
  if (f.program.classUses.isOnce(level.declaration) || object === undefined) return undefined;
  return levelValue(f, object, level);
}

/** `C.x`; undefined for what is no static member of a named class. */
export function readStatic(f: FunctionContext, symbol: ts.Symbol, node: Access): ValueId | undefined {
  const { valueDeclaration: declaration } = symbol;
  if (!declaration || !ts.isClassElement(declaration) || !isStatic(declaration)) return undefined;
  if (f.program.originOf(declaration) !== "program") return readLibraryStatic(f, symbol, declaration, node);
  const isMethod = ts.isMethodDeclaration(declaration) && !usesThis(declaration);
  if (isMethod && ownClass(f, node) === declaration.parent) return functionValue(f, declaration, node);
  const member = staticMember(f, node, declaration);
  if (!member) return undefined;
  if (ts.isPropertyDeclaration(declaration)) {
    const object = holder(f, member);
    if (object !== undefined) return readField(f, object, declaration, node);
    const binding = f.program.globalBinding(symbol, node);
    if (binding) return f.narrow(f.readBinding(binding), node, false);
  }
  const getter = symbol.declarations?.find(ts.isGetAccessorDeclaration);
  if (getter) return callMember(f, getter, member, [], EMPTY_ENV);
  // One that looks at its `this` finds the class there, which it would have lost.
  const { declaration: owner } = member.level;
  const isAlone = isMethod && isModuleLevel(owner.parent);
  if (ts.isMethodDeclaration(declaration) && (isAlone || !f.program.hasClassObject(owner)))
    return functionValue(f, declaration, node);
  return f.refuse(node, "TSF2012", { name: node.name.text });
}

function readLibraryStatic(
  f: FunctionContext,
  symbol: ts.Symbol,
  declaration: ts.ClassElement,
  node: Access,
): ValueId | undefined {
  mustBeDeclared(f, declaration.parent, node);
  const binding = ts.isPropertyDeclaration(declaration) ? f.program.globalBinding(symbol, node) : undefined;
  if (binding) return f.narrow(f.readBinding(binding), node, false);
  return f.refuse(node, "TSF2012", { name: node.name.text });
}

function readField(
  f: FunctionContext,
  object: ValueId,
  declaration: ts.PropertyDeclaration,
  node: ts.Node,
): ValueId {
  const { view, name, type } = fieldOf(f, object, declaration);
  const held = f.b.emit("field.get", [object], T.nullable(type, true, false), { view, name });
  return f.narrow(f.b.convert(held, type, "checked"), node, false);
}

function fieldOf(
  f: FunctionContext,
  object: ValueId,
  declaration: ts.PropertyDeclaration,
): { view: T.ObjectType; name: string; type: T.Type } {
  const of = f.b.typeOf(object);
  const name = nameOf(f.program, declaration);
  const property = of.kind === "obj" && name !== undefined ? of.object.properties.get(name) : undefined;
  if (of.kind !== "obj" || !property) return f.refuse(declaration, "TSF2014", {});
  return { view: of.object, name: property.name, type: property.type };
}

/** `C.x = value`; false for what is no static member of a named class. */
export function writeStatic(f: FunctionContext, symbol: ts.Symbol, node: Access, value: ValueId): boolean {
  const { valueDeclaration: declaration } = symbol;
  const member = declaration && staticMember(f, node, declaration);
  if (!member) return false;
  if (ts.isPropertyDeclaration(declaration)) {
    if (!member.isOwn) f.refuse(node, "TSF2039", { name: node.name.text, right: node.expression.getText() });
    const object = holder(f, member);
    const binding = object === undefined ? f.program.globalBinding(symbol, node) : undefined;
    if (binding) f.writeBinding(binding, value, node);
    if (object === undefined) return true;
    const { view, name, type } = fieldOf(f, object, declaration);
    const held = f.b.convert(f.coerce(value, type, node), T.nullable(type, true, false));
    f.b.emit("field.set", [object, held], undefined, { view, name });
    return true;
  }
  const setter =
    symbol.declarations?.find(ts.isSetAccessorDeclaration) ??
    f.refuse(node, "TSF2012", { name: node.name.text });
  callMember(f, setter, member, [value], EMPTY_ENV);
  return true;
}

function callMember(
  f: FunctionContext,
  declaration: ts.AccessorDeclaration,
  member: StaticMember,
  args: readonly ValueId[],
  env: TypeEnv,
): ValueId {
  const { instance, receiver } = instanceOf(f, declaration, member, env);
  const values = args.map((arg, i) => f.coerce(arg, instance.params[receiver.length + i]!, declaration));
  return f.b.emit("call", [...receiver, ...values], instance.result, { fn: instance.id });
}

/** The function of a static method or accessor, and the class that it takes as `this`. */
function instanceOf(
  f: FunctionContext,
  declaration: ts.MethodDeclaration | ts.AccessorDeclaration,
  { level, object }: StaticMember,
  env: TypeEnv,
): StaticCallee {
  if (!f.program.hasClassObject(level.declaration) || object === undefined)
    return { instance: f.program.functionInstance(declaration, env), receiver: [] };
  const all = new Map([...level.object.object.env, ...env]);
  const instance = f.program.functionInstance(declaration, all, level.object);
  return { instance, receiver: [f.b.convert(object, level.object)] };
}

export interface StaticCallee {
  readonly instance: FunctionInstance;
  readonly receiver: ValueId[];
}

/** `C.method(...)` of a class that is named; `env` has the method's own type arguments. */
export function staticCallee(
  f: FunctionContext,
  declaration: ts.MethodDeclaration,
  node: Access,
  env: TypeEnv,
): StaticCallee | undefined {
  const member = staticMember(f, node, declaration);
  return member && instanceOf(f, declaration, member, env);
}

/** `super.method(...)` in a static member: the base's function, run on `this`. */
export function superStaticCallee(
  f: FunctionContext,
  declaration: ts.MethodDeclaration,
  base: T.ObjectType,
  env: TypeEnv,
): StaticCallee | undefined {
  const level = levelOf(f.program, instanceView(f, base.classObject!), declaration.parent);
  if (!level || !f.thisValue) return undefined;
  return instanceOf(f, declaration, { declaration, level, object: f.thisValue(), isOwn: false }, env);
}
