import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";

/**
 * The path to a property that is an object of fixed properties on one side and a Record on the other, so that no object
 * of type `from` is ever one of type `to`; undefined when there is none. TypeScript takes the one for the other.
 */
export function fixedWhereOpen(from: ObjectType, to: ObjectType): string | undefined {
  return ofObjects(from, to, new Set());
}

/** Of a union one member that fits is enough. */
function ofObjects(from: ObjectType, to: ObjectType, seen: Set<string>): string | undefined {
  const pair = `${from.id} ${to.id}`;
  if (from === to || seen.has(pair)) return undefined;
  seen.add(pair);
  let found: string | undefined;
  for (const given of from.members ?? [from]) {
    for (const wanted of to.members ?? [to]) {
      const path = ofProperties(given, wanted, seen);
      if (path === undefined) return undefined;
      found ??= path;
    }
  }
  return found;
}

function ofProperties(from: ObjectType, to: ObjectType, seen: Set<string>): string | undefined {
  for (const { name, type } of to.properties.values()) {
    const given = from.properties.get(name);
    const path = given && ofTypes(given.type, type, seen);
    if (path !== undefined) return `${name}${path}`;
  }
  return undefined;
}

/** What follows the property's name in the path. */
function ofTypes(from: Type, to: Type, seen: Set<string>): string | undefined {
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  if ((a.kind === "obj" && b.kind === "dict") || (a.kind === "dict" && b.kind === "obj")) return "";
  if (a.kind === "arr" && b.kind === "arr") {
    const path = ofTypes(a.element, b.element, seen);
    return path === undefined ? undefined : `[]${path}`;
  }
  if (a.kind !== "obj" || b.kind !== "obj") return undefined;
  const path = ofObjects(a.object, b.object, seen);
  return path === undefined ? undefined : `.${path}`;
}
