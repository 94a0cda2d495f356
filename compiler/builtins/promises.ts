import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { iterateExpression } from "../lower/iteration.js";
import { thrownValue } from "../lower/thrown.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { making, throwing } from "./c-functions.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** Who waits for a promise: promises hold values of any type, and whoever gets one looks at it. */
const HANDLER = T.functionOf([T.VAL], T.VAL);
const CALLBACK = T.functionOf([], T.VAL);

/** `then`, `catch` and `finally`. */
export function promiseMethod(
  f: FunctionContext,
  promise: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const [first, second] = node.arguments;
  switch (name) {
    case "then":
      return then(f, promise, handler(f, first), handler(f, second), node);
    case "catch":
      return then(f, promise, f.b.undef(T.VAL), handler(f, first), node);
    case "finally":
      return lastly(f, promise, first, node);
    default:
      return undefined;
  }
}

function then(
  f: FunctionContext,
  promise: ValueId,
  fulfilled: ValueId,
  rejected: ValueId,
  node: ts.CallExpression,
): ValueId {
  return f.b.callC(
    { ...making("tsf_promise_then"), calls: true },
    [promise, fulfilled, rejected],
    promised(f, node),
  );
}

/** The type of a call that gives a promise. */
function promised(f: FunctionContext, node: ts.Expression): T.PromiseType {
  const type = T.nonNullable(f.typeOf(node));
  return type.kind === "promise" ? type : T.promiseOf(T.VAL);
}

function handler(f: FunctionContext, written: ts.Expression | undefined): ValueId {
  if (!written) return f.b.undef(T.VAL);
  return f.b.convert(f.expression(written, T.nullable(HANDLER, true, true)), T.VAL);
}

function lastly(
  f: FunctionContext,
  promise: ValueId,
  written: ts.Expression | undefined,
  node: ts.CallExpression,
): ValueId {
  const callback = written && f.expression(written, T.nullable(CALLBACK, true, true));
  if (callback === undefined) return then(f, promise, f.b.undef(T.VAL), f.b.undef(T.VAL), node);
  const result = promised(f, node);
  return f.b.choose(
    result,
    f.b.is("nullish", callback),
    () => then(f, promise, f.b.undef(T.VAL), f.b.undef(T.VAL), node),
    () => {
      const called = f.b.convert(callback, CALLBACK, "checked");
      const made = callStdlibValues(f, "promiseFinally", [], [promise, called], node);
      return f.b.convert(made, result);
    },
  );
}

/** The functions of Promise, and queueMicrotask. */
export function promiseCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  if (name.startsWith("Promise.") || name === "queueMicrotask") f.program.noteLater(f.fn.id, node);
  switch (name) {
    case "Promise.resolve":
      return f.b.callC(making("tsf_promise_of"), [valueOf(f, node.arguments[0])], promised(f, node));
    case "Promise.reject":
      return rejected(f, node);
    case "Promise.all":
      return combined(f, node, "promiseAll", (type) => (type.kind === "arr" ? [type.element] : [T.VAL]));
    case "Promise.allSettled":
      return combined(f, node, "promiseAllSettled", settledValues);
    case "Promise.race":
      return combined(f, node, "promiseRace", () => []);
    case "Promise.any":
      return combined(f, node, "promiseAny", () => []);
    case "queueMicrotask":
      f.b.callC(
        { ...making("tsf_microtask"), calls: true },
        [f.expression(node.arguments[0]!, CALLBACK)],
        undefined,
      );
      return f.b.undef();
    default:
      return undefined;
  }
}

function valueOf(f: FunctionContext, written: ts.Expression | undefined): ValueId {
  return written ? f.b.convert(f.expression(written), T.VAL) : f.b.undef(T.VAL);
}

/** The promise is rejected with what is thrown here and caught at once, so that it has its place. */
function rejected(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [reason] = node.arguments;
  const result = f.b.slot("rejected", promised(f, node));
  const value = reason ? thrownValue(f, reason) : f.b.undef(T.VAL);
  const body = f.b.inRegion(() => void f.b.emit("throw", [value], undefined, {}));
  const caught = f.b.inRegion(() => {
    const thrown = f.b.emit("caught", [], T.VAL, {});
    f.b.set(result, f.b.callC(making("tsf_promise_rejected"), [thrown], promised(f, node)));
  });
  f.b.emit("try", [], undefined, { body, handler: caught, finalizer: undefined });
  return f.b.get(result);
}

