import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import { LENGTH_RANGE } from "./c-functions.js";
import { falcoProperty } from "./falco.js";

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
      return name === "length" ? f.b.emit("array.length", [object], T.NUM, {}) : undefined;
    case "bytes":
      return name === "length" ? read("tsf_bytes_length") : undefined;
    case "map":
    case "set":
      return name === "size" ? read(`tsf_${type.kind}_size`) : undefined;
    case "native":
      return falcoProperty(f, object, name, node);
    default:
      return undefined;
  }
}
