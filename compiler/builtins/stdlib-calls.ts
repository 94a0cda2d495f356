import type { ts } from "ts-morph";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import type { Type } from "../types/type.js";

/** Calls a generic function of stdlib/ with the receiver and the written arguments; absent type arguments repeat the first. */
export function callStdlib(
  f: FunctionContext,
  name: string,
  typeArguments: readonly Type[],
  receiver: ValueId,
  node: ts.CallExpression,
): ValueId {
  const declaration = f.program.stdlibFunction(name);
  const env = new Map(
    (declaration.typeParameters ?? []).map((parameter, i) => [
      f.checker.getSymbolAtLocation(parameter.name)!,
      typeArguments[i] ?? typeArguments[0]!,
    ]),
  );
  const instance = f.program.functionInstance(declaration, env);
  const args = instance.params.slice(1).map((type, i) => {
    const written = node.arguments[i];
    return written ? f.expression(written, type) : f.coerce(f.b.undef(), type, node);
  });
  return f.b.emit("call", [f.coerce(receiver, instance.params[0]!, node), ...args], instance.result, {
    fn: instance.id,
  });
}
