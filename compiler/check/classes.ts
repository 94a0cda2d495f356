import { ts } from "../project/typescript.js";
import { BUILTIN_ERRORS, ERROR_PROPERTIES } from "../types/builtin-errors.js";
import { knownKey } from "../types/constant-keys.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { modifierOf, symbolAt, writtenName } from "./syntax-facts.js";

const K = ts.SyntaxKind;

function decorator(node: ts.Decorator, c: CheckContext): void {
  c.report(node, "TSF2003");
}

function classLike(node: ts.ClassLikeDeclaration, c: CheckContext): void {
  if (modifierOf(node, K.DeclareKeyword)) return;
  baseClass(node, c);
  if (isErrorClass(node, c)) for (const one of node.members) errorMember(one, node, c);
}

/** A class extends a class of the program or the SDK by its name, or one of the errors. */
function baseClass(node: ts.ClassLikeDeclaration, c: CheckContext): void {
  const clause = node.heritageClauses?.find((h) => h.token === K.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  if (!base) return;
  const symbol = symbolAt(c, base.expression);
  const declaration = symbol?.valueDeclaration;
  const isConstant =
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    c.originOf(declaration) === "program";
  const isClass =
    declaration !== undefined && (ts.isClassLike(declaration) || ts.isParameter(declaration) || isConstant);
  const isLibraryBase =
    symbol !== undefined &&
    /^(([A-Z]\w+)?Error|Map|Set)$/.test(symbol.name) &&
    declaration !== undefined &&
    c.originOf(declaration) === "lib";
  if (!symbol || isClass || isLibraryBase) return;
  const name = base.expression.getText();
  const isInterface = symbol.declarations?.some(ts.isInterfaceDeclaration) === true && !declaration;
  const ofLibrary = declaration && c.originOf(declaration) === "lib";
  const advice = isInterface
    ? `it is an interface: \`class ${node.name?.text ?? "C"} implements ${name}\``
    : ofLibrary
      ? `keep the \`${name}\` in a field, and give the class the methods that are wanted of it`
      : `extend a class by its name, or Error, Map or Set`;
  c.report(base.expression, "TSF2034", { base: name, advice });
}

/** The class or one that it extends is one of the library's errors. */
function isErrorClass(node: ts.ClassLikeDeclaration, c: CheckContext): boolean {
  for (let at: ts.Node | undefined = node; at && ts.isClassLike(at);) {
    const clause: ts.HeritageClause | undefined = at.heritageClauses?.find(
      (h) => h.token === K.ExtendsKeyword,
    );
    const base: ts.Expression | undefined = clause?.types[0]?.expression;
    const symbol: ts.Symbol | undefined = base && symbolAt(c, base);
    at = symbol?.valueDeclaration;
    if (at && !ts.isClassLike(at) && BUILTIN_ERRORS.has(symbol!.name)) return true;
  }
  return false;
}

/** What every error has is a field of the runtime's, which nothing may hide (types/builtin-errors.ts). */
function errorMember(node: ts.ClassElement, { name: owner }: ts.ClassLikeDeclaration, c: CheckContext): void {
  const name = writtenName(node.name as ts.PropertyName | undefined);
  if (name === undefined || !ERROR_PROPERTIES.includes(name)) return;
  const flags = ts.getCombinedModifierFlags(node);
  if (flags & (ts.ModifierFlags.Static | ts.ModifierFlags.Abstract | ts.ModifierFlags.Ambient)) return;
  const type = owner?.text ?? "default";
  if (!ts.isPropertyDeclaration(node)) {
    const what = ts.isMethodDeclaration(node) ? "a method" : "an accessor";
    const hint =
      name === "name"
        ? `write a field: \`override readonly name = "${type}"\``
        : `give it to the base class: \`super(${name === "cause" ? "message, { cause }" : name})\``;
    c.report(node.name!, "TSF3021", { name, type, what, hint });
  } else if (node.exclamationToken && !node.initializer) {
    const hint =
      "give it an initializer, or write `declare` in place of `!`: so it keeps what the base class set";
    c.report(node.name!, "TSF3021", { name, type, what: "a field that starts as undefined", hint });
  }
}

function member(node: ts.ClassElement, c: CheckContext): void {
  if (!ts.isClassLike(node.parent)) return;
  const accessor = modifierOf(node, K.AccessorKeyword);
  if (accessor) c.report(accessor, "TSF2001", { what: "an `accessor` field" });
  const isSymbol =
    node.name && ts.isComputedPropertyName(node.name) && node.name.expression.getText().startsWith("Symbol.");
  if (
    node.name &&
    ts.isComputedPropertyName(node.name) &&
    !isSymbol &&
    knownKey(c.checker, node.name) === undefined
  )
    c.report(node.name, "TSF2014");
}

function indexSignature(node: ts.IndexSignatureDeclaration, c: CheckContext): void {
  if (ts.isClassLike(node.parent)) c.report(node, "TSF3002", { type: node.parent.name?.text ?? "class" });
}

/** Classes and their members. */
export const classRules: RuleTable = [
  [K.Decorator, decorator],
  [K.ClassDeclaration, classLike],
  [K.ClassExpression, classLike],
  [K.PropertyDeclaration, member],
  [K.MethodDeclaration, member],
  [K.GetAccessor, member],
  [K.SetAccessor, member],
  [K.IndexSignature, indexSignature],
];
