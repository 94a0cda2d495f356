import { ts } from "../project/typescript.js";
import type { ArithmeticFn, ValueId } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import type { Type } from "../types/type.js";
import { arithmetic, numeric, stepped } from "./arithmetic.js";
import { classValue } from "./class-objects.js";
import { namedClass } from "./class-uses.js";
import { whenMade } from "./construction-order.js";
import { guardArray, guardField } from "./fixed.js";
import type { FunctionContext } from "./context.js";
import { ERROR_PROPERTIES } from "../types/builtin-errors.js";
import { readProperty } from "./access.js";
import { addedProperties, isLikeError, noteAdded, storeAdded } from "./added-properties.js";
import { isSettable } from "./function-properties.js";
import { readElement, writeElement } from "./elements.js";
import { propertyKey } from "./member-names.js";
import { symbolOf } from "./names.js";
import { isNamespaceVariable } from "./namespaces.js";
import { checkPrivate } from "./private-members.js";
import { isNamedAccess, skipOuter } from "./syntax.js";
import { toText } from "./text.js";
import { throwTypeError, throwTypeErrorOf } from "./thrown.js";
import { byMember, mixedMembers } from "./told-unions.js";

const K = ts.SyntaxKind;

export function visitAssignment(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const left = skipOuter(node.left);
  if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) {
    const value = f.expression(node.right);
    f.visitors.assign(f, node.left, value);
    return value;
  }
  const ofLibrary = f.program.library.assign(f, node);
  if (ofLibrary !== undefined) return ofLibrary;
  // `this.x = v` of a `this` that may be missing: that shows when v is known.
  if (isOfMissingThis(f, left)) {
    const type = targetType(f, node.left) ?? f.typeOf(node.right);
    const first = f.b.slot("assigned", type);
    f.b.set(first, f.expression(node.right, type));
    stableTarget(f, node.left).write(f.b.get(first));
    return f.b.get(first);
  }
  // Object and index are evaluated before the value (ECMA-262 13.15.2).
  const target = stableTarget(f, node.left);
  const want = targetType(f, node.left);
  // `a = b = undefined`: what is assigned has the type of the right side, whatever b may be otherwise.
  const isPlain = T.membersOf(f.typeOf(node.right)).every(({ kind }) => PLAIN.has(kind));
  const value = f.expression(node.right, isPlain ? undefined : want);
  target.write(want ? f.coerce(value, want, node.right) : value);
  return value;
}

function isOfMissingThis(f: FunctionContext, left: ts.Expression): boolean {
  if (!isNamedAccess(left) || left.expression.kind !== K.ThisKeyword) return false;
  return f.thisType !== undefined && f.thisType.kind !== "val" && T.admitsUndefined(f.thisType);
}

const PLAIN: ReadonlySet<Type["kind"]> = new Set(["num", "bool", "str", "big", "undef", "null"]);

/** The declared type of an assignment's target, which narrowing does not change. */
export function targetType(f: FunctionContext, target: ts.Expression): Type | undefined {
  const inner = skipOuter(target);
  if (ts.isIdentifier(inner)) {
    const symbol = f.checker.getSymbolAtLocation(inner);
    return symbol && f.program.types.variable(symbol, f.env, inner);
  }
  if (ts.isElementAccessExpression(inner)) {
    const container = T.nonNullable(f.typeOf(inner.expression));
    if (container.kind === "arr" || container.kind === "dict") return container.element;
    return container.kind === "bytes" ? elementOf(container) : undefined;
  }
  if (ts.isPropertyAccessExpression(inner)) {
    if (isNamespaceVariable(f, inner)) return targetType(f, inner.name as ts.Identifier);
    const base = T.nonNullable(f.typeOf(inner.expression));
    if (base.kind === "obj") return base.object.properties.get(propertyKey(f.checker, inner.name))?.type;
    if (base.kind === "dict") return base.element;
    if (base.kind === "fn") return declaredType(f, inner);
  }
  return undefined;
}

function declaredType(f: FunctionContext, target: ts.PropertyAccessExpression): Type | undefined {
  const symbol = symbolOf(f, target.name);
  return symbol && f.convertType(f.checker.getTypeOfSymbol(symbol), target);
}

export function visitCompound(f: FunctionContext, node: ts.BinaryExpression, fn: ArithmeticFn): ValueId {
  const target = stableTarget(f, node.left);
  const result = arithmetic(f, fn, target.read(), f.expression(node.right), node);
  target.write(result);
  return result;
}

