import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { inferredArguments } from "../types/inferred-arguments.js";
import { isModuleLevel } from "../types/module-level.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { captureValue } from "./captures.js";
import { isLibraryCallback } from "./closures.js";
import type { FunctionContext } from "./context.js";
import { constantGeneric } from "./module-constants.js";
import { bodyOf } from "./syntax.js";
import { isModuleVariable, localGeneric } from "./variables.js";

type Generic = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

/**
 * A generic or overloaded function where a value stands: its instance for the function type that is wanted there, or
 * one whose type parameters are whatever their constraints say. Undefined where the symbol is no function by itself.
 */
export function genericValue(
  f: FunctionContext,
  symbol: ts.Symbol,
  node: ts.Identifier | ts.PropertyAccessExpression,
  want: Type | undefined,
): ValueId | undefined {
  const body = genericBody(symbol);
  if (!body) return undefined;
  if (isModuleVariable(symbol.valueDeclaration!)) {
    const flag = f.program.globalBinding(symbol, node);
    if (flag?.kind === "global") f.initialised(flag.global);
  }
  const wanted = want && T.nonNullable(want);
  const as = wanted?.kind === "fn" ? wanted : f.contextualFunction(node);
  const signature = f.checker.getSignatureFromDeclaration(body)!;
  const env = new Map([...f.env, ...(as ? inferredArguments(f.checker, signature, as) : [])]);
  if (f.program.variables.capturesThis(body)) f.refuse(node, "TSF2021");
  const type = f.program.types.functionType(signature, env, node);
  const { fn, captured, mark } = f.program.lowerClosure(f, body, type, env);
  if (captured.length > 0 && !isOneFunction(f, node, body))
    f.refuse(node, "TSF3003", { type: node.getText() });
  const closure = f.b.emit(
    "closure",
    captured.map((c) => captureValue(f, c, node)),
    type,
    { fn, ...(mark !== undefined && { mark }) },
  );
  return as ? f.coerce(closure, as, node) : closure;
}

function genericBody(symbol: ts.Symbol): Generic | undefined {
  const { valueDeclaration: declaration } = symbol;
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration) && isModuleLevel(declaration.parent)) return bodyOf(declaration);
  if (ts.isMethodDeclaration(declaration)) return declaration;
  return (
    localGeneric(symbol) ?? (ts.isVariableDeclaration(declaration) ? constantGeneric(declaration) : undefined)
  );
}

/**
 * One that captures variables is made anew where it is named. Nobody can tell when the library calls it and forgets
 * it, or when it is named in one place that runs as often as the declaration does.
 */
function isOneFunction(f: FunctionContext, node: ts.Expression, body: Generic): boolean {
  if (isLibraryCallback(f, node)) return true;
  const scope = ts.isFunctionDeclaration(body) ? body.parent : body.parent.parent.parent.parent;
  return runsWith(node, scope) && namedIn(scope, node.getText()) === 1;
}

/** No function and no loop between. */
function runsWith(node: ts.Node, scope: ts.Node): boolean {
  for (let at = node.parent; at !== scope; at = at.parent)
    if (ts.isSourceFile(at) || ts.isFunctionLike(at) || ts.isIterationStatement(at, false)) return false;
  return !isModuleLevel(scope);
}

/** How often a name stands, but for calls. */
function namedIn(scope: ts.Node, name: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (!ts.isIdentifier(node)) return ts.forEachChild(node, visit);
    const { parent } = node;
    const isCalled = ts.isCallExpression(parent) && parent.expression === node;
    const isDeclared =
      (parent as Partial<ts.NamedDeclaration>).name === node && !ts.isShorthandPropertyAssignment(parent);
    if (node.text === name && !isCalled && !isDeclared) count++;
  };
  ts.forEachChild(scope, visit);
  return count;
}
