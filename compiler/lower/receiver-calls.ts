import { ts } from "../project/typescript.js";
import type { CFunction, SlotId, ValueId } from "../ir/ir.js";
import { prototypeMethod } from "../types/prototype-methods.js";
import { fixedCount } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { argumentsFor } from "./arguments.js";
import type { FunctionContext } from "./context.js";
import { LIBRARY_FUNCTIONS } from "./library-functions.js";
import { isLibraryName, symbolOf } from "./names.js";
import { outsideChain } from "./optional-chain.js";
import { isEnumerableOf, isOwnOf } from "./records.js";
import { skipOuter, skipParentheses } from "./syntax.js";
import { valueIn } from "./primitives.js";
import { toText } from "./text.js";

const TAG: CFunction = { name: "tsf_object_tag", realm: true, throws: true, pure: false };
const PRESENT: CFunction = { name: "tsf_any_present", realm: true, throws: true, pure: false };

/** What a function is called on, and by which property it was read where it was read from an object. */
interface Target {
  readonly type: T.FunctionType;
  readonly self: Type;
  readonly name: string | undefined;
}

/** `f.call(self, ...)`, `f.apply(self, array)` and `f.bind(self, ...)`; undefined for other methods of functions. */
export function functionMethod(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  closure: ValueId,
): ValueId | undefined {
  const how = callee.name.text;
  if (how !== "call" && how !== "apply" && how !== "bind") return undefined;
  const type = f.b.typeOf(closure) as T.FunctionType;
  const held = f.b.slot("called", type);
  f.b.set(held, closure);
  return outsideChain(f, () => {
    const [written, ...rest] = node.arguments;
    if (written && ts.isSpreadElement(written)) return f.refuse(written, "TSF2025");
    const value = written && !isOwnLibrary(f, callee, written) ? f.expression(written) : f.b.undef(T.VAL);
    const isObject = f.b.typeOf(value).kind === "obj";
    const self = f.b.slot("self", isObject ? f.b.typeOf(value) : T.VAL);
    f.b.set(self, isObject ? value : f.b.convert(value, T.VAL));
    const target = { type, self: f.fn.slots[self]!.type, name: readFrom(callee.expression) };
    if (how === "bind") return bound(f, node, target, held, self, rest);
    const call = withArguments(node, how === "apply" ? listed(rest) : rest);
    const args = argumentsFor(f, call, type.params, type.rest);
    return callOn(f, target, f.b.get(held), f.b.get(self), args);
  });
}

/** `console.log.bind(console)`: those of the library have no use for it. */
function isOwnLibrary(f: FunctionContext, callee: ts.PropertyAccessExpression, self: ts.Expression): boolean {
  return LIBRARY_FUNCTIONS.has(callee.expression.getText()) && isLibraryName(f, self);
}

/** The property that the function is read from. */
function readFrom(node: ts.Expression): string | undefined {
  const inner = skipOuter(node);
  return ts.isPropertyAccessExpression(inner) && ts.isIdentifier(inner.name) ? inner.name.text : undefined;
}

/** Methods of the object by that name have it as their `this`, other functions what they are called on. */
function callOn(
  f: FunctionContext,
  { type, self: { kind }, self, name }: Target,
  closure: ValueId,
  object: ValueId,
  args: readonly ValueId[],
): ValueId {
  if (kind !== "obj" || name === undefined)
    return f.b.emit("call.with", [closure, f.b.convert(object, T.VAL), ...args], type.result, {});
  const view = (self as T.ObjectRefType).object;
  return f.b.emit("call.property", [closure, object, ...args], type.result, {
    ...{ view, name, foreign: true },
  });
}

function withArguments(node: ts.CallExpression, written: readonly ts.Expression[]): ts.CallExpression {
  return Object.create(node, { arguments: { value: written } }) as ts.CallExpression;
}

/** The elements of an array as arguments. */
function listed([array]: readonly ts.Expression[]): readonly ts.Expression[] {
  if (!array) return [];
  const inner = skipParentheses(array);
  const isPlain = ts.isArrayLiteralExpression(inner) && !inner.elements.some(ts.isOmittedExpression);
  if (isPlain) return inner.elements;
  const spread = { kind: { value: ts.SyntaxKind.SpreadElement }, expression: { value: array } };
  return [Object.create(array, spread) as ts.Expression];
}

/**
 * A closure that keeps the function, its `this` and the arguments, and calls it with what it is given itself besides.
 */
