import { ts } from "../project/typescript.js";
import { completes } from "../ir/reachability.js";
import { fixedCount } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import type { Type, TypeEnv } from "../types/type.js";
import type { ValueId } from "../ir/ir.js";
import { bindsWithWork, settledValue } from "./awaiting.js";
import { readElement } from "./elements.js";
import { bind, withDefault } from "./patterns.js";
import { hoistVars } from "./hoisting.js";
import { block } from "./statements.js";

export interface Parameter {
  readonly name: string;
  readonly type: Type;
}

/** Parameters as callers pass them: optional ones admit undefined, a rest parameter is an array. */
export function parameterTypes(
  program: ProgramContext,
  declaration: ts.SignatureDeclaration,
  env: TypeEnv,
): { params: Parameter[]; rest: boolean } {
  const written = writtenParameters(declaration.parameters);
  const params = written.map((parameter, i) => {
    const declared = program.types.held(program.checker.getTypeAtLocation(parameter), env, parameter);
    const optional = parameter.questionToken !== undefined || parameter.initializer !== undefined;
    const name = ts.isIdentifier(parameter.name) ? parameter.name.text : `p${i}`;
    return { name, type: optional ? T.nullable(declared, true, false) : declared };
  });
  return { params, rest: written.at(-1)?.dotDotDotToken !== undefined };
}

/** Without `this: void`, which nobody passes. */
function writtenParameters(
  parameters: readonly ts.ParameterDeclaration[],
): readonly ts.ParameterDeclaration[] {
  return parameters.filter((p) => !(ts.isIdentifier(p.name) && p.name.text === "this"));
}

/** Binds parameters to the values passed: defaults first, then patterns, left to right. */
export function bindParameters(
  f: FunctionContext,
  parameters: readonly ts.ParameterDeclaration[],
  first: number,
  signature?: T.FunctionType,
): void {
  writtenParameters(parameters).forEach((parameter, i) => {
    const index = first + i;
    const regrouped = signature && regroup(f, parameter, index, signature);
    if (regrouped !== undefined) return bindParameter(f, parameter, regrouped);
    const passed = f.fn.params[index];
    // The caller's signature may have fewer parameters; the rest are undefined.
    const slot = passed ? f.b.slot(passed.name, passed.type, index) : undefined;
    const symbol = parameterSymbol(f, parameter);
    const declared = declaredType(f, parameter);
    const simple = symbol && !parameter.initializer && !f.program.variables.needsCell(symbol);
    if (simple && slot !== undefined && passed!.type === declared) {
      f.bindings.set(symbol, { kind: "slot", slot });
      return;
    }
    bindParameter(f, parameter, slot === undefined ? missing(f, parameter, declared) : f.b.get(slot));
  });
}

function declaredType(f: FunctionContext, parameter: ts.ParameterDeclaration): Type {
  const symbol = parameter.type || parameter.initializer ? undefined : parameterSymbol(f, parameter);
  if (symbol) return f.program.types.variable(symbol, f.env, parameter);
  return f.program.types.held(f.checker.getTypeAtLocation(parameter.name), f.env, parameter);
}

function bindParameter(f: FunctionContext, parameter: ts.ParameterDeclaration, value: ValueId): void {
  const declared = declaredType(f, parameter);
  const filled = withDefault(f, value, parameter.initializer, parameter);
  // A callback says of its parameter what it needs: the union that it is given is the place's own.
  f.program.types.lent.lends(f.b.typeOf(filled), declared);
  const fitted = f.fit(filled, declared);
  const symbol = parameterSymbol(f, parameter);
  if (symbol) f.declare(symbol, parameter.name.getText(), fitted);
  else bind(f, parameter.name, fitted);
}

/**
 * A parameter where one side has a rest parameter and the other has not: `(x) => ...` as
 * `(...xs: number[]) => ...` takes the first of the array, `(...xs) => ...` as `(a, b) => ...` collects.
 */
