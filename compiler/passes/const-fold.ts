import type { ArithmeticFn, CompareFn, Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import type * as T from "../types/type.js";

type Constant = Extract<Inst, { op: "const" }>["value"];

/** Calculates what is known when compiling, exactly as JavaScript would; drops branches that are never taken. */
export function foldConstants(program: Program): void {
  for (const fn of program.functions) new Folder(fn).region(fn.body);
}

class Folder {
  private readonly constants = new Map<number, Constant>();

  constructor(private readonly fn: IRFunction) {}

  region(region: Region): void {
    const { insts } = region;
    for (let i = 0; i < insts.length; i++) {
      const inst = insts[i]!;
      if (inst.op === "if" && this.constants.has(inst.args[0]!)) {
        const taken = this.constants.get(inst.args[0]!) === true ? inst.then : inst.else;
        insts.splice(i, 1, ...taken.insts);
        i--;
        continue;
      }
      this.instruction(inst, insts, i);
      for (const inner of regionsOf(inst)) this.region(inner);
      if (inst.op === "break" || inst.op === "continue" || inst.op === "return" || inst.op === "throw")
        insts.length = i + 1;
    }
  }

  private instruction(inst: Inst, insts: Inst[], index: number): void {
    if (inst.op === "const") {
      this.constants.set(inst.out, inst.value);
      return;
    }
    if (inst.out < 0 || inst.args.length === 0 || !inst.args.every((a) => this.constants.has(a))) return;
    const result = this.evaluate(
      inst,
      inst.args.map((a) => this.constants.get(a)),
    );
    if (result === undefined) return;
    this.constants.set(inst.out, result);
    insts[index] = { op: "const", out: inst.out, args: [], loc: inst.loc, value: result };
  }

  /** Undefined when it is not to be folded; no foldable instruction makes undefined. */
  private evaluate(inst: Inst, [a, b]: readonly Constant[]): number | string | boolean | undefined {
    switch (inst.op) {
      case "arith":
        return typeof a === "number" && typeof b === "number" ? arithmetic(inst.fn, a, b) : undefined;
      case "neg":
        return typeof a === "number" ? -a : undefined;
      case "bitnot":
        return typeof a === "number" ? ~a : undefined;
      case "not":
        return typeof a === "boolean" ? !a : undefined;
      case "truthy":
        return this.typeOf(inst.args[0]!).kind === "val" ? undefined : Boolean(a);
      case "compare":
        return typeof a === typeof b &&
          (typeof a === "number" || typeof a === "string" || typeof a === "boolean")
          ? compare(inst.fn, a, b as typeof a)
          : undefined;
      case "call.c":
        return inst.c.name === "tsf_str_of_num" && typeof a === "number" ? String(a) : undefined;
      case "string.concat":
        return inst.args.every((x) => typeof this.constants.get(x) === "string")
          ? inst.args.map((x) => this.constants.get(x)).join("")
          : undefined;
      default:
        return undefined;
    }
  }

  private typeOf(value: number): T.Type {
    return this.fn.values[value]!.type;
  }
}

export function arithmetic(fn: ArithmeticFn, a: number, b: number): number {
  switch (fn) {
    case "add":
      return a + b;
    case "sub":
      return a - b;
    case "mul":
      return a * b;
    case "div":
      return a / b;
    case "quo":
      return Math.floor(a / b);
    case "mod":
      return a % b;
    case "pow":
      return a ** b;
    case "and":
      return a & b;
    case "or":
      return a | b;
    case "xor":
      return a ^ b;
    case "shl":
      return a << b;
    case "shr":
      return a >> b;
    case "ushr":
      return a >>> b;
    case "imul":
      return Math.imul(a, b);
  }
}

function compare<V extends number | string | boolean>(fn: CompareFn, a: V, b: V): boolean {
  switch (fn) {
    case "lt":
      return a < b;
    case "le":
      return a <= b;
    case "gt":
      return a > b;
    case "ge":
      return a >= b;
    case "eq":
      return a === b;
    case "ne":
      return a !== b;
  }
}
