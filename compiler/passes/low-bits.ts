import type { CFunction, Inst, IRFunction, Program, Region, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";

/**
 * Bigint arithmetic of which only the low 64 bits are wanted (asUintN, asIntN, `&` with a mask) is done modulo 2^64,
 * which is exact however large the results between would be. A product that is divided or shifted at once has 128 bits.
 */
export function lowBits(program: Program): void {
  for (const fn of program.functions) new LowBits(fn).run();
}

/** The lower half of their results depends on nothing but the lower halves of their operands. */
const RING: ReadonlySet<string> = new Set(["add", "sub", "mul", "neg", "not", "and", "or", "xor"]);
/** What takes a product as it is. */
const OF_PRODUCT: ReadonlySet<string> = new Set(["div", "mod", "shr"]);
/** V8 has room for 2^30 bits: what is shifted by less than this stays far below. */
const MOST_SHIFT = 1n << 20n;

type Call = Extract<Inst, { op: "call.c" }>;

class LowBits {
  private readonly definitions = new Map<ValueId, Inst>();
  private readonly uses = new Map<ValueId, number>();
  private readonly gone = new Set<Inst>();

  constructor(private readonly fn: IRFunction) {
    walk(fn.body, (inst) => {
      if (inst.out >= 0) this.definitions.set(inst.out, inst);
      for (const arg of inst.args) this.uses.set(arg, (this.uses.get(arg) ?? 0) + 1);
    });
  }

  run(): void {
    for (const inst of this.definitions.values()) {
      if (inst.op === "call.c") this.visit(inst);
    }
    if (this.gone.size > 0) this.sweep(this.fn.body);
  }

  private visit(call: Call): void {
    const operation = bigOperation(call);
    if (call.c.name === "tsf_bigint_asUintN") this.limit(call, "unsigned");
    else if (call.c.name === "tsf_bigint_asIntN") this.limit(call, "signed");
    else if (operation === "and" && call.args.some((arg) => this.isMask(arg))) {
      call.c = low("and");
      for (const arg of call.args) this.lower(arg);
    } else if (operation !== undefined && OF_PRODUCT.has(operation)) this.joinProduct(call, operation);
  }

  /** asUintN or asIntN of a width that is written out. */
  private limit(call: Call, kind: "unsigned" | "signed"): void {
    const [bits, value] = call.args as [ValueId, ValueId];
    const width = this.constant(bits);
    if (typeof width !== "number" || !Number.isInteger(width) || width < 1 || width > 64) return;
    call.c = { ...low(kind), extra: [String(width)] };
    call.args = [value];
    this.lower(value);
  }

  /** Makes the arithmetic that a value comes from wrap, if nobody else looks at it. */
  private lower(value: ValueId): void {
    const call = this.definitions.get(value);
    if (call?.op !== "call.c" || this.uses.get(value) !== 1) return;
    const operation = bigOperation(call);
    if (operation === "shl") this.lowerShift(call);
    else if (operation === "shr" || operation === "mul_shr") call.c = byVariable(operation);
    else if (operation !== undefined && RING.has(operation)) {
      call.c = low(operation);
      call.args.forEach((arg) => this.lower(arg));
    }
  }

  private lowerShift(call: Call): void {
    const [shifted, by] = call.args as [ValueId, ValueId];
    const amount = this.constant(by);
    if (typeof amount === "bigint" && amount >= 0n && amount < MOST_SHIFT) {
      call.c = low("shl");
      this.lower(shifted);
      // Which way a variable amount shifts is not known: what is shifted is to be exact.
    } else call.c = byVariable("shl");
  }

  private joinProduct(call: Call, operation: string): void {
    const [product, other] = call.args as [ValueId, ValueId];
    const made = this.definitions.get(product);
    if (made?.op !== "call.c" || bigOperation(made) !== "mul" || this.uses.get(product) !== 1) return;
    call.c = { ...call.c, name: `tsf_big_mul_${operation}` };
    call.args = [...made.args, other];
    this.gone.add(made);
  }

  private isMask(value: ValueId): boolean {
    const mask = this.constant(value);
    return typeof mask === "bigint" && mask >= 0n && mask < 1n << 64n;
  }

  private constant(value: ValueId): unknown {
    const definition = this.definitions.get(value);
    return definition?.op === "const" ? definition.value : undefined;
  }

  private sweep(region: Region): void {
    region.insts = region.insts.filter((inst) => !this.gone.has(inst));
    for (const inst of region.insts) regionsOf(inst).forEach((inner) => this.sweep(inner));
  }
}

function bigOperation(call: Call): string | undefined {
  const { name } = call.c;
  return name.startsWith("tsf_big_") ? name.slice("tsf_big_".length) : undefined;
}

/** A shift that may go either way, and so far that V8 has no room for it. */
function byVariable(name: string): CFunction {
  return { name: `tsf_low_${name}_by`, realm: true, throws: true, pure: false };
}

function low(name: string): CFunction {
  return { name: `tsf_low_${name}`, realm: false, throws: false, pure: true };
}
