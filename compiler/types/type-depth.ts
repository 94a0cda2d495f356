import * as T from "./type.js";
import type { Type } from "./type.js";

/** Types of a program are nested less; methods such as `chunk(): Seq<T[]>` would nest them without end. */
const DEEPEST = 4;

/** A type argument as a class is made for it: what is nested too deeply is looked at where it is used as something. */
export function shallow(type: Type): Type {
  return depthOf(type) > DEEPEST ? T.VAL : type;
}

const depths = new WeakMap<Type, number>();

function depthOf(type: Type): number {
  let depth = depths.get(type);
  if (depth === undefined) {
    depth = 1 + Math.max(0, ...partsOf(type).map(depthOf));
    depths.set(type, depth);
  }
  return depth;
}

/** Of an object what its type parameters are: its properties may contain itself. */
function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case "opt":
      return [type.of];
    case "val":
      return type.members ?? [];
    case "obj":
      return [...type.object.env.values()];
    case "map":
      return [type.from, type.to];
    case "fn":
      return [...type.params, type.result];
    case "arr":
    case "set":
    case "dict":
    case "iter":
    case "promise":
    case "asynciter":
      return [type.element];
    default:
      return [];
  }
}
