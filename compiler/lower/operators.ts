import { ts } from "ts-morph";
import {
  MIRRORED,
  type ArithmeticFn,
  type CFunction,
  type CompareFn,
  type CompareKind,
  type ValueId,
} from "../ir/ir.js";
import type { Property } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { describeType } from "./context.js";
import { propertyKey } from "./member-names.js";
import { symbolOf } from "./names.js";
import { skipOuter } from "./syntax.js";
import { toText } from "./text.js";

const K = ts.SyntaxKind;

const ARITHMETIC: ReadonlyMap<ts.SyntaxKind, ArithmeticFn> = new Map([
  [K.PlusToken, "add"],
  [K.MinusToken, "sub"],
  [K.AsteriskToken, "mul"],
  [K.SlashToken, "div"],
  [K.PercentToken, "mod"],
  [K.AsteriskAsteriskToken, "pow"],
  [K.AmpersandToken, "and"],
  [K.BarToken, "or"],
  [K.CaretToken, "xor"],
  [K.LessThanLessThanToken, "shl"],
  [K.GreaterThanGreaterThanToken, "shr"],
  [K.GreaterThanGreaterThanGreaterThanToken, "ushr"],
]);

/** `x op= y` -> the op. */
const COMPOUND: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [K.PlusEqualsToken, K.PlusToken],
  [K.MinusEqualsToken, K.MinusToken],
  [K.AsteriskEqualsToken, K.AsteriskToken],
  [K.SlashEqualsToken, K.SlashToken],
  [K.PercentEqualsToken, K.PercentToken],
  [K.AsteriskAsteriskEqualsToken, K.AsteriskAsteriskToken],
  [K.AmpersandEqualsToken, K.AmpersandToken],
  [K.BarEqualsToken, K.BarToken],
  [K.CaretEqualsToken, K.CaretToken],
  [K.LessThanLessThanEqualsToken, K.LessThanLessThanToken],
  [K.GreaterThanGreaterThanEqualsToken, K.GreaterThanGreaterThanToken],
  [K.GreaterThanGreaterThanGreaterThanEqualsToken, K.GreaterThanGreaterThanGreaterThanToken],
]);

const RELATIONAL: ReadonlyMap<ts.SyntaxKind, CompareFn> = new Map([
  [K.LessThanToken, "lt"],
  [K.LessThanEqualsToken, "le"],
  [K.GreaterThanToken, "gt"],
  [K.GreaterThanEqualsToken, "ge"],
]);

const EQUALITY: ReadonlyMap<ts.SyntaxKind, CompareFn> = new Map([
  [K.EqualsEqualsEqualsToken, "eq"],
  [K.ExclamationEqualsEqualsToken, "ne"],
  [K.EqualsEqualsToken, "eq"],
  [K.ExclamationEqualsToken, "ne"],
]);

const BIG_FUNCTIONS: Readonly<Record<ArithmeticFn, string | undefined>> = {
  add: "tsf_big_add",
  sub: "tsf_big_sub",
  mul: "tsf_big_mul",
  div: "tsf_big_div",
  mod: "tsf_big_mod",
  pow: "tsf_big_pow",
  and: "tsf_big_and",
  or: "tsf_big_or",
  xor: "tsf_big_xor",
  shl: "tsf_big_shl",
  shr: "tsf_big_shr",
  ushr: undefined,
  quo: undefined,
};

function bigFunction(name: string): CFunction {
  return { name, realm: true, throws: true, pure: false };
}

/** `a op b` for operands of one arithmetic type (ECMA-262 13.15.3 ApplyStringOrNumericBinaryOperator). */
function arithmetic(f: FunctionContext, fn: ArithmeticFn, a: ValueId, b: ValueId, node: ts.Node): ValueId {
  const [left, right] = [T.nonNullable(f.b.typeOf(a)), T.nonNullable(f.b.typeOf(b))];
  if (fn === "add" && (left === T.STR || right === T.STR)) {
    return f.b.emit("string.concat", [toText(f, a, node), toText(f, b, node)], T.STR, {});
  }
  if (left === T.BIG && right === T.BIG) {
    const name = BIG_FUNCTIONS[fn] ?? f.refuse(node, "TSF2001", { what: "`>>>` on bigint" });
    return f.b.callC(bigFunction(name), [f.coerce(a, T.BIG, node), f.coerce(b, T.BIG, node)], T.BIG);
  }
  return f.b.arith(fn, f.coerce(a, T.NUM, node), f.coerce(b, T.NUM, node));
}

