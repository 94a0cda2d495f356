import { isSetAgain, ownPrototype } from "../types/own-prototype.js";
import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import type { CFunction, Fixing, SlotId, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { storeAny } from "../lower/any-values.js";
import { writeByKey } from "../lower/elements.js";
import { addedProperties, admitsErrors, noteAdded } from "../lower/added-properties.js";
import { iterate } from "../lower/iteration.js";
import { mergedObject } from "../lower/literals.js";
import { ownKeys, writeRecord } from "../lower/records.js";
import { pin, spreadSource } from "../lower/spread.js";
import { FIXING, skipOuter } from "../lower/syntax.js";
import { admitsClasses } from "../types/class-types.js";
import * as T from "../types/type.js";
import { making, throwing } from "./c-functions.js";

const IS: CFunction = { name: "tsf_val_is_same", realm: false, throws: false, pure: false };
const PRESENT = throwing("tsf_any_present");
const VALUE = throwing("tsf_object_value");
const NAMES = throwing("tsf_object_names");
const BARE = making("tsf_dict_bare");

function IS_FIXED(how: string): CFunction {
  return { ...throwing("tsf_object_isFixed"), extra: [how] };
}

/** What cannot be fixed as in Node is told where the type says it, else when it runs. */
function fix(f: FunctionContext, how: Fixing, object: ts.Expression, node: ts.CallExpression): ValueId {
  const value = f.expression(object, literalType(f, object, node));
  for (const type of T.membersOf(f.b.typeOf(value)))
    if (!isFixable(f, type, how)) f.refuse(node, "TSF4025", { type: f.typeText(object) });
  f.b.emit("fix", [value], undefined, { how });
  return value;
}

/** A literal is made as what it is wanted for, as it would be without the call. */
function literalType(f: FunctionContext, object: ts.Expression, node: ts.CallExpression): T.Type | undefined {
  const contextual = f.checker.getContextualType(node);
  if (!contextual || !ts.isObjectLiteralExpression(skipOuter(object))) return undefined;
  const wanted = T.nonNullable(f.convertType(contextual, node));
  return wanted.kind === "dict" ? wanted : undefined;
}

function isFixable(f: FunctionContext, type: T.Type, how: Fixing): boolean {
  if (type.kind === "arr") return how === "frozen";
  if (type.kind === "obj")
    return !f.isErrorView(type.object) && type.object.name !== "RegExp" && !admitsClasses(type.object);
  return type.kind !== "fn" && type.kind !== "native" && type.kind !== "asynciter";
}

/** What Object has besides the lists of an object's parts; undefined for any other name. */
export function objectCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const [first, second] = node.arguments as readonly ts.Expression[] as [ts.Expression, ts.Expression];
  switch (name) {
    case "Object.is": {
      const [a, b] = [pin(f, f.expression(first, T.VAL)), f.expression(second, T.VAL)];
      return f.b.callC(IS, [f.b.get(a), b], T.BOOL);
    }
    case "Object.assign":
      return assign(f, node);
    case "Object.getOwnPropertyNames":
      return f.b.callC(NAMES, [f.expression(first, T.VAL)], T.arrayOf(T.STR));
    case "Object.freeze":
    case "Object.seal":
    case "Object.preventExtensions":
      return fix(f, FIXING.get(name.slice("Object.".length))!, first, node);
    case "Object.isFrozen":
      return f.b.callC(IS_FIXED("TSF_F_FROZEN"), [f.expression(first, T.VAL)], T.BOOL);
    case "Object.isSealed":
      return f.b.callC(IS_FIXED("TSF_F_SEALED"), [f.expression(first, T.VAL)], T.BOOL);
    case "Object.isExtensible":
      return f.b.not(f.b.callC(IS_FIXED("TSF_F_NOT_EXTENSIBLE"), [f.expression(first, T.VAL)], T.BOOL));
    case "Object.create": {
      f.effect(first);
      const type = f.typeOf(node);
      if (type.kind !== "dict") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
      return f.b.callC(BARE, [], type);
    }
    case "Object.setPrototypeOf":
      return setOwnPrototype(f, node);
    case "Error.captureStackTrace":
      return captureStackTrace(f, node.arguments);
    default:
      return undefined;
  }
}

