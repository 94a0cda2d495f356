import { ts } from "../project/typescript.js";
import type { TypeEnv } from "./type.js";

export const PRIMITIVE =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike;

/** Whether type parameters of `env` can occur in an object type; true when that cannot be told. */
export function dependsOn(checker: ts.TypeChecker, type: ts.Type, env: TypeEnv): boolean {
  if (type.flags & PRIMITIVE) return false;
  if (type.flags & ts.TypeFlags.TypeParameter) return env.has(type.symbol);
  if (type.isUnionOrIntersection()) return type.types.some((member) => dependsOn(checker, member, env));
  if (!(type.flags & ts.TypeFlags.Object))
    return !(type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void));
  const object = type as ts.ObjectType;
  if (object.objectFlags & ts.ObjectFlags.Mapped || !object.symbol) return true;
  const args =
    object.objectFlags & ts.ObjectFlags.Reference ? checker.getTypeArguments(object as ts.TypeReference) : [];
  if ([...args, ...(type.aliasTypeArguments ?? [])].some((argument) => dependsOn(checker, argument, env)))
    return true;
  return (object.symbol.declarations ?? []).some((declaration) =>
    isInsideGenericOf(checker, declaration, env),
  );
}

function isInsideGenericOf(checker: ts.TypeChecker, node: ts.Node, env: TypeEnv): boolean {
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    const { typeParameters } = at as ts.SignatureDeclaration;
    if (typeParameters?.some((parameter) => env.has(checker.getSymbolAtLocation(parameter.name)!)))
      return true;
  }
  return false;
}
