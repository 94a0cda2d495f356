import { fixedCount, type Parameters } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
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
  own: Parameters & { readonly result: Type; readonly passed?: number | undefined },
  { callee, receiver, text }: { readonly callee: string; readonly receiver: string; readonly text: string },
): string[] {
  const lines: string[] = [];
  const places = own.params.slice(0, Math.min(fixedCount(own), own.passed ?? Infinity));
  const words = places.map((type, i) => asWord(p, `a${i}`, type));
  const isSure = own.rest || own.passed !== undefined || !T.admitsUndefined(places.at(-1) ?? T.NEVER);
  let given = isSure ? listed(words) : `${unsure(words)}, ${listed(words).replace(/^\d+, /, "")}`;
  if (own.rest) {
    lines.push(`tsf_arr *all = tsf_arr_of_arguments(rt, ${given}, a${words.length}, 0);`);
    const sure = own.handsOn ? ` | (tsf_arr_ends_undefined(rt, all) ? ${UNSURE_BIT} : 0)` : "";
    given = `all->len${sure}, tsf_arr_word(all)`;
  }
  lines.push(`tsf_val result = ${p.anyCalls.use()}(rt, ${callee}, ${receiver}, ${given}, ${cString(text)});`);
  if (returnsNothing(own)) return [...lines, "(void)result;"];
  const result = fromAnything(p, "result", own.result);
  return [...lines, `if (TSF_FAILED(rt)) return ${emptyOf(own.result)};`, `return ${result.text};`];
}

/** Their number; marked when the last may not have been written, for who asks how many there are. */
function unsure(words: readonly string[]): string {
  return `${words.length} | (${words.at(-1)!} == TSF_VAL_UNDEF ? ${UNSURE_BIT} : 0)`;
}

/** Of a number of words: the last is undefined, and may be an argument or none. */
export const UNSURE_BIT = "0x80000000u";
