import { ts } from "../project/typescript.js";
import type { ShapeField, ValueId } from "../ir/ir.js";
import { ERROR_PROPERTIES } from "../types/builtin-errors.js";
import type { ObjectType } from "../types/type.js";
import * as T from "../types/type.js";
import { guardField } from "./fixed.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { causeIn, noteGiven } from "./causes.js";
import { refuse } from "../project/refusal.js";
import { baseView, isStatic, nameOf } from "./class-members.js";
import { bindParameters, parameterTypes, type Parameter } from "./functions.js";
import { hoistVars } from "./hoisting.js";
import { block } from "./statements.js";

/** The fields a class adds, in the order Node creates them: parameter properties, then declarations. */
export function ownFields(program: ProgramContext, view: ObjectType): ShapeField[] {
  const declaration = view.classDeclaration!;
  const fields: ShapeField[] = [];
  const add = (name: string, hidden: boolean, optional: boolean): void => {
    const property = view.properties.get(name);
    if (property) fields.push({ name, type: property.type, optional, hidden });
  };
  for (const parameter of constructorOf(view)?.parameters ?? []) {
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent))
      add((parameter.name as ts.Identifier).text, false, false);
  }
  for (const member of declaration.members) {
    if (!ts.isPropertyDeclaration(member) || isStatic(member)) continue;
    const flags = ts.getCombinedModifierFlags(member);
    if (flags & ts.ModifierFlags.Abstract) continue;
    const name = nameOf(program, member) ?? refuse(member, "TSF2014", {});
    if (isSdkPlugin(program, view) && !["config", "log", "metrics"].includes(name)) continue;
    // A field is there from the start, if only as undefined, a declared one once it is assigned.
    add(name, isHidden(program, member, flags), (flags & ts.ModifierFlags.Ambient) !== 0);
  }
  for (const name of program.variables.assignedMethods.of(declaration)) {
    const { type } = view.properties.get(name)!;
    fields.push({ name, type: T.nullable(type, true, false), optional: true, hidden: false });
  }
  return fields;
}

/** Not a key: `#private`, and what the library's own classes keep to themselves. */
function isHidden(program: ProgramContext, member: ts.PropertyDeclaration, flags: ts.ModifierFlags): boolean {
  if (ts.isPrivateIdentifier(member.name)) return true;
  return (flags & ts.ModifierFlags.Private) !== 0 && program.isStdlib(member);
}

/** The SDK's base class: its two fields are set by the runtime, its constructor does nothing. */
function isSdkPlugin(program: ProgramContext, view: ObjectType): boolean {
  return (
    view.classDeclaration !== undefined &&
    view.name === "Plugin" &&
    program.originOf(view.classDeclaration) === "sdk"
  );
}

