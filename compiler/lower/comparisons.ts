import { ts } from "../project/typescript.js";
import { type CFunction, type CompareFn, type CompareKind, MIRRORED, type ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { madeBy } from "./class-values.js";
import type { FunctionContext } from "./context.js";
import { comparand, numberIn } from "./primitives.js";

const K = ts.SyntaxKind;

export const RELATIONAL: ReadonlyMap<ts.SyntaxKind, CompareFn> = new Map([
  [K.LessThanToken, "lt"],
  [K.LessThanEqualsToken, "le"],
  [K.GreaterThanToken, "gt"],
  [K.GreaterThanEqualsToken, "ge"],
]);

export const EQUALITY: ReadonlyMap<ts.SyntaxKind, CompareFn> = new Map([
  [K.EqualsEqualsEqualsToken, "eq"],
  [K.ExclamationEqualsEqualsToken, "ne"],
  [K.EqualsEqualsToken, "eq"],
  [K.ExclamationEqualsToken, "ne"],
]);

function nullishLiteral(node: ts.Expression): "undefined" | "null" | undefined {
  if (node.kind === K.NullKeyword) return "null";
  if (ts.isIdentifier(node) && node.text === "undefined") return "undefined";
  return undefined;
}

export function visitEquality(
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
  const typeofTest = typeofComparison(f, node);
  if (typeofTest !== undefined) return fn === "ne" ? f.b.not(typeofTest) : typeofTest;
  const made = madeBy(f, node);
  if (made !== undefined) return fn === "ne" ? f.b.not(made) : made;
  const [a, b] = [f.expression(node.left), f.expression(node.right)];
  return loose ? looselyEqual(f, fn, a, b) : equal(f, fn, a, b);
}

/** `typeof x === "string"`. */
function typeofComparison(f: FunctionContext, node: ts.BinaryExpression): ValueId | undefined {
  const [a, b] = ts.isTypeOfExpression(node.left) ? [node.left, node.right] : [node.right, node.left];
  if (!ts.isTypeOfExpression(a) || !ts.isStringLiteralLike(b)) return undefined;
  const value = f.b.convert(f.expression(a.expression), T.VAL);
  return f.b.emit("typeof.is", [value], T.BOOL, { what: b.text });
}

/** Loose equality (ECMA-262 7.2.15): strict where both are of one type. */
function looselyEqual(f: FunctionContext, fn: CompareFn, x: ValueId, y: ValueId): ValueId {
  const [a, b] = [comparand(f, x, y), comparand(f, y, x)];
  const [left, right] = [f.b.typeOf(a), f.b.typeOf(b)];
  if (left === right && left.kind !== "val" && left.kind !== "opt") return equal(f, fn, a, b);
  f.program.requestHook("toString");
  const c: CFunction = { name: "tsf_any_loosely_equal", realm: true, throws: true, pure: false };
  const same = f.b.callC(c, [f.b.convert(a, T.VAL), f.b.convert(b, T.VAL)], T.BOOL);
  return fn === "ne" ? f.b.not(same) : same;
}

/** Strict equality (ECMA-262 7.2.14) of two values of any types. */
export function equal(f: FunctionContext, fn: CompareFn, a: ValueId, b: ValueId): ValueId {
  const [left, right] = [f.b.typeOf(a), f.b.typeOf(b)];
  const [l, r] = [T.nonNullable(left), T.nonNullable(right)];
  if (
    (l === r && l.kind !== "val") ||
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

export function visitRelational(f: FunctionContext, node: ts.BinaryExpression, fn: CompareFn): ValueId {
  const operands = [f.expression(node.left), f.expression(node.right)];
  const [a, b] = operands.map((operand) => numberIn(f, operand)) as [ValueId, ValueId];
  const [left, right] = [T.nonNullable(f.b.typeOf(a)), T.nonNullable(f.b.typeOf(b))];
  if (left === T.STR && right === T.STR)
    return f.b.compare(fn, "str", f.coerce(a, T.STR, node), f.coerce(b, T.STR, node));
  if (left === T.BIG && right === T.BIG)
    return f.b.compare(fn, "big", f.coerce(a, T.BIG, node), f.coerce(b, T.BIG, node));
  // Of objects, which a generic function may be made for, the run decides.
  if (!isScalar(left) || !isScalar(right)) return valueRelational(f, fn, a, b);
  if (left === T.BIG || right === T.BIG) return mixedRelational(f, fn, a, b, node);
  return f.b.compare(fn, "num", f.coerce(a, T.NUM, node), f.coerce(b, T.NUM, node));
}

function isScalar({ kind }: Type): boolean {
  return ["num", "str", "big", "bool", "undef", "null", "never"].includes(kind);
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
