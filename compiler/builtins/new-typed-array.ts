import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { spreadValue } from "../lower/literals.js";
import * as T from "../types/type.js";
import { elementOf, type TypedArray, typedArrayOf } from "../types/typed-arrays.js";
import { iterableOrLike } from "./array-likes.js";
import { lengthOfArrayLike } from "./arrays.js";
import { throwing } from "./c-functions.js";
import { optionalArgument } from "./optional.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** A function of the runtime that makes a typed array, and takes its type last. */
export function madeBy(f: FunctionContext, name: string, type: T.BytesType, values: ValueId[]): ValueId {
  return f.b.callC({ ...throwing(name), extra: [typedArrayOf(type).tag] }, values, type);
}

/** The items of an iterable, as an array of its own. */
export function itemsOf(f: FunctionContext, source: ValueId, type: T.ArrayType, node: ts.Node): ValueId {
  const items = f.b.emit("array.new", [], type, {});
  spreadValue(f, items, type, iterableOrLike(f, source, node), node);
  return items;
}

/** `new Float64Array(length)`, of numbers, or over a buffer. */
export function newTypedArray(f: FunctionContext, node: ts.NewExpression, type: T.BytesType): ValueId {
  const [source] = node.arguments ?? [];
  const none = (): ValueId => madeBy(f, "tsf_typed_new", type, [f.b.num(0)]);
  if (!source) return none();
  const value = f.expression(source);
  const given = f.b.typeOf(value);
  if (given === T.UNDEF) return none();
  if (given === T.VAL) return ofAny(f, value, node, type);
  if (!T.admitsUndefined(given)) return ofValue(f, value, node, type);
  const present = (): ValueId => ofValue(f, f.b.convert(value, T.nonNullable(given), "checked"), node, type);
  return f.b.choose(type, f.b.is("undefined", value), none, present);
}

/** A length, or the items of an iterable: only the value tells. */
function ofAny(f: FunctionContext, value: ValueId, node: ts.NewExpression, type: T.BytesType): ValueId {
  const isNumber = f.b.emit("typeof.is", [value], T.BOOL, { what: "number" });
  return f.b.choose(
    type,
    isNumber,
    () => madeBy(f, "tsf_typed_new", type, [f.b.convert(value, T.NUM, "checked")]),
    () => ofItems(f, value, node, type),
  );
}

function ofItems(f: FunctionContext, value: ValueId, node: ts.NewExpression, type: T.BytesType): ValueId {
  return madeBy(f, "tsf_typed_of_arr", type, [itemsOf(f, value, T.arrayOf(elementOf(type)), node)]);
}

function ofValue(f: FunctionContext, value: ValueId, node: ts.NewExpression, type: T.BytesType): ValueId {
  const given = f.b.typeOf(value);
  switch (given.kind) {
    case "obj":
      return overBuffer(f, value, node, type);
    case "bytes":
      return madeBy(f, "tsf_typed_of", type, [value]);
    case "arr":
      return madeBy(f, "tsf_typed_of_arr", type, [f.coerce(value, T.arrayOf(elementOf(type)), node)]);
    case "set":
    case "iter":
      return ofItems(f, value, node, type);
    case "val":
      if (!given.members?.includes(T.NUM)) return ofItems(f, value, node, type);
      break;
    default:
      break;
  }
  return madeBy(f, "tsf_typed_new", type, [f.coerce(value, T.NUM, node)]);
}

/** `new Float64Array(buffer, offset?, length?)`. */
function overBuffer(f: FunctionContext, buffer: ValueId, node: ts.NewExpression, type: T.BytesType): ValueId {
  const [, offset, length] = node.arguments ?? [];
  const parts = [offset, length].map((written) => optionalArgument(f, written, T.NUM, node));
  return callStdlibValues(f, "typedOver", [type], [buffer, ...parts], node);
}

/** `Float64Array.from` and `Float64Array.of`. */
export function typedArrayCall(
  f: FunctionContext,
  { elements }: TypedArray,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = T.bytesOf(elements);
  const items = T.arrayOf(elementOf(type));
  const ofArray = (array: ValueId): ValueId => madeBy(f, "tsf_typed_of_arr", type, [array]);
  if (name === "of") return ofArray(f.spreadArguments(node.arguments, items));
  if (name !== "from") return undefined;
  const [source, map] = node.arguments;
  const length = map && lengthOfArrayLike(source!);
  if (length) return fromLength(f, type, length, map, node);
  const given = f.expression(source!);
  if (!map) return ofArray(itemsOf(f, given, items, node));
  const callback = f.expression(map);
  const [item = T.VAL] = (f.b.typeOf(callback) as T.FunctionType).params;
  // All items are there before the first is mapped (ECMA-262 23.2.2.1).
  const values = itemsOf(f, given, T.arrayOf(item), node);
  return callStdlibValues(f, "typedFrom", [type, elementOf(type), item], [values, callback], node);
}

/** `Float64Array.from({ length }, map)`. */
function fromLength(
  f: FunctionContext,
  type: T.BytesType,
  length: ts.Expression,
  map: ts.Expression,
  node: ts.CallExpression,
): ValueId {
  const written = f.expression(length, T.NUM);
  const callback = f.expression(map, T.functionOf([T.UNDEF, T.NUM], elementOf(type)));
  const count = f.b.callC(throwing("tsf_arr_like_length"), [written], T.NUM);
  return callStdlibValues(f, "typedFromLength", [type, elementOf(type)], [count, callback], node);
}
