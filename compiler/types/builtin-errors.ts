import * as T from "./type.js";
import type { Property } from "./type.js";

/** The library's error classes with their type indices in the runtime, in the order of these: shapes 0, 1, ... */
export const BUILTIN_ERRORS: ReadonlyMap<string, string> = new Map([
  ["Error", "TSF_E_ERROR"],
  ["TypeError", "TSF_E_TYPE"],
  ["RangeError", "TSF_E_RANGE"],
  ["SyntaxError", "TSF_E_SYNTAX"],
  ["ReferenceError", "TSF_E_REFERENCE"],
  ["URIError", "TSF_E_URI"],
]);

/** The shape of a builtin error class. */
export function errorShape(name: string): number {
  return [...BUILTIN_ERRORS.keys()].indexOf(name);
}

/** What the runtime keeps of every error, in the order of its struct. */
export const ERROR_PROPERTIES: readonly string[] = ["message", "name", "cause"];

/** What the library says that every error has. */
export function errorProperties(): Property[] {
  return ERROR_PROPERTIES.map((name) => {
    const optional = name === "cause";
    const type = optional ? T.VAL : T.STR;
    return { name, type, optional, holdsUndefined: optional, readonly: false, kind: "field" };
  });
}
