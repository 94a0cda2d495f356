import { ts } from "../project/typescript.js";
import { type ClassTypeHost, mixinAmong } from "./class-types.js";
import { PRIMITIVE } from "./generic-dependence.js";
import { recordWith } from "./joined-types.js";
import { isArrayLike, parameterAmong } from "./keyed-by-parameter.js";
import { ofAllParts } from "./lent-views.js";
import { collectionAmong } from "./narrowing.js";
import type { Type, TypeEnv } from "./type.js";

interface Converter extends ClassTypeHost {
  joinTypes(types: readonly Type[]): Type;
}
interface Place {
  readonly env: TypeEnv;
  readonly node: ts.Node;
  /** The intersection as an object type of its own. */
  whole(): Type;
}

/** A branded primitive is the primitive; an intersection of object types is one object type. */
export function intersection(types: Converter, type: ts.IntersectionType, { env, node, whole }: Place): Type {
  const sole = parameterAmong(types.checker, type.types);
  if (sole) return types.convert(sole, env, node);
  for (const member of type.types) {
    if (member.flags & (PRIMITIVE | ts.TypeFlags.TypeParameter) || isArrayLike(types.checker, member)) {
      const converted = types.convert(member, env, node);
      if (converted.kind !== "obj") return converted;
    }
  }
  // `"name" in value` leaves `object & Record<"name", unknown>`: the property is what is known.
  const told = type.types.filter((member) => !(member.flags & ts.TypeFlags.NonPrimitive));
  if (told.length === 1) return types.convert(told[0]!, env, node);
  const parts = told.map((member) => types.convert(member, env, node));
  const outright =
    mixinAmong(types, parts) ??
    collectionAmong(parts) ??
    ofAllParts(parts, whole) ??
    parts.find((part) => part.kind !== "obj");
  if (outright?.kind === "dict") return recordWith(types, outright, parts);
  return outright ?? whole();
}
