import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import { AssignedMethods } from "../types/assigned-methods.js";
import { symbolOfClass } from "../types/class-types.js";
import { isModuleLevel } from "../types/module-level.js";
import { knownKey } from "../types/constant-keys.js";
import { bodyOf, isValueOf, makesHoles, mayFix } from "./syntax.js";

/** What the lowering must know of a variable before it meets its declaration. */
interface VariableFacts {
  /** The function (or source file) whose variable it is. */
  readonly owner: ts.Node;
  /** Referred to from a function inside the owner. */
  captured: boolean;
  /** Assigned anywhere but in its declaration. */
  reassigned: boolean;
  /** Some function that captures it may run, or is made, before the declaration has been evaluated. */
  capturedEarly: boolean;
}

/**
 * Facts about the variables of a program. What concerns all of it is noted a source file at a time; who refers to a
 * variable of a function stands in the same statement of its file, which is looked through when it is first asked for:
 * most of the library never is.
 */
export class VariableAnalysis {
  private readonly resolved = new Set<ts.Node>();
  private readonly facts = new Map<ts.Symbol, VariableFacts>();
  private readonly free = new Map<ts.Node, Set<ts.Symbol>>();
  private readonly usesThis = new Set<ts.Node>();
  private readonly ownThis = new Map<ts.Node, ts.Node>();
  private readonly getters = new Set<string>();
  private readonly writtenGetters = new Set<string>();
  private readonly longest = new Map<string, number>();
  /** Some array may have holes: held as undefined, they are not to be taken for elements. */
  makesHoles = false;
  /** Something may be frozen, sealed or made not extensible: who writes has to ask. */
  fixes = false;
  /** Some object of the program says itself what operators see of it. */
  ownsValueOf = false;
  readonly assignedMethods: AssignedMethods;

  constructor(private readonly checker: ts.TypeChecker) {
    this.assignedMethods = new AssignedMethods(checker);
  }

  analyse(file: ts.SourceFile): void {
    this.noteNames(file);
  }

  factsOf(symbol: ts.Symbol): VariableFacts | undefined {
    const known = this.facts.get(symbol);
    if (known || !symbol.valueDeclaration) return known;
    this.resolve(symbol.valueDeclaration);
    return this.facts.get(symbol);
  }

  /** Lives in a heap cell: shared between functions and changing after it was shared. */
  needsCell(symbol: ts.Symbol): boolean {
    const facts = this.factsOf(symbol);
    if (facts && isSaidAssigned(symbol)) return true;
    return facts !== undefined && facts.captured && (facts.reassigned || facts.capturedEarly);
  }

  /** A closure may read the variable before its declaration has run; functions are there from the start. */
  mayBeReadEarly(symbol: ts.Symbol): boolean {
    const declaration = symbol.valueDeclaration;
    return (
      this.factsOf(symbol)?.capturedEarly === true && !!declaration && !ts.isFunctionDeclaration(declaration)
    );
  }

  /** Variables of enclosing functions that the function, or one inside it, refers to; in order of first use. */
  freeVariables(fn: ts.Node): ReadonlySet<ts.Symbol> {
    this.resolve(fn);
    const found = this.free.get(fn) ?? EMPTY;
    return [...found].some((symbol) => localGeneric(symbol)) ? this.withoutGenerics(fn) : found;
  }

  /** A generic function inside a function is made where it is called: of what it captures, there. */
  private withoutGenerics(fn: ts.Node): ReadonlySet<ts.Symbol> {
    const all = new Set<ts.Symbol>();
    const queue = [...(this.free.get(fn) ?? EMPTY)];
    const seen = new Set(queue);
    for (const symbol of queue) {
      const generic = localGeneric(symbol);
      if (!generic) all.add(symbol);
      for (const inner of generic ? (this.free.get(generic) ?? EMPTY) : EMPTY) {
        if (seen.has(inner) || contains(fn, inner.valueDeclaration!)) continue;
        seen.add(inner);
        queue.push(inner);
      }
    }
    return all;
  }

  /** The arrow function (or one inside it) uses the `this` of its surroundings. */
  capturesThis(fn: ts.Node): boolean {
    this.resolve(fn);
    return this.usesThis.has(fn);
  }

  /** A `this` that is the function's own, the first in it or in an arrow function inside it. */
  thisOf(fn: ts.Node): ts.Node | undefined {
    this.resolve(fn);
    return this.ownThis.get(fn);
  }

  /** Some class or literal has a getter of this name: an object seen through an interface's method may be of that class. */
  isGetter(name: string): boolean {
    return this.getters.has(name);
  }

  /** The same of the classes that are not our library's. */
  isWrittenGetter(name: string): boolean {
    return this.writtenGetters.has(name);
  }

  /** The most parameters of what may be found as a method of this name, whatever the type at hand says. */
  mostParameters(name: string): number {
    return this.longest.get(name) ?? 0;
  }

