import { callGraph } from "../ir/call-graph.js";
import { type FunctionId, type Program, walk } from "../ir/ir.js";
import { ShapeSets } from "../ir/shape-sets.js";
import type { ProgramLowering } from "../lower/program.js";
import { Refusal } from "../project/refusal.js";
import type { PluginModel } from "./lower-plugin.js";
import { entryPoints } from "./table-calls.js";

/** Code of a plugin that is to run later, when no loop runs it: tasks have one each, the others the source's. */
export function neverRun({ runsLater, program }: ProgramLowering, model: PluginModel): Refusal[] {
  const gives = model.source?.gives;
  if (runsLater.length === 0 || (gives?.kind === "generator" && gives.isAsync)) return [];
  const { opened, reading, writing } = entryPoints(model);
  const roots = [program.moduleInit, ...opened.map(([, id]) => id), ...reading, ...writing];
  const outside = program.tasks.length > 0 ? madeBy(program, roots) : undefined;
  const found = runsLater.find(({ fn }) => outside?.has(fn) ?? true);
  return found ? [new Refusal(found.node, "TSF5071", {})] : [];
}

/** What these functions call, and the functions that they make: a closure is called where it was made, or by whoever got it from there. */
function madeBy(program: Program, roots: readonly FunctionId[]): ReadonlySet<number> {
  const sets = new ShapeSets(program);
  const { callees } = callGraph(program, sets);
  const count = program.functions.length;
  const found = new Set<number>(roots);
  // A set that grows is walked to its new end.
  for (const id of found) {
    // Nodes that stand for all closures, all generators and what the runtime calls say nothing of who made them.
    for (const callee of callees[id]!) if (callee < count || callee >= count + 3) found.add(callee);
    if (id < count)
      walk(program.functions[id]!.body, (inst) => {
        if (inst.op === "closure" || inst.op === "generator.new") found.add(inst.fn);
        else if (inst.op === "field.get")
          for (const method of sets.targetsOf(inst.view, inst.name).functions) found.add(method);
        else if (inst.op === "any.get" || inst.op === "any.method")
          for (const { methods } of program.shapes) for (const method of methods.values()) found.add(method);
      });
  }
  return found;
}
