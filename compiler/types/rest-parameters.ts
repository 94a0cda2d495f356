import type { Type } from "./type.js";

/** Parameters as callers pass them: a rest parameter is the last, an array. */
export interface Parameters {
  readonly params: readonly Type[];
  readonly rest?: boolean | undefined;
  /** The array is handed on: whether undefined at its end was written is for who takes it to ask. */
  readonly handsOn?: boolean | undefined;
}

/** How many there are besides the rest parameter. */
export function fixedCount({ params, rest }: Parameters): number {
  return rest ? params.length - 1 : params.length;
}

/** Whether arguments passed as `given` are others, or in other arrays, as `taken`. */
export function regroups(given: Parameters, taken: Parameters): boolean {
  if (!given.rest && !taken.rest) return false;
  return !given.rest || !taken.rest || fixedCount(given) !== fixedCount(taken);
}
