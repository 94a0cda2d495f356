import { ts } from "../project/typescript.js";
import { standInOf } from "../project/stand-ins.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { keyRank } from "../types/key-rank.js";
import { narrows } from "../types/narrowing.js";
import { symbolKey } from "../types/iterator-types.js";
import { hasOpenKeys } from "../types/keyed-by-parameter.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { captureValue } from "./captures.js";
import { signatureOf } from "./closures.js";
import type { ExpressionVisitor, FunctionContext, LiteralField } from "./context.js";
import { unionItem } from "./iterables.js";
import { builtinView, iterate, iterateExpression } from "./iteration.js";
import { literalBigInt } from "./module-constants.js";
import { KeyOrder, type Member } from "./key-order.js";
import { contextOf, contextualOf, isData } from "./literal-context.js";
import { isLessened } from "./lessened-copies.js";
import { assignToRecord, defineInRecord, newRecord } from "./records.js";
import {
  isOpenObject,
  isSpreadTable,
  OPEN_SOURCES,
  ownMembers,
  pin,
  spreadObject,
  spreadSource,
  writtenOver,
} from "./spread.js";
import { literalName } from "./syntax.js";
import { toText } from "./text.js";
import { accessorOf, getterField, setterField } from "./literal-accessors.js";
import { templateStrings } from "./tagged-templates.js";

const K = ts.SyntaxKind;

function visitNumber(f: FunctionContext, node: ts.NumericLiteral): ValueId {
  return f.b.num(Number(node.text));
}

function visitBigInt(f: FunctionContext, node: ts.BigIntLiteral): ValueId {
  return f.b.big(literalBigInt(node));
}

function visitString(f: FunctionContext, node: ts.StringLiteralLike): ValueId {
  if (isTagged(node)) return templateStrings(f, node as ts.TemplateLiteral);
  return f.b.str(node.text);
}

/** The template of a tag is its texts. */
function isTagged(node: ts.Node): boolean {
  return ts.isTaggedTemplateExpression(node.parent) && node.parent.template === node;
}

function visitTemplate(f: FunctionContext, node: ts.TemplateExpression): ValueId {
  if (isTagged(node)) return templateStrings(f, node as ts.TemplateLiteral);
  const parts: ValueId[] = [];
  if (node.head.text) parts.push(f.b.str(node.head.text));
  for (const span of node.templateSpans) {
    parts.push(toText(f, f.expression(span.expression), span.expression));
    if (span.literal.text) parts.push(f.b.str(span.literal.text));
  }
  return parts.length === 0 ? f.b.str("") : f.b.emit("string.concat", parts, T.STR, {});
}

/** The array type a literal makes: the wanted one, else the checker's. */
function arrayType(f: FunctionContext, node: ts.ArrayLiteralExpression, want: Type | undefined): T.ArrayType {
  const wanted = want && T.nonNullable(want);
  if (wanted?.kind === "arr") return wanted;
  const contextual = contextualOf(f, node);
  const fromContext = contextual && T.nonNullable(f.convertType(contextual, node));
  if (fromContext?.kind === "arr") return fromContext;
  // Of any it may become an array of anything.
  if (contextual && contextual.flags & ts.TypeFlags.Any) return T.arrayOf(T.VAL);
  const among = contextual && onlyArrayType(f, contextual, node);
  if (among) return among;
  if (fromContext?.kind === "iter") return T.arrayOf(fromContext.element);
  const item = fromContext && unionItem(f, fromContext);
  if (item) return T.arrayOf(item);
  const own = T.nonNullable(f.typeOf(node));
  // An empty literal is an array of whatever it is used as.
  if (own.kind === "arr") return node.elements.length === 0 ? T.arrayOf(T.NEVER) : own;
  return f.refuse(node, "TSF3001", { type: f.typeText(node) });
}

/** The one array type of a union that a literal is written for. */
function onlyArrayType(f: FunctionContext, type: ts.Type, node: ts.Node): T.ArrayType | undefined {
  if (!type.isUnion()) return undefined;
  const arrays = new Set(
    type.types
      .filter((member) => f.checker.isArrayLikeType(member))
      .map((member) => f.convertType(member, node))
      .filter((member) => member.kind === "arr"),
  );
  return arrays.size === 1 ? [...arrays][0] : undefined;
}

const HOLES: CFunction = { name: "tsf_arr_note_holes", realm: false, throws: false, pure: false };

