import type { CFunction, FunctionId, IRFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionEmitter } from "./function.js";
import type { ProgramC } from "./program-c.js";
import { CWriter } from "./writer.js";

/**
 * The call of a function of the runtime. `forEach` of a table shows one struct for all entries to a callback that keeps
 * none; one that cannot run out of memory either is called from within the host's loop by a function of its own, into
 * which it is inlined.
 */
export function goingOver(
  e: FunctionEmitter,
  c: CFunction,
  args: readonly ValueId[],
  texts: readonly string[],
): string {
  const each = c.name === "tsf_hosttable_for_each" ? e.closures.get(args[1]!) : undefined;
  if (each === undefined || !e.p.lentEntries.lends(each, 0)) return `${c.name}(${texts.join(", ")})`;
  if (e.p.traps.mayTrap(e.program.functions[each]!)) return `${c.name}_lent(${texts.join(", ")})`;
  return `${c.name}_still(${[...texts, showing(e.p, each)].join(", ")})`;
}

/** After an exception the function returns false, which ends what it is called by. */
export function saysFalse(fn: IRFunction): boolean {
  return fn.closure && fn.result === T.VAL;
}

function showing(p: ProgramC, each: FunctionId): string {
  const callback = p.functionName(each);
  return p.helpers.once(`show_${callback}`, (name) => {
    const w = new CWriter();
    w.open(
      `static ss_plugin_bool ${name}(ss_plugin_table_iterator_state_t *with, ss_plugin_table_entry_t *entry) {`,
    );
    w.line("tsf_still_iteration *it = with;");
    w.line("tsf_rt *rt = it->rt;");
    w.line("it->shown.entry = entry;");
    w.line("tsf_val more;");
    w.line(`TSF_INLINED more = ${callback}(rt, it->each, &it->shown.h);`);
    const isTold =
      saysFalse(p.program.functions[each]!) && p.lentEntries.of(p.program.functions[each]!) === undefined;
    w.line(`return ${isTold ? "" : "!TSF_FAILED(rt) && "}more != TSF_VAL_FALSE;`);
    w.close();
    return w;
  });
}
