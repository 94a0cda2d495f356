import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { iterateExpression } from "../lower/iteration.js";
import { readElement } from "../lower/elements.js";
import {
  defineInRecord,
  isOwnInRecord,
  keysOfProperties,
  newRecord,
  propertiesOf,
  valueOfProperty,
} from "../lower/records.js";
import { toText } from "../lower/text.js";
import * as T from "../types/type.js";
import { arrayFrom } from "./arrays.js";
import { newRegExp } from "./regexps.js";
import { callStdlibFunction } from "./stdlib-calls.js";

const making = (name: string) => ({ name, realm: true, throws: false, pure: false }) as const;
const throwing = (name: string) => ({ name, realm: true, throws: true, pure: false }) as const;

/** Functions that are TypeScript of stdlib/, by their names there. */
const COMPILED: ReadonlyMap<string, string> = new Map([
  ["Date.parse", "parseDate"],
  ["Date.UTC", "dateUTC"],
  ["encodeURIComponent", "encodeUriComponent"],
  ["encodeURI", "encodeUri"],
  ["decodeURIComponent", "decodeUriComponent"],
  ["decodeURI", "decodeUri"],
]);

/** JSON, Object, Array, String, console and Date; undefined for any other name. */
export function globalCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  switch (name) {
    case "JSON.parse":
      return f.b.callC(throwing("tsf_json_parse"), [f.expression(node.arguments[0]!, T.STR)], T.VAL);
    case "JSON.stringify":
      return stringify(f, node);
    case "Object.keys":
    case "Object.values":
    case "Object.entries":
      return objectParts(f, name.slice(7), node);
    case "Object.hasOwn":
      return hasOwn(f, node);
    case "Object.fromEntries":
      return fromEntries(f, node);
    case "Array.from":
      return arrayFrom(f, node);
    case "Array.of":
      return f.spreadArguments(node.arguments, T.nonNullable(f.typeOf(node)) as T.ArrayType);
    case "Array.isArray":
      return f.b.emit("isarray", [f.b.convert(f.expression(node.arguments[0]!), T.VAL)], T.BOOL, {});
    case "String.fromCharCode":
    case "String.fromCodePoint":
      return fromUnits(f, name.slice(7), node);
    case "console.log":
      return log(f, node);
    case "RegExp":
      return newRegExp(f, node);
    case "Date.now":
      return f.b.callC({ name: "tsf_date_now", realm: false, throws: false, pure: false }, [], T.NUM);
    default: {
      const compiled = COMPILED.get(name);
      return compiled === undefined ? undefined : callStdlibFunction(f, compiled, node);
    }
  }
}

function stringify(f: FunctionContext, node: ts.CallExpression): ValueId {
  f.program.requestHook("toJSON");
  const written = f.expression(node.arguments[0]!);
  const type = f.b.typeOf(written);
  // undefined and functions have no JSON: the result is undefined, whatever the library's type says.
  const result =
    T.admitsUndefined(type) || T.nonNullable(type).kind === "fn" ? T.nullable(T.STR, true, false) : T.STR;
  const value = f.b.convert(written, T.VAL);
  const [, replacer, space] = node.arguments;
  if (replacer) f.effect(replacer);
  if (!space) {
    return f.b.callC({ ...throwing("tsf_json_stringify"), extra: ["NULL"] }, [value], result);
  }
  const gap = f.b.callC(
    making("tsf_json_gap"),
    [f.b.convert(f.expression(space), T.VAL)],
    T.nullable(T.STR, true, false),
  );
  return f.b.callC(throwing("tsf_json_stringify"), [value, gap], result);
}

/** Object.keys, values and entries of a Record, or of an object whose type the program knows. */
function objectParts(f: FunctionContext, what: string, node: ts.CallExpression): ValueId {
  const object = f.expression(node.arguments[0]!);
  if (f.b.typeOf(object) === T.VAL) f.b.callC(throwing("tsf_any_present"), [object], undefined);
  const source = propertiesOf(f, object);
  const result = T.nonNullable(f.typeOf(node)) as T.ArrayType;
  const keys = keysOfProperties(f, source);
  if (what === "keys") return keys;
  const array = f.b.emit("array.new", [], result, {});
  const index = f.b.slot("index", T.NUM);
  f.b.set(index, f.b.num(0));
  const done = f.b.label();
  f.b.block(done, () => {
    f.b.loop(f.b.label(), () => {
      const size = f.b.emit("array.length", [keys], T.NUM, {});
      f.b.if_(f.b.compare("ge", "num", f.b.get(index), size), () => f.b.break_(done));
      const key = f.b.emit("array.at", [keys, f.b.get(index)], T.STR, {});
      const word = valueOfProperty(f, source, key);
      f.b.emit(
        "array.push",
        [array, what === "values" ? fit(f, word, result.element) : entry(f, key, word, result, node)],
        undefined,
        {},
      );
      f.b.set(index, f.b.arith("add", f.b.get(index), f.b.num(1)));
    });
  });
  return array;
}

