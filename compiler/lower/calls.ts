import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { ValueId } from "../ir/ir.js";
import { ITERATOR_KEY } from "../types/iterator-types.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Property, Type } from "../types/type.js";
import type { ExpressionVisitor, FunctionContext, FunctionInstance } from "./context.js";
import { anyCall, anyMethodCall, anyPropertyCall, TAKES_ALL } from "./any-calls.js";
import { argumentsFor, calledType, spreadsOverParameters, writtenCount } from "./arguments.js";
import { containerIterator, iteratorOfUnion } from "./iterables.js";
import { iteratorMethod, isLibrarySymbol } from "./iterator-calls.js";
import { asyncIteratorCall, asyncIteratorMethod } from "./async-requests.js";
import { castCall } from "./cast-calls.js";
import { instantiateLocal } from "./closures.js";
import { callEnv, renamed, typeArgument, typeArguments } from "./type-arguments.js";
import { keyedCall } from "./keyed-calls.js";
import { propertyKey } from "./member-names.js";
import { constantFunction } from "./module-constants.js";
import { symbolOf } from "./names.js";
import { isNamespace, moduleSymbol, mustBeIn, namedOwner } from "./namespaces.js";
import { readElement } from "./elements.js";
import { addedProperties } from "./added-properties.js";
import { isOfFunction, isSettable } from "./function-properties.js";
import {
  absentMethod,
  functionMethod,
  inheritedText,
  libraryMethod,
  objectMethod,
  objectMethodOf,
  baseText,
  prototypeCall,
} from "./receiver-calls.js";
import { callOfKnown } from "./regexps.js";
import { bodyOf, calleeOf, isPlainArgument } from "./syntax.js";
import { isModuleVariable, localGeneric } from "./variables.js";
import { checkPrivate } from "./private-members.js";
import { ofMixed } from "./told-unions.js";
import { staticCallee, superStaticCallee } from "./static-members.js";
import { superMethod, superType } from "./super-members.js";
import { chainBase, chainValue, optionalChain, outsideChain } from "./optional-chain.js";

const K = ts.SyntaxKind;

function visitCall(f: FunctionContext, node: ts.CallExpression): ValueId {
  return optionalChain(f, node, () => {
    const value = call(f, node);
    return fitResult(f, value, node);
  });
}

/** A generic or overloaded callee may say less of its result than the checker knows at this call. */
function fitResult(f: FunctionContext, value: ValueId, node: ts.CallExpression): ValueId {
  const from = f.b.typeOf(value);
  const inner = T.nonNullable(from).kind;
  if (inner !== "val" && inner !== "obj") return value;
  const signature = f.checker.getResolvedSignature(node);
  if (!signature) return value;
  const to = f.program.types.resultOf(signature, f.env, node);
  return to === from || to === T.VAL || to.kind === "never" ? value : f.b.convert(value, to, "checked");
}

function call(f: FunctionContext, node: ts.CallExpression): ValueId {
  const callee = calleeOf(node.expression);
  if (callee.kind === K.SuperKeyword) return superCall(f, node);
  if (callee.kind === K.ImportKeyword) return f.refuse(node, "TSF2015", { what: "`import()`" });
  if (ts.isPropertyAccessExpression(callee))
    return prototypeCall(f, node, callee) ?? methodCall(f, node, callee);
  if (ts.isElementAccessExpression(callee)) {
    if (isLibrarySymbol(f, callee.argumentExpression, "iterator")) return symbolIteratorCall(f, node, callee);
    if (isLibrarySymbol(f, callee.argumentExpression, "asyncIterator")) return asyncIteratorCall(f, callee);
    if (isNamespace(symbolOf(f, callee.expression)))
      return f.refuse(callee, "TSF2029", { kind: "module", name: callee.expression.getText() });
    const called =
      quotedMethodCall(f, node, callee) ?? keyedCall(f, node, callee) ?? elementCall(f, node, callee);
    if (called !== undefined) return called;
  }
  if (ts.isIdentifier(callee)) {
    const direct = directCall(f, node, callee);
    if (direct !== undefined) return direct;
  }
  return castCall(f, node, callee) ?? closureCall(f, node, chainBase(f, node, callee));
}