function visitBinary(f: FunctionContext, node: ts.BinaryExpression, want: Type | undefined): ValueId {
  const operator = node.operatorToken.kind;
  if (operator === K.CommaToken) {
    f.effect(node.left);
    return f.expression(node.right, want);
  }
  if (operator === K.EqualsToken) return visitAssignment(f, node);
  if (
    operator === K.AmpersandAmpersandToken ||
    operator === K.BarBarToken ||
    operator === K.QuestionQuestionToken
  ) {
    return visitLogical(f, node, want);
  }
  if (
    operator === K.AmpersandAmpersandEqualsToken ||
    operator === K.BarBarEqualsToken ||
    operator === K.QuestionQuestionEqualsToken
  ) {
    return visitLogicalAssignment(f, node);
  }
  const compound = COMPOUND.get(operator);
  if (compound) return visitCompound(f, node, ARITHMETIC.get(compound)!);
  const equality = EQUALITY.get(operator);
  if (equality) return visitEquality(f, node, equality, operator);
  const relational = RELATIONAL.get(operator);
  if (relational) return visitRelational(f, node, relational);
  if (operator === K.InstanceOfKeyword) return visitInstanceOf(f, node);
  if (operator === K.InKeyword) return visitIn(f, node);
  const fn =
    ARITHMETIC.get(operator) ??
    f.refuse(node.operatorToken, "TSF2001", { what: `\`${node.operatorToken.getText()}\`` });
  return arithmetic(f, fn, f.expression(node.left), f.expression(node.right), node);
}

function visitAssignment(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const left = skipOuter(node.left);
  if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) {
    const value = f.expression(node.right);
    f.visitors.assign(f, node.left, value);
    return value;
  }
  // Object and index are evaluated before the value (ECMA-262 13.15.2).
  const target = stableTarget(f, node.left);
  const value = f.expression(node.right, targetType(f, node.left));
  target.write(value);
  return value;
}

/** The declared type of an assignment's target, which narrowing does not change. */
function targetType(f: FunctionContext, target: ts.Expression): Type | undefined {
  const inner = skipOuter(target);
  if (ts.isIdentifier(inner)) {
    const symbol = f.checker.getSymbolAtLocation(inner);
    return symbol ? f.convertType(f.checker.getTypeOfSymbol(symbol), inner) : undefined;
  }
  if (ts.isElementAccessExpression(inner)) {
    const container = T.nonNullable(f.typeOf(inner.expression));
    if (container.kind === "arr" || container.kind === "dict") return container.element;
    return container === T.BYTES ? T.NUM : undefined;
  }
  if (ts.isPropertyAccessExpression(inner)) {
    const base = T.nonNullable(f.typeOf(inner.expression));
    if (base.kind === "obj") return base.object.properties.get(propertyKey(f.checker, inner.name))?.type;
  }
  return undefined;
}

function visitCompound(f: FunctionContext, node: ts.BinaryExpression, fn: ArithmeticFn): ValueId {
  const target = stableTarget(f, node.left);
  const result = arithmetic(f, fn, target.read(), f.expression(node.right), node);
  target.write(result);
  return result;
}

interface StableTarget {
  /** The value, at the type that narrowing leaves there. */
  read(): ValueId;
  /** The value at the place's declared type. */
  readDeclared(): ValueId;
  write(value: ValueId): void;
}