  private noteNames(node: ts.Node): void {
    const getter = ts.isGetAccessor(node) ? knownKey(this.checker, node.name) : undefined;
    if (getter !== undefined) this.noteGetter(node, getter);
    this.noteLength(node);
    this.assignedMethods.note(node);
    if (isValueOf(node)) this.ownsValueOf = true;
    if (makesHoles(node)) this.makesHoles = true;
    if (mayFix(node) && !isLibraryFile(node.getSourceFile().fileName)) this.fixes = true;
    ts.forEachChild(node, (child) => this.noteNames(child));
  }

  /** Notes all references in the statement of its file that the node is in. */
  private resolve(node: ts.Node): void {
    let statement = node;
    while (statement.parent && !ts.isSourceFile(statement.parent)) statement = statement.parent;
    if (this.resolved.has(statement)) return;
    this.resolved.add(statement);
    this.noteReferences(statement);
  }

  private noteReferences(node: ts.Node): void {
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword)
      this.noteThis(node);
    if (ts.isIdentifier(node)) this.noteReference(node);
    if (ts.isPropertyAccessExpression(node)) this.notePrivate(node);
    ts.forEachChild(node, (child) => this.noteReferences(child));
  }

  private noteGetter(node: ts.Node, name: string): void {
    this.getters.add(name);
    if (!isLibraryFile(node.getSourceFile().fileName)) this.writtenGetters.add(name);
  }

  private noteLength(node: ts.Node): void {
    if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left) && !bindsItself(node))
      this.longest.set(node.left.name.text, Infinity);
    const isMember = ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node);
    if (!isMember && !ts.isObjectLiteralElementLike(node)) return;
    const name =
      node.name && (ts.isPrivateIdentifier(node.name) ? node.name.text : knownKey(this.checker, node.name));
    if (name === undefined) return;
    const { parameters } = ts.isMethodDeclaration(node) ? node : { parameters: undefined };
    const hasEnd = parameters && !parameters.some(({ dotDotDotToken }) => dotDotDotToken);
    this.longest.set(name, Math.max(this.mostParameters(name), hasEnd ? parameters.length : Infinity));
  }

  private noteThis(node: ts.Node): void {
    for (let at = node.parent; at; at = at.parent) {
      if (ts.isArrowFunction(at)) this.usesThis.add(at);
      else if (ts.isFunctionLike(at) || ts.isClassLike(at)) {
        if (!this.ownThis.has(at)) this.ownThis.set(at, node);
        return;
      }
    }
  }

  /** `other.#x` asks for the class, of which there may be several. */
  private notePrivate(node: ts.PropertyAccessExpression): void {
    if (!ts.isPrivateIdentifier(node.name) || node.expression.kind === ts.SyntaxKind.ThisKeyword) return;
    const owner = this.checker.getSymbolAtLocation(node.name)?.valueDeclaration?.parent;
    if (owner && ts.isClassLike(owner) && contains(owner, node) && !isModuleVariable(owner))
      this.noteOwnName(node, symbolOfClass(owner), owner);
  }

  private noteReference(node: ts.Identifier): void {
    if (isInType(node)) return;
    const symbol = this.variableOf(node);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !isVariable(declaration)) return;
    if (isModuleVariable(declaration)) return;
    const owner = ownerOf(declaration);
    let facts = this.facts.get(symbol);
    if (!facts) {
      facts = { owner, captured: false, reassigned: false, capturedEarly: false };
      this.facts.set(symbol, facts);
    }
    // Undefined at first, a `var` is set by each of its declarations.
    if (isVar(declaration)) facts.reassigned = true;
    if (node.parent === declaration && (declaration as ts.NamedDeclaration).name === node) return;
    if (ts.isClassLike(declaration) && contains(declaration, node))
      return this.noteOwnName(node, symbol, declaration);
    if (isAssignmentTarget(node)) facts.reassigned = true;
    this.noteCapture(node, symbol, facts, declaration);
  }

  /** A class's name inside the class is a binding of its own (ECMA-262 15.7.14): the functions in there capture that. */
  private noteOwnName(node: ts.Node, symbol: ts.Symbol, declaration: ts.Node): void {
    let inside: ts.Node = node;
    for (let at: ts.Node = node.parent; at !== declaration; inside = at, at = at.parent)
      if (isFunctionWithBody(at) || (ts.isClassLike(at) && runsLater(inside))) this.freeOf(at).add(symbol);
  }

  private freeOf(fn: ts.Node): Set<ts.Symbol> {
    let free = this.free.get(fn);
    if (!free) this.free.set(fn, (free = new Set()));
    return free;
  }

  private noteCapture(
    node: ts.Node,
    symbol: ts.Symbol,
    facts: VariableFacts,
    declaration: ts.Declaration,
  ): void {
    let inside: ts.Node = node;
    for (let at: ts.Node = node.parent; at && at !== facts.owner; inside = at, at = at.parent) {
      if (!isFunctionWithBody(at) && !(ts.isClassLike(at) && runsLater(inside))) continue;
      // What a static block declares is no variable of the class's surroundings.
      if (ts.isClassLike(at) && contains(at, declaration)) continue;
      facts.captured = true;
      this.freeOf(at).add(symbol);
      // A generic function that calls itself runs after its declaration did.
      const generic = localGeneric(symbol);
      if (isVar(declaration) || (generic && generic !== declaration && contains(generic, at))) continue;
      const early = ts.isFunctionDeclaration(at)
        ? !ts.isParameter(declaration) && at !== declaration
        : at.pos < declaration.end && !ts.isParameter(declaration) && !ts.isFunctionDeclaration(declaration);
      if (early || (ts.isFunctionDeclaration(declaration) && at !== declaration)) facts.capturedEarly = true;
    }
  }

  private variableOf(node: ts.Identifier): ts.Symbol | undefined {
    if (ts.isShorthandPropertyAssignment(node.parent)) {
      return this.checker.getShorthandAssignmentValueSymbol(node.parent);
    }
    if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return undefined;
    return this.checker.getSymbolAtLocation(node);
  }
}

