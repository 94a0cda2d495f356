import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { functionAround, modifierOf, thisContainer } from "./syntax-facts.js";

const K = ts.SyntaxKind;

function functionLike(node: ts.FunctionLikeDeclaration, c: CheckContext): void {
  const async = modifierOf(node, K.AsyncKeyword);
  if (async) c.report(async, "TSF2016", { what: "an async function" });
  const thisParameter = node.parameters.find((p) => ts.isIdentifier(p.name) && p.name.text === "this");
  if (thisParameter && thisParameter.type?.kind !== K.VoidKeyword) c.report(thisParameter, "TSF2011");
}

/** `await` inside an async function is part of what is reported there. */
function awaitExpression(node: ts.AwaitExpression, c: CheckContext): void {
  const around = functionAround(node);
  if (!around || !modifierOf(around, K.AsyncKeyword)) c.report(node, "TSF2016", { what: "`await`" });
}

function thisKeyword(node: ts.Node, c: CheckContext): void {
  const container = thisContainer(node);
  if (ts.isClassElement(container) && ts.isClassLike(container.parent)) return;
  const hasOwn = ts.isFunctionLike(container) && container.parameters[0]?.name.getText() === "this";
  if (!hasOwn) c.report(node, "TSF2011");
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
  [K.MetaProperty, metaProperty],
];
