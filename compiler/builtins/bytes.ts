import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { spreadValue } from "../lower/literals.js";
import * as T from "../types/type.js";
import { callSignature, INDEX_RANGE, signature, type Signature, throwing } from "./c-functions.js";
import { optionalArgument, whenGiven } from "./optional.js";
import { callStdlib, callStdlibValues } from "./stdlib-calls.js";

const METHODS: ReadonlyMap<string, Signature> = new Map([
  ["subarray", signature("tsf_bytes_subarray", "num? num? -> bytes", "rt")],
  ["slice", signature("tsf_bytes_slice", "num? num? -> bytes", "rt")],
  ["fill", signature("tsf_bytes_fill", "num num? num? -> bytes", "rt")],
  ["indexOf", signature("tsf_bytes_indexOf", "num num? -> num", "", INDEX_RANGE)],
  ["includes", signature("tsf_bytes_includes", "num num? -> bool", "")],
  ["at", signature("tsf_bytes_at", "num -> num?", "")],
  ["join", signature("tsf_bytes_join", "str? -> str", "rt")],
  ["toString", signature("tsf_bytes_join", "str? -> str", "rt")],
  ["reverse", signature("tsf_bytes_reverse", "-> bytes", "rt")],
  ["copyWithin", signature("tsf_bytes_copyWithin", "num num num? -> bytes", "rt")],
]);

/** What a Buffer has, or makes, of its own in Node. */
const OTHER_IN_BUFFERS: ReadonlySet<string> = new Set(["filter", "lastIndexOf", "map", "toString"]);

/** Methods that are TypeScript (stdlib/bytes/). */
const COMPILED: ReadonlyMap<string, string> = new Map([
  ["map", "bytesMap"],
  ["filter", "bytesFilter"],
  ["forEach", "bytesForEach"],
  ["some", "bytesSome"],
  ["every", "bytesEvery"],
  ["find", "bytesFind"],
  ["findIndex", "bytesFindIndex"],
  ["findLast", "bytesFindLast"],
  ["findLastIndex", "bytesFindLastIndex"],
  ["reduce", "bytesReduce"],
  ["reduceRight", "bytesReduceRight"],
  ["with", "bytesWith"],
]);

/** A method of Uint8Array.prototype; undefined when there is no such one. */
export function bytesMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  if (name === "set") {
    const source = f.expression(node.arguments[0]!);
    const fromBytes = f.b.typeOf(source) === T.BYTES;
    const offset = whenGiven(
      f,
      node.arguments[1],
      T.NUM,
      T.NUM,
      (n) => n,
      () => f.b.num(0),
    );
    const c = {
      name: fromBytes ? "tsf_bytes_set" : "tsf_bytes_set_arr",
      realm: true,
      throws: true,
      pure: false,
    };
    f.b.callC(
      c,
      [receiver, fromBytes ? source : f.coerce(source, T.arrayOf(T.NUM), node), offset],
      undefined,
    );
    return f.b.undef();
  }
  if (OTHER_IN_BUFFERS.has(name)) f.b.callC(throwing("tsf_bytes_no_buffer"), [receiver], undefined);
  const method = METHODS.get(name);
  if (method) return callSignature(f, method, receiver, node.arguments, node);
  return compiledMethod(f, receiver, name, node) ?? wholeMethod(f, receiver, name, node);
}

function compiledMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const compiled = COMPILED.get(name);
  if (!compiled) return undefined;
  // Of a value of type any the callback may be one for another kind of array.
  if (name === "map" && !givesNumbers(f, node.arguments[0]!))
    return f.refuse(node, "TSF4006", { name, type: "Uint8Array" });
  const isFirst = name.startsWith("reduce") && node.arguments.length === 1;
  const made = name.startsWith("reduce")
    ? [f.convertType(f.checker.getResolvedSignature(node)!.getReturnType(), node)]
    : [];
  return callStdlib(f, isFirst ? `${compiled}First` : compiled, made, receiver, node);
}

function wholeMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const undefNum = T.nullable(T.NUM, true, false);
  switch (name) {
    case "lastIndexOf": {
      // From the end, but from the start when undefined is written.
      const value = f.expression(node.arguments[0]!, T.NUM);
      const from = node.arguments[1]
        ? f.expression(node.arguments[1], undefNum)
        : f.b.convert(f.b.num(Infinity), undefNum);
      const c = {
        name: "tsf_bytes_lastIndexOf",
        realm: false,
        throws: false,
        pure: false,
        range: INDEX_RANGE,
      };
      return f.b.callC(c, [receiver, value, from], T.NUM);
    }
    case "sort":
      return sort(f, receiver, node);
    case "toSorted":
      return sort(f, f.b.callC(throwing("tsf_bytes_copy"), [receiver], T.BYTES), node);
    case "toReversed":
      return f.b.callC(
        throwing("tsf_bytes_reverse"),
        [f.b.callC(throwing("tsf_bytes_copy"), [receiver], T.BYTES)],
        T.BYTES,
      );
    default:
      return undefined;
  }
}