/** A place that is read and then written: its object and index are evaluated once. */
export function stableTarget(f: FunctionContext, node: ts.Expression): StableTarget {
  const inner = skipOuter(node);
  if (ts.isPropertyAccessExpression(inner) && inner.expression.kind !== K.SuperKeyword) {
    const symbol = f.checker.getSymbolAtLocation(inner.name);
    const isStatic =
      symbol?.valueDeclaration &&
      ts.getCombinedModifierFlags(symbol.valueDeclaration) & ts.ModifierFlags.Static;
    const base = f.typeOf(inner.expression);
    if (!isStatic && base.kind === "obj") {
      const object = f.expression(inner.expression);
      return pinned(f, [object], ([o]) => ({
        kind: "property",
        object: o!,
        name: propertyKey(f.checker, inner.name),
        node: inner,
      }));
    }
  }
  if (ts.isElementAccessExpression(inner)) {
    const object = f.expression(inner.expression);
    const index = f.expression(inner.argumentExpression);
    return pinned(f, [object, index], ([o, i]) => ({ kind: "element", object: o!, index: i!, node: inner }));
  }
  return {
    read: () => f.expression(node),
    readDeclared: () => {
      const symbol = ts.isIdentifier(inner) ? symbolOf(f, inner) : undefined;
      const binding = symbol && (f.bindings.get(symbol) ?? f.program.globalBinding(symbol, inner));
      return binding ? f.readBinding(binding) : f.expression(node);
    },
    write: (value) => f.visitors.assign(f, node, value),
  };
}

type Place =
  | { kind: "property"; object: ValueId; name: string; node: ts.PropertyAccessExpression }
  | { kind: "element"; object: ValueId; index: ValueId; node: ts.ElementAccessExpression };

function pinned(f: FunctionContext, values: ValueId[], place: (values: ValueId[]) => Place): StableTarget {
  const at = place(values);
  const readDeclared = (): ValueId => {
    if (at.kind === "property") {
      const view = f.b.typeOf(at.object);
      if (view.kind !== "obj")
        return f.refuse(at.node, "TSF4006", { name: at.name, type: describeType(view) });
      const property = view.object.properties.get(at.name);
      if (!property) return f.refuse(at.node, "TSF4006", { name: at.name, type: describeType(view) });
      f.program.requestMethod(view.object, at.name, []);
      return f.b.emit("field.get", [at.object], property.type, { view: view.object, name: at.name });
    }
    return readElement(f, at.object, at.index, at.node);
  };
  return {
    readDeclared,
    read: () => f.narrow(readDeclared(), at.node, false),
    write: (value) => {
      if (at.kind === "element") return writeElement(f, at.object, at.index, value, at.node);
      const view = f.b.typeOf(at.object) as T.ObjectRefType;
      writeProperty(f, at.object, view, at.name, value, at.node);
    },
  };
}

export function writeProperty(
  f: FunctionContext,
  object: ValueId,
  view: T.ObjectRefType,
  name: string,
  value: ValueId,
  node: ts.Node,
): void {
  const property =
    view.object.properties.get(name) ?? f.refuse(node, "TSF4006", { name, type: describeType(view) });
  f.program.requestMethod(view.object, name, []);
  f.b.emit("field.set", [object, f.coerce(value, property.type, node)], undefined, {
    view: view.object,
    name,
  });
}

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
  if (type === T.BYTES)
    return f.b.emit("bytes.get", [object, f.coerce(index, T.NUM, node)], T.nullable(T.NUM, true, false), {});
  if (type === T.STR)
    return f.b.emit(
      "string.unit",
      [object, f.coerce(index, T.NUM, node)],
      T.nullable(T.STR, true, false),
      {},
    );
  if (type.kind === "dict") {
    const word = f.b.callC(
      { name: "tsf_dict_get", realm: false, throws: false, pure: false },
      [object, toText(f, index, node)],
      T.VAL,
    );
    return f.b.convert(word, T.nullable(type.element, true, false), "trusted");
  }
  if (type.kind === "obj" && f.b.typeOf(index) === T.STR) return readByKey(f, object, type, index, node);
  return f.refuse(node, "TSF3013", { type: containerText(f, node, type) });
}

function containerText(f: FunctionContext, node: ts.Node, type: Type): string {
  return ts.isElementAccessExpression(node) ? f.typeText(node.expression) : describeType(type);
}

