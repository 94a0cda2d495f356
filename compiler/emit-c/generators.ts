import type { IRFunction } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { asF64 } from "./arithmetic.js";
import { cTypeAs, declaration } from "./c-types.js";
import { callArgs } from "./calls.js";
import { unboxed } from "./convert.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import { emptyOf, emptySlot, frameTypeIndex } from "./layout.js";
import { emitStackTest } from "./plain-functions.js";
import type { ProgramC } from "./program-c.js";

/** A generator's frame struct, and the names of its members that hold exceptions and results on the way through a finally. */
interface Frame {
  readonly struct: string;
  readonly kept: readonly string[];
  /** Its place among the program's frames. */
  readonly index: number;
}

/** A generator: its frame, a function that makes it, and one that runs it to the next yield. */
export function emitGenerator(p: ProgramC, fn: IRFunction, e: FunctionEmitter): void {
  const frame = emitFrame(p, fn, e);
  emitMaker(p, fn, e, frame);
  emitResume(p, fn, e, frame);
}

function isCursor(type: Type): boolean {
  return type.kind === "native" && type.name === "cursor";
}

function emitFrame(p: ProgramC, fn: IRFunction, e: FunctionEmitter): Frame {
  const struct = `frame_${p.functionName(fn.id)}`;
  const fields = e.frame!.fields;
  const w = p.structs;
  w.open(`typedef struct ${struct} {`);
  w.line("tsf_gen gen;");
  for (const { type, rep, member } of fields)
    w.line(isCursor(type) ? `tsf_table_cursor ${member};` : `${declaration(cTypeAs(type, rep), member)};`);
  const tries = [...e.tryMembers];
  for (const [variable, type] of tries) w.line(`${declaration(type, variable)};`);
  w.close(`} ${struct};`);
  const kept = tries.filter(([, type]) => type !== "int32_t").map(([member]) => member);
  const traced = [
    ...fields.filter((f) => !isCursor(f.type)),
    ...kept.map((member) => ({ member, type: T.VAL })),
  ];
  return { struct, kept, index: p.frames.push({ struct, fields: traced }) - 1 };
}

function emitMaker(p: ProgramC, fn: IRFunction, e: FunctionEmitter, frame: Frame): void {
  const name = p.functionName(fn.id);
  const { struct } = frame;
  const params = fn.params.map((param, i) => declaration(T.cTypeOf(param.type), p.paramName(fn, i)));
  const head = `static tsf_obj *make_${name}(${["tsf_rt *rt", ...params].join(", ")})`;
  p.prototypes.line(`static bool ${name}(tsf_rt *rt, tsf_gen *gen);`);
  p.prototypes.line(`${head};`);
  const w = p.bodies;
  w.open(`${head} {`);
  w.line(
    `${struct} *g = (${struct} *)tsf_alloc(rt, ${frameTypeIndex(p.program, frame.index)}, sizeof(${struct}));`,
  );
  w.line(`g->gen.resume = ${name};`);
  w.line("g->gen.state = 0;");
  w.line("g->gen.close = 0;");
  w.line("g->gen.word = g->gen.result = TSF_VAL_UNDEF;");
  w.line("g->gen.inner = g->gen.outer = g->gen.leaf = NULL;");
  w.line("g->gen.depth = 0;");
  w.line("g->gen.lasting = false;");
  for (const { member, type, rep } of e.frame!.fields)
    if (!isCursor(type)) w.line(`g->${member} = ${emptySlot(type, rep)};`);
  for (const member of frame.kept) w.line(`g->${member} = 0;`);
  fn.params.forEach((_, i) => {
    const slot = fn.slots.find((s) => s.param === i);
    if (slot) w.line(`g->${e.frame!.slots.get(slot.id)!} = ${p.paramName(fn, i)};`);
  });
  w.line("return &g->gen.h;");
  w.close();
}

