/** Allocation: complete binary trees, one long-lived, many short-lived. */
import { measure } from "./measure.js";

interface Tree {
  left: Tree | null;
  right: Tree | null;
}

const DEPTH = 14;

function build(depth: number): Tree {
  return depth === 0 ? { left: null, right: null } : { left: build(depth - 1), right: build(depth - 1) };
}

function count(node: Tree | null): number {
  return node === null ? 0 : 1 + count(node.left) + count(node.right);
}

const longLived = build(DEPTH);

measure(() => {
  let checksum = count(longLived);
  for (let depth = 4; depth <= DEPTH; depth += 5) {
    const rounds = 1 << (DEPTH - depth);
    for (let i = 0; i < rounds; i++) checksum += count(build(depth));
  }
  return checksum;
});
