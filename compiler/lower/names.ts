import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { nameOfClass } from "../types/given-names.js";
import { namespaceBlocks } from "../types/module-level.js";
import { isTellable } from "../types/narrowing.js";
import { prototypeMethod } from "../types/prototype-methods.js";
import * as T from "../types/type.js";
import { classValue } from "./class-objects.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { enumValue, evaluatedMember } from "./enums.js";
import { genericValue } from "./generic-values.js";
import { COUNTING, LIBRARY_FUNCTIONS, LIBRARY_OBJECTS } from "./library-functions.js";
import { bodyOf, isNamedAccess } from "./syntax.js";
import { throwTypeError } from "./thrown.js";

const K = ts.SyntaxKind;

/** The symbol an identifier stands for, imports followed to what they import. */
export function symbolOf(f: FunctionContext, node: ts.Node): ts.Symbol | undefined {
  let symbol = f.checker.getSymbolAtLocation(node);
  if (symbol && ts.isShorthandPropertyAssignment(node.parent)) {
    symbol = f.checker.getShorthandAssignmentValueSymbol(node.parent);
  }
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? f.checker.getAliasedSymbol(symbol) : symbol;
}

/** `console`, `Math`, of which there is no object. */
export function isLibraryName(f: FunctionContext, node: ts.Node): boolean {
  const [declaration] = (ts.isIdentifier(node) && symbolOf(f, node)?.declarations) || [];
  return declaration !== undefined && f.program.originOf(declaration) === "lib";
}

/** A function of the library as a value of the type that is wanted; undefined for those that are called only. */
export function libraryFunction(
  f: FunctionContext,
  node: ts.Identifier | ts.PropertyAccessExpression,
  want: T.Type | undefined,
): ValueId | undefined {
  const name = LIBRARY_FUNCTIONS.get(node.getText());
  if (!name) return undefined;
  const wanted = T.nonNullable(want ?? f.typeOf(node));
  const type = wanted.kind === "fn" ? wanted : f.typeOf(node);
  if (type.kind !== "fn") return undefined;
  if (isArrayCallback(f, node)) return libraryClosure(f, name, type.params[0] ?? T.VAL, type);
  const closure = libraryClosure(f, COUNTING.get(name) ?? name, T.VAL);
  // A union of functions tells them apart by what they are called with.
  return T.membersOf(wanted).length > 1 ? f.coerce(closure, type, node) : closure;
}

function libraryObject(f: FunctionContext, { text, parent }: ts.Identifier): ValueId | undefined {
  const name = ts.isPropertyAccessExpression(parent) ? undefined : LIBRARY_OBJECTS.get(text);
  if (name === undefined) return undefined;
  const { id, result } = f.program.functionInstance(f.program.stdlibFunction(name), new Map());
  return f.b.emit("call", [], result, { fn: id });
}

/** `log` of `const { log } = console`, `PI` of Math; undefined for what is no value. */
export function libraryPart(f: FunctionContext, owner: string, key: string): ValueId | undefined {
  const constant: unknown = owner === "Math" ? Math[key as keyof Math] : undefined;
  if (typeof constant === "number") return f.b.num(constant);
  const name = LIBRARY_FUNCTIONS.get(`${owner}.${key}`);
  return name === undefined ? undefined : libraryClosure(f, COUNTING.get(name) ?? name, T.VAL);
}

/**
 * Of a function there is one object, whatever type it is wanted as: what it is called with is told by how it is adapted.
 * But for `as`, which it is compiled for. `parameter` is what its type parameter stands for.
 */
function libraryClosure(f: FunctionContext, name: string, parameter: T.Type, as?: T.FunctionType): ValueId {
  const declaration = f.program.stdlibFunction(name);
  const [open] = declaration.typeParameters ?? [];
  const env = new Map(open ? [[f.checker.getSymbolAtLocation(open.name)!, parameter]] : []);
  const own = f.checker.getSignatureFromDeclaration(declaration)!;
  const type = as ?? f.program.types.functionType(own, env, declaration);
  const { fn } = f.program.lowerClosure(f, declaration, type, env);
  return f.b.emit("closure", [], type, { fn });
}

const CALLING = new Set([
  "map", "filter", "forEach", "some", "every", "find", "findIndex", "findLast", "findLastIndex", "flatMap",
  "reduce", "reduceRight",
]); // prettier-ignore

/** `list.map(Number)`: the array gives it all arguments, and nobody sees which object it is. */
function isArrayCallback(f: FunctionContext, node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const callee = parent.expression;
  if (!ts.isPropertyAccessExpression(callee) || !CALLING.has(callee.name.text)) return false;
  const owner = f.checker.getResolvedSignature(parent)?.declaration?.parent;
  return owner !== undefined && ts.isInterfaceDeclaration(owner) && /Array$/.test(owner.name.text);
}

