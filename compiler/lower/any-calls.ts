import { ts } from "../project/typescript.js";
import { Refusal } from "../project/refusal.js";
import type { CFunction, SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { anyProperty, isOfKind, kindsOf, writtenCallee } from "./any-values.js";
import type { FunctionContext } from "./context.js";
import { chainValue, outsideChain } from "./optional-chain.js";
import { functionMethod } from "./receiver-calls.js";
import { isOwnOf } from "./records.js";
import { pin } from "./spread.js";
import { toText } from "./text.js";
import { throwTypeError } from "./thrown.js";

/** `value(...)` of a value that the checker knows nothing of, with `self` as its `this`. */
export function anyCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ValueId,
  self?: ValueId,
): ValueId {
  if (node.arguments.some(ts.isSpreadElement)) return anySpreadCall(f, node, callee, self);
  const called = pinned(f, callee);
  const receiver = self === undefined ? undefined : pinned(f, self);
  const args = outsideChain(f, () => wordsOf(f, node));
  const operands = [f.b.get(called), receiver === undefined ? f.b.undef(T.VAL) : f.b.get(receiver), ...args];
  return f.b.emit("any.call", operands, T.VAL, { text: writtenCallee(node.expression) });
}

/** Any function is adapted to it. */
export const TAKES_ALL = T.functionOf([T.arrayOf(T.VAL)], T.VAL, true);

/** `value(...args)`: as a function of a rest parameter, which any function is adapted to. */
function anySpreadCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ValueId,
  self: ValueId | undefined,
): ValueId {
  const called = pinned(f, callee);
  const args = outsideChain(f, () => f.spreadArguments(node.arguments, T.arrayOf(T.VAL)));
  const isFunction = f.b.emit("typeof.is", [f.b.get(called)], T.BOOL, { what: "function" });
  f.b.if_(f.b.not(isFunction), () =>
    throwTypeError(f, `${writtenCallee(node.expression)} is not a function`),
  );
  const closure = f.b.convert(f.b.get(called), TAKES_ALL, "checked");
  if (self === undefined) return f.b.emit("call.closure", [closure, args], T.VAL, {});
  return f.b.emit("call.with", [closure, f.b.convert(self, T.VAL), args], T.VAL, {});
}

/** The call of what property `name` of `self` holds, of which the checker knows nothing. */
export function anyPropertyCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ValueId,
  self: ValueId,
  name: string,
): ValueId {
  const called = pinned(f, callee);
  const receiver = pinned(f, self);
  const args = outsideChain(f, () => wordsOf(f, node));
  const text = writtenCallee(node.expression);
  return f.b.emit("any.method", [f.b.get(called), f.b.get(receiver), ...args], T.VAL, { name, text });
}

function pinned(f: FunctionContext, value: ValueId): SlotId {
  return pin(f, f.b.convert(value, T.VAL));
}

/** The callee of `f.call(...)` and its kin. */
function ofFunctions({ expression }: ts.CallExpression): ts.PropertyAccessExpression | undefined {
  return ts.isPropertyAccessExpression(expression) && /^(call|apply|bind)$/.test(expression.name.text)
    ? expression
    : undefined;
}

/** `f.call(...)` and its kin of a value of type `Function`. */
function methodOfFunction(f: FunctionContext, node: ts.CallExpression, value: ValueId): ValueId | undefined {
  const callee = ofFunctions(node);
  if (!callee || !f.isFunctionOfLibrary(callee.expression)) return undefined;
  return functionMethod(f, node, callee, f.b.convert(value, TAKES_ALL, "checked"));
}

/** `value.name(...)`: a builtin type's method for values of it, else what the property is. */
export function anyMethodCall(
  f: FunctionContext,
  node: ts.CallExpression,
  receiver: ValueId,
  name: string,
): ValueId {
  const known = methodOfFunction(f, node, receiver);
  if (known !== undefined) return known;
  const self = pinned(f, receiver);
  const result = f.b.slot("result", T.VAL);
  const done = f.b.label();
  f.b.block(done, () => {
    const ofFunction = ofFunctions(node);
    if (ofFunction) {
      const isFunction = f.b.emit("typeof.is", [f.b.get(self)], T.BOOL, { what: "function" });
      f.b.if_(isFunction, () => {
        const closure = f.b.convert(f.b.get(self), TAKES_ALL, "checked");
        f.b.set(result, f.b.convert(functionMethod(f, node, ofFunction, closure)!, T.VAL));
        f.b.break_(done);
      });
    }
    for (const kind of kindsOf(f)) {
      if (!(name in kind.prototype)) continue;
      f.b.if_(isOfKind(f, f.b.get(self), kind), () => {
        const { length } = node.arguments;
        const least = leastArguments(f, kind.prototype, name);
        if (length < least) throwTypeError(f, `expected more arguments for ${name} than ${length}`);
        const own = f.b.convert(f.b.get(self), kind.type, "checked");
        const value = length < least ? undefined : methodOf(f, own, name, node);
        // Without code for it the property itself says what is wrong.
        if (value === undefined) return;
        f.b.set(result, f.b.convert(value, T.VAL));
        f.b.break_(done);
      });
    }
    const inherited = ofAnyObject(f, self, name, node);
    if (inherited !== undefined) return f.b.set(result, f.b.convert(inherited, T.VAL));
    const property = anyProperty(f, f.b.get(self), name);
    const called = node.questionDotToken ? chainValue(f, node, property) : property;
    f.b.set(result, anyPropertyCall(f, node, called, f.b.get(self), name));
  });
  return f.b.get(result);
}

