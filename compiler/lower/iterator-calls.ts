import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { iteratorReturn } from "../types/iterator-types.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { GENERATOR_RESULT, HAS_RETURN } from "./iteration.js";
import { callByHand } from "./own-iterators.js";
import { chainBase, outsideChain } from "./optional-chain.js";
import { symbolOf } from "./names.js";
import { pin } from "./spread.js";
import { skipParentheses } from "./syntax.js";
import { thrownValue } from "./thrown.js";

/** What next(), return() or throw() gave, as yet no object. */
export interface Turn {
  readonly value: ValueId;
  readonly done: ValueId;
}

export type Resumption = "next" | "return" | "throw";

export function isResumption(name: string): name is Resumption {
  return name === "next" || name === "return" || name === "throw";
}

/** A turn of a generator. `value` holds what it yields and what it returns. */
export function takeTurn(
  f: FunctionContext,
  generator: ValueId,
  how: Resumption,
  given: ValueId | undefined,
  value: Type,
): Turn {
  const { element } = f.b.typeOf(generator) as T.IteratorType;
  const held = f.b.slot("iterator", f.b.typeOf(generator));
  f.b.set(held, generator);
  const more =
    given === undefined
      ? f.b.emit("generator.next", [generator], T.BOOL, {})
      : f.b.emit("generator.resume", [generator, given], T.BOOL, { what: how });
  const done = f.b.slot("done", T.BOOL);
  const result = f.b.slot("value", value);
  f.b.set(done, f.b.not(more));
  const fit = (part: ValueId): ValueId => f.b.convert(part, value, "checked");
  f.b.if_(
    more,
    () => f.b.set(result, fit(f.b.emit("generator.value", [f.b.get(held)], element, {}))),
    () => f.b.set(result, fit(f.b.callC(GENERATOR_RESULT, [f.b.get(held)], T.VAL))),
  );
  return { value: f.b.get(result), done: f.b.get(done) };
}

/** next(), return() and throw() of a generator or an iterator of the library; undefined for other methods. */
export function iteratorMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  if (isUnionOfIterators(f.b.typeOf(receiver)) && isResumption(name))
    return unionMethod(f, receiver, name, node);
  const turn = resumed(f, receiver, name, node);
  return turn && resultObject(f, turn, node);
}

/** An `Iterator<T>` that may be a generator as well as an object of the program. */
function isUnionOfIterators(type: Type): boolean {
  const members = type.kind === "val" ? (type.members ?? []) : [];
  return members.length > 0 && members.every(({ kind }) => kind === "iter" || kind === "obj");
}

function unionMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: Resumption,
  node: ts.CallExpression,
): ValueId {
  const union = f.b.typeOf(receiver);
  const members = T.membersOf(union);
  const generator = members.find(({ kind }) => kind === "iter");
  const object = members.find((member) => member.kind === "obj");
  const property = object?.object.properties.get(name);
  const method = property && T.nonNullable(property.type);
  if (!generator || !object || method?.kind !== "fn")
    return f.refuse(node, "TSF4006", { name, type: f.typeText(node.expression) });
  const held = f.b.slot("iterator", union);
  f.b.set(held, receiver);
  f.program.requestMethod(name, []);
  const view = object.object;
  const either = (one: (g: ValueId) => void, other: (o: ValueId) => void): void =>
    f.b.if_(
      f.b.emit("isgenerator", [f.b.get(held)], T.BOOL, {}),
      () => one(f.b.convert(f.b.get(held), generator, "checked")),
      () => other(f.b.convert(f.b.get(held), object, "checked")),
    );
  if (name !== "next")
    either(
      (one) => wantMethod(f, f.b.get(pin(f, one)), node),
      (other) => endChainUnless(f, () => f.b.emit("method.has", [other], T.BOOL, { view, name }), node),
    );
  const written = argumentOf(f, name, node);
  const given = written === undefined ? undefined : f.b.get(pin(f, f.b.convert(written, T.VAL)));
  const result = f.b.slot("result", resultType(f, node));
  const value = f.program.types.joinTypes([(generator as T.IteratorType).element, returned(f, node)]);
  either(
    (one) => f.b.set(result, resultObject(f, takeTurn(f, one, name, given, value), node)),
    (other) => {
      const passed = node.arguments.length > 0 ? given : undefined;
      const made = callByHand(f, other, view, name, method.result, passed);
      f.b.set(result, f.coerce(made, f.fn.slots[result]!.type, node));
    },
  );
  return f.b.get(result);
}

