import type { Type } from "../types/type.js";
import * as T from "../types/type.js";
import type {
  ArithmeticFn,
  CFunction,
  CompareFn,
  CompareKind,
  ConvertMode,
  Inst,
  IRFunction,
  LabelId,
  Location,
  Region,
  SlotId,
  ValueId,
} from "./ir.js";

type OpInst<O extends Inst["op"]> = Extract<Inst, { op: O }>;
type Attributes<O extends Inst["op"]> = Omit<OpInst<O>, "op" | "out" | "args" | "loc">;

/** Appends instructions to one function; `at` says where in the source the next ones come from. */
export class Builder {
  private region: Region;
  private nextLabel = 0;
  at: Location;

  constructor(readonly fn: IRFunction) {
    this.region = fn.body;
    this.at = fn.loc;
  }

  /** Appends one instruction; with a `type` it makes a value. */
  emit<O extends Inst["op"]>(
    op: O,
    args: ValueId[],
    type: Type | undefined,
    attributes: Attributes<O>,
  ): ValueId {
    let out = -1;
    if (type) {
      out = this.fn.values.length;
      this.fn.values.push({ type, rep: "f64" });
    }
    this.region.insts.push({ op, out, args, loc: this.at, ...attributes } as unknown as Inst);
    return out;
  }

  typeOf(value: ValueId): Type {
    return this.fn.values[value]!.type;
  }

  /** Runs `fill` with instructions going into a new region. */
  inRegion(fill: () => void): Region {
    const outer = this.region;
    const region: Region = { insts: [] };
    this.region = region;
    try {
      fill();
    } finally {
      this.region = outer;
    }
    return region;
  }

  /** True when the current region cannot go on: what follows is unreachable. */
  get terminated(): boolean {
    const last = this.region.insts.at(-1);
    return last !== undefined && ["break", "continue", "return", "throw"].includes(last.op);
  }

  slot(name: string, type: Type, param?: number): SlotId {
    const id = this.fn.slots.length;
    this.fn.slots.push({ id, name, type, rep: "f64", ...(param === undefined ? {} : { param }) });
    return id;
  }
  /** A variable of type `type` that holds undefined until it is set. */
  unsetSlot(name: string, type: Type): SlotId {
    const id = this.fn.slots.length;
    this.fn.slots.push({ id, name, type: T.nullable(type, true, false), rep: "f64", unset: type });
    return id;
  }
  label(): LabelId {
    return this.nextLabel++;
  }

  num(value: number): ValueId {
    return this.emit("const", [], T.NUM, { value });
  }
  str(value: string): ValueId {
    return this.emit("const", [], T.STR, { value });
  }
  bool(value: boolean): ValueId {
    return this.emit("const", [], T.BOOL, { value });
  }
  big(value: bigint): ValueId {
    return this.emit("const", [], T.BIG, { value });
  }
  undef(type: Type = T.UNDEF): ValueId {
    return this.emit("const", [], type, { value: undefined });
  }
  nul(type: Type = T.NULL): ValueId {
    return this.emit("const", [], type, { value: null });
  }

  get(slot: SlotId): ValueId {
    return this.emit("get", [], this.fn.slots[slot]!.type, { slot });
  }
  set(slot: SlotId, value: ValueId): void {
    this.emit("set", [value], undefined, { slot });
  }
  arith(fn: ArithmeticFn, a: ValueId, b: ValueId): ValueId {
    return this.emit("arith", [a, b], this.typeOf(a), { fn });
  }
  compare(fn: CompareFn, kind: CompareKind, a: ValueId, b: ValueId): ValueId {
    return this.emit("compare", [a, b], T.BOOL, { fn, kind });
  }
  not(a: ValueId): ValueId {
    return this.emit("not", [a], T.BOOL, {});
  }
  is(what: "undefined" | "null" | "nullish", a: ValueId): ValueId {
    return this.emit("is", [a], T.BOOL, { what });
  }
  callC(c: CFunction, args: ValueId[], type: Type | undefined): ValueId {
    return this.emit("call.c", args, type, { c });
  }

  /** `value` as `type`; no instruction when nothing changes. */
  convert(value: ValueId, type: Type, mode: ConvertMode = "widen"): ValueId {
    const from = this.typeOf(value);
    if (from === type) return value;
    // Nothing has the type never: should this be reached all the same, the checker was wrong of what it is.
    if (from === T.NEVER && type !== T.UNDEF) return this.convert(this.undef(T.VAL), type, "checked");
    return this.emit("convert", [value], type, { mode });
  }

  if_(condition: ValueId, then: () => void, otherwise: () => void = () => {}): void {
    const thenRegion = this.inRegion(then);
    const elseRegion = this.inRegion(otherwise);
    this.emit("if", [condition], undefined, { then: thenRegion, else: elseRegion });
  }
  /** An endless loop; `update` runs after each round and on `continue`. Left by break. */
  loop(label: LabelId, body: () => void, update: () => void = () => {}): void {
    const bodyRegion = this.inRegion(body);
    const updateRegion = this.inRegion(update);
    this.emit("loop", [], undefined, { label, body: bodyRegion, update: updateRegion });
  }
  block(label: LabelId, body: () => void): void {
    const region = this.inRegion(body);
    this.emit("block", [], undefined, { label, body: region });
  }
  break_(label: LabelId): void {
    this.emit("break", [], undefined, { label });
  }
  continue_(label: LabelId): void {
    this.emit("continue", [], undefined, { label });
  }

  /** A value that one of two branches makes: `condition ? a : b`. */
  choose(type: Type, condition: ValueId, then: () => ValueId, otherwise: () => ValueId): ValueId {
    const result = this.slot("t", type);
    this.if_(
      condition,
      () => this.set(result, then()),
      () => this.set(result, otherwise()),
    );
    return this.get(result);
  }
}
