import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { modifierOf, symbolAt } from "./syntax-facts.js";

const K = ts.SyntaxKind;

function decorator(node: ts.Decorator, c: CheckContext): void {
  c.report(node, "TSF2003");
}

function classDeclaration(node: ts.ClassDeclaration, c: CheckContext): void {
  if (modifierOf(node, K.DeclareKeyword)) return;
  if (!ts.isSourceFile(node.parent)) c.report(node.name ?? node, "TSF2019", { where: "a function or block" });
  baseClass(node, c);
}

function classExpression(node: ts.ClassExpression, c: CheckContext): void {
  c.report(node.name ?? node.getFirstToken() ?? node, "TSF2019", { where: "an expression" });
}

/** A class extends a class of the program or the SDK by its name, or one of the errors. */
function baseClass(node: ts.ClassDeclaration, c: CheckContext): void {
  const clause = node.heritageClauses?.find((h) => h.token === K.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  if (!base) return;
  const symbol = symbolAt(c, base.expression);
  const declaration = symbol?.valueDeclaration;
  const isClass = declaration !== undefined && ts.isClassDeclaration(declaration);
  const isError = symbol !== undefined && /^([A-Z]\w+)?Error$/.test(symbol.name);
  const isLibraryError = isError && declaration !== undefined && c.originOf(declaration) === "lib";
  if (!symbol || isClass || isLibraryError) return;
  const name = base.expression.getText();
  const isInterface = symbol.declarations?.some(ts.isInterfaceDeclaration) === true && !declaration;
  const advice = isInterface
    ? `it is an interface: \`class ${node.name?.text ?? "C"} implements ${name}\``
    : `extend a class by its name, or Error, or keep the \`${name}\` in a field`;
  c.report(base.expression, "TSF2034", { base: name, advice });
}

function member(node: ts.ClassElement, c: CheckContext): void {
  if (!ts.isClassLike(node.parent)) return;
  const accessor = modifierOf(node, K.AccessorKeyword);
  if (accessor) c.report(accessor, "TSF2001", { what: "an `accessor` field" });
  const isSymbol =
    node.name && ts.isComputedPropertyName(node.name) && node.name.expression.getText().startsWith("Symbol.");
  if (node.name && ts.isComputedPropertyName(node.name) && !isSymbol) c.report(node.name, "TSF2014");
}

function indexSignature(node: ts.IndexSignatureDeclaration, c: CheckContext): void {
  if (ts.isClassLike(node.parent)) c.report(node, "TSF3002", { type: node.parent.name?.text ?? "class" });
}

/** Classes and their members. */
export const classRules: RuleTable = [
  [K.Decorator, decorator],
  [K.ClassDeclaration, classDeclaration],
  [K.ClassExpression, classExpression],
  [K.PropertyDeclaration, member],
  [K.MethodDeclaration, member],
  [K.GetAccessor, member],
  [K.SetAccessor, member],
  [K.IndexSignature, indexSignature],
];
