import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import { callSignature, INDEX_RANGE, signature, type Signature } from "./c-functions.js";
import { whenGiven } from "./optional.js";

const METHODS: ReadonlyMap<string, Signature> = new Map([
  ["subarray", signature("tsf_bytes_subarray", "num? num? -> bytes", "rt")],
  ["slice", signature("tsf_bytes_slice", "num? num? -> bytes", "rt")],
  ["fill", signature("tsf_bytes_fill", "num num? num? -> bytes", "rt")],
  ["indexOf", signature("tsf_bytes_indexOf", "num num? -> num", "", INDEX_RANGE)],
  ["includes", signature("tsf_bytes_includes", "num num? -> bool", "")],
  ["at", signature("tsf_bytes_at", "num -> num?", "")],
  ["join", signature("tsf_bytes_join", "str? -> str", "rt")],
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
  const method = METHODS.get(name);
  return method && callSignature(f, method, receiver, node.arguments, node);
}

/** `new Uint8Array(length)` or of numbers. */
export function newBytes(f: FunctionContext, node: ts.NewExpression): ValueId {
  const [source] = node.arguments ?? [];
  const value = source ? f.expression(source) : f.b.num(0);
  const type = f.b.typeOf(value);
  const throws = (name: string) => ({ name, realm: true, throws: true, pure: false });
  if (type === T.BYTES) return f.b.callC(throws("tsf_bytes_copy"), [value], T.BYTES);
  if (type.kind === "arr")
    return f.b.callC(throws("tsf_bytes_of_arr"), [f.coerce(value, T.arrayOf(T.NUM), node)], T.BYTES);
  return f.b.callC(throws("tsf_bytes_new"), [f.coerce(value, T.NUM, node)], T.BYTES);
}