/** Held as undefined; the array knows that it may have some. */
function hole(f: FunctionContext, node: ts.Expression, { element }: T.ArrayType): ValueId {
  if (!T.admitsUndefined(element)) return f.refuse(node, "TSF2007", {});
  return f.b.undef(element);
}

function visitArray(f: FunctionContext, node: ts.ArrayLiteralExpression, want: Type | undefined): ValueId {
  const type = arrayType(f, node, want);
  const firstSpread = node.elements.findIndex((e) => ts.isSpreadElement(e));
  const plain = firstSpread < 0 ? node.elements : node.elements.slice(0, firstSpread);
  const item = (e: ts.Expression): ValueId =>
    ts.isOmittedExpression(e) ? hole(f, e, type) : f.expression(e, type.element);
  const standIn = standInOf(node);
  const array = f.b.emit("array.new", plain.map(item), type, standIn ? { standIn } : {});
  for (const element of firstSpread < 0 ? [] : node.elements.slice(firstSpread)) {
    if (ts.isSpreadElement(element)) spreadInto(f, array, type, element.expression);
    else f.b.emit("array.push", [array, item(element)], undefined, {});
  }
  if (node.elements.some(ts.isOmittedExpression)) f.b.callC(HOLES, [array], undefined);
  return array;
}

/** Appends every item of an iterable. */
export function spreadInto(
  f: FunctionContext,
  array: ValueId,
  type: T.ArrayType,
  source: ts.Expression,
): void {
  if (builtinView(f, source)) {
    iterateExpression(f, source, (item) =>
      f.b.emit("array.push", [array, f.coerce(item, type.element, source)], undefined, {}),
    );
    return;
  }
  spreadValue(f, array, type, f.expression(source), source);
}

/** Appends every item of an iterable that is evaluated already. */
export function spreadValue(
  f: FunctionContext,
  array: ValueId,
  type: T.ArrayType,
  iterable: ValueId,
  source: ts.Node,
): void {
  const value = f.present(iterable);
  const from = f.b.typeOf(value);
  if (from.kind === "arr" && T.representationOf(from.element) === T.representationOf(type.element)) {
    // What the one type does not say of the elements is looked at where they are read.
    const alike = narrows(from.element, type.element) ? f.coerce(value, type, source) : value;
    f.b.callC({ name: "tsf_arr_append", realm: true, throws: true, pure: false }, [array, alike], T.NUM);
    return;
  }
  iterate(f, value, source, (item) => {
    f.b.emit("array.push", [array, f.coerce(item, type.element, source)], undefined, {});
  });
}

function visitObject(f: FunctionContext, node: ts.ObjectLiteralExpression, want: Type | undefined): ValueId {
  const wanted = want && T.nonNullable(want);
  const context = contextOf(f, node);
  const expected =
    wanted?.kind === "dict" ? wanted : context ? T.nonNullable(f.convertType(context, node)) : undefined;
  if (expected?.kind === "dict") return dictLiteral(f, node, expected);
  // Of any it may get other properties.
  if (context && context.flags & ts.TypeFlags.Any && node.properties.every(isData))
    return dictLiteral(f, node, T.dictOf(T.VAL));
  if (context && expected === T.VAL && node.properties.length === 0 && hasOpenKeys(f.checker, context))
    return f.b.convert(dictLiteral(f, node, T.dictOf(T.VAL)), T.VAL);
  const view = expected?.kind === "obj" ? expected : wanted?.kind === "obj" ? wanted : undefined;
  const own = f.typeOf(node);
  // Where a type parameter's T is wanted, `{ ...defaults, ...given }` is a Record behind it.
  if (own.kind === "dict" && !(view && isOpenTable(f, node, view.object))) return dictLiteral(f, node, own);
  const seen = view ?? (own.kind === "obj" ? own : undefined);
  if (seen?.object.builtinError)
    return f.refuse(node, "TSF3020", { from: f.typeText(node), to: seen.object.builtinError });
  if (seen && isOpenTable(f, node, seen.object)) {
    f.program.types.lent.wider.noteAnything(seen);
    return f.b.convert(dictLiteral(f, node, T.dictOf(T.VAL), seen.object), seen, "checked");
  }
  // The checker says any of what an any is spread into.
  if (own === T.VAL && node.properties.some((p) => isSpreadTable(f, p)))
    return f.b.convert(dictLiteral(f, node, T.dictOf(T.VAL)), T.VAL);
  const order = node.properties.some(ts.isSpreadAssignment) ? new KeyOrder(f) : undefined;
  const members = new Map<string, Member>();
  addMembers(f, node, view, order, members);
  const type = view ?? (own.kind === "obj" ? own : f.refuse(node, "TSF3001", { type: f.typeText(node) }));
  return madeOf(f, node, members, { view, type, order });
}

