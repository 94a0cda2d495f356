import type { IRFunction } from "../ir/ir.js";
import { cTypeAs, declaration, returnsNothing } from "./c-types.js";
import { frame } from "./frames.js";
import type { FunctionEmitter } from "./function.js";
import { localsOf } from "./locals.js";
import { saysFalse } from "./going-over.js";
import { emptySlot } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import type { CWriter } from "./writer.js";

/**
 * Lines of C from which on a function is never inlined. A call is nothing to one that long; but where it has
 * only one, clang always inlines, and then optimises all of it again, with each of the callers further up.
 */
const LONG = 60;

/** The same for functions of one kind of event among several, so that the others do not save their registers too. */
const LONG_FOR_EVENTS = 15;

/**
 * From here on clang does not optimise it: what it does with one function takes time that grows with the square
 * of its length. Functions this long are module bodies that run once and make things.
 */
const HUGE = 4000;
/** A body of the modules runs once, so that there is less to gain. */
const HUGE_BODY = 1000;

/** A function that does not yield. */
export function emitPlainFunction(p: ProgramC, fn: IRFunction, e: FunctionEmitter): void {
  const isVoid = returnsNothing(fn);
  const result = isVoid ? "void" : cTypeAs(fn.result, fn.resultRep);
  const params = [
    "tsf_rt *rt",
    ...(fn.closure ? ["tsf_closure *self"] : []),
    ...fn.params.map((param, i) => declaration(cTypeAs(param.type, param.rep), p.paramName(fn, i))),
  ];
  const head = `static ${declaration(result, p.functionName(fn.id))}(${params.join(", ")})`;
  p.prototypes.line(`${head};`);
  const w = p.bodies;
  w.line("");
  w.flush(`#line ${fn.loc.line} FILE_${fn.loc.file}`);
  const huge = p.isModuleBody(fn.id) ? HUGE_BODY : HUGE;
  const long = p.traps.isForEvents(fn) ? LONG_FOR_EVENTS : LONG;
  const inlining = e.w.length > huge ? "TSF_AS_WRITTEN " : e.w.length > long ? "TSF_NOINLINE " : "";
  w.open(`${inlining}${head} {`);
  w.line("(void)rt;");
  if (fn.closure) w.line("(void)self;");
  // Before anything else may be called, which would find it.
  if (fn.receives) w.line("tsf_val receiver = tsf_take_receiver(rt);");
  for (const line of localsOf(e)) w.line(line);
  if (e.needsReturnVariable || (e.lent && !isVoid))
    w.line(
      `${declaration(cTypeAs(fn.result, fn.resultRep), p.returnVariable)} = ${emptySlot(fn.result, fn.resultRep)};`,
    );
  if (fn.testsStack) emitStackTest(fn, w, e);
  w.append(e.w);
  if (e.usedLabels.has("fail")) {
    w.line(isVoid && !e.lent ? "return;" : "");
    w.line("fail:;");
  }
  for (const entry of e.lent?.entries ?? [])
    w.line(`tsf_lent_end(&${e.lentName(entry)}, ${p.traps.isJumpedOver(fn)});`);
  const failed = saysFalse(fn) ? "TSF_VAL_FALSE" : emptySlot(fn.result, fn.resultRep);
  const given = e.lent ? p.returnVariable : failed;
  w.line(isVoid ? "return;" : `return ${given};`);
  w.close();
}

export function emitStackTest(fn: IRFunction, w: CWriter, e: FunctionEmitter): void {
  if (e.p.runsInTasks(fn.id)) w.line("TSF_SAFEPOINT(rt);");
  e.usedLabels.add("fail");
  w.open("if (tsf_stack_low(rt)) {");
  w.line("tsf_throw_stack(rt);");
  w.line(`tsf_trace(rt, ${frame(e.program, fn, fn.loc)});`);
  w.line("goto fail;");
  w.close();
}
