import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { Inst, IRFunction, Program, Region } from "./ir.js";
import { regionsOf } from "./ir.js";
import { analyseNarrowing } from "./narrowing.js";
import { operandProblem } from "./operand-types.js";
import { completes } from "./reachability.js";
import { printInstruction, typeText } from "./print.js";

/**
 * Checks that a program is well formed. @throws Error that names the function, the line and the
 * instruction; `after` says which pass is to blame.
 */
export function verify(program: Program, after: string): void {
  for (const fn of program.functions) new FunctionVerifier(program, fn, after).run();
}

class FunctionVerifier {
  private readonly defined = new Set<number>();
  private readonly everDefined = new Set<number>();
  private readonly loops: number[] = [];
  private readonly labels: number[] = [];
  private catches = 0;

  constructor(
    private readonly program: Program,
    private readonly fn: IRFunction,
    private readonly after: string,
  ) {}

  run(): void {
    const { fn } = this;
    for (const slot of fn.slots) {
      if (slot.rep !== "f64" && slot.type !== T.NUM)
        this.fail(`slot ${slot.name} is no number but has rep ${slot.rep}`);
      const param = slot.param === undefined ? undefined : fn.params[slot.param];
      if (slot.param !== undefined && !param)
        this.fail(`slot ${slot.name} starts from parameter ${slot.param}, which there is not`);
      if (param && param.rep !== slot.rep)
        this.fail(`slot ${slot.name} has rep ${slot.rep}, its parameter ${param.rep}`);
    }
    const typed: (readonly [Type, string])[] = [
      ...fn.params.map((p) => [p.type, p.rep] as const),
      [fn.result, fn.resultRep],
    ];
    for (const [type, rep] of typed) {
      if (rep !== "f64" && (type !== T.NUM || fn.closure || fn.yields))
        this.fail(`a ${typeText(type)} of the signature has rep ${rep}`);
    }
    this.region(fn.body);
    this.conversions();
    const { result, yields } = fn;
    if (!yields && result !== T.NEVER && !T.admitsUndefined(result) && completes(fn.body))
      this.fail(`its end is reached without a ${typeText(result)}`);
  }

  /** What does not look has to be proven here, too. */
  private conversions(): void {
    const unproven = new Set<Inst>();
    analyseNarrowing(this.fn, (inst, isProven) => {
      if (inst.mode === "proven" && !isProven) unproven.add(inst);
    });
    for (const inst of unproven) this.fail("nothing proves that it need not look", inst);
  }

  private region(region: Region): void {
    const made: number[] = [];
    region.insts.forEach((inst) => {
      this.instruction(inst);
      if (inst.out >= 0) {
        if (!this.fn.values[inst.out]) this.fail(`there is no value %${inst.out}`, inst);
        if (this.everDefined.has(inst.out)) this.fail(`%${inst.out} is made twice`, inst);
        this.everDefined.add(inst.out);
        this.defined.add(inst.out);
        made.push(inst.out);
      }
    });
    for (const value of made) this.defined.delete(value);
  }

  private instruction(inst: Inst): void {
    for (const arg of inst.args)
      if (!this.defined.has(arg)) this.fail(`%${arg} is used where it is not made`, inst);
    this.places(inst);
    const problem = operandProblem(inst, this.fn, this.program);
    if (problem) this.fail(problem, inst);
    this.reps(inst);
    this.inside(inst);
  }

  private inside(inst: Inst): void {
    switch (inst.op) {
      case "loop":
        this.loops.push(inst.label);
        regionsOf(inst).forEach((r) => this.region(r));
        this.loops.pop();
        return;
      case "block":
      case "switch":
        this.labels.push(inst.label);
        regionsOf(inst).forEach((r) => this.region(r));
        this.labels.pop();
        return;
      case "try":
        this.region(inst.body);
        this.catches++;
        if (inst.handler) this.region(inst.handler);
        this.catches--;
        if (inst.finalizer) this.region(inst.finalizer);
        return;
      default:
        regionsOf(inst).forEach((r) => this.region(r));
    }
  }

  /** Slots, labels, functions, globals and shapes that the instruction names. */
  private places(inst: Inst): void {
    const slots =
      inst.op === "get" || inst.op === "set" ? [inst.slot] : inst.op === "map.cursor" ? [inst.cursor] : [];
    if (inst.op === "map.next") slots.push(inst.cursor, inst.key, inst.value);
    if (inst.op === "split" || inst.op === "split.piece" || inst.op === "split.count")
      slots.push(inst.pieces);
    for (const slot of slots) if (!this.fn.slots[slot]) this.fail(`there is no slot ${slot}`, inst);
    if (inst.op === "break" && !this.labels.includes(inst.label))
      this.fail(`L${inst.label} is not around it`, inst);
    if (inst.op === "continue" && !this.loops.includes(inst.label))
      this.fail(`loop L${inst.label} is not around it`, inst);
    if ((inst.op === "global.get" || inst.op === "global.set") && !this.program.globals[inst.global])
      this.fail(`there is no global ${inst.global}`, inst);
    if ((inst.op === "object.new" || inst.op === "instance.new") && !this.program.shapes[inst.shape])
      this.fail(`there is no shape ${inst.shape}`, inst);
    if (
      (inst.op === "call" || inst.op === "closure" || inst.op === "generator.new") &&
      !this.program.functions[inst.fn]
    ) {
      this.fail(`there is no function ${inst.fn}`, inst);
    }
    if (inst.op === "caught" && this.catches === 0) this.fail("not inside a catch", inst);
    const isInside = inst.op === "yield" || inst.op === "generator.delegate" || inst.op === "generator.sent";
    if (isInside && !this.fn.yields) this.fail("not inside a generator", inst);
    if (inst.op === "await" && !this.fn.async) this.fail("not inside an async function", inst);
  }

  /** Only plain numbers are narrower than double, and only those of instructions that can make them. */
  private reps(inst: Inst): void {
    const value = inst.out < 0 ? undefined : this.fn.values[inst.out];
    if (!value) return;
    if (value.rep !== "f64") {
      if (value.type !== T.NUM) this.fail(`a ${typeText(value.type)} with rep ${value.rep}`, inst);
      if (!INTEGER_OPS.has(inst.op)) this.fail(`rep ${value.rep} from ${inst.op}`, inst);
    }
    if (inst.op === "get" && value.rep !== this.fn.slots[inst.slot]!.rep)
      this.fail(`its slot has rep ${this.fn.slots[inst.slot]!.rep}`, inst);
    if (inst.op === "call" && value.rep !== this.program.functions[inst.fn]!.resultRep)
      this.fail("its callee gives another rep", inst);
  }

  private fail(message: string, inst?: Inst): never {
    const file = this.program.files[(inst ?? this.fn).loc.file] ?? "?";
    const line = (inst ?? this.fn).loc.line;
    const what = inst ? `: ${printInstruction(inst, this.fn, this.program)}` : "";
    throw new Error(`bad IR after ${this.after}, ${this.fn.name} (${file}:${line})${what}: ${message}`);
  }
}

const INTEGER_OPS: ReadonlySet<Inst["op"]> = new Set([
  "const", "get", "global.get", "field.get", "arith", "neg", "bitnot", "array.length", "split.count", "string.case", "array.at", "bytes.at", "bytes.want", "call", "call.c", "convert",
]); // prettier-ignore
