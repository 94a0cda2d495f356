import { callGraph } from "../ir/call-graph.js";
import type { Program } from "../ir/ir.js";
import type { ShapeSets } from "../ir/shape-sets.js";
import * as T from "../types/type.js";
import type { ProgramC } from "./program-c.js";
import { cString, CWriter } from "./writer.js";

/** What tasks may run, the module bodies included: these look in their loops whether the task is to end. */
export function functionsOfTasks(program: Program, shapes: ShapeSets): ReadonlySet<number> {
  const found = new Set<number>();
  if (program.tasks.length === 0) return found;
  const graph = callGraph(program, shapes);
  const open = [program.moduleInit, graph.runtime, ...program.tasks.map(({ fn }) => fn)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...graph.callees[id]!);
  }
  return found;
}

/** The functions that run on threads of their own, and which objects may be sent between threads. */
export function emitTasks(p: ProgramC): string {
  const { tasks, functions, shapes } = p.program;
  if (tasks.length === 0) return "";
  const w = new CWriter();
  w.line("static void start_program(tsf_rt *rt);");
  // What the program wrote as a literal: an instance of a class would lose its methods under Node.
  const plain = shapes.map((shape) => (shape.view ? 0 : 1)).join(", ");
  w.line(`static const uint8_t program_plain[] = {${plain}};`);
  tasks.forEach(({ fn: id }, i) => {
    const args = functions[id]!.params.length > 0 ? "rt, task" : "rt";
    const call = `${p.functionName(id)}(${args})`;
    w.open(`static bool task_${i}(tsf_rt *rt, tsf_obj *task) {`);
    w.line("(void)task;");
    w.line(functions[id]!.result === T.BOOL ? `return ${call} == 1;` : `return (void)${call}, false;`);
    w.close();
  });
  w.open("static const tsf_task_desc program_tasks[] = {");
  tasks.forEach(({ name }, i) => {
    w.line(`{task_${i}, start_program, ${cString(name)}, program_plain, sizeof(program_globals)},`);
  });
  w.close("};");
  return w.toString();
}
