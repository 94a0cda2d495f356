import type { FunctionId, Shape } from "../ir/ir.js";
import { fieldOf } from "../ir/shape-sets.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { declaration, returnsNothing } from "./c-types.js";
import { asWord, convert, fromAnything } from "./convert.js";
import type { Emitters } from "./emitters.js";
import { type Callee, closureCall, heldMember, methodCallee, unlessSure } from "./forwarding.js";
import { methodClosure, ownSignature } from "./method-values.js";
import type { ProgramC } from "./program-c.js";
import { resultLines } from "./results.js";
import { ShapeCases } from "./shape-cases.js";
import { listed, UNSURE_BIT } from "./word-calls.js";
import { cString, CWriter, exactName } from "./writer.js";

/** What is done with values of type any: all of it is looked at when it happens. */
export const ANY_EMITTERS: Emitters<"any.get" | "any.call" | "any.method"> = {
  "any.get": (e, inst) => {
    const [value, key] = inst.args.map((arg) => e.value(arg));
    e.define(inst, `${propertyReader(e.p)}(rt, ${value!}, ${key!})`, false);
    e.check();
  },
  "any.call": (e, inst) => {
    const [callee, self, ...args] = inst.args.map((arg) => e.value(arg));
    e.define(
      inst,
      `${e.p.anyCalls.use()}(rt, ${callee!}, ${self!}, ${listed(args)}, ${cString(inst.text)})`,
      false,
    );
    e.check();
  },
  "any.method": (e, inst) => {
    const words = inst.args.map((arg) => e.value(arg));
    const caller = methodCaller(e.p, inst.name, words.length - 2);
    e.define(inst, `${caller}(${["rt", ...words].join(", ")}, ${cString(inst.text)})`, false);
    e.check();
  },
};

/** The name of `tsf_val (rt, value, key)`. */
function propertyReader(p: ProgramC): string {
  return p.helpers.once("any_get", (fn) => {
    const w = new CWriter();
    w.open(`static tsf_val ${fn}(tsf_rt *rt, tsf_val value, const tsf_str *key) {`);
    w.open("if (tsf_val_is_ptr(value)) {");
    w.line("tsf_obj *o = tsf_val_ptr(value);");
    w.open("switch (tsf_type_of(o)) {");
    const cases = new ShapeCases();
    for (const shape of p.program.shapes) {
      const lines = memberReads(p, shape);
      if (lines.length > 0) cases.add(shape, ...lines, "break;");
    }
    cases.write(w);
    w.line("default: break;");
    w.close();
    w.close();
    w.line("return tsf_any_get(rt, value, key);");
    w.close();
    return w;
  });
}

/** What the class of a shape has besides fields, by the name that is asked for. */
function memberReads(p: ProgramC, shape: Shape): string[] {
  const members = [...(shape.view?.properties.values() ?? [])].filter(
    ({ kind, name }) => kind !== "field" && !name.startsWith("#") && !fieldOf(shape, name)?.accessor,
  );
  return members.map(({ name }) => {
    const held = fieldOf(shape, name);
    const isNone = held ? ` && !tsf_is_heap(${heldMember(p, shape, held)})` : "";
    return `if (tsf_str_eq(key, ${p.literals.string(name)})${isNone}) { ${memberRead(p, shape, name).join(" ")} }`;
  });
}

function memberRead(p: ProgramC, shape: Shape, name: string): string[] {
  const getter = shape.methods.get(`get ${name}`);
  if (getter !== undefined) {
    const fn = p.program.functions[getter]!;
    const read = resultLines(fn, `${p.functionName(getter)}(rt, o)`, "v");
    return [...read, `return TSF_FAILED(rt) ? TSF_VAL_UNDEF : ${asWord(p, "v", fn.result)};`];
  }
  const method = methodOf(shape, name);
  if (method !== undefined) {
    return [`return TSF_W(&${methodClosure(p, method, name, ownSignature(methodCallee(p, method)))});`];
  }
  const text = `${name} of ${shape.name} is read by a name that is known at run time only: give the object its type`;
  return [`tsf_throw_type(rt, "%s", ${cString(text)});`, "return TSF_VAL_UNDEF;"];
}

/** A method by its name; of a generic one the instance for unknown types. */
function methodOf(shape: Shape, name: string): FunctionId | undefined {
  const own = shape.methods.get(name);
  if (own !== undefined) return own;
  const generic = [...shape.methods.keys()].find(
    (key) => /^<val(,val)*>$/.test(key.slice(name.length)) && key.startsWith(name),
  );
  return generic === undefined ? undefined : shape.methods.get(generic);
}

/**
 * The name of `tsf_val (rt, f, self, a0, ..., text)`, which calls what was read from property `name` of self: a method that
 * is the object's own runs with it as `this`, everything else is a function object.
 */