function constructorOf(view: ObjectType): ts.ConstructorDeclaration | undefined {
  return view.classDeclaration?.members.find(
    (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
  );
}

/** Parameters of `new`: those of the nearest constructor up the chain. */
export function constructorParameters(
  program: ProgramContext,
  view: ObjectType,
): { params: Parameter[]; rest: boolean; node: ts.Node } {
  if (view.builtinError) {
    const message = { name: "message", type: T.nullable(T.STR, true, false) };
    return { params: [message, { name: "options", type: T.VAL }], rest: false, node: program.anchor };
  }
  const declaration = view.classDeclaration!;
  if (isSdkPlugin(program, view)) return { params: [], rest: false, node: declaration };
  const own = constructorOf(view);
  if (own) return { ...parameterTypes(program, own, view.env), node: own };
  const base = baseView(program, view);
  if (!base) return { params: [], rest: false, node: declaration };
  return { ...constructorParameters(program, base), node: declaration };
}

/** The constructor as a function of the new instance and the arguments (ECMA-262 10.2.2). */
export function lowerConstructor(f: FunctionContext, view: ObjectType): void {
  if (view.builtinError) return lowerErrorConstructor(f, view);
  if (isSdkPlugin(f.program, view)) return;
  const base = baseView(f.program, view);
  const own = constructorOf(view);
  f.superView = base;
  f.afterSuper = () => {
    initialiseFields(f, view);
    if (own) setParameterProperties(f, view, own);
  };
  // The fields of a base class are there before the parameters' defaults are evaluated (ECMA-262 10.2.2).
  if (!base) initialiseFields(f, view);
  else if (!own) {
    callBaseWithSameArguments(f, base);
    f.afterSuper();
  }
  if (!own) return;
  bindParameters(f, own.parameters, 1);
  if (!base) setParameterProperties(f, view, own);
  hoistVars(f, own.body!);
  block(f, own.body!.statements);
}

/** `super(message, { cause })` of a class that extends a builtin error. */
function lowerErrorConstructor(f: FunctionContext, view: ObjectType): void {
  const self = f.thisValue!();
  const message = f.b.slot("message", T.nullable(T.STR, true, false), 1);
  const text = f.b.choose(
    T.STR,
    f.b.is("undefined", f.b.get(message)),
    () => f.b.str(""),
    () => f.b.convert(f.b.get(message), T.STR, "checked"),
  );
  f.b.emit("field.set", [self, text], undefined, { view, name: "message", quiet: true });
  f.b.emit("field.set", [self, f.b.str(view.builtinError!)], undefined, { view, name: "name", quiet: true });
  const cause = f.b.slot("cause", T.VAL);
  const options = causeIn(f, f.b.get(f.b.slot("options", T.VAL, 2)));
  f.b.set(cause, options.cause);
  noteGiven(f, "cause", self, options.given);
  noteGiven(f, "message", self, f.b.not(f.b.is("undefined", f.b.get(message))));
  f.b.if_(
    f.b.not(f.b.is("undefined", f.b.get(cause))),
    () => void f.b.emit("field.set", [self, f.b.get(cause)], undefined, { view, name: "cause", quiet: true }),
  );
}

function callBaseWithSameArguments(f: FunctionContext, base: ObjectType): void {
  const instance = f.program.constructorInstance(base);
  const self = f.b.convert(f.thisValue!(), instance.params[0]!);
  const rest: ValueId[] = instance.params.slice(1).map((_, i) => {
    const param = f.fn.params[i + 1]!;
    return f.b.get(f.b.slot(param.name, param.type, i + 1));
  });
  f.b.emit("call", [self, ...rest], T.UNDEF, { fn: instance.id });
}

/** Fields in order; one without an initialiser is undefined, whatever the base constructor set (ECMA-262 7.3.34). */
function initialiseFields(f: FunctionContext, view: ObjectType): void {
  const base = f.superView;
  // Code of the program ran before, or the object is new and its fields are undefined already.
  const mayBeSet = base !== undefined && !base.builtinError && !isSdkPlugin(f.program, base);
  for (const member of view.classDeclaration!.members) {
    if (!ts.isPropertyDeclaration(member) || isStatic(member) || isAmbient(member)) continue;
    const name = nameOf(f.program, member)!;
    const property = view.properties.get(name);
    if (!property) continue;
    const isErrors = f.isErrorView(view) && ERROR_PROPERTIES.includes(name);
    if (!member.initializer && !mayBeSet && !(isErrors && T.admitsUndefined(property.type))) continue;
    f.b.at = f.program.locationOf(member);
    const { type } = property;
    const unset = !member.initializer && !T.admitsUndefined(type);
    const value = member.initializer
      ? f.expression(member.initializer, type)
      : f.b.undef(unset ? T.UNDEF : type);
    guardField(f, base?.properties.has(name) ? "redefine" : "define", f.thisValue!(), view, name);
    const how = {
      ...(unset && { unset }),
      ...(isErrors && { define: true as const, before: placeOf(f, view, member) }),
    };
    f.b.emit("field.set", [f.thisValue!(), value], undefined, { view, name, ...how });
  }
}

/** The place from which on the fields of an object come after what a class's own field makes a key of. */
function placeOf(f: FunctionContext, view: ObjectType, member: ts.ClassElement): number {
  const { fields } = f.program.program.shapes[f.program.classShape(view)]!;
  const { members } = view.classDeclaration!;
  const later = members.slice(members.indexOf(member) + 1).map((one) => nameOf(f.program, one));
  const place = fields.findIndex((field, i) => i >= ERROR_PROPERTIES.length && later.includes(field.name));
  return place < 0 ? fields.length : place;
}

/** `declare x: T` and `abstract x: T` set nothing. */
function isAmbient(member: ts.PropertyDeclaration): boolean {
  return !!(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Ambient | ts.ModifierFlags.Abstract));
}

