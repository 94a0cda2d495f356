import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { CFunction, ShapeField, SlotId, ValueId } from "../ir/ir.js";
import { BUILTIN_ERRORS } from "../types/builtin-errors.js";
import { nameOfClass } from "../types/given-names.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { baseView } from "./class-members.js";
import { captureOf, captureValue, fixedBinding, keptBinding, wordType } from "./captures.js";
import { type ClassLevel, evaluatedLevels, levelOf } from "./class-levels.js";
import { classValue, instanceView, levelValue, readClassVariable, readLevel } from "./class-objects.js";
import { baseExpression, namedClass } from "./class-uses.js";
import { initialiseStatics } from "./classes.js";
import type { Captured } from "./bindings.js";
import type { ExpressionVisitor, FunctionContext, StatementVisitor } from "./context.js";
import { markDeclared } from "./early-uses.js";
import { symbolOf } from "./names.js";
import { symbolOfClass } from "../types/class-types.js";
import { PerProgram } from "./per-program.js";

const K = ts.SyntaxKind;

/** A variable that a class has captured, and the field of the class's object that holds it. */
interface KeptWord {
  readonly captured: Captured;
  readonly field: string;
}

/** What the objects of classes hold, by the types of the classes; known once the class's evaluation is lowered. */
const words = new PerProgram<ObjectType, readonly KeptWord[]>();

/** Evaluates a class (ECMA-262 15.7.14); its object, or undefined when it needs none. */
export function evaluateClass(f: FunctionContext, node: ts.ClassLikeDeclaration): ValueId | undefined {
  const base = baseObject(f, node);
  if (!f.program.hasClassObject(node)) {
    initialiseStatics(f, node, undefined);
    return undefined;
  }
  const view = instanceView(f, node);
  const type = T.objectRef(f.program.types.classObjectOf(view));
  const slot = f.b.slot(nameOfClass(node) || "class", type);
  const object = (): ValueId => f.b.get(slot);
  makeObject(f, node, view, base, slot);
  if (f.program.classUses.isOnce(node))
    f.b.emit("global.set", [object()], undefined, { global: f.program.classVariable(node, type.object) });
  withOwnName(f, node, slot, () => withThis(f, type, object, () => initialiseStatics(f, node, object)));
  return object();
}

/** The object of the class that `node` extends, evaluated; undefined when nothing keeps it. */
function baseObject(f: FunctionContext, node: ts.ClassLikeDeclaration): SlotId | undefined {
  const base = baseExpression(node);
  if (!base) return undefined;
  const named = namedClass(f.checker, base);
  if (!named && isOfLibrary(f, base)) return undefined;
  const value = named ? classValue(f, base, named) : givenClass(f, node, base);
  if (value === undefined) return undefined;
  const slot = f.b.slot("base", f.b.typeOf(value));
  f.b.set(slot, value);
  return slot;
}

/** One of the library's errors, a Map or a Set has no object. */
function isOfLibrary(f: FunctionContext, base: ts.Expression): boolean {
  const symbol = symbolOf(f, base);
  const isBase =
    symbol && (BUILTIN_ERRORS.has(symbol.name) || symbol.name === "Map" || symbol.name === "Set");
  return isBase === true && f.program.originOf(symbol.declarations![0]!) === "lib";
}

/** What a mixin is given, or gives: the class that its type names, and no other that extends it. */
function givenClass(f: FunctionContext, node: ts.ClassLikeDeclaration, base: ts.Expression): ValueId {
  const view = baseView(f.program, instanceView(f, node))!;
  const value = f.expression(base);
  const type = f.b.typeOf(value);
  if (type.kind !== "obj" || !view.classDeclaration || type.object.classObject !== view.classDeclaration)
    return f.refuse(base, "TSF2034", {
      base: base.getText(),
      advice: "extend a class by its name, or what a mixin gives of one",
    });
  const shape = f.program.classObjectShape(view, undefined);
  f.b.callC({ ...MUST_BE, extra: [`TSF_T_FIRST_SHAPE + ${shape}`] }, [value], undefined);
  return value;
}

const MUST_BE: CFunction = { name: "tsf_class_must_be", realm: true, throws: true, pure: false };

function makeObject(
  f: FunctionContext,
  node: ts.ClassLikeDeclaration,
  view: ObjectType,
  base: SlotId | undefined,
  slot: SlotId,
): void {
  const type = f.program.types.classObjectOf(view);
  const kept = keepWords(f, node, type);
  const levels = evaluatedLevels(f.program, view);
  const shape = f.program.classObjectShape(view, kept.map(fieldOfWord));
  const values = kept.map(({ captured }) => captureValue(f, captured, node));
  f.b.set(slot, f.b.emit("instance.new", [], T.objectRef(type), { shape }));
  const set = (name: string, value: ValueId): void =>
    void f.b.emit("field.set", [f.b.get(slot), value], undefined, { view: type, name });
  for (const level of levels) set(level.base, levelOfNew(f, level, node, base, slot));
  kept.forEach(({ field }, i) => set(field, values[i]!));
}

