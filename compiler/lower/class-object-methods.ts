import { ts } from "../project/typescript.js";
import type { FunctionId, Shape, ValueId } from "../ir/ir.js";
import { nameOfClass } from "../types/given-names.js";
import { CONSTRUCT, HAS_INSTANCE } from "../types/class-types.js";
import { isPrivateKey } from "../types/private-names.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { type ClassLevel, levelOf, levelsOf } from "./class-levels.js";
import { CONSTRUCTOR, isStatic, nameOf } from "./class-members.js";
import { instanceView, levelValue, newInstance, readClassVariable } from "./class-objects.js";
import { isInstance } from "./class-values.js";
import { constructorParameters } from "./classes.js";
import type { FunctionContext, ProgramContext } from "./context.js";

/** What a class answers as a value: `new`, `instanceof`, its name, its static members, inherited ones included. */
export function classObjectMembers(p: ProgramContext, view: ObjectType): ReadonlySet<string> {
  const names = new Set([CONSTRUCT, HAS_INSTANCE, "name"]);
  for (const { declaration } of levelsOf(p, instancesOf(p, view)))
    for (const member of declaration.members) {
      const name = isStatic(member) ? nameOf(p, member) : undefined;
      if (name !== undefined) names.add(name);
    }
  return names;
}

function instancesOf(p: ProgramContext, view: ObjectType): ObjectType {
  const node = view.classObject!;
  const { symbol } = node as unknown as { symbol: ts.Symbol };
  const type = p.types.convert(p.checker.getDeclaredTypeOfSymbol(symbol), view.env, node);
  return (type as T.ObjectRefType).object;
}

/** Gives the shape of a class what a call or an access by `name` reaches. */
export function instantiateClassMember(
  p: ProgramContext,
  shape: Shape,
  name: string,
  typeArguments: readonly Type[],
): void {
  const methods = shape.methods as Map<string, FunctionId>;
  const view = shape.view!;
  const suffix = typeArguments.length > 0 ? `<${typeArguments.map((t) => t.key).join(",")}>` : "";
  const note = (key: string, make: () => FunctionId): void => {
    if (!methods.has(key)) methods.set(key, make());
  };
  if (name === CONSTRUCT) {
    if (!isAbstract(view.classObject!)) note(CONSTRUCT, () => constructFunction(p, view));
    return;
  }
  if (name === HAS_INSTANCE) return note(HAS_INSTANCE, () => instanceFunction(p, view));
  for (const level of levelsOf(p, instancesOf(p, view))) {
    // Private ones are not inherited.
    if (isPrivateKey(name) && level.declaration !== view.classObject) return;
    const found = level.declaration.members.filter((m) => isStatic(m) && nameOf(p, m) === name);
    for (const member of found) noteStatic(p, view, level, member, typeArguments, name, suffix, note);
    if (found.length > 0) return;
  }
  if (name === "name") note("get name", () => nameFunction(p, view));
}

function noteStatic(
  p: ProgramContext,
  view: ObjectType,
  level: ClassLevel,
  member: ts.ClassElement,
  typeArguments: readonly Type[],
  name: string,
  suffix: string,
  note: (key: string, make: () => FunctionId) => void,
): void {
  if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) {
    if (!member.body) return;
    const env = new Map(level.object.object.env);
    member.typeParameters?.forEach((parameter, i) =>
      env.set(p.checker.getSymbolAtLocation(parameter.name)!, typeArguments[i] ?? T.VAL),
    );
    const kind = ts.isMethodDeclaration(member) ? "" : ts.isGetAccessor(member) ? "get " : "set ";
    note(`${kind}${name}${kind ? "" : suffix}`, () => p.functionInstance(member, env, level.object).id);
  } else if (ts.isPropertyDeclaration(member)) {
    const isOwn = level.declaration === view.classObject;
    if (isOwn && !p.classUses.isOnce(level.declaration)) return;
    note(`get ${name}`, () => readField(p, view, level, member, name));
    if (isOwn) note(`set ${name}`, () => writeVariable(p, view, member, name));
  }
}

/** A function of the class itself: `self` is the class. */
function glue(
  p: ProgramContext,
  view: ObjectType,
  name: string,
  params: readonly { name: string; type: Type }[],
  result: Type,
  rest = false,
): { f: FunctionContext; self: ValueId } {
  const type = T.objectRef(view);
  const node = view.classObject!;
  const f = p.glue(
    { name: `${view.name}_${name}`, params: [{ name: "self", type }, ...params], result, node, rest },
    view.env,
  );
  return { f, self: f.b.get(f.b.slot("self", type, 0)) };
}