/** `record[key]()` and `array[i]()`: their `this` is the Record, the array. */
function elementCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
): ValueId | undefined {
  const { kind } = T.nonNullable(f.typeOf(callee.expression));
  if (kind !== "dict" && kind !== "arr") return undefined;
  const object = chainBase(f, callee, callee.expression);
  return heldCall(f, node, callee, object, f.expression(callee.argumentExpression));
}

/** A call of the function that a Record or an array holds. */
function heldCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  object: ValueId,
  key: ValueId,
  self = object,
): ValueId {
  const closure = readElement(f, object, key, callee);
  const held = ts.isOptionalChain(node) ? chainValue(f, node, closure) : f.narrow(closure, callee, false);
  return closureCall(f, node, held, self);
}

/** A call of a function by its name. */
function directCall(f: FunctionContext, node: ts.CallExpression, callee: ts.Identifier): ValueId | undefined {
  const symbol = symbolOf(f, callee);
  if (!symbol || f.bindings.has(symbol)) return undefined;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (!declaration) return undefined;
  if (f.program.originOf(declaration) !== "program") {
    const builtin = builtinCall(f, node, symbol.name, declaration);
    if (builtin !== undefined) return builtin;
    if (!ts.isFunctionDeclaration(declaration) || !bodyOf(declaration).body)
      return f.refuse(callee, "TSF4006", { name: callee.text, type: f.typeText(callee) });
  }
  const generic = localGeneric(symbol);
  if (generic) return genericCall(f, node, symbol, generic);
  if (ts.isVariableDeclaration(declaration)) return constantFunctionCall(f, node, declaration, symbol);
  if (!ts.isFunctionDeclaration(declaration)) return undefined;
  if (!isModuleLevel(declaration.parent)) return undefined;
  const implementation = bodyOf(declaration);
  const env = callEnv(f, node, declaration, EMPTY_ENV);
  return invoke(
    f,
    f.program.functionInstance(implementation, renamed(f, declaration, implementation, env)),
    [],
    node,
  );
}

/** A call of a generic function that is inside a function. */
function genericCall(
  f: FunctionContext,
  node: ts.CallExpression,
  symbol: ts.Symbol,
  generic: NonNullable<ReturnType<typeof localGeneric>>,
): ValueId {
  const isEarly = !ts.isFunctionDeclaration(generic) && f.program.variables.factsOf(symbol)?.capturedEarly;
  if (isEarly) return f.refuse(node.expression, "TSF2021");
  const written = symbol.valueDeclaration!;
  const declaration = ts.isFunctionDeclaration(written) ? written : generic;
  const body = ts.isFunctionDeclaration(generic) ? bodyOf(generic) : generic;
  const env = renamed(f, declaration, body, callEnv(f, node, declaration, f.env));
  return closureCall(f, node, instantiateLocal(f, body, env, node.expression));
}

/** A function that the library implements, by the name that it has there; undefined when it does not. */
function builtinCall(
  f: FunctionContext,
  node: ts.CallExpression,
  name: string,
  declaration: ts.Declaration,
): ValueId | undefined {
  return outsideChain(f, () => f.program.library.call(f, name, node, f.program.originOf(declaration)));
}

/** A call of `const f = (...) => ...` of a module: the function is known, no closure is needed. */
function constantFunctionCall(
  f: FunctionContext,
  node: ts.CallExpression,
  declaration: ts.VariableDeclaration,
  symbol: ts.Symbol,
): ValueId | undefined {
  const written = constantFunction(declaration);
  if (!written || !isModuleVariable(declaration)) return undefined;
  const global = f.program.globalBinding(symbol, declaration);
  if (global?.kind === "global") f.initialised(global.global);
  const env = callEnv(f, node, written, EMPTY_ENV);
  return invoke(f, f.program.functionInstance(written, env), [], node);
}

/** Calls a function of the program; `leading` are values before the written arguments (the receiver). */
export function invoke(
  f: FunctionContext,
  instance: FunctionInstance,
  leading: ValueId[],
  node: ts.CallExpression | ts.NewExpression,
): ValueId {
  const args = argumentsFor(f, node, instance.params.slice(leading.length), instance.rest);
  const op = instance.yields ? "generator.new" : "call";
  const result = instance.yields ? T.iteratorOf(instance.yields) : instance.result;
  return f.b.emit(op, [...leading, ...args], result, { fn: instance.id });
}

function methodCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId {
  const symbol = symbolOf(f, callee.name);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (declaration && isStaticMethod(declaration) && f.program.originOf(declaration) === "program") {
    const env = callEnv(f, node, declaration, EMPTY_ENV);
    const found = staticCallee(f, declaration, callee, env);
    if (found) return invoke(f, found.instance, found.receiver, node);
  }
  if (callee.expression.kind === K.SuperKeyword) return superMethodCall(f, node, callee);
  const namespaced = namespaceCall(f, node, callee, symbol);
  if (namespaced !== undefined) return namespaced;
  const named = namedOwner(f, callee.expression);
  if (declaration && f.program.originOf(declaration) !== "program" && named) {
    const owner = symbolOf(f, named);
    const isValue = ["NaN", "Infinity", "undefined"].includes(named.text);
    if (
      owner &&
      !isValue &&
      !f.bindings.has(owner) &&
      f.program.originOf(owner.declarations?.[0] ?? callee) !== "program"
    ) {
      const builtin = builtinCall(f, node, `${owner.name}.${callee.name.text}`, declaration);
      if (builtin !== undefined) return builtin;
      const isGlobal = callee.expression === named && !f.program.globalBinding(owner, callee);
      if (isGlobal)
        return f.refuse(callee, "TSF4006", { name: callee.name.text, type: f.typeText(callee.expression) });
    }
  }
  const known = outsideChain(f, () => callOfKnown(f, node, callee) ?? libraryMethod(f, node, callee));
  if (known !== undefined) return known;
  const receiver = chainBase(f, callee, callee.expression);
  checkPrivate(f, callee, receiver, "read");
  return callOn(f, node, callee, receiver);
}

/** `this["field.name"](e)`: a method whose name is no identifier, as those of fields are. */
function quotedMethodCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
): ValueId | undefined {
  const { expression, argumentExpression } = callee;
  const isName = ts.isStringLiteralLike(argumentExpression) && !ts.isOptionalChain(node);
  if (!isName || expression.kind === K.SuperKeyword) return undefined;
  const type = T.nonNullable(f.typeOf(expression));
  const property = type.kind === "obj" ? type.object.properties.get(argumentExpression.text) : undefined;
  if (type.kind !== "obj" || property?.kind !== "method" || property.optional) return undefined;
  if (readsCalleeFirst(f, node, type.object, property)) return undefined;
  return viewCall(f, node, f.expression(expression, type), type, argumentExpression.text);
}

/** `x[Symbol.iterator]()`. */
function symbolIteratorCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
): ValueId {
  const receiver = chainBase(f, callee, callee.expression);
  const type = f.b.typeOf(receiver);
  if (type.kind === "obj") return viewCall(f, node, receiver, type, ITERATOR_KEY);
  return (
    containerIterator(f, receiver, ITERATOR_KEY) ??
    iteratorOfUnion(f, receiver, node) ??
    f.refuse(callee, "TSF3012", { type: f.typeText(callee.expression) })
  );
}

function isStaticMethod(declaration: ts.Declaration): declaration is ts.MethodDeclaration {
  return (
    ts.isMethodDeclaration(declaration) &&
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0
  );
}

/** `ns.f()` after `import * as ns`, and `C.f()` where the static `f` is a value. */
function namespaceCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  symbol: ts.Symbol | undefined,
): ValueId | undefined {
  const left = ts.isIdentifier(callee.expression)
    ? symbolOf(f, callee.expression)
    : moduleSymbol(f, callee.expression);
  const declaration = symbol?.valueDeclaration;
  const isStaticValue =
    left && left.flags & ts.SymbolFlags.Class && declaration && f.program.originOf(declaration) === "program";
  if (!left || !(isNamespace(left) || isStaticValue) || isOfFunction(f, callee)) return undefined;
  const builtin =
    declaration && f.program.originOf(declaration) !== "program"
      ? builtinCall(f, node, symbol.name, declaration)
      : undefined;
  if (builtin !== undefined) return builtin;
  if (!declaration || !ts.isFunctionDeclaration(declaration))
    return closureCall(f, node, f.expression(callee));
  mustBeIn(f, declaration, callee);
  const env = callEnv(f, node, declaration, EMPTY_ENV);
  return invoke(f, f.program.functionInstance(bodyOf(declaration), env), [], node);
}