/** `++` and `--`. */
export function step(
  f: FunctionContext,
  operand: ts.Expression,
  operator: ts.SyntaxKind,
  prefix: boolean,
): ValueId {
  const target = stableTarget(f, operand);
  const read = target.read();
  const fn = operator === K.PlusPlusToken ? "add" : "sub";
  const isAnything = f.b.typeOf(read) === T.VAL;
  const before = isAnything ? numeric(f, read) : read;
  const one = T.nonNullable(f.b.typeOf(before)) === T.BIG ? f.b.big(1n) : f.b.num(1);
  const after = isAnything ? stepped(f, fn, before) : arithmetic(f, fn, before, one, operand);
  target.write(after);
  return prefix ? after : before;
}

interface StableTarget {
  /** The value, at the type that narrowing leaves there. */
  read(): ValueId;
  /** The value at the place's declared type. */
  readDeclared(): ValueId;
  write(value: ValueId): void;
}

/** A place that is read and then written: its object and index are evaluated once, here. */
export function stableTarget(f: FunctionContext, node: ts.Expression): StableTarget {
  const inner = skipOuter(node);
  const place = placeOf(f, inner);
  if (place) return pinned(f, place);
  return {
    read: () => f.expression(node),
    readDeclared: () => {
      const name = ts.isPropertyAccessExpression(inner) ? inner.name : inner;
      const symbol = ts.isMemberName(name) ? symbolOf(f, name) : undefined;
      const binding = symbol && (f.bindings.get(symbol) ?? f.program.globalBinding(symbol, inner));
      return binding ? f.readBinding(binding) : f.expression(node);
    },
    write: (value) => f.visitors.assign(f, node, value),
  };
}

type Place =
  | { kind: "property"; object: ValueId; name: string; node: ts.Expression }
  | { kind: "element"; object: ValueId; index: ValueId; node: ts.Expression }
  | { kind: "length"; object: ValueId; node: ts.Expression }
  /** Of a value of one of several types, builtin ones among them. */
  | { kind: "mixed"; object: ValueId; name: string; node: ts.PropertyAccessExpression }
  /** Of an object of the runtime's. */
  | { kind: "native"; object: ValueId; name: string; node: ts.Expression };

/** The place inside an object that an access means, its object and index evaluated; not of statics and `super.x`. */
export function placeOf(f: FunctionContext, node: ts.Expression): Place | undefined {
  if (ts.isElementAccessExpression(node)) {
    const object = f.present(f.expression(node.expression), node.expression);
    const key = node.argumentExpression;
    const { kind } = f.b.typeOf(object);
    if ((kind === "obj" || kind === "native") && ts.isStringLiteralLike(key))
      return { kind: kind === "obj" ? "property" : kind, object, name: key.text, node };
    return { kind: "element", object, index: f.expression(key), node };
  }
  if (!ts.isPropertyAccessExpression(node) || node.expression.kind === K.SuperKeyword) return undefined;
  const declaration = f.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  const isStatic = declaration && ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static;
  const named = isStatic ? namedClass(f.checker, node.expression) : undefined;
  if (named) {
    // The class is looked up before the value (ECMA-262 13.15.2).
    classValue(f, node.expression, named);
    return undefined;
  }
  if (isNamespaceVariable(f, node)) return undefined;
  const object = f.present(f.expression(node.expression), node.expression);
  checkPrivate(f, node, object, "write");
  return placeIn(f, object, node);
}

function placeIn(f: FunctionContext, object: ValueId, node: ts.PropertyAccessExpression): Place {
  const type = f.b.typeOf(object);
  if (type.kind === "obj") return { kind: "property", object, name: propertyKey(f.checker, node.name), node };
  if (type.kind === "dict" || type === T.VAL)
    return { kind: "element", object, index: f.b.str(node.name.text), node };
  if (type.kind === "fn" && isSettable(f, node))
    return { kind: "element", object: addedProperties(f, object), index: f.b.str(node.name.text), node };
  if (type.kind === "arr" && node.name.text === "length") return { kind: "length", object, node };
  if (type.kind === "native") return { kind: "native", object, name: node.name.text, node };
  if (mixedMembers(f, type)) return { kind: "mixed", object, name: node.name.text, node };
  return f.refuse(node, "TSF4006", { name: node.name.text, type: describeType(type) });
}

