import type { ts } from "../project/typescript.js";
import type { CFunction, SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { type AsyncSource, asyncSource, DONE, KINDS, starting, WAS_DONE } from "./async-iteration.js";
import type { FunctionContext } from "./context.js";
import type { Resumption } from "./iterator-calls.js";
import type { Delegate } from "./own-iterators.js";

const FORWARDED: Readonly<Record<Resumption, string>> = {
  next: "TSF_ASYNC_NEXT",
  return: "TSF_ASYNC_RETURN",
  throw: "TSF_ASYNC_THROW",
};
const SYNC: Readonly<Record<Resumption, string>> = {
  next: "tsf_sync_send",
  return: "tsf_sync_return_with",
  throw: "tsf_sync_throw",
};

/** What `yield*` of an async generator delegates to: each of its turns is awaited. */
export function asyncDelegate(f: FunctionContext, node: ts.Expression): Delegate {
  const { source, iterator } = asyncSource(f, node);
  const held = f.b.slot("iterated", source.type);
  f.b.set(held, iterator);
  return {
    item: source.item,
    turn: (how, given) => {
      const { value, done } = awaitTurn(f, source, held, how, given);
      const result = f.b.slot("result", T.VAL);
      f.b.set(result, value);
      return {
        done: done(),
        item: () => f.b.convert(f.b.get(result), source.item, "checked"),
        last: () => f.b.get(result),
      };
    },
    // In the place of an iterator that has none, what awaits its values has one.
    has: () => f.b.bool(true),
    close: () => undefined,
  };
}

function awaitTurn(
  f: FunctionContext,
  source: AsyncSource,
  held: SlotId,
  how: Resumption,
  given: ValueId,
): { value: ValueId; done: () => ValueId } {
  const iterator = f.b.get(held);
  if (source.type.kind === "asynciter" && how === "next") {
    const value = f.b.emit("await", [iterator, given], T.VAL, { next: true });
    return { value, done: () => f.b.callC(WAS_DONE, [], T.BOOL) };
  }
  const promise = f.b.slot("turn", T.promiseOf(T.VAL));
  f.b.set(promise, f.b.callC(turnOf(source.type, how), [iterator, given], T.promiseOf(T.VAL)));
  const value = f.b.emit("await", [f.b.convert(f.b.get(promise), T.VAL)], T.VAL, {});
  return { value, done: () => f.b.callC(DONE, [f.b.get(promise)], T.BOOL) };
}

function turnOf(type: AsyncSource["type"], how: Resumption): CFunction {
  return type.kind === "asynciter"
    ? starting("tsf_async_forward", [FORWARDED[how]])
    : starting(SYNC[how], [KINDS[T.representationOf(type.element)]]);
}
