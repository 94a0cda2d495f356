import { ts } from "../project/typescript.js";
import { assignedMethods, isReplaceable } from "../types/assigned-methods.js";
import { namespaceBlocks } from "../types/module-level.js";
import { ownPrototype } from "../types/own-prototype.js";
import { prototypeAlias } from "../types/prototype-methods.js";
import { sdkFunction } from "../types/resolved-symbol.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { isOnlyTested, outermost, symbolAt } from "./syntax-facts.js";

const K = ts.SyntaxKind;

/** `ownTable(name, Entry)`, `subtable(Entry)`: the one place where a class is handed on. */
function isEntryClass(node: ts.Identifier, c: CheckContext): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.arguments.at(-1) !== node) return false;
  const name = sdkFunction(c.checker, (file) => c.originOf(file), call);
  return name === "ownTable" || name === "subtable";
}

function identifier(node: ts.Identifier, c: CheckContext): void {
  if (!isValue(node)) return;
  const symbol = c.checker.getSymbolAtLocation(node);
  if (!symbol) return;
  if (c.checker.isArgumentsSymbol(symbol)) return c.report(node, "TSF2005");
  const target = ts.isShorthandPropertyAssignment(node.parent)
    ? c.checker.getShorthandAssignmentValueSymbol(node.parent)
    : symbolAt(c, node);
  if (!target) return;
  if (isEventMaker(target, c) && !isCalledByName(node)) return c.report(node, "TSF5024");
  if (isNamespaceUse(node) || isEntryClass(node, c)) return;
  if (isMerged(target) && !isCallee(node)) return c.report(node, "TSF2009", { what: mergedText(target) });
  const isClass =
    target.flags & ts.SymbolFlags.Class &&
    target.valueDeclaration &&
    c.originOf(target.valueDeclaration) === "sdk";
  if (isClass) c.report(node, "TSF2018", { name: node.text });
}

/** A class, function or enum that has members by a namespace besides: there is no object that holds them. */
function isMerged(target: ts.Symbol): boolean {
  const isOther = target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.Enum);
  return isOther !== 0 && namespaceBlocks(target).length > 0;
}

function mergedText({ name, flags }: ts.Symbol): string {
  const kind = flags & ts.SymbolFlags.Class ? "class" : flags & ts.SymbolFlags.Enum ? "enum" : "function";
  return `the ${kind} \`${name}\` as a value, which a namespace is merged with,`;
}

function isCallee(node: ts.Expression): boolean {
  const at = outermost(node);
  return ts.isCallExpression(at.parent) && at.parent.expression === at;
}

/** The SDK's `syscallEvent`, whose functions are no values. */
function isEventMaker({ name, valueDeclaration }: ts.Symbol, c: CheckContext): boolean {
  return name === "syscallEvent" && valueDeclaration !== undefined && c.originOf(valueDeclaration) === "sdk";
}

/** `x.name(...)` of `node`. */
function isCalledByName(node: ts.Expression): boolean {
  const at = outermost(node);
  if (!ts.isPropertyAccessExpression(at.parent) || at.parent.expression !== at) return false;
  const callee = outermost(at.parent);
  return ts.isCallExpression(callee.parent) && callee.parent.expression === callee;
}

/** Written where an expression stands, not as a name that is declared, imported, or part of a type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPartOfTypeNode(node)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isExportAssignment(parent))
    return false;
  if (ts.isQualifiedName(parent) || ts.isImportEqualsDeclaration(parent)) return false;
  if (ts.isImportClause(parent) || ts.isNamespaceImport(parent) || ts.isNamespaceExport(parent)) return false;
  if (ts.isTypeQueryNode(parent) || ts.isExpressionWithTypeArguments(parent)) return false;
  const declared = parent as ts.NamedDeclaration;
  if (declared.name === node) return false;
  return !(ts.isBindingElement(parent) && parent.propertyName === node);
}

/** Uses that need no object: `new C()`, `C.member`, `x instanceof C`. */
function isNamespaceUse(node: ts.Identifier): boolean {
  const at = outermost(node);
  const { parent } = at;
  if (ts.isNewExpression(parent)) return parent.expression === at;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent))
    return parent.expression === at;
  return (
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === K.InstanceOfKeyword && parent.right === at
  );
}

/** `Object.prototype.name.call(...)`. */
function isPrototypeCall(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  const called = parent.parent;
  return (
    ts.isPropertyAccessExpression(parent) &&
    ts.isPropertyAccessExpression(called) &&
    called.name.text === "call" &&
    ts.isCallExpression(called.parent) &&
    called.parent.expression === called
  );
}