/** Runs `found` for the property of `type` that the key names; any other key is a TypeError (a checked error). */
function byKey(
  f: FunctionContext,
  type: T.ObjectRefType,
  key: ValueId,
  found: (property: Property) => void,
): void {
  const done = f.b.label();
  f.b.block(done, () => {
    for (const property of type.object.properties.values()) {
      if (property.kind === "method") continue;
      f.b.if_(f.b.compare("eq", "str", key, f.b.str(property.name)), () => {
        f.program.requestMethod(type.object, property.name, []);
        found(property);
        f.b.break_(done);
      });
    }
    f.b.callC({ name: "tsf_throw_no_key", realm: true, throws: true, pure: false }, [key], undefined);
  });
}

/** `object[key]` for a key that the type allows: a comparison with each property's name. */
function readByKey(
  f: FunctionContext,
  object: ValueId,
  type: T.ObjectRefType,
  key: ValueId,
  node: ts.Node,
): ValueId {
  const result = f.b.slot("property", f.typeOf(node));
  const resultType = f.fn.slots[result]!.type;
  byKey(f, type, key, (property) => {
    const value = f.b.emit("field.get", [object], property.type, { view: type.object, name: property.name });
    f.b.set(result, f.b.typeOf(value) === resultType ? value : f.b.convert(value, resultType, "checked"));
  });
  return f.b.get(result);
}

function writeByKey(
  f: FunctionContext,
  object: ValueId,
  type: T.ObjectRefType,
  key: ValueId,
  value: ValueId,
): void {
  byKey(f, type, key, (property) => {
    const fitted = f.b.typeOf(value) === property.type ? value : f.b.convert(value, property.type, "checked");
    f.b.emit("field.set", [object, fitted], undefined, { view: type.object, name: property.name });
  });
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
    f.b.emit(
      "array.set",
      [object, f.coerce(index, T.NUM, node), f.coerce(value, type.element, node)],
      undefined,
      {},
    );
  } else if (type === T.BYTES) {
    f.b.emit(
      "bytes.set",
      [object, f.coerce(index, T.NUM, node), f.coerce(value, T.NUM, node)],
      undefined,
      {},
    );
  } else if (type.kind === "dict") {
    const boxed = f.b.convert(f.coerce(value, type.element, node), T.VAL);
    f.b.callC(
      { name: "tsf_dict_set", realm: true, throws: false, pure: false },
      [object, toText(f, index, node), boxed],
      undefined,
    );
  } else if (type.kind === "obj" && f.b.typeOf(index) === T.STR) {
    writeByKey(f, object, type, index, value);
  } else f.refuse(node, "TSF3013", { type: containerText(f, node, type) });
}

/** `a && b`, `a || b`, `a ?? b`: the value of the operand that decided. */
function visitLogical(f: FunctionContext, node: ts.BinaryExpression, want: Type | undefined): ValueId {
  const operator = node.operatorToken.kind;
  const type = want ?? f.typeOf(node);
  if (operator !== K.QuestionQuestionToken && type === T.BOOL) {
    const left = f.condition(node.left);
    const right = (): ValueId => f.condition(node.right);
    const known = (): ValueId => f.b.bool(operator === K.BarBarToken);
    return operator === K.BarBarToken
      ? f.b.choose(T.BOOL, left, known, right)
      : f.b.choose(T.BOOL, left, right, known);
  }
  const left = f.expression(node.left);
  const keepsLeft = decided(f, operator, left);
  return f.b.choose(
    type,
    keepsLeft,
    () => retype(f, left, type, node),
    () => f.expression(node.right, type),
  );
}

/** The left operand as the result type: its falsy (or nullish) part is known to fit. */
function retype(f: FunctionContext, value: ValueId, type: Type, node: ts.Node): ValueId {
  const from = f.b.typeOf(value);
  if (from === type) return value;
  return from.kind === "opt" || from.kind === "val"
    ? f.b.convert(value, type, "trusted")
    : f.coerce(value, type, node);
}

