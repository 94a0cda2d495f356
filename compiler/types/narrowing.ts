import type { ObjectType } from "./object-type.js";
import type { Type } from "./type.js";

/** True when not every value of `from` is one of `to`: the conversion has to look. */
export function narrows(from: Type, to: Type): boolean {
  if (from === to || to.kind === "val") return false;
  if (from.kind === "val") return true;
  if (from.kind === "opt") {
    if (to.kind !== "opt") return true;
    return (from.undef && !to.undef) || (from.nul && !to.nul) || narrows(from.of, to.of);
  }
  if (to.kind === "opt") return narrows(from, to.of);
  if (from.kind === "obj" && to.kind === "obj")
    return from.object !== to.object && !isWider(to.object, from.object);
  return false;
}

/** Every shape behind `narrow` is surely behind `wide` too. */
function isWider(wide: ObjectType, narrow: ObjectType): boolean {
  if (wide === narrow || wide.members?.includes(narrow)) return true;
  for (const [name, property] of wide.properties) {
    if (!narrow.properties.has(name) && !property.optional) return false;
  }
  return !wide.classDeclaration && !wide.builtinError;
}