function hasOwn(f: FunctionContext, node: ts.CallExpression): ValueId {
  const object = f.expression(node.arguments[0]!);
  const key = f.expression(node.arguments[1]!, T.STR);
  if (T.nonNullable(f.b.typeOf(object)).kind !== "dict")
    return f.b.callC(throwing("tsf_object_hasOwn"), [f.b.convert(object, T.VAL), key], T.BOOL);
  return isOwnInRecord(f, f.present(object), key);
}

function fit(f: FunctionContext, word: ValueId, type: T.Type): ValueId {
  return f.b.typeOf(word) === type ? word : f.b.convert(word, type, "checked");
}

function entry(f: FunctionContext, key: ValueId, word: ValueId, result: T.ArrayType, node: ts.Node): ValueId {
  const pair = T.nonNullable(result.element);
  if (pair.kind !== "arr") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
  return f.b.emit("array.new", [f.coerce(key, pair.element, node), fit(f, word, pair.element)], pair, {});
}

function fromEntries(f: FunctionContext, node: ts.CallExpression): ValueId {
  const type = T.nonNullable(f.typeOf(node));
  if (type.kind !== "dict") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
  const dict = newRecord(f, 0, type);
  iterateExpression(f, node.arguments[0]!, (item) => {
    const key = toText(f, readElement(f, item, f.b.num(0), node), node);
    const value = readElement(f, item, f.b.num(1), node);
    defineInRecord(f, dict, key, f.b.convert(value, T.VAL));
  });
  return dict;
}

function fromUnits(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  const [first] = node.arguments;
  if (node.arguments.length === 1 && first && !ts.isSpreadElement(first)) {
    return f.b.callC(throwing(`tsf_string_${name}`), [f.expression(first, T.NUM)], T.STR);
  }
  const units = f.spreadArguments(node.arguments, T.arrayOf(T.NUM));
  return f.b.callC(throwing(`tsf_string_${name}_of`), [units], T.STR);
}

function log(f: FunctionContext, node: ts.CallExpression): ValueId {
  const line = mayHaveSpecifiers(f, node) ? formattedLine(f, node) : joinedLine(f, node);
  f.b.callC(making("tsf_console_log"), [line], undefined);
  return f.b.undef();
}

/** `console.log("%d of %d", ...)`: a text with more values after it, unless it is written without a `%`. */
function mayHaveSpecifiers(f: FunctionContext, { arguments: [first, second] }: ts.CallExpression): boolean {
  if (!first || !second) return false;
  if (ts.isStringLiteralLike(first)) return first.text.includes("%");
  const type = T.nonNullable(f.typeOf(first));
  return type === T.STR || type.kind === "val";
}

function formattedLine(f: FunctionContext, node: ts.CallExpression): ValueId {
  const values = f.spreadArguments(node.arguments, T.arrayOf(T.VAL));
  return f.b.callC(throwing("tsf_console_line"), [values], T.STR);
}

function joinedLine(f: FunctionContext, node: ts.CallExpression): ValueId {
  const parts: ValueId[] = [];
  node.arguments.forEach((argument, i) => {
    if (ts.isSpreadElement(argument)) f.refuse(argument, "TSF2025");
    if (i > 0) parts.push(f.b.str(" "));
    const value = f.expression(argument);
    // console.log shows 1n and -0 where String() gives 1 and 0.
    const type = T.nonNullable(f.b.typeOf(value));
    const special = type === T.BIG || type === T.NUM || type.kind === "val";
    parts.push(
      special
        ? f.b.callC(making("tsf_console_text"), [f.b.convert(value, T.VAL)], T.STR)
        : toText(f, value, argument),
    );
  });
  return parts.length === 1 ? parts[0]! : f.b.emit("string.concat", parts, T.STR, {});
}
