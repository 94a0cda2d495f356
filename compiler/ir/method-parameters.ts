import type { Parameters } from "../types/rest-parameters.js";
import type { IRFunction } from "./ir.js";

/** What a method takes besides its object. */
export function parametersOf({ params, rest }: IRFunction): Parameters {
  return { params: params.slice(1).map(({ type }) => type), rest: rest === true };
}
