import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { withoutReturn } from "../lower/iterables.js";
import * as T from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import { noHole } from "./holes.js";
import {
  callSignature,
  INDEX_RANGE,
  LENGTH_RANGE,
  signature,
  type Signature,
  throwing,
} from "./c-functions.js";
import { madeBy } from "./new-typed-array.js";

/** Operations of stdlib/lib/intrinsics.d.ts. */
export function intrinsicCall(
  f: FunctionContext,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const result = (): T.Type => f.typeOf(node);
  switch (name) {
    case "elementAt": {
      const array = f.expression(node.arguments[0]!);
      const type = f.b.typeOf(array) as T.ArrayType;
      return f.b.emit("array.at", [array, f.expression(node.arguments[1]!, T.NUM)], type.element, {});
    }
    case "presentAt": {
      const array = f.expression(node.arguments[0]!);
      const type = f.b.typeOf(array) as T.ArrayType;
      const value = f.b.emit("array.at", [array, f.expression(node.arguments[1]!, T.NUM)], type.element, {});
      noHole(f, array, value);
      return value;
    }
    case "millisecondsNow":
      return f.b.callC({ name: "tsf_date_now", realm: false, throws: false, pure: false }, [], T.NUM);
    case "millisecondsRunning":
      return f.b.callC({ name: "tsf_clock_running", realm: false, throws: false, pure: false }, [], T.NUM);
    case "retyped": {
      const value = f.expression(node.arguments[0]!);
      return f.b.convert(value, result(), "checked");
    }
    case "undefinedOf":
      return f.b.convert(f.b.undef(), result(), "checked");
    case "withoutEnd":
      return withoutReturn(f, f.expression(node.arguments[0]!));
    case "newTyped":
    case "typedOf":
    case "typedView":
      return madeTyped(f, name, result() as T.BytesType, node);
    case "elementIn":
    case "putElement":
    case "storageOf":
    case "copyOfTyped":
    case "keptBuffer":
      return ofTyped(f, name, node);
    case "isTypedArray":
      return f.b.callC(
        { name: "tsf_val_is_bytes", realm: false, throws: false, pure: true },
        [f.expression(node.arguments[0]!, T.VAL)],
        T.BOOL,
      );
    case "weakGet":
      return f.b.convert(callSignature(f, WEAK_GET, undefined, node.arguments, node), result(), "checked");
    case "weakTarget":
      return f.b.convert(callSignature(f, WEAK_TARGET, undefined, node.arguments, node), result(), "checked");
    case "appendFlat":
      return appendFlat(f, node);
    default:
      return functionIntrinsic(f, name, node);
  }
}

/** A new typed array of the type that the call is said to give. */
function madeTyped(f: FunctionContext, name: string, type: T.BytesType, node: ts.CallExpression): ValueId {
  const [source, ...rest] = node.arguments;
  if (name === "newTyped") return madeBy(f, "tsf_typed_new", type, [f.expression(source!, T.NUM)]);
  if (name === "typedOf")
    return madeBy(f, "tsf_typed_of_arr", type, [f.expression(source!, T.arrayOf(elementOf(type)))]);
  const maybe = T.nullable(T.NUM, true, false);
  return madeBy(f, "tsf_typed_over", type, [
    f.expression(source!, T.BYTES),
    ...rest.map((number) => f.expression(number, maybe)),
  ]);
}

/** Operations of a typed array whatever its type. */
function ofTyped(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  const array = f.expression(node.arguments[0]!);
  const type = f.b.typeOf(array) as T.BytesType;
  if (name === "storageOf") return f.b.callC(throwing("tsf_bytes_storage"), [array], T.BYTES);
  if (name === "copyOfTyped") return f.b.callC(throwing("tsf_bytes_copy"), [array], type);
  if (name === "keptBuffer")
    return f.b.callC(
      { name: "tsf_bytes_kept_buffer", realm: false, throws: false, pure: false },
      [array],
      T.VAL,
    );
  const index = f.expression(node.arguments[1]!, T.NUM);
  if (name === "elementIn") return f.b.emit("bytes.at", [array, index], elementOf(type), {});
  f.b.emit("bytes.set", [array, index, f.expression(node.arguments[2]!, elementOf(type))], undefined, {});
  return f.b.undef();
}

const WEAK_GET = signature("tsf_weak_get", "val val -> val", "");
const WEAK_TARGET = signature("tsf_weak_target", "val -> val", "");

const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ["bytesOffset", signature("tsf_bytes_offset", "bytes -> num", "", LENGTH_RANGE)],
  ["keepBuffer", signature("tsf_bytes_keep_buffer", "bytes val -> void", "r")],
  ["viewNumber", signature("tsf_view_get", "bytes num num bool -> num", "rt")],
  ["viewBigint", signature("tsf_view_get_big", "bytes num bool bool -> big", "rt")],
  ["setViewNumber", signature("tsf_view_set", "bytes num num num bool -> void", "rt")],
  ["setViewBigint", signature("tsf_view_set_big", "bytes num big bool -> void", "rt")],
  ["encodeUtf8", signature("tsf_bytes_of_text", "str -> bytes", "r")],
  ["decodeUtf8", signature("tsf_text_of_bytes", "bytes bool -> str", "r")],
  ["isUtf8", signature("tsf_bytes_are_text", "bytes -> bool", "")],
  ["newWeakTable", signature("tsf_weak_new", "-> val", "r")],
  ["isWeakKey", signature("tsf_weak_takes", "val -> bool", "p")],
  ["weakHas", signature("tsf_weak_has", "val val -> bool", "")],
  ["weakSet", signature("tsf_weak_set", "val val val -> void", "r")],
  ["weakDelete", signature("tsf_weak_delete", "val val -> bool", "")],
  ["keepForFunctions", signature("tsf_weak_of_functions", "val -> void", "r")],
  ["newWeakRef", signature("tsf_weak_ref", "val -> val", "r")],
  ["regexpSearch", signature("tsf_regexp_search", "bytes str num bool -> bool", "rt")],
  ["regexpStart", signature("tsf_regexp_start", "num -> num", "r", INDEX_RANGE)],
  ["regexpEnd", signature("tsf_regexp_end", "num -> num", "r", INDEX_RANGE)],
  ["regexpGroup", signature("tsf_regexp_group", "str num -> str?", "r")],
  ["regexpGroups", signature("tsf_regexp_groups", "str str -> dict<str>?", "r")],
  ["regexpMatch", signature("tsf_regexp_match", "str num str bool -> str?[]", "r")],
]);

/** What is one function of the runtime. */
function functionIntrinsic(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const found = FUNCTIONS.get(name);
  return found && callSignature(f, found, undefined, node.arguments, node);
}

function appendFlat(f: FunctionContext, node: ts.CallExpression): ValueId {
  const array = f.expression(node.arguments[0]!);
  const type = f.b.typeOf(array) as T.ArrayType;
  const item = f.expression(node.arguments[1]!);
  const from = f.b.typeOf(item);
  if (from.kind === "arr") {
    f.b.callC(throwing("tsf_arr_append"), [array, item], T.NUM);
    return f.b.undef();
  }
  if (from.kind !== "val") {
    f.b.emit("array.push", [array, f.coerce(item, type.element, node)], undefined, {});
    return f.b.undef();
  }
  f.b.if_(
    f.b.emit("isarray", [item], T.BOOL, {}),
    () => void f.b.callC(throwing("tsf_arr_append"), [array, f.b.convert(item, type, "checked")], T.NUM),
    () => void f.b.emit("array.push", [array, f.b.convert(item, type.element, "checked")], undefined, {}),
  );
  return f.b.undef();
}
