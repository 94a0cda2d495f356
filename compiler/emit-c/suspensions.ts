import type { Inst, Region } from "../ir/ir.js";
import { walk } from "../ir/ir.js";

/** The function is left and resumed there. */
export const mayYield = (op: Inst["op"]): boolean =>
  op === "yield" || op === "generator.delegate" || op === "await";

export function contains(region: Region, wanted: (op: Inst["op"]) => boolean): boolean {
  let found = false;
  walk(region, (inst) => {
    found ||= wanted(inst.op);
  });
  return found;
}
