import { mixedMembers, ofMixed } from "./told-unions.js";
import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { isMethodValue } from "./class-members.js";
import { isConstructible } from "../types/class-types.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { CONSTRUCTOR } from "./class-members.js";
import { readConstructor } from "./class-values.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { addedProperties } from "./added-properties.js";
import { isOfFunction, isSettable } from "./function-properties.js";
import { ofUntypedFunction } from "./any-calls.js";
import { anyProperty } from "./any-values.js";
import { readElement } from "./elements.js";
import { turnOfCall } from "./iterator-calls.js";
import { propertyKey } from "./member-names.js";
import { mustBeDeclared } from "./early-uses.js";
import { declarationsOf, enumValue, memberName } from "./enums.js";
import { classAsValue, libraryFunction, functionValue, symbolOf } from "./names.js";
import { moduleSymbol, mustBeIn } from "./namespaces.js";
import { checkPrivate } from "./private-members.js";
import { readStatic } from "./static-members.js";
import { readSuper } from "./super-members.js";
import { isAskedAbout, skipParentheses } from "./syntax.js";
import { optionalChain, chainBase } from "./optional-chain.js";

const K = ts.SyntaxKind;

function visitProperty(
  f: FunctionContext,
  node: ts.PropertyAccessExpression,
  want: T.Type | undefined,
): ValueId {
  const constant = enumConstant(f, node);
  if (constant !== undefined) return f.constant(constant);
  const member = f.program.library.member(f, node);
  if (member !== undefined) return member;
  const owner = ts.isIdentifier(node.expression) ? symbolOf(f, node.expression) : undefined;
  const declaration = owner?.declarations?.[0];
  const isOfLibrary = declaration !== undefined && f.program.originOf(declaration) === "lib";
  const held = isOfLibrary ? libraryFunction(f, node, want) : undefined;
  if (held !== undefined) return held;
  return optionalChain(f, node, () => property(f, node));
}

/** The value of an enum member; those of plain enums too, which TypeScript does not put in by itself. */
function enumConstant(
  f: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): string | number | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(name)) return undefined;
  const member = f.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!member || !ts.isEnumMember(member)) return undefined;
  mustBeDeclared(f, member.parent, node, ts.isIdentifier(name) ? name.text : name.getText().slice(1, -1));
  return f.checker.getConstantValue(member);
}

function property(f: FunctionContext, node: ts.PropertyAccessExpression): ValueId {
  const symbol = symbolOf(f, node.name) ?? symbolOf(f, node);
  const bound =
    symbol && !isOfFunction(f, node) && (readStatic(f, symbol, node) ?? namespaceMember(f, symbol, node));
  if (bound !== undefined && bound !== false) return bound;
  const ofClass = readConstructor(f, node);
  if (ofClass !== undefined) return ofClass;
  if (node.expression.kind === K.SuperKeyword) return readSuper(f, node);
  const turn = partOfTurn(f, node);
  if (turn !== undefined) return turn;
  const object = chainBase(f, node, node.expression);
  checkPrivate(f, node, object, "read");
  return readProperty(f, object, propertyKey(f.checker, node.name), node);
}

/** `it.next().value` and `it.next().done`: no object is made. */
function partOfTurn(f: FunctionContext, node: ts.PropertyAccessExpression): ValueId | undefined {
  const name = node.name.text;
  if (name !== "value" && name !== "done") return undefined;
  const part = turnOfCall(f, node.expression)?.[name];
  return part === undefined ? undefined : f.narrow(part, node, false);
}

