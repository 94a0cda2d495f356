import type { IRFunction, Program } from "../ir/ir.js";
import { givesItemsOf } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { asF64 } from "./arithmetic.js";
import { emitAsyncYield, TAKE } from "./awaiting.js";
import { cTypeAs, declaration } from "./c-types.js";
import { callArgs } from "./calls.js";
import { unboxed } from "./convert.js";
import type { Emitters, Of } from "./emitters.js";
import { frame } from "./frames.js";
import type { FunctionEmitter } from "./function.js";
import { localsOf } from "./locals.js";
import { emptyOf, emptySlot, frameTypeIndex } from "./layout.js";
import { emitStackTest } from "./plain-functions.js";
import type { ProgramC } from "./program-c.js";

/** What frames of one kind begin with, and what that holds before it runs. */
interface FrameKind {
  /** The runtime's type of it. */
  readonly base: string;
  readonly words: readonly string[];
  readonly empty: readonly string[];
}

const GENERATOR: FrameKind = {
  base: "tsf_gen", // program/generator.h
  words: ["gen.word", "gen.result", "gen.inner", "gen.outer", "gen.leaf"],
  empty: [
    "g->gen.word = g->gen.result = TSF_VAL_UNDEF;",
    "g->gen.inner = g->gen.outer = g->gen.leaf = NULL;",
    "g->gen.depth = 0;",
  ],
};
const ASYNC: FrameKind = {
  base: "tsf_async_frame", // loop/loop.h
  words: ["gen.result", "gen.sent", "gen.next", "gen.awaited", "gen.caught", "gen.owner"],
  empty: [
    "g->gen.result = g->gen.sent = g->gen.next = g->gen.awaited = g->gen.caught = g->gen.owner = TSF_VAL_UNDEF;",
    "g->gen.done = 0;",
  ],
};

