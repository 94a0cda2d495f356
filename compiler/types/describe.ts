import { nativeTitle } from "./library-types.js";
import * as T from "./type.js";
import type { ObjectType, Type } from "./type.js";
import { typedArrayOf } from "./typed-arrays.js";

/** A type in the words of a diagnostic or of a run-time error. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case "num":
      return "number";
    case "str":
      return "string";
    case "bool":
      return "boolean";
    case "big":
      return "bigint";
    case "undef":
      return "undefined";
    case "val":
      return type.members ? anyOf(type) : "unknown";
    case "opt":
      return anyOf(type);
    case "obj":
      return objectText(type.object);
    case "arr":
      return `${grouped(type.element)}[]`;
    case "map":
      return `Map<${describeType(type.from)}, ${describeType(type.to)}>`;
    case "set":
      return `Set<${describeType(type.element)}>`;
    case "dict":
      return `Record<string, ${describeType(type.element)}>`;
    case "fn":
      return `(${type.params.map(describeType).join(", ")}) => ${describeType(type.result)}`;
    case "iter":
      return `Generator<${describeType(type.element)}>`;
    case "promise":
      return `Promise<${describeType(type.element)}>`;
    case "asynciter":
      return `AsyncGenerator<${describeType(type.element)}>`;
    case "bytes":
      return typedArrayOf(type).name;
    default:
      return type.kind === "native" ? nativeTitle(type.name) : type.kind;
  }
}

/** `string | number | undefined`: what says that there is nothing comes last. */
function anyOf(type: Type): string {
  const members = [...T.membersOf(type)].sort((a, b) => Number(isAbsent(a)) - Number(isAbsent(b)));
  return members
    .map((member) => (member.kind === "fn" ? `(${describeType(member)})` : describeType(member)))
    .join(" | ");
}

function isAbsent(type: Type): boolean {
  return type === T.UNDEF || type === T.NULL;
}

function grouped(type: Type): string {
  const text = describeType(type);
  return type.kind === "fn" || T.membersOf(type).length > 1 ? `(${text})` : text;
}

/** The name the author gave it, else what it has; a union of objects has those of its members. */
function objectText({ name, members, properties }: ObjectType): string {
  if (members) return [...new Set(members.map((member) => objectText(member)))].join(" | ");
  if (name !== "Object") return name;
  const keys = [...properties.keys()];
  return `{ ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", ..." : ""} }`;
}
