import type { CFunction } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** The suffix of a C function that works on one kind of storage, and the C type of its elements. */
export function storageOf(element: Type): { suffix: string; c: string; tag: string } {
  // A number[] may be seen as unknown[]: what the elements are is known when the program runs.
  if (element.kind === "val") return { suffix: "any", c: "tsf_val", tag: "TSF_T_ARR_WORD" };
  switch (T.representationOf(element)) {
    case "f64":
      return { suffix: "f64", c: "double", tag: "TSF_T_ARR_F64" };
    case "bool":
      return { suffix: "bool", c: "uint8_t", tag: "TSF_T_ARR_BOOL" };
    case "big":
      return { suffix: "big", c: "tsf_big", tag: "TSF_T_ARR_BIG" };
    case "word":
      return { suffix: "word", c: "tsf_val", tag: "TSF_T_ARR_WORD" };
  }
}

/** An array function of one kind of storage; that of any kind looks at the array when it runs. */
export function kindFunction(
  name: string,
  suffix: string,
  params: readonly string[],
  realm: boolean,
  range?: readonly [number, number],
): CFunction {
  const any = suffix === "any";
  return {
    name: `tsf_arr_${name}_${suffix}`,
    realm: realm || any,
    throws: any,
    pure: false,
    params: ["tsf_arr *", ...params],
    ...(range ? { range } : {}),
  };
}