/** In place, by the comparator or as numbers. */
function sort(f: FunctionContext, bytes: ValueId, node: ts.CallExpression): ValueId {
  const byNumber = (): ValueId => f.b.callC(throwing("tsf_bytes_sort"), [bytes], T.BYTES);
  const byComparator = (given: ValueId): ValueId =>
    callStdlibValues(f, "bytesSort", [], [bytes, given], node);
  const comparator = T.functionOf([T.NUM, T.NUM], T.NUM);
  return whenGiven(f, node.arguments[0], comparator, T.BYTES, byComparator, byNumber);
}

/** `Uint8Array.from` and `Uint8Array.of`. */
export function bytesCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const ofNumbers = (numbers: ValueId): ValueId =>
    f.b.callC(throwing("tsf_bytes_of_arr"), [numbers], T.BYTES);
  if (name === "of") return ofNumbers(f.spreadArguments(node.arguments, T.arrayOf(T.NUM)));
  if (name !== "from") return undefined;
  const [source, map] = node.arguments;
  const numbers = numbersOf(f, f.expression(source!), node);
  if (!map) return ofNumbers(numbers);
  const callback = f.expression(map, T.functionOf([T.NUM, T.NUM], T.NUM));
  return callStdlibValues(f, "bytesFrom", [], [numbers, callback], node);
}

/** The items of an iterable, as an array of numbers of its own. */
function numbersOf(f: FunctionContext, source: ValueId, node: ts.Node): ValueId {
  const numbers = f.b.emit("array.new", [], T.arrayOf(T.NUM), {});
  spreadValue(f, numbers, T.arrayOf(T.NUM), source, node);
  return numbers;
}

/** `new Uint8Array(length)` or of numbers. */
export function newBytes(f: FunctionContext, node: ts.NewExpression): ValueId {
  const [source] = node.arguments ?? [];
  const none = (): ValueId => f.b.callC(throwing("tsf_bytes_new"), [f.b.num(0)], T.BYTES);
  if (!source) return none();
  const value = f.expression(source);
  const type = f.b.typeOf(value);
  if (type === T.UNDEF) return none();
  if (type === T.VAL || !T.admitsUndefined(type)) return bytesOf(f, value, node);
  const given = (): ValueId => bytesOf(f, f.b.convert(value, T.nonNullable(type), "checked"), node);
  return f.b.choose(T.BYTES, f.b.is("undefined", value), none, given);
}

function bytesOf(f: FunctionContext, value: ValueId, node: ts.NewExpression): ValueId {
  const type = f.b.typeOf(value);
  if (type.kind === "obj") return overBuffer(f, value, node);
  if (type === T.BYTES) return f.b.callC(throwing("tsf_bytes_copy"), [value], T.BYTES);
  if (type.kind === "arr")
    return f.b.callC(throwing("tsf_bytes_of_arr"), [f.coerce(value, T.arrayOf(T.NUM), node)], T.BYTES);
  if (
    type.kind === "set" ||
    type.kind === "iter" ||
    (type.kind === "val" && !T.membersOf(type).includes(T.NUM))
  )
    return f.b.callC(throwing("tsf_bytes_of_arr"), [numbersOf(f, value, node)], T.BYTES);
  return f.b.callC(throwing("tsf_bytes_new"), [f.coerce(value, T.NUM, node)], T.BYTES);
}

/** `new Uint8Array(buffer, offset?, length?)`. */
function overBuffer(f: FunctionContext, buffer: ValueId, node: ts.NewExpression): ValueId {
  const [, offset, length] = node.arguments ?? [];
  const parts = [offset, length].map((written) => optionalArgument(f, written, T.NUM, node));
  return callStdlibValues(f, "bytesOver", [], [buffer, ...parts], node);
}

function givesNumbers(f: FunctionContext, callback: ts.Expression): boolean {
  const [signature] = f.checker.getTypeAtLocation(callback).getCallSignatures();
  if (!signature) return true;
  const members = T.membersOf(f.convertType(signature.getReturnType(), callback));
  return members.includes(T.NUM) || members.includes(T.VAL);
}
