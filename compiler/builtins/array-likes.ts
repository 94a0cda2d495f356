import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { whereIterable } from "../lower/iterables.js";
import * as T from "../types/type.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** What `Array.from` and the like walk: of a value that the checker knows nothing of an array, where it is no iterable. */
export function iterableOrLike(f: FunctionContext, given: ValueId, node: ts.Node): ValueId {
  if (f.b.typeOf(given) !== T.VAL) return given;
  const [held, done] = [f.b.slot("given", T.VAL), f.b.label()];
  f.b.set(held, given);
  f.b.block(done, () => {
    whereIterable(f, held, () => f.b.break_(done));
    f.b.if_(f.b.is("nullish", f.b.get(held)), () => f.b.break_(done));
    const items = callStdlibValues(f, "arrayOfLike", [T.VAL], [f.b.get(held)], node);
    f.b.set(held, f.b.convert(items, T.VAL));
  });
  return f.b.get(held);
}
