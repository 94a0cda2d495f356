import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { toNumber, unaryPlus } from "../lower/arithmetic.js";
import { toText } from "../lower/text.js";
import * as T from "../types/type.js";
import { TYPED_ARRAYS } from "../types/typed-arrays.js";
import { callSignature, signature, type Signature } from "./c-functions.js";
import { callStdlibValues } from "./stdlib-calls.js";

const UNARY_MATH = [
  "abs", "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "clz32", "cos", "cosh", "exp", "expm1",
  "floor", "fround", "log", "log1p", "log10", "log2", "round", "sign", "sin", "sinh", "sqrt", "tan", "tanh", "trunc",
]; // prettier-ignore

const STATIC: ReadonlyMap<string, Signature> = new Map<string, Signature>([
  ...UNARY_MATH.map((name): [string, Signature] => [
    `Math.${name}`,
    signature(`tsf_math_${name}`, "num -> num", "p"),
  ]),
  ["Math.atan2", signature("tsf_math_atan2", "num num -> num", "p")],
  ["Math.pow", signature("tsf_math_pow", "num num -> num", "p")],
  ["Math.imul", signature("tsf_math_imul", "num num -> num", "p", [-2147483648, 2147483647])],
  ["Math.random", signature("tsf_math_random", "-> num", "r", undefined)],
  ["Number.parseInt", signature("tsf_global_parseInt", "str num? -> num", "p")],
  ["Number.parseFloat", signature("tsf_global_parseFloat", "str -> num", "p")],
  ["parseInt", signature("tsf_global_parseInt", "str num? -> num", "p")],
  ["parseFloat", signature("tsf_global_parseFloat", "str -> num", "p")],
  ["BigInt.asIntN", signature("tsf_bigint_asIntN", "num big -> big", "rt")],
  ["BigInt.asUintN", signature("tsf_bigint_asUintN", "num big -> big", "rt")],
]);

const VARIADIC: ReadonlyMap<string, string> = new Map([
  ["Math.max", "max"],
  ["Math.min", "min"],
  ["Math.hypot", "hypot"],
]);

const PREDICATES = new Set(["isInteger", "isSafeInteger", "isFinite", "isNaN"]);

const NUMBER_METHODS: ReadonlyMap<string, Signature> = new Map([
  ["toString", signature("tsf_number_toString", "num? -> str", "rt")],
  ["toFixed", signature("tsf_number_toFixed", "num? -> str", "rt")],
  ["toPrecision", signature("tsf_number_toPrecision", "num? -> str", "rt")],
  ["toExponential", signature("tsf_number_toExponential", "num? -> str", "rt")],
]);

const BIGINT_TO_STRING = signature("tsf_bigint_toString", "num? -> str", "rt");

/** A method of Number.prototype, BigInt.prototype or Boolean.prototype. */
export function numberMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver);
  if (name === "valueOf") return receiver;
  if (name === "toString" && node.arguments.length === 0) return toText(f, receiver, node);
  if (type === T.BIG)
    return name === "toString"
      ? callSignature(f, BIGINT_TO_STRING, receiver, node.arguments, node)
      : undefined;
  const method = type === T.NUM ? NUMBER_METHODS.get(name) : undefined;
  return method && callSignature(f, method, receiver, node.arguments, node);
}

/** Math.*, Number.*, BigInt.* and the conversion functions; undefined for any other name. */
export function numberCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const simple = STATIC.get(name);
  if (simple) return callSignature(f, simple, undefined, node.arguments, node);
  const variadic = VARIADIC.get(name);
  if (variadic) return variadicMath(f, variadic, node);
  if (name.startsWith("Number.") && PREDICATES.has(name.slice(7))) return predicate(f, name.slice(7), node);
  switch (name) {
    case "isNaN":
    case "isFinite": {
      const value = unaryPlus(f, f.expression(node.arguments[0]!), node);
      return f.b.callC(
        { name: `tsf_number_${name}`, realm: false, throws: false, pure: true },
        [value],
        T.BOOL,
      );
    }
    case "Number":
      return node.arguments[0] ? toNumber(f, f.expression(node.arguments[0]), node) : f.b.num(0);
    case "String":
      return node.arguments[0] ? toText(f, f.expression(node.arguments[0]), node) : f.b.str("");
    case "Boolean":
      return node.arguments[0] ? f.condition(node.arguments[0]) : f.b.bool(false);
    case "BigInt":
      return toBigInt(f, node);
    default:
      return undefined;
  }
}