/** `ns.x` after `import * as ns`. */
function namespaceMember(
  f: FunctionContext,
  symbol: ts.Symbol,
  node: ts.PropertyAccessExpression,
): ValueId | undefined {
  const { valueDeclaration: declaration } = symbol;
  if (!moduleSymbol(f, node.expression) || (declaration && ts.isClassElement(declaration))) return undefined;
  if (declaration) mustBeIn(f, declaration, node);
  if (declaration && ts.isFunctionDeclaration(declaration)) return functionValue(f, declaration, node);
  if (declaration && ts.isClassLike(declaration)) return classAsValue(f, declaration, node);
  if (symbol.flags & ts.SymbolFlags.Enum) return enumValue(f, symbol, node);
  if (symbol.flags & ts.SymbolFlags.ValueModule)
    return f.refuse(node, "TSF2029", { kind: "namespace", name: node.getText() });
  const binding = f.program.globalBinding(symbol, node);
  if (!binding) return f.refuse(node, "TSF4000", { name: node.getText() });
  return f.narrow(f.readBinding(binding), node, false);
}

const STACK: CFunction = { name: "tsf_error_stack", realm: true, throws: true, pure: false };

/** `object.name` for a value that is not nullish. */
export function readProperty(f: FunctionContext, object: ValueId, name: string, node: ts.Node): ValueId {
  const type = f.b.typeOf(object);
  if (type.kind === "obj") {
    const ofClass = nameOfValue(f, object, type.object, name);
    if (ofClass !== undefined) return ofClass;
    const symbol = ts.isPropertyAccessExpression(node) ? symbolOf(f, node.name) : undefined;
    if (symbol && f.program.types.isStack(symbol)) {
      const stack = f.b.callC(STACK, [f.b.convert(object, T.VAL)], T.VAL);
      return f.narrow(f.b.convert(stack, T.nullable(T.STR, true, false), "checked"), node, false);
    }
    const found =
      type.object.properties.get(name) ??
      f.refuse(node, "TSF4006", {
        name,
        type: ts.isPropertyAccessExpression(node) ? f.typeText(node.expression) : describeType(type),
      });
    const value = readMember(f, object, type.object, found, node);
    if (!type.object.isTable) return f.narrow(value, node, false);
    return isAskedAbout(node) ? value : f.b.convert(value, f.typeOf(node), "checked");
  }
  if (type.kind === "dict") {
    const value = readElement(f, object, f.b.str(name), node);
    // TypeScript says Function of this one, which the Record's own keys go before.
    return name === CONSTRUCTOR ? value : f.narrow(value, node, false);
  }
  if (type === T.VAL) return ofUntypedFunction(f, object, name, node) ?? anyProperty(f, object, name);
  const builtin = f.program.library.property(f, object, name, node);
  if (builtin !== undefined) return builtin;
  if (type.kind === "fn" && isSettable(f, node)) {
    const value = readElement(f, addedProperties(f, object), f.b.str(name), node);
    return isAskedAbout(node) ? value : f.narrow(value, node, false);
  }
  const mayLack = mixedMembers(f, type)?.some((one) => one.kind === "obj" && isOptional(one.object, name));
  const ofMember = (of: ValueId): ValueId =>
    mayLack && f.b.typeOf(of).kind !== "obj"
      ? (f.program.library.property(f, of, name, node) ?? f.b.undef())
      : readProperty(f, of, name, node);
  const ofMembers = ofMixed(f, object, f.typeOf(node), ofMember);
  if (ofMembers !== undefined) return ofMembers;
  const ofFunctions = type.kind === "val" ? ofUntypedFunction(f, object, name, node) : undefined;
  return ofFunctions ?? refuseProperty(f, name, type, node);
}

function isOptional(view: T.ObjectType, name: string): boolean {
  return view.properties.get(name)?.optional === true;
}

/** Reads a property of a view's; a method is a value that runs without an object too. */
export function readMember(
  f: FunctionContext,
  object: ValueId,
  view: T.ObjectType,
  { name, kind, type }: T.Property,
  node: ts.Node,
): ValueId {
  const isMethod = kind === "method";
  if (isMethod && !isMethodValue(f.program, view, name)) f.refuse(node, "TSF2012", { name });
  f.program.requestMethod(name, [], isMethod ? "alone" : undefined);
  return f.b.emit("field.get", [object], type, { view, name });
}

