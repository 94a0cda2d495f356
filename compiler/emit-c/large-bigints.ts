import { isLargeBigint } from "../ir/large-bigint.js";
import type { IRFunction, Program } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { ProgramC } from "./program-c.js";
import type { CWriter } from "./writer.js";

/** What may give a bigint beyond 64 bits of operands that have no more: text/big.h. */
const MAKERS =
  /^tsf_(big_(add|sub|sub_from|mul|div|neg|not|xor|pow|shl|shr|mul_div|mul_shr)|bigint_(of_num|of_str|asUintN)|any_(add|numeric))$/;

/**
 * Whether the program can make a bigint beyond 64 bits. If not, stores of bigints are no stores of pointers, they are
 * compared as they are held, and the runtime's code for larger ones is not linked.
 */
export function makesLargeBigints(program: Program): boolean {
  return program.functions.some((fn) => usesBigints(fn)) && program.functions.some((fn) => makesOne(fn));
}

function usesBigints(fn: IRFunction): boolean {
  return fn.values.some(({ type }) => T.membersOf(type).includes(T.BIG));
}

function makesOne(fn: IRFunction): boolean {
  let found = false;
  walk(fn.body, (inst) => {
    found ||= inst.op === "call.c" && MAKERS.test(inst.c.name);
    found ||= inst.op === "const" && typeof inst.value === "bigint" && isLargeBigint(inst.value);
  });
  return found;
}

/** C for the barrier after a store of `stored` into `holder`; none for what is no pointer. */
export function barrier(p: ProgramC, holder: string, stored: string, type: Type): string | undefined {
  switch (T.representationOf(type)) {
    case "word":
      return `tsf_barrier_val(rt, ${holder}, TSF_W(${stored}))`;
    case "big":
      return p.largeBigints ? `tsf_barrier_val(rt, ${holder}, TSF_BIG_WORD(${stored}))` : undefined;
    default:
      return undefined;
  }
}

export function emitBarrier(
  e: { readonly p: ProgramC; readonly w: CWriter },
  holder: string,
  stored: string,
  type: Type,
): void {
  const text = barrier(e.p, holder, stored, type);
  if (text) e.w.line(`${text};`);
}
