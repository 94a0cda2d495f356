import { ts } from "./typescript.js";

/**
 * To find what a name means TypeScript goes up through all that is around it, each time it is asked: of the names in a sum
 * of thousands of terms that takes quadratic time. The operators of one chain declare nothing, so a name means the same
 * in all its operands, and is asked for once.
 */
export function rememberChainSymbols(checker: ts.TypeChecker): void {
  const roots = new WeakMap<ts.Node, ts.Node>();
  const known = new WeakMap<ts.Node, Map<string, ts.Symbol | undefined>>();
  const ask = checker.getSymbolAtLocation;
  checker.getSymbolAtLocation = (node) => {
    if (!ts.isIdentifier(node) || !ts.isBinaryExpression(node.parent)) return ask(node);
    const root = rootOf(node.parent, roots);
    const names = known.get(root) ?? new Map<string, ts.Symbol | undefined>();
    known.set(root, names);
    if (!names.has(node.text)) names.set(node.text, ask(node));
    return names.get(node.text);
  };
}

/** The topmost binary expression that the node is an operand of an operand of. */
function rootOf(node: ts.Node, roots: WeakMap<ts.Node, ts.Node>): ts.Node {
  const path: ts.Node[] = [];
  let at = node;
  while (!roots.has(at) && ts.isBinaryExpression(at.parent)) {
    path.push(at);
    at = at.parent;
  }
  const root = roots.get(at) ?? at;
  for (const passed of [...path, at]) roots.set(passed, root);
  return root;
}
