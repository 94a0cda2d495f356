import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { typedArrayNamed } from "../types/typed-arrays.js";
import type { Type } from "../types/type.js";
import { ARITHMETIC, arithmetic, COMPOUND, negation, unaryPlus } from "./arithmetic.js";
import { step, visitAssignment, visitCompound } from "./assignments.js";
import { EQUALITY, RELATIONAL, visitEquality, visitRelational } from "./comparisons.js";
import { instanceOfClass } from "./class-values.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { visitDelete } from "./deletion.js";
import { visitLogical, visitLogicalAssignment } from "./logical.js";
import { constantBigInt } from "./module-constants.js";
import { hasPrivate } from "./private-members.js";
import { isInRecord } from "./records.js";
import { toText } from "./text.js";

const K = ts.SyntaxKind;

function visitBinary(f: FunctionContext, node: ts.BinaryExpression, want: Type | undefined): ValueId {
  const operator = node.operatorToken.kind;
  if (operator === K.CommaToken) {
    f.effect(node.left);
    return f.expression(node.right, want);
  }
  if (operator === K.EqualsToken) return visitAssignment(f, node);
  if (
    operator === K.AmpersandAmpersandToken ||
    operator === K.BarBarToken ||
    operator === K.QuestionQuestionToken
  ) {
    return visitLogical(f, node, want);
  }
  if (
    operator === K.AmpersandAmpersandEqualsToken ||
    operator === K.BarBarEqualsToken ||
    operator === K.QuestionQuestionEqualsToken
  ) {
    return visitLogicalAssignment(f, node);
  }
  const compound = COMPOUND.get(operator);
  if (compound) return visitCompound(f, node, compound);
  const equality = EQUALITY.get(operator);
  if (equality) return visitEquality(f, node, equality, operator);
  const relational = RELATIONAL.get(operator);
  if (relational) return visitRelational(f, node, relational);
  if (operator === K.InstanceOfKeyword) return visitInstanceOf(f, node);
  if (operator === K.InKeyword) return visitIn(f, node);
  const big = constantBigInt(node);
  if (big !== undefined) return f.b.big(big);
  const fn =
    ARITHMETIC.get(operator) ??
    f.refuse(node.operatorToken, "TSF2001", { what: `\`${node.operatorToken.getText()}\`` });
  return arithmetic(f, fn, f.expression(node.left), f.expression(node.right), node);
}

function visitInstanceOf(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  const value = f.b.convert(f.expression(node.left), T.VAL);
  const symbol = f.checker.getSymbolAtLocation(node.right);
  const name = symbol?.name;
  const isLibrary = f.program.originOf(symbol?.declarations?.[0] ?? node) === "lib";
  if (isLibrary) {
    if (name === "Array") return f.b.emit("isarray", [value], T.BOOL, {});
    const kinds: Readonly<Record<string, string>> = {
      Map: "TSF_T_MAP",
      Set: "TSF_T_SET",
      Promise: "TSF_T_PROMISE",
    };
    const kind =
      name && !f.program.types.extended(name) ? (kinds[name] ?? typedArrayNamed(name)?.tag) : undefined;
    if (kind) return f.b.emit("typeof.is", [value], T.BOOL, { what: kind });
  }
  const own = isLibrary ? undefined : instanceOfClass(f, value, node.right);
  if (own !== undefined) return own;
  const instance = f.checker.getTypeAtLocation(node.right);
  const prototype = f.checker.getPropertyOfType(instance, "prototype");
  const type = prototype ? f.convertType(f.checker.getTypeOfSymbol(prototype), node.right) : T.NEVER;
  if (type.kind !== "obj") return f.refuse(node.right, "TSF2036", { right: node.right.getText() });
  return f.b.emit("instanceof", [value], T.BOOL, { view: type.object });
}

function visitIn(f: FunctionContext, node: ts.BinaryExpression): ValueId {
  if (ts.isPrivateIdentifier(node.left)) return hasPrivate(f, node, node.left);
  const key = f.expression(node.left);
  const object = f.present(f.expression(node.right));
  const type = f.b.typeOf(object);
  if (T.membersOf(type).some((member) => member.kind === "native")) {
    const name = ts.isStringLiteralLike(node.left) ? node.left.text : undefined;
    const has = name === undefined ? undefined : f.program.library.has(f, object, name);
    return has ?? f.refuse(node, "TSF5025", { name: node.left.getText(), type: describeType(type) });
  }
  if (type.kind === "dict") return isInRecord(f, object, toText(f, key, node));
  if (ts.isStringLiteralLike(node.left) && (type.kind === "obj" || type.kind === "val")) {
    return f.b.emit("field.has", [f.b.convert(object, T.VAL)], T.BOOL, { name: node.left.text });
  }
  return f.b.emit("key.has", [f.b.convert(object, T.VAL), toText(f, key, node)], T.BOOL, {});
}

function visitPrefix(f: FunctionContext, node: ts.PrefixUnaryExpression): ValueId {
  switch (node.operator) {
    case K.ExclamationToken:
      return f.b.not(f.condition(node.operand));
    case K.PlusPlusToken:
    case K.MinusMinusToken:
      return step(f, node.operand, node.operator, true);
    default:
      break;
  }
  const value = f.expression(node.operand);
  return node.operator === K.PlusToken ? unaryPlus(f, value, node) : negation(f, node.operator, value, node);
}

function visitPostfix(f: FunctionContext, node: ts.PostfixUnaryExpression): ValueId {
  return step(f, node.operand, node.operator, false);
}

function visitConditional(
  f: FunctionContext,
  node: ts.ConditionalExpression,
  want: Type | undefined,
): ValueId {
  const type = want ?? f.typeOf(node);
  return f.b.choose(
    type,
    f.condition(node.condition),
    () => f.expression(node.whenTrue, type),
    () => f.expression(node.whenFalse, type),
  );
}

function visitTypeOf(f: FunctionContext, node: ts.TypeOfExpression): ValueId {
  return f.b.emit("typeof", [f.b.convert(f.expression(node.expression), T.VAL)], T.STR, {});
}

function visitVoid(f: FunctionContext, node: ts.VoidExpression): ValueId {
  f.effect(node.expression);
  return f.b.undef();
}

export const operatorVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [K.BinaryExpression, visitBinary],
  [K.PrefixUnaryExpression, visitPrefix],
  [K.PostfixUnaryExpression, visitPostfix],
  [K.ConditionalExpression, visitConditional],
  [K.TypeOfExpression, visitTypeOf],
  [K.VoidExpression, visitVoid],
  [K.DeleteExpression, visitDelete],
];