/** A new object of the members, which is a `type`. */
function madeOf(
  f: FunctionContext,
  node: ts.Node,
  members: ReadonlyMap<string, Member>,
  {
    view,
    type,
    order,
  }: { view: T.ObjectRefType | undefined; type: T.ObjectRefType; order: KeyOrder | undefined },
): ValueId {
  const fields = fittedMembers(f, node, view, members);
  // Optional properties that are not given have their place in the object all the same.
  for (const property of view?.object.properties.values() ?? []) {
    if (!property.optional || fields.some((x) => x.name === property.name)) continue;
    const absent = f.b.bool(false);
    fields.push({ name: property.name, value: f.b.undef(property.type), there: absent, undef: false });
  }
  const { layout, values } = laidOut(f, fields);
  const shape = f.program.literalShape(view?.object.name ?? "Object", layout, type.object);
  const object = f.b.emit("object.new", values, type, { shape });
  if (!order) return object;
  const held = f.b.get(pin(f, object));
  order.apply(held, shape);
  return held;
}

/** What Object.assign makes of a literal: a new object of its properties and those of the sources. */
export function mergedObject(
  f: FunctionContext,
  literal: ts.ObjectLiteralExpression,
  sources: readonly ts.Expression[],
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.typeOf(node);
  const known = [...sources, ...literal.properties.filter(ts.isSpreadAssignment).map((s) => s.expression)];
  const isKnown = (source: ts.Expression): boolean => {
    if (ts.isSpreadElement(source)) return false;
    const { kind, ...rest } = T.nonNullable(f.typeOf(spreadObject(source)));
    return kind === "obj" && !isOpenObject(f, { kind, ...rest } as T.ObjectRefType);
  };
  if (type.kind !== "obj" || !known.every(isKnown)) return mergedRecord(f, literal, sources, type);
  const order = new KeyOrder(f);
  const members = new Map<string, Member>();
  addMembers(f, literal, undefined, order, members);
  // All of them are there before the first is read.
  const given = sources.map((source) => pin(f, spreadSource(f, source)));
  for (const source of given) copyMembers(f, f.b.get(source), node, order, members);
  return madeOf(f, node, members, { view: type, type, order });
}

/** The same where the keys of a source are not known; undefined where it must be no Record. */
function mergedRecord(
  f: FunctionContext,
  literal: ts.ObjectLiteralExpression,
  sources: readonly ts.Expression[],
  type: Type,
): ValueId | undefined {
  if (literal.properties.some(ts.isAccessor) || (type.kind === "obj" && !isPlain(type.object)))
    return undefined;
  if (type.kind !== "obj" && type.kind !== "dict" && type !== T.VAL) return undefined;
  const record = f.b.get(pin(f, dictLiteral(f, literal, T.dictOf(T.VAL))));
  if (sources.some(ts.isSpreadElement)) {
    const all = f.spreadArguments(sources, T.arrayOf(T.VAL));
    iterate(f, all, literal, (source) => assignToRecord(f, record, source));
  } else {
    const given = sources.map((source) => pin(f, spreadSource(f, source)));
    for (const source of given) assignToRecord(f, record, f.b.get(source));
  }
  return f.b.convert(record, type, type.kind === "dict" ? "proven" : "checked");
}

/** A view that a Record may stand behind. */
function isPlain({ classDeclaration, builtinError, members }: ObjectType): boolean {
  return !classDeclaration && !builtinError && !members;
}

/** The layout that holds the members, and what each of its fields gets. */
export function laidOut(
  f: FunctionContext,
  members: readonly Member[],
): { readonly layout: LiteralField[]; readonly values: ValueId[] } {
  const inOrder = [...members].sort((a, b) => keyRank(a.name) - keyRank(b.name));
  const fields = inOrder.map(({ name, value, there, accessor }): [LiteralField, ValueId] =>
    accessor
      ? getterField(f, name, accessor)
      : [{ name, type: f.b.typeOf(value), optional: there !== undefined }, value],
  );
  for (const { name, accessor } of inOrder)
    if (accessor?.setter !== undefined) fields.push(setterField(name, accessor.setter));
  return { layout: fields.map(([field]) => field), values: fields.map(([, value]) => value) };
}

