import type { ValueId } from "../ir/ir.js";
import { errorProperties } from "../types/builtin-errors.js";
import * as T from "../types/type.js";
import type { Property } from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { isInObject } from "./records.js";

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
  const none = (): ValueId => f.b.undef(T.VAL);
  const cause = f.b.choose(T.VAL, f.b.is("undefined", options), none, () => {
    f.b.set(given, isInObject(f, f.b.get(held), f.b.str("cause")));
    return f.b.choose(T.VAL, f.b.get(given), () => readCause(f, f.b.get(held)), none);
  });
  return { cause, given: f.b.get(given) };
}

/** `options.cause`, its own or not: a class may have an accessor of the name (ECMA-262 20.5.8.1). */
function readCause(f: FunctionContext, options: ValueId): ValueId {
  const type = errorOptions(f);
  f.program.requestMethod("cause", []);
  const view = type.object;
  return f.b.emit("field.get", [f.b.convert(options, type, "checked")], T.VAL, { view, name: "cause" });
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

/** What `new Error` looks for a cause in. */
function errorOptions(f: FunctionContext): T.ObjectRefType {
  const properties = (): Property[] => errorProperties().filter(({ name }) => name === "cause");
  return f.program.types.ownView("error options", "ErrorOptions", properties);
}
