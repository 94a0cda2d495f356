import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { thisContainer } from "../types/this-container.js";
import { mayAwait } from "./syntax-facts.js";

const K = ts.SyntaxKind;

function functionLike(node: ts.FunctionLikeDeclaration, c: CheckContext): void {
  const thisParameter = node.parameters.find((p) => ts.isIdentifier(p.name) && p.name.text === "this");
  // A class's own methods are called on objects of the class.
  if (!thisParameter || thisParameter.type?.kind === K.VoidKeyword || !ts.isClassLike(node.parent)) return;
  const { symbol } = c.checker.getTypeAtLocation(node.parent);
  const isOwn = c.checker.getTypeAtLocation(thisParameter) === c.checker.getDeclaredTypeOfSymbol(symbol);
  if (!isOwn) c.report(thisParameter, "TSF2011");
}

/** At the top of a file, where TypeScript allows it. */
function awaitExpression(node: ts.AwaitExpression, c: CheckContext): void {
  if (!mayAwait(node, c)) c.report(node, "TSF2016", { what: "`await` outside an async function" });
}

function thisKeyword(node: ts.Node, c: CheckContext): void {
  const container = thisContainer(node);
  if (ts.isClassElement(container) && ts.isClassLike(container.parent)) return;
  if (!ts.isFunctionLike(container)) c.report(node, "TSF2011");
}

/** What a literal inherits is Object.prototype. */
function superKeyword(node: ts.Node, c: CheckContext): void {
  if (ts.isObjectLiteralExpression(thisContainer(node).parent)) c.report(node, "TSF3008");
}

function metaProperty(node: ts.MetaProperty, c: CheckContext): void {
  const isTarget = node.keywordToken === K.NewKeyword && ts.isConstructorDeclaration(thisContainer(node));
  if (!isTarget) c.report(node, "TSF2027", { name: node.getText() });
}

/** Functions and what belongs to one: `this`, `await`, generators. */
export const functionRules: RuleTable = [
  [K.FunctionDeclaration, functionLike],
  [K.FunctionExpression, functionLike],
  [K.ArrowFunction, functionLike],
  [K.MethodDeclaration, functionLike],
  [K.AwaitExpression, awaitExpression],
  [K.ThisKeyword, thisKeyword],
  [K.SuperKeyword, superKeyword],
  [K.MetaProperty, metaProperty],
];
