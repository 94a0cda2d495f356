import type { ObjectType, Property, TypeEnv } from "./type.js";

export const EMPTY_ENV: TypeEnv = new Map();

/** Every property that an object of the view may have by its type: for a union, those of any member. */
export function propertiesOfAny(view: ObjectType): ReadonlyMap<string, readonly Property[]> {
  const found = new Map<string, Property[]>();
  for (const member of view.members ?? [view]) {
    for (const property of member.properties.values()) {
      const known = found.get(property.name);
      if (known) known.push(property);
      else found.set(property.name, [property]);
    }
  }
  return found;
}
