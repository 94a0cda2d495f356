import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { iterateExpression } from "../lower/iteration.js";
import { readElement } from "../lower/elements.js";
import {
  defineInRecord,
  isOwnInRecord,
  isOwnOf,
  keysOfProperties,
  ownKeys,
  newRecord,
  propertiesOf,
  valueOfProperty,
} from "../lower/records.js";
import { toText } from "../lower/text.js";
import * as T from "../types/type.js";
import { typedArrayNamed } from "../types/typed-arrays.js";
import { arrayFrom } from "./arrays.js";
import { typedArrayCall } from "./new-typed-array.js";
import { throwing } from "./c-functions.js";
import { consoleCall } from "./console.js";
import { jsonParse, jsonStringify } from "./json.js";
import { newArray } from "./new-array.js";
import { objectCall, structuredClone } from "./objects.js";
import { newRegExp } from "./regexps.js";
import { callStdlibFunction } from "./stdlib-calls.js";

/** Functions that are TypeScript of stdlib/, by their names there. */
const COMPILED: ReadonlyMap<string, string> = new Map([
  ["ArrayBuffer.isView", "isView"],
  ["Date.parse", "parseDate"],
  ["Date.UTC", "dateUTC"],
  ["encodeURIComponent", "encodeUriComponent"],
  ["encodeURI", "encodeUri"],
  ["decodeURIComponent", "decodeUriComponent"],
  ["decodeURI", "decodeUri"],
  ["String.raw", "rawTemplate"],
  ["URL.canParse", "canParseUrl"],
  ["URL.parse", "urlOrNull"],
  ["Response.json", "jsonResponse"],
  ["atob", "decodeCharacters"],
  ["btoa", "encodeCharacters"],
  ["crypto.randomUUID", "randomUUID"],
  ["performance.now", "performanceNow"],
]);

/** JSON, Object, Array, String, console and Date; undefined for any other name. */
export function globalCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  switch (name) {
    case "JSON.parse":
      return jsonParse(f, node);
    case "JSON.stringify":
      return jsonStringify(f, node);
    case "Object.keys":
    case "Object.values":
    case "Object.entries":
      return objectParts(f, name.slice(7), node);
    case "Object.hasOwn":
      return hasOwn(f, node);
    case "Object.fromEntries":
      return fromEntries(f, node);
    case "structuredClone":
      return structuredClone(f, node);
    case "Array":
      return newArray(f, node);
    case "Array.from":
      return arrayFrom(f, node);
    case "Array.of":
      return f.spreadArguments(node.arguments, T.nonNullable(f.typeOf(node)) as T.ArrayType);
    case "Array.isArray":
      return f.b.emit("isarray", [f.b.convert(f.expression(node.arguments[0]!), T.VAL)], T.BOOL, {});
    case "String.fromCharCode":
    case "String.fromCodePoint":
      return fromUnits(f, name.slice(7), node);
    case "RegExp":
      return newRegExp(f, node);
    case "Date.now":
      return f.b.callC({ name: "tsf_date_now", realm: false, throws: false, pure: false }, [], T.NUM);
    default: {
      const [first, method] = name.split(".");
      const typed = typedArrayNamed(first!);
      if (typed && method !== undefined) return typedArrayCall(f, typed, method, node);
      if (name.startsWith("console.")) return consoleCall(f, name.slice("console.".length), node);
      const ofObject = objectCall(f, name, node);
      if (ofObject !== undefined) return ofObject;
      const compiled = COMPILED.get(name);
      return compiled === undefined ? undefined : callStdlibFunction(f, compiled, node);
    }
  }
}

/** Object.keys, values and entries of a Record, or of an object whose type the program knows. */
function objectParts(f: FunctionContext, what: string, node: ts.CallExpression): ValueId {
  const object = f.expression(node.arguments[0]!);
  if (f.b.typeOf(object) === T.VAL) f.b.callC(throwing("tsf_any_present"), [object], undefined);
  if (what === "keys") return ownKeys(f, object);
  const source = propertiesOf(f, object);
  const result = T.nonNullable(f.typeOf(node)) as T.ArrayType;
  const keys = keysOfProperties(f, source);
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
  const key = toText(f, f.expression(node.arguments[1]!), node.arguments[1]!);
  if (T.nonNullable(f.b.typeOf(object)).kind !== "dict") return isOwnOf(f, object, key);
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
