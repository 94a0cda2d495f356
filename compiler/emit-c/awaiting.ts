import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import { emptyOf } from "./layout.js";

/** Async functions, whose bodies are resumed as generators are. */
export const AWAIT_EMITTERS: Emitters<"async.start" | "await"> = {
  "async.start": (e, inst) => {
    e.define(inst, `tsf_async_start(rt, ${e.value(inst.args[0]!)})`, false);
    e.check();
  },
  await: emitAwait,
};

/** What is ready goes on without leaving the function, where nothing else would run before. */
function emitAwait(e: FunctionEmitter, inst: Of<"await">): void {
  if (inst.begins) e.suspend();
  else awaited(e, e.value(inst.args[0]!), inst.next ? "tsf_async_step" : "tsf_await");
  if (inst.out >= 0) e.define(inst, "tsf_async_take(gen)", false);
}

/** `yield` of an async generator. */
export function emitAsyncYield(e: FunctionEmitter, inst: Of<"yield">): void {
  awaited(e, e.value(inst.args[0]!), "tsf_async_yield");
  if (inst.out >= 0) e.alias(inst, emptyOf(e.typeOf(inst.out)));
}

function awaited(e: FunctionEmitter, value: string, wait: string): void {
  e.w.open(`if (!${wait}(rt, gen, ${value})) {`);
  e.suspend();
  e.w.close();
  e.check();
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  e.w.line("gen->close = 0;");
  e.leave(undefined);
  e.w.close();
}
