import { ts } from "../project/typescript.js";
import { thisContainer } from "./this-container.js";

/** Whose prototype a constructor gives to the object that it makes. */
export type OwnPrototype = "target" | ts.ClassLikeDeclaration;

/**
 * `Object.setPrototypeOf(this, new.target.prototype)` in a constructor, or `(this, C.prototype)` in that of C: what
 * programs write that were compiled to ES5 once, where classes did not extend Error. Here it has that prototype already.
 */
export function ownPrototype(checker: ts.TypeChecker, node: ts.Node): OwnPrototype | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== "Object.setPrototypeOf") return undefined;
  const [object, prototype] = node.arguments;
  const around = thisContainer(node);
  if (object?.kind !== ts.SyntaxKind.ThisKeyword || !ts.isConstructorDeclaration(around) || !prototype)
    return undefined;
  if (!ts.isPropertyAccessExpression(prototype) || prototype.name.text !== "prototype") return undefined;
  const { expression } = prototype;
  if (ts.isMetaProperty(expression)) return "target";
  const symbol = ts.isIdentifier(expression) ? checker.getSymbolAtLocation(expression) : undefined;
  return symbol?.valueDeclaration === around.parent ? around.parent : undefined;
}