/** Promise.all and the like: what the iterable throws rejects the promise. */
function combined(
  f: FunctionContext,
  node: ts.CallExpression,
  name: string,
  typeArguments: (result: Type) => Type[],
): ValueId {
  const type = promised(f, node);
  const promise = f.b.slot("promise", type);
  f.b.set(promise, pending(f, type));
  const written = node.arguments[0]!;
  const run = (values: ValueId): void => {
    const args = [values, f.b.get(promise)];
    callStdlibValues(f, name, typeArguments(type.element), args, node);
  };
  const list = T.arrayOf(T.VAL);
  if (T.nonNullable(f.typeOf(written)).kind === "arr") run(f.coerce(f.expression(written), list, written));
  else rejecting(f, promise, () => run(gathered(f, written, list)));
  return f.b.get(promise);
}

function gathered(f: FunctionContext, written: ts.Expression, list: T.ArrayType): ValueId {
  const values = f.b.slot("values", list);
  f.b.set(values, f.b.emit("array.new", [], list, {}));
  iterateExpression(f, written, (item) => {
    f.b.emit("array.push", [f.b.get(values), f.b.convert(item, T.VAL)], undefined, {});
  });
  return f.b.get(values);
}

function rejecting(f: FunctionContext, promise: number, run: () => void): void {
  const body = f.b.inRegion(run);
  const handling = f.b.inRegion(() => {
    const thrown = f.b.emit("caught", [], T.VAL, {});
    f.b.callC(throwing("tsf_promise_reject"), [f.b.get(promise), thrown], undefined);
  });
  f.b.emit("try", [], undefined, { body, handler: handling, finalizer: undefined });
}

/** What the `value` of the settled results may be. */
function settledValues(result: Type): Type[] {
  const element = result.kind === "arr" ? T.nonNullable(result.element) : result;
  const views = element.kind === "obj" ? (element.object.members ?? [element.object]) : [];
  const types = views.flatMap((view) => view.properties.get("value")?.type ?? []);
  return [types.length > 0 ? T.unionOf(types) : T.VAL];
}

/** A promise that nobody has settled; of rejections that nothing has thrown this is the place. */
function pending(f: FunctionContext, type: T.PromiseType): ValueId {
  return f.b.callC({ ...making("tsf_promise_new"), place: true }, [], type);
}

/** `new Promise(executor)`. */
export function newPromise(f: FunctionContext, node: ts.NewExpression, type: T.PromiseType): ValueId {
  const promise = f.b.slot("promise", type);
  f.program.noteLater(f.fn.id, node);
  const { element } = type;
  const resolve = T.functionOf([f.program.types.joinTypes([element, T.promiseOf(element)])], T.VAL);
  const reject = T.functionOf([T.VAL], T.VAL);
  const executor = f.expression(node.arguments![0]!, T.functionOf([resolve, reject], T.VAL));
  f.b.set(promise, pending(f, type));
  callStdlibValues(f, "runExecutor", [element], [f.b.get(promise), executor], node);
  return f.b.get(promise);
}

/** The name of an error of the library, which is no key of it. */
function nameError(f: FunctionContext, node: ts.CallExpression): ValueId {
  const error = f.expression(node.arguments[0]!);
  const name = f.expression(node.arguments[1]!, T.STR);
  f.b.callC(making("tsf_error_set_name"), [error, name], undefined);
  return f.b.undef();
}

const INTRINSICS: ReadonlySet<string> = new Set(["resolvePromise", "rejectPromise"]);

/** How stdlib/ settles promises. */
export function promiseIntrinsic(
  f: FunctionContext,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  if (name === "nameError") return nameError(f, node);
  if (!INTRINSICS.has(name)) return undefined;
  const promise = f.expression(node.arguments[0]!);
  const value = valueOf(f, node.arguments[1]);
  f.b.callC(throwing(`tsf_promise_${name.slice(0, -7)}`), [promise, value], undefined);
  return f.b.undef();
}