/** `receiver.name(...)` for a receiver that is not nullish. */
function callOn(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  receiver: ValueId,
): ValueId {
  const type = f.b.typeOf(receiver);
  const name = propertyKey(f.checker, callee.name);
  const ofAll = objectMethodOf(f, callee, type);
  if (ofAll) return objectMethod(f, ofAll, receiver, node);
  if (type.kind === "dict") return heldCall(f, node, callee, receiver, f.b.str(name));
  if (type === T.VAL) return anyMethodCall(f, node, receiver, name);
  if (type.kind === "fn" && isSettable(f, callee))
    return heldCall(f, node, callee, addedProperties(f, receiver), f.b.str(name), receiver);
  if (type.kind !== "obj") {
    const value = outsideChain(f, () => f.program.library.method(f, receiver, name, node));
    return (
      value ??
      (type.kind === "fn" ? functionMethod(f, node, callee, receiver) : undefined) ??
      containerIterator(f, receiver, name) ??
      iteratorMethod(f, receiver, name, node) ??
      asyncIteratorMethod(f, receiver, name, node) ??
      ofMixed(f, receiver, f.typeOf(node), (of) => callOn(f, node, callee, of)) ??
      inheritedText(f, node, receiver, name) ??
      absentMethod(f, node, callee) ??
      refuseMethod(f, callee)
    );
  }
  const property = type.object.properties.get(name);
  if (!property) return inheritedText(f, node, receiver, name) ?? refuseMethod(f, callee);
  if (property.kind !== "method" || readsCalleeFirst(f, node, type.object, property)) {
    f.program.requestMethod(name, []);
    const closure = f.b.emit("field.get", [receiver], property.type, { view: type.object, name });
    const held = ts.isOptionalChain(node) ? chainValue(f, node, closure) : f.narrow(closure, callee, false);
    return propertyCall(f, node, held, receiver, name);
  }
  if (property.optional && ts.isOptionalChain(node) && node.questionDotToken && f.chain) {
    f.program.requestMethod(name, []);
    const { label, result } = f.chain;
    f.b.if_(f.b.not(f.b.emit("method.has", [receiver], T.BOOL, { view: type.object, name })), () => {
      f.b.set(result, f.b.undef(f.fn.slots[result]!.type));
      f.b.break_(label);
    });
  }
  return viewCall(f, node, receiver, type, name);
}

/** A method of a builtin type that has no code here. */
function refuseMethod(f: FunctionContext, callee: ts.PropertyAccessExpression): never {
  const name = callee.name.text;
  return f.refuse(callee.name, "TSF4006", { name, type: f.typeText(callee.expression) });
}

/** A method through a view: every class behind the view has an instance of it. */
function viewCall(
  f: FunctionContext,
  node: ts.CallExpression,
  receiver: ValueId,
  type: T.ObjectRefType,
  name: string,
): ValueId {
  const signature = f.checker.getResolvedSignature(node) ?? f.refuse(node, "TSF3003", { type: name });
  const declaration = signature.declaration as ts.SignatureDeclaration | undefined;
  const parameters = declaration?.typeParameters ?? [];
  const args =
    parameters.length > 0
      ? (typeArguments(f.checker, signature) ?? []).map((t, i) => typeArgument(f, parameters[i]!, t, node))
      : [];
  f.program.requestMethod(name, args);
  const instantiated = callSignature(f, node, signature, type);
  const values = argumentsFor(f, node, instantiated.params, instantiated.rest);
  const key = args.length > 0 ? `${name}<${args.map((a) => a.key).join(",")}>` : name;
  return f.b.emit("call.method", [receiver, ...values], instantiated.result, {
    view: type.object,
    name: key,
    ...writtenCount(node, instantiated),
  });
}