function regroup(
  f: FunctionContext,
  parameter: ts.ParameterDeclaration,
  index: number,
  signature: T.FunctionType,
): ValueId | undefined {
  const restAt = fixedCount(signature);
  const passed = (i: number): ValueId => f.b.get(f.b.slot(f.fn.params[i]!.name, f.fn.params[i]!.type, i));
  if (!parameter.dotDotDotToken) {
    return index < restAt || !signature.rest
      ? undefined
      : readElement(f, passed(restAt), f.b.num(index - restAt), parameter);
  }
  if (signature.rest && index === restAt) return undefined;
  const declared = f.convertType(f.checker.getTypeAtLocation(parameter.name), parameter);
  if (declared.kind === "arr" && signature.rest && index > restAt) {
    const places = [
      f.coerce(passed(restAt), declared, parameter),
      f.b.num(index - restAt),
      f.b.num(Infinity),
    ];
    return f.b.callC({ name: "tsf_arr_slice", realm: true, throws: true, pure: false }, places, declared);
  }
  if (declared.kind !== "arr") return f.refuse(parameter, "TSF2001", { what: "this rest parameter" });
  const given = signature.params
    .slice(index, restAt)
    .map((_, i) => f.coerce(passed(index + i), declared.element, parameter));
  const array = f.b.emit("array.new", given, declared, {});
  if (signature.rest) {
    const more = f.coerce(passed(restAt), declared, parameter);
    f.b.callC({ name: "tsf_arr_append", realm: true, throws: true, pure: false }, [array, more], T.NUM);
  }
  return array;
}

/** The variable a parameter declares; at a parameter property's name the checker answers with the property. */
function parameterSymbol(f: FunctionContext, parameter: ts.ParameterDeclaration): ts.Symbol | undefined {
  if (!ts.isIdentifier(parameter.name)) return undefined;
  if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent))
    return f.checker.getSymbolAtLocation(parameter.name);
  return f.checker.getSymbolsOfParameterPropertyDeclaration(parameter, parameter.name.text)[0];
}

function missing(f: FunctionContext, parameter: ts.ParameterDeclaration, declared: Type): number {
  if (parameter.dotDotDotToken) return f.b.emit("array.new", [], declared, {});
  return f.b.undef(T.nullable(declared, true, false));
}

/** Lowers the body of a function, method or closure into its context. */
export function lowerBody(
  f: FunctionContext,
  node: ts.FunctionLikeDeclaration,
  self: Type | undefined,
  signature?: T.FunctionType,
): void {
  if (!self && !f.thisValue) bindReceiver(f, node);
  bindParameters(f, node.parameters, self ? 1 : 0, signature);
  if (f.fn.async === "generator" && bindsWithWork(node))
    f.b.emit("await", [f.b.undef(T.VAL)], undefined, { begins: true });
  const { body } = node;
  if (!body) return f.refuse(node, "TSF2032", { name: node.name?.getText() ?? "function" });
  if (!ts.isBlock(body)) {
    f.b.at = f.program.locationOf(body);
    if (f.fn.async) return void f.b.emit("return", [settledValue(f, body)], undefined, {});
    if (f.fn.result === T.UNDEF || f.fn.result === T.NEVER) {
      f.effect(body);
      f.b.emit("return", [], undefined, {});
    } else f.b.emit("return", [f.expression(body, f.fn.result)], undefined, {});
    return;
  }
  hoistVars(f, body);
  block(f, body.statements);
  finishBody(f, node);
}

/**
 * Falling off the end returns undefined. TypeScript says that a switch over every member of a union leaves no way there; a
 * value that is none of them finds it, and undefined need not be one of the results.
 */
function finishBody(f: FunctionContext, node: ts.Node): void {
  const { result, yields, body } = f.fn;
  if (yields || result === T.UNDEF || result === T.NEVER || !completes(body)) return;
  f.b.emit("return", [f.coerce(f.b.undef(), f.fn.result, node)], undefined, {});
}

/**
 * `this` of a function that is no method of a class: what it is called on, if it is called on anything. Of another
 * object than its type says is a checked error, of none what it is used for.
 */
function bindReceiver(f: FunctionContext, node: ts.FunctionLikeDeclaration): void {
  const receiver = receiverOf(f, node);
  if (receiver !== undefined) bindThis(f, node, receiver);
}

/** What the function that is being lowered was called on; undefined where it does not say `this`. */
export function receiverOf(f: FunctionContext, node: ts.FunctionLikeDeclaration): ValueId | undefined {
  if (!f.program.variables.thisOf(node)) return undefined;
  f.fn.receives = true;
  return f.b.emit("receiver", [], T.VAL, {});
}

/** `this` in the body of `node`: the receiver, which is looked at here. */
export function bindThis(f: FunctionContext, node: ts.FunctionLikeDeclaration, receiver: ValueId): void {
  const type = T.nullable(f.typeOf(f.program.variables.thisOf(node)!), true, false);
  const slot = f.b.slot("self", type);
  f.b.set(slot, f.b.convert(receiver, type, "checked"));
  f.thisType = type;
  f.thisValue = () => f.b.get(slot);
}

export function bindSelf(f: FunctionContext, self: Type): void {
  const slot = f.b.slot("self", self, 0);
  f.thisType = self;
  f.thisValue = () => f.b.get(slot);
}