/** A generator's frame struct, and the names of its members that hold exceptions and results on the way through a finally. */
interface Frame {
  readonly kind: FrameKind;
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

/** What came with the turn. */
const SENT = "tsf_gen_sent(rt, gen)";

function isCursor(type: Type): boolean {
  return type.kind === "native" && type.name === "cursor";
}

function emitFrame(p: ProgramC, fn: IRFunction, e: FunctionEmitter): Frame {
  const struct = `frame_${p.functionName(fn.id)}`;
  const fields = e.frame!.fields;
  const kind = fn.async ? ASYNC : GENERATOR;
  const w = p.structs;
  w.open(`typedef struct ${struct} {`);
  w.line(`${kind.base} gen;`);
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
  return { kind, struct, kept, index: p.frames.push({ struct, words: kind.words, fields: traced }) - 1 };
}

function emitMaker(p: ProgramC, fn: IRFunction, e: FunctionEmitter, frame: Frame): void {
  const name = p.functionName(fn.id);
  const { struct, kind } = frame;
  const params = fn.params.map((param, i) => declaration(T.cTypeOf(param.type), p.paramName(fn, i)));
  const head = `static tsf_obj *make_${name}(${["tsf_rt *rt", ...params].join(", ")})`;
  p.prototypes.line(`static bool ${name}(tsf_rt *rt, ${kind.base} *gen);`);
  p.prototypes.line(`${head};`);
  const w = p.bodies;
  w.open(`${head} {`);
  w.line(
    `${struct} *g = (${struct} *)tsf_alloc(rt, ${frameTypeIndex(p.program, frame.index)}, sizeof(${struct}));`,
  );
  w.line(`g->gen.resume = ${name};`);
  w.line("g->gen.state = 0;");
  w.line("g->gen.close = 0;");
  for (const line of kind.empty) w.line(line);
  if (!fn.async) w.line(`g->gen.traits = ${holds(p.program, fn.yields!)};`);
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

function emitResume(p: ProgramC, fn: IRFunction, e: FunctionEmitter, { struct, kind }: Frame): void {
  const w = p.bodies;
  w.line("");
  w.flush(`#line ${fn.loc.line} FILE_${fn.loc.file}`);
  w.open(`static bool ${p.functionName(fn.id)}(tsf_rt *rt, ${kind.base} *gen) {`);
  w.line(`${struct} *g = (${struct} *)gen;`);
  w.line("(void)rt, (void)g;");
  for (const line of localsOf(e)) w.line(line);
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
  | "generator.new"
  | "generator.next"
  | "generator.resume"
  | "generator.value"
  | "generator.close"
  | "generator.delegate"
  | "generator.sent"
  | "yield"
> = {
  "generator.new": (e, inst) => {
    const args = ["rt", ...callArgs(e, inst.args)];
    e.define(inst, `make_${e.p.functionName(inst.fn)}(${args.join(", ")})`, false);
  },
  "generator.next": (e, inst) => {
    e.define(inst, `tsf_gen_next(rt, (tsf_gen *)${e.value(inst.args[0]!)})`, false);
    e.check();
  },
  "generator.resume": emitResumption,
  "generator.value": (e, inst) =>
    e.define(inst, yielded(e, `((tsf_gen *)${e.value(inst.args[0]!)})`, e.typeOf(inst.out)), false),
  "generator.close": (e, inst) => {
    e.w.line(`tsf_gen_close(rt, (tsf_gen *)${e.value(inst.args[0]!)});`);
    e.check();
  },
  "generator.delegate": emitDelegate,
  "generator.sent": (e, inst) => e.define(inst, e.fn.async ? TAKE : SENT, false),
  yield: emitYield,
};

function emitResumption(e: FunctionEmitter, inst: Of<"generator.resume">): void {
  const [generator, given] = inst.args.map((arg) => e.value(arg));
  const gen = `rt, (tsf_gen *)${generator!}`;
  if (inst.what === "throw") {
    const throws = e.typeOf(inst.args[1]!).kind === "obj" ? "tsf_throw" : "tsf_throw_val";
    e.w.line(`${throws}(rt, ${given!});`);
    e.w.line(`tsf_trace(rt, ${frame(e.program, e.fn, inst.loc)});`);
    e.define(inst, `tsf_gen_throw(${gen})`, false);
  } else e.define(inst, `tsf_gen_${inst.what === "next" ? "send" : "return"}(${gen}, ${given!})`, false);
  e.check();
}

/** The runtime runs the other generator while this one waits here, and comes back when it has ended or thrown. */
function emitDelegate(e: FunctionEmitter, inst: Of<"generator.delegate">): void {
  const name = `d${inst.out}`;
  e.w.line(`uint8_t ${name} = tsf_gen_delegate(rt, gen, (tsf_gen *)${e.value(inst.args[0]!)});`);
  e.check();
  e.w.open(`if (${name} == TSF_GEN_HANDED_ON) {`);
  e.suspend();
  e.check();
  emitReturnHere(e);
  e.w.line(`${name} = 1;`);
  e.w.close();
  e.define(inst, name, false);
}

function yielded(e: FunctionEmitter, generator: string, type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return `${generator}->f64`;
    case "bool":
      return `(uint8_t)${generator}->f64`;
    case "big":
      return `${generator}->big`;
    case "word":
      return isMixed(e.program, type)
        ? `tsf_gen_take_any(rt, ${generator})`
        : unboxed(`tsf_gen_take(${generator})`, type);
  }
}

/** Generators that hold what they yield in another way may be read as ones of this type. */
function isMixed({ functions }: Program, type: Type): boolean {
  if (type.kind !== "val") return false;
  return functions.some(
    ({ yields }) => yields && T.representationOf(yields) !== "word" && givesItemsOf(yields, type),
  );
}

const HOLDS = { f64: "TSF_GEN_NUM", bool: "TSF_GEN_BOOL", big: "TSF_GEN_BIG", word: "0" };

/** How a generator holds what it yields, where somebody may have to ask. */
function holds(program: Program, yields: Type): string {
  const asks = program.functions.some(({ values }) =>
    values.some(({ type }) =>
      T.membersOf(type).some((one) => one.kind === "iter" && isMixed(program, one.element)),
    ),
  );
  return asks ? HOLDS[T.representationOf(yields)] : "0";
}

function emitYield(e: FunctionEmitter, inst: Of<"yield">): void {
  if (e.fn.async) return emitAsyncYield(e, inst);
  const [value] = inst.args;
  const type = e.fn.yields!;
  const text = value === undefined ? emptyOf(type) : asF64(e, value);
  const rep = T.representationOf(type);
  if (rep === "word") e.w.line(`gen->word = ${T.isPointer(type) ? `TSF_W(${text})` : text};`);
  else e.w.line(`gen->${rep === "big" ? "big" : "f64"} = ${text};`);
  e.suspend();
  if (inst.raw) {
    e.w.line("if (gen->close == TSF_GEN_THROW) rt->sent = TSF_W(tsf_catch(rt));");
    return e.define(inst, "(double)gen->close", false);
  }
  if (e.p.generatorUses.throws) {
    e.w.open("if (TSF_UNLIKELY(gen->close == TSF_GEN_THROW)) {");
    if (inst.alone) e.w.line("tsf_gen_no_throw(rt);");
    e.w.line(e.toHandler());
    e.w.close();
  }
  emitReturnHere(e);
  if (e.isUsed(inst.out)) e.define(inst, SENT, false);
}

/** What return() does to a yield: the loops that close generators give it no value. */
function emitReturnHere(e: FunctionEmitter): void {
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  if (e.p.generatorUses.returns) e.returnFromGenerator(SENT);
  else e.leave(undefined);
  e.w.close();
}