function visitIdentifier(f: FunctionContext, node: ts.Identifier, want: T.Type | undefined): ValueId {
  const symbol = symbolOf(f, node);
  if (!symbol) return f.refuse(node, "TSF2037", { name: node.text });
  const binding = f.bindings.get(symbol) ?? f.program.globalBinding(symbol, node);
  if (prototypeMethod(f.checker, node)) f.refuse(node, "TSF2012", { name: node.text });
  const generic = isOpen(f.checker.getTypeOfSymbol(symbol)) ? genericValue(f, symbol, node, want) : undefined;
  if (generic !== undefined) return generic;
  if (binding) return f.narrow(f.readBinding(binding), node, binding.kind === "slot");
  if (node.text === "undefined") return f.b.undef();
  if (f.program.originOf(symbol.declarations?.[0] ?? node) === "lib") {
    if (node.text === "NaN") return f.b.num(NaN);
    if (node.text === "Infinity") return f.b.num(Infinity);
    return (
      libraryFunction(f, node, want) ??
      libraryObject(f, node) ??
      f.refuse(node, "TSF4000", {
        name: ts.isPropertyAccessExpression(node.parent) ? node.parent.getText() : node.text,
      })
    );
  }
  const declaration = symbol.valueDeclaration;
  if (declaration && ts.isFunctionDeclaration(declaration)) return functionValue(f, declaration, node);
  if (declaration && ts.isClassLike(declaration)) return classAsValue(f, declaration, node);
  if (symbol.flags & ts.SymbolFlags.Enum) return enumValue(f, symbol, node);
  if (declaration && ts.isEnumMember(declaration)) {
    const value = f.checker.getConstantValue(declaration);
    return value === undefined ? evaluatedMember(f, declaration) : f.constant(value);
  }
  return symbol.flags & ts.SymbolFlags.Module
    ? f.refuse(node, "TSF2029", {
        kind: namespaceBlocks(symbol).length > 0 ? "namespace" : "module",
        name: node.text,
      })
    : f.refuse(node, "TSF2037", { name: node.text });
}

/** Functions of the type have no one signature. */
function isOpen(type: ts.Type): boolean {
  const signatures = type.getCallSignatures();
  return signatures.length > 1 || signatures.some((s) => s.typeParameters?.length);
}

export function classAsValue(
  f: FunctionContext,
  declaration: ts.ClassLikeDeclaration,
  node: ts.Identifier | ts.PropertyAccessExpression,
): ValueId {
  return classValue(f, node, declaration) ?? f.refuse(node, "TSF2018", { name: node.getText() });
}

/** A module-level function or static method as a value: a closure that captures nothing. */
export function functionValue(
  f: FunctionContext,
  declaration: ts.FunctionDeclaration | ts.MethodDeclaration,
  node: ts.Identifier | ts.PropertyAccessExpression,
): ValueId {
  const type = f.typeOf(node);
  const symbol = type.kind === "fn" ? undefined : f.checker.getSymbolAtLocation(declaration.name!);
  const generic = symbol && genericValue(f, symbol, node, undefined);
  if (generic !== undefined) return generic;
  if (type.kind !== "fn") return f.refuse(node, "TSF3003", { type: node.getText() });
  const body = ts.isFunctionDeclaration(declaration) ? bodyOf(declaration) : declaration;
  const { fn } = f.program.lowerClosure(f, body, type);
  return f.b.emit("closure", [], type, { fn });
}

function visitThis(f: FunctionContext, node: ts.Node): ValueId {
  if (!f.thisValue) return f.refuse(node, "TSF2011", {});
  const value = f.thisValue();
  const type = f.typeOf(node);
  if (T.admitsUndefined(f.b.typeOf(value)) && !T.admitsUndefined(type))
    return presentThis(f, value, type, node);
  return type.kind === "obj" && f.b.typeOf(value) !== type && type.object.classDeclaration
    ? f.b.convert(value, type, "checked")
    : value;
}

/** `this` of a function that may have been called on nothing: V8's error where a property is asked for. */
function presentThis(f: FunctionContext, value: ValueId, type: T.Type, node: ts.Node): ValueId {
  const { parent } = node;
  const isAsked = ts.isPropertyAccessExpression(parent) && parent.questionDotToken !== undefined;
  if (isAsked || (ts.isBinaryExpression(parent) && EQUALITY.has(parent.operatorToken.kind)))
    return f.b.convert(value, T.nullable(type, true, false), "checked");
  const message = askedOfNothing(f, node);
  if (message !== undefined) f.b.if_(f.b.is("undefined", value), () => throwTypeError(f, message));
  return f.b.convert(value, type, "checked");
}

