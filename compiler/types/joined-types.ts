import * as T from "./type.js";
import type { Type } from "./type.js";

interface Converter {
  joinTypes(types: readonly Type[]): Type;
}

/** Tuples are told apart by what is in them: a union of them is one array of all that they may hold. */
export function oneArray(types: Converter, members: readonly Type[]): readonly Type[] {
  const arrays = members.filter((member) => member.kind === "arr");
  if (arrays.length < 2) return members;
  const whole = T.arrayOf(types.joinTypes(arrays.map(({ element }) => element)));
  return [...members.filter((member) => member.kind !== "arr"), whole];
}

/** `Record<string, T> & { name: U }`: what is read by name is looked at. */
export function recordWith(types: Converter, { element }: T.DictType, parts: readonly Type[]): Type {
  const named = parts.flatMap((part) => (part.kind === "obj" ? [...part.object.properties.values()] : []));
  const others = parts.flatMap((part) => (part.kind === "dict" ? [part.element] : []));
  return T.dictOf(types.joinTypes([element, ...others, ...named.map(({ type }) => type)]));
}