function emitResume(p: ProgramC, fn: IRFunction, e: FunctionEmitter, { struct }: Frame): void {
  const w = p.bodies;
  w.line("");
  w.flush(`#line ${fn.loc.line} FILE_${fn.loc.file}`);
  w.open(`static bool ${p.functionName(fn.id)}(tsf_rt *rt, tsf_gen *gen) {`);
  w.line(`${struct} *g = (${struct} *)gen;`);
  w.line("(void)rt, (void)g;");
  for (const line of e.locals()) w.line(line);
  if (fn.testsStack) emitStackTest(fn, w, e);
  w.line("int32_t state = gen->state;");
  w.line("gen->state = TSF_GEN_RUNNING;");
  w.open("switch (state) {");
  for (let i = 1; i <= e.yields; i++) w.line(`case ${i}: goto resume${i};`);
  w.line("default:;");
  w.close();
  w.append(e.w);
  w.line("gen->result = TSF_VAL_UNDEF;");
  if (e.usedLabels.has("fail")) w.line("fail:;");
  w.line("gen->state = TSF_GEN_DONE;");
  w.line("return false;");
  w.close();
}

export const GENERATOR_EMITTERS: Emitters<
  "generator.new" | "generator.next" | "generator.value" | "generator.close" | "generator.delegate" | "yield"
> = {
  "generator.new": (e, inst) => {
    const args = ["rt", ...callArgs(e, inst.args)];
    e.define(inst, `make_${e.p.functionName(inst.fn)}(${args.join(", ")})`, false);
  },
  "generator.next": (e, inst) => {
    e.define(inst, `tsf_gen_next(rt, (tsf_gen *)${e.value(inst.args[0]!)})`, false);
    e.check();
  },
  "generator.value": (e, inst) =>
    e.define(inst, yielded(`((tsf_gen *)${e.value(inst.args[0]!)})`, e.typeOf(inst.out)), false),
  "generator.close": (e, inst) => {
    e.w.line(`tsf_gen_close(rt, (tsf_gen *)${e.value(inst.args[0]!)});`);
    e.check();
  },
  "generator.delegate": emitDelegate,
  yield: emitYield,
};

/** The runtime runs the other generator while this one waits here, and comes back when it has ended or thrown. */
function emitDelegate(e: FunctionEmitter, inst: Of<"generator.delegate">): void {
  const name = `d${inst.out}`;
  e.w.line(`uint8_t ${name} = tsf_gen_delegate(rt, gen, (tsf_gen *)${e.value(inst.args[0]!)});`);
  e.check();
  e.w.open(`if (${name} == TSF_GEN_HANDED_ON) {`);
  const state = ++e.yields;
  e.w.line(`gen->state = ${state};`);
  e.w.line("return true;");
  e.w.line(`resume${state}:;`);
  e.check();
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  e.leave(undefined);
  e.w.close();
  e.w.line(`${name} = 1;`);
  e.w.close();
  e.define(inst, name, false);
}

function yielded(generator: string, type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return `${generator}->f64`;
    case "bool":
      return `(uint8_t)${generator}->f64`;
    case "big":
      return `${generator}->big`;
    case "word":
      return unboxed(`tsf_gen_take(${generator})`, type);
  }
}

function emitYield(e: FunctionEmitter, inst: Of<"yield">): void {
  const [value] = inst.args;
  const type = e.fn.yields!;
  const text = value === undefined ? emptyOf(type) : asF64(e, value);
  const rep = T.representationOf(type);
  if (rep === "word") e.w.line(`gen->word = ${T.isPointer(type) ? `TSF_W(${text})` : text};`);
  else e.w.line(`gen->${rep === "big" ? "big" : "f64"} = ${text};`);
  const state = ++e.yields;
  e.w.line(`gen->state = ${state};`);
  e.w.line("return true;");
  e.w.line(`resume${state}:;`);
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  e.leave(undefined);
  e.w.close();
  if (inst.out >= 0) e.alias(inst, emptyOf(e.typeOf(inst.out)));
}
