import { PLUGIN_EVENT, type EventTypes } from "../abi/event-types.js";
import { mayLendEvent } from "./lent-events.js";
import type { ProgramC } from "./program-c.js";
import type { CWriter } from "./writer.js";

/** Emits what a call of parse_event does (runtime-c/plugin/abi_parse.h). */
export function emitParse(
  emitter: ProgramC,
  parse: number,
  types: EventTypes,
  w: CWriter,
): { readonly name: string; readonly lent: boolean; readonly apart: boolean } {
  const lent = mayLendEvent(emitter.program, parse);
  w.line('#include "plugin/abi_parse.h"');
  const apart = emitter.traps.isApart(emitter.program.functions[parse]!);
  const ofPlugins = types === "all" || types.includes(PLUGIN_EVENT);
  const evt = apart ? "evt" : "call->evt";
  if (apart) w.open("static int parse_event(tsf_plugin *p, tsf_rt *rt, const ss_plugin_event_input *evt) {");
  else {
    w.open("static int parse_event(void *arg) {");
    w.line("const tsf_parse_call *call = arg;");
    w.line("tsf_plugin *p = call->p;");
    w.line("tsf_rt *rt = p->rt;");
  }
  if (lent) w.line("tsf_event on_stack;");
  w.line(
    `tsf_event *event = ${lent ? `tsf_event_lend(p, ${evt}, &on_stack, ${ofPlugins})` : `tsf_event_begin(p, ${evt})`};`,
  );
  w.line("if (TSF_UNLIKELY(event == NULL)) return SS_PLUGIN_FAILURE; /* logged already */");
  w.line(`(void)${emitter.functionName(parse)}(rt, p->self, (tsf_obj *)event);`);
  w.line("return TSF_LIKELY(rt->exc == NULL) ? SS_PLUGIN_SUCCESS : tsf_parse_threw(p);");
  w.close();
  return { name: "parse_event", lent, apart };
}