/** Parameter and result types of a method call, type arguments filled in. */
export function callSignature(
  f: FunctionContext,
  node: ts.CallExpression | ts.NewExpression,
  signature: ts.Signature,
  receiver: T.ObjectRefType,
): { params: Type[]; rest: boolean; result: Type } {
  // The checker has filled in the receiver's own type arguments, in terms of the caller's parameters.
  const env = new Map([...receiver.object.env, ...f.env]);
  const declaration = signature.declaration as ts.SignatureDeclaration | undefined;
  const last = declaration?.parameters.at(-1);
  const params = signature.parameters.map((parameter) => {
    const type = f.program.types.convert(f.checker.getTypeOfSymbolAtLocation(parameter, node), env, node);
    const p = parameter.valueDeclaration;
    return p && ts.isParameter(p) && (p.questionToken || p.initializer)
      ? T.nullable(type, true, false)
      : type;
  });
  return {
    params,
    rest: last?.dotDotDotToken !== undefined,
    result: f.program.types.resultOf(signature, env, node),
  };
}

/**
 * Whether the function must be read before the arguments run: where it may be a property of the object, they may
 * change it, and a getter gives it. Generic and overloaded methods are no properties.
 */
function readsCalleeFirst(
  f: FunctionContext,
  node: ts.CallExpression,
  view: ObjectType,
  property: Property,
): boolean {
  if (view.classDeclaration || view.builtinError || T.nonNullable(property.type).kind !== "fn") return false;
  if (f.program.variables.isGetter(property.name)) return true;
  return !node.arguments.every((argument) => isPlainArgument(argument));
}

/** A call of the function that property `name` of the receiver holds: its `this` is the receiver. */
function propertyCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ValueId,
  receiver: ValueId,
  name: string,
): ValueId {
  const type = T.nonNullable(f.b.typeOf(callee));
  const object = f.b.typeOf(receiver);
  if (type === T.VAL) return anyPropertyCall(f, node, callee, receiver, name);
  if (type.kind !== "fn" || object.kind !== "obj") return closureCall(f, node, callee);
  const closure = f.coerceNonNull(callee, type);
  const args = argumentsFor(f, node, type.params, type.rest);
  return f.b.emit("call.property", [closure, receiver, ...args], type.result, {
    view: object.object,
    name,
    ...writtenCount(node, type),
  });
}

function closureCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ValueId,
  receiver?: ValueId,
): ValueId {
  const type = calledType(f, node, T.nonNullable(f.b.typeOf(callee)));
  if (type === T.VAL) return anyCall(f, node, callee, receiver);
  if (type.kind !== "fn") return f.refuse(node.expression, "TSF3003", { type: f.typeText(node.expression) });
  if (spreadsOverParameters(f, node, type)) {
    const result = closureCall(
      f,
      node,
      f.b.convert(f.coerceNonNull(callee, type), TAKES_ALL, "checked"),
      receiver,
    );
    return f.b.convert(result, type.result, "checked");
  }
  const closure = f.coerceNonNull(callee, type);
  const args = argumentsFor(f, node, type.params, type.rest);
  if (receiver === undefined) return f.b.emit("call.closure", [closure, ...args], type.result, {});
  return f.b.emit("call.with", [closure, f.b.convert(receiver, T.VAL), ...args], type.result, {});
}

function superCall(f: FunctionContext, node: ts.CallExpression): ValueId {
  const base = f.superView ?? f.refuse(node, "TSF2011", {});
  const instance = f.program.constructorInstance(base);
  const self = f.thisValue!();
  invoke(f, instance, [f.b.convert(self, instance.params[0]!)], node);
  f.afterSuper?.();
  return f.b.undef();
}

function superMethodCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId {
  const base = superType(f, callee.expression);
  const declaration = superMethod(f, callee, base);
  const text = declaration ? undefined : baseText(f, callee);
  if (text !== undefined) return text;
  if (!declaration || !f.thisValue) return f.refuse(callee, "TSF2012", { name: callee.name.text });
  if (base.kind === "obj" && base.object.classObject) {
    const found = superStaticCallee(f, declaration, base.object, callEnv(f, node, declaration, EMPTY_ENV));
    if (found) return invoke(f, found.instance, found.receiver, node);
  }
  const outer = base.kind === "obj" ? f.program.declaringEnv(base.object, declaration) : f.env;
  const env = callEnv(f, node, declaration, outer);
  const instance = f.program.functionInstance(declaration, env, base);
  return invoke(f, instance, [f.b.convert(f.thisValue(), instance.params[0]!)], node);
}

export const callVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [[K.CallExpression, visitCall]];
