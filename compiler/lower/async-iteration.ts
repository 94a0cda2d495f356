import type { ts } from "../project/typescript.js";
import type { LabelId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { asyncWalk } from "./async-walks.js";
import { closing } from "./closing.js";
import type { FunctionContext } from "./context.js";

/** `for await` (ECMA-262 14.7.5.6): awaits what each next() gives. Leaving the loop early awaits the iterator's return(). */
export function iterateAsync(
  f: FunctionContext,
  node: ts.Expression,
  body: (item: ValueId) => void,
  labels: { readonly breakLabel: LabelId; readonly continueLabel: LabelId },
): void {
  if (!f.fn.async) return f.refuse(node, "TSF2016", { what: "`for await` outside an async function" });
  const walk = asyncWalk(f, node);
  const done = f.b.slot("done", T.BOOL);
  f.b.set(done, f.b.bool(false));
  f.b.block(labels.breakLabel, () => {
    const loop = f.b.inRegion(() => {
      f.b.loop(labels.continueLabel, () => {
        // One that throws or ends by itself is not closed.
        f.b.set(done, f.b.bool(true));
        const result = walk.turn("next");
        f.b.if_(result.done, () => f.b.break_(labels.breakLabel));
        const item = f.b.slot("item", walk.item);
        f.b.set(item, result.item());
        f.b.set(done, f.b.bool(false));
        body(f.b.get(item));
      });
    });
    closing(f, done, loop, () => {
      f.b.set(done, f.b.bool(true));
      walk.close();
    });
  });
}
