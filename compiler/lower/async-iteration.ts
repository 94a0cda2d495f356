import type { ts } from "../project/typescript.js";
import type { CFunction, LabelId, SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { awaited } from "../types/awaited.js";
import type { FunctionContext } from "./context.js";
import { iteratorFor } from "./iterables.js";
import { asyncIteratorOfObject } from "./own-iterators.js";

/** Calls of an iterator: each gives a promise of what it has to say. */
export interface AsyncSource {
  readonly type: T.AsyncIteratorType | T.IteratorType;
  readonly item: T.Type;
  /** Undefined: an async generator, whose next() is called and awaited in one. */
  readonly next: CFunction | undefined;
  readonly close: CFunction;
}

export const starting = (name: string, extra: readonly string[] = []): CFunction => ({
  name,
  realm: true,
  throws: true,
  pure: false,
  starts: true,
  extra,
});
export const DONE: CFunction = { name: "tsf_promise_done", realm: false, throws: false, pure: false };
/** Of what the running frame has waited for last. */
export const WAS_DONE: CFunction = {
  name: "tsf_async_done",
  realm: false,
  throws: false,
  pure: false,
  extra: ["gen"],
};

/** How a generator that is not async holds what it yields. */
export const KINDS = {
  word: "TSF_ITEM_WORD",
  f64: "TSF_ITEM_F64",
  bool: "TSF_ITEM_BOOL",
  big: "TSF_ITEM_BIG",
};

/** `for await` (ECMA-262 14.7.5.6): awaits what each next() gives. Leaving the loop early awaits the iterator's return(). */
export function iterateAsync(
  f: FunctionContext,
  node: ts.Expression,
  body: (item: ValueId) => void,
  labels?: { readonly breakLabel: LabelId; readonly continueLabel: LabelId },
): void {
  if (!f.fn.async) return f.refuse(node, "TSF2016", { what: "`for await` outside an async function" });
  const { source, iterator } = asyncSource(f, node);
  const held = f.b.slot("iterated", source.type);
  const done = f.b.slot("done", T.BOOL);
  f.b.set(held, iterator);
  f.b.set(done, f.b.bool(false));
  const { breakLabel, continueLabel } = labels ?? { breakLabel: f.b.label(), continueLabel: f.b.label() };
  f.b.block(breakLabel, () => {
    const loop = f.b.inRegion(() => {
      f.b.loop(continueLabel, () => {
        // One that throws or ends by itself is not closed.
        f.b.set(done, f.b.bool(true));
        const { value, isDone } = awaitNext(f, source, held);
        f.b.if_(isDone, () => f.b.break_(breakLabel));
        f.b.set(done, f.b.bool(false));
        body(f.b.convert(value, source.item, "checked"));
      });
    });
    closing(f, held, done, loop, source.close);
  });
}

function awaitNext(
  f: FunctionContext,
  { next }: AsyncSource,
  held: SlotId,
): { value: ValueId; isDone: ValueId } {
  if (!next) {
    const value = f.b.emit("await", [f.b.get(held)], T.VAL, { next: true });
    return { value, isDone: f.b.callC(WAS_DONE, [], T.BOOL) };
  }
  const promise = f.b.slot("next", T.promiseOf(T.VAL));
  f.b.set(promise, f.b.callC(next, [f.b.get(held)], T.promiseOf(T.VAL)));
  const value = f.b.emit("await", [f.b.convert(f.b.get(promise), T.VAL)], T.VAL, {});
  return { value, isDone: f.b.callC(DONE, [f.b.get(promise)], T.BOOL) };
}

export function asyncSource(
  f: FunctionContext,
  node: ts.Expression,
): { source: AsyncSource; iterator: ValueId } {
  const given = f.present(f.expression(node));
  const value = asyncIteratorOfObject(f, given) ?? given;
  const type = f.b.typeOf(value);
  if (type.kind === "asynciter") {
    const close = starting("tsf_async_return");
    return { source: { type, item: type.element, next: undefined, close }, iterator: value };
  }
  const iterator = iteratorFor(f, value, node);
  const made = iterator === undefined ? undefined : f.b.typeOf(iterator);
  if (iterator === undefined || made?.kind !== "iter")
    return f.refuse(node, "TSF3012", { type: f.typeText(node) });
  const next = starting("tsf_sync_next", [KINDS[T.representationOf(made.element)]]);
  const item = awaited(made.element, f.program.types);
  return { source: { type: made, item, next, close: starting("tsf_sync_return") }, iterator };
}

/** Runs `body`, then closes what it iterates over unless that is done. What closing throws hides no exception of the body. */
function closing(
  f: FunctionContext,
  held: SlotId,
  done: SlotId,
  body: ReturnType<FunctionContext["b"]["inRegion"]>,
  c: CFunction,
): void {
  const close = (): void => {
    f.b.set(done, f.b.bool(true));
    const promise = f.b.callC(c, [f.b.get(held)], T.promiseOf(T.VAL));
    f.b.emit("await", [f.b.convert(promise, T.VAL)], T.VAL, {});
  };
  const handler = f.b.inRegion(() => {
    const thrown = f.b.emit("caught", [], T.VAL, {});
    f.b.if_(f.b.not(f.b.get(done)), () => {
      const ignored = f.b.inRegion(() => undefined);
      f.b.emit("try", [], undefined, { body: f.b.inRegion(close), handler: ignored, finalizer: undefined });
    });
    f.b.emit("throw", [thrown], undefined, {});
  });
  const finalizer = f.b.inRegion(() => f.b.if_(f.b.not(f.b.get(done)), close));
  f.b.emit("try", [], undefined, { body, handler, finalizer });
}
