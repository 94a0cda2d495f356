import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { toldMembers, valueByMember } from "../lower/told-unions.js";
import { rawTextsOf } from "../lower/tagged-templates.js";
import type { FunctionContext } from "../lower/context.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { typedArrayOf } from "../types/typed-arrays.js";
import type { Type } from "../types/type.js";
import { LENGTH_RANGE } from "./c-functions.js";
import { falcoProperty } from "./falco.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** A property of a builtin type, such as `length` and `size`; undefined when there is no such one. */
export function builtinProperty(
  f: FunctionContext,
  object: ValueId,
  name: string,
  node: ts.Node,
): ValueId | undefined {
  const type = f.b.typeOf(object);
  const read = (c: string): ValueId =>
    f.b.callC({ name: c, realm: false, throws: false, pure: false, range: LENGTH_RANGE }, [object], T.NUM);
  switch (type.kind) {
    case "str":
      return name === "length" ? read("tsf_str_length") : undefined;
    case "arr":
      return name === "length"
        ? f.b.emit("array.length", [object], T.NUM, {})
        : matchProperty(f, object, name, node);
    case "bytes":
      if (name === "buffer" || name === "byteOffset")
        f.b.callC(
          { name: "tsf_bytes_no_buffer", realm: true, throws: true, pure: false },
          [object],
          undefined,
        );
      if (name === "buffer") return callStdlibValues(f, "bufferOf", [type], [object], node);
      if (name === "byteOffset") return read("tsf_bytes_offset");
      if (name === "BYTES_PER_ELEMENT") return f.b.num(typedArrayOf(type).size);
      if (name === "byteLength" && typedArrayOf(type).size > 1) return read("tsf_bytes_byteLength");
      return name === "length" || name === "byteLength" ? read("tsf_bytes_length") : undefined;
    case "map":
    case "set":
      return name === "size" ? read(`tsf_${type.kind}_size`) : undefined;
    case "fn":
      return functionProperty(f, object, name);
    case "native":
      return falcoProperty(f, object, name, node);
    default: {
      const told = toldMembers(f, type);
      const of = (value: ValueId): ValueId =>
        builtinProperty(f, value, name, node) ??
        f.refuse(node, "TSF4006", { name, type: describeType(f.b.typeOf(value)) });
      return told && valueByMember(f, object, told, f.typeOf(node), of);
    }
  }
}

function functionProperty(f: FunctionContext, closure: ValueId, name: string): ValueId | undefined {
  if (name !== "name" && name !== "length") return undefined;
  f.program.program.asksFunctions = true;
  const read = { name: `tsf_function_${name}`, params: ["const tsf_closure *"], realm: true, pure: false };
  return name === "name"
    ? f.b.callC({ ...read, throws: false }, [closure], T.STR)
    : f.b.callC({ ...read, throws: true }, [closure], T.NUM);
}

/** What a match of a regular expression or the texts of a template have besides their elements; undefined on an array that is none. */
function matchProperty(f: FunctionContext, array: ValueId, name: string, node: ts.Node): ValueId | undefined {
  if (name === "raw") return rawTextsOf(f, array);
  const type = matchPropertyType(name, f.b.typeOf(array) as T.ArrayType);
  if (!type) return undefined;
  const read = { name: `tsf_match_${name}`, realm: false, throws: false, pure: false } as const;
  const value = f.b.callC(read, [array], T.nullable(type, true, false));
  return f.narrow(value, node, false);
}

function matchPropertyType(name: string, array: T.ArrayType): Type | undefined {
  const element = T.nonNullable(array.element);
  switch (name) {
    case "index":
      return T.NUM;
    case "input":
      return T.STR;
    case "groups":
      return T.dictOf(element);
    case "indices":
      return T.arrayOf(T.nullable(T.arrayOf(T.NUM), true, false));
    default:
      return undefined;
  }
}
