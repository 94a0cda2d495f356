import type { NumberRep } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** The C type that holds a number. */
export function numberC(rep: NumberRep): string {
  return rep === "f64" ? "double" : rep === "i64" ? "int64_t" : "int32_t";
}

/** The function gives no value: its C type is void. */
export function returnsNothing(fn: { readonly result: Type }): boolean {
  return fn.result === T.UNDEF || fn.result === T.NEVER;
}

/** The C type of what a function gives where numbers are doubles: behind closures and methods. */
export function resultC(fn: { readonly result: Type }): string {
  return returnsNothing(fn) ? "void" : T.cTypeOf(fn.result);
}

/** The C function pointer type behind closures of a signature. */
export function closureFunctionType(type: T.FunctionType): string {
  const params = ["tsf_rt *", "tsf_closure *", ...type.params.map((p) => T.cTypeOf(p))];
  return `${resultC(type)} (*)(${params.join(", ")})`;
}

/** The C type of a number follows its representation. */
export function cTypeAs(type: Type, rep: NumberRep): string {
  return type.kind === "num" ? numberC(rep) : T.cTypeOf(type);
}

/** `type name` as C writes it. */
export function declaration(type: string, name: string): string {
  return type.endsWith("*") ? `${type}${name}` : `${type} ${name}`;
}

/** `text` without parentheses around the whole of it. */
export function strip(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0 && i < text.length - 1) return text;
  }
  return text.slice(1, -1);
}
