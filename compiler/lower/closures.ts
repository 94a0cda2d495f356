import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { ValueId } from "../ir/ir.js";
import { fixedCount } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { Type, TypeEnv } from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { captureValue } from "./captures.js";
import { localGeneric } from "./variables.js";

const K = ts.SyntaxKind;

/** The closure is made with the wanted signature, so that no adapter stands between it and its callers. */
function visitFunction(
  f: FunctionContext,
  node: ts.ArrowFunction | ts.FunctionExpression,
  want: Type | undefined,
): ValueId {
  const wanted = want && T.nonNullable(want);
  const isCallback = isLibraryCallback(f, node);
  const contextual = wanted?.kind === "fn" ? wanted : f.contextualFunction(node);
  const type = signatureOf(f, node, contextual, isCallback);
  const { fn, captured } = f.program.lowerClosure(f, node, type);
  const fresh = captured.length === 0 && !isEvaluatedOnce(node) && !isCallback;
  const closure = f.b.emit(
    "closure",
    captured.map((c) => captureValue(f, c, node)),
    type,
    { fn, ...(fresh && { fresh }) },
  );
  return contextual ? f.coerce(closure, contextual, node) : closure;
}

/**
 * The signature that a function is made with: the wanted one, unless it has parameters that this one does not show.
 * Seen through a third type they may be passed all the same; the library calls by what it says (`exact`).
 */
export function signatureOf(
  f: FunctionContext,
  node: ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration,
  wanted: T.FunctionType | undefined,
  exact: boolean,
): T.FunctionType {
  const isShown =
    wanted && (exact || (wanted.rest ? !partsRest(node, wanted) : !takesMore(node, wanted.params.length)));
  return isShown
    ? wanted
    : f.program.types.functionType(f.checker.getSignatureFromDeclaration(node)!, f.env, node);
}

function takesMore(node: ts.SignatureDeclaration, count: number): boolean {
  const parameters = passedTo(node);
  return parameters.length > count || parameters.some((one) => one.dotDotDotToken !== undefined);
}

/** Its rest parameter begins inside of the other's: an adapter takes that apart. */
function partsRest(node: ts.SignatureDeclaration, wanted: T.FunctionType): boolean {
  return passedTo(node).findIndex((one) => one.dotDotDotToken !== undefined) > fixedCount(wanted);
}

function passedTo({ parameters }: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  return parameters.filter(({ name }) => !ts.isIdentifier(name) || name.text !== "this");
}

/** Outside functions and loops: the one function object can be static. */
function isEvaluatedOnce(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isSourceFile(at)) return true;
    if (ts.isFunctionLike(at) || ts.isIterationStatement(at, false) || ts.isPropertyDeclaration(at))
      return false;
  }
  return false;
}

/** Passed where the library takes a function, which it calls but does not keep or compare. */
export function isLibraryCallback(f: FunctionContext, node: ts.Expression): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call)) return false;
  const declaration = f.checker.getResolvedSignature(call)?.declaration;
  if (!declaration || ts.isJSDocSignature(declaration) || f.program.originOf(declaration) === "program")
    return false;
  const parameter = declaration.parameters[call.arguments.indexOf(node)];
  return parameter?.type !== undefined && ts.isFunctionTypeNode(parameter.type);
}

/**
 * Function declarations of a block are there from its start (ECMA-262 14.2.3): their closures are made
 * first, into cells that the functions themselves may capture.
 */
export function hoistFunctions(f: FunctionContext, statements: readonly ts.Statement[]): void {
  const declarations = statements.filter(
    (s): s is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(s) && s.body !== undefined && !s.typeParameters?.length,
  );
  // What the module declares lives in the realm; its functions are called directly.
  if (statements[0] && isModuleLevel(statements[0].parent)) return;
  for (const statement of statements) hoistCells(f, statement);
  for (const declaration of declarations) {
    const symbol = f.checker.getSymbolAtLocation(declaration.name!)!;
    const signature = f.checker.getSignatureFromDeclaration(declaration)!;
    const type = f.program.types.functionType(signature, f.env, declaration);
    const { fn, captured } = f.program.lowerClosure(f, declaration, type);
    const fresh = captured.length === 0 && !isEvaluatedOnce(declaration) && isPassedOn(declaration);
    const closure = f.b.emit(
      "closure",
      captured.map((c) => captureValue(f, c, declaration)),
      type,
      { fn, ...(fresh && { fresh }) },
    );
    f.declare(symbol, declaration.name!.text, closure);
  }
}

/** A generic function of a function, for one set of type arguments: made where it is called. */
export function instantiateLocal(
  f: FunctionContext,
  node: NonNullable<ReturnType<typeof localGeneric>>,
  env: TypeEnv,
  use: ts.Node,
): ValueId {
  if (f.program.variables.capturesThis(node)) f.refuse(use, "TSF2021");
  const signature = f.checker.getSignatureFromDeclaration(node)!;
  const type = f.program.types.functionType(signature, env, node);
  const { fn, captured } = f.program.lowerClosure(f, node, type, env);
  return f.b.emit(
    "closure",
    captured.map((c) => captureValue(f, c, use)),
    type,
    { fn },
  );
}

/** The name stands anywhere but before the arguments of a call: the function's identity may be looked at. */
function isPassedOn(declaration: ts.FunctionDeclaration): boolean {
  const isUse = (node: ts.Node): boolean => {
    if (!ts.isIdentifier(node)) return ts.forEachChild(node, isUse) ?? false;
    const isCallee = ts.isCallExpression(node.parent) && node.parent.expression === node;
    return node.text === declaration.name!.text && node !== declaration.name && !isCallee;
  };
  return ts.forEachChild(declaration.parent, isUse) ?? false;
}

/** Variables captured before their declaration runs need their cells at the start of the block. */
function hoistCells(f: FunctionContext, statement: ts.Statement): void {
  const names: ts.Identifier[] = [];
  if (ts.isFunctionDeclaration(statement) && statement.name) names.push(statement.name);
  if (ts.isVariableStatement(statement)) {
    for (const declaration of statement.declarationList.declarations) collectNames(declaration.name, names);
  }
  if (ts.isClassDeclaration(statement) && statement.name)
    hoistCell(f, statement.name, f.program.hasClassObject(statement) ? undefined : T.BOOL);
  for (const name of names) hoistCell(f, name);
}

function hoistCell(f: FunctionContext, name: ts.Identifier, as?: Type): void {
  const symbol = f.checker.getSymbolAtLocation(name);
  const facts = symbol && f.program.variables.factsOf(symbol);
  if (!symbol || localGeneric(symbol)) return;
  if (!facts?.capturedEarly || !f.program.variables.needsCell(symbol)) return;
  const type = as ?? f.convertType(f.checker.getTypeOfSymbol(symbol), name);
  const slot = f.b.slot(name.text, T.nativeOf("cell"));
  f.b.set(slot, f.b.emit("cell.new", [], T.nativeOf("cell"), { empty: type }));
  f.bindings.set(symbol, { kind: "cell", slot, type, late: true });
}

export function collectNames(name: ts.BindingName, into: ts.Identifier[]): void {
  if (ts.isIdentifier(name)) into.push(name);
  else
    for (const element of name.elements) if (ts.isBindingElement(element)) collectNames(element.name, into);
}

export const closureVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [K.ArrowFunction, visitFunction],
  [K.FunctionExpression, visitFunction],
];
