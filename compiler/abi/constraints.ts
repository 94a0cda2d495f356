import type { ts } from "../project/typescript.js";
import type { DocComment } from "./doc-comment.js";
import type { Problems } from "./problems.js";

export const NUMBER_TAGS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const;
export const LENGTH_TAGS = ["minLength", "maxLength"] as const;
export const ITEM_TAGS = ["minItems", "maxItems"] as const;
const COUNT_TAGS = [...LENGTH_TAGS, ...ITEM_TAGS];

type NumberTag = (typeof NUMBER_TAGS)[number];
type CountTag = (typeof COUNT_TAGS)[number];

/**
 * What doc tags say about the values of a property. They hold for the parts of its type that they fit: `@minimum` on
 * a `number[]` is about each element.
 */
export type Constraints = Readonly<Partial<Record<NumberTag | CountTag, number>>> & {
  readonly pattern?: string;
};

export const NO_CONSTRAINTS: Constraints = {};

/** Reads the tags of a property; reports values that mean nothing. */
export function readConstraints(doc: DocComment, at: ts.Node, problems: Problems): Constraints {
  const found: Partial<Record<NumberTag | CountTag, number>> & { pattern?: string } = {};
  for (const tag of [...NUMBER_TAGS, ...COUNT_TAGS]) {
    const text = doc.tags.get(tag);
    if (text === undefined) continue;
    const value = text === "" ? NaN : Number(text);
    const isCount = (COUNT_TAGS as readonly string[]).includes(tag);
    if (
      Number.isFinite(value) &&
      (!isCount || (Number.isInteger(value) && value >= 0)) &&
      (tag !== "multipleOf" || value > 0)
    ) {
      found[tag] = value;
    } else problems.add(at, "TSF5014", { tag, reason: isCount ? "wants a count" : "wants a number" });
  }
  const pattern = doc.tags.get("pattern");
  if (pattern !== undefined && isPattern(pattern)) found.pattern = pattern;
  else if (pattern !== undefined)
    problems.add(at, "TSF5014", { tag: "pattern", reason: "wants a regular expression" });
  return found;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) !== undefined && text !== "";
  } catch {
    return false;
  }
}

/** What of the constraints of an array or Record is about its elements. */
export function constraintsInside({ minItems: _min, maxItems: _max, ...rest }: Constraints): Constraints {
  return rest;
}

/** The tags of `constraints` about numbers, in a fixed order. */
export function numberConstraints(constraints: Constraints): [NumberTag, number][] {
  return NUMBER_TAGS.flatMap((tag) =>
    constraints[tag] === undefined ? [] : [[tag, constraints[tag]] as [NumberTag, number]],
  );
}