function predicate(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  const value = f.expression(node.arguments[0]!);
  const type = f.b.typeOf(value);
  const c: CFunction = { name: `tsf_number_${name}`, realm: false, throws: false, pure: true };
  if (type === T.NUM) return f.b.callC(c, [value], T.BOOL);
  const word = f.b.convert(value, T.VAL);
  const isNumber = f.b.emit("typeof.is", [word], T.BOOL, { what: "number" });
  return f.b.choose(
    T.BOOL,
    isNumber,
    () => f.b.callC(c, [f.b.convert(word, T.NUM, "checked")], T.BOOL),
    () => f.b.bool(false),
  );
}

function variadicMath(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  if (node.arguments.some((a) => ts.isSpreadElement(a))) return spreadMath(f, name, node);
  const values = node.arguments.map((a) => f.expression(a, T.NUM));
  if (values.length === 0) return f.b.num(name === "max" ? -Infinity : name === "min" ? Infinity : 0);
  if (values.length === 1 && name !== "hypot") return values[0]!;
  if (name === "hypot") {
    const array = f.b.emit("array.new", values, T.arrayOf(T.NUM), {});
    return f.b.callC({ name: "tsf_math_hypot_of", realm: false, throws: false, pure: false }, [array], T.NUM);
  }
  const c: CFunction = { name: `tsf_math_${name}`, realm: false, throws: false, pure: true };
  return values.reduce((a, b) => f.b.callC(c, [a, b], T.NUM));
}

function spreadMath(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  const array = f.spreadArguments(node.arguments, T.arrayOf(T.NUM));
  return f.b.callC({ name: `tsf_math_${name}_of`, realm: false, throws: false, pure: false }, [array], T.NUM);
}

function toBigInt(f: FunctionContext, node: ts.CallExpression): ValueId {
  const value = f.expression(node.arguments[0]!);
  switch (f.b.typeOf(value)) {
    case T.BIG:
      return value;
    case T.NUM:
      return f.b.callC({ name: "tsf_bigint_of_num", realm: true, throws: true, pure: false }, [value], T.BIG);
    case T.STR:
      return f.b.callC({ name: "tsf_bigint_of_str", realm: true, throws: true, pure: false }, [value], T.BIG);
    case T.BOOL:
      return f.b.callC(
        { name: "tsf_bigint_of_bool", realm: false, throws: false, pure: true },
        [value],
        T.BIG,
      );
    default:
      return callStdlibValues(f, "bigintOf", [], [f.b.convert(value, T.VAL)], node);
  }
}

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ...TYPED_ARRAYS.map(({ name, size }): [string, number] => [`${name}.BYTES_PER_ELEMENT`, size]),
  ...(["E", "LN10", "LN2", "LOG2E", "LOG10E", "PI", "SQRT1_2", "SQRT2"] as const).map(
    (n): [string, number] => [`Math.${n}`, Math[n]],
  ),
  ...(
    [
      "EPSILON",
      "MAX_SAFE_INTEGER",
      "MIN_SAFE_INTEGER",
      "MAX_VALUE",
      "MIN_VALUE",
      "POSITIVE_INFINITY",
      "NEGATIVE_INFINITY",
      "NaN",
    ] as const
  ).map((n): [string, number] => [`Number.${n}`, Number[n]]),
]);

/** The value of `Math.PI` and the like. */
export function numericConstant(name: string): number | undefined {
  return CONSTANTS.get(name);
}
