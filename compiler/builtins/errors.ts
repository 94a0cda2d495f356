import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { errorShape } from "../types/builtin-errors.js";
import * as T from "../types/type.js";

/** `new Error(message?, { cause }?)` and the other builtin errors. */
export function newError(f: FunctionContext, type: T.ObjectRefType, node: ts.NewExpression): ValueId {
  const [message, options] = node.arguments ?? [];
  const text = message ? errorText(f, message) : f.b.str("");
  const cause = options ? causeOf(f, options) : f.b.undef(T.VAL);
  const shape = errorShape(type.object.builtinError!);
  const name = f.b.str(type.object.builtinError!);
  return f.b.emit("object.new", [text, name, cause], type, { shape });
}

function errorText(f: FunctionContext, message: ts.Expression): ValueId {
  const value = f.expression(message);
  if (f.b.typeOf(value) === T.STR) return value;
  return f.b.choose(
    T.STR,
    f.b.is("undefined", value),
    () => f.b.str(""),
    () => f.b.convert(value, T.STR, "checked"),
  );
}

function causeOf(f: FunctionContext, options: ts.Expression): ValueId {
  if (ts.isObjectLiteralExpression(options) && options.properties.length === 1) {
    const [property] = options.properties;
    if (ts.isPropertyAssignment(property!)) return f.b.convert(f.expression(property.initializer), T.VAL);
    if (ts.isShorthandPropertyAssignment(property!)) return f.b.convert(f.expression(property.name), T.VAL);
  }
  return causeIn(f, f.b.convert(f.expression(options), T.VAL));
}

/** The `cause` of an options object that is made elsewhere, or undefined. */
export function causeIn(f: FunctionContext, options: ValueId): ValueId {
  const held = f.b.slot("options", T.VAL);
  f.b.set(held, options);
  return f.b.choose(
    T.VAL,
    f.b.is("undefined", options),
    () => f.b.undef(T.VAL),
    () => {
      const all = f.b.callC(
        { name: "tsf_object_to_dict", realm: true, throws: true, pure: false },
        [f.b.get(held)],
        T.dictOf(T.VAL),
      );
      return f.b.callC(
        { name: "tsf_dict_get", realm: false, throws: false, pure: false },
        [all, f.b.str("cause")],
        T.VAL,
      );
    },
  );
}
