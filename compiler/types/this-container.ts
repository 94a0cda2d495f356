import { ts } from "../project/typescript.js";

/** The function, class member, class or file whose `this` a node sees: arrow functions have none. */
export function thisContainer(node: ts.Node): ts.Node {
  let at = node.parent;
  while (ts.isArrowFunction(at) || !(ts.isFunctionLike(at) || ts.isClassElement(at) || ts.isSourceFile(at))) {
    at = at.parent;
  }
  return at;
}
