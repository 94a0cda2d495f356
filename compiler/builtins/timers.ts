import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { optionalArgument } from "./optional.js";
import { callStdlibFunction, callStdlibValues } from "./stdlib-calls.js";

const CALLBACK = T.functionOf([], T.VAL);

/** How the names of timers are called in stdlib/. */
const STOPS: ReadonlyMap<string, string> = new Map([
  ["clearTimeout", "stopTimer"],
  ["clearInterval", "stopTimer"],
  ["clearImmediate", "stopImmediate"],
]);

/** The functions of AbortSignal. */
const SIGNALS: ReadonlyMap<string, string> = new Map([
  ["AbortSignal.abort", "abortedSignal"],
  ["AbortSignal.timeout", "timeoutSignal"],
  ["AbortSignal.any", "anySignal"],
]);

/** setTimeout and its kin. */
export function timerCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  switch (name) {
    case "setTimeout":
    case "setInterval":
      return startTimer(f, node, name === "setInterval");
    case "setImmediate":
      use(f, node);
      return callStdlibValues(f, "startImmediate", [], [boundCallback(f, node, 1)], node);
    case "loopNow":
      return f.b.callC({ name: "tsf_loop_now", realm: false, throws: false, pure: false }, [], T.NUM);
    default: {
      const made = SIGNALS.get(name) ?? STOPS.get(name);
      if (name === "AbortSignal.timeout") use(f, node);
      return made === undefined ? undefined : callStdlibFunction(f, made, node);
    }
  }
}

function use(f: FunctionContext, node: ts.Node): void {
  f.program.useTimers();
  f.program.noteLater(f.fn.id, node);
}

function startTimer(f: FunctionContext, node: ts.CallExpression, repeats: boolean): ValueId {
  use(f, node);
  const [callback, wanted] = [f.expression(node.arguments[0]!, callbackType(f, node, 2)), node.arguments[1]];
  const duration = optionalArgument(f, wanted, T.nullable(T.NUM, true, false), node);
  return callStdlibValues(
    f,
    "startTimer",
    [],
    [withArguments(f, node, callback, 2), duration, f.b.bool(repeats)],
    node,
  );
}

function boundCallback(f: FunctionContext, node: ts.CallExpression, first: number): ValueId {
  return withArguments(f, node, f.expression(node.arguments[0]!, callbackType(f, node, first)), first);
}

/** The callback takes the arguments from `first` on. */
function callbackType(f: FunctionContext, node: ts.CallExpression, first: number): T.FunctionType {
  const given = node.arguments.slice(first).map((argument) => {
    if (ts.isSpreadElement(argument)) return f.refuse(argument, "TSF2025");
    return f.typeOf(argument);
  });
  return given.length === 0 ? CALLBACK : T.functionOf(given, T.VAL);
}

/** A callback that takes nothing: what it is to be given is evaluated now, and kept with it. */
function withArguments(
  f: FunctionContext,
  node: ts.CallExpression,
  callback: ValueId,
  first: number,
): ValueId {
  const type = f.b.typeOf(callback) as T.FunctionType;
  if (type.params.length === 0) return callback;
  const given = type.params.map((param, i) => f.expression(node.arguments[first + i]!, param));
  const captures: Type[] = [type, ...type.params];
  const bound = f.program.glue({ name: "timer", params: [], result: T.VAL, node, closure: true, captures });
  const [fn, ...args] = captures.map((capture, index) => bound.b.emit("captured", [], capture, { index }));
  const result = bound.b.emit("call.closure", [fn!, ...args], T.VAL, {});
  bound.b.emit("return", [result], undefined, {});
  return f.b.emit("closure", [callback, ...given], CALLBACK, { fn: bound.fn.id });
}
