import { ts } from "../project/typescript.js";
import { MATCH_ARRAYS } from "./library-types.js";

/*
 * A group of a regular expression that took no part is undefined, which the library's types do not say. Here is where
 * the items of a match go without an index: what walks over them gets undefined, as in Node.
 */

/** Methods that give the items to a function. */
const WALKS: ReadonlySet<string> = new Set([
  "map", "filter", "forEach", "some", "every", "find", "findIndex", "findLast", "findLastIndex", "flatMap",
]); // prettier-ignore
/** The same after what was made of those before. */
const FOLDS: ReadonlySet<string> = new Set(["reduce", "reduceRight"]);
/** Methods that give the items in another array. */
const COPIES: ReadonlySet<string> = new Set([
  "slice", "concat", "filter", "reverse", "toReversed", "sort", "toSorted", "splice", "toSpliced", "with",
]); // prettier-ignore

/** What a variable of a loop or a parameter of a function without a type is an item of. */
export function itemsOf(declaration: ts.Declaration): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const loop = declaration.parent.parent;
    return ts.isForOfStatement(loop) ? loop.expression : undefined;
  }
  if (!ts.isParameter(declaration) || declaration.type || declaration.initializer) return undefined;
  const { parent: fn } = declaration;
  const call = fn.parent;
  if (declaration.dotDotDotToken || !ts.isCallExpression(call) || call.arguments[0] !== (fn as ts.Node))
    return undefined;
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const walks = [WALKS, FOLDS][fn.parameters.indexOf(declaration)];
  return walks?.has(callee.name.text) ? callee.expression : undefined;
}

/** A parameter of a replacement function that a group is given to, if its type does not say what it gets. */
export function takesGroup(declaration: ts.Declaration): boolean {
  if (!ts.isParameter(declaration) || declaration.type || declaration.initializer) return false;
  const { parent: fn } = declaration;
  const call = fn.parent;
  if (!ts.isCallExpression(call) || call.arguments[1] !== (fn as ts.Node)) return false;
  const isGroup = fn.parameters[0] !== declaration && !declaration.dotDotDotToken;
  const { expression: callee } = call;
  return isGroup && ts.isPropertyAccessExpression(callee) && /^replace(All)?$/.test(callee.name.text);
}

/** Whether the items of an array are the groups of a match, or pieces between which there are such. */
export function givesGroups(checker: ts.TypeChecker, array: ts.Expression): boolean {
  const node = withoutAssertions(array);
  const { symbol } = checker.getNonNullableType(checker.getTypeAtLocation(node));
  if (symbol && MATCH_ARRAYS.has(symbol.name)) return true;
  if (ts.isIdentifier(node)) {
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    const whole = declaration && wholeOf(declaration);
    return whole !== undefined && givesGroups(checker, whole);
  }
  if (ts.isArrayLiteralExpression(node))
    return node.elements.some((e) => ts.isSpreadElement(e) && givesGroups(checker, e.expression));
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  const [separator] = node.arguments;
  if (name.text === "split" && separator) return mayHaveGroups(checker, separator);
  return COPIES.has(name.text) && givesGroups(checker, expression);
}

/** What a variable without a type is, or the rest of by a pattern. */
export function wholeOf(declaration: ts.Declaration): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) return declaration.type ? undefined : declaration.initializer;
  const isRest = ts.isBindingElement(declaration) && declaration.dotDotDotToken !== undefined;
  const pattern = isRest && ts.isArrayBindingPattern(declaration.parent) ? declaration.parent : undefined;
  return pattern && ts.isVariableDeclaration(pattern.parent) ? wholeOf(pattern.parent) : undefined;
}

function mayHaveGroups(checker: ts.TypeChecker, pattern: ts.Expression): boolean {
  const node = withoutAssertions(pattern);
  if (ts.isRegularExpressionLiteral(node)) return node.text.includes("(");
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) === 0;
}

/** Without parentheses, `as` and `!`. */
function withoutAssertions(node: ts.Expression): ts.Expression {
  const isWrapped =
    ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node);
  return isWrapped ? withoutAssertions(node.expression) : node;
}
