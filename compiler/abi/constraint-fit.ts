import { ITEM_TAGS, LENGTH_TAGS, NUMBER_TAGS, type Constraints } from "./constraints.js";
import type { JsonType } from "./json-type.js";

/** A tag that fits no part of the type, if there is one. */
export function unusedConstraint(constraints: Constraints, type: JsonType): string | undefined {
  const fitting = new Set(fittingTags(type));
  return Object.keys(constraints).find((tag) => !fitting.has(tag));
}

function fittingTags({ shape }: JsonType): readonly string[] {
  switch (shape.kind) {
    case "number":
    case "bigint":
      return NUMBER_TAGS;
    case "string":
      return [...LENGTH_TAGS, "pattern"];
    case "array":
      return [...ITEM_TAGS, ...fittingTags(shape.element)];
    case "dict":
      return fittingTags(shape.element);
    case "union":
      return shape.alternatives.flatMap(fittingTags);
    default:
      return [];
  }
}
