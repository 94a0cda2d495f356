import { ts } from "../project/typescript.js";

/** A file, or the body of a namespace: what is declared there is there once, and is no variable of a function. */
export function isModuleLevel(node: ts.Node): node is ts.SourceFile | ts.ModuleBlock {
  return ts.isSourceFile(node) || ts.isModuleBlock(node);
}

/** The innermost block of a namespace that a node stands in. */
export function namespaceAround(node: ts.Node): ts.ModuleDeclaration | undefined {
  for (let at = node.parent as ts.Node | undefined; at; at = at.parent)
    if (ts.isModuleDeclaration(at)) return at;
  return undefined;
}

/** The blocks of a namespace that have values. */
export function namespaceBlocks(symbol: ts.Symbol | undefined): ts.ModuleDeclaration[] {
  if (!symbol || !(symbol.flags & ts.SymbolFlags.ValueModule)) return [];
  return symbol.declarations?.filter(ts.isModuleDeclaration) ?? [];
}
