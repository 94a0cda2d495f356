import type { FunctionId, Inst, IRFunction, NumberRep, Program, SlotId, ValueId } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import { fits32, fits53, type Interval, isInteger } from "./interval.js";
import type { RangeFacts } from "./range-facts.js";
import type { RangeFlow } from "./range-flow.js";
import { withoutAbsent } from "./range-refine.js";
import { WideUses } from "./wide-uses.js";
import { ZeroUses } from "./zero-uses.js";
import { typedArrayOf } from "../types/typed-arrays.js";

/** Where a value comes from: integers in C, doubles in memory or from the runtime, or either, for constants. */
type Origin = "int" | "double" | "constant";

/**
 * Chooses how numbers are held, given their intervals. A number that could be an integer stays a double
 * where it only goes from one double to another. Starts with every place that could hold integers doing so,
 * and gives up those that nothing feeds with integers, until that is stable.
 */
export function chooseRepresentations(
  program: Program,
  facts: RangeFacts,
  flows: ReadonlyMap<FunctionId, RangeFlow>,
): void {
  const choices = program.functions.map((fn) => new FunctionChoice(program, facts, fn, flows.get(fn.id)!));
  for (const choice of choices) choice.all = choices;
  for (let changed = true; changed;) {
    changed = false;
    for (const choice of choices) choice.gather();
    for (const choice of choices) if (choice.settle()) changed = true;
  }
  for (const choice of choices) choice.applyToPlaces();
  for (const choice of choices) choice.applyToValues();
}

/** What has been seen to flow into a place in one round. */
interface Inflow {
  int: boolean;
  double: boolean;
}

class FunctionChoice {
  all: readonly FunctionChoice[] = [];
  private readonly slotIsInt: boolean[];
  private resultIsInt: boolean;
  private slotInflow: Inflow[] = [];
  private resultInflow: Inflow = { int: false, double: false };
  private readonly defs: (Inst | undefined)[];
  private readonly origins: (Origin | undefined)[] = [];
  private readonly uses = new Map<ValueId, Inst[]>();
  private readonly zeros: ZeroUses;
  private readonly wide: WideUses;
  /** Slots that index something: machine words, which need no widening there. */
  private readonly indices = new Set<SlotId>();

  constructor(
    private readonly program: Program,
    private readonly facts: RangeFacts,
    private readonly fn: IRFunction,
    private readonly flow: RangeFlow,
  ) {
    this.defs = new Array<Inst | undefined>(fn.values.length).fill(undefined);
    walk(fn.body, (inst) => {
      if (inst.out >= 0) this.defs[inst.out] = inst;
    });
    this.zeros = new ZeroUses(fn, flow);
    this.wide = new WideUses(fn, flow);
    walk(fn.body, (inst) => {
      for (const arg of inst.args) {
        const uses = this.uses.get(arg);
        if (uses) uses.push(inst);
        else this.uses.set(arg, [inst]);
      }
      const index = INDEXED.has(inst.op) ? this.defs[inst.args[1]!] : undefined;
      if (index?.op === "get") this.indices.add(index.slot);
    });
    this.slotIsInt = fn.slots.map((slot) => this.mayBeInt(slot.id));
    this.resultIsInt = fn.result === T.NUM && !this.isFixed && isExact(facts.resultOf(fn.id));
    this.forgetRound();
  }

  /** Called with doubles whatever happens: through closures, or by the outside. */
  private get isFixed(): boolean {
    return this.fn.closure || this.fn.yields !== undefined || this.program.entries.includes(this.fn.id);
  }

  /** Of slots that may hold undefined too, which are doubles: the numbers in them are integers. */
  private mayBeInt(slot: SlotId): boolean {
    const { type, param } = this.fn.slots[slot]!;
    if (T.representationOf(type) !== "f64" || (param !== undefined && this.isFixed)) return false;
    if (type === T.NUM && this.flow.readUnset.has(slot)) return false;
    const held = this.facts.slot(this.fn, slot);
    const range = type === T.NUM ? held : withoutAbsent(held);
    return this.wide.slotFits(slot, range) && isIntegerFor(range, this.zeros.slotIsBlind(slot));
  }
  /** The value is an integer that C's integers can hold, as far as anyone looks at it. */
  private isExactValue(value: ValueId): boolean {
    return this.wide.valueFits(value) && isIntegerFor(this.flow.valueOf(value), this.zeros.isBlind(value));
  }

  private forgetRound(): void {
    this.slotInflow = this.fn.slots.map(() => ({ int: false, double: false }));
    this.resultInflow = { int: false, double: false };
    this.origins.length = 0;
  }

  /** Notes where the values that flow into slots, parameters and results come from. */
  gather(): void {
    this.origins.length = 0;
    walk(this.fn.body, (inst) => {
      if (inst.op === "set") note(this.slotInflow[inst.slot]!, this.originOf(inst.args[0]!));
      if (inst.op === "return" && inst.args[0] !== undefined)
        note(this.resultInflow, this.originOf(inst.args[0]));
      if (inst.op === "call")
        inst.args.forEach((arg, i) => this.all[inst.fn]!.noteArgument(i, this.originOf(arg)));
    });
  }

