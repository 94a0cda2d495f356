import type { CFunction, FunctionId, Inst, Program, ShapeField } from "./ir.js";
import { walk } from "./ir.js";
import { hasAccessors } from "./shape-index.js";
import type { MethodTargets, ShapeSets } from "./shape-sets.js";

/** Who may call whom. Nodes past the functions stand for calls whose target is known only at run time. */
export interface CallGraph {
  readonly callees: readonly ReadonlySet<number>[];
  /** What functions of the runtime call in the program. */
  readonly runtime: number;
  /** Strongly connected parts, callees before callers. */
  readonly parts: readonly (readonly number[])[];
}

/** Methods that a property read finds: they may be called as closures are, from anywhere. */
export function methodsAsValues(program: Program, sets: ShapeSets): ReadonlySet<FunctionId> {
  const found = new Set<FunctionId>(program.aloneMethods.values());
  if (sets.seesAny)
    for (const { methods } of program.shapes) for (const id of methods.values()) found.add(id);
  for (const fn of program.functions) {
    walk(fn.body, (inst) => {
      if (inst.op !== "field.get") return;
      for (const method of sets.targetsOf(inst.view, inst.name).functions) found.add(method);
    });
  }
  return found;
}

export function callGraph(program: Program, sets: ShapeSets): CallGraph {
  const count = program.functions.length;
  const callees = Array.from({ length: count + 3 }, () => new Set<number>());
  const [closures, generators, runtime] = [count, count + 1, count + 2];
  const nodes: Nodes = { callees, closures, generators, runtime, methods: new Map(), program, sets };
  for (const fn of program.functions) {
    if (fn.closure) callees[nodes.closures]!.add(fn.id);
    if (fn.yields) callees[nodes.generators]!.add(fn.id);
    const edges = callees[fn.id]!;
    walk(fn.body, (inst) => addCallees(inst, edges, nodes));
  }
  for (const method of methodsAsValues(program, sets)) callees[closures]!.add(method);
  const isHook = ({ name }: ShapeField): boolean => RUNTIME_HOOKS.includes(name);
  if (program.shapes.some((shape) => hasAccessors(shape) || shape.fields.some(isHook)))
    callees[runtime]!.add(closures);
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
  return c.throws && !c.leaf;
}

/** The graph while it is made. */
interface Nodes {
  readonly callees: Set<number>[];
  readonly closures: number;
  readonly generators: number;
  readonly runtime: number;
  /** One for each set of targets: a thousand calls of a thousand methods are two thousand edges. */
  readonly methods: Map<MethodTargets, number>;
  readonly program: Program;
  readonly sets: ShapeSets;
}

function addCallees(inst: Inst, edges: Set<number>, nodes: Nodes): void {
  switch (inst.op) {
    case "call.c":
      if (callsBack(inst.c) || inst.c.record) edges.add(nodes.runtime);
      if (inst.c.starts) edges.add(nodes.generators);
      // Whoever calls back may then be in the middle of it.
      if (inst.c.calls) nodes.callees[nodes.runtime]!.add(nodes.closures);
      return;
    case "call":
      // A generator function only makes its object; the body runs at generator.next.
      if (!nodes.program.functions[inst.fn]!.yields) edges.add(inst.fn);
      return;
    case "any.get":
    case "any.call":
    case "any.method":
    case "call.closure":
    case "call.with":
      edges.add(nodes.closures);
      return;
    case "call.property":
      edges.add(methodNode(nodes, nodes.sets.targetsOf(inst.view, inst.name)));
      edges.add(nodes.closures);
      if (inst.foreign)
        for (const { methods } of nodes.program.shapes) {
          const method = methods.get(inst.name);
          if (method !== undefined) edges.add(method);
        }
      return;
    case "await":
      if (inst.next) edges.add(nodes.generators);
      return;
    case "generator.next":
    case "generator.resume":
    case "generator.close":
    case "generator.delegate":
    case "async.start":
      edges.add(nodes.generators);
      return;
    case "call.method":
      edges.add(methodNode(nodes, nodes.sets.targetsOf(inst.view, inst.name)));
      return;
    case "field.get":
    case "field.set": {
      const accessor = `${inst.op === "field.get" ? "get" : "set"} ${inst.name}`;
      const targets = nodes.sets.targetsOf(inst.view, accessor);
      if (targets.functions.length > 0) edges.add(methodNode(nodes, targets));
      return;
    }
    default:
      return;
  }
}

function methodNode({ callees, closures, methods, program }: Nodes, targets: MethodTargets): number {
  let node = methods.get(targets);
  if (node === undefined) {
    methods.set(targets, (node = callees.length));
    callees.push(new Set(targets.functions.filter((target) => !program.functions[target]!.yields)));
    if (targets.closures) callees[node]!.add(closures);
  }
  return node;
}

/** Tarjan's algorithm, on a stack of its own: chains of calls may be long. Parts come out callees first. */
function stronglyConnected(callees: readonly ReadonlySet<number>[]): number[][] {
  const parts: number[][] = [];
  const index = new Array<number>(callees.length).fill(-1);
  const low = new Array<number>(callees.length).fill(0);
  const onStack = new Set<number>();
  const stack: number[] = [];
  const open: { readonly node: number; readonly rest: Iterator<number> }[] = [];
  let next = 0;
  const enter = (node: number): void => {
    index[node] = low[node] = next++;
    stack.push(node);
    onStack.add(node);
    open.push({ node, rest: callees[node]!.values() });
  };
  const leave = (node: number): void => {
    open.pop();
    const caller = open.at(-1)?.node;
    if (caller !== undefined) low[caller] = Math.min(low[caller]!, low[node]!);
    if (low[node] !== index[node]) return;
    const part = stack.splice(stack.lastIndexOf(node)).reverse();
    part.forEach((member) => onStack.delete(member));
    parts.push(part);
  };
  for (let root = 0; root < callees.length; root++) {
    if (index[root]! >= 0) continue;
    enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { done, value: callee } = top.rest.next() as IteratorResult<number, undefined>;
      if (done) leave(top.node);
      else if (index[callee!]! < 0) enter(callee!);
      else if (onStack.has(callee!)) low[top.node] = Math.min(low[top.node]!, index[callee!]!);
    }
  }
  return parts;
}
