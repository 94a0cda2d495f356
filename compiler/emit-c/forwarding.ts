import { parametersOf } from "../ir/method-parameters.js";
import { fieldOf } from "../ir/shape-sets.js";
import type { Shape } from "../ir/ir.js";
import { fixedCount, type Parameters } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { closureFunctionType, declaration, resultC, returnsNothing } from "./c-types.js";
import { type ConversionContext, convert, toWord } from "./convert.js";
import { emptyOf, memberName, structName } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { resultLines } from "./results.js";
import { audienceOf, ShapeCases } from "./shape-cases.js";
import { cString, CWriter, exactName } from "./writer.js";

export interface Signature extends Parameters {
  readonly result: Type;
}

/** What a call is forwarded to. */
export interface Callee extends Signature {
  call(args: readonly string[]): string;
}

/** Calls `callee` from a function of another signature, with its parameters a0, a1, ..., and returns the result. */
export function forward(c: ConversionContext, callee: Callee, own: Signature): string[] {
  const lines: string[] = [];
  const args = callee.params.map((param, i) => {
    const { name, type } = argumentAt(lines, callee, own, i);
    return name === undefined ? emptyOf(param) : convertedArgument(c, lines, name, type, param, own);
  });
  const call = callee.call(args);
  if (returnsNothing(own)) lines.push(`${call};`);
  else {
    const result = convert(c, "r", callee.result, own.result, "checked");
    lines.push(...resultLines(callee, call, "r"));
    // What is pending is not to be replaced by what the conversion says of the value that came with it.
    if (result.throws) lines.push(`if (TSF_FAILED(rt)) return ${emptyOf(own.result)};`);
    lines.push(`return ${result.text};`);
  }
  return lines;
}

/** What the callee's parameter `i` gets, of the parameters a0, a1, ... of `own`; no name: it is left out. */
function argumentAt(
  lines: string[],
  callee: Callee,
  own: Signature,
  i: number,
): { name?: string; type: Type } {
  const [given, taken] = [fixedCount(own), fixedCount(callee)];
  const isRest = i === taken;
  if (i < given && !isRest) return { name: `a${i}`, type: own.params[i]! };
  if (isRest && own.rest && given === taken) return { name: `a${given}`, type: own.params[given]! };
  if (!isRest && !own.rest) return { type: T.UNDEF };
  const word = isRest ? `TSF_W(${restOf(own, i)})` : `tsf_arr_read_any(rt, a${given}, ${i - given})`;
  lines.push(`tsf_val w${i} = ${word};`);
  return { name: `w${i}`, type: T.VAL };
}

/** C for the array of the arguments from `from` on. */
function restOf(own: Signature, from: number): string {
  const given = fixedCount(own);
  const words = own.params.slice(from, given).map((type, i) => toWord(`a${from + i}`, type));
  const more = own.rest ? `a${given}, ${Math.max(0, from - given)}` : "NULL, 0";
  const listed = words.length === 0 ? "NULL" : `(const tsf_val[]){${words.join(", ")}}`;
  return `tsf_arr_of_arguments(rt, ${words.length}, ${listed}, ${more})`;
}

function convertedArgument(
  c: ConversionContext,
  lines: string[],
  value: string,
  from: Type,
  to: Type,
  own: Signature,
): string {
  const converted = convert(c, value, from, to, "checked");
  if (!converted.throws) return converted.text;
  lines.push(
    `${declaration(T.cTypeOf(to), `${value}c`)} = ${converted.text};`,
    `if (TSF_FAILED(rt)) return${returnsNothing(own) ? "" : ` ${emptyOf(own.result)}`};`,
  );
  return `${value}c`;
}

export function parameters(types: readonly Type[]): string[] {
  return types.map((type, i) => declaration(T.cTypeOf(type), `a${i}`));
}

