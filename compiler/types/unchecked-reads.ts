import { ts } from "../project/typescript.js";
import { givesGroups, itemsOf, takesGroup, wholeOf } from "./group-items.js";
import { resultsOf } from "./inferred-results.js";
import * as T from "./type.js";
import type { Type, TypeEnv } from "./type.js";

const K = ts.SyntaxKind;
const HOLDERS = ts.SymbolFlags.Variable | ts.SymbolFlags.Property;

/** What is asked of the converter that these reads belong to. */
interface Converter {
  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
  joinTypes(types: readonly Type[]): Type;
  hidesUndefined(property: ts.Symbol): boolean;
}

/**
 * Without `noUncheckedIndexedAccess` the checker says of `a[i]` that it is there, and so of the variables that
 * are initialised with it; and of what a spread took over (spread-properties.ts). Here is what such expressions can be beside what the checker says: undefined, and
 * what stands to the right of a `??` or `||` that the checker believes is never taken.
 */
export class UncheckedReads {
  private readonly known = new WeakMap<TypeEnv, Map<ts.Node | ts.Symbol, Type>>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly types: Converter,
    private readonly options: ts.CompilerOptions,
  ) {}

  /** `never` when the checker knows all. */
  beside(node: ts.Node, env: TypeEnv): Type {
    return this.remember(node, env, () => this.ofExpression(node, env));
  }

  besideVariable(symbol: ts.Symbol, env: TypeEnv): Type {
    return this.remember(symbol, env, () => this.ofVariable(symbol, env));
  }

  /** Of a literal: what its initializer may be besides. */
  besideProperty({ valueDeclaration: written }: ts.Symbol, env: TypeEnv): Type {
    if (!written) return T.NEVER;
    if (ts.isPropertyAssignment(written)) return this.beside(written.initializer, env);
    return ts.isShorthandPropertyAssignment(written) ? this.beside(written.name, env) : T.NEVER;
  }

  private remember(key: ts.Node | ts.Symbol, env: TypeEnv, find: () => Type): Type {
    let known = this.known.get(env);
    if (!known) this.known.set(env, (known = new Map()));
    const found = known.get(key);
    if (found) return found;
    // A variable whose initializer names it adds nothing to itself.
    known.set(key, T.NEVER);
    const type = find();
    known.set(key, type);
    return type;
  }

  private ofExpression(node: ts.Node, env: TypeEnv): Type {
    if (ts.isIdentifier(node)) {
      const symbol = this.variableOf(node);
      if (!symbol) return T.NEVER;
      return this.isSetUnchecked(node, symbol) ? T.UNDEF : this.besideVariable(symbol, env);
    }
    if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
      return this.beside(node.expression, env);
    if (ts.isConditionalExpression(node))
      return this.types.joinTypes([this.beside(node.whenTrue, env), this.beside(node.whenFalse, env)]);
    if (ts.isBinaryExpression(node)) return this.ofBinary(node, env);
    // next() may be called without what the generator says that it takes, and what has ended returns nothing again.
    if (ts.isYieldExpression(node)) return T.UNDEF;
    if (ts.isOptionalChain(node) && this.mayEnd(node, env)) return T.UNDEF;
    if (ts.isElementAccessExpression(node))
      return this.ofKeys(
        this.checker.getTypeAtLocation(node.expression),
        this.checker.getTypeAtLocation(node.argumentExpression),
        env,
        node,
      );
    if (ts.isArrayLiteralExpression(node) || ts.isCallExpression(node)) return this.ofArray(node, env);
    return ts.isPropertyAccessExpression(node) ? this.ofProperty(node, env) : T.NEVER;
  }

  /** `[...match]`, and what `map` makes of what its function may return besides. */
  private ofArray(node: ts.ArrayLiteralExpression | ts.CallExpression, env: TypeEnv): Type {
    if (ts.isArrayLiteralExpression(node)) {
      const groups = givesGroups(this.checker, node) ? [T.UNDEF] : [];
      const hidden = this.types.joinTypes([...groups, ...node.elements.map((one) => this.beside(one, env))]);
      return hidden === T.NEVER ? hidden : T.arrayOf(hidden);
    }
    const [fn] = node.arguments;
    const isMap = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "map";
    if (!isMap || !fn || !(ts.isArrowFunction(fn) || ts.isFunctionExpression(fn))) return T.NEVER;
    const hidden = this.types.joinTypes(resultsOf(fn).map((result) => this.beside(result, env)));
    return hidden === T.NEVER ? hidden : T.arrayOf(hidden);
  }

  private ofProperty(node: ts.PropertyAccessExpression, env: TypeEnv): Type {
    const { name } = node;
    const symbol = this.checker.getSymbolAtLocation(name);
    if (symbol && this.isSetUnchecked(node, symbol)) return T.UNDEF;
    if (ts.isPrivateIdentifier(name)) return T.NEVER;
    return this.ofKeys(this.checker.getTypeAtLocation(node.expression), name.text, env, node);
  }

  private ofBinary(node: ts.BinaryExpression, env: TypeEnv): Type {
    const left = (): Type => this.beside(node.left, env);
    const right = (): Type => this.beside(node.right, env);
    switch (node.operatorToken.kind) {
      case K.CommaToken:
        return right();
      case K.EqualsToken:
        return ts.isIdentifier(node.left) ? left() : T.NEVER;
      case K.AmpersandAmpersandToken:
        return this.types.joinTypes([left(), right()]);
      case K.BarBarToken:
      case K.QuestionQuestionToken: {
        if (left() === T.NEVER) return right();
        const [held, given] = [node.left, node.right].map((side) => this.checker.getTypeAtLocation(side));
        // An empty array is made as one of the left side's.
        const isOfLeft = this.checker.isTypeAssignableTo(given!, held!);
        const taken = isOfLeft ? T.NEVER : this.types.convert(given!, env, node.right);
        return this.types.joinTypes([T.nonNullable(left()), taken, right()]);
      }
      default:
        return T.NEVER;
    }
  }

  /** Some `?.` of the chain has a base that the checker believes is always there. */
  private mayEnd(node: ts.OptionalChain, env: TypeEnv): boolean {
    for (let at: ts.Node = node; ts.isOptionalChain(at); at = at.expression) {
      const mayBeMissing = !ts.isNonNullExpression(at) && at.questionDotToken !== undefined;
      if (mayBeMissing && this.beside(at.expression, env) !== T.NEVER) return true;
    }
    return false;
  }

  private ofVariable(symbol: ts.Symbol, env: TypeEnv): Type {
    const declaration = symbol.valueDeclaration;
    if (!declaration) return T.NEVER;
    if (ts.isVariableDeclaration(declaration) && !declaration.type && declaration.initializer)
      return this.beside(declaration.initializer, env);
    if (takesGroup(declaration)) return T.UNDEF;
    const items = itemsOf(declaration);
    if (items) return givesGroups(this.checker, items) ? T.UNDEF : T.NEVER;
    return ts.isBindingElement(declaration) ? this.ofPart(declaration, env) : T.NEVER;
  }

  /** An element of a pattern; a default takes the place of undefined. */
  private ofPart(element: ts.BindingElement, env: TypeEnv): Type {
    const match = element.dotDotDotToken && wholeOf(element);
    if (match && givesGroups(this.checker, match)) return T.arrayOf(T.UNDEF);
    if (element.initializer || element.dotDotDotToken) return T.NEVER;
    const pattern = element.parent;
    const whole = this.checker.getTypeAtLocation(pattern);
    if (ts.isArrayBindingPattern(pattern)) {
      const at = pattern.elements.indexOf(element);
      const taken = writtenItem(pattern, at);
      if (taken) return this.beside(taken, env);
      const index = String(at);
      const isKnown = this.members(whole).every((member) => this.checker.getPropertyOfType(member, index));
      return isKnown || this.options.noUncheckedIndexedAccess === true ? T.NEVER : T.UNDEF;
    }
    const key = element.propertyName ?? element.name;
    if (ts.isNumericLiteral(key)) return this.ofKeys(whole, String(Number(key.text)), env);
    return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? this.ofKeys(whole, key.text, env) : T.NEVER;
  }

  /**
   * undefined for a key that is found by an index signature only, as the elements of an array are, and for one whose
   * undefined a spread hides; what a literal has there besides. With `noUncheckedIndexedAccess` the checker knows, but
   * forgets it of a `read` that was tested or assigned before, whatever deletes the key in between.
   */
  private ofKeys(object: ts.Type, key: string | ts.Type, env: TypeEnv, read?: ts.Expression): Type {
    const knows = this.options.noUncheckedIndexedAccess === true && !(read && this.isNarrowed(read));
    const names =
      typeof key === "string"
        ? [key]
        : this.members(key).map((one) => (one.isLiteral() ? String(one.value) : undefined));
    return this.types.joinTypes(
      this.members(object).flatMap((member) => names.map((name) => this.ofKey(member, name, knows, env))),
    );
  }

  /**
   * `const t: string | undefined = a[i]`: the checker takes t for a string from there on. It does so of one that was
   * tested as well, which the IR proves.
   */
  private isSetUnchecked(read: ts.Expression, symbol: ts.Symbol): boolean {
    if (this.options.noUncheckedIndexedAccess === true || !(symbol.flags & HOLDERS)) return false;
    const declared = this.checker.getTypeOfSymbol(symbol);
    const admits = declared.isUnion() && declared.types.some((one) => one.flags & ts.TypeFlags.Undefined);
    return admits && this.isNarrowed(read);
  }

  private isNarrowed(read: ts.Expression): boolean {
    const type = this.checker.getTypeAtLocation(read);
    const admits = type.isUnion() ? type.types : [type];
    return !admits.some(
      (member) => member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Any | ts.TypeFlags.Unknown),
    );
  }

  private ofKey(type: ts.Type, name: string | undefined, knows: boolean, env: TypeEnv): Type {
    const property = name === undefined ? undefined : this.checker.getPropertyOfType(type, name);
    if (property) return this.types.hidesUndefined(property) ? T.UNDEF : this.besideProperty(property, env);
    return !knows && this.checker.getIndexInfosOfType(type).length > 0 ? T.UNDEF : T.NEVER;
  }

  private members(type: ts.Type): readonly ts.Type[] {
    const apparent = this.checker.getApparentType(this.checker.getNonNullableType(type));
    return apparent.isUnion()
      ? apparent.types.map((member) => this.checker.getApparentType(member))
      : [apparent];
  }

  private variableOf(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** `const [a, b] = [list[0], list[1]]`: what is written for an element of the pattern. */
function writtenItem(pattern: ts.ArrayBindingPattern, at: number): ts.Expression | undefined {
  const literal = ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
  if (!literal || !ts.isArrayLiteralExpression(literal)) return undefined;
  return literal.elements.slice(0, at + 1).some(ts.isSpreadElement) ? undefined : literal.elements[at];
}
