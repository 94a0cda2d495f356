import type { Inst, LabelId, Region } from "./ir.js";
import { walk } from "./ir.js";

/** Whether the region's end can be reached, as far as its structure tells. */
export function completes(region: Region): boolean {
  return region.insts.every(passes);
}

function passes(inst: Inst): boolean {
  switch (inst.op) {
    case "return":
    case "throw":
    case "break":
    case "continue":
      return false;
    case "if":
      return completes(inst.then) || completes(inst.else);
    case "block":
      return completes(inst.body) || isLeft(inst.body, inst.label);
    case "switch":
      return (
        !inst.total ||
        completes(inst.cases.at(-1)!) ||
        inst.cases.some((region) => isLeft(region, inst.label))
      );
    // Left by a break to a label around it.
    case "loop":
      return false;
    case "try":
      if (inst.finalizer && !completes(inst.finalizer)) return false;
      return completes(inst.body) || (inst.handler !== undefined && completes(inst.handler));
    default:
      return true;
  }
}

function isLeft(region: Region, label: LabelId): boolean {
  let found = false;
  walk(region, (inst) => {
    found ||= inst.op === "break" && inst.label === label;
  });
  return found;
}
