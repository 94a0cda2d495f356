import { looksInto, narrows } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { EarlyReads } from "./early-reads.js";
import type { ConvertMode, Inst, IRFunction, Program } from "./ir.js";
import { type GeneratorUses, generatorUses } from "./generator-uses.js";
import { ShapeSets } from "./shape-sets.js";
import { SharedElements } from "./shared-elements.js";

/**
 * What instructions do besides making their value. The C emitter looks for an exception after no other
 * instructions than those of `mayThrow`, and fails when a function said not to throw has such a place.
 */
export class Effects {
  readonly sets: ShapeSets;
  private readonly early: EarlyReads;
  private readonly shared: SharedElements;
  private readonly uses: GeneratorUses;

  constructor(private readonly program: Program) {
    this.sets = new ShapeSets(program);
    this.early = new EarlyReads(program);
    this.shared = new SharedElements(program, this.sets);
    this.uses = generatorUses(program);
  }

  mayThrow(inst: Inst, fn: IRFunction): boolean {
    switch (inst.op) {
      case "call":
        return this.program.functions[inst.fn]!.mayThrow;
      case "call.c":
        return (
          inst.c.throws ||
          (inst.c.record !== undefined && this.sets.seesObjectsAsRecords) ||
          this.isLookedAt(inst, fn)
        );
      case "convert":
        return this.conversionThrows(typeOf(fn, inst.args[0]!), typeOf(fn, inst.out), inst.mode);
      case "cell.get":
        return inst.early !== undefined;
      case "split.piece":
        return inst.required;
      case "field.get":
        return this.readThrows(inst, typeOf(fn, inst.out));
      case "yield":
        return (fn.async !== undefined || this.uses.throws) && !inst.raw;
      case "field.set":
        return this.sets.directStore(inst.view, inst.name, typeOf(fn, inst.args[1]!)) === undefined;
      case "array.new":
      case "array.push":
      case "array.get":
      case "array.at":
        return this.isLookedAt(inst, fn);
      default:
        return !REMOVABLE.has(inst.op) && !QUIET.has(inst.op);
    }
  }

  /** The instruction can be left out when nobody uses its value. */
  isRemovable(inst: Inst, fn: IRFunction): boolean {
    if (inst.out < 0 || this.mayThrow(inst, fn)) return false;
    return inst.op === "call.c" ? inst.c.pure : REMOVABLE.has(inst.op);
  }

  private readThrows(inst: Extract<Inst, { op: "field.get" }>, type: Type): boolean {
    if (this.sets.isMethodOnly(inst.view, inst.name)) return false;
    if (!this.sets.directField(inst.view, inst.name, type)) return true;
    if (T.admitsUndefined(type) || type.kind === "null") return false;
    return this.early.leaksFrom(this.sets.setOf(inst.view));
  }

  /** Elements of arrays that are known under several types are tested when they are read or written. */
  private isLookedAt(inst: Inst, fn: IRFunction): boolean {
    const types = [...inst.args, ...(inst.out >= 0 ? [inst.out] : [])].map((v) =>
      T.nonNullable(typeOf(fn, v)),
    );
    return types.some((t) => t.kind === "arr" && (t.element.kind === "val" || this.shared.has(t.element)));
  }

  /** Whether a conversion looks at the value and may refuse it: mirrors emit-c/convert.ts. */
  private conversionThrows(from: Type, to: Type, mode: ConvertMode): boolean {
    if (from === to || to.kind === "never" || from.kind === "never" || mode === "proven") return false;
    if (isNullish(from)) return narrows(from, to);
    if (isNullish(to)) return true;
    if (to.kind === "val") return narrows(from, to);
    if (from.kind === "val") return true;
    const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
    if (
      from.kind === "opt" &&
      narrows(from, T.nullable(a, to.kind === "opt" && to.undef, to.kind === "opt" && to.nul))
    )
      return true;
    if (a === b) return false;
    if (a.kind === "obj" && b.kind === "obj") return !this.sets.includes(b.object, a.object);
    // Elements of wider arrays are tested. What else differs should not be converted at all.
    if (a.kind !== "arr" || b.kind !== "arr") return a.kind !== b.kind;
    return looksInto(a, b);
  }
}

const REMOVABLE: ReadonlySet<Inst["op"]> = new Set([
  "const", "constant", "get", "global.get", "captured", "self", "receiver", "accessor", "cell.new", "cell.get", "arith", "neg", "bitnot", "not", "compare",
  "truthy", "convert", "is", "typeof.is", "typeof", "instanceof", "instance.of", "isarray", "isgenerator", "object.new", "instance.new", "field.get",
  "array.new", "method.has", "field.own", "keys.follow", "keys.list", "array.length", "array.get", "array.at", "bytes.get", "bytes.at", "string.unit", "string.case", "closure", "caught",
  "split.piece", "split.count",
]); // prettier-ignore

/** Besides those above. An instruction in no list may throw. */
const QUIET: ReadonlySet<Inst["op"]> = new Set([
  "set", "global.set", "cell.set", "map.cursor", "map.next", "split", "generator.new", "generator.value", "generator.sent", "if", "loop", "block",
  "switch", "try", "break", "continue", "return",
]); // prettier-ignore

function typeOf(fn: IRFunction, value: number): Type {
  return fn.values[value]!.type;
}

function isNullish(type: Type): boolean {
  return type.kind === "undef" || type.kind === "null";
}