function decided(f: FunctionContext, operator: ts.SyntaxKind, left: ValueId): ValueId {
  if (operator === K.BarBarToken || operator === K.BarBarEqualsToken) return f.truthy(left);
  if (operator === K.AmpersandAmpersandToken || operator === K.AmpersandAmpersandEqualsToken)
    return f.b.not(f.truthy(left));
  return f.b.not(f.b.is("nullish", left));
}

function visitLogicalAssignment(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const target = stableTarget(f, node.left);
  const type = f.typeOf(node);
  const left = target.readDeclared();
  return f.b.choose(
    type,
    decided(f, node.operatorToken.kind, left),
    () => retype(f, left, type, node),
    () => {
      const value = f.expression(node.right, targetType(f, node.left));
      target.write(value);
      return f.coerce(value, type, node);
    },
  );
}

function nullishLiteral(node: ts.Expression): "undefined" | "null" | undefined {
  if (node.kind === K.NullKeyword) return "null";
  if (ts.isIdentifier(node) && node.text === "undefined") return "undefined";
  return undefined;
}

function visitEquality(
  f: FunctionContext,
  node: ts.BinaryExpression,
  fn: CompareFn,
  operator: ts.SyntaxKind,
): ValueId {
  const loose = operator === K.EqualsEqualsToken || operator === K.ExclamationEqualsToken;
  const literal = nullishLiteral(node.right) ?? nullishLiteral(node.left);
  if (literal) {
    const operand = nullishLiteral(node.right) ? node.left : node.right;
    const test = f.b.is(loose ? "nullish" : literal, f.expression(operand));
    return fn === "ne" ? f.b.not(test) : test;
  }
  if (loose)
    return f.refuse(node, "TSF2017", {
      operator: node.operatorToken.getText(),
      strict: `${node.operatorToken.getText()}=`,
    });
  const typeofTest = typeofComparison(f, node);
  if (typeofTest !== undefined) return fn === "ne" ? f.b.not(typeofTest) : typeofTest;
  return equal(f, fn, f.expression(node.left), f.expression(node.right));
}

/** `typeof x === "string"`. */
function typeofComparison(f: FunctionContext, node: ts.BinaryExpression): ValueId | undefined {
  const [a, b] = ts.isTypeOfExpression(node.left) ? [node.left, node.right] : [node.right, node.left];
  if (!ts.isTypeOfExpression(a) || !ts.isStringLiteralLike(b)) return undefined;
  const value = f.b.convert(f.expression(a.expression), T.VAL);
  return f.b.emit("typeof.is", [value], T.BOOL, { what: b.text });
}

/** Strict equality (ECMA-262 7.2.14) of two values of any types. */
export function equal(f: FunctionContext, fn: CompareFn, a: ValueId, b: ValueId): ValueId {
  const [left, right] = [f.b.typeOf(a), f.b.typeOf(b)];
  const [l, r] = [T.nonNullable(left), T.nonNullable(right)];
  if (
    l === r ||
    (l.kind === "obj" && r.kind === "obj") ||
    (l.kind === r.kind && T.isPointer(l) && l !== T.STR)
  ) {
    const nullable = left.kind === "opt" || right.kind === "opt";
    const kind = compareKind(l);
    if (!nullable || kind === "str" || kind === "ptr" || kind === "bool" || kind === "big" || kind === "fn") {
      const type = nullable ? T.nullable(l, true, true) : l;
      const same = (value: ValueId): ValueId =>
        f.b.typeOf(value) === type || kind === "ptr" ? value : f.b.convert(value, type);
      return f.b.compare(fn, kind, same(a), same(b));
    }
  }
  return f.b.compare(fn, "val", f.b.convert(a, T.VAL), f.b.convert(b, T.VAL));
}

function compareKind(type: Type): CompareKind {
  switch (type.kind) {
    case "num":
      return "num";
    case "str":
      return "str";
    case "big":
      return "big";
    case "bool":
      return "bool";
    case "fn":
      return "fn";
    case "val":
    case "undef":
    case "null":
    case "never":
      return "val";
    default:
      return "ptr";
  }
}

