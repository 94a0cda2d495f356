import type { SourceModel } from "../abi/lower-plugin.js";
import { walk } from "../ir/ir.js";
import { fieldOf } from "../ir/shape-sets.js";
import * as T from "../types/type.js";
import type { ObjectType } from "../types/type.js";
import { convert } from "./convert.js";
import { declaration } from "./c-types.js";
import { methodDispatch } from "./forwarding.js";
import { memberName, structName, typeIndex } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { fieldGetter } from "./properties.js";
import type { CWriter } from "./writer.js";

/**
 * Emits the functions of a source; members of the descriptor, by name. `fieldsReadToo`: what its events hold is kept for
 * fields, which may read it as JSON when the source has.
 */
export function emitSource(
  emitter: ProgramC,
  source: SourceModel,
  fieldsReadToo: boolean,
  w: CWriter,
): [string, string][] {
  const readTwice = fieldsReadToo && readsDocuments(emitter);
  emitOpen(emitter, source, readTwice, w);
  const { gives } = source;
  if (gives.kind === "stream") {
    emitStream(emitter, gives.view, w);
    return [["open", "open_source"], ["next_batch", "next_batch"], ["close", "close_source"]]; // prettier-ignore
  }
  if (gives.isSyscalls) emitSyscalls(gives.isAsync, w);
  else emitResume(emitter, gives, readTwice, w);
  w.line(
    `static void close_source(tsf_rt *rt, tsf_obj *generator) { ${gives.isAsync ? "tsf_async_close(rt, generator)" : "tsf_gen_close(rt, (tsf_gen *)generator)"}; }`,
  );
  const next = gives.isSyscalls ? "next_batch" : "resume";
  return [
    ["open", "open_source"],
    [next, next === "resume" ? "resume_source" : next],
    ["close", "close_source"],
    ...(gives.isAsync ? [["pause", "tsf_async_pause"] as [string, string]] : []),
  ];
}

function readsDocuments(emitter: ProgramC): boolean {
  let found = false;
  for (const { body } of emitter.program.functions)
    walk(body, (inst) => (found ||= inst.op === "call.c" && inst.c.name === "tsf_falco_parseJson"));
  return found;
}

function emitOpen(emitter: ProgramC, source: SourceModel, readTwice: boolean, w: CWriter): void {
  const fn = emitter.program.functions[source.open]!;
  const [, params, instance] = fn.params;
  const args = ["rt", "self"];
  w.open(
    "static TSF_COLD tsf_obj *open_source(tsf_rt *rt, tsf_obj *self, tsf_val params, tsf_instance *instance) {",
  );
  w.line("(void)params, (void)instance;");
  if (readTwice) w.line("rt->tape_of = tsf_tape_of;");
  if (params) {
    const given = convert(emitter, "params", T.VAL, params.type, "proven");
    w.line(`${declaration(T.cTypeOf(params.type), "value")} = ${given.text};`);
    if (given.throws) w.line("if (TSF_FAILED(rt)) return NULL;");
    args.push("value");
  }
  if (instance) args.push("(tsf_obj *)instance");
  w.line(`return ${fn.yields ? "make_" : ""}${emitter.functionName(source.open)}(${args.join(", ")});`);
  w.close();
}

/** One turn of a generator of events of the kernel, which are complete: a stream that adds one a turn. */
function emitSyscalls(isAsync: boolean, w: CWriter): void {
  w.open("static tsf_batch_state next_batch(tsf_rt *rt, tsf_obj *generator, tsf_instance *batch) {");
  if (isAsync) {
    w.line("tsf_val v = TSF_VAL_UNDEF;");
    w.line("tsf_pull pulled = TSF_PULL_AGAIN;");
    w.line(
      "for (int i = 0; i < 256 && pulled == TSF_PULL_AGAIN; i++) pulled = tsf_async_pull(rt, generator, &v);",
    );
    w.line("if (pulled == TSF_PULL_END) return TSF_BATCH_END;");
  } else {
    w.line("if (!tsf_gen_next(rt, (tsf_gen *)generator)) return TSF_BATCH_END;");
    w.line("tsf_val v = tsf_gen_take((tsf_gen *)generator);");
  }
  w.line("if (v == TSF_VAL_UNDEF) return TSF_BATCH_WAIT;");
  w.line("tsf_batch_add_made(rt, batch, (const tsf_obj *)tsf_val_ptr(v));");
  w.line("return TSF_BATCH_MORE;");
  w.close();
}

type Generated = Extract<SourceModel["gives"], { kind: "generator" }>;

