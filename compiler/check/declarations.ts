import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { modifierOf, writtenName } from "./syntax-facts.js";

const K = ts.SyntaxKind;

/** `declare const brand: unique symbol`: a name for types. */
function isBrand(node: ts.Node): boolean {
  return (
    ts.isVariableStatement(node) &&
    node.declarationList.declarations.every(
      ({ type }) => type && ts.isTypeOperatorNode(type) && type.operator === K.UniqueKeyword,
    )
  );
}

/** What `declare` names: nothing gives it code or a value. */
function declaration(
  node: ts.VariableStatement | ts.FunctionDeclaration | ts.ClassDeclaration,
  c: CheckContext,
): void {
  const declare = modifierOf(node, K.DeclareKeyword);
  if (!declare || isBrand(node)) return;
  const named = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  c.report(named?.name ?? node, "TSF2032", { name: named?.name?.getText() ?? "it" });
}

function moduleDeclaration(node: ts.ModuleDeclaration, c: CheckContext): void {
  if (isAmbient(node)) return c.report(node.name, "TSF2009", { what: "`declare` of a module or namespace" });
  const symbol = c.checker.getSymbolAtLocation(node.name);
  const isMerged = symbol && symbol.flags & MERGED && symbol.flags & ts.SymbolFlags.ValueModule;
  if (isMerged && symbol.flags & ts.SymbolFlags.ConstEnum)
    c.report(node.name, "TSF2009", { what: "a namespace that is merged with a const enum" });
}

const MERGED = ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.Enum;

/** `declare namespace`, `declare module`, `declare global`. */
export function isAmbient(node: ts.Node): boolean {
  return ts.isModuleDeclaration(node) && modifierOf(node, K.DeclareKeyword) !== undefined;
}

function enumMember(node: ts.EnumMember, c: CheckContext): void {
  if (c.checker.getConstantValue(node) !== undefined || isModuleLevel(node.parent.parent)) return;
  c.report(node.initializer ?? node, "TSF2033", { name: writtenName(node.name) ?? node.name.getText() });
}

/** Declarations that no class or function family has, and types. */
export const declarationRules: RuleTable = [
  [K.VariableStatement, declaration],
  [K.FunctionDeclaration, declaration],
  [K.ClassDeclaration, declaration],
  [K.ModuleDeclaration, moduleDeclaration],
  [K.EnumMember, enumMember],
];
