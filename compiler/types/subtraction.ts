import { admitsClasses, isConstructible } from "./class-types.js";
import * as T from "./type.js";
import type { Type } from "./type.js";
import { typedArrayOf } from "./typed-arrays.js";

/** What a value is that is known to be of both types. */
export function intersection(a: Type, b: Type): Type {
  if (a === T.VAL || a === b) return b;
  if (b === T.VAL) return a;
  const given = T.membersOf(a);
  return T.unionOf(T.membersOf(b).filter((member) => given.some((other) => overlaps(other, member))));
}

/** One value may be of both; neither is a union. Objects from JSON stand behind interfaces and Records alike. */
function overlaps(a: Type, b: Type): boolean {
  if (a.kind === b.kind) return a.kind !== "bytes" || a === b;
  const isObject = (type: Type): boolean => type.kind === "obj" || type.kind === "dict";
  return isObject(a) && isObject(b);
}

const TYPEOF: Readonly<Partial<Record<Type["kind"], string>>> = {
  num: "number",
  bool: "boolean",
  str: "string",
  big: "bigint",
  undef: "undefined",
  fn: "function",
};
const TAGS: Readonly<Record<string, Type["kind"]>> = {
  TSF_T_MAP: "map",
  TSF_T_PROMISE: "promise",
  TSF_T_SET: "set",
};

/** Which members a test by `typeof`, or of a type tag of the runtime, picks; undefined: some values of them. */
export function typeofMembers(what: string): (type: Type) => boolean | undefined {
  if (what.startsWith("TSF_T_BYTES"))
    return (type) => type.kind === "bytes" && typedArrayOf(type).tag === what;
  const tag = TAGS[what];
  if (tag) return (type) => type.kind === tag;
  return (type) => {
    const answer = typeofOf(type);
    return answer === undefined ? undefined : answer === what;
  };
}

function typeofOf(type: Type): string | undefined {
  if (type.kind === "obj" && admitsClasses(type.object))
    return isConstructible(type.object) ? "function" : undefined;
  return TYPEOF[type.kind] ?? "object";
}
