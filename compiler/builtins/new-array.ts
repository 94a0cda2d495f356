import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { filledAtOnce } from "../lower/syntax.js";
import * as T from "../types/type.js";
import { storageOf } from "./array-storage.js";
import { wantedArray } from "./holes.js";

/** `new Array(...)` and `Array(...)`: a length, or the elements. */
export function newArray(f: FunctionContext, node: ts.NewExpression | ts.CallExpression): ValueId {
  const args = node.arguments ?? [];
  const fill = filledAtOnce(node);
  const type = wantedArray(f, fill ?? node);
  if (type.kind !== "arr") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
  const [only] = args;
  if (args.length !== 1 || ts.isSpreadElement(only!)) {
    if (args.some((argument) => ts.isSpreadElement(argument))) return f.refuse(node, "TSF4021");
    return f.spreadArguments(args, type);
  }
  const given = f.typeOf(only!);
  if (given !== T.NUM) {
    const members = T.membersOf(given);
    if (members.includes(T.NUM) || members.includes(T.VAL)) return f.refuse(only!, "TSF4021");
    return f.spreadArguments(args, type);
  }
  return sized(f, f.expression(only!, T.NUM), type, fill !== undefined);
}

function sized(f: FunctionContext, length: ValueId, type: T.ArrayType, isFilled: boolean): ValueId {
  const loose = type.element.kind === "val" ? " | TSF_F_LOOSE" : "";
  const c: CFunction = {
    name: isFilled ? "tsf_arr_new_unfilled" : "tsf_arr_new_sized",
    realm: true,
    throws: true,
    pure: false,
    extra: [`${storageOf(type.element).tag}${loose}`],
  };
  return f.b.callC(c, [length], type);
}
