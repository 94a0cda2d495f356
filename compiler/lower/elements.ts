import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import { keyIn } from "../types/literal-keys.js";
import { isPrivateKey } from "../types/private-names.js";
import * as T from "../types/type.js";
import type { Property, Type } from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import { anyAt, storeAny } from "./any-values.js";
import { isMethodValue } from "./class-members.js";
import { whenMade } from "./construction-order.js";
import { guardArray, guardField } from "./fixed.js";
import { ERROR_PROPERTIES } from "../types/builtin-errors.js";
import { storeAdded } from "./added-properties.js";
import type { FunctionContext } from "./context.js";
import { readRecord, writeRecord } from "./records.js";
import { isAskedAbout } from "./syntax.js";
import { toText } from "./text.js";
import { byMember, toldMembers, valueByMember } from "./told-unions.js";

/** `container[index]`, undefined when there is no such element. */
export function readElement(f: FunctionContext, object: ValueId, index: ValueId, node: ts.Node): ValueId {
  const type = f.b.typeOf(object);
  if (type.kind === "arr") {
    return f.b.emit(
      "array.get",
      [object, f.coerce(index, T.NUM, node)],
      T.nullable(type.element, true, false),
      {},
    );
  }
  if (type.kind === "bytes") {
    const element = T.nullable(elementOf(type), true, false);
    return f.b.emit("bytes.get", [object, f.coerce(index, T.NUM, node)], element, {});
  }
  const told = indexedMembers(f, type);
  if (told) {
    const element = T.nullable(f.program.types.joinTypes(told.map(itemAt)), true, false);
    const at = f.coerce(index, T.NUM, node);
    return valueByMember(f, object, told, element, (array) => readElement(f, array, at, node));
  }
  if (type === T.STR)
    return f.b.emit(
      "string.unit",
      [object, f.coerce(index, T.NUM, node)],
      T.nullable(T.STR, true, false),
      {},
    );
  if (type.kind === "dict") {
    const word = readRecord(f, object, toText(f, index, node), literalKey(node));
    return f.b.convert(word, T.nullable(type.element, true, false), "checked");
  }
  if (type.kind === "obj" && isKey(f, index)) return readByKey(f, object, type, index, node);
  if (type === T.VAL) return anyAt(f, object, index, node);
  return f.refuse(node, "TSF3013", { type: containerText(f, node, type) });
}

/** The members of a union of what has elements. */
function indexedMembers(f: FunctionContext, type: Type): readonly Type[] | undefined {
  const told = toldMembers(f, type);
  return told?.every(({ kind }) => kind === "arr" || kind === "bytes" || kind === "str") ? told : undefined;
}

function itemAt(type: Type): Type {
  return type.kind === "arr" ? type.element : type.kind === "bytes" ? elementOf(type) : T.STR;
}

export function writeElement(
  f: FunctionContext,
  object: ValueId,
  index: ValueId,
  value: ValueId,
  node: ts.Node,
): void {
  const type = f.b.typeOf(object);
  if (type.kind === "arr") {
    const [at, element] = [f.coerce(index, T.NUM, node), f.coerce(value, type.element, node)];
    guardArray(f, "put", object, at);
    f.b.emit("array.set", [object, at, element], undefined, {});
  } else if (type.kind === "bytes") {
    f.b.emit(
      "bytes.set",
      [object, f.coerce(index, T.NUM, node), f.coerce(value, elementOf(type), node)],
      undefined,
      {},
    );
  } else if (indexedMembers(f, type)) {
    const at = f.coerce(index, T.NUM, node);
    byMember(f, object, indexedMembers(f, type)!, (array) => writeElement(f, array, at, value, node));
  } else if (type.kind === "dict") {
    const boxed = f.b.convert(f.coerce(value, type.element, node), T.VAL);
    writeRecord(f, object, toText(f, index, node), boxed, literalKey(node));
  } else if (type.kind === "obj" && isKey(f, index)) {
    writeByKey(f, object, type, index, value, node);
  } else if (type === T.VAL) {
    storeAny(f, object, index, value, node);
  } else f.refuse(node, "TSF3013", { type: containerText(f, node, type) });
}

/** The key of an access as far as it is written out: `r.name`, `r["name"]`, `{ name }` of a pattern. */
function literalKey(node: ts.Node): string | undefined {
  const key = ts.isElementAccessExpression(node)
    ? node.argumentExpression
    : ts.isPropertyAccessExpression(node)
      ? node.name
      : ts.isBindingElement(node)
        ? (node.propertyName ?? node.name)
        : undefined;
  if (!key) return undefined;
  if (ts.isStringLiteralLike(key)) return key.text;
  return ts.isIdentifier(key) && !ts.isElementAccessExpression(node) ? key.text : undefined;
}

function containerText(f: FunctionContext, node: ts.Node, type: Type): string {
  return ts.isElementAccessExpression(node) ? f.typeText(node.expression) : describeType(type);
}

/** Text, or a number where properties have numbers for names: `Record<Level, T>` of an enum. */
function isKey(f: FunctionContext, index: ValueId): boolean {
  const type = f.b.typeOf(index);
  return type === T.STR || type === T.NUM;
}

