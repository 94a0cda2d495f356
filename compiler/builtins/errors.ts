import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { errorShape } from "../types/builtin-errors.js";
import * as T from "../types/type.js";
import { textOrEmpty } from "./optional.js";

/** `new Error(message?, { cause }?)` and the other builtin errors. */
export function newError(f: FunctionContext, type: T.ObjectRefType, node: ts.NewExpression): ValueId {
  const [message, options] = node.arguments ?? [];
  const text = textOrEmpty(f, message);
  const shape = errorShape(type.object.builtinError!);
  const name = f.b.str(type.object.builtinError!);
  if (!options) return f.b.emit("object.new", [text, name, f.b.undef(T.VAL)], type, { shape });
  const { cause, given } = causeOf(f, options);
  const error = f.b.emit("object.new", [text, name, cause], type, { shape });
  noteCause(f, error, given);
  return error;
}

/** An error remembers that it was made with a cause: `"cause" in error`, even of an undefined one. */
export function noteCause(f: FunctionContext, error: ValueId, given: ValueId): void {
  f.b.callC(
    {
      name: "tsf_error_note_cause",
      realm: false,
      throws: false,
      pure: false,
      params: ["tsf_obj *"],
    },
    [error, given],
    undefined,
  );
}

interface Cause {
  readonly cause: ValueId;
  /** A bool: whether there is the key. */
  readonly given: ValueId;
}

function causeOf(f: FunctionContext, options: ts.Expression): Cause {
  if (ts.isObjectLiteralExpression(options) && options.properties.length === 1) {
    const [property] = options.properties;
    const written = ts.isPropertyAssignment(property!)
      ? property.initializer
      : ts.isShorthandPropertyAssignment(property!)
        ? property.name
        : undefined;
    if (written) return { cause: f.b.convert(f.expression(written), T.VAL), given: f.b.bool(true) };
  }
  return causeIn(f, f.b.convert(f.expression(options), T.VAL));
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
      const all = f.b.callC(
        { name: "tsf_object_to_dict", realm: true, throws: true, pure: false },
        [f.b.get(held)],
        T.dictOf(T.VAL),
      );
      const has = { name: "tsf_dict_has", realm: false, throws: false, pure: true };
      f.b.set(given, f.b.callC(has, [all, f.b.str("cause")], T.BOOL));
      return f.b.callC(
        { name: "tsf_dict_get", realm: false, throws: false, pure: false },
        [all, f.b.str("cause")],
        T.VAL,
      );
    },
  );
  return { cause, given: f.b.get(given) };
}
