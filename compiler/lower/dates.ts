import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

/** Whether `type` is the library's Date, which is a class of stdlib/. */
export function isDate(f: FunctionContext, type: T.Type): boolean {
  const declaration = type.kind === "obj" ? type.object.classDeclaration : undefined;
  return declaration?.name?.text === "Date" && f.program.isStdlib(declaration);
}

/** A Date as its milliseconds, which is what operators see of it; any other value as it is. */
export function timeOfDate(f: FunctionContext, value: ValueId): ValueId {
  const type = f.b.typeOf(value);
  if (type.kind !== "obj" || !isDate(f, type)) return value;
  f.program.requestMethod("getTime", []);
  return f.b.emit("call.method", [value], T.NUM, { view: type.object, name: "getTime" });
}