function constructFunction(p: ProgramContext, view: ObjectType): FunctionId {
  const made = T.objectRef(instancesOf(p, view));
  const { params, rest } = constructorParameters(p, made.object);
  const { f, self } = glue(p, view, "construct", params, made, rest);
  const instance = f.b.get(newInstance(f, made, self));
  const args = params.map(({ name, type }, i) => f.b.get(f.b.slot(name, type, i + 1)));
  f.b.emit("call", [instance, ...args], T.UNDEF, { fn: p.constructorInstance(made.object).id });
  f.b.emit("return", [instance], undefined, {});
  return f.fn.id;
}

function instanceFunction(p: ProgramContext, view: ObjectType): FunctionId {
  const { f, self } = glue(p, view, "has_instance", [{ name: "value", type: T.VAL }], T.BOOL);
  const value = f.b.get(f.b.slot("value", T.VAL, 1));
  f.b.emit("return", [isInstance(f, value, instanceView(f, view.classObject!), self)], undefined, {});
  return f.fn.id;
}

function nameFunction(p: ProgramContext, view: ObjectType): FunctionId {
  const { f } = glue(p, view, "name", [], T.STR);
  f.b.emit("return", [f.b.str(nameOfClass(view.classObject!))], undefined, {});
  return f.fn.id;
}

/** A static field that is not in the object of the class: a variable of the realm, or in the object of a base. */
function readField(
  p: ProgramContext,
  view: ObjectType,
  level: ClassLevel,
  member: ts.PropertyDeclaration,
  name: string,
): FunctionId {
  const { type } = view.properties.get(name)!;
  const { f, self } = glue(p, view, `get_${name}`, [], type);
  if (p.classUses.isOnce(level.declaration)) {
    const binding = p.globalBinding(p.checker.getSymbolAtLocation(member.name)!, member)!;
    f.b.emit("return", [f.coerce(f.readBinding(binding), type, member)], undefined, {});
  } else {
    const object = levelValue(f, self, level);
    const of = level.object.object;
    const held = f.b.emit("field.get", [object], T.nullable(type, true, false), { view: of, name });
    f.b.emit("return", [f.b.convert(held, type, "checked")], undefined, {});
  }
  return f.fn.id;
}

function writeVariable(
  p: ProgramContext,
  view: ObjectType,
  member: ts.PropertyDeclaration,
  name: string,
): FunctionId {
  const { type } = view.properties.get(name)!;
  const { f } = glue(p, view, `set_${name}`, [{ name: "value", type }], T.UNDEF);
  const binding = p.globalBinding(p.checker.getSymbolAtLocation(member.name)!, member)!;
  if (binding.kind === "global") f.writeBinding(binding, f.b.get(f.b.slot("value", type, 1)), member);
  return f.fn.id;
}

function isAbstract(node: ts.ClassLikeDeclaration): boolean {
  return ts.isClassDeclaration(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
}

/** Gives a shape what tells of which class its objects are. */
export function instantiateConstructor(p: ProgramContext, shape: Shape, name: string): void {
  const key = `get ${name}`;
  const methods = shape.methods as Map<string, FunctionId>;
  const { view } = shape;
  if (methods.has(key) || view?.classObject) return;
  const node = view?.classDeclaration;
  const type = view ? T.objectRef(view) : p.types.anyObject();
  const level = node && levelOf(p, view, node);
  if (name === CONSTRUCTOR && (!level || !p.hasClassObject(node))) return;
  const result = name === CONSTRUCTOR ? level!.object : T.STR;
  const params = [{ name: "self", type }];
  const f = p.glue({ name: `${shape.name}_${name}`, params, result, node: node ?? p.anchor }, view?.env);
  const self = f.b.get(f.b.slot("self", type, 0));
  f.b.emit("return", [name === CONSTRUCTOR ? classOf(f, self, level!) : nameIn(f, shape)], undefined, {});
  methods.set(key, f.fn.id);
}

function classOf(f: FunctionContext, self: ValueId, level: ClassLevel): ValueId {
  if (f.program.classUses.isOnce(level.declaration))
    return readClassVariable(f, level.declaration, level.object.object, undefined);
  return f.b.emit("field.get", [self], level.object, { view: level.view, name: level.kept });
}

function nameIn(f: FunctionContext, { view }: Shape): ValueId {
  if (view?.builtinError) return f.b.str(view.builtinError);
  return f.b.str(view?.classDeclaration ? nameOfClass(view.classDeclaration) : "Object");
}