const EMPTY: ReadonlySet<ts.Symbol> = new Set();

/** `let x!: T`: whether it is, is looked at where it is read. */
function isSaidAssigned({ valueDeclaration: declaration }: ts.Symbol): boolean {
  return (
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    declaration.exclamationToken !== undefined
  );
}

function isVariable(node: ts.Declaration): boolean {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    (ts.isFunctionDeclaration(node) && !isModuleLevel(node.parent)) ||
    (ts.isClassDeclaration(node) && !isModuleLevel(node.parent)) ||
    ts.isClassExpression(node)
  );
}

/** The generic function, not one of a module, that a variable surely is. */
export function localGeneric({
  valueDeclaration: declaration,
}: ts.Symbol): ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (!declaration || isModuleVariable(declaration)) return undefined;
  // Overloads may be generic where what they are signatures of is not: `pipe<A, B, C>(...)`.
  if (ts.isFunctionDeclaration(declaration))
    return declaration.typeParameters && bodyOf(declaration).typeParameters ? declaration : undefined;
  const made =
    ts.isVariableDeclaration(declaration) && !declaration.type ? declaration.initializer : undefined;
  const isFunction =
    made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made)) && made.typeParameters;
  return isFunction && ts.getCombinedNodeFlags(declaration!) & ts.NodeFlags.Const ? made : undefined;
}

/** `this.m = this.m.bind(this)`: what is assigned takes no more than the method. */
function bindsItself({ left, right }: ts.BinaryExpression): boolean {
  if (!ts.isCallExpression(right) || !ts.isPropertyAccessExpression(right.expression)) return false;
  const { name, expression } = right.expression;
  return name.text === "bind" && expression.getText() === left.getText();
}

/** Part of a type, which is gone when the program runs. */
function isInType(node: ts.Identifier): boolean {
  if (ts.isPartOfTypeNode(node)) return true;
  for (let at: ts.Node = node.parent; ts.isQualifiedName(at) || ts.isTypeQueryNode(at); at = at.parent)
    if (ts.isTypeQueryNode(at)) return true;
  return false;
}

/** A member of a class that does not run with the class's own evaluation; what it refers to is captured by the class. */
function runsLater(member: ts.Node): boolean {
  if (isFunctionWithBody(member)) return true;
  return ts.isPropertyDeclaration(member) && !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static);
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  for (let at: ts.Node | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isFunctionWithBody(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

/** A declaration of `var`, or a list of them. */
export function isVar(node: ts.Node): boolean {
  const list = listOf(node);
  return list !== undefined && (list.flags & ts.NodeFlags.BlockScoped) === 0;
}

function listOf(declaration: ts.Node): ts.VariableDeclarationList | undefined {
  let node = declaration;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node))
    node = node.parent;
  if (ts.isVariableDeclaration(node)) node = node.parent;
  return ts.isVariableDeclarationList(node) ? node : undefined;
}

/** Declared by a statement of the source file itself, or of a namespace: lives in the realm, not in a function. */
export function isModuleVariable(declaration: ts.Declaration): boolean {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || ts.isBindingName(node)) node = node.parent;
  if (isVar(node)) return ts.isSourceFile(ownerOf(node as ts.Declaration));
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return isModuleLevel(node.parent);
  return (
    ts.isVariableDeclaration(node) &&
    ts.isVariableStatement(node.parent.parent) &&
    isModuleLevel(node.parent.parent.parent)
  );
}

/** The function, class initialiser or source file that a declaration's variable belongs to. */
function ownerOf(declaration: ts.Declaration): ts.Node {
  let node: ts.Node = declaration.parent;
  while (!ts.isSourceFile(node)) {
    if (isFunctionWithBody(node) || ts.isClassStaticBlockDeclaration(node)) return node;
    node = node.parent;
  }
  return node;
}

/** True for `x` in `x = 1`, `x++`, `[x] = ...`, `({ x } = ...)` and `for (x of ...)`. */
function isAssignmentTarget(node: ts.Node): boolean {
  const parent = node.parent;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    if (assigns && parent.left === node) return true;
    return false;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return (
      parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken
    );
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent))
    return isAssignmentTarget(parent);
  const inPattern =
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isSpreadAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node);
  if (!inPattern) return false;
  const pattern =
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isSpreadAssignment(parent)
      ? parent.parent
      : parent;
  return isAssignmentTarget(pattern);
}
