import { ts } from "../project/typescript.js";
import { thisContainer, usesThis } from "./this-container.js";

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

/**
 * Whether all classes that extend the one whose constructor calls this give the object their own prototype in turn, and nothing
 * looks at it before: fields are set, no more, between this call and theirs.
 */
export function isSetAgain(node: ts.CallExpression, subclasses: readonly ts.ClassLikeDeclaration[]): boolean {
  const setter = node.parent;
  if (subclasses.length === 0) return true;
  if (!ts.isExpressionStatement(setter) || !ts.isBlock(setter.parent)) return false;
  const { statements } = setter.parent;
  return (
    ts.isConstructorDeclaration(setter.parent.parent) &&
    statements.slice(statements.indexOf(setter) + 1).every(onlySets) &&
    subclasses.every(setsItsOwn)
  );
}

/** The constructor calls `super`, then sets the prototype before it looks at the object. */
function setsItsOwn({ members }: ts.ClassLikeDeclaration): boolean {
  const own = members.find((one) => ts.isConstructorDeclaration(one) && one.body !== undefined);
  const [first, ...others] = (own as ts.ConstructorDeclaration | undefined)?.body?.statements ?? [];
  const at = others.findIndex((one) => /^Object\.setPrototypeOf\(\s*this\b/.test(one.getText()));
  const isCalled = first !== undefined && first.getText().startsWith("super(");
  const fields = members.filter((one) => ts.isPropertyDeclaration(one) && one.initializer !== undefined);
  return (
    isCalled &&
    at >= 0 &&
    others.slice(0, at).every(onlySets) &&
    fields.every((one) => !usesThis(one as ts.PropertyDeclaration))
  );
}

/** What is called with an object and neither runs anything of the program's nor keeps it. */
export function keepsNothing({ expression }: ts.CallExpression): boolean {
  return /^(Error\.captureStackTrace|Object\.setPrototypeOf)$/.test(expression.getText());
}

/** `this` is given properties, or handed to what does nothing here. */
function onlySets(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) {
    const { parent } = node;
    if (ts.isCallExpression(parent)) return keepsNothing(parent);
    if (!ts.isPropertyAccessExpression(parent)) return false;
    const user = parent.parent;
    const isSet =
      ts.isBinaryExpression(user) &&
      user.left === parent &&
      user.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return (
      isSet ||
      (ts.isCallExpression(user) &&
        parent.name.text === "constructor" &&
        user.expression.getText() === "Error.captureStackTrace")
    );
  }
  return ts.forEachChild(node, (child) => (onlySets(child) ? undefined : true)) === undefined;
}