function visitRelational(f: FunctionContext, node: ts.BinaryExpression, fn: CompareFn): ValueId {
  const a = f.expression(node.left);
  const b = f.expression(node.right);
  const [left, right] = [T.nonNullable(f.b.typeOf(a)), T.nonNullable(f.b.typeOf(b))];
  if (left === T.STR && right === T.STR)
    return f.b.compare(fn, "str", f.coerce(a, T.STR, node), f.coerce(b, T.STR, node));
  if (left === T.BIG && right === T.BIG)
    return f.b.compare(fn, "big", f.coerce(a, T.BIG, node), f.coerce(b, T.BIG, node));
  if (left === T.VAL || right === T.VAL) return valueRelational(f, fn, a, b);
  if (left === T.BIG || right === T.BIG) return mixedRelational(f, fn, a, b, node);
  return f.b.compare(fn, "num", f.coerce(a, T.NUM, node), f.coerce(b, T.NUM, node));
}

/** Values whose types are known at run time only: texts by their units, else numbers (ECMA-262 7.2.13). */
function valueRelational(f: FunctionContext, fn: CompareFn, a: ValueId, b: ValueId): ValueId {
  const c: CFunction = {
    name: "tsf_val_order",
    realm: true,
    throws: true,
    pure: false,
    result: "int32_t",
    range: [-1, 2],
  };
  const order = f.b.callC(c, [f.b.convert(a, T.VAL), f.b.convert(b, T.VAL)], T.NUM);
  return f.b.choose(
    T.BOOL,
    f.b.compare("le", "num", order, f.b.num(1)),
    () => f.b.compare(fn, "num", order, f.b.num(0)),
    () => f.b.bool(false),
  );
}

/** bigint against number, compared by mathematical value; every comparison with NaN is false. */
function mixedRelational(f: FunctionContext, fn: CompareFn, a: ValueId, b: ValueId, node: ts.Node): ValueId {
  const bigLeft = T.nonNullable(f.b.typeOf(a)) === T.BIG;
  const [big, num] = bigLeft ? [a, b] : [b, a];
  const c: CFunction = {
    name: "tsf_big_cmp_num",
    realm: false,
    throws: false,
    pure: true,
    result: "int32_t",
    range: [-1, 2],
  };
  const order = f.b.callC(c, [f.coerce(big, T.BIG, node), f.coerce(num, T.NUM, node)], T.NUM);
  const ordered = f.b.compare("le", "num", order, f.b.num(1));
  const test = f.b.compare(bigLeft ? fn : MIRRORED[fn], "num", order, f.b.num(0));
  return f.b.choose(
    T.BOOL,
    ordered,
    () => test,
    () => f.b.bool(false),
  );
}

function visitInstanceOf(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const value = f.b.convert(f.expression(node.left), T.VAL);
  const symbol = f.checker.getSymbolAtLocation(node.right);
  const name = symbol?.name;
  if (f.program.originOf(symbol?.declarations?.[0] ?? node) === "lib") {
    if (name === "Array") return f.b.emit("isarray", [value], T.BOOL, {});
    const kinds: Readonly<Record<string, string>> = {
      Map: "TSF_T_MAP",
      Set: "TSF_T_SET",
      Uint8Array: "TSF_T_BYTES",
    };
    const kind = name ? kinds[name] : undefined;
    if (kind) return f.b.emit("typeof.is", [value], T.BOOL, { what: kind });
  }
  const instance = f.checker.getTypeAtLocation(node.right);
  const prototype = f.checker.getPropertyOfType(instance, "prototype");
  const type = prototype ? f.convertType(f.checker.getTypeOfSymbol(prototype), node.right) : T.NEVER;
  if (type.kind !== "obj") return f.refuse(node.right, "TSF2036", { right: node.right.getText() });
  return f.b.emit("instanceof", [value], T.BOOL, { view: type.object });
}

function visitIn(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const key = f.expression(node.left);
  const object = f.expression(node.right);
  const type = T.nonNullable(f.b.typeOf(object));
  if (type.kind === "dict") {
    return f.b.callC(
      { name: "tsf_dict_has", realm: false, throws: false, pure: false },
      [object, toText(f, key, node)],
      T.BOOL,
    );
  }
  if (ts.isStringLiteralLike(node.left) && (type.kind === "obj" || type.kind === "val")) {
    return f.b.emit("field.has", [f.b.convert(object, T.VAL)], T.BOOL, { name: node.left.text });
  }
  return f.refuse(node, "TSF2031");
}

