import * as T from "./type.js";
import type { ObjectType, Property, Type } from "./type.js";

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

/** What the checker says and what it does not; of the elements of an array too. */
export function withBeside(types: Converter, told: Type, beside: Type): Type {
  return told.kind === "arr" && beside.kind === "arr"
    ? T.arrayOf(types.joinTypes([told.element, beside.element]))
    : types.joinTypes([told, beside]);
}

/** Properties that every member has; those of some members only are reached through a narrowed type. */
export function unionProperties(types: Converter, members: readonly ObjectType[]): Property[] {
  const [first, ...rest] = members;
  const common: Property[] = [];
  for (const property of first!.properties.values()) {
    const others = rest.map((m) => m.properties.get(property.name));
    if (others.some((o) => o === undefined)) continue;
    const all = [property, ...(others as Property[])];
    common.push({
      name: property.name,
      type: types.joinTypes(all.map((p) => p.type)),
      optional: all.some((p) => p.optional),
      holdsUndefined: all.some((p) => p.holdsUndefined),
      readonly: all.some((p) => p.readonly),
      kind: all.every((p) => p.kind === property.kind) ? property.kind : "field",
    });
  }
  return common;
}