const EQUALITY: ReadonlySet<ts.SyntaxKind> = new Set([
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.EqualsEqualsToken,
  K.ExclamationEqualsToken,
]);

/** What V8 says where `this` is undefined. */
function askedOfNothing(f: FunctionContext, self: ts.Node): string | undefined {
  const { parent } = self;
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
    const [first] = parent.name.elements;
    const key = first && !first.dotDotDotToken ? (first.propertyName ?? first.name) : undefined;
    const of = key && ts.isIdentifier(key) ? `property '${key.text}' of 'this'` : "'this'";
    return `Cannot destructure ${of} as it is undefined.`;
  }
  if (!isNamedAccess(parent) || parent.expression !== self) return undefined;
  const name = ts.isPropertyAccessExpression(parent)
    ? askedFor(f, parent.name)
    : parent.argumentExpression.text;
  return isWritten(parent)
    ? `Cannot set properties of undefined (setting '${name}')`
    : `Cannot read properties of undefined (reading '${name}')`;
}

/** V8 looks for the class when a private method is called. */
function askedFor(f: FunctionContext, name: ts.MemberName): string {
  const declaration = f.checker.getSymbolAtLocation(name)?.valueDeclaration;
  const isCode = ts.isPrivateIdentifier(name) && declaration && !ts.isPropertyDeclaration(declaration);
  const owner = isCode && ts.isClassLike(declaration.parent) ? declaration.parent : undefined;
  return owner ? nameOfClass(owner) : name.text;
}

/** `this.x = ...`, where nothing is read before. */
function isWritten(node: ts.Node): boolean {
  const { parent } = node;
  const isSet = ts.isBinaryExpression(parent) && parent.operatorToken.kind === K.EqualsToken;
  return isSet && parent.left === node;
}

function visitParenthesized(
  f: FunctionContext,
  node: ts.ParenthesizedExpression,
  want: T.Type | undefined,
): ValueId {
  return f.expression(node.expression, want);
}

function visitNonNull(f: FunctionContext, node: ts.NonNullExpression): ValueId {
  const value = f.expression(node.expression);
  return f.b.convert(value, T.nonNullable(f.b.typeOf(value)), "checked");
}

/** `x as T`: widening is free, anything else is looked at when the program runs. `as const` changes nothing. */
function visitAs(f: FunctionContext, node: ts.AsExpression | ts.TypeAssertion): ValueId {
  if (ts.isConstTypeReference(node.type)) return f.expression(node.expression);
  const to = f.convertType(f.checker.getTypeFromTypeNode(node.type), node);
  // The value is kept as it is, and looked at where it is used as something.
  if (to === T.NEVER) return f.b.convert(f.expression(node.expression), T.VAL);
  const literal =
    ts.isObjectLiteralExpression(node.expression) ||
    ts.isArrayLiteralExpression(node.expression) ||
    isFunction(node.expression);
  if (literal) return f.expression(node.expression, to);
  const value = f.expression(node.expression);
  const from = f.b.typeOf(value);
  if (from === to) return value;
  if (!isTellable(from, to))
    return f.refuse(node, "TSF3009", { from: f.typeText(node.expression), to: node.type.getText() });
  // A cast to a Record asks for no other object than there is.
  return T.nonNullable(to).kind === "dict" ? f.b.convert(value, to, "checked") : f.fit(value, to);
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function visitSatisfies(f: FunctionContext, node: ts.SatisfiesExpression, want: T.Type | undefined): ValueId {
  return f.expression(node.expression, want);
}

/** `f<string>` is f: the type arguments say which instance it is. */
function visitInstantiation(f: FunctionContext, node: ts.ExpressionWithTypeArguments): ValueId {
  const type = f.typeOf(node);
  if (T.nonNullable(type).kind !== "fn")
    return f.refuse(node, "TSF2001", { what: "a class with type arguments as a value" });
  return f.expression(node.expression, type);
}

export const nameVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [K.Identifier, visitIdentifier],
  [K.ThisKeyword, visitThis],
  [K.ParenthesizedExpression, visitParenthesized],
  [K.NonNullExpression, visitNonNull],
  [K.AsExpression, visitAs],
  [K.TypeAssertionExpression, visitAs],
  [K.SatisfiesExpression, visitSatisfies],
  [K.ExpressionWithTypeArguments, visitInstantiation],
];
