import type { ts } from "../project/typescript.js";
import { symbolId } from "../types/symbol-id.js";
import type { TypeEnv } from "../types/type.js";

/** Functions are lowered once for each set of type arguments: this one's part of the key. */
export function envKey(env: TypeEnv): string {
  return env.size === 0 ? "" : `<${[...env].map(([s, t]) => `${symbolId(s)}=${t.key}`).join(",")}>`;
}

const nodeIds = new WeakMap<ts.Node, number>();
let nextNodeId = 0;

/** The node's part of the key. */
export function nodeId(node: ts.Node): number {
  let id = nodeIds.get(node);
  if (id === undefined) nodeIds.set(node, (id = nextNodeId++));
  return id;
}
