import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import { BUILTIN_ERRORS } from "./builtin-errors.js";
import { symbolOfClass } from "./class-types.js";

const K = ts.SyntaxKind;

/** Called by the runtime, or by walks over the object: by what the class has. */
const HOOKS: ReadonlySet<string> = new Set(["toString", "toJSON", "then", "next", "return", "throw"]);

/**
 * The methods that some assignment hides on an object, `this.m = this.m.bind(this)`: there is a place for what is assigned in
 * the objects of the class that they are assigned on.
 */
export class AssignedMethods {
  private readonly holders = new Map<ts.ClassLikeDeclaration, Set<string>>();
  /** Of interfaces: a class that may stand behind one has methods for its functions. */
  private readonly interfaces = new Map<string, ts.Type[]>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** Notes what an assignment assigns to. */
  note(node: ts.Node): void {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== K.EqualsToken) return;
    for (const { name, holder, type } of assignedMethods(this.checker, node.left)) {
      if (!holder) this.interfaces.set(name, [...(this.interfaces.get(name) ?? []), type]);
      else if (this.holders.has(holder)) this.holders.get(holder)!.add(name);
      else this.holders.set(holder, new Set([name]));
    }
  }

  /** The methods that have a place in objects of the class, in the order in which the program assigns them. */
  of(declaration: ts.ClassLikeDeclaration): string[] {
    const type = instanceType(this.checker, declaration);
    const through = [...this.interfaces].filter(
      ([name, seen]) =>
        type.getProperty(name) && seen.some((one) => this.checker.isTypeAssignableTo(type, one)),
    );
    const names = new Set([...(this.holders.get(declaration) ?? []), ...through.map(([name]) => name)]);
    return [...names].filter((name) => {
      const method = type.getProperty(name);
      return method !== undefined && isReplaceable(this.checker, method, declaration);
    });
  }
}

interface AssignedMethod {
  readonly name: string;
  /** Of the object. */
  readonly type: ts.Type;
  /** Its class; undefined where it is of an interface. */
  readonly holder: ts.ClassLikeDeclaration | undefined;
}

/** The methods that the target of an assignment may mean: `o.m`, `o["m"]`, `o[key]`. */
export function assignedMethods(checker: ts.TypeChecker, target: ts.Expression): AssignedMethod[] {
  const inner = withoutAssertions(target);
  if (!ts.isPropertyAccessExpression(inner) && !ts.isElementAccessExpression(inner)) return [];
  const type = checker.getApparentType(checker.getTypeAtLocation(inner.expression));
  return namesIn(checker, inner).flatMap((name) => {
    const symbol = checker.getPropertyOfType(type, name);
    const owner = type.symbol?.valueDeclaration ?? symbol?.valueDeclaration?.parent;
    const holder = owner && ts.isClassLike(owner) ? owner : undefined;
    const isFunction =
      symbol && (holder ? symbol.flags & ts.SymbolFlags.Method : mayBeMethod(checker, symbol));
    return isFunction ? [{ name, type, holder }] : [];
  });
}

/** A property that a class's method may stand for. */
function mayBeMethod(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  return checker.getNonNullableType(checker.getTypeOfSymbol(symbol)).getCallSignatures().length > 0;
}

function namesIn(
  checker: ts.TypeChecker,
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): readonly string[] {
  if (ts.isPropertyAccessExpression(target)) return [target.name.text];
  const key = checker.getTypeAtLocation(target.argumentExpression);
  return (key.isUnion() ? key.types : [key]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

/** An object of the class may be given another function in its place: it has one signature, and only the program calls it. */
export function isReplaceable(
  checker: ts.TypeChecker,
  method: ts.Symbol,
  holder: ts.ClassLikeDeclaration,
): boolean {
  if (!(method.flags & ts.SymbolFlags.Method) || HOOKS.has(method.name)) return false;
  const { valueDeclaration } = method;
  if (valueDeclaration && ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Static)
    return false;
  const [signature, ...others] = checker.getTypeOfSymbol(method).getCallSignatures();
  const isPlain = signature !== undefined && others.length === 0 && !signature.typeParameters?.length;
  return isPlain && !isLibraryFile(holder.getSourceFile().fileName) && !extendsLibrary(checker, holder);
}

/** The host, or the runtime, calls the methods of what extends a class of the library by itself; those of errors it does not. */
function extendsLibrary(checker: ts.TypeChecker, declaration: ts.ClassLikeDeclaration): boolean {
  const type = instanceType(checker, declaration);
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return bases.some(({ symbol }) => {
    const [from] = symbol?.declarations ?? [];
    if (!from || BUILTIN_ERRORS.has(symbol.name)) return false;
    return from.getSourceFile().isDeclarationFile || (ts.isClassLike(from) && extendsLibrary(checker, from));
  });
}

function instanceType(checker: ts.TypeChecker, declaration: ts.ClassLikeDeclaration): ts.Type {
  return checker.getDeclaredTypeOfSymbol(symbolOfClass(declaration));
}

function withoutAssertions(node: ts.Expression): ts.Expression {
  const isOuter =
    ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node);
  return isOuter ? withoutAssertions(node.expression) : node;
}
