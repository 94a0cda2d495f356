import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { declaration, returnsNothing } from "./c-types.js";
import { emptyOf } from "./layout.js";
import type { CWriter } from "./writer.js";

/**
 * Calls a function of the program and leaves what it gives in a new variable. One that gives nothing (undefined,
 * never) is void in C: the variable is then the empty value of its type.
 */
export function bindResult(w: CWriter, fn: { readonly result: Type }, call: string, name: string): void {
  for (const line of resultLines(fn, call, name)) w.line(line);
}

/** The same, as lines. */
export function resultLines(fn: { readonly result: Type }, call: string, name: string): string[] {
  const variable = declaration(T.cTypeOf(fn.result), name);
  return returnsNothing(fn)
    ? [`${call};`, `${variable} = ${emptyOf(fn.result)};`]
    : [`${variable} = ${call};`];
}
