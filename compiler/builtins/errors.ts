import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { type Cause, causeIn, noteGiven } from "../lower/causes.js";
import { errorShape } from "../types/builtin-errors.js";
import * as T from "../types/type.js";
import { whenGiven } from "./optional.js";

/** `new Error(message?, { cause }?)` and the other builtin errors. */
export function newError(f: FunctionContext, type: T.ObjectRefType, node: ts.NewExpression): ValueId {
  const [message, options] = node.arguments ?? [];
  const isGiven = f.b.slot("given", T.BOOL);
  f.b.set(isGiven, f.b.bool(false));
  const given = (text: ValueId): ValueId => {
    f.b.set(isGiven, f.b.bool(true));
    return text;
  };
  const text = whenGiven(f, message, T.STR, T.STR, given, () => f.b.str(""));
  const shape = errorShape(type.object.builtinError!);
  const name = f.b.str(type.object.builtinError!);
  const from = options && causeOf(f, options);
  const error = f.b.emit("object.new", [text, name, from?.cause ?? f.b.undef(T.VAL)], type, { shape });
  if (from) noteGiven(f, "cause", error, from.given);
  if (message && !isSurelyText(message)) noteGiven(f, "message", error, f.b.get(isGiven));
  return error;
}

/** A message that is not empty shows itself. */
function isSurelyText(message: ts.Expression): boolean {
  if (ts.isStringLiteralLike(message)) return message.text !== "";
  return ts.isTemplateExpression(message) && message.head.text !== "";
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
