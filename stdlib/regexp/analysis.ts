/* What a tree tells before anything is matched: how long matches can be and with which characters they begin. */
import { normalized } from "./character-set.js";
import type { CharacterSet, PatternNode } from "./tree.js";

/** How a match may begin. */
export interface Beginning {
  /** The first characters of matches that are not empty. */
  readonly set: CharacterSet;
  /** A match may be empty: what comes after may begin with anything else. */
  readonly nullable: boolean;
}

const NOTHING: Beginning = { set: [], nullable: true };

/** @param highest the highest character: what a back-reference repeats is not known. */
export function beginning(node: PatternNode, highest: number): Beginning {
  switch (node.kind) {
    case "empty":
    case "assertion":
    case "lookaround":
      return NOTHING;
    case "reference":
      return { set: [0, highest], nullable: true };
    case "character":
      return { set: node.set, nullable: false };
    case "group":
      return beginning(node.body, highest);
    case "repetition": {
      if (node.max === 0) return NOTHING;
      const { set, nullable } = beginning(node.body, highest);
      return { set, nullable: nullable || node.min === 0 };
    }
    case "alternatives": {
      const parts = node.items.map((item) => beginning(item, highest));
      return {
        set: normalized(parts.flatMap(({ set }) => set)),
        nullable: parts.some((part) => part.nullable),
      };
    }
    case "sequence":
      return beginningOfAll(node.items, 0, highest);
  }
}

/** Of the items from `from` on, one after the other. */
export function beginningOfAll(items: readonly PatternNode[], from: number, highest: number): Beginning {
  const ranges: number[] = [];
  for (let i = from; i < items.length; i++) {
    const { set, nullable } = beginning(items[i]!, highest);
    ranges.push(...set);
    if (!nullable) return { set: normalized(ranges), nullable: false };
  }
  return { set: normalized(ranges), nullable: true };
}

/** Whether a match may be empty. */
export function mayBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case "empty":
    case "assertion":
    case "lookaround":
    case "reference":
      return true;
    case "character":
      return false;
    case "group":
      return mayBeEmpty(node.body);
    case "repetition":
      return node.min === 0 || mayBeEmpty(node.body);
    case "alternatives":
      return node.items.some(mayBeEmpty);
    case "sequence":
      return node.items.every(mayBeEmpty);
  }
}

/** Whether no match is longer than nothing: to repeat it is to have it once. */
export function isAlwaysEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case "empty":
    case "assertion":
    case "lookaround":
      return true;
    case "character":
    case "reference":
      return false;
    case "group":
      return isAlwaysEmpty(node.body);
    case "repetition":
      return node.max === 0 || isAlwaysEmpty(node.body);
    case "alternatives":
    case "sequence":
      return node.items.every(isAlwaysEmpty);
  }
}

/** Whether every match begins at the start of the text. */
export function isAnchored(node: PatternNode): boolean {
  switch (node.kind) {
    case "assertion":
      return node.what === "start";
    case "group":
      return isAnchored(node.body);
    case "sequence": {
      const [first] = node.items;
      return first !== undefined && isAnchored(first);
    }
    case "alternatives":
      return node.items.every(isAnchored);
    default:
      return false;
  }
}

/** The one character of a set, -1 when it has more. */
export function onlyCharacter(set: CharacterSet): number {
  return set.length === 2 && set[0] === set[1] ? set[0]! : -1;
}

/** Whether the node is a text: one character after the other. */
export function isPlain(node: PatternNode): boolean {
  if (node.kind === "sequence") return node.items.every((item) => item.kind === "character" && isPlain(item));
  return node.kind === "character" && onlyCharacter(node.set) >= 0;
}

/** How many nodes the matcher's program will have about, repetitions written out. */
export function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case "group":
    case "lookaround":
      return sizeOf(node.body) + 2;
    case "sequence":
    case "alternatives":
      return node.items.reduce((size, item) => size + sizeOf(item) + 1, 0);
    case "repetition": {
      if (node.body.kind === "character") return 1;
      const copies = node.max === Infinity ? node.min + 1 : node.max;
      return Math.min(copies * (sizeOf(node.body) + 3), 1e9);
    }
    default:
      return 1;
  }
}

/** How many repetitions lie in each other at most. */
export function depthOf(node: PatternNode): number {
  switch (node.kind) {
    case "group":
    case "lookaround":
      return depthOf(node.body);
    case "repetition":
      return depthOf(node.body) + 1;
    case "sequence":
    case "alternatives":
      return node.items.reduce((depth, item) => Math.max(depth, depthOf(item)), 0);
    default:
      return 0;
  }
}
