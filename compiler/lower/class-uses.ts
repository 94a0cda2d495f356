import { ts } from "../project/typescript.js";
import { ownPrototype } from "../types/own-prototype.js";
import { isTransparent, withTransparent } from "../types/given-names.js";
import type { VariableAnalysis } from "./variables.js";

/** What the program does with its classes: which of them need an object at run time, and whose instances must know it. */
export class ClassUses {
  /** Classes that are looked at: as values, by `instanceof`, in their own members. */
  private readonly looked = new Set<ts.ClassLikeDeclaration>();
  /** Classes that are values. */
  private readonly values = new Set<ts.ClassLikeDeclaration>();
  /** Classes that others extend by name. */
  private readonly extended = new Map<ts.ClassLikeDeclaration, readonly ts.ClassLikeDeclaration[]>();
  private asksForConstructors = false;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly variables: VariableAnalysis,
  ) {}

  analyse(node: ts.Node): void {
    if (ts.isIdentifier(node)) this.noteName(node);
    else if (ts.isClassLike(node)) this.noteClass(node);
    else if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword)
      this.noteThis(node);
    else if (ts.isMetaProperty(node)) this.noteTarget(node);
    if (ts.isPropertyAccessExpression(node) && node.name.text === "constructor" && !isAskedForName(node))
      this.asksForConstructors = true;
    ts.forEachChild(node, (child) => this.analyse(child));
  }

  /** There is one object of the class, in a variable of the realm, or none. */
  isOnce(node: ts.ClassLikeDeclaration): boolean {
    for (let at: ts.Node = node.parent; at; at = at.parent) {
      if (ts.isSourceFile(at)) return true;
      if (ts.isFunctionLike(at) || ts.isIterationStatement(at, false) || ts.isPropertyDeclaration(at))
        return false;
    }
    return false;
  }

  hasObject(node: ts.ClassLikeDeclaration): boolean {
    if (!this.isOnce(node) || ts.isClassExpression(node) || this.asksForConstructors) return true;
    if (this.values.has(node) || this.variables.freeVariables(node).size > 0) return true;
    const base = baseExpression(node);
    if (!base) return false;
    const named = namedClass(this.checker, base);
    return named ? this.hasObject(named) : !isLibraryClass(this.checker, base);
  }

  /** Instances keep the class that they are of. */
  isKept(node: ts.ClassLikeDeclaration): boolean {
    if (this.isOnce(node)) return false;
    return (
      this.asksForConstructors ||
      this.looked.has(node) ||
      this.values.has(node) ||
      this.variables.freeVariables(node).size > 0
    );
  }

  /** The classes that extend it by its name. */
  subclassesOf(node: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[] {
    return this.extended.get(node) ?? [];
  }

  private noteName(node: ts.Identifier): void {
    const declaration = namedClass(this.checker, node);
    if (!declaration || isTypeOrDeclaration(node)) return;
    if (within(declaration, node)) this.looked.add(declaration);
    const at = withTransparent(node);
    const { parent } = at;
    if (ts.isNewExpression(parent) && parent.expression === at) return;
    if (ts.isHeritageClause(parent.parent)) {
      this.extended.set(declaration, [
        ...this.subclassesOf(declaration),
        parent.parent.parent as ts.ClassLikeDeclaration,
      ]);
      return;
    }
    if (ownPrototype(this.checker, parent.parent)) return;
    this.looked.add(declaration);
    const isMember =
      (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
      parent.expression === at;
    const isTest =
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
      parent.right === at;
    if (isTest || (isMember && !isOfEveryFunction(parent))) return;
    this.values.add(declaration);
  }

  private noteClass(node: ts.ClassLikeDeclaration): void {
    const isBound = ts.isClassDeclaration(node) || constantOf(node) !== undefined;
    const isLooked = node.members.some(
      (member) =>
        ts.isClassStaticBlockDeclaration(member) ||
        (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0 ||
        (member.name !== undefined && ts.isPrivateIdentifier(member.name)),
    );
    if (isLooked) this.looked.add(node);
    if (!isBound) this.values.add(node);
  }

  /** `this` or `super` in a static member is the class. */
  private noteThis(node: ts.Node): void {
    for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
      if (ts.isArrowFunction(at)) continue;
      if (ts.isClassElement(at) && ts.isClassLike(at.parent)) {
        const isStatic =
          ts.isClassStaticBlockDeclaration(at) ||
          (ts.getCombinedModifierFlags(at) & ts.ModifierFlags.Static) !== 0;
        if (isStatic) this.values.add(at.parent);
        return;
      }
      if (ts.isFunctionLike(at)) return;
    }
  }

  /** `new.target` is some class. */
  private noteTarget(node: ts.MetaProperty): void {
    if (ownPrototype(this.checker, node.parent.parent)) return;
    if (node.keywordToken === ts.SyntaxKind.NewKeyword && !isAskedForName(node))
      this.asksForConstructors = true;
  }
}

/** `C.name`, which every function has. */
function isOfEveryFunction(node: ts.Node): boolean {
  return (
    ts.isElementAccessExpression(node) || (ts.isPropertyAccessExpression(node) && node.name.text === "name")
  );
}

/** `x.constructor.name`, `new.target.name`: the class need not be there for it. */
export function isAskedForName(node: ts.Expression): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node && parent.name.text === "name";
}

/** The class that an expression surely is: by its name, that of the constant that holds it, or in place. */
export function namedClass(
  checker: ts.TypeChecker,
  expression: ts.Expression,
): ts.ClassLikeDeclaration | undefined {
  const node = inner(expression);
  if (ts.isClassExpression(node)) return node;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const name = ts.isIdentifier(node) ? node : node.name;
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && ts.isShorthandPropertyAssignment(name.parent))
    symbol = checker.getShorthandAssignmentValueSymbol(name.parent);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return undefined;
  if (ts.isClassLike(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer || declaration.type)
    return undefined;
  const made = inner(declaration.initializer);
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && ts.isClassExpression(made) ? made : undefined;
}

/** The constant that a class expression is the value of. */
function constantOf(node: ts.ClassLikeDeclaration): ts.VariableDeclaration | undefined {
  const at = withTransparent(node);
  const { parent } = at;
  const isConstant =
    ts.isVariableDeclaration(parent) &&
    !parent.type &&
    (ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const) !== 0;
  return isConstant && parent.initializer === at ? parent : undefined;
}

export function baseExpression(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return node.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

function isLibraryClass(checker: ts.TypeChecker, base: ts.Expression): boolean {
  const declaration = checker.getSymbolAtLocation(base)?.valueDeclaration;
  return declaration !== undefined && declaration.getSourceFile().isDeclarationFile;
}

function inner(node: ts.Expression): ts.Expression {
  let at = node;
  while (isTransparent(at)) at = at.expression;
  return at;
}

function within(outer: ts.Node, node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isTypeOrDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPartOfTypeNode(node) || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent)) return true;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isExportAssignment(parent))
    return true;
  if (ts.isImportClause(parent)) return true;
  return (parent as ts.NamedDeclaration).name === node && !ts.isPropertyAccessExpression(parent)
    ? !ts.isShorthandPropertyAssignment(parent)
    : false;
}
