import { ts } from "../project/typescript.js";
import { namespaceAround } from "../types/module-level.js";
import type { FunctionContext } from "./context.js";
import { mustBeDeclared } from "./early-uses.js";
import { symbolOf } from "./names.js";
import { bodyOf } from "./syntax.js";
import { throwTypeError } from "./thrown.js";

/** The module or namespace of the program that stands before a dot, also in `ns.Inner.x`. */
export function moduleSymbol(f: FunctionContext, node: ts.Expression): ts.Symbol | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const symbol = ts.isIdentifier(name) ? symbolOf(f, name) : undefined;
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Module)) return undefined;
  const [declaration] = symbol.declarations ?? [];
  return declaration && f.program.originOf(declaration) === "lib" ? undefined : symbol;
}

/** `N.member`: the namespace must have come to the declaration. */
export function mustBeIn(
  f: FunctionContext,
  declaration: ts.Declaration,
  use: ts.PropertyAccessExpression,
): void {
  const namespace = namespaceAround(declaration);
  if (!namespace || isWithin(use, namespace)) return;
  const name = use.name.text;
  // In the body of the file itself the text tells the order.
  const isBefore = use.getSourceFile() === namespace.getSourceFile() && use.pos < namespace.pos;
  if (isBefore && !isInFunction(use))
    throwTypeError(f, `Cannot read properties of undefined (reading '${name}')`);
  else if (ts.isFunctionDeclaration(declaration)) mustBeDeclared(f, bodyOf(declaration), use, name);
}

function isWithin(node: ts.Node, outer: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isInFunction(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isFunctionLike(at) || ts.isPropertyDeclaration(at)) return true;
  return false;
}

/** The binding of a variable that is written as `N.x`; undefined for what is none. */
export function isNamespaceVariable(f: FunctionContext, node: ts.PropertyAccessExpression): boolean {
  const declaration = moduleSymbol(f, node.expression) && symbolOf(f, node.name)?.valueDeclaration;
  return (
    declaration !== undefined &&
    (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) &&
    namespaceAround(declaration) !== undefined
  );
}

/** The name of what a static method belongs to: `LineReader`, also in `falco.LineReader`. */
export function namedOwner(f: FunctionContext, owner: ts.Expression): ts.Identifier | undefined {
  if (ts.isIdentifier(owner)) return owner;
  const isMember = ts.isPropertyAccessExpression(owner) && ts.isIdentifier(owner.name);
  return isMember && isNamespace(symbolOf(f, owner.expression)) ? (owner.name as ts.Identifier) : undefined;
}

export function isNamespace(symbol: ts.Symbol | undefined): boolean {
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
}
