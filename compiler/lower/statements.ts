import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { prototypeAlias } from "../types/prototype-methods.js";
import * as T from "../types/type.js";
import { settledValue } from "./awaiting.js";
import { hoistFunctions } from "./closures.js";
import { markDeclared } from "./early-uses.js";
import { declareEnum } from "./enums.js";
import type { FunctionContext, StatementVisitor } from "./context.js";
import { constantGeneric } from "./module-constants.js";
import { isModuleVariable, isVar, localGeneric } from "./variables.js";
import { bind, bindLibrary, bindTurn, isTurnPattern, librarySource } from "./patterns.js";
import { turnOfCall } from "./iterator-calls.js";
import { thrownValue } from "./thrown.js";

const K = ts.SyntaxKind;

/** A list of statements in a scope of its own; what follows a jump is unreachable and left out. */
export function block(f: FunctionContext, statements: readonly ts.Statement[]): void {
  hoistFunctions(f, statements);
  for (const statement of statements) {
    if (f.b.terminated) break;
    f.statement(statement);
  }
}

function visitBlock(f: FunctionContext, node: ts.Block): void {
  block(f, node.statements);
}

function visitVariables(f: FunctionContext, node: ts.VariableStatement): void {
  // `declare const brand: unique symbol`
  if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return;
  declareAll(f, node.declarationList);
}

/** The declarations of `let`, `const` or `var`. */
export function declareAll(f: FunctionContext, list: ts.VariableDeclarationList): void {
  if ((list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using)
    f.refuse(list, "TSF2001", { what: "`using`" });
  for (const declaration of list.declarations) declareOne(f, declaration);
}

function declareOne(f: FunctionContext, node: ts.VariableDeclaration): void {
  if (!node.initializer && isVar(node)) return;
  if (!node.initializer) {
    const symbol = f.checker.getSymbolAtLocation(node.name)!;
    return f.declareUnset(
      symbol,
      node.name as ts.Identifier,
      f.convertType(f.checker.getTypeOfSymbol(symbol), node),
    );
  }
  if (constantGeneric(node) && isModuleVariable(node)) {
    const binding = f.program.globalBinding(f.checker.getSymbolAtLocation(node.name)!, node.name);
    if (binding) f.writeBinding(binding, f.b.bool(true), node);
    return;
  }
  // Made where it is called.
  const symbol = f.checker.getSymbolAtLocation(node.name);
  if (symbol && localGeneric(symbol)) return;
  if (prototypeAlias(f.checker, node)) return;
  const turn = isTurnPattern(node.name) && !node.type ? turnOfCall(f, node.initializer) : undefined;
  if (turn) return bindTurn(f, node.name as ts.ObjectBindingPattern, turn);
  const library = librarySource(f, node);
  if (library) return bindLibrary(f, node.name as ts.ObjectBindingPattern, library);
  const declared = ts.isIdentifier(node.name)
    ? f.program.types.variable(f.checker.getSymbolAtLocation(node.name)!, f.env, node.name)
    : node.type
      ? f.typeOf(node.type)
      : undefined;
  bind(f, node.name, f.expression(node.initializer, declared));
}

function visitExpression(f: FunctionContext, node: ts.ExpressionStatement): void {
  f.effect(node.expression);
}

function visitIf(f: FunctionContext, node: ts.IfStatement): void {
  f.b.if_(
    f.condition(node.expression),
    () => f.statement(node.thenStatement),
    () => {
      if (node.elseStatement) f.statement(node.elseStatement);
    },
  );
}

function visitReturn(f: FunctionContext, node: ts.ReturnStatement): void {
  const { result, yields } = f.fn;
  if (f.fn.async) {
    const value = node.expression && settledValue(f, node.expression);
    return void f.b.emit("return", value === undefined ? [] : [value], undefined, {});
  }
  if (yields) {
    const value = node.expression && generatorResult(f, node.expression);
    return void f.b.emit("return", value === undefined ? [] : [value], undefined, {});
  }
  if (!node.expression) {
    const value = result === T.UNDEF ? [] : [f.coerce(f.b.undef(), result, node)];
    return void f.b.emit("return", value, undefined, {});
  }
  if (result === T.UNDEF || result === T.NEVER) {
    f.effect(node.expression);
    f.b.emit("return", [], undefined, {});
    return;
  }
  f.b.emit("return", [f.expression(node.expression, result)], undefined, {});
}

/** What a generator returns, boxed: only `yield*` reads it, where the generator's own type is not known. */
function generatorResult(f: FunctionContext, node: ts.Expression): ValueId | undefined {
  const declared = f.checker.getContextualType(node);
  const unsaid = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void;
  const isSaid = declared && !(declared.flags & unsaid);
  // Where it may be undefined all the same, nobody has used it as what it is said to be.
  const want = isSaid ? T.nullable(f.convertType(declared, node), true, false) : undefined;
  const value = f.expression(node, want);
  const { kind } = f.b.typeOf(value);
  return kind === "undef" || kind === "never" ? undefined : f.b.convert(value, T.VAL);
}

function visitThrow(f: FunctionContext, node: ts.ThrowStatement): void {
  f.b.emit("throw", [thrownValue(f, node.expression)], undefined, {});
}

function visitTry(f: FunctionContext, node: ts.TryStatement): void {
  const body = f.b.inRegion(() => block(f, node.tryBlock.statements));
  const handler = node.catchClause
    ? f.b.inRegion(() => {
        const caught = f.b.emit("caught", [], T.VAL, {});
        const variable = node.catchClause!.variableDeclaration;
        if (variable) bind(f, variable.name, caught);
        block(f, node.catchClause!.block.statements);
      })
    : undefined;
  const finalizer = node.finallyBlock
    ? f.b.inRegion(() => block(f, node.finallyBlock!.statements))
    : undefined;
  f.b.emit("try", [], undefined, { body, handler, finalizer });
}

function ignore(): void {}

/** The body of a namespace runs where it stands; what it declares lives in the realm, as what a file declares does. */
function visitNamespace(f: FunctionContext, node: ts.ModuleDeclaration): void {
  const { body } = node;
  if (body && ts.isModuleDeclaration(body)) return visitNamespace(f, body);
  if (body && ts.isModuleBlock(body)) block(f, body.statements);
}

/** The closures of functions are made at the start of the block; a namespace has its functions from here on. */
function visitFunctionDeclaration(f: FunctionContext, node: ts.FunctionDeclaration): void {
  if (node.body) markDeclared(f, node);
}

export const statementVisitors: readonly [ts.SyntaxKind, StatementVisitor][] = [
  [K.Block, visitBlock],
  [K.VariableStatement, visitVariables],
  [K.ExpressionStatement, visitExpression],
  [K.IfStatement, visitIf],
  [K.ReturnStatement, visitReturn],
  [K.ThrowStatement, visitThrow],
  [K.TryStatement, visitTry],
  [K.EmptyStatement, ignore],
  [K.DebuggerStatement, ignore],
  [K.InterfaceDeclaration, ignore],
  [K.TypeAliasDeclaration, ignore],
  [K.EnumDeclaration, declareEnum],
  [K.FunctionDeclaration, visitFunctionDeclaration],
  [K.ModuleDeclaration, visitNamespace],
  [K.ImportEqualsDeclaration, ignore], // what the name stands for is known when compiling
  [K.ImportDeclaration, ignore],
  [K.ExportDeclaration, ignore],
  [K.ExportAssignment, ignore], // of a name that keeps its value, which importers read themselves
];
