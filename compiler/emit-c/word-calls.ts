import { fixedCount, type Parameters } from "../types/rest-parameters.js";
import type { Type } from "../types/type.js";
import { returnsNothing } from "./c-types.js";
import { asWord, fromAnything } from "./convert.js";
import { emptyOf } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { cString } from "./writer.js";

/** Words as their number and an array. */
export function listed(words: readonly string[]): string {
  return words.length === 0 ? "0, NULL" : `${words.length}, (const tsf_val[]){${words.join(", ")}}`;
}

/**
 * Calls the function in the word `callee` with all that a function of type `own` was given, a0, a1, ..., as words, and
 * returns what it gives. Whatever function it is looks at them. `text`: what is called, for who calls no function.
 */
export function wordCall(
  p: ProgramC,
  own: Parameters & { readonly result: Type },
  { callee, receiver, text }: { readonly callee: string; readonly receiver: string; readonly text: string },
): string[] {
  const lines: string[] = [];
  const words = own.params.slice(0, fixedCount(own)).map((type, i) => asWord(p, `a${i}`, type));
  let given = listed(words);
  if (own.rest) {
    lines.push(`tsf_arr *all = tsf_arr_of_arguments(rt, ${given}, a${words.length}, 0);`);
    given = "all->len, tsf_arr_word(all)";
  }
  lines.push(`tsf_val result = ${p.anyCalls.use()}(rt, ${callee}, ${receiver}, ${given}, ${cString(text)});`);
  if (returnsNothing(own)) return [...lines, "(void)result;"];
  const result = fromAnything(p, "result", own.result);
  return [...lines, `if (TSF_FAILED(rt)) return ${emptyOf(own.result)};`, `return ${result.text};`];
}
