import { ts } from "../project/typescript.js";
import * as T from "./type.js";
import type { Type, TypeEnv } from "./type.js";

/** What is asked of the converter. */
interface Converter {
  readonly checker: ts.TypeChecker;
  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
  joinTypes(types: readonly Type[]): Type;
}

/**
 * `F extends (...args: infer P) => unknown ? P : never` for a type parameter F, as Parameters, ReturnType and their like
 * are: what the instance's function, array or promise has there. Undefined for other conditional types.
 */
export function inferredPart(types: Converter, type: ts.Type, env: TypeEnv, node: ts.Node): Type | undefined {
  if (!(type.flags & ts.TypeFlags.Conditional)) return undefined;
  const { checkType, root } = type as ts.ConditionalType;
  const { extendsType, trueType, falseType } = root.node;
  const given = T.nonNullable(types.convert(checkType, env, node));
  const name = referred(trueType);
  if (!name) return undefined;
  // `Extract<keyof T, string>`, and the parameter's own type of others of its kind.
  if (
    name === referred(root.node.checkType) &&
    falseType.kind === ts.SyntaxKind.NeverKeyword &&
    isPrimitive(given)
  )
    return given;
  if (given === T.VAL) return name === wanted(extendsType).rest ? T.arrayOf(T.VAL) : T.VAL;
  const parts = given.kind === "val" ? undefined : partsOf(types, extendsType, given);
  if (parts === undefined) return undefined;
  if (parts !== "other") return parts.get(name);
  if (falseType.kind === ts.SyntaxKind.NeverKeyword) return T.NEVER;
  return referred(falseType) === root.node.checkType.getText() ? given : undefined;
}

function isPrimitive({ kind }: Type): boolean {
  return kind === "str" || kind === "num" || kind === "bool" || kind === "big";
}

function referred(node: ts.TypeNode): string | undefined {
  return ts.isTypeReferenceNode(node) && !node.typeArguments ? node.typeName.getText() : undefined;
}

/** The name in `infer P`. */
function inferred(node: ts.TypeNode | undefined): string | undefined {
  return node && ts.isInferTypeNode(node) ? node.typeParameter.name.text : undefined;
}

function wanted(node: ts.TypeNode): { readonly rest?: string | undefined } {
  const last = ts.isFunctionTypeNode(node) ? node.parameters.at(-1) : undefined;
  return last?.dotDotDotToken ? { rest: inferred(last.type) } : {};
}

/** By their names what the pattern infers of the type; "other" when it is of another kind, undefined of other patterns. */
function partsOf(
  types: Converter,
  pattern: ts.TypeNode,
  given: Type,
): Map<string, Type> | "other" | undefined {
  const isReadonly = ts.isTypeOperatorNode(pattern) && pattern.operator === ts.SyntaxKind.ReadonlyKeyword;
  if (ts.isParenthesizedTypeNode(pattern) || isReadonly) return partsOf(types, pattern.type, given);
  if (ts.isFunctionTypeNode(pattern))
    return given.kind === "fn" ? ofFunction(types, pattern, given) : "other";
  if (ts.isArrayTypeNode(pattern))
    return given.kind === "arr" ? named(pattern.elementType, given.element) : "other";
  if (isReference(pattern, /^(Readonly)?Array$/))
    return given.kind === "arr" ? named(argumentOf(pattern), given.element) : "other";
  if (isReference(pattern, /^Promise(Like)?$/))
    return given.kind === "promise" ? named(argumentOf(pattern), given.element) : "other";
  return undefined;
}

function named(node: ts.TypeNode | undefined, type: Type): Map<string, Type> {
  const name = inferred(node && ts.isParenthesizedTypeNode(node) ? node.type : node);
  return new Map(name === undefined ? [] : [[name, type]]);
}

function ofFunction(
  types: Converter,
  pattern: ts.FunctionTypeNode,
  given: T.FunctionType,
): Map<string, Type> {
  return new Map([
    ...pattern.parameters.flatMap((parameter, i) => {
      const isRest = parameter.dotDotDotToken !== undefined;
      const type = isRest ? restOf(types, given, i) : (given.params[i] ?? T.VAL);
      return [...named(parameter.type, type)];
    }),
    ...named(pattern.type, given.result),
  ]);
}

function isReference(node: ts.TypeNode, name: RegExp): boolean {
  return ts.isTypeReferenceNode(node) && name.test(node.typeName.getText());
}

function argumentOf(node: ts.TypeNode): ts.TypeNode | undefined {
  return ts.isTypeReferenceNode(node) ? node.typeArguments?.[0] : undefined;
}

/** The parameters from the one at `index` on, as the array that a rest parameter is. */
function restOf(types: Converter, { params, rest }: T.FunctionType, index: number): Type {
  const last = rest ? (T.nonNullable(params.at(-1)!) as T.ArrayType) : undefined;
  const fixed = rest ? params.slice(index, -1) : params.slice(index);
  return T.arrayOf(types.joinTypes([...fixed, ...(last ? [last.element] : [])]));
}
