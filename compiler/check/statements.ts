import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { mayAwait, modifierOf } from "./syntax-facts.js";

const K = ts.SyntaxKind;

function variableList(node: ts.VariableDeclarationList, c: CheckContext): void {
  if (modifierOf(node.parent, K.DeclareKeyword)) return;
  const flags = node.flags & ts.NodeFlags.BlockScoped;
  if (flags === ts.NodeFlags.Using) c.report(node, "TSF2001", { what: "`using`" });
  else if (flags === ts.NodeFlags.AwaitUsing) c.report(node, "TSF2016", { what: "`await using`" });
}

function forOf(node: ts.ForOfStatement, c: CheckContext): void {
  if (node.awaitModifier && !mayAwait(node, c))
    c.report(node.awaitModifier, "TSF2016", { what: "`for await` outside an async function" });
}

/** The cases of a switch share one scope, but a jump to one of them goes past the declarations of those before. */
function caseBlock(node: ts.CaseBlock, c: CheckContext): void {
  for (const clause of node.clauses) {
    const declared = new Set<ts.Symbol>();
    for (const statement of clause.statements.filter(ts.isVariableStatement).filter(isOfBlock))
      for (const { name } of statement.declarationList.declarations) collectSymbols(name, c, declared);
    for (const other of node.clauses) if (other !== clause) reportUses(other, declared, c);
  }
}

function isOfBlock({ declarationList }: ts.VariableStatement): boolean {
  return (declarationList.flags & ts.NodeFlags.BlockScoped) !== 0;
}

function collectSymbols(name: ts.BindingName, c: CheckContext, into: Set<ts.Symbol>): void {
  if (ts.isIdentifier(name)) {
    const symbol = c.checker.getSymbolAtLocation(name);
    if (symbol) into.add(symbol);
  } else
    for (const element of name.elements)
      if (ts.isBindingElement(element)) collectSymbols(element.name, c, into);
}

function reportUses(node: ts.Node, symbols: ReadonlySet<ts.Symbol>, c: CheckContext): void {
  if (symbols.size === 0) return;
  if (ts.isIdentifier(node)) {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? c.checker.getShorthandAssignmentValueSymbol(node.parent)
      : c.checker.getSymbolAtLocation(node);
    if (symbol && symbols.has(symbol)) c.report(node, "TSF2037", { name: node.text });
  }
  ts.forEachChild(node, (child) => reportUses(child, symbols, c));
}

function withStatement(node: ts.WithStatement, c: CheckContext): void {
  c.report(node.getFirstToken() ?? node, "TSF2001", { what: "`with`" });
}

/** Statements and variables. */
export const statementRules: RuleTable = [
  [K.VariableDeclarationList, variableList],
  [K.ForOfStatement, forOf],
  [K.CaseBlock, caseBlock],
  [K.WithStatement, withStatement],
];
