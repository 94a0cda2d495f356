import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { stableTarget, targetType } from "./assignments.js";
import type { FunctionContext } from "./context.js";

const K = ts.SyntaxKind;

/** `a && b`, `a || b`, `a ?? b`: the value of the operand that decided. */
export function visitLogical(f: FunctionContext, node: ts.BinaryExpression, want: Type | undefined): ValueId {
  const operator = node.operatorToken.kind;
  const type = want ?? f.typeOf(node);
  if (operator !== K.QuestionQuestionToken && type === T.BOOL) {
    const left = f.condition(node.left);
    const right = (): ValueId => f.condition(node.right);
    const known = (): ValueId => f.b.bool(operator === K.BarBarToken);
    return operator === K.BarBarToken
      ? f.b.choose(T.BOOL, left, known, right)
      : f.b.choose(T.BOOL, left, right, known);
  }
  const left = f.expression(node.left);
  if (operator === K.QuestionQuestionToken && isSet(f, left)) return retype(f, left, type, node);
  const keepsLeft = decided(f, operator, left);
  return f.b.choose(
    type,
    keepsLeft,
    () => retype(f, left, type, node),
    () => f.expression(node.right, type),
  );
}

export function visitLogicalAssignment(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const target = stableTarget(f, node.left);
  const type = f.typeOf(node);
  const left = target.readDeclared();
  if (node.operatorToken.kind === K.QuestionQuestionEqualsToken && isSet(f, left))
    return retype(f, left, type, node);
  return f.b.choose(
    type,
    decided(f, node.operatorToken.kind, left),
    () => retype(f, left, type, node),
    () => {
      const value = f.expression(node.right, targetType(f, node.left));
      target.write(value);
      return f.coerce(value, type, node);
    },
  );
}

/** Never undefined or null: what `??` has on its right is of no account, of whatever type it is. */
function isSet(f: FunctionContext, value: ValueId): boolean {
  const members = T.membersOf(f.b.typeOf(value));
  return ![T.VAL, T.UNDEF, T.NULL].some((type) => members.includes(type));
}

function decided(f: FunctionContext, operator: ts.SyntaxKind, left: ValueId): ValueId {
  if (operator === K.BarBarToken || operator === K.BarBarEqualsToken) return f.truthy(left);
  if (operator === K.AmpersandAmpersandToken || operator === K.AmpersandAmpersandEqualsToken)
    return f.b.not(f.truthy(left));
  return f.b.not(f.b.is("nullish", left));
}

/** The left operand as the result type: its falsy (or nullish) part is known to fit. */
function retype(f: FunctionContext, value: ValueId, type: Type, node: ts.Node): ValueId {
  const from = f.b.typeOf(value);
  if (from === type) return value;
  // Of an object that decided as falsy only undefined or null is left, whose representations are another type's here.
  if (from.kind === "opt" && T.nonNullable(from).kind !== T.nonNullable(type).kind)
    return f.b.convert(f.b.convert(value, T.VAL), type, "checked");
  // What TypeScript knows not to decide: `true && text`.
  if (from.kind !== "opt" && T.nonNullable(from).kind !== T.nonNullable(type).kind && type.kind !== "val")
    return f.b.convert(f.b.convert(value, T.VAL), type, "checked");
  return from.kind === "opt" || from.kind === "val"
    ? f.b.convert(value, type, "checked")
    : f.coerce(value, type, node);
}
