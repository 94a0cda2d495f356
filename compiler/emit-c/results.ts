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
  const variable = declaration(T.cTypeOf(fn.result), name);
  if (!returnsNothing(fn)) return w.line(`${variable} = ${call};`);
  w.line(`${call};`);
  w.line(`${variable} = ${emptyOf(fn.result)};`);
}