/** With `?.` the chain ends where the method is missing. */
export function endChainUnless(f: FunctionContext, has: () => ValueId, node: ts.CallExpression): void {
  if (!node.questionDotToken || !f.chain) return;
  const { label, result } = f.chain;
  f.b.if_(f.b.not(has()), () => {
    f.b.set(result, f.b.undef(f.fn.slots[result]!.type));
    f.b.break_(label);
  });
}

/** What the last result may hold by the type of the call. */
function returned(f: FunctionContext, node: ts.CallExpression): Type {
  const told = f.checker.getNonNullableType(f.checker.getTypeAtLocation(node));
  return iteratorReturn(f.program.types, told, f.env, node);
}

/** The same where the result is taken apart at once: `it.next().value`, `const { value, done } = it.next()`. */
export function turnOfCall(f: FunctionContext, node: ts.Expression): Turn | undefined {
  const call = skipParentheses(node);
  if (!ts.isCallExpression(call) || ts.isOptionalChain(call)) return undefined;
  const callee = skipParentheses(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || !isResumption(callee.name.text)) return undefined;
  const type = T.nonNullable(f.typeOf(callee.expression));
  if (type.kind !== "iter") return undefined;
  return outsideChain(f, () => resumed(f, chainBase(f, callee, callee.expression), callee.name.text, call));
}

function resumed(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): Turn | undefined {
  const type = f.b.typeOf(receiver);
  if (type.kind !== "iter" || !isResumption(name)) return undefined;
  const held = f.b.slot("iterator", type);
  f.b.set(held, receiver);
  if (name !== "next") wantMethod(f, f.b.get(held), node);
  const given = argumentOf(f, name, node);
  const value = f.program.types.joinTypes([type.element, returned(f, node)]);
  return takeTurn(f, f.b.get(held), name, given, value);
}

/** The iterators of arrays, Maps, Sets, texts and matches have neither return() nor throw(). */
function wantMethod(f: FunctionContext, generator: ValueId, node: ts.CallExpression): void {
  if (node.questionDotToken && f.chain)
    return endChainUnless(f, () => f.b.callC(HAS_RETURN, [generator], T.BOOL), node);
  const want = { name: "tsf_gen_want_return", realm: true, throws: true, pure: false } as const;
  f.b.callC(want, [generator, f.b.str(node.expression.getText())], undefined);
}

export function argumentOf(
  f: FunctionContext,
  how: Resumption,
  node: ts.CallExpression,
): ValueId | undefined {
  return outsideChain(f, () => {
    const [argument, ...more] = node.arguments;
    if (node.arguments.some((a) => ts.isSpreadElement(a))) return f.refuse(node, "TSF2025");
    if (how === "throw") return argument ? thrownValue(f, argument) : f.b.undef(T.VAL);
    if (!argument) return how === "next" ? undefined : f.b.undef(T.VAL);
    const context = f.checker.getContextualType(argument);
    const value = f.expression(argument, context && f.convertType(context, argument));
    for (const other of more) f.effect(other);
    return f.b.convert(value, T.VAL);
  });
}

/** `{ value, done }` as an object, which everything may hold. */
function resultObject(f: FunctionContext, { value, done }: Turn, node: ts.CallExpression): ValueId {
  const shape = resultShape(f, f.b.typeOf(value));
  return f.b.emit("object.new", [value, done], resultType(f, node), { shape });
}

export function resultShape(f: FunctionContext, value: Type): number {
  return f.program.literalShape("Object", [
    { name: "value", type: value, optional: false },
    { name: "done", type: T.BOOL, optional: false },
  ]);
}

function resultType(f: FunctionContext, node: ts.CallExpression): T.ObjectRefType {
  const told = f.checker.getNonNullableType(f.checker.getTypeAtLocation(node));
  const type = T.nonNullable(f.convertType(told, node));
  return type.kind === "obj" ? type : f.refuse(node, "TSF3001", { type: f.typeText(node) });
}

/** `Symbol.iterator` of the library, or `Symbol.asyncIterator`. */
export function isLibrarySymbol(
  f: FunctionContext,
  node: ts.Expression,
  name: "iterator" | "asyncIterator",
): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== name) return false;
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "Symbol") return false;
  const declaration = symbolOf(f, node.expression)?.declarations?.[0];
  return declaration !== undefined && f.program.originOf(declaration) === "lib";
}
