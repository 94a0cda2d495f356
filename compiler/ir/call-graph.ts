import type { CFunction, FunctionId, Inst, Program } from "./ir.js";
import { walk } from "./ir.js";
import { fieldOf, type ShapeSets } from "./shape-sets.js";

/** Who may call whom. Nodes past the functions stand for calls whose target is known only at run time. */
export interface CallGraph {
  readonly callees: readonly ReadonlySet<number>[];
  /** What functions of the runtime call in the program. */
  readonly runtime: number;
  /** Strongly connected parts, callees before callers. */
  readonly parts: readonly (readonly number[])[];
}

/** The functions that `call.method` of `name` on `view` may reach; `closures` when a function-typed field may be what is called. */
interface MethodTargets {
  readonly functions: readonly FunctionId[];
  readonly closures: boolean;
}

export function methodTargets(
  view: Parameters<ShapeSets["shapesOf"]>[0],
  name: string,
  sets: ShapeSets,
): MethodTargets {
  const functions = new Set<FunctionId>();
  let closures = false;
  for (const shape of sets.shapesOf(view)) {
    const method = shape.methods.get(name);
    if (method !== undefined) functions.add(method);
    else if (fieldOf(shape, name)) closures = true;
  }
  return { functions: [...functions], closures };
}

/** Methods that a property read finds: they may be called as closures are, from anywhere. */
export function methodsAsValues(program: Program, sets: ShapeSets): ReadonlySet<FunctionId> {
  const found = new Set<FunctionId>();
  for (const fn of program.functions) {
    walk(fn.body, (inst) => {
      if (inst.op !== "field.get") return;
      for (const method of methodTargets(inst.view, inst.name, sets).functions) found.add(method);
    });
  }
  return found;
}

export function callGraph(program: Program, sets: ShapeSets): CallGraph {
  const count = program.functions.length;
  const [closures, generators, runtime] = [count, count + 1, count + 2];
  const callees = Array.from({ length: count + 3 }, () => new Set<number>());
  for (const fn of program.functions) {
    if (fn.closure) callees[closures]!.add(fn.id);
    if (fn.yields) callees[generators]!.add(fn.id);
    const edges = callees[fn.id]!;
    walk(fn.body, (inst) => addCallees(inst, edges, { closures, generators, runtime, program, sets }));
  }
  for (const method of methodsAsValues(program, sets)) callees[closures]!.add(method);
  for (const shape of program.shapes)
    for (const name of RUNTIME_HOOKS) {
      const method = shape.methods.get(name);
      if (method !== undefined) callees[runtime]!.add(method);
    }
  return { callees, runtime, parts: stronglyConnected(callees) };
}

/** Methods that the runtime calls by itself (tsf_hooks), whenever it makes text or JSON of a value. */
export const RUNTIME_HOOKS: readonly string[] = ["toString", "toJSON"];

/** A function of the runtime that may call the program: what the program does may throw. */
export function callsBack(c: CFunction): boolean {
  return c.throws;
}

interface Callees {
  readonly closures: number;
  readonly generators: number;
  readonly runtime: number;
  readonly program: Program;
  readonly sets: ShapeSets;
}

function addCallees(
  inst: Inst,
  edges: Set<number>,
  { closures, generators, runtime, program, sets }: Callees,
): void {
  switch (inst.op) {
    case "call.c":
      if (callsBack(inst.c)) edges.add(runtime);
      return;
    case "call":
      // A generator function only makes its object; the body runs at generator.next.
      if (!program.functions[inst.fn]!.yields) edges.add(inst.fn);
      return;
    case "call.closure":
      edges.add(closures);
      return;
    case "call.property":
      for (const target of methodTargets(inst.view, inst.name, sets).functions) edges.add(target);
      edges.add(closures);
      return;
    case "generator.next":
    case "generator.close":
    case "generator.delegate":
      edges.add(generators);
      return;
    case "call.method": {
      const targets = methodTargets(inst.view, inst.name, sets);
      for (const target of targets.functions) if (!program.functions[target]!.yields) edges.add(target);
      if (targets.closures) edges.add(closures);
      return;
    }
    case "field.get":
    case "field.set": {
      const accessor = `${inst.op === "field.get" ? "get" : "set"} ${inst.name}`;
      for (const shape of sets.shapesOf(inst.view)) {
        const target = shape.methods.get(accessor);
        if (target !== undefined) edges.add(target);
      }
      return;
    }
    default:
      return;
  }
}

/** Tarjan's algorithm; parts come out callees first. */
function stronglyConnected(callees: readonly ReadonlySet<number>[]): number[][] {
  const parts: number[][] = [];
  const index = new Array<number>(callees.length).fill(-1);
  const low = new Array<number>(callees.length).fill(0);
  const onStack = new Set<number>();
  const stack: number[] = [];
  let next = 0;
  const visit = (node: number): void => {
    index[node] = low[node] = next++;
    stack.push(node);
    onStack.add(node);
    for (const callee of callees[node]!) {
      if (index[callee]! < 0) {
        visit(callee);
        low[node] = Math.min(low[node]!, low[callee]!);
      } else if (onStack.has(callee)) low[node] = Math.min(low[node]!, index[callee]!);
    }
    if (low[node] !== index[node]) return;
    const part: number[] = [];
    for (;;) {
      const member = stack.pop()!;
      onStack.delete(member);
      part.push(member);
      if (member === node) break;
    }
    parts.push(part);
  };
  for (let node = 0; node < callees.length; node++) if (index[node]! < 0) visit(node);
  return parts;
}
