import { mayLendEvent } from "./lent-events.js";
import type { ProgramC } from "./program-c.js";
import type { CWriter } from "./writer.js";

/** Emits what a call of parse_event does (runtime-c/plugin/abi_parse.h). */
export function emitParse(
  emitter: ProgramC,
  parse: number,
  w: CWriter,
): { readonly name: string; readonly lent: boolean; readonly apart: boolean } {
  const lent = mayLendEvent(emitter.program, parse);
  w.line('#include "plugin/abi_parse.h"');
  w.open("static int parse_event(void *arg) {");
  w.line("const tsf_parse_call *call = arg;");
  w.line("tsf_plugin *p = call->p;");
  if (lent) w.line("tsf_event on_stack;");
  w.line(
    `tsf_event *event = ${lent ? "tsf_event_lend(p, call->evt, &on_stack)" : "tsf_event_begin(p, call->evt)"};`,
  );
  w.line("if (TSF_UNLIKELY(event == NULL)) return SS_PLUGIN_FAILURE; /* logged already */");
  w.line(`(void)${emitter.functionName(parse)}(p->rt, p->self, (tsf_obj *)event);`);
  w.line("return TSF_LIKELY(p->rt->exc == NULL) ? SS_PLUGIN_SUCCESS : tsf_parse_threw(p);");
  w.close();
  return { name: "parse_event", lent, apart: emitter.traps.isApart(emitter.program.functions[parse]!) };
}