  private noteArgument(index: number, origin: Origin): void {
    const slot = this.fn.slots.find((s) => s.param === index);
    if (slot) note(this.slotInflow[slot.id]!, origin);
  }

  /** Gives up places that only doubles flow into. True when there were some. */
  settle(): boolean {
    let changed = false;
    this.slotInflow.forEach(({ int, double }, slot) => {
      if (!this.slotIsInt[slot] || int || !double) return;
      this.slotIsInt[slot] = false;
      changed = true;
    });
    if (this.resultIsInt && !this.resultInflow.int && this.resultInflow.double) {
      this.resultIsInt = false;
      changed = true;
    }
    this.forgetRound();
    return changed;
  }

  private originOf(value: ValueId): Origin {
    return (this.origins[value] ??= this.findOrigin(value));
  }

  private findOrigin(value: ValueId): Origin {
    const def = this.defs[value];
    switch (def?.op) {
      case "const":
        return "constant";
      case "get":
        return this.slotIsInt[def.slot] ? "int" : "double";
      case "call":
        return this.all[def.fn]!.resultIsInt ? "int" : "double";
      case "convert":
        return this.conversionOrigin(value, def);
      case "bytes.get":
        return this.holdsFractions(def.args[0]!) ? "double" : "int";
      case "bitnot":
      case "array.length":
      case "split.count":
      case "string.case":
        return "int";
      case "bytes.at":
      case "bytes.want":
        return this.isExactValue(value) ? "int" : "double";
      case "call.c":
        return (def.c.result || INTEGER_CALLS.test(def.c.name)) && this.isExactValue(value)
          ? "int"
          : "double";
      case "neg":
        return this.isExactValue(value) && this.isExactOperand(def.args[0]!)
          ? this.originOf(def.args[0]!)
          : "double";
      case "arith":
        return this.arithmeticOrigin(value, def);
      default:
        return "double";
    }
  }

  /** What is undefined or a number comes from where the number does: a look at it gives the integer back. */
  private conversionOrigin(value: ValueId, { args }: Extract<Inst, { op: "convert" }>): Origin {
    const [from, to] = [this.fn.values[args[0]!]!.type, this.fn.values[value]!.type];
    if (from.kind === "undef" || from.kind === "null") return "constant";
    if (T.representationOf(from) !== "f64" || (to === T.NUM && !this.isExactValue(value))) return "double";
    return this.originOf(args[0]!);
  }

  private arithmeticOrigin(value: ValueId, def: Extract<Inst, { op: "arith" }>): Origin {
    const [a, b] = def.args as [ValueId, ValueId];
    switch (def.fn) {
      case "add":
      case "sub":
      case "mul":
      case "mod": {
        if (!this.isExactValue(value) || !this.isExactOperand(a) || !this.isExactOperand(b)) return "double";
        if (def.fn === "mod") return "int";
        const [x, y] = [this.originOf(a), this.originOf(b)];
        if (x === "int" && y === "int") return "int";
        if (x === "int" || y === "int")
          return x !== "double" && y !== "double" ? "int" : this.mixedOrigin(value);
        return x === "constant" && y === "constant" ? "constant" : "double";
      }
      case "div":
      case "pow":
        return "double";
      case "quo":
        return "int";
      default:
        return "int";
    }
  }

  /** Of an integer and a double: a double, when it only goes to doubles anyway. */
  private mixedOrigin(value: ValueId): Origin {
    const uses = this.uses.get(value) ?? [];
    const toDouble = (inst: Inst): boolean =>
      inst.op === "set"
        ? !this.slotIsInt[inst.slot]
        : inst.op === "return"
          ? !this.resultIsInt
          : STORES.has(inst.op);
    return uses.every(toDouble) ? "double" : "int";
  }

  /** -0 as an operand turns into 0; whether that shows is a matter of the result's interval. */
  private isExactOperand(value: ValueId): boolean {
    const range = this.flow.valueOf(value);
    return fits53(range) && isIntegerFor(range, true);
  }

  // ---- writing down --------------------------------------------------------------------------------

  applyToPlaces(): void {
    for (const slot of this.fn.slots) {
      const width = this.indices.has(slot.id) ? "i64" : widthOf(this.facts.slot(this.fn, slot.id));
      slot.rep = slot.type === T.NUM && this.slotIsInt[slot.id] ? width : "f64";
      if (slot.param !== undefined) this.fn.params[slot.param]!.rep = slot.rep;
    }
    this.fn.resultRep = this.resultIsInt ? widthOf(this.facts.resultOf(this.fn.id)) : "f64";
  }

