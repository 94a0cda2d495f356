import { ts } from "../project/typescript.js";

/** The function, class member, class or file whose `this` a node sees: arrow functions have none. */
export function thisContainer(node: ts.Node): ts.Node {
  let at = node.parent;
  while (ts.isArrowFunction(at) || !(ts.isFunctionLike(at) || ts.isClassElement(at) || ts.isSourceFile(at))) {
    at = at.parent;
  }
  return at;
}

/** Code of a constructor itself, which runs while the object is made: `this.x = v`. */
export function isConstructing(target: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return false;
  if (target.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  let at = target.parent;
  while (!ts.isFunctionLike(at) && !ts.isClassElement(at) && !ts.isSourceFile(at)) at = at.parent;
  return ts.isConstructorDeclaration(at);
}

/** Whether the function, or the initializer of the property, looks at its `this`, or what `super` finds through it. */
export function usesThis(fn: ts.FunctionLikeDeclaration | ts.PropertyDeclaration): boolean {
  const looks = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return true;
    // Whatever has one of its own is looked at all the same where it is no function: a class may extend by it.
    const hasOwn = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node);
    return hasOwn ? false : (ts.forEachChild(node, looks) ?? false);
  };
  return ts.forEachChild(fn, looks) ?? false;
}