function visitPrefix(f: FunctionContext, node: ts.PrefixUnaryExpression): ValueId {
  switch (node.operator) {
    case K.ExclamationToken:
      return f.b.not(f.condition(node.operand));
    case K.PlusPlusToken:
    case K.MinusMinusToken:
      return step(f, node.operand, node.operator, true);
    default:
      break;
  }
  const value = f.expression(node.operand);
  const type = T.nonNullable(f.b.typeOf(value));
  if (node.operator === K.PlusToken) return toNumber(f, value, node);
  if (type === T.BIG) {
    const name = node.operator === K.MinusToken ? "tsf_big_neg" : "tsf_big_not";
    return f.b.callC(bigFunction(name), [f.coerce(value, T.BIG, node)], T.BIG);
  }
  const operand = f.coerce(value, T.NUM, node);
  return f.b.emit(node.operator === K.MinusToken ? "neg" : "bitnot", [operand], T.NUM, {});
}

/** Number(value) for the types that convert without user code. */
export function toNumber(f: FunctionContext, value: ValueId, node: ts.Node): ValueId {
  const type = f.b.typeOf(value);
  if (type === T.NUM) return value;
  if (type === T.STR)
    return f.b.callC({ name: "tsf_number_of_str", realm: false, throws: false, pure: true }, [value], T.NUM);
  if (type === T.BOOL)
    return f.b.choose(
      T.NUM,
      value,
      () => f.b.num(1),
      () => f.b.num(0),
    );
  if (type === T.BIG)
    return f.b.callC({ name: "tsf_number_of_big", realm: false, throws: false, pure: true }, [value], T.NUM);
  if (type === T.UNDEF) return f.b.num(NaN);
  if (type === T.NULL) return f.b.num(0);
  if (type.kind === "opt" && !type.nul) {
    return f.b.choose(
      T.NUM,
      f.b.is("undefined", value),
      () => f.b.num(NaN),
      () => toNumber(f, f.b.convert(value, type.of, "trusted"), node),
    );
  }
  return f.b.callC(
    { name: "tsf_number_of_val", realm: true, throws: true, pure: false },
    [f.b.convert(value, T.VAL)],
    T.NUM,
  );
}

function step(f: FunctionContext, operand: ts.Expression, operator: ts.SyntaxKind, prefix: boolean): ValueId {
  const target = stableTarget(f, operand);
  const before = target.read();
  const one = T.nonNullable(f.b.typeOf(before)) === T.BIG ? f.b.big(1n) : f.b.num(1);
  const after = arithmetic(f, operator === K.PlusPlusToken ? "add" : "sub", before, one, operand);
  target.write(after);
  return prefix ? after : before;
}

function visitPostfix(f: FunctionContext, node: ts.PostfixUnaryExpression): ValueId {
  return step(f, node.operand, node.operator, false);
}

function visitConditional(
  f: FunctionContext,
  node: ts.ConditionalExpression,
  want: Type | undefined,
): ValueId {
  const type = want ?? f.typeOf(node);
  return f.b.choose(
    type,
    f.condition(node.condition),
    () => f.expression(node.whenTrue, type),
    () => f.expression(node.whenFalse, type),
  );
}

function visitTypeOf(f: FunctionContext, node: ts.TypeOfExpression): ValueId {
  return f.b.emit("typeof", [f.b.convert(f.expression(node.expression), T.VAL)], T.STR, {});
}

function visitVoid(f: FunctionContext, node: ts.VoidExpression): ValueId {
  f.effect(node.expression);
  return f.b.undef();
}

export const operatorVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [K.BinaryExpression, visitBinary],
  [K.PrefixUnaryExpression, visitPrefix],
  [K.PostfixUnaryExpression, visitPostfix],
  [K.ConditionalExpression, visitConditional],
  [K.TypeOfExpression, visitTypeOf],
  [K.VoidExpression, visitVoid],
];