function levelOfNew(
  f: FunctionContext,
  level: ClassLevel,
  node: ts.ClassLikeDeclaration,
  base: SlotId | undefined,
  own: SlotId,
): ValueId {
  if (level.declaration === node) return f.b.get(own);
  if (base === undefined) return f.refuse(node, "TSF9001", { reason: "a base without an object" });
  return levelValue(f, f.b.get(base), level);
}

function keepWords(f: FunctionContext, node: ts.ClassLikeDeclaration, type: ObjectType): readonly KeptWord[] {
  const kept = [...f.program.variables.freeVariables(node)].map((symbol, i) => ({
    captured: captureOf(f, symbol, node),
    field: `(${i} ${symbol.name})`,
  }));
  const known = words.in(f.program).get(type);
  const isAlike =
    known?.every(({ captured }, i) => wordType(captured) === wordType(kept[i]!.captured)) ?? true;
  if (!isAlike) return f.refuse(node, "TSF9001", { reason: "a class that captures in two ways" });
  words.in(f.program).set(type, kept);
  return kept;
}

function fieldOfWord({ captured, field }: KeptWord): ShapeField {
  return { name: field, type: wordType(captured), optional: false, hidden: true };
}

function withOwnName(f: FunctionContext, node: ts.ClassLikeDeclaration, slot: SlotId, run: () => void): void {
  if (isModuleLevel(node.parent)) return run();
  const symbol = symbolOfClass(node);
  const outer = f.bindings.get(symbol);
  f.bindings.set(symbol, { kind: "slot", slot });
  run();
  if (outer) f.bindings.set(symbol, outer);
  else f.bindings.delete(symbol);
}

function withThis(f: FunctionContext, type: Type, value: () => ValueId, run: () => void): void {
  const { thisType, thisValue } = f;
  f.thisType = type;
  f.thisValue = value;
  run();
  f.thisType = thisType;
  f.thisValue = thisValue;
}

/**
 * In a member of a class: what the class has captured, and its own name. `self` is the instance, or the class itself
 * in a static member.
 */
export function bindClassOf(f: FunctionContext, declaration: ts.Node, self: Type | undefined): void {
  const node = ts.isClassLike(declaration) ? declaration : declaration.parent;
  if (!ts.isClassLike(node) || f.program.isStdlib(node)) return;
  const own = isModuleLevel(node.parent) ? undefined : symbolOfClass(node);
  const captured = f.program.variables.freeVariables(node).size > 0;
  if (!own && !captured) return;
  const object = f.program.hasClassObject(node) ? objectIn(f, node, self) : undefined;
  if (!object) {
    // Its name is there to make objects only.
    if (own)
      f.bindings.set(
        own,
        fixedBinding(T.BOOL, () => f.b.bool(true)),
      );
    return;
  }
  if (own) f.bindings.set(own, fixedBinding(T.objectRef(object.type), object.read));
  for (const { captured: one, field } of words.in(f.program).get(object.type) ?? []) {
    const read = (): ValueId =>
      f.b.emit("field.get", [object.read()], wordType(one), { view: object.type, name: field });
    f.bindings.set(one.symbol as ts.Symbol, keptBinding(one, read));
  }
}

/** How a member finds the object of its class; undefined where instances do not keep it. */
function objectIn(
  f: FunctionContext,
  node: ts.ClassLikeDeclaration,
  self: Type | undefined,
): { type: ObjectType; read: () => ValueId } | undefined {
  if (self?.kind !== "obj") {
    const type = f.program.types.classObjectOf(instanceView(f, node));
    return { type, read: () => readClassVariable(f, node, type, undefined) };
  }
  const view = self.object.classObject ? instanceView(f, self.object.classObject) : self.object;
  const level = levelOf(f.program, view, node);
  if (!level) return undefined;
  const type = level.object.object;
  if (f.program.classUses.isOnce(node))
    return { type, read: () => readClassVariable(f, node, type, undefined) };
  if (self.object.classObject) return { type, read: () => readLevel(f, f.thisValue!(), self.object, level) };
  if (!f.program.classUses.isKept(node)) return undefined;
  const name = level.kept;
  const read = (): ValueId =>
    f.b.emit("field.get", [f.thisValue!()], level.object, { view: self.object, name });
  return { type, read };
}

function visitClassExpression(f: FunctionContext, node: ts.ClassExpression): ValueId {
  return (
    evaluateClass(f, node) ?? f.refuse(node, "TSF9001", { reason: "a class expression without an object" })
  );
}

function visitClassDeclaration(f: FunctionContext, node: ts.ClassDeclaration): void {
  const object = evaluateClass(f, node);
  if (isModuleLevel(node.parent)) return markDeclared(f, node);
  const symbol = node.name && f.checker.getSymbolAtLocation(node.name);
  if (symbol) f.declare(symbol, node.name!.text, object ?? f.b.bool(true));
}

export const classVisitors = {
  expressions: [[K.ClassExpression, visitClassExpression]] as readonly [ts.SyntaxKind, ExpressionVisitor][],
  statements: [[K.ClassDeclaration, visitClassDeclaration]] as readonly [ts.SyntaxKind, StatementVisitor][],
};
