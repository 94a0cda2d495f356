import type { Region } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

/**
 * Runs `body`, then closes the iterator unless it is done (ECMA-262 7.4.11). What closing throws hides no exception
 * of the body.
 */
export function closing(f: FunctionContext, done: number, body: Region, close: () => void): void {
  const handler = f.b.inRegion(() => {
    const thrown = f.b.emit("caught", [], T.VAL, {});
    f.b.if_(f.b.not(f.b.get(done)), () => {
      f.b.set(done, f.b.bool(true));
      const ignored = f.b.inRegion(() => undefined);
      f.b.emit("try", [], undefined, { body: f.b.inRegion(close), handler: ignored, finalizer: undefined });
    });
    f.b.emit("throw", [thrown], undefined, {});
  });
  const finalizer = f.b.inRegion(() => f.b.if_(f.b.not(f.b.get(done)), close));
  f.b.emit("try", [], undefined, { body, handler, finalizer });
}
