import { ts } from "../project/typescript.js";
import type { ArithmeticFn, CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { numberIn, valueIn } from "./primitives.js";
import { toText } from "./text.js";
import { throwTypeError } from "./thrown.js";

const K = ts.SyntaxKind;

export const ARITHMETIC: ReadonlyMap<ts.SyntaxKind, ArithmeticFn> = new Map([
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

/** `x op= y`. */
export const COMPOUND: ReadonlyMap<ts.SyntaxKind, ArithmeticFn> = new Map([
  [K.PlusEqualsToken, "add"],
  [K.MinusEqualsToken, "sub"],
  [K.AsteriskEqualsToken, "mul"],
  [K.SlashEqualsToken, "div"],
  [K.PercentEqualsToken, "mod"],
  [K.AsteriskAsteriskEqualsToken, "pow"],
  [K.AmpersandEqualsToken, "and"],
  [K.BarEqualsToken, "or"],
  [K.CaretEqualsToken, "xor"],
  [K.LessThanLessThanEqualsToken, "shl"],
  [K.GreaterThanGreaterThanEqualsToken, "shr"],
  [K.GreaterThanGreaterThanGreaterThanEqualsToken, "ushr"],
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
  imul: undefined,
  quo: undefined,
};

function bigFunction(name: string): CFunction {
  return { name, realm: true, throws: true, pure: false };
}

/** `a op b` for operands of one arithmetic type (ECMA-262 13.15.3 ApplyStringOrNumericBinaryOperator). */
export function arithmetic(
  f: FunctionContext,
  fn: ArithmeticFn,
  x: ValueId,
  y: ValueId,
  node: ts.Node,
): ValueId {
  const [a, b] = [valueIn(f, x), valueIn(f, y)];
  const [left, right] = [T.nonNullable(f.b.typeOf(a)), T.nonNullable(f.b.typeOf(b))];
  if (fn === "add" && (left === T.STR || right === T.STR)) {
    return f.b.emit("string.concat", [toText(f, a, node), toText(f, b, node)], T.STR, {});
  }
  if (f.b.typeOf(a) === T.VAL || f.b.typeOf(b) === T.VAL) return anyArithmetic(f, fn, a, b);
  if (left === T.BIG && right === T.BIG) {
    const name = BIG_FUNCTIONS[fn] ?? f.refuse(node, "TSF2001", { what: "`>>>` on bigint" });
    return f.b.callC(bigFunction(name), [f.coerce(a, T.BIG, node), f.coerce(b, T.BIG, node)], T.BIG);
  }
  return f.b.arith(fn, f.coerce(a, T.NUM, node), f.coerce(b, T.NUM, node));
}

const ANY_ADD: CFunction = { name: "tsf_any_add", realm: true, throws: true, pure: false };
const ANY_NUMBER: CFunction = { name: "tsf_any_number", realm: true, throws: true, pure: false };
const ANY_NUMERIC: CFunction = { name: "tsf_any_numeric", realm: true, throws: true, pure: false };
const ANY_PLUS: CFunction = { name: "tsf_any_plus", realm: true, throws: true, pure: false };

/** Of values whose types are known at run time only. */
function anyArithmetic(f: FunctionContext, fn: ArithmeticFn, a: ValueId, b: ValueId): ValueId {
  const [left, right] = [f.b.convert(a, T.VAL), f.b.convert(b, T.VAL)];
  f.program.requestHook("toString");
  if (fn === "add") return f.b.callC(ANY_ADD, [left, right], T.VAL);
  const [x, y] = [numeric(f, left), numeric(f, right)];
  const areBig = f.b.choose(
    T.BOOL,
    isBig(f, x),
    () => isBig(f, y),
    () => f.b.bool(false),
  );
  return numericResult(
    f,
    areBig,
    () => ofBigs(f, fn, f.b.convert(x, T.BIG, "checked"), f.b.convert(y, T.BIG, "checked")),
    () => f.b.arith(fn, mixed(f, x), mixed(f, y)),
  );
}

/** A bigint or a number, whichever the operands are. */
function numericResult(
  f: FunctionContext,
  areBig: ValueId,
  big: () => ValueId,
  number: () => ValueId,
): ValueId {
  return f.b.choose(
    T.VAL,
    areBig,
    () => f.b.convert(big(), T.VAL),
    () => f.b.convert(number(), T.VAL),
  );
}

/** ToNumeric (ECMA-262 7.1.3) of a value of type any: a number or a bigint. */
export function numeric(f: FunctionContext, value: ValueId): ValueId {
  f.program.requestHook("toString");
  return f.b.callC(ANY_NUMERIC, [value], T.VAL);
}

/** Unary plus: a bigint is none. */
export function unaryPlus(f: FunctionContext, operand: ValueId, node: ts.Node): ValueId {
  const value = valueIn(f, operand);
  return f.b.typeOf(value) === T.VAL ? f.b.callC(ANY_PLUS, [value], T.NUM) : toNumber(f, value, node);
}

/** What `++` and `--` give of a number or a bigint. */
export function stepped(f: FunctionContext, fn: "add" | "sub", value: ValueId): ValueId {
  return numericResult(
    f,
    isBig(f, value),
    () => ofBigs(f, fn, f.b.convert(value, T.BIG, "checked"), f.b.big(1n)),
    () => f.b.arith(fn, mixed(f, value), f.b.num(1)),
  );
}

function isBig(f: FunctionContext, value: ValueId): ValueId {
  return f.b.emit("typeof.is", [value], T.BOOL, { what: "bigint" });
}

/** The number that stands beside another operand, which is no bigint. */
function mixed(f: FunctionContext, value: ValueId): ValueId {
  return f.b.callC(ANY_NUMBER, [value], T.NUM);
}

function ofBigs(f: FunctionContext, fn: ArithmeticFn, a: ValueId, b: ValueId): ValueId {
  const name = BIG_FUNCTIONS[fn];
  if (name !== undefined) return f.b.callC(bigFunction(name), [a, b], T.BIG);
  throwTypeError(f, "BigInts have no unsigned right shift, use >> instead");
  return a;
}

/** `-value` and `~value`. */
export function negation(
  f: FunctionContext,
  operator: ts.SyntaxKind,
  operand: ValueId,
  node: ts.Node,
): ValueId {
  const value = valueIn(f, operand);
  if (T.nonNullable(f.b.typeOf(value)) === T.BIG) {
    const name = operator === K.MinusToken ? "tsf_big_neg" : "tsf_big_not";
    return f.b.callC(bigFunction(name), [f.coerce(value, T.BIG, node)], T.BIG);
  }
  const of = (number: ValueId): ValueId =>
    f.b.emit(operator === K.MinusToken ? "neg" : "bitnot", [number], T.NUM, {});
  if (f.b.typeOf(value) !== T.VAL) return of(f.coerce(value, T.NUM, node));
  const any = numeric(f, value);
  return numericResult(
    f,
    isBig(f, any),
    () => negation(f, operator, f.b.convert(any, T.BIG, "checked"), node),
    () => of(mixed(f, any)),
  );
}

/** Number(value) for the types that convert without user code. */
export function toNumber(f: FunctionContext, written: ValueId, node: ts.Node): ValueId {
  const value = numberIn(f, written);
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
      () => toNumber(f, f.b.convert(value, type.of, "checked"), node),
    );
  }
  return f.b.callC(
    { name: "tsf_number_of_val", realm: true, throws: true, pure: false },
    [f.b.convert(value, T.VAL)],
    T.NUM,
  );
}