function bound(
  f: FunctionContext,
  node: ts.CallExpression,
  target: Target,
  held: SlotId,
  self: SlotId,
  written: readonly ts.Expression[],
): ValueId {
  const isWhole = target.type.rest || !mayHideParameters(f, node, target.type);
  const type = isWhole ? target.type : withMore(target.type);
  const fixed = type.params.slice(0, fixedCount(type));
  const items = type.rest ? (T.nonNullable(type.params.at(-1)!) as T.ArrayType) : undefined;
  const types = written.map((argument, i) => {
    if (ts.isSpreadElement(argument)) return f.refuse(argument, "TSF2025");
    return fixed[i] ?? items?.element ?? T.VAL;
  });
  const slots = written.map((argument, i) => {
    const slot = f.b.slot("bound", types[i]!);
    f.b.set(slot, f.expression(argument, types[i]));
    return slot;
  });
  const given = fixed.slice(written.length);
  const params = [...given, ...(items ? [items] : [])];
  const words: readonly Type[] = [type, target.self, ...types];
  const g = f.program.glue({
    name: "bound",
    params: params.map((of, i) => ({ name: `p${i}`, type: of })),
    result: type.result,
    node,
    closure: true,
    captures: words,
  });
  f.program.program.boundFunctions.add(g.fn.id);
  f.program.program.functionLengths.set(g.fn.id, written.length);
  const word = (i: number): ValueId => g.b.emit("captured", [], words[i]!, { index: i });
  const passed = [
    ...types.map((_, i) => word(i + 2)),
    ...given.map((of, i) => g.b.get(g.b.slot("p", of, i))),
  ];
  const args = items
    ? [...passed.slice(0, fixed.length), gathered(g, items, passed.slice(fixed.length), given.length)]
    : passed.slice(0, fixed.length);
  const result = callOn(g, { ...target, type }, word(0), word(1), args);
  g.b.emit("return", type.result === T.UNDEF || type.result === T.NEVER ? [] : [result], undefined, {});
  const made = T.functionOf(params, type.result, type.rest, type.handsOn);
  const captured = [f.b.convert(f.b.get(held), type), f.b.get(self), ...slots.map((slot) => f.b.get(slot))];
  const closure = f.b.emit("closure", captured, made, { fn: g.fn.id });
  const wanted = T.nonNullable(f.typeOf(node));
  // TypeScript says `...args: [b?: T]` of the parameters that are left.
  const isKept = wanted.kind === "fn" && wanted.rest && (!made.rest || made.handsOn);
  return wanted.kind === "fn" && !isKept ? f.coerce(closure, wanted, node) : closure;
}

/** A closure that calls the function on `self`, as the second argument of `forEach` asks for. */
export function boundTo(f: FunctionContext, node: ts.Node, closure: ValueId, self: ValueId): ValueId {
  const type = f.b.typeOf(closure) as T.FunctionType;
  const words = [type, T.VAL] as const;
  const params = type.params.map((of, i) => ({ name: `p${i}`, type: of }));
  const g = f.program.glue({
    name: "bound",
    params,
    result: type.result,
    node,
    closure: true,
    captures: words,
  });
  const [called, object] = words.map((of, index) => g.b.emit("captured", [], of, { index }));
  const args = params.map((param, i) => g.b.get(g.b.slot(param.name, param.type, i)));
  const result = g.b.emit("call.with", [called!, object!, ...args], type.result, {});
  g.b.emit("return", type.result === T.UNDEF || type.result === T.NEVER ? [] : [result], undefined, {});
  return f.b.emit("closure", [closure, self], type, { fn: g.fn.id });
}

/** Parameters that a narrower type of the function does not show get the arguments that are given besides. */
function withMore({ params, result }: T.FunctionType): T.FunctionType {
  return T.functionOf([...params, T.arrayOf(T.VAL)], result, true, true);
}

/** Whether the function may be one with more parameters than its type says. */
function mayHideParameters(f: FunctionContext, node: ts.CallExpression, { params }: T.FunctionType): boolean {
  const called = skipOuter((node.expression as ts.PropertyAccessExpression).expression);
  const declaration = symbolOf(f, called)?.valueDeclaration;
  if (!declaration) return true;
  if (ts.isFunctionDeclaration(declaration)) return false;
  const isMethod = ts.isMethodDeclaration(declaration) && ts.isPropertyAccessExpression(called);
  return !isMethod || f.program.variables.mostParameters(called.name.text) > params.length;
}

/** The arguments of a rest parameter: those that were bound, then those of the call. */
function gathered(g: FunctionContext, items: T.ArrayType, first: readonly ValueId[], index: number): ValueId {
  const all = g.b.emit("array.new", [...first], items, {});
  const more = g.b.get(g.b.slot("rest", items, index));
  g.b.callC({ name: "tsf_arr_append", realm: true, throws: true, pure: false }, [all, more], T.NUM);
  return all;
}

