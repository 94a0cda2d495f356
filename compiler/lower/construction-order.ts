import { ts } from "../project/typescript.js";
import { ERROR_PROPERTIES } from "../types/builtin-errors.js";
import { keepsNothing } from "../types/own-prototype.js";
import { isConstructing, thisContainer } from "../types/this-container.js";
import type { ObjectRefType } from "../types/type.js";
import { classChain } from "./class-members.js";
import type { ClassUses } from "./class-uses.js";
import type { FunctionContext } from "./context.js";

const K = ts.SyntaxKind;

/**
 * What a store in a constructor says of the keys: the fields of subclasses are not there yet. Whether they are for one
 * that adds a key elsewhere has to be known.
 */
export function whenMade(
  f: FunctionContext,
  target: ts.Node,
  { object }: ObjectRefType,
  name: string,
): { readonly before?: number } {
  const { program } = f;
  const { classDeclaration } = object;
  if (!classDeclaration) return {};
  if (isConstructing(target))
    return { before: program.program.shapes[program.classShape(object)]!.fields.length };
  const isMethod = object.properties.get(name)?.kind === "method";
  if (!isMethod && !(ERROR_PROPERTIES.includes(name) && f.isErrorView(object))) return {};
  const chain = classChain(program, object).flatMap((one) => one.classDeclaration ?? []);
  return mayAddEarly(program.classUses, chain, target) ? f.refuse(target, "TSF2043", { name }) : {};
}

/**
 * Whether code other than the constructors' own may run while an object of the class is made, and its subclasses have
 * fields that come later: what such code adds to the object would be a key before those.
 */
function mayAddEarly(
  classes: ClassUses,
  chain: readonly ts.ClassLikeDeclaration[],
  target: ts.Node,
): boolean {
  const container = thisContainer(target);
  const isInside = ts.isConstructorDeclaration(container) || ts.isPropertyDeclaration(container);
  return chain.some(
    (one) => ((isInside && container.parent === one) || letsOthersRun(one)) && hasLaterFields(classes, one),
  );
}

function hasLaterFields(classes: ClassUses, one: ts.ClassLikeDeclaration): boolean {
  return classes
    .subclassesOf(one)
    .some((other) => other.members.some(isField) || hasLaterFields(classes, other));
}

function isField(member: ts.ClassElement): boolean {
  if (ts.isConstructorDeclaration(member))
    return member.parameters.some((parameter) => ts.isParameterPropertyDeclaration(parameter, member));
  const hidden = ts.ModifierFlags.Static | ts.ModifierFlags.Ambient;
  return ts.isPropertyDeclaration(member) && !(ts.getCombinedModifierFlags(member) & hidden);
}

/** A constructor or initializer calls a method of the object, or gives the object away. */
function letsOthersRun({ members }: ts.ClassLikeDeclaration): boolean {
  return members.some((member) => {
    if (ts.isConstructorDeclaration(member)) return member.body !== undefined && givesThis(member.body);
    return (
      ts.isPropertyDeclaration(member) && member.initializer !== undefined && givesThis(member.initializer)
    );
  });
}

/** `this.m.bind(this)`. */
function isBound({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "bind";
}

function givesThis(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (node.kind === K.ThisKeyword) {
    const { parent } = node;
    if (ts.isCallExpression(parent) && (keepsNothing(parent) || isBound(parent))) return false;
    const isOwner = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
    return !isOwner || (ts.isCallExpression(parent.parent) && parent.parent.expression === parent);
  }
  return ts.forEachChild(node, (child) => givesThis(child) || undefined) ?? false;
}
