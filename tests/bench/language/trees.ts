/** Allocation: complete binary trees, one long-lived, many short-lived. */
interface Tree {
  left: Tree | null;
  right: Tree | null;
}

const DEPTH = 16;

function build(depth: number): Tree {
  return depth === 0 ? { left: null, right: null } : { left: build(depth - 1), right: build(depth - 1) };
}

function count(node: Tree | null): number {
  return node === null ? 0 : 1 + count(node.left) + count(node.right);
}

const start = Date.now();
const longLived = build(DEPTH);
let checksum = 0;
for (let depth = 4; depth <= DEPTH; depth += 4) {
  const rounds = 1 << (DEPTH - depth + 4);
  for (let i = 0; i < rounds; i++) checksum += count(build(depth));
}
checksum += count(longLived);
console.log("trees", checksum, Date.now() - start);
