import * as T from "./type.js";
import type { Type } from "./type.js";

/** What `await` gives of a value of the type. */
export function awaited(type: Type, types: { joinTypes(types: readonly Type[]): Type }): Type {
  if (type.kind === "promise") return awaited(type.element, types);
  const members = T.membersOf(type);
  if (!members.some((member) => member.kind === "promise")) return type;
  return types.joinTypes(members.map((member) => awaited(member, types)));
}