/** What is assigned to an error: an object may have more than its type says, a literal has not. */
function noteSource(f: FunctionContext, source: ts.Expression): void {
  const literal = skipOuter(source);
  if (!ts.isObjectLiteralExpression(literal)) return noteAdded(f, undefined);
  for (const { name } of literal.properties)
    noteAdded(f, name && !ts.isComputedPropertyName(name) ? name.text : undefined);
}

/** It is there already, or will be before anybody looks. */
function setOwnPrototype(f: FunctionContext, node: ts.CallExpression): ValueId {
  const owner = ownPrototype(f.checker, node);
  const isThere = owner === "target" || (owner && isSetAgain(node, f.program.classUses.subclassesOf(owner)));
  return isThere ? f.expression(node.arguments[0]!) : f.refuse(node, "TSF3008");
}

/** A `stack` has no frames. What it is told is not looked at. */
function captureStackTrace(f: FunctionContext, args: readonly ts.Expression[]): ValueId {
  const isName = (node: ts.Expression): boolean =>
    ts.isIdentifier(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword ||
    ts.isMetaProperty(node) ||
    (ts.isPropertyAccessExpression(node) && isName(node.expression));
  for (const node of args) if (!isName(node)) f.effect(node);
  return f.b.undef();
}

/** structuredClone: what cannot be copied is told where the type says it, else when it runs. */
export function structuredClone(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [argument] = node.arguments as readonly ts.Expression[] as [ts.Expression];
  const value = f.expression(argument);
  const type = f.b.typeOf(value);
  for (const member of T.membersOf(type))
    if (!isClonable(f, member)) f.refuse(argument, "TSF4024", { type: f.typeText(argument) });
  const copy = f.b.callC(throwing("tsf_structured_clone"), [f.b.convert(value, T.VAL)], T.VAL);
  return f.b.convert(copy, type, "checked");
}

const CLONABLE: ReadonlySet<string> = new Set(["ArrayBuffer", "DataView", "Date", "Map", "RegExp", "Set"]);

/** Instances of classes would become objects of no class. */
function isClonable(f: FunctionContext, type: T.Type): boolean {
  if (type.kind !== "obj") return !["fn", "native", "promise", "iter", "asynciter"].includes(type.kind);
  const { classDeclaration, name } = type.object;
  if (admitsClasses(type.object)) return false;
  if (!classDeclaration) return true;
  return CLONABLE.has(name) && isLibraryFile(classDeclaration.getSourceFile().fileName);
}

/**
 * Object.assign: each source's own properties in their order, as they are when their turn comes, set on the target. A
 * literal as the target is a new object of its own properties and theirs.
 */
function assign(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [target, ...sources] = node.arguments as readonly ts.Expression[] as [
    ts.Expression,
    ...ts.Expression[],
  ];
  const literal = skipOuter(target);
  if (ts.isObjectLiteralExpression(literal) && !literal.properties.some(ts.isSetAccessor)) {
    const merged = mergedObject(f, literal, sources, node);
    if (merged !== undefined) return merged;
  }
  const held = pin(f, f.present(f.expression(target)));
  const given = f.fn.slots[held]!.type;
  const own = given.kind === "fn" ? pin(f, addedProperties(f, f.b.get(held))) : held;
  const type = f.fn.slots[own]!.type;
  if (type === T.VAL) f.b.callC(PRESENT, [f.b.get(own)], undefined);
  if (type !== T.VAL && type.kind !== "obj" && type.kind !== "dict")
    return f.refuse(target, "TSF2030", { type: f.typeText(target) });
  const adds = type.kind === "obj" && admitsErrors(f, type.object);
  if (adds) for (const source of sources) noteSource(f, source);
  const take = (source: SlotId): void =>
    iterate(f, ownKeys(f, f.b.get(source)), node, (key) => {
      const name = pin(f, key);
      const value = f.b.callC(VALUE, [f.b.get(source), f.b.get(name)], T.VAL);
      if (type.kind === "dict") writeRecord(f, f.b.get(own), f.b.get(name), value);
      else if (type.kind === "val") storeAny(f, f.b.get(own), f.b.get(name), value, node);
      else writeByKey(f, f.b.get(own), type, f.b.get(name), value, node, adds);
    });
  if (sources.some(ts.isSpreadElement)) {
    const all = f.spreadArguments(sources, T.arrayOf(T.VAL));
    iterate(f, all, node, (source) => take(pin(f, source)));
  } else {
    const values = sources.map((source) => pin(f, f.b.convert(spreadSource(f, source), T.VAL)));
    for (const source of values) take(source);
  }
  return f.b.get(held);
}
