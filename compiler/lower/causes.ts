import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { isOwnInRecord, propertiesOf, readRecord } from "./records.js";

export interface Cause {
  readonly cause: ValueId;
  /** A bool: whether there is the key. */
  readonly given: ValueId;
}

/** The `cause` of an options object that is made elsewhere, or undefined. */
export function causeIn(f: FunctionContext, options: ValueId): Cause {
  const held = f.b.slot("options", T.VAL);
  const given = f.b.slot("given", T.BOOL);
  f.b.set(held, options);
  f.b.set(given, f.b.bool(false));
  const cause = f.b.choose(
    T.VAL,
    f.b.is("undefined", options),
    () => f.b.undef(T.VAL),
    () => {
      const all = propertiesOf(f, f.b.get(held));
      f.b.set(given, isOwnInRecord(f, all, f.b.str("cause")));
      return readRecord(f, all, f.b.str("cause"), "cause");
    },
  );
  return { cause, given: f.b.get(given) };
}

/**
 * An error remembers that it was made with a message, be it empty, or a cause, be it undefined: these are its own
 * properties (ECMA-262 20.5.1.1).
 */
export function noteGiven(
  f: FunctionContext,
  what: "message" | "cause",
  error: ValueId,
  given: ValueId,
): void {
  f.b.callC(
    {
      name: `tsf_error_note_${what}`,
      realm: false,
      throws: false,
      pure: false,
      params: ["tsf_obj *"],
    },
    [error, given],
    undefined,
  );
}
