import type { JsonNode } from "tsfalco";

/**
 * The values at the end of `path`, whose keys may lead through arrays on the way. Without an index an array stands for
 * each of its elements, and one in which the rest of the path leads nowhere leaves an `undefined`; with an index, for
 * the element at it. An array at the very end is one value. The empty key stays where it is.
 *
 * `undefined` when the path leads nowhere outside of an array.
 */
export function walk(
  root: JsonNode | undefined,
  index: number | undefined,
  path: string[],
): (JsonNode | undefined)[] | undefined {
  const found: (JsonNode | undefined)[] = [];
  if (root === undefined || !descend(root, index, path, 0, found)) return undefined;
  return found;
}

/** The values at the end of `path` as text, the missing ones left out. */
export function walkTexts(root: JsonNode | undefined, index: number | undefined, path: string[]): string[] {
  const found: string[] = [];
  for (const node of walk(root, index, path) ?? []) {
    if (node !== undefined) found.push(node.text);
  }
  return found;
}

/** Appends what the path from its key number `from` on leads to; false, with nothing appended, when that is nowhere. */
function descend(
  start: JsonNode,
  index: number | undefined,
  path: string[],
  from: number,
  found: (JsonNode | undefined)[],
): boolean {
  let node: JsonNode | undefined = start;
  for (let i = from; i < path.length; i++) {
    if (node.kind === "array") {
      if (index === undefined) {
        for (const element of node.items()) {
          if (!descend(element, index, path, i, found)) found.push(undefined);
        }
        return true;
      }
      node = node.at(index);
      if (node === undefined) return false;
    }
    const key = path[i]!;
    if (key !== "") node = node.get(key);
    if (node === undefined) return false;
  }
  found.push(node);
  return true;
}
