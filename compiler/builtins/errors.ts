import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { type Cause, causeIn, noteCause } from "../lower/causes.js";
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
