import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";

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
  const [value, given] = inst.args.map((arg) => e.value(arg));
  if (inst.begins) e.suspend();
  else
    awaited(e, inst.next ? "tsf_async_step" : "tsf_await", inst.next ? [value!, given ?? UNDEF] : [value!]);
  if (inst.out >= 0) e.define(inst, TAKE, false);
}

const UNDEF = "TSF_VAL_UNDEF";
/** What the frame was resumed with. */
export const TAKE = "tsf_async_take(gen)";

/** `yield` of an async generator. */
export function emitAsyncYield(e: FunctionEmitter, inst: Of<"yield">): void {
  waits(e, "tsf_async_yield", [e.value(inst.args[0]!)]);
  if (inst.raw) return e.define(inst, "tsf_async_mode(rt, gen)", false);
  // What return() was given is awaited, and what that throws is thrown here.
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  e.w.line("gen->close = 0;");
  e.check();
  e.returnFromGenerator(TAKE);
  e.w.close();
  e.check();
  if (inst.out >= 0) e.define(inst, TAKE, false);
}

function awaited(e: FunctionEmitter, wait: string, args: readonly string[]): void {
  waits(e, wait, args);
  e.check();
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  e.w.line("gen->close = 0;");
  e.leave(undefined);
  e.w.close();
}

function waits(e: FunctionEmitter, wait: string, args: readonly string[]): void {
  e.w.open(`if (!${wait}(${["rt", "gen", ...args].join(", ")})) {`);
  e.suspend();
  e.w.close();
}
