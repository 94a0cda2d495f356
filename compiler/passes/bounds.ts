import { type CallGraph, callsBack } from "../ir/call-graph.js";
import type { CompareFn, FunctionId, GlobalVariable, Inst, IRFunction, Program, ValueId } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import { GLOBALS, type RangeState } from "./range-state.js";

/** Which arrays never change their variable, and what may make arrays shorter; over the whole program. */
export class ArrayFacts {
  private readonly shrinking: ReadonlySet<number>;
  private readonly constantGlobals: ReadonlySet<number>;

  constructor(
    program: Program,
    private readonly graph: CallGraph,
  ) {
    const direct = program.functions
      .filter((fn) => contains(fn, (inst) => inst.op === "call.c" && SHRINKS.test(inst.c.name)))
      .map((fn) => fn.id);
    this.shrinking = callersOf(direct, graph);
    this.constantGlobals = setOnce(program);
  }

  /** The instruction may run code that takes elements off an array. */
  mayShrink(inst: Inst): boolean {
    if (inst.op === "call.c")
      return SHRINKS.test(inst.c.name) || (callsBack(inst.c) && this.shrinking.has(this.graph.runtime));
    if (this.shrinking.size === 0) return false;
    return inst.op === "call" ? this.shrinking.has(inst.fn) : RUNS_OTHER_CODE.has(inst.op);
  }

  isConstant(global: GlobalVariable["id"]): boolean {
    return this.constantGlobals.has(global);
  }
}

const SHRINKS = /^tsf_arr_(pop|shift|splice|set_length)/;
const RUNS_OTHER_CODE: ReadonlySet<Inst["op"]> = new Set([
  "call.method", "call.closure", "call.with", "call.property", "generator.next", "generator.resume", "generator.close", "generator.delegate", "async.start", "await", "field.get", "field.set", "yield",
]); // prettier-ignore

function contains(fn: IRFunction, test: (inst: Inst) => boolean): boolean {
  let found = false;
  walk(fn.body, (inst) => {
    found ||= test(inst);
  });
  return found;
}

function callersOf(functions: readonly FunctionId[], graph: CallGraph): Set<number> {
  const callers = graph.callees.map((): number[] => []);
  graph.callees.forEach((callees, caller) => {
    for (const callee of callees) callers[callee]!.push(caller);
  });
  const reached = new Set<number>(functions);
  // A set that grows is walked to its new end.
  for (const callee of reached) for (const caller of callers[callee]!) reached.add(caller);
  return reached;
}

function setOnce(program: Program): Set<number> {
  const sets = new Map<number, number>();
  for (const fn of program.functions) {
    const body = new Set(fn.body.insts);
    walk(fn.body, (inst) => {
      if (inst.op !== "global.set") return;
      // In a module's body, which runs once; not in a loop of it.
      const once = body.has(inst) && !fn.closure && fn.params.length === 0;
      sets.set(inst.global, (sets.get(inst.global) ?? 0) + (once ? 1 : 2));
    });
  }
  return new Set([...sets].filter(([, n]) => n === 1).map(([global]) => global));
}

interface Place {
  readonly name: string;
  /** Where RangeState keeps the facts that are about it. */
  readonly slot: number;
}

/** What the walk knows of values, for bounds. */
interface Sources {
  defOf(value: ValueId): Inst | undefined;
  originOf(value: ValueId): { readonly slot: number; readonly version: number } | undefined;
}

/**
 * Facts of the form "this slot's value is less than the length of that array", made where a comparison is
 * passed and looked up where the array is indexed. They are text: `i@version<array@moment`.
 */
export class BoundsFacts {
  /** Array accesses whose index is below the length; it may still be negative or no integer. */
  readonly below = new Set<Inst>();
  /** When a length was taken, by RangeState.shrunk. */
  private readonly taken = new Map<ValueId, number>();

  constructor(
    private readonly sources: Sources,
    private readonly arrays: ArrayFacts,
  ) {}

  /** A comparison came out true. */
  learn(fn: CompareFn, a: ValueId, b: ValueId, state: RangeState): void {
    if (fn === "gt") return this.learn("lt", b, a, state);
    if (fn !== "lt") return;
    const index = this.placeOf(a);
    const length = this.lengthOf(b, state);
    if (index && length) state.addBound(index.slot, `${index.name}<${length}`);
  }

  /** `slot = a.length`: the slot stands for the length while both stay as they are. */
  noteSet(slot: number, value: ValueId, state: RangeState): void {
    const length = this.lengthOf(value, state);
    if (length) state.addBound(slot, `s${slot}@${state.version(slot)}=${length}`);
  }

  /** Looks at an instruction that is reached. */
  check(inst: Inst, state: RangeState): void {
    if (isLength(inst)) this.taken.set(inst.out, state.shrunk);
    if (!READS.has(inst.op) && !isCharCode(inst)) return;
    const [array, index] = inst.args as [ValueId, ValueId];
    const held = this.placeOf(array);
    const at = this.placeOf(index);
    if (held && at && state.bounds(at.slot).includes(`${at.name}<${held.name}#${state.shrunk}`))
      this.below.add(inst);
  }

  private lengthOf(value: ValueId, state: RangeState): string | undefined {
    const def = this.sources.defOf(value);
    if (def && isLength(def)) {
      const array = this.placeOf(def.args[0]!);
      return array && this.taken.get(value) === state.shrunk ? `${array.name}#${state.shrunk}` : undefined;
    }
    const place = this.placeOf(value);
    if (!place) return undefined;
    const start = `${place.name}=`;
    return state
      .bounds(place.slot)
      .find((fact) => fact.startsWith(start) && fact.endsWith(`#${state.shrunk}`))
      ?.slice(start.length);
  }

  /** The variable that a value was read from, with the version of it. */
  private placeOf(value: ValueId): Place | undefined {
    const origin = this.sources.originOf(value);
    if (origin) return { name: `s${origin.slot}@${origin.version}`, slot: origin.slot };
    const def = this.sources.defOf(value);
    if (def?.op === "convert") return this.placeOf(def.args[0]!);
    if (def?.op !== "global.get" || !this.arrays.isConstant(def.global)) return undefined;
    return { name: `g${def.global}`, slot: GLOBALS };
  }
}

function isLength(inst: Inst): boolean {
  return inst.op === "array.length" || (inst.op === "call.c" && /^tsf_(bytes|str)_length$/.test(inst.c.name));
}
export function isCharCode(inst: Inst): inst is Extract<Inst, { op: "call.c" }> {
  return inst.op === "call.c" && inst.c.name === "tsf_str_charCodeAt";
}

const READS: ReadonlySet<Inst["op"]> = new Set(["array.get", "array.want", "bytes.get", "bytes.want"]);
