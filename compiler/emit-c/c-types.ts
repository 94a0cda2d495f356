import type { IRFunction, NumberRep } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** The C type that holds a number. */
export function numberC(rep: NumberRep): string {
  return rep === "f64" ? "double" : rep === "i64" ? "int64_t" : "int32_t";
}

/** The function gives no value: its C type is void. */
export function returnsNothing(fn: IRFunction): boolean {
  return fn.result === T.UNDEF || fn.result === T.NEVER;
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