/** Adds what the literal has, in the order of writing; a key given twice keeps its first place and last value. */
function addMembers(
  f: FunctionContext,
  node: ts.ObjectLiteralExpression,
  view: T.ObjectRefType | undefined,
  order: KeyOrder | undefined,
  members: Map<string, Member>,
): void {
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      copyMembers(f, spreadSource(f, property.expression), property, order, members);
      continue;
    }
    const name = propertyName(f, property);
    const member = ts.isAccessor(property)
      ? accessorMember(f, property, name, members.get(name))
      : { name, value: memberValue(f, node, property, name, view), there: undefined, undef: false };
    order?.written(members, member);
    members.set(name, member);
  }
}

/** Adds the own properties of an object. */
function copyMembers(
  f: FunctionContext,
  source: ValueId,
  node: ts.Node,
  order: KeyOrder | undefined,
  members: Map<string, Member>,
): void {
  const own = ownMembers(f, source, node);
  order?.copied(members, own.copied, own);
  for (const taken of own.copied)
    members.set(taken.name, writtenOver(f, members.get(taken.name), taken, node));
}

function accessorMember(
  f: FunctionContext,
  property: ts.AccessorDeclaration,
  name: string,
  before: Member | undefined,
): Member {
  const accessor = accessorOf(f, property, before?.accessor);
  return { name, value: accessor.getter ?? f.b.undef(), there: undefined, undef: false, accessor };
}

function memberValue(
  f: FunctionContext,
  node: ts.ObjectLiteralExpression,
  property: ts.ObjectLiteralElementLike,
  name: string,
  view: T.ObjectRefType | undefined,
): ValueId {
  const expected = view?.object.properties.get(name)?.type ?? declaredType(f, node, name);
  return propertyValue(f, property, expected);
}

/** The members as the view has them. */
function fittedMembers(
  f: FunctionContext,
  node: ts.Node,
  view: T.ObjectRefType | undefined,
  members: ReadonlyMap<string, Member>,
): Member[] {
  return [...members.values()].map((member) => {
    const wanted = view?.object.properties.get(member.name)?.type;
    if (!wanted || member.accessor) return member;
    const held = member.there ? T.nullable(wanted, true, false) : wanted;
    return { ...member, value: f.coerce(member.value, held, node) };
  });
}

/**
 * A literal that lacks properties which are set later, in an order that only the program's run knows:
 * `{} as Record<Kind, number>`, `const counts: Partial<Record<Kind, number>> = {}`. It is a table behind the view.
 */
function isOpenTable(f: FunctionContext, node: ts.ObjectLiteralExpression, view: ObjectType): boolean {
  if (view.members) return view.members.every((member) => isOpenTable(f, node, member));
  if (!isPlain(view)) return false;
  if (f.program.types.lent.wider.isRecord(view) && node.properties.every(isData)) return true;
  if (node.properties.some((p) => isSpreadTable(f, p)) || isLessened(f.checker, node)) return true;
  if (node.properties.some((p) => isOpenName(f, p))) return true;
  if (node.properties.some(ts.isSpreadAssignment)) return view.isTable;
  const given = new Set(node.properties.map((p) => knownName(f, p)));
  return [...view.properties.values()].some(
    (property) => !given.has(property.name) && (view.isTable || !property.optional),
  );
}

/** A computed name whose value the program's run decides. */
function isOpenName(f: FunctionContext, { name }: ts.ObjectLiteralElementLike): boolean {
  if (!name || !ts.isComputedPropertyName(name)) return false;
  const key = f.checker.getTypeAtLocation(name.expression);
  return !key.isStringLiteral() && !key.isNumberLiteral() && keyOfSymbol(f, name) === undefined;
}

/** The literal's own type for a property, literal types widened: `{ n: 1 }` has a number. */
function declaredType(f: FunctionContext, node: ts.ObjectLiteralExpression, name: string): Type | undefined {
  const properties = f.checker.getTypeAtLocation(node).getProperties();
  const symbol = properties.find((property) => (symbolKey(property) ?? property.name) === name);
  return symbol && f.program.types.written(symbol, f.env, node);
}

