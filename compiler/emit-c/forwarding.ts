import { fieldOf } from "../ir/shape-sets.js";
import type { Shape } from "../ir/ir.js";
import type { ObjectType } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { closureFunctionType, declaration, resultC, returnsNothing } from "./c-types.js";
import { type ConversionContext, convert } from "./convert.js";
import { emptyOf, memberName, structName, typeIndex, viewName } from "./layout.js";
import type { ProgramEmitter } from "./program-emitter.js";
import { bindResult } from "./results.js";
import { cName, cString, CWriter } from "./writer.js";

export interface Signature {
  readonly params: readonly Type[];
  readonly result: Type;
}

/** What a call is forwarded to. */
interface Callee extends Signature {
  call(args: readonly string[]): string;
}

/** Calls `callee` from a function of another signature, with its parameters a0, a1, ..., and returns the result. */
export function forward(c: ConversionContext, w: CWriter, callee: Callee, own: Signature): void {
  const args = callee.params.map((param, i) => {
    const given = own.params[i];
    return given ? convertedArgument(c, w, `a${i}`, given, param, own) : emptyOf(param);
  });
  const call = callee.call(args);
  if (returnsNothing(own)) w.line(`${call};`);
  else {
    bindResult(w, callee, call, "r");
    w.line(`return ${convert(c, "r", callee.result, own.result, "checked").text};`);
  }
}

function convertedArgument(
  c: ConversionContext,
  w: CWriter,
  value: string,
  from: Type,
  to: Type,
  own: Signature,
): string {
  const converted = convert(c, value, from, to, "checked");
  if (!converted.throws) return converted.text;
  w.line(`${declaration(T.cTypeOf(to), `${value}c`)} = ${converted.text};`);
  w.line(`if (TSF_FAILED(rt)) return${returnsNothing(own) ? "" : ` ${emptyOf(own.result)}`};`);
  return `${value}c`;
}

export function parameters(types: readonly Type[]): string[] {
  return types.map((type, i) => declaration(T.cTypeOf(type), `a${i}`));
}

/** `name`, to which calls of signature `to` of an adapted closure come, and `name_make`, which adapts one. */
export function adapterFunction(
  p: ProgramEmitter,
  name: string,
  from: T.FunctionType,
  to: T.FunctionType,
): CWriter {
  const params = ["tsf_rt *rt", "tsf_closure *self", ...parameters(to.params)];
  const w = new CWriter();
  w.open(`static ${declaration(resultC(to), name)}(${params.join(", ")}) {`);
  w.line("tsf_closure *inner = (tsf_closure *)tsf_val_ptr(self->captured[0]);");
  const call = (args: readonly string[]): string =>
    `((${closureFunctionType(from)})inner->fn)(${["rt", "inner", ...args].join(", ")})`;
  forward(p, w, { params: from.params, result: from.result, call }, to);
  w.close();
  w.open(`static inline tsf_obj *${name}_make(tsf_rt *rt, tsf_obj *f) {`);
  w.line("if (!tsf_is_heap(f)) return f;");
  w.line(`tsf_closure *c = tsf_closure_adapt(rt, (void (*)(void))${name}, (tsf_closure *)f);`);
  w.line(`c->signature = ${p.signatureOf(to)}u;`);
  w.line("return (tsf_obj *)c;");
  w.close();
  return w;
}

/** The name of the function that calls method `name` of whatever stands behind the view. */
export function methodDispatch(
  p: ProgramEmitter,
  view: ObjectType,
  name: string,
  params: readonly Type[],
  result: Type,
): string {
  const own = T.functionOf(params, result);
  return p.helpers.once(`call_${viewName(view)}_${cName(name)}_${p.signatureOf(own)}`, (fn) => {
    const w = new CWriter();
    w.open(
      `static ${declaration(resultC(own), fn)}(${["tsf_rt *rt", "tsf_obj *o", ...parameters(params)].join(", ")}) {`,
    );
    w.open("switch (tsf_type_of(o)) {");
    for (const shape of p.shapes.shapesOf(view)) dispatchCase(p, w, shape, name, own);
    w.line("default: break;");
    w.close();
    w.line(`tsf_throw_type(rt, "%s is not a function", ${cString(name)});`);
    if (!returnsNothing(own)) w.line(`return ${emptyOf(result)};`);
    w.close();
    return w;
  });
}

function dispatchCase(p: ProgramEmitter, w: CWriter, shape: Shape, name: string, own: Signature): void {
  const method = shape.methods.get(name);
  const field = fieldOf(shape, name);
  if (method === undefined && !field) return;
  w.open(`case ${typeIndex(shape)}: {`);
  const type = field && T.nonNullable(field.type);
  if (method !== undefined) forward(p, w, methodCallee(p, method), own);
  else if (type?.kind === "fn") {
    w.line(`tsf_closure *f = (tsf_closure *)((${structName(shape)} *)o)->${memberName(shape, field!)};`);
    w.line("if (!tsf_is_heap(f)) break;");
    const call = (args: readonly string[]): string =>
      `((${closureFunctionType(type)})f->fn)(${["rt", "f", ...args].join(", ")})`;
    forward(p, w, { params: type.params, result: type.result, call }, own);
  } else {
    w.line("break;");
    return w.close();
  }
  if (returnsNothing(own)) w.line("return;");
  w.close();
}

/** A method as what is called; `receiver` in C. */
export function methodCallee(p: ProgramEmitter, method: number, receiver = "o"): Callee {
  const { params, result, yields } = p.program.functions[method]!;
  const name = `${yields ? "make_" : ""}${p.functionName(method)}`;
  return {
    params: params.slice(1).map((param) => param.type),
    result: yields ? T.iteratorOf(yields) : result,
    call: (args) => `${name}(${["rt", receiver, ...args].join(", ")})`,
  };
}
