import { walk } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { declaration, resultC } from "./c-types.js";
import { closureCall, forward, methodCallee, parameters } from "./forwarding.js";
import { ownSignature } from "./method-values.js";
import type { ProgramC } from "./program-c.js";
import { wordCall } from "./word-calls.js";
import { cString, CWriter } from "./writer.js";

/** `name`, to which calls of signature `to` of an adapted closure come, and `name_make`, which adapts one. */
export function adapterFunction(
  p: ProgramC,
  name: string,
  from: T.FunctionType,
  to: T.FunctionType,
): CWriter {
  const params = ["tsf_rt *rt", "tsf_closure *self", ...parameters(to.params)];
  const w = new CWriter();
  const wider = widerThan(p, from, to);
  if (wider.length > 0) w.append(wholeCall(p, `${name}_whole`, to));
  w.open(`static ${declaration(resultC(to), name)}(${params.join(", ")}) {`);
  w.line("tsf_closure *inner = (tsf_closure *)tsf_val_ptr(self->captured[0]);");
  // Arguments that do not fit must leave no receiver behind.
  if (p.shapes.hasReceivers) w.line("tsf_val receiver = tsf_take_receiver(rt);");
  const call = (args: readonly string[]): string => closureCall(p, from, "inner", "receiver", args);
  for (const line of forward(p, { ...from, call }, to)) w.line(line);
  w.close();
  w.open(`static inline tsf_obj *${name}_make(tsf_rt *rt, tsf_obj *f) {`);
  w.line("if (!tsf_is_heap(f)) return f;");
  if (wider.length > 0) {
    w.line(`void (*fn)(void) = (void (*)(void))${name};`);
    w.open("switch (tsf_closure_made((tsf_closure *)f)->signature) {");
    for (const type of wider)
      w.line(`case ${p.closureSignature(type)}: fn = (void (*)(void))${name}_whole; break;`);
    w.line("default: break;");
    w.close();
  }
  const code = wider.length > 0 ? "fn" : `(void (*)(void))${name}`;
  w.line(`tsf_closure *c = tsf_closure_adapt(rt, ${code}, (tsf_closure *)f);`);
  w.line(`c->signature = ${p.closureSignature(to)}u;`);
  w.line("return (tsf_obj *)c;");
  w.close();
  return w;
}

/**
 * What `to` passes and `from` has no place for: functions seen through `from` that may have one, by their signatures.
 * They are called as they were made, or a parameter that was out of sight would be lost.
 */
function widerThan(p: ProgramC, from: T.FunctionType, to: T.FunctionType): readonly T.FunctionType[] {
  if (from.rest || (to.params.length <= from.params.length && !to.rest)) return [];
  const places = from.params.length;
  return ownSignatures(p).filter(
    ({ params, rest }) =>
      (rest || params.length > places) &&
      params.slice(places, rest ? -1 : undefined).every((param) => T.admitsUndefined(param)),
  );
}

const signatures = new WeakMap<ProgramC, readonly T.FunctionType[]>();

/** Of the function objects that the program makes: of closures, and of methods that are read as values. */
function ownSignatures(p: ProgramC): readonly T.FunctionType[] {
  const known = signatures.get(p);
  if (known) return known;
  const found = new Set<T.FunctionType>();
  const read = new Set<string>();
  for (const fn of p.program.functions)
    walk(fn.body, (inst) => {
      if (inst.op === "closure") found.add(fn.values[inst.out]!.type as T.FunctionType);
      if (inst.op === "field.get") read.add(inst.name);
    });
  for (const { methods } of p.program.shapes)
    for (const [name, method] of methods)
      if (read.has(name)) found.add(ownSignature(methodCallee(p, method)));
  const all = [...found];
  signatures.set(p, all);
  return all;
}

/** `name`, which takes a word for a function of type `to`; one of another signature is called with words from there. */
export function functionCast(p: ProgramC, name: string, to: T.FunctionType): CWriter {
  const signature = p.closureSignature(to);
  const w = wholeCall(p, `${name}_whole`, to);
  w.open(`static tsf_obj *${name}(tsf_rt *rt, tsf_val v) {`);
  w.open("if (!tsf_val_is_closure(v)) {");
  w.line(`tsf_throw_unfit(rt, ${cString(describeType(to))}, v);`);
  w.line("return NULL;");
  w.close();
  w.line("tsf_closure *c = (tsf_closure *)tsf_val_ptr(v);");
  w.line(`for (tsf_closure *at = c; at; at = at->origin) if (at->signature == ${signature}u) return &at->h;`);
  w.line(`c = tsf_closure_adapt(rt, (void (*)(void))${name}_whole, c);`);
  w.line(`c->signature = ${signature}u;`);
  w.line("return (tsf_obj *)c;");
  w.close();
  return w;
}

/** Calls the function that was adapted with all that it is given. */
function wholeCall(p: ProgramC, name: string, to: T.FunctionType): CWriter {
  const w = new CWriter();
  const params = ["tsf_rt *rt", "tsf_closure *self", ...parameters(to.params)];
  w.open(`static ${declaration(resultC(to), name)}(${params.join(", ")}) {`);
  w.line("tsf_val inner = TSF_W(tsf_closure_made(self));");
  const receiver = p.shapes.hasReceivers ? "tsf_take_receiver(rt)" : "TSF_VAL_UNDEF";
  for (const line of wordCall(p, to, { callee: "inner", receiver, text: "the function" })) w.line(line);
  w.close();
  return w;
}
