import { ts } from "../project/typescript.js";
import { BUILTIN_ERRORS } from "../types/builtin-errors.js";
import type { FunctionContext } from "./context.js";
import { isSpread } from "./spread.js";
import { isTakenApart } from "./syntax.js";

/** What the literal is written for; one inside of a literal that is written as any is meant as any too. */
export function contextualOf(f: FunctionContext, node: ts.Expression): ts.Type | undefined {
  const contextual = f.checker.getContextualType(node);
  const outer = ts.isPropertyAssignment(node.parent) ? node.parent.parent : node.parent;
  const isOpen = ts.isObjectLiteralExpression(outer) && outer.properties.every(isData);
  if (contextual || !(isOpen || ts.isArrayLiteralExpression(outer))) return contextual;
  const whole = contextualOf(f, outer);
  return whole && whole.flags & ts.TypeFlags.Any ? whole : undefined;
}

/** The object type that the literal is wanted as, one member of a union where the literal picks one. */
export function contextOf(f: FunctionContext, node: ts.ObjectLiteralExpression): ts.Type | undefined {
  // What is spread into another literal is not of that one's type.
  if (isSpread(node) || isTakenApart(node)) return undefined;
  const satisfied = satisfiedAround(node);
  const contextual = satisfied ? contextInside(f, node, satisfied) : contextualOf(f, node);
  if (!contextual) return undefined;
  if (!contextual.isUnion()) return contextual;
  const own = f.checker.getTypeAtLocation(node);
  // What a spread of a union makes is one of its members at run time only.
  if (own.isUnion()) return contextual;
  const objects = contextual.types.filter((t) => t.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));
  if (objects.length === 1) return objects[0];
  const fitting = objects.filter((t) => f.checker.isTypeAssignableTo(own, t));
  // A literal is no error where it may be something else.
  return fitting.find((t) => !BUILTIN_ERRORS.has(t.symbol?.name)) ?? fitting[0] ?? objects[0];
}

/** `satisfies` checks the literal and those in it, but makes nothing else of them: what they are is wanted outside of it. */
function contextInside(
  f: FunctionContext,
  node: ts.Expression,
  satisfied: ts.SatisfiesExpression,
): ts.Type | undefined {
  const outer = contextualOf(f, satisfied);
  return outer && skipConst(node.parent) !== satisfied ? contextualOf(f, node) : outer;
}

function satisfiedAround(node: ts.Expression): ts.SatisfiesExpression | undefined {
  const around = skipConst(node.parent);
  if (ts.isSatisfiesExpression(around)) return around;
  const literal = ts.isPropertyAssignment(around) ? around.parent : around;
  const isInside = ts.isObjectLiteralExpression(literal) || ts.isArrayLiteralExpression(literal);
  return isInside ? satisfiedAround(literal) : undefined;
}

/** Parentheses and `as const` around an expression. */
function skipConst(parent: ts.Node): ts.Node {
  const isConst = ts.isAsExpression(parent) && ts.isConstTypeReference(parent.type);
  return isConst || ts.isParenthesizedExpression(parent) ? skipConst(parent.parent) : parent;
}

/** No method and no accessor. */
export function isData(property: ts.ObjectLiteralElementLike): boolean {
  return !ts.isMethodDeclaration(property) && !ts.isAccessor(property);
}