/** Parameter properties follow the fields, as TypeScript emits them for ES2022. */
function setParameterProperties(f: FunctionContext, view: ObjectType, own: ts.ConstructorDeclaration): void {
  for (const parameter of own.parameters) {
    if (!ts.isParameterPropertyDeclaration(parameter, own)) continue;
    const { text } = parameter.name as ts.Identifier;
    const symbols = f.checker.getSymbolsOfParameterPropertyDeclaration(parameter, text);
    const binding =
      symbols.map((s) => f.bindings.get(s)).find((x) => x !== undefined) ??
      f.bindings.get(f.checker.getSymbolAtLocation(parameter.name)!);
    if (!binding) return f.refuse(parameter, "TSF9001", { reason: text });
    const value = f.coerce(f.readBinding(binding), view.properties.get(text)!.type, parameter);
    guardField(f, "define", f.thisValue!(), view, text);
    f.b.emit("field.set", [f.thisValue!(), value], undefined, { view, name: text });
  }
}

/** Static fields and blocks run with the class's evaluation; `object` is the class, where it has one. */
export function initialiseStatics(
  f: FunctionContext,
  node: ts.ClassLikeDeclaration,
  object: (() => ValueId) | undefined,
): void {
  for (const member of node.members) {
    if (ts.isClassStaticBlockDeclaration(member)) {
      hoistVars(f, member.body);
      block(f, member.body.statements);
    }
    if (!ts.isPropertyDeclaration(member) || !isStatic(member)) continue;
    f.b.at = f.program.locationOf(member);
    if (object && !f.program.classUses.isOnce(node)) setStatic(f, member, object());
    else initialiseStatic(f, member);
  }
}

/** A static field of a class that is evaluated more than once: one of its object. */
function setStatic(f: FunctionContext, member: ts.PropertyDeclaration, object: ValueId): void {
  const type = f.b.typeOf(object);
  const name = nameOf(f.program, member);
  if (type.kind !== "obj" || name === undefined) return;
  const property = type.object.properties.get(name)!;
  const value = member.initializer ? f.expression(member.initializer, property.type) : f.b.undef();
  const held = f.b.convert(value, T.nullable(property.type, true, false));
  f.b.emit("field.set", [object, held], undefined, { view: type.object, name });
}

/** One of a class that is evaluated once: a variable of the realm. */
function initialiseStatic(f: FunctionContext, member: ts.PropertyDeclaration): void {
  const symbol = f.checker.getSymbolAtLocation(member.name)!;
  const binding = f.program.globalBinding(symbol, member.name);
  if (binding?.kind === "constant")
    f.b.emit("global.set", [f.b.bool(true)], undefined, { global: binding.global });
  if (binding?.kind !== "global") return;
  if (member.initializer)
    return f.writeBinding(binding, f.expression(member.initializer, binding.type), member);
  // A static block may set it.
  const { global } = binding;
  f.b.emit("global.set", [f.b.undef(f.program.program.globals[global]!.type)], undefined, { global });
}