function methodCaller(p: ProgramC, name: string, count: number): string {
  return p.helpers.once(`any_invoke_${exactName(name)}_${count}`, (fn) => {
    const w = new CWriter();
    const args = Array.from({ length: count }, (_, i) => `a${i}`);
    const words = ["f", "self", ...args].map((arg) => `tsf_val ${arg}`);
    const call = p.anyCalls.use();
    w.open(`static tsf_val ${fn}(${["tsf_rt *rt", ...words, "const char *text"].join(", ")}) {`);
    w.open("if (tsf_val_is_closure(f) && tsf_val_is_ptr(self)) {");
    w.line("const tsf_closure *called = tsf_closure_made((tsf_closure *)tsf_val_ptr(f));");
    w.line("tsf_obj *o = tsf_val_ptr(self);");
    w.line("(void)called;");
    w.open("switch (tsf_type_of(o)) {");
    const cases = new ShapeCases();
    for (const shape of p.program.shapes) {
      const method = methodOf(shape, name);
      if (method === undefined) continue;
      const callee = methodCallee(p, method);
      const object = methodClosure(p, method, name, ownSignature(callee));
      cases.add(shape, `if (called != &${object}) break;`, ...callLines(p, callee, written(args)));
    }
    cases.write(w);
    w.line("default: break;");
    w.close();
    w.close();
    w.line(`return ${call}(rt, f, self, ${listed(args)}, text);`);
    w.close();
    return w;
  });
}

/** The words that a call gives, in C: each by its place, and the array of those from one on. */
interface Given {
  word(place: number): { readonly text: string; readonly type: Type };
  rest(from: number): string;
  /** Run before them where there is a rest parameter from one on. */
  beforeRest?(from: number): string[];
}

/** Those that are written out; the others are undefined. */
function written(args: readonly string[]): Given {
  return {
    word: (i) =>
      i < args.length ? { text: args[i]!, type: T.VAL } : { text: "TSF_VAL_UNDEF", type: T.UNDEF },
    rest: (from) => `tsf_arr_of_arguments(rt, ${listed(args.slice(from))}, NULL, 0)`,
  };
}

/** The `n` words at `args`. */
const COUNTED: Given = {
  word: (i) => ({ text: `(n > ${i} ? args[${i}] : TSF_VAL_UNDEF)`, type: T.VAL }),
  rest: (from) =>
    `tsf_arr_of_arguments(rt, n > ${from} ? n - ${from} : 0, n > ${from} ? args + ${from} : NULL, NULL, 0)`,
  beforeRest: (from) => unlessSure(`unsure && n > ${from}`, "return TSF_VAL_UNDEF;"),
};

/** Calls it with words. Returns a word. */
function callLines(p: ProgramC, callee: Callee, given: Given): string[] {
  const lines: string[] = [];
  const args = callee.params.map((param, i) => {
    const isRest = callee.rest && i === callee.params.length - 1;
    if (isRest && !callee.handsOn) lines.push(...(given.beforeRest?.(i) ?? []));
    if (isRest) lines.push(`tsf_arr *rest = ${given.rest(i)};`);
    const { text, type } = isRest ? { text: "TSF_W(rest)", type: T.VAL } : given.word(i);
    return argument(p, lines, text, type, isRest ? T.nonNullable(param) : param, i);
  });
  lines.push(...resultLines(callee, callee.call(args), "r"), "if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;");
  lines.push(`return ${returnsNothing(callee) ? "TSF_VAL_UNDEF" : asWord(p, "r", callee.result)};`);
  return lines;
}

function argument(p: ProgramC, lines: string[], value: string, from: Type, to: Type, i: number): string {
  const converted = from === T.VAL ? fromAnything(p, value, to) : convert(p, value, from, to, "checked");
  if (!converted.throws) return converted.text;
  lines.push(
    `${declaration(T.cTypeOf(to), `p${i}`)} = ${converted.text};`,
    "if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;",
  );
  return `p${i}`;
}

/** Of call_any, once all functions are written. */
export function anyCallDefinition(p: ProgramC): string {
  if (!p.anyCalls.isUsed) return "";
  const w = new CWriter();
  w.open(`${p.anyCalls.prototype} {`);
  w.line(`bool unsure = n & ${UNSURE_BIT};`);
  w.line(`n &= ~${UNSURE_BIT};`);
  w.line("(void)n, (void)unsure, (void)args, (void)self;");
  w.open("if (!tsf_val_is_closure(f)) {");
  w.line('tsf_throw_type(rt, "%s is not a function", text);');
  w.line("return TSF_VAL_UNDEF;");
  w.close();
  w.line("tsf_closure *c = (tsf_closure *)tsf_closure_made((tsf_closure *)tsf_val_ptr(f));");
  w.open("switch (c->signature) {");
  for (const [signature, type] of p.anyCalls.signatures) {
    w.open(`case ${signature}: {`);
    const call = (given: readonly string[]): string => closureCall(p, type, "c", "self", given);
    for (const line of callLines(p, { ...type, call }, COUNTED)) w.line(line);
    w.close();
  }
  w.line("default: break;");
  w.close();
  w.line('tsf_throw_type(rt, "%s is a function that cannot be called here", text);');
  w.line("return TSF_VAL_UNDEF;");
  w.close();
  return w.toString();
}