/** `C.name` of a class as a value, which every function has. */
function nameOfValue(
  f: FunctionContext,
  object: ValueId,
  view: T.ObjectType,
  name: string,
): ValueId | undefined {
  if (name !== "name" || view.properties.has(name) || !isConstructible(view)) return undefined;
  f.program.requestMethod(name, []);
  return f.b.emit("field.get", [object], T.STR, { view, name });
}

/** A builtin's property that has no value here: a method that is not called, or one of an open union. */
function refuseProperty(f: FunctionContext, name: string, type: T.Type, node: ts.Node): never {
  const symbol = ts.isPropertyAccessExpression(node) ? symbolOf(f, node.name) : undefined;
  if (symbol && symbol.flags & ts.SymbolFlags.Method) return f.refuse(node, "TSF2012", { name });
  return f.refuse(node, "TSF4006", {
    name,
    type: ts.isPropertyAccessExpression(node) ? f.typeText(node.expression) : describeType(type),
  });
}

function visitElement(f: FunctionContext, node: ts.ElementAccessExpression): ValueId {
  const constant = enumConstant(f, node);
  if (constant !== undefined) return f.constant(constant);
  const member = f.program.library.member(f, node);
  if (member !== undefined) return member;
  return optionalChain(f, node, () => {
    const enumName = reverseEnum(f, node);
    if (enumName !== undefined) return enumName;
    const object = chainBase(f, node, castToRecord(f, node.expression) ?? node.expression);
    const type = f.b.typeOf(object);
    const key = node.argumentExpression;
    const isNamed = type.kind === "native" || mixedMembers(f, type) !== undefined;
    if (isNamed && ts.isStringLiteralLike(key)) return readProperty(f, object, key.text, node);
    if (type.kind === "obj") {
      if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key))
        return readProperty(f, object, key.text, node);
      return readElement(f, object, f.expression(key), node);
    }
    return f.narrow(readElement(f, object, f.expression(node.argumentExpression), node), node, false);
  });
}

/** `(value as Record<string, unknown>)[key]` reads whatever value is, an array too: what is cast. */
function castToRecord(f: FunctionContext, base: ts.Expression): ts.Expression | undefined {
  const cast = skipParentheses(base);
  if (!ts.isAsExpression(cast) || f.typeOf(cast.expression) !== T.VAL) return undefined;
  const type = T.nonNullable(f.typeOf(cast));
  return type.kind === "dict" && type.element === T.VAL ? cast.expression : undefined;
}

/** `Color[value]`: the name of an enum member. */
function reverseEnum(f: FunctionContext, node: ts.ElementAccessExpression): ValueId | undefined {
  const symbol = ts.isIdentifier(node.expression) ? symbolOf(f, node.expression) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isEnumDeclaration(declaration)) return undefined;
  const members = declarationsOf(symbol).flatMap((one) => [...one.members]);
  // A key that is text reads the enum as an object.
  if (f.typeOf(node.argumentExpression) !== T.NUM || !hasConstants(f, members)) return undefined;
  const value = f.expression(node.argumentExpression, T.NUM);
  mustBeDeclared(f, declaration, node, "0");
  // TypeScript says string of any number.
  const result = f.b.slot("member", T.nullable(T.STR, true, false));
  const done = f.b.label();
  f.b.block(done, () => {
    // A later member with the same value takes the name over.
    for (const member of [...members].reverse()) {
      const constant = f.checker.getConstantValue(member);
      if (typeof constant !== "number") continue;
      f.b.if_(f.b.compare("eq", "num", value, f.b.num(constant)), () => {
        f.b.set(result, f.b.convert(f.b.str(memberName(member)), f.fn.slots[result]!.type));
        f.b.break_(done);
      });
    }
    f.b.set(result, f.b.undef(f.fn.slots[result]!.type));
  });
  return f.b.get(result);
}

function hasConstants(f: FunctionContext, members: readonly ts.EnumMember[]): boolean {
  return members.every((member) => f.checker.getConstantValue(member) !== undefined);
}

export const accessVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [K.PropertyAccessExpression, visitProperty],
  [K.ElementAccessExpression, visitElement],
];