/** `const has = Object.prototype.hasOwnProperty`. */
function isAliased({ parent }: ts.Node, c: CheckContext): boolean {
  return ts.isVariableDeclaration(parent) && prototypeAlias(c.checker, parent) !== undefined;
}

/** What a program of its own has, and a plugin in somebody else's process has not. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(["process.exit", "process.exitCode", "process.argv"]);

/** Methods are called, not taken: as values they would have lost their object. */
function propertyAccess(node: ts.PropertyAccessExpression, c: CheckContext): void {
  const symbol = symbolAt(c, node.name);
  if (!symbol) return;
  if (c.isPlugin && OF_PROGRAMS.has(node.getText()) && isLibraryMember(symbol, c))
    c.report(node, "TSF5033", { name: node.getText() });
  if (isLibrarySymbol(node.expression, c))
    return isIteratorKey(node) ? undefined : c.report(node, "TSF2038", { name: node.getText() });
  if (isEventMaker(symbol, c) && !isCalledByName(node)) return c.report(node, "TSF5024");
  if (node.name.text === "prototype" && ownPrototype(c.checker, node.parent)) return;
  const isPrototype = symbol.name === "prototype" && isLibraryMember(symbol, c);
  if (isPrototype && (isPrototypeCall(node) || isAliased(node.parent, c))) return;
  if (isPrototype || symbol.flags & ts.SymbolFlags.Prototype) return c.report(node, "TSF3008");
  if (isAliased(node, c)) return;
  const { parent } = outermost(node);
  const isUsed =
    ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent) || ts.isTypeQueryNode(parent);
  const isTag = ts.isTaggedTemplateExpression(parent) && parent.tag === outermost(node);
  const isCallee = isTag || (isUsed && (parent as ts.CallExpression).expression === outermost(node));
  if (isCallee || !(symbol.flags & ts.SymbolFlags.Method)) return;
  if (isTarget(node)) {
    const [{ holder } = { holder: undefined }] = assignedMethods(c.checker, node);
    const isFixed = holder && !isReplaceable(c.checker, symbol, holder);
    return isFixed ? c.report(node, "TSF2041", { name: node.name.text }) : undefined;
  }
  const owner = symbolAt(c, node.expression);
  // `Math.floor` has no object to lose: whether it can be a value, the lowering knows.
  if (owner && isLibraryGlobal(owner, c)) return;
  const isOfLibrary = symbol.declarations?.some((declaration) => !c.isWritten(declaration));
  if (isOfLibrary && !isOnlyTested(node)) c.report(node, "TSF2012", { name: node.name.text });
}

/** `Symbol` itself: its members are in the library for the checker's sake only. */
function isLibrarySymbol(node: ts.Expression, c: CheckContext): boolean {
  const symbol = ts.isIdentifier(node) && node.text === "Symbol" ? symbolAt(c, node) : undefined;
  return symbol !== undefined && isLibraryGlobal(symbol, c);
}

/** `[Symbol.iterator]` and `[Symbol.asyncIterator]` as the name of a method that objects have, or of the one that is called. */
function isIteratorKey(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  if (node.name.text !== "iterator" && node.name.text !== "asyncIterator") return false;
  if (ts.isElementAccessExpression(parent)) {
    const callee = outermost(parent);
    return ts.isCallExpression(callee.parent) && callee.parent.expression === callee;
  }
  if (!ts.isComputedPropertyName(parent)) return false;
  const member = parent.parent;
  const isStatic = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static;
  const isMethod = ts.isMethodDeclaration(member) || ts.isMethodSignature(member);
  return (isMethod || ts.isPropertyAssignment(member)) && !isStatic;
}

function isLibraryMember({ declarations }: ts.Symbol, c: CheckContext): boolean {
  return declarations?.[0] !== undefined && c.originOf(declarations[0]) === "lib";
}

function isTarget(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node.parent) &&
    node.parent.left === node &&
    node.parent.operatorToken.kind === K.EqualsToken
  );
}

function isLibraryGlobal(symbol: ts.Symbol, c: CheckContext): boolean {
  const declaration = symbol.valueDeclaration;
  return (
    declaration !== undefined && ts.isVariableDeclaration(declaration) && c.originOf(declaration) === "lib"
  );
}

/** Names and members as values. */
export const nameRules: RuleTable = [
  [K.Identifier, identifier],
  [K.PropertyAccessExpression, propertyAccess],
];