/** One turn of the generator: what it yielded goes to `out`. */
function emitResume(
  emitter: ProgramC,
  { element, timed, isAsync }: Generated,
  readTwice: boolean,
  w: CWriter,
): void {
  w.open("static tsf_pull resume_source(tsf_rt *rt, tsf_obj *generator, tsf_event_out *out) {");
  w.line("(void)out;");
  if (readTwice) w.line("rt->told.text = NULL;");
  if (isAsync) {
    w.line("tsf_val v = TSF_VAL_UNDEF;");
    w.line("tsf_pull pulled = tsf_async_pull(rt, generator, &v);");
    w.line("if (pulled != TSF_PULL_EVENT) return pulled;");
  } else {
    w.line("if (!tsf_gen_next(rt, (tsf_gen *)generator)) return TSF_PULL_END;");
    w.line("tsf_val v = tsf_gen_take((tsf_gen *)generator);");
  }
  const inner = T.nonNullable(element);
  if (T.admitsUndefined(element)) w.line("if (v == TSF_VAL_UNDEF) return TSF_PULL_NOTHING;");
  if (inner === T.STR || inner === T.BYTES) w.line("out->data = (const tsf_obj *)tsf_val_ptr(v);");
  else if (inner.kind === "never") w.line("(void)v;");
  else {
    if (inner.kind === "val") w.open("if (tsf_val_is(v, TSF_T_STR) || tsf_val_is(v, TSF_T_BYTES)) {");
    if (inner.kind === "val") w.line("out->data = (const tsf_obj *)tsf_val_ptr(v);");
    if (inner.kind === "val") w.turn("} else {");
    emitTimed(emitter, inner.kind === "obj" ? inner.object : timed, w);
    if (inner.kind === "val") w.close();
  }
  if (readTwice) w.line("tsf_tape_keep(rt, generator, out->data);");
  w.line("return TSF_PULL_EVENT;");
  w.close();
}

/** An object with `data`, and perhaps `time`. */
function emitTimed(emitter: ProgramC, view: ObjectType | undefined, w: CWriter): void {
  const data = view?.properties.get("data");
  const time = view?.properties.get("time");
  if (!view || !data) {
    w.line("return TSF_PULL_NOTHING;");
    return;
  }
  const check = (throws: boolean): void => {
    if (throws) w.line("if (TSF_FAILED(rt)) return TSF_PULL_END;");
  };
  w.line(`tsf_obj *event = ${emitter.viewCheck(T.objectRef(view))}(rt, v);`);
  check(true);
  const readData = fieldGetter(emitter, view, "data", data.type);
  w.line(`${declaration(T.cTypeOf(data.type), "data")} = ${readData.call("event")};`);
  check(readData.throws);
  w.line(
    `out->data = ${T.isPointer(data.type) ? "(const tsf_obj *)data" : "(const tsf_obj *)tsf_val_ptr(data)"};`,
  );
  if (!time) return;
  const readTime = fieldGetter(emitter, view, "time", time.type);
  w.line(
    `tsf_big time = ${convert(emitter, readTime.call("event"), time.type, T.nullable(T.BIG, true, false), "proven").text};`,
  );
  check(readTime.throws);
  w.line("out->time = tsf_event_out_time(rt, time);");
  check(true);
}

function emitStream(emitter: ProgramC, view: ObjectType, w: CWriter): void {
  const next = methodDispatch(
    emitter,
    view,
    "nextBatch",
    T.functionOf([T.nativeOf("batch")], T.STR),
    undefined,
  );
  w.open("static tsf_batch_state next_batch(tsf_rt *rt, tsf_obj *stream, tsf_instance *batch) {");
  w.line(`const tsf_str *state = ${next}(rt, stream, (tsf_obj *)batch);`);
  w.line("if (TSF_FAILED(rt)) return TSF_BATCH_END;");
  w.line(`if (tsf_str_eq(state, ${emitter.literals.string("more")})) return TSF_BATCH_MORE;`);
  w.line(`return tsf_str_eq(state, ${emitter.literals.string("end")}) ? TSF_BATCH_END : TSF_BATCH_WAIT;`);
  w.close();
  emitClose(emitter, view, w);
}

/** `close` is optional: a stream that has none has nothing to close. */
function emitClose(emitter: ProgramC, view: ObjectType, w: CWriter): void {
  const close = methodDispatch(emitter, view, "close", T.functionOf([], T.UNDEF), undefined);
  w.open("static void close_source(tsf_rt *rt, tsf_obj *stream) {");
  w.open("switch (tsf_type_of(stream)) {");
  for (const shape of emitter.shapes.shapesOf(view)) {
    const field = fieldOf(shape, "close");
    const held = field && `tsf_is_heap(((${structName(shape)} *)stream)->${memberName(shape, field)})`;
    if (shape.methods.has("close")) w.line(`case ${typeIndex(shape)}: ${close}(rt, stream); return;`);
    else if (held) w.line(`case ${typeIndex(shape)}: if (${held}) ${close}(rt, stream); return;`);
  }
  w.line("default: return;");
  w.close();
  w.close();
}