function propertyName(f: FunctionContext, property: ts.ObjectLiteralElementLike): string {
  const name = property.name!;
  const known = knownName(f, property) ?? f.refuse(name, "TSF2014", {});
  if (ts.isComputedPropertyName(name) && keyOfSymbol(f, name) === undefined)
    evaluateKey(f, name.expression, known);
  return known;
}

/** The name of a property as far as it is known without evaluating anything. */
function knownName(f: FunctionContext, { name }: ts.ObjectLiteralElementLike): string | undefined {
  if (!name) return undefined;
  if (!ts.isComputedPropertyName(name)) return literalName(name);
  const key = f.checker.getTypeAtLocation(name.expression);
  return key.isStringLiteral() || key.isNumberLiteral() ? String(key.value) : keyOfSymbol(f, name);
}

/** The key of `[Symbol.iterator]`. */
function keyOfSymbol(f: FunctionContext, name: ts.ComputedPropertyName): string | undefined {
  const symbol = f.checker.getSymbolAtLocation(name);
  return symbol && symbolKey(symbol);
}

/** A computed key of a literal type is evaluated all the same, and must be what its type says (a checked error). */
function evaluateKey(f: FunctionContext, node: ts.Expression, name: string): void {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return;
  const key = toText(f, f.expression(node), node);
  f.b.if_(f.b.compare("ne", "str", key, f.b.str(name)), () => {
    f.b.callC({ name: "tsf_throw_no_key", realm: true, throws: true, pure: false }, [key], undefined);
  });
}

function propertyValue(
  f: FunctionContext,
  property: ts.ObjectLiteralElementLike,
  expected: Type | undefined,
): ValueId {
  if (ts.isPropertyAssignment(property)) return f.expression(property.initializer, expected);
  if (ts.isShorthandPropertyAssignment(property)) return f.expression(property.name, expected);
  if (ts.isMethodDeclaration(property)) return methodValue(f, property, expected);
  return f.refuse(property.name!, "TSF2008", { what: "a getter or setter in a Record" });
}

/** A method of an object literal is a closure in a field, which gets its `this` from who calls it. */
function methodValue(f: FunctionContext, node: ts.MethodDeclaration, expected: Type | undefined): ValueId {
  const wanted = expected && T.nonNullable(expected);
  const type = signatureOf(f, node, wanted?.kind === "fn" ? wanted : undefined, false);
  const { fn, captured } = f.program.lowerClosure(f, node, type);
  const values = captured.map((c) => captureValue(f, c, node));
  const closure = f.b.emit("closure", values, type, { fn });
  return expected ? f.coerce(closure, expected, node) : closure;
}

/** A literal where a Record is wanted. */
function dictLiteral(
  f: FunctionContext,
  node: ts.ObjectLiteralExpression,
  type: T.DictType,
  view?: ObjectType,
): ValueId {
  const dict = newRecord(f, node.properties.length, type);
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      // Of undefined and null nothing is copied.
      const source = spreadSource(f, property.expression);
      const { kind } = T.nonNullable(f.b.typeOf(source));
      if (kind !== "obj" && !OPEN_SOURCES.has(kind))
        f.refuse(property, "TSF2030", { type: f.typeText(property.expression) });
      assignToRecord(f, dict, source);
      continue;
    }
    const name = property.name!;
    const key = ts.isComputedPropertyName(name)
      ? toText(f, f.expression(name.expression), name)
      : f.b.str(propertyName(f, property));
    const written = view && !ts.isComputedPropertyName(name) ? propertyName(f, property) : undefined;
    const expected = (written !== undefined && view?.properties.get(written)?.type) || type.element;
    defineInRecord(f, dict, key, f.b.convert(propertyValue(f, property, expected), T.VAL));
  }
  return dict;
}

export const literalVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [K.NumericLiteral, visitNumber],
  [K.BigIntLiteral, visitBigInt],
  [K.StringLiteral, visitString],
  [K.NoSubstitutionTemplateLiteral, visitString],
  [K.TemplateExpression, visitTemplate],
  [K.TrueKeyword, (f) => f.b.bool(true)],
  [K.FalseKeyword, (f) => f.b.bool(false)],
  [K.NullKeyword, (f) => f.b.nul()],
  [K.ArrayLiteralExpression, visitArray],
  [K.ObjectLiteralExpression, visitObject],
];
