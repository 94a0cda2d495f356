import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

/** What is thrown: an error, or a caught value, which goes on as what was caught. */
export function thrownValue(f: FunctionContext, node: ts.Expression): ValueId {
  const value = f.present(f.expression(node));
  const type = f.b.typeOf(value);
  const isError = type.kind === "obj" && f.isErrorView(type.object);
  if (!isError && type.kind !== "val") return f.refuse(node, "TSF2022", { type: f.typeText(node) });
  return isError ? value : f.b.convert(value, T.VAL);
}