  applyToValues(): void {
    this.origins.length = 0;
    const { values } = this.fn;
    walk(this.fn.body, (inst) => {
      if (inst.out < 0 || values[inst.out]!.type !== T.NUM || inst.op === "const") return;
      values[inst.out]!.rep = this.repOf(inst);
      if (inst.op === "arith" && inst.fn === "mod" && values[inst.out]!.rep !== "f64")
        this.markUnsigned(inst);
    });
    walk(this.fn.body, (inst) => this.applyToConstants(inst));
  }

  private repOf(inst: Inst): NumberRep {
    if (inst.op === "get") return this.fn.slots[inst.slot]!.rep;
    if (inst.op === "call") return this.program.functions[inst.fn]!.resultRep;
    if (this.originOf(inst.out) !== "int") return this.isOnlyIndex(inst) ? "i64" : "f64";
    const width = widthOf(this.flow.valueOf(inst.out));
    const calculates = (inst.op === "arith" && !BITWISE.has(inst.fn)) || inst.op === "neg";
    return calculates &&
      inst.args.some((a) => !fits32(this.flow.valueOf(a)) || this.fn.values[a]!.rep === "i64")
      ? "i64"
      : width;
  }

  /** An integer that lies in memory as a double, and is read to index something. */
  private isOnlyIndex(inst: Inst): boolean {
    if (!LOADS.has(inst.op) || !isExact(this.flow.valueOf(inst.out))) return false;
    return (this.uses.get(inst.out) ?? []).every(
      (use) => INDEXED.has(use.op) && use.args.every((arg, i) => i === 1 || arg !== inst.out),
    );
  }

  /** Dividing without signs is cheaper, the more so in 32 bits. */
  private markUnsigned(inst: Extract<Inst, { op: "arith" }>): void {
    const operands = inst.args.map((a) => this.flow.valueOf(a));
    if (operands.some((range) => range.lo < 0)) return;
    inst.bits = Math.ceil(Math.log2(Math.max(...operands.map((range) => range.hi)) + 1));
  }

  /** A constant is written as an integer where it meets integers. */
  private applyToConstants(inst: Inst): void {
    for (const arg of inst.args) {
      const def = this.defs[arg];
      if (def?.op !== "const" || typeof def.value !== "number" || !isExact(this.flow.valueOf(arg))) continue;
      if (this.wantsInteger(inst, arg)) this.fn.values[arg]!.rep = widthOf(this.flow.valueOf(arg));
    }
  }

  private holdsFractions(array: ValueId): boolean {
    const { type } = this.fn.values[array]!;
    return type.kind === "bytes" && !typedArrayOf(type).range;
  }

  private wantsInteger(inst: Inst, arg: ValueId): boolean {
    const isInt = (value: ValueId): boolean => this.fn.values[value]!.rep !== "f64";
    switch (inst.op) {
      case "set":
        return this.fn.slots[inst.slot]!.rep !== "f64";
      case "arith":
        return isInt(inst.out);
      case "compare":
        return inst.args.some((other) => other !== arg && isInt(other));
      case "array.at":
      case "array.get":
      case "array.want":
      case "array.set":
      case "bytes.get":
      case "bytes.at":
      case "bytes.want":
      case "bytes.set":
      case "string.unit":
        return (
          inst.args.indexOf(arg) === 1 || (inst.op === "bytes.set" && !this.holdsFractions(inst.args[0]!))
        );
      case "call":
        return this.program.functions[inst.fn]!.params[inst.args.indexOf(arg)]?.rep !== "f64";
      case "return":
        return this.fn.resultRep !== "f64";
      default:
        return false;
    }
  }
}

/** Runtime functions that make an integer at no cost, or that the emitter writes as integer operations. */
const INTEGER_CALLS =
  /^tsf_(str_length|bytes_length|(map|set)_size|math_(floor|trunc|ceil|round|clz32|sign))$/;
const BITWISE: ReadonlySet<string> = new Set(["and", "or", "xor", "shl", "shr", "ushr", "imul"]);

function note(inflow: Inflow, origin: Origin): void {
  if (origin === "int") inflow.int = true;
  if (origin === "double") inflow.double = true;
}

const STORES: ReadonlySet<Inst["op"]> = new Set([
  "field.set",
  "array.push",
  "array.set",
  "global.set",
  "object.new",
  "convert",
  "call.closure",
  "call.with",
  "call.property",
  "call.method",
  "cell.set",
]);
const LOADS: ReadonlySet<Inst["op"]> = new Set(["field.get", "global.get", "array.at"]);
const INDEXED: ReadonlySet<Inst["op"]> = new Set([
  "array.get",
  "array.at",
  "array.want",
  "array.set",
  "bytes.get",
  "bytes.at",
  "bytes.want",
  "bytes.set",
]);

function isIntegerFor(range: Interval, blindToZero: boolean): boolean {
  return isInteger(blindToZero ? { ...range, negZero: false } : range);
}
function isExact(range: Interval): boolean {
  return fits53(range) && isInteger(range);
}

function widthOf(range: Interval): NumberRep {
  return fits32(range) ? "i32" : "i64";
}