const PRESENT: CFunction = { name: "tsf_any_base", realm: true, throws: true, pure: false };

/** The methods of Object.prototype that need nothing but the value. */
function ofAnyObject(
  f: FunctionContext,
  self: SlotId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const [argument] = node.arguments;
  const isText = name === "toString" && !argument;
  if (!isText && (name !== "hasOwnProperty" || !argument)) return undefined;
  f.b.callC(PRESENT, [f.b.get(self), f.b.str(name)], undefined);
  if (isText) return toText(f, f.b.get(self), node);
  return isOwnOf(f, f.b.get(self), toText(f, f.expression(argument!), argument!));
}

/** How many arguments a builtin method must be given: the code for it takes them by their places. */
function leastArguments(f: FunctionContext, prototype: object, name: string): number {
  const checker = f.checker as ts.TypeChecker & {
    resolveName(
      name: string,
      at: undefined,
      meaning: ts.SymbolFlags,
      excludeGlobals: boolean,
    ): ts.Symbol | undefined;
  };
  const owner = checker.resolveName(prototype.constructor.name, undefined, ts.SymbolFlags.Interface, false);
  const method = owner && checker.getDeclaredTypeOfSymbol(owner).getProperty(name);
  const signatures = method ? checker.getTypeOfSymbol(method).getCallSignatures() : [];
  const counts = signatures.map(({ parameters }) => parameters.filter(isRequired).length);
  return counts.length === 0 ? 0 : Math.min(...counts);
}

function isRequired({ valueDeclaration }: ts.Symbol): boolean {
  return (
    valueDeclaration !== undefined &&
    ts.isParameter(valueDeclaration) &&
    !valueDeclaration.questionToken &&
    !valueDeclaration.dotDotDotToken
  );
}

/** What a builtin method gives; undefined where the arguments are not what it takes of values of the kind. */
function methodOf(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const lower = (): ValueId | undefined =>
    outsideChain(f, () => f.program.library.method(f, receiver, name, node));
  // A callback that gives texts is none of a typed array's `map`: that it is refused says nothing of the program.
  if (f.b.typeOf(receiver).kind === "bytes") return f.program.tried(lower);
  try {
    return lower();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function wordsOf(f: FunctionContext, node: ts.CallExpression): ValueId[] {
  const slots = node.arguments.map((argument) => {
    if (ts.isSpreadElement(argument)) return f.refuse(argument, "TSF3007");
    return pinned(f, f.expression(argument));
  });
  return slots.map((slot) => f.b.get(slot));
}

/** The name or length of a value of type `Function`, which may be a class; undefined for other properties. */
export function ofUntypedFunction(
  f: FunctionContext,
  value: ValueId,
  name: string,
  node: ts.Node,
): ValueId | undefined {
  const isAccess = ts.isPropertyAccessExpression(node) && isSomeFunction(f, node.expression);
  if (!isAccess || (name !== "name" && name !== "length")) return undefined;
  const held = pinned(f, value);
  const type = name === "name" ? T.STR : T.NUM;
  const result = f.b.slot(name, type);
  const isClosure = f.b.callC(IS_CLOSURE, [f.b.get(held)], T.BOOL);
  f.b.if_(
    isClosure,
    () => {
      const closure = f.b.convert(f.b.get(held), TAKES_ALL, "checked");
      f.b.set(result, f.b.convert(f.program.library.property(f, closure, name, node)!, type));
    },
    () => f.b.set(result, f.b.convert(ofClass(f, f.b.get(held), name), type, "checked")),
  );
  return f.b.get(result);
}

/** Of type `Function`, or a union of functions. */
function isSomeFunction(f: FunctionContext, node: ts.Expression): boolean {
  const type = f.checker.getTypeAtLocation(node);
  const isAllCalled = type.isUnion() && type.types.every((one) => one.getCallSignatures().length > 0);
  return isAllCalled || f.isFunctionOfLibrary(node);
}

function ofClass(f: FunctionContext, value: ValueId, name: string): ValueId {
  if (name !== "name") return anyProperty(f, value, name);
  const type = f.program.types.anyClass();
  f.program.requestMethod(name, []);
  const view = type.object;
  return f.b.emit("field.get", [f.b.convert(value, type, "checked")], T.STR, { view, name });
}

const IS_CLOSURE: CFunction = {
  name: "tsf_val_is_closure",
  params: ["tsf_val"],
  realm: false,
  throws: false,
  pure: true,
};
