import { FixedObjects } from "../ir/fixed-objects.js";
import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";

/** Drops the questions whether an object is frozen or the like where it cannot be. */
export function dropGuards(program: Program): void {
  let isGuarded = false;
  for (const fn of program.functions)
    walk(fn.body, (inst) => {
      isGuarded ||= isGuard(inst);
    });
  if (!isGuarded) return;
  const fixed = new FixedObjects(program);
  for (const fn of program.functions) visit(fn.body, fn, fixed);
}

function visit(region: Region, fn: IRFunction, fixed: FixedObjects): void {
  region.insts = region.insts.filter((inst) => !isGuard(inst) || mayFail(inst, fn, fixed));
  for (const inst of region.insts) for (const inner of regionsOf(inst)) visit(inner, fn, fixed);
}

function isGuard(inst: Inst): boolean {
  return inst.op === "guard" || (inst.op === "call.c" && inst.c.guards === true);
}

function mayFail(inst: Inst, fn: IRFunction, fixed: FixedObjects): boolean {
  if (inst.op === "guard") return fixed.behind(inst.view);
  const type = fn.values[inst.args[0]!]!.type;
  return type.kind === "arr" ? fixed.array(type.element) : fixed.records;
}
