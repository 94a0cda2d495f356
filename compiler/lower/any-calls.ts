import { ts } from "../project/typescript.js";
import { Refusal } from "../project/refusal.js";
import type { CFunction, SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { anyProperty, isOfKind, kindsOf, writtenCallee } from "./any-values.js";
import type { FunctionContext } from "./context.js";
import { chainValue, outsideChain } from "./optional-chain.js";
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
  const called = pinned(f, callee);
  const receiver = self === undefined ? undefined : pinned(f, self);
  const args = outsideChain(f, () => wordsOf(f, node));
  const operands = [f.b.get(called), receiver === undefined ? f.b.undef(T.VAL) : f.b.get(receiver), ...args];
  return f.b.emit("any.call", operands, T.VAL, { text: writtenCallee(node.expression) });
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

/** `value.name(...)`: a builtin type's method for values of it, else what the property is. */
export function anyMethodCall(
  f: FunctionContext,
  node: ts.CallExpression,
  receiver: ValueId,
  name: string,
): ValueId {
  const self = pinned(f, receiver);
  const result = f.b.slot("result", T.VAL);
  const done = f.b.label();
  f.b.block(done, () => {
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