/** The properties that a key of literal type names; undefined when its type leaves them open. */
export function keysOf(
  f: FunctionContext,
  type: T.ObjectRefType,
  key: ts.Expression,
): Property[] | undefined {
  const keys = f.checker.getTypeAtLocation(key);
  const bound = keyIn(keys, f.env);
  const known = bound === undefined ? undefined : type.object.properties.get(bound);
  if (known) return [known];
  const literals = keys.isUnion() ? keys.types : [keys];
  if (!literals.every((literal) => literal.isStringLiteral() || literal.isNumberLiteral())) return undefined;
  const named = literals.map((literal) =>
    type.object.properties.get(String((literal as ts.LiteralType).value)),
  );
  return named.every((property) => property !== undefined) ? named : undefined;
}

/** Runs `found` for the one of the properties of `type` that the key names, `missing` for any other key. */
export function byKey(
  f: FunctionContext,
  type: T.ObjectRefType,
  properties: Iterable<Property>,
  object: ValueId,
  key: ValueId,
  found: (property: Property, object: ValueId) => void,
  missing: (f: FunctionContext, key: ValueId) => void = throwNoKey,
): void {
  const done = f.b.label();
  const isNumber = f.b.typeOf(key) === T.NUM;
  f.b.block(done, () => {
    for (const property of properties) {
      const number = Number(property.name);
      if (isNumber && String(number) !== property.name) continue;
      const isNamed = isNumber
        ? f.b.compare("eq", "num", key, f.b.num(number))
        : f.b.compare("eq", "str", key, f.b.str(property.name));
      f.b.if_(isNamed, () => {
        f.program.requestMethod(property.name, []);
        found(property, object);
        f.b.break_(done);
      });
    }
    missing(f, isNumber ? toText(f, key, f.program.anchor) : key);
  });
}

/** A key that the type does not allow: a cast made it (a checked error). */
function throwNoKey(f: FunctionContext, key: ValueId): void {
  f.b.callC({ name: "tsf_throw_no_key", realm: true, throws: true, pure: false }, [key], undefined);
}

/** A key that is none of the object's own: a TypeError for what Object.prototype has (a checked error). */
function looksInherited(f: FunctionContext, key: ValueId): void {
  f.b.callC({ name: "tsf_object_missing", realm: true, throws: true, pure: false }, [key], undefined);
}

/** `({ a: 1 })[text]`: any text or number may be asked for, and TypeScript says that it may be missing. */
function isOpenRead(f: FunctionContext, node: ts.Node): boolean {
  if (!ts.isElementAccessExpression(node)) return false;
  const key = f.checker.getTypeAtLocation(node.argumentExpression);
  return (key.flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) !== 0;
}

/** The properties an access by key can mean; a class's methods where the type of the key names them. */
function readable(f: FunctionContext, { object }: T.ObjectRefType, node: ts.Node): Property[] {
  const named = ts.isElementAccessExpression(node)
    ? keysOf(f, T.objectRef(object), node.argumentExpression)
    : undefined;
  const properties = named ?? [...object.properties.values()];
  return properties.filter(({ kind, name, type }) => {
    if (kind !== "method" || !object.classDeclaration) return !isPrivateKey(name);
    const isValue = named && T.nonNullable(type).kind === "fn" && isMethodValue(f.program, object, name);
    if (isValue) f.program.requestMethod(name, [], "alone");
    return isValue;
  });
}

/** `object[key]`: a comparison with each property's name. */
function readByKey(
  f: FunctionContext,
  object: ValueId,
  type: T.ObjectRefType,
  key: ValueId,
  node: ts.Node,
): ValueId {
  const wanted = f.typeOf(node);
  const isOpen = isOpenRead(f, node);
  // A table may lack the key: only who uses the value needs it.
  const mayLack = isOpen || (type.object.isTable && isAskedAbout(node));
  const held = mayLack ? T.nullable(wanted, true, false) : wanted;
  const result = f.b.slot("property", held);
  const store = (value: ValueId): void =>
    f.b.set(result, f.b.typeOf(value) === held ? value : f.b.convert(value, held, "checked"));
  const found = (property: Property): void =>
    store(f.b.emit("field.get", [object], property.type, { view: type.object, name: property.name }));
  if (isOpen) store(f.b.undef(T.UNDEF));
  byKey(f, type, readable(f, type, node), object, key, found, isOpen ? looksInherited : throwNoKey);
  return isOpen ? f.narrow(f.b.get(result), node, false) : f.b.get(result);
}

/** `object[key] = value`; `adds`: of an error, which may get what it has no place for. */
export function writeByKey(
  f: FunctionContext,
  object: ValueId,
  type: T.ObjectRefType,
  key: ValueId,
  value: ValueId,
  node: ts.Node,
  adds = false,
): void {
  const set = (property: Property): void => {
    const fitted = f.fit(value, property.type);
    guardField(f, "set", object, type.object, property.name);
    f.b.emit("field.set", [object, fitted], undefined, {
      view: type.object,
      name: property.name,
      ...whenMade(f, node, type, property.name),
    });
  };
  const properties = readable(f, type, node);
  if (!adds) return byKey(f, type, properties, object, key, set);
  const add = (otherwise: () => void): void => storeAdded(f, object, key, value, otherwise);
  const found = (property: Property): void =>
    ERROR_PROPERTIES.includes(property.name) ? set(property) : add(() => set(property));
  byKey(f, type, properties, object, key, found, () => add(() => throwNoKey(f, key)));
}