/** `name`, to which calls of signature `to` of an adapted closure come, and `name_make`, which adapts one. */
export function adapterFunction(
  p: ProgramC,
  name: string,
  from: T.FunctionType,
  to: T.FunctionType,
): CWriter {
  const params = ["tsf_rt *rt", "tsf_closure *self", ...parameters(to.params)];
  const w = new CWriter();
  w.open(`static ${declaration(resultC(to), name)}(${params.join(", ")}) {`);
  w.line("tsf_closure *inner = (tsf_closure *)tsf_val_ptr(self->captured[0]);");
  // Arguments that do not fit must leave no receiver behind.
  if (p.shapes.hasReceivers) w.line("tsf_val receiver = tsf_take_receiver(rt);");
  const call = (args: readonly string[]): string => closureCall(p, from, "inner", "receiver", args);
  for (const line of forward(p, { ...from, call }, to)) w.line(line);
  w.close();
  w.open(`static inline tsf_obj *${name}_make(tsf_rt *rt, tsf_obj *f) {`);
  w.line("if (!tsf_is_heap(f)) return f;");
  w.line(`tsf_closure *c = tsf_closure_adapt(rt, (void (*)(void))${name}, (tsf_closure *)f);`);
  w.line(`c->signature = ${p.closureSignature(to)}u;`);
  w.line("return (tsf_obj *)c;");
  w.close();
  return w;
}

/** The call of a closure that is a property of `receiver`. */
export function closureCall(
  p: ProgramC,
  type: T.FunctionType,
  closure: string,
  receiver: string,
  args: readonly string[],
): string {
  const call = `((${closureFunctionType(type)})${closure}->fn)(${["rt", closure, ...args].join(", ")})`;
  return p.shapes.hasReceivers ? `(TSF_GIVE_RECEIVER(rt, ${closure}, ${receiver}), ${call})` : call;
}

/** The name of the function that calls method `name` of whatever stands behind the view. */
export function methodDispatch(p: ProgramC, view: ObjectType, name: string, own: T.FunctionType): string {
  const { params, result } = own;
  return p.helpers.once(`call_${audienceOf(p, view).name}_${exactName(name)}_${p.signatureOf(own)}`, (fn) => {
    const w = new CWriter();
    w.open(
      `static ${declaration(resultC(own), fn)}(${["tsf_rt *rt", "tsf_obj *o", ...parameters(params)].join(", ")}) {`,
    );
    w.open("switch (tsf_type_of(o)) {");
    const cases = new ShapeCases();
    for (const shape of p.shapes.shapesOf(view)) cases.add(shape, ...dispatchCase(p, shape, name, own));
    cases.write(w);
    w.line("default: break;");
    w.close();
    w.line(`tsf_throw_type(rt, "%s is not a function", ${cString(name)});`);
    if (!returnsNothing(own)) w.line(`return ${emptyOf(result)};`);
    w.close();
    return w;
  });
}

function dispatchCase(p: ProgramC, shape: Shape, name: string, own: Signature): string[] {
  const method = shape.methods.get(name);
  const field = fieldOf(shape, name);
  const type = field && T.nonNullable(field.type);
  const lines: string[] = [];
  if (method !== undefined) lines.push(...forward(p, methodCallee(p, method), own));
  else if (field?.accessor) {
    const problem = `${name} is a getter of the object and cannot be called as a method of a class`;
    return [
      `tsf_throw_type(rt, "%s", ${cString(problem)});`,
      `return${returnsNothing(own) ? "" : ` ${emptyOf(own.result)}`};`,
    ];
  } else if (type?.kind === "fn") {
    const held = p.layouts.of(shape, field!);
    const member = `((${structName(held.shape)} *)o)->${memberName(held.shape, held.field)}`;
    const call = (args: readonly string[]): string => closureCall(p, type, "f", "TSF_W(o)", args);
    lines.push(
      `tsf_closure *f = (tsf_closure *)${member};`,
      "if (!tsf_is_heap(f)) break;",
      ...forward(p, { ...type, call }, own),
    );
  } else return ["break;"];
  return returnsNothing(own) ? [...lines, "return;"] : lines;
}

/** The function type of a method that is read as a value. */
export function methodType({ params, result, rest }: Callee): T.FunctionType {
  return T.functionOf(params, result, rest);
}

/** A method as what is called; `receiver` in C. */
export function methodCallee(p: ProgramC, method: number, receiver = "o"): Callee {
  const fn = p.program.functions[method]!;
  const { result, yields } = fn;
  const name = `${yields ? "make_" : ""}${p.functionName(method)}`;
  return {
    ...parametersOf(fn),
    result: yields ? T.iteratorOf(yields) : result,
    call: (args) => `${name}(${["rt", receiver, ...args].join(", ")})`,
  };
}
