import type { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { admitsClasses } from "../types/class-types.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { isDate } from "./dates.js";

const pure = (name: string): CFunction => ({ name, realm: false, throws: false, pure: true });
const making = (name: string): CFunction => ({ name, realm: true, throws: false, pure: false });

const NUM_TO_STR = making("tsf_str_of_num");
const BIG_TO_STR = making("tsf_str_of_big");
const BOOL_TO_STR = pure("tsf_str_of_bool");
const VAL_TO_STR: CFunction = { name: "tsf_val_to_str", realm: true, throws: true, pure: false };

/** String(value), as in a template literal or with `+` (ECMA-262 7.1.17 ToString). */
export function toText(f: FunctionContext, value: ValueId, node: ts.Node): ValueId {
  const type = f.b.typeOf(value);
  switch (type.kind) {
    case "str":
      return value;
    case "num":
      return f.b.callC(NUM_TO_STR, [value], T.STR);
    case "bool":
      return f.b.callC(BOOL_TO_STR, [value], T.STR);
    case "big":
      return f.b.callC(BIG_TO_STR, [value], T.STR);
    case "undef":
      return f.b.str("undefined");
    case "null":
      return f.b.str("null");
    case "obj": {
      if (isDate(f, type)) return f.refuse(node, "TSF4007");
      if (admitsClasses(type.object)) return f.refuse(node, "TSF3014");
      const method = type.object.properties.get("toString")?.type;
      if (method?.kind === "fn" && method.result === T.STR && type.object.classDeclaration) {
        f.program.requestMethod("toString", []);
        return f.b.emit("call.method", [value], T.STR, { view: type.object, name: "toString" });
      }
      break;
    }
    case "fn":
      return f.refuse(node, "TSF3014");
    default:
      break;
  }
  f.program.requestHook("toString");
  return f.b.callC(VAL_TO_STR, [f.b.convert(value, T.VAL)], T.STR);
}
