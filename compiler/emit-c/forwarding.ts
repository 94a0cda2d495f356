import { fieldOf } from "../ir/shape-sets.js";
import type { Shape, ShapeField } from "../ir/ir.js";
import { parametersOf } from "../ir/method-parameters.js";
import { fixedCount, type Parameters } from "../types/rest-parameters.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { closureFunctionType, declaration, resultC, returnsNothing } from "./c-types.js";
import { asWord, type ConversionContext, convert } from "./convert.js";
import { emptyOf, memberName, structName } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { resultLines } from "./results.js";
import { audienceOf, ShapeCases } from "./shape-cases.js";
import { listed, wordCall } from "./word-calls.js";
import { cString, CWriter, exactName } from "./writer.js";

export interface Signature extends Parameters {
  readonly result: Type;
}

/** A function that others call, with its parameters a0, a1, ... */
export interface Entry extends Signature {
  /** How many arguments its calls write, where that is known: all others were left out. */
  readonly passed?: number | undefined;
}

/** What a call is forwarded to. */
export interface Callee extends Signature {
  call(args: readonly string[]): string;
}

/** Calls `callee` from a function of another signature and returns the result. */
export function forward(c: ConversionContext, callee: Callee, own: Entry): string[] {
  const { lines, args } = forwardedArguments(c, callee, own, returnFailed(own));
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

/** What is done where an argument does not fit. */
function returnFailed(own: Signature): string {
  return `return${returnsNothing(own) ? "" : ` ${emptyOf(own.result)}`};`;
}

/** The arguments for `callee`, and what is to run before its call; `fail` leaves the function when one does not fit. */
export function forwardedArguments(
  c: ConversionContext,
  callee: Signature,
  own: Entry,
  fail: string,
): { readonly lines: string[]; readonly args: string[] } {
  const lines: string[] = [];
  const collects = callee.rest ? fixedCount(callee) : -1;
  const array = own.rest ? fixedCount(own) : -1;
  const fit = (text: string, from: Type, to: Type, i: number): string => {
    const converted = convert(c, text, from, to, "checked");
    if (!converted.throws) return converted.text;
    const variable = declaration(T.cTypeOf(to), `a${i}c`);
    lines.push(`${variable} = ${converted.text};`, `if (TSF_FAILED(rt)) ${fail}`);
    return `a${i}c`;
  };
  if (own.handsOn && callee.rest && !callee.handsOn)
    lines.push(...unlessSure(`tsf_arr_ends_undefined(rt, a${array})`, fail));
  const args = callee.params.map((param, i) => {
    if (i === collects && i !== array)
      return fit(collect(c, lines, i, callee, own, fail), T.VAL, T.nonNullable(param), i);
    if (i < own.params.length && (i !== array || i === collects))
      return fit(`a${i}`, own.params[i]!, param, i);
    if (array < 0) return fit("TSF_VAL_UNDEF", T.UNDEF, param, i);
    return fit(`tsf_arr_read_any(rt, a${array}, ${i - array})`, T.VAL, param, i);
  });
  return { lines, args };
}

/** The word of a new array of the arguments from `first` on. */
function collect(
  c: ConversionContext,
  lines: string[],
  first: number,
  callee: Signature,
  own: Entry,
  fail: string,
): string {
  const given = fixedCount(own);
  const end = Math.min(given, own.passed ?? given);
  const words = own.params.slice(first, end).map((type, i) => asWord(c, `a${first + i}`, type));
  const isSure =
    callee.handsOn ||
    own.rest ||
    own.passed !== undefined ||
    !T.admitsUndefined(own.params[end - 1] ?? T.NEVER);
  if (!isSure && words.length > 0) lines.push(...unlessSure(`${words.at(-1)!} == TSF_VAL_UNDEF`, fail));
  const more = own.rest ? `a${given}, ${Math.max(0, first - given)}` : "NULL, 0";
  return `TSF_W(tsf_arr_of_arguments(rt, ${listed(words)}, ${more}))`;
}

/** Where the last argument is undefined, nobody knows whether it was written. */
export function unlessSure(isUndefined: string, fail: string): string[] {
  return [`if (${isUndefined}) {`, `  ${UNSURE}`, `  ${fail}`, "}"];
}

const UNSURE = `tsf_throw_type(rt, "%s", "undefined may be an argument or none for a function with a rest parameter");`;

export function parameters(types: readonly Type[]): string[] {
  return types.map((type, i) => declaration(T.cTypeOf(type), `a${i}`));
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
export function methodDispatch(
  p: ProgramC,
  view: ObjectType,
  name: string,
  type: T.FunctionType,
  passed: number | undefined,
): string {
  const own = { ...type, passed: passed ?? type.params.length };
  const signature = `${p.signatureOf(type)}${passed === undefined ? "" : `_of_${passed}`}`;
  return p.helpers.once(`call_${audienceOf(p, view).name}_${exactName(name)}_${signature}`, (fn) => {
    const w = new CWriter();
    const params = ["tsf_rt *rt", "tsf_obj *o", ...parameters(type.params)];
    w.open(`static ${declaration(resultC(own), fn)}(${params.join(", ")}) {`);
    w.open("switch (tsf_type_of(o)) {");
    const cases = new ShapeCases();
    for (const shape of p.shapes.shapesOf(view)) cases.add(shape, ...dispatchCase(p, shape, name, own));
    cases.write(w);
    if (p.shapes.admitsDicts(view) && genericName(name) === undefined) recordCase(p, w, name, type, own);
    w.line("default: break;");
    w.close();
    w.line(`tsf_throw_type(rt, "%s is not a function", ${cString(name.replace(/[ <].*/, ""))});`);
    if (!returnsNothing(own)) w.line(`return ${emptyOf(own.result)};`);
    w.close();
    return w;
  });
}

/** A function in a Record that stands behind the interface. */
function recordCase(p: ProgramC, w: CWriter, name: string, type: T.FunctionType, own: Entry): void {
  const call = (args: readonly string[]): string => closureCall(p, type, "f", "TSF_W(o)", args);
  w.open("case TSF_T_DICT: {");
  w.line(`tsf_val v = tsf_dict_get((tsf_table *)o, ${p.literals.string(name)});`);
  w.line("if (!tsf_val_is_closure(v)) break;");
  w.line(`tsf_closure *f = (tsf_closure *)${convert(p, "v", T.VAL, type, "checked").text};`);
  w.line(`if (TSF_FAILED(rt)) return${returnsNothing(own) ? "" : ` ${emptyOf(own.result)}`};`);
  for (const line of forward(p, { ...type, call }, own)) w.line(line);
  w.close();
}

function dispatchCase(p: ProgramC, shape: Shape, name: string, own: Entry): string[] {
  const method = shape.methods.get(name);
  const field = fieldOf(shape, name);
  const type = field && T.nonNullable(field.type);
  const lines: string[] = [];
  if (method !== undefined && field) {
    lines.push(...heldFirst(p, shape, field, own), ...forward(p, methodCallee(p, method), own));
  } else if (method !== undefined) lines.push(...forward(p, methodCallee(p, method), own));
  else if (field?.accessor) {
    const problem = `${name} is a getter of the object and cannot be called as a method of a class`;
    return [
      `tsf_throw_type(rt, "%s", ${cString(problem)});`,
      `return${returnsNothing(own) ? "" : ` ${emptyOf(own.result)}`};`,
    ];
  } else if (type?.kind === "fn") {
    const { read, callee } = heldFunction(p, shape, field!);
    lines.push(read, "if (!tsf_is_heap(f)) break;", ...forward(p, callee, own));
  } else if (genericName(name) !== undefined) {
    const generic = fieldOf(shape, genericName(name)!);
    if (generic?.type !== T.VAL || generic.accessor) return ["break;"];
    const { shape: of, field: held } = p.layouts.of(shape, generic);
    const callee = `((${structName(of)} *)o)->${memberName(of, held)}`;
    lines.push(...wordCall(p, own, { callee, receiver: "TSF_W(o)", text: generic.name }));
  } else return ["break;"];
  return returnsNothing(own) ? [...lines, "return;"] : lines;
}

/** The place of a field of `o`. */
export function heldMember(p: ProgramC, shape: Shape, field: ShapeField): string {
  const held = p.layouts.of(shape, field);
  return `((${structName(held.shape)} *)o)->${memberName(held.shape, held.field)}`;
}

/** A field that holds a function: `f` in C, and its call. */
function heldFunction(
  p: ProgramC,
  shape: Shape,
  field: ShapeField,
): { readonly read: string; readonly callee: Callee } {
  const type = T.nonNullable(field.type) as T.FunctionType;
  const call = (args: readonly string[]): string => closureCall(p, type, "f", "TSF_W(o)", args);
  return {
    read: `tsf_closure *f = (tsf_closure *)${heldMember(p, shape, field)};`,
    callee: { ...type, call },
  };
}

/** What the object was given in the place of its class's method, where it was. */
function heldFirst(p: ProgramC, shape: Shape, field: ShapeField, own: Entry): string[] {
  const { read, callee } = heldFunction(p, shape, field);
  const call = [...forward(p, callee, own), ...(returnsNothing(own) ? ["return;"] : [])];
  return [read, "if (tsf_is_heap(f)) {", ...call.map((line) => `  ${line}`), "}"];
}

/** The name of a generic method in the key of one of its instances; undefined for other keys. */
function genericName(key: string): string | undefined {
  return key.endsWith(">") ? key.slice(0, key.indexOf("<")) : undefined;
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
