import { ts } from "../project/typescript.js";
import * as T from "./type.js";
import type { Type, TypeEnv } from "./type.js";

const PREFIX = "key ";

/**
 * What `K extends keyof Events` is bound to at a call that names one key: the function is then compiled for that key, and
 * `Handlers[K]` is the type of its property. Undefined for other parameters and arguments.
 */
export function boundKey(
  checker: ts.TypeChecker,
  parameter: ts.TypeParameterDeclaration,
  argument: ts.Type,
  env: TypeEnv,
): Type | undefined {
  const constraint = parameter.constraint && checker.getTypeFromTypeNode(parameter.constraint);
  if (!constraint?.isUnion() || !constraint.types.every((type) => type.isStringLiteral())) return undefined;
  const key = keyIn(argument, env);
  return key === undefined ? undefined : T.nativeOf(`${PREFIX}${key}`);
}

/** The key that a type names: a literal, or a parameter bound to one. */
export function keyIn(type: ts.Type, env: TypeEnv): string | undefined {
  if (type.isStringLiteral()) return type.value;
  const bound = type.flags & ts.TypeFlags.TypeParameter ? env.get(type.symbol) : undefined;
  return bound && isKey(bound) ? bound.name.slice(PREFIX.length) : undefined;
}

/** Stands for a key in a TypeEnv; the values are strings. */
export function isKey(type: Type): type is T.NativeType {
  return type.kind === "native" && type.name.startsWith(PREFIX);
}

/** What an index signature may be of; symbols are no keys here. */
export const OPEN_KEYS = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.TemplateLiteral;
