import { ts } from "../project/typescript.js";

const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never;
const answers = new WeakMap<ts.SignatureDeclaration, boolean>();

/**
 * Whether the result type that TypeScript has inferred may be short of a value: a variable or property is returned
 * that its narrowing says to be undefined, null or never. A function that was called since may have assigned it.
 */
export function mayReturnMore(
  checker: ts.TypeChecker,
  declaration: ts.SignatureDeclaration | undefined,
): boolean {
  if (!declaration || declaration.type || !("body" in declaration) || !declaration.body) return false;
  let answer = answers.get(declaration);
  if (answer === undefined) {
    const { body } = declaration as { body: ts.Node };
    const forgets = (node: ts.Expression): boolean =>
      returned(node).some((part) => (checker.getTypeAtLocation(part).flags & NOTHING) !== 0);
    answer = ts.isBlock(body) ? returnsIn(body).some(forgets) : forgets(body as ts.Expression);
    answers.set(declaration, answer);
  }
  return answer;
}

/** What a function without a written type returns: of one that is no generator and not async. */
export function resultsOf(fn: ts.ArrowFunction | ts.FunctionExpression): readonly ts.Expression[] {
  const isPlain = !fn.type && !fn.asteriskToken && !fn.modifiers?.length;
  if (!isPlain) return [];
  return ts.isBlock(fn.body) ? returnsIn(fn.body) : [fn.body];
}

/** The same of a property: a getter without a written type, and what an object literal holds of a variable. */
export function mayHoldMore(checker: ts.TypeChecker, property: ts.Symbol): boolean {
  const declaration = property.valueDeclaration ?? property.declarations?.[0];
  if (!declaration) return false;
  if (ts.isGetAccessor(declaration)) return mayReturnMore(checker, declaration);
  if (ts.isShorthandPropertyAssignment(declaration)) return true;
  return ts.isPropertyAssignment(declaration) && returned(declaration.initializer).length > 0;
}

/** What the function's own return statements give. */
function returnsIn(body: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/** The variables and properties whose value an expression may have. */
function returned(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return returned(node.expression);
  if (ts.isConditionalExpression(node)) return [...returned(node.whenTrue), ...returned(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const isLogical = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ].includes(node.operatorToken.kind);
    return isLogical ? [...returned(node.left), ...returned(node.right)] : [];
  }
  if (ts.isPropertyAccessExpression(node)) return [node];
  return ts.isIdentifier(node) && node.text !== "undefined" ? [node] : [];
}

/** What never returns says so itself; another result that happens to be `never` is a type argument. */
export function saysNever({ declaration }: ts.Signature): boolean {
  const type = declaration?.type;
  return !type || type.kind === ts.SyntaxKind.NeverKeyword;
}
