import type { ts } from "../project/typescript.js";
import type { CFunction, FunctionId, SlotId, ValueId } from "../ir/ir.js";
import { iteratorReturn } from "../types/iterator-types.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { asyncIteratorOf, either, isEither } from "./async-walks.js";
import { callByHand } from "./own-iterators.js";
import { chainBase } from "./optional-chain.js";
import { sharedGlue } from "./shared-glue.js";
import { argumentOf, endChainUnless, isResumption, resultShape, type Resumption } from "./iterator-calls.js";

/** Makes the object of what a request gave, from the value and whether it is the last. */
const MAKER = T.functionOf([T.VAL, T.BOOL], T.VAL);

const asking = { realm: true, throws: true, pure: false, calls: true, starts: true } as const;
const REQUESTS: Readonly<Record<Resumption, CFunction>> = {
  next: { ...asking, name: "tsf_async_ask", extra: ["TSF_ASYNC_NEXT"] },
  return: { ...asking, name: "tsf_async_ask", extra: ["TSF_ASYNC_RETURN"], resumes: "return" },
  throw: { ...asking, name: "tsf_async_throw", place: true, resumes: "throw" },
};

/** next(), return() and throw() of an async generator: the promise of an object. */
export function asyncIteratorMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver);
  if (!isResumption(name) || (type.kind !== "asynciter" && !isEither(type))) return undefined;
  const promise = T.nonNullable(f.typeOf(node));
  const result = promise.kind === "promise" ? T.nonNullable(promise.element) : undefined;
  if (result?.kind !== "obj") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
  const held = f.b.slot("iterator", type);
  f.b.set(held, receiver);
  if (name !== "next" && isEither(type)) wantMethod(f, held, name, node);
  const given = f.b.slot("given", T.VAL);
  f.b.set(given, f.b.convert(argumentOf(f, name, node) ?? f.b.undef(T.VAL), T.VAL));
  const ask = (one: ValueId): ValueId => {
    const { kind } = f.b.typeOf(one);
    if (kind === "obj")
      return callOfOwn(f, one, name, node.arguments.length > 0 ? given : undefined, promise);
    const { element } = f.b.typeOf(one) as T.AsyncIteratorType;
    const value = f.program.types.joinTypes([element, returned(f, node)]);
    const make = f.b.emit("closure", [], MAKER, { fn: makerOf(f.program, result, value) });
    return f.b.callC(REQUESTS[name], [one, f.b.get(given), f.b.convert(make, T.VAL)], promise);
  };
  return type.kind === "asynciter" ? ask(f.b.get(held)) : either(f, held, promise, ask);
}

/** An object of the program may have neither return() nor throw(): with `?.` the chain ends there. */
function wantMethod(f: FunctionContext, held: SlotId, name: string, node: ts.CallExpression): void {
  const has = (): ValueId =>
    either(f, held, T.BOOL, (one) => {
      const type = f.b.typeOf(one);
      if (type.kind !== "obj") return f.b.bool(true);
      return f.b.emit("method.has", [one], T.BOOL, { view: type.object, name });
    });
  f.program.requestMethod(name, []);
  endChainUnless(f, has, node);
}

function callOfOwn(
  f: FunctionContext,
  object: ValueId,
  name: string,
  given: SlotId | undefined,
  promise: Type,
): ValueId {
  const { object: view } = f.b.typeOf(object) as T.ObjectRefType;
  f.program.requestMethod(name, []);
  return callByHand(f, object, view, name, promise, given === undefined ? given : f.b.get(given));
}

/** `x[Symbol.asyncIterator]()`, which an async generator is itself. */
export function asyncIteratorCall(f: FunctionContext, callee: ts.ElementAccessExpression): ValueId {
  const made = asyncIteratorOf(f, chainBase(f, callee, callee.expression));
  return made ?? f.refuse(callee, "TSF3012", { type: f.typeText(callee.expression) });
}

/** What the last result may hold by the type of the call. */
function returned(f: FunctionContext, node: ts.CallExpression): Type {
  const told = f.checker.getNonNullableType(f.checker.getTypeAtLocation(node));
  const [result] = f.checker.getTypeArguments(told as ts.TypeReference);
  return result ? iteratorReturn(f.program.types, result, f.env, node) : T.VAL;
}

function makerOf(program: ProgramContext, result: T.ObjectRefType, value: Type): FunctionId {
  const params = [
    { name: "value", type: T.VAL },
    { name: "done", type: T.BOOL },
  ];
  const spec = { name: "result", params, result: T.VAL, node: program.anchor, closure: true, captures: [] };
  return sharedGlue(program, `${result.key} ${value.key}`, spec, (g) => {
    const [given, done] = params.map(({ name, type }, i) => g.b.get(g.b.slot(name, type, i)));
    const parts = [g.b.convert(given!, value, "checked"), done!];
    const object = g.b.emit("object.new", parts, result, { shape: resultShape(g, value) });
    g.b.emit("return", [g.b.convert(object, T.VAL)], undefined, {});
  });
}
