import type { ts } from "../project/typescript.js";
import { boundKey } from "../types/literal-keys.js";
import * as T from "../types/type.js";
import type { Type, TypeEnv } from "../types/type.js";
import type { FunctionContext } from "./context.js";

/** Substitutions for a generic callee, as TypeScript has inferred them at this call. */
export function callEnv(
  f: FunctionContext,
  node: ts.CallExpression,
  declaration: ts.SignatureDeclaration,
  outer: TypeEnv,
): TypeEnv {
  const parameters = declaration.typeParameters;
  if (!parameters?.length) return outer;
  const signature = f.checker.getResolvedSignature(node);
  const args = signature ? typeArguments(f.checker, signature) : undefined;
  const env = new Map(outer);
  parameters.forEach((parameter, i) => {
    const symbol = f.checker.getSymbolAtLocation(parameter.name)!;
    const argument = args?.[i];
    env.set(symbol, argument ? typeArgument(f, parameter, argument, node) : T.VAL);
  });
  return env;
}

export function typeArgument(
  f: FunctionContext,
  parameter: ts.TypeParameterDeclaration,
  argument: ts.Type,
  node: ts.Node,
): Type {
  return boundKey(f.checker, parameter, argument, f.env) ?? f.convertType(argument, node);
}

/** Not in TypeScript's public types, but the only place where inference leaves its result. */
export function typeArguments(
  checker: ts.TypeChecker,
  signature: ts.Signature,
): readonly ts.Type[] | undefined {
  const internal = checker as unknown as {
    getTypeArgumentsForResolvedSignature(s: ts.Signature): readonly ts.Type[] | undefined;
  };
  return internal.getTypeArgumentsForResolvedSignature(signature);
}

/** Type parameters of an overload stand for those of its implementation, by position. */
export function renamed(
  f: FunctionContext,
  from: ts.SignatureDeclaration,
  to: ts.SignatureDeclaration,
  env: TypeEnv,
): TypeEnv {
  if (from === to || !to.typeParameters?.length) return env;
  const result = new Map(env);
  to.typeParameters.forEach((parameter, i) => {
    const source = from.typeParameters?.[i];
    const type = source && env.get(f.checker.getSymbolAtLocation(source.name)!);
    result.set(f.checker.getSymbolAtLocation(parameter.name)!, type ?? T.VAL);
  });
  return result;
}