/** `Math.max.apply(Math, numbers)`: a function of the library, which looks at no `this`. */
export function libraryMethod(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId | undefined {
  const how = callee.name.text;
  const called = skipParentheses(callee.expression);
  if ((how !== "call" && how !== "apply") || !ts.isPropertyAccessExpression(called)) return undefined;
  const owner = ts.isIdentifier(called.expression) ? symbolOf(f, called.expression) : undefined;
  const declaration = owner?.valueDeclaration;
  if (!declaration || owner.name !== "Math" || f.program.originOf(declaration) !== "lib") return undefined;
  const [self, ...rest] = node.arguments;
  if (self && ts.isSpreadElement(self)) return f.refuse(self, "TSF2025");
  if (self && !isLibraryName(f, self)) f.effect(self);
  const call = withArguments(node, how === "apply" ? listed(rest) : rest);
  return f.program.library.call(f, `Math.${called.name.text}`, call, "lib");
}

type ObjectMethod = "hasOwnProperty" | "propertyIsEnumerable" | "toString" | "valueOf";
type OwnTest = keyof typeof TESTS;

/** The method of Object.prototype that a call means, where the object has none of its own. */
export function objectMethodOf(
  f: FunctionContext,
  callee: ts.PropertyAccessExpression,
  type: Type,
): ObjectMethod | undefined {
  const declaration = symbolOf(f, callee.name)?.valueDeclaration;
  if (ofUnion(f, callee, type)) return callee.name.text as ObjectMethod;
  const isOfAll =
    declaration && isMemberOf(declaration, "Object") && f.program.originOf(declaration) === "lib";
  if (!isOfAll || type.kind === "native") return undefined;
  const name = callee.name.text as ObjectMethod;
  // Looked at when it happens.
  return type === T.VAL && !(name in TESTS) ? undefined : name;
}

/** `toString()` of any union, `valueOf()` of one of primitives and objects of the program's classes. */
function ofUnion(f: FunctionContext, { name, parent }: ts.PropertyAccessExpression, type: Type): boolean {
  const isBare = ts.isCallExpression(parent) && parent.arguments.length === 0;
  if (!isBare || type.kind !== "val" || type === T.VAL) return false;
  const isTold = (one: Type): boolean =>
    one.kind === "obj"
      ? one.object.classDeclaration !== undefined && !f.program.isStdlib(one.object.classDeclaration)
      : T.representationOf(one) !== "word" || one === T.STR;
  return name.text === "toString" || (name.text === "valueOf" && T.membersOf(type).every(isTold));
}

function isMemberOf({ parent }: ts.Node, name: string): boolean {
  return ts.isInterfaceDeclaration(parent) && parent.name.text === name;
}

/** What it gives. */
export function objectMethod(
  f: FunctionContext,
  name: ObjectMethod,
  object: ValueId,
  node: ts.CallExpression,
): ValueId {
  if (name === "toString") return toText(f, object, node);
  if (name === "valueOf") return valueIn(f, object);
  const key = node.arguments[0]!;
  const text = outsideChain(f, () => toText(f, f.expression(key), key));
  return TESTS[name](f, object, text);
}

const TESTS = { hasOwnProperty: isOwnOf, propertyIsEnumerable: isEnumerableOf } as const;

const BASE_TEXT: CFunction = { name: "tsf_base_text", realm: true, throws: true, pure: false };

/** `super.toString()` where no class of the program has one: that of Error, or of Object. */
export function baseText(f: FunctionContext, callee: ts.PropertyAccessExpression): ValueId | undefined {
  const declaration = symbolOf(f, callee.name)?.valueDeclaration;
  if (!declaration || !f.thisValue || callee.name.text !== "toString" || !isMemberOf(declaration, "Object"))
    return undefined;
  return f.b.callC(BASE_TEXT, [f.b.convert(f.thisValue(), T.VAL)], T.STR);
}

/** `Object.prototype.hasOwnProperty.call(object, key)`, `propertyIsEnumerable` and `toString` so; by a constant too. */
export function prototypeCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId | undefined {
  const method = callee.name.text === "call" ? prototypeMethod(f.checker, callee.expression) : undefined;
  if (!method) return undefined;
  const [self, key] = node.arguments;
  const name = method.name.text;
  const object = f.b.slot("self", T.VAL);
  f.b.set(object, self ? f.expression(self, T.VAL) : f.b.undef(T.VAL));
  if (name === "toString") return f.b.callC(TAG, [f.b.get(object)], T.STR);
  if (!key) return f.refuse(node, "TSF3008");
  const text = toText(f, f.expression(key), key);
  f.b.callC(PRESENT, [f.b.get(object)], undefined);
  return TESTS[name as OwnTest](f, f.b.get(object), text);
}

/** `x.toString()` of what has none of its own by its type: it is asked for its text as `String(x)` does. */
export function inheritedText(
  f: FunctionContext,
  node: ts.CallExpression,
  receiver: ValueId,
  name: string,
): ValueId | undefined {
  return name === "toString" && node.arguments.length === 0 ? toText(f, receiver, node) : undefined;
}

/** `x.close?.()` where x is of a builtin type that has no such method, behind an interface where it is optional. */
export function absentMethod(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId | undefined {
  const flags = symbolOf(f, callee.name)?.flags ?? 0;
  return node.questionDotToken && flags & ts.SymbolFlags.Optional ? f.b.undef() : undefined;
}
