import { ts } from "ts-morph";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";

/** `new Error(message?, { cause }?)` and the other builtin errors. */
export function newError(f: FunctionContext, type: T.ObjectRefType, node: ts.NewExpression): ValueId {
  const [message, options] = node.arguments ?? [];
  const text = message ? errorText(f, message) : f.b.str("");
  const cause = options ? causeOf(f, options) : f.b.undef(T.VAL);
  const shape = ["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError"].indexOf(type.object.builtinError!);
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
  return f.refuse(options, "TSF4004", { name: "new Error", option: "cause: error" });
}
