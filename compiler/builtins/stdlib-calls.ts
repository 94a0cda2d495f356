import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type, TypeEnv } from "../types/type.js";

/** Calls a generic function of stdlib/ with the receiver and the written arguments; absent type arguments repeat the first. */
export function callStdlib(
  f: FunctionContext,
  name: string,
  typeArguments: readonly Type[],
  receiver: ValueId,
  node: ts.CallExpression,
): ValueId {
  const declaration = f.program.stdlibFunction(name);
  return call(f, declaration, envOf(f, declaration, typeArguments), [receiver], node, node.arguments);
}

/** The same with all its arguments evaluated. */
export function callStdlibValues(
  f: FunctionContext,
  name: string,
  typeArguments: readonly Type[],
  values: readonly ValueId[],
  node: ts.Node,
): ValueId {
  const declaration = f.program.stdlibFunction(name);
  return call(f, declaration, envOf(f, declaration, typeArguments), values, node, []);
}

/** The type of one of its parameters. */
export function parameterOfStdlib(
  f: FunctionContext,
  name: string,
  typeArguments: readonly Type[],
  index: number,
): Type {
  const declaration = f.program.stdlibFunction(name);
  return f.program.functionInstance(declaration, envOf(f, declaration, typeArguments)).params[index]!;
}

function envOf(
  f: FunctionContext,
  declaration: ts.FunctionDeclaration,
  typeArguments: readonly Type[],
): TypeEnv {
  const parameters = declaration.typeParameters ?? [];
  return new Map(
    parameters.map((parameter, i) => [
      f.checker.getSymbolAtLocation(parameter.name)!,
      typeArguments[i] ?? typeArguments[0]!,
    ]),
  );
}

/** Calls a function of stdlib/ that takes what is written. */
export function callStdlibFunction(f: FunctionContext, name: string, node: ts.CallExpression): ValueId {
  return call(f, f.program.stdlibFunction(name), EMPTY_ENV, [], node, node.arguments);
}

function call(
  f: FunctionContext,
  declaration: ts.FunctionDeclaration,
  env: TypeEnv,
  leading: readonly ValueId[],
  node: ts.Node,
  args: readonly ts.Expression[],
): ValueId {
  const instance = f.program.functionInstance(declaration, env);
  const values = leading.map((value, i) => f.coerce(value, instance.params[i]!, node));
  instance.params.slice(leading.length).forEach((type, i) => {
    const written = args[i];
    if (instance.rest && i + leading.length === instance.params.length - 1)
      values.push(f.spreadArguments(args.slice(i), type as T.ArrayType));
    else values.push(written ? f.expression(written, type) : f.coerce(f.b.undef(), type, node));
  });
  const op = instance.yields ? "generator.new" : "call";
  const result = instance.yields ? T.iteratorOf(instance.yields) : instance.result;
  return f.b.emit(op, values, result, { fn: instance.id });
}