export function pinned(f: FunctionContext, at: Place): StableTarget {
  const readDeclared = (): ValueId => readPlace(f, at);
  return {
    readDeclared,
    read: () => f.narrow(readDeclared(), at.node, false),
    write: (value) => {
      if (at.kind === "element") return writeElement(f, at.object, at.index, value, at.node);
      if (at.kind === "length") return setLength(f, at.object, value, at.node);
      if (at.kind === "native") return storeNative(f, at, value);
      if (at.kind === "mixed")
        return byMember(f, at.object, mixedMembers(f, f.b.typeOf(at.object))!, (of) => {
          if (!throwUnsettable(f, of, at)) pinned(f, placeIn(f, of, at.node)).write(value);
        });
      const view = f.b.typeOf(at.object) as T.ObjectRefType;
      writeProperty(f, at.object, view, at.name, value, at.node);
    },
  };
}

function readPlace(f: FunctionContext, at: Place): ValueId {
  if (at.kind === "length") return f.b.emit("array.length", [at.object], T.NUM, {});
  if (at.kind === "element") return readElement(f, at.object, at.index, at.node);
  if (at.kind === "mixed") return readProperty(f, at.object, at.name, at.node);
  if (at.kind === "native")
    return f.program.library.property(f, at.object, at.name, at.node) ?? refuseNative(f, at);
  const view = f.b.typeOf(at.object);
  const property = view.kind === "obj" ? view.object.properties.get(at.name) : undefined;
  if (view.kind !== "obj" || !property)
    return f.refuse(at.node, "TSF4006", { name: at.name, type: describeType(view) });
  f.program.requestMethod(at.name, []);
  return f.b.emit("field.get", [at.object], property.type, { view: view.object, name: at.name });
}

const GETTERS: ReadonlySet<string> = new Set(["bytes.length", "bytes.byteLength", "map.size", "set.size"]);

/** What V8 throws where a builtin value has no such property, or one that cannot be set; false where it can. */
function throwUnsettable(f: FunctionContext, value: ValueId, { name, node }: MixedPlace): boolean {
  const { kind } = f.b.typeOf(value);
  if (GETTERS.has(`${kind}.${name}`)) {
    const shown = kind === "bytes" ? "[object Object]" : kind === "map" ? "#<Map>" : "#<Set>";
    throwTypeError(f, `Cannot set property ${name} of ${shown} which has only a getter`);
    return true;
  }
  const primitive = PRIMITIVES[kind];
  if (!primitive) return false;
  const isLength = kind === "str" && name === "length";
  const what = isLength ? "assign to read only property 'length' of" : `create property '${name}' on`;
  const parts = [f.b.str(`Cannot ${what} ${primitive} '`), toText(f, value, node), f.b.str("'")];
  throwTypeErrorOf(f, f.b.emit("string.concat", parts, T.STR, {}));
  return true;
}

const PRIMITIVES: Readonly<Partial<Record<Type["kind"], string>>> = {
  str: "string",
  num: "number",
  bool: "boolean",
  big: "bigint",
};

type MixedPlace = Extract<Place, { kind: "mixed" }>;
type NativePlace = Extract<Place, { kind: "native" }>;

function storeNative(f: FunctionContext, at: NativePlace, value: ValueId): void {
  if (!f.program.library.store(f, at.object, at.name, value, at.node)) refuseNative(f, at);
}

function refuseNative(f: FunctionContext, { object, name, node }: NativePlace): never {
  return f.refuse(node, "TSF4006", { name, type: describeType(f.b.typeOf(object)) });
}

function setLength(f: FunctionContext, array: ValueId, length: ValueId, node: ts.Node): void {
  const number = f.coerce(length, T.NUM, node);
  guardArray(f, "length", array);
  f.b.callC(
    { name: "tsf_arr_set_length", realm: true, throws: true, pure: false },
    [array, number],
    undefined,
  );
}

function writeProperty(
  f: FunctionContext,
  object: ValueId,
  view: T.ObjectRefType,
  name: string,
  value: ValueId,
  node: ts.Node,
): void {
  const property =
    view.object.properties.get(name) ?? f.refuse(node, "TSF4006", { name, type: describeType(view) });
  f.program.requestMethod(name, []);
  const held = f.coerce(value, property.type, node);
  const set = (): void => {
    guardField(f, "set", object, view.object, name);
    f.b.emit("field.set", [object, held], undefined, {
      view: view.object,
      name,
      ...whenMade(f, node, view, name),
    });
  };
  if (!isLikeError(view.object) || ERROR_PROPERTIES.includes(name)) return set();
  noteAdded(f, name);
  storeAdded(f, object, f.b.str(name), held, set);
}
