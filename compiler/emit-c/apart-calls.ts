import type { IRFunction } from "../ir/ir.js";
import { cTypeAs, declaration, returnsNothing } from "./c-types.js";
import { emptySlot } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { CWriter } from "./writer.js";

/**
 * A function that calls `fn` and takes it for an exception when that runs out of memory: for callers whose frame nobody
 * may jump over (emit-c/traps.ts).
 */
export function apartCall(p: ProgramC, fn: IRFunction): string {
  return p.helpers.once(`apart_${fn.name}`, (name) => {
    const isVoid = returnsNothing(fn);
    const result = cTypeAs(fn.result, fn.resultRep);
    const params = fn.params.map(({ type, rep }, i) => declaration(cTypeAs(type, rep), `a${i}`));
    const args = fn.params.map((_, i) => `a${i}`);
    const w = new CWriter();
    w.open(`typedef struct ${name}_call {`);
    for (const member of ["tsf_rt *rt", ...params, ...(isVoid ? [] : [declaration(result, "result")])])
      w.line(`${member};`);
    w.close(`} ${name}_call;`);
    w.open(`static int ${name}_body(void *arg) {`);
    w.line(`${name}_call *call = arg;`);
    const call = `${p.functionName(fn.id)}(${["rt", ...args].map((a) => `call->${a}`).join(", ")})`;
    w.line(isVoid ? `${call};` : `call->result = ${call};`);
    w.line("return 0;");
    w.close();
    w.open(
      `static inline ${declaration(isVoid ? "void" : result, name)}(${["tsf_rt *rt", ...params].join(", ")}) {`,
    );
    const empty = isVoid ? [] : [emptySlot(fn.result, fn.resultRep)];
    w.line(`${name}_call call = {${["rt", ...args, ...empty].join(", ")}};`);
    w.line(`tsf_call_apart(rt, ${name}_body, &call);`);
    if (!isVoid) w.line("return call.result;");
    w.close();
    return w;
  });
}
