import type { ts } from "../project/typescript.js";
import type { SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { Captured } from "./bindings.js";
import type { FunctionContext, FunctionSpec } from "./context.js";
import { bindCaptured, wordType } from "./captures.js";
import { bindsWithWork } from "./awaiting.js";
import { bindThis, lowerBody, receiverOf } from "./functions.js";

/** The frame of a call of an async function: nobody but the runtime sees it. */
export const FRAME = T.nativeOf("frame");

/** What an async function is lowered from besides its contexts. */
interface AsyncFunction {
  readonly node: ts.FunctionLikeDeclaration;
  readonly self: Type | undefined;
  readonly signature: T.FunctionType | undefined;
  readonly captured: readonly Captured[];
  /** What the function calls itself. */
  readonly ownName: ts.Symbol | undefined;
}

/**
 * The function that runs an async function's body, on a frame in the heap. Its parameters are those of the function
 * `f` that callers see, what that one has captured, what it was called on, and itself.
 */
export function asyncBody(
  f: FunctionContext,
  node: ts.FunctionLikeDeclaration,
  captured: readonly Captured[],
): FunctionSpec {
  const { fn } = f;
  const words = captured.map((word) => ({ name: nameOf(word), type: wordType(word) }));
  return {
    name: `${fn.name}_body`,
    params: [...fn.params.map(({ name, type }) => ({ name, type })), ...words],
    result: T.UNDEF,
    node,
    yields: T.VAL,
    async: node.asteriskToken ? "generator" : "function",
  };
}

/**
 * An async function is two: the one that callers see makes a frame and gives its promise, the other one runs on the
 * frame, parameters and their defaults included, whose errors reject the promise.
 */
export function lowerAsync(f: FunctionContext, inner: FunctionContext, from: AsyncFunction): void {
  const { node, captured, ownName } = from;
  f.program.noteLater(f.fn.id, node.name ?? node);
  const own = f.fn.params.map((param, i) => f.b.get(f.b.slot(param.name, param.type, i)));
  const words = captured.map((word, index) => f.b.emit("captured", [], wordType(word), { index }));
  const kept = captured.map((word, i) => inner.b.slot(nameOf(word), wordType(word), own.length + i));
  bindCaptured(inner, captured, (_, i) => inner.b.get(kept[i]!));
  const receiver = inner.thisValue ? undefined : receiverOf(f, node);
  if (receiver !== undefined) bindThis(inner, node, inner.b.get(passed(inner, words, "receiver", receiver)));
  if (ownName) bindOwnName(f, inner, ownName, words);
  const declared = f.program.types.resultOf(f.checker.getSignatureFromDeclaration(node)!, f.env, node);
  const result = T.membersOf(declared).find((member) => member.kind === "promise");
  inner.settles = result?.element ?? T.VAL;
  const generated = T.membersOf(declared).find((member) => member.kind === "asynciter");
  if (node.asteriskToken && !generated) f.refuse(node, "TSF3001", { type: f.typeText(node) });
  if (generated) inner.settles = generated.element;
  lowerBody(inner, node, from.self, from.signature);
  const frame = f.b.emit("generator.new", [...own, ...words], FRAME, { fn: inner.fn.id });
  if (generated) {
    const begins = f.b.bool(bindsWithWork(node));
    const c = {
      name: "tsf_async_generator_new",
      realm: true,
      throws: true,
      pure: false,
      starts: true,
    } as const;
    const generator = f.b.callC(c, [frame, begins], generated);
    return void f.b.emit("return", [f.coerce(generator, f.fn.result, node)], undefined, {});
  }
  const promise = f.b.emit("async.start", [frame], T.promiseOf(inner.settles), {});
  f.b.emit("return", [f.coerce(promise, f.fn.result, node)], undefined, {});
}

function nameOf({ symbol }: Captured): string {
  return symbol === "this" ? "self" : symbol.name;
}

/** The closure that is running is one more parameter of the body. */
function bindOwnName(f: FunctionContext, inner: FunctionContext, name: ts.Symbol, words: ValueId[]): void {
  const self = f.bindings.get(name);
  if (self?.kind !== "self") return;
  const slot = passed(inner, words, name.name, f.readBinding(self), self.type);
  inner.bindings.set(name, { kind: "slot", slot });
}

/** The variable that holds one more parameter of the body, which is given `word`. */
function passed(
  inner: FunctionContext,
  words: ValueId[],
  name: string,
  word: ValueId,
  type: Type = T.VAL,
): SlotId {
  words.push(word);
  const param = inner.fn.params.length;
  inner.fn.params.push({ name, type, rep: "f64" });
  return inner.b.slot(name, type, param);
}
