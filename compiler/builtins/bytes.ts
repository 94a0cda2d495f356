import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import { callSignature, INDEX_RANGE, signature, type Signature, throwing } from "./c-functions.js";
import { itemsOf } from "./new-typed-array.js";
import { whenGiven } from "./optional.js";
import { callStdlib, callStdlibValues } from "./stdlib-calls.js";

/** Of typed arrays of all types; what they give that is one is of the same type. */
const METHODS: ReadonlyMap<string, Signature> = new Map([
  ["subarray", signature("tsf_bytes_subarray", "num? num? -> bytes", "rt")],
  ["slice", signature("tsf_bytes_slice", "num? num? -> bytes", "rt")],
  ["join", signature("tsf_bytes_join", "str? -> str", "rt")],
  ["toString", signature("tsf_bytes_join", "str? -> str", "rt")],
  ["reverse", signature("tsf_bytes_reverse", "-> bytes", "rt")],
  ["copyWithin", signature("tsf_bytes_copyWithin", "num num num? -> bytes", "rt")],
]);

/** Of Uint8Array, which has the machine's instructions for strings of bytes, and Buffer's own ways. */
const OF_BYTES: ReadonlyMap<string, Signature> = new Map([
  ["fill", signature("tsf_bytes_fill", "num num? num? -> bytes", "rt")],
  ["indexOf", signature("tsf_bytes_indexOf", "num num? -> num", "", INDEX_RANGE)],
  ["includes", signature("tsf_bytes_includes", "num num? -> bool", "")],
  ["at", signature("tsf_bytes_at", "num -> num?", "")],
]);

/** What a Buffer has, or makes, of its own in Node. */
const OTHER_IN_BUFFERS: ReadonlySet<string> = new Set(["filter", "lastIndexOf", "map", "toString"]);

/** Methods that are TypeScript (stdlib/bytes/). */
const COMPILED: ReadonlyMap<string, string> = new Map([
  ["at", "typedAt"],
  ["map", "typedMap"],
  ["fill", "typedFill"],
  ["filter", "typedFilter"],
  ["forEach", "typedForEach"],
  ["some", "typedSome"],
  ["every", "typedEvery"],
  ["find", "typedFind"],
  ["findIndex", "typedFindIndex"],
  ["findLast", "typedFindLast"],
  ["findLastIndex", "typedFindLastIndex"],
  ["includes", "typedIncludes"],
  ["indexOf", "typedIndexOf"],
  ["reduce", "typedReduce"],
  ["reduceRight", "typedReduceRight"],
  ["with", "typedWith"],
]);

/** A method of a typed array; undefined when there is no such one. */
export function bytesMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.BytesType;
  if (name === "set") return set(f, receiver, type, node);
  if (type === T.BYTES && OTHER_IN_BUFFERS.has(name))
    f.b.callC(throwing("tsf_bytes_no_buffer"), [receiver], undefined);
  const method = (type === T.BYTES ? OF_BYTES.get(name) : undefined) ?? METHODS.get(name);
  if (method) {
    const result = method.result === T.BYTES ? type : method.result;
    return callSignature(f, { ...method, result }, receiver, node.arguments, node);
  }
  return compiledMethod(f, receiver, name, node) ?? wholeMethod(f, receiver, name, node);
}

/** `array.set(source, offset?)`. */
function set(f: FunctionContext, receiver: ValueId, type: T.BytesType, node: ts.CallExpression): ValueId {
  const source = f.expression(node.arguments[0]!);
  const given = f.b.typeOf(source);
  const offset = whenGiven(
    f,
    node.arguments[1],
    T.NUM,
    T.NUM,
    (n) => n,
    () => f.b.num(0),
  );
  if (given.kind === "bytes") {
    f.b.callC(throwing("tsf_bytes_set"), [receiver, source, offset], undefined);
    return f.b.undef();
  }
  const elements = T.arrayOf(elementOf(type));
  const array = given.kind === "arr" ? f.coerce(source, elements, node) : itemsOf(f, source, elements, node);
  f.b.callC(throwing("tsf_bytes_set_arr"), [receiver, array, offset], undefined);
  return f.b.undef();
}

function compiledMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const compiled = COMPILED.get(name);
  if (!compiled) return undefined;
  const type = f.b.typeOf(receiver) as T.BytesType;
  const element = elementOf(type);
  // Of a value of type any the callback may be one for another kind of array.
  if (name === "map" && !givesElements(f, node.arguments[0]!, element))
    return f.refuse(node, "TSF4006", { name, type: describeType(type) });
  const isFirst = name.startsWith("reduce") && node.arguments.length === 1;
  const made = name.startsWith("reduce")
    ? [f.convertType(f.checker.getResolvedSignature(node)!.getReturnType(), node)]
    : [];
  return callStdlib(f, isFirst ? `${compiled}First` : compiled, [type, element, ...made], receiver, node);
}

function wholeMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.BytesType;
  const copy = (): ValueId => f.b.callC(throwing("tsf_bytes_copy"), [receiver], type);
  switch (name) {
    case "lastIndexOf":
      return lastIndexOf(f, receiver, type, node);
    case "sort":
      return sort(f, receiver, node);
    case "toSorted":
      return sort(f, copy(), node);
    case "toReversed":
      return f.b.callC(throwing("tsf_bytes_reverse"), [copy()], type);
    default:
      return undefined;
  }
}

/** From the end, but from the start when undefined is written. */
function lastIndexOf(
  f: FunctionContext,
  receiver: ValueId,
  type: T.BytesType,
  node: ts.CallExpression,
): ValueId {
  const undefNum = T.nullable(T.NUM, true, false);
  const value = f.expression(node.arguments[0]!, elementOf(type));
  const from = node.arguments[1]
    ? f.expression(node.arguments[1], undefNum)
    : f.b.convert(f.b.num(Infinity), undefNum);
  if (type !== T.BYTES)
    return callStdlibValues(f, "typedLastIndexOf", [type, elementOf(type)], [receiver, value, from], node);
  const c = {
    name: "tsf_bytes_lastIndexOf",
    realm: false,
    throws: false,
    pure: false,
    range: INDEX_RANGE,
  };
  return f.b.callC(c, [receiver, value, from], T.NUM);
}

/** In place, by the comparator or by value. */
function sort(f: FunctionContext, array: ValueId, node: ts.CallExpression): ValueId {
  const type = f.b.typeOf(array) as T.BytesType;
  const element = elementOf(type);
  const byValue = (): ValueId => f.b.callC(throwing("tsf_bytes_sort"), [array], type);
  const byComparator = (given: ValueId): ValueId =>
    callStdlibValues(f, "typedSort", [type, element], [array, given], node);
  const comparator = T.functionOf([element, element], T.NUM);
  return whenGiven(f, node.arguments[0], comparator, type, byComparator, byValue);
}

function givesElements(f: FunctionContext, callback: ts.Expression, element: T.Type): boolean {
  const [signature] = f.checker.getTypeAtLocation(callback).getCallSignatures();
  if (!signature) return true;
  const members = T.membersOf(f.convertType(signature.getReturnType(), callback));
  return members.includes(element) || members.includes(T.VAL);
}
