import type {
  FunctionId,
  Inst,
  IRFunction,
  LabelId,
  NumberRep,
  Program,
  Region,
  SlotId,
  ValueId,
} from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { cTypeAs, declaration, returnsNothing, strip } from "./c-types.js";
import { frameMembers, type FrameMembers } from "./generator-frames.js";
import { frame } from "./frames.js";
import { remaindersAsIndex } from "./index-remainders.js";
import { emitBarrier } from "./large-bigints.js";
import type { LentEntries, LentEntry } from "./lent-entries.js";
import type { LentValues } from "./lent-values.js";
import { contains, mayYield } from "./suspensions.js";
import { numbersInTexts } from "./text-pieces.js";
import type { ProgramC } from "./program-c.js";
import { cName, CWriter } from "./writer.js";

/** Where a generator keeps what it returns. */
const GENERATOR_RESULT = "gen->result";
const RESULT_BARRIER = `tsf_barrier_val(rt, gen, ${GENERATOR_RESULT});`;

/** A finally block that jumps out of its try statement have to run first. */
interface Finalizer {
  readonly kind: "finally";
  readonly id: number;
  /** What to do after the block, by number; 0 goes on, 1 throws again. */
  readonly jumps: Map<string, { readonly index: number; readonly emit: () => void }>;
  /** Whether a return is in the block: undone by a break, it must not have changed what is returned. */
  readonly returns: boolean;
}
interface Scope {
  readonly kind: "label";
  readonly label: LabelId;
}

/** Emits one IR function as a C function. */
export class FunctionEmitter {
  readonly w = new CWriter(1);
  /** Where an exception goes from here. */
  handler = "fail";
  readonly usedLabels = new Set<string>();
  private readonly text: (string | undefined)[] = [];
  private readonly uses: number[];
  /** Texts of numbers that their concatenation prints in place: the number of each. */
  readonly printed: ReadonlyMap<ValueId, ValueId>;
  readonly indexRemainders: ReadonlySet<ValueId>;
  /** The functions of values that are closures. */
  readonly closures = new Map<ValueId, FunctionId>();
  private readonly sets = new Map<SlotId, number>();
  private readonly scopes: (Finalizer | Scope)[] = [];
  private lastLine = -1;
  private tries = 0;
  readonly frame: FrameMembers | undefined;
  /** Entries of tables that are C structs here. */
  readonly lent: LentEntries | undefined;
  readonly lentValues: LentValues;
  yields = 0;

  constructor(
    readonly p: ProgramC,
    readonly fn: IRFunction,
    /** Writes an instruction that is not control flow. */
    private readonly emitPlain: (e: FunctionEmitter, inst: Inst) => void,
  ) {
    this.uses = new Array<number>(fn.values.length).fill(0);
    walk(fn.body, (inst) => {
      for (const arg of inst.args) this.uses[arg]!++;
      if (inst.op === "set") this.sets.set(inst.slot, (this.sets.get(inst.slot) ?? 0) + 1);
      if (inst.op === "closure") this.closures.set(inst.out, inst.fn);
    });
    this.printed = numbersInTexts(fn, this.uses);
    this.indexRemainders = remaindersAsIndex(fn, this.uses);
    this.frame = fn.yields ? frameMembers(fn) : undefined;
    this.lent = p.lentEntries.of(fn);
    this.lentValues = p.traps.lentValuesOf(fn);
  }

  get program(): Program {
    return this.p.program;
  }

  typeOf(value: ValueId): Type {
    return this.fn.values[value]!.type;
  }
  repOf(value: ValueId): NumberRep {
    return this.fn.values[value]!.rep;
  }

  /** C for a value already computed: a name, or an expression without effects. */
  value(id: ValueId): string {
    const text = this.text[id];
    if (text === undefined) throw new Error(`${this.fn.name}: value ${id} used before it is made`);
    return text;
  }

  slotName(slot: SlotId): string {
    const { name, param } = this.fn.slots[slot]!;
    const frameName = this.frame?.slots.get(slot);
    if (frameName) return `g->${frameName}`;
    return param !== undefined && !this.frame ? `${cName(name)}_p${param}` : `${cName(name)}_${slot}`;
  }

  /** Codes of events whose parameters are looked at together. */
  readonly eventCodes = new Set<number>();

  /** What is known of the parameters of an event of this code (runtime-c/plugin/event_params.h). */
  paramView(code: number): string {
    this.eventCodes.add(code);
    return `params_${code}`;
  }

  /** The struct of an entry. */
  lentName({ slot, value }: LentEntry): string {
    return slot === undefined ? `v${value}` : this.slotName(slot);
  }

  /** The entry of a table that the value is, if it is a struct here. */
  lentAs(value: ValueId): string | undefined {
    const entry = this.lent?.values.get(value);
    return entry && this.lentName(entry);
  }

  /** Gives `inst`'s value a name, or keeps it as an expression when it is cheap and used once. */
  define(inst: Inst, expression: string, foldable: boolean): void {
    if (inst.out < 0) return this.w.line(`${expression};`);
    const type = this.typeOf(inst.out);
    const spilled = this.frame?.values.get(inst.out);
    if (foldable && !spilled && (this.uses[inst.out]! <= 1 || isAtom(expression))) {
      this.text[inst.out] = isAtom(expression) ? expression : `(${expression})`;
      return;
    }
    if (this.uses[inst.out] === 0 && foldable) return;
    if (spilled) {
      this.w.line(`g->${spilled} = ${expression};`);
      emitBarrier(this, "g", `g->${spilled}`, type);
      this.text[inst.out] = `g->${spilled}`;
      return;
    }
    const name = `v${inst.out}`;
    // Also when nobody uses the value: what belongs to its making may name it.
    this.w.line(`${declaration(cTypeAs(type, this.repOf(inst.out)), name)} = ${expression};`);
    if (this.uses[inst.out] === 0) this.w.line(`(void)${name};`);
    this.text[inst.out] = name;
  }

  isUsed(value: ValueId): boolean {
    return value >= 0 && this.uses[value]! > 0;
  }

  /** A value that is known without an instruction in C. */
  alias(inst: Inst, text: string): void {
    this.text[inst.out] = text;
  }

  /** A slot that is set once holds one value wherever it is read: no copy is needed. */
  setOnce(slot: SlotId): boolean {
    const { param } = this.fn.slots[slot]!;
    return (this.sets.get(slot) ?? 0) <= (param === undefined ? 1 : 0);
  }

  /** After a statement that may throw. */
  check(): void {
    this.unwindsTo();
    this.w.line(`TSF_CHECK(${this.handler}, ${frame(this.program, this.fn, this.at)});`);
  }

  /** To where the pending exception goes. */
  toHandler(): string {
    this.unwindsTo();
    return `goto ${this.handler};`;
  }

  /** Throws by `fail` unless `ok`: one branch, nothing on the straight path. */
  guard(ok: string, fail: string): void {
    this.unwindsTo();
    const where = frame(this.program, this.fn, this.at);
    this.w.line(`if (TSF_UNLIKELY(!(${ok}))) TSF_FAIL(${this.handler}, ${fail}, ${where});`);
  }

  /** Callers of a function said not to throw do not look for its exceptions (ir/effects.ts). */
  private unwindsTo(): void {
    if (this.handler === "fail" && !this.fn.mayThrow)
      throw new Error(`${this.fn.name}: throws in line ${this.at.line}, against its effects`);
    this.usedLabels.add(this.handler);
  }

  private at = { file: 0, line: 0 };

  region(region: Region): void {
    for (const inst of region.insts) {
      this.position(inst);
      this.instruction(inst);
    }
  }

  private position(inst: Inst): void {
    this.at = inst.loc;
    if (inst.op === "const" || inst.loc.line === this.lastLine) return;
    this.lastLine = inst.loc.line;
    this.w.flush(`#line ${inst.loc.line} FILE_${inst.loc.file}`);
  }

  private instruction(inst: Inst): void {
    switch (inst.op) {
      case "if":
        return this.emitIf(inst);
      case "loop":
        return this.emitLoop(inst);
      case "block":
        return this.scoped(inst.label, () => this.region(inst.body));
      case "switch":
        return this.emitSwitch(inst);
      case "try":
        return this.emitTry(inst);
      case "break":
        return this.jump(`B${inst.label}`, inst.label);
      case "continue":
        return this.jump(`C${inst.label}`, inst.label);
      case "return":
        return this.emitReturn(inst);
      case "throw":
        return this.emitThrow(inst);
      default:
        return this.emitPlain(this, inst);
    }
  }

  private emitIf(inst: Extract<Inst, { op: "if" }>): void {
    const condition = this.value(inst.args[0]!);
    const thenEmpty = inst.then.insts.length === 0;
    const elseEmpty = inst.else.insts.length === 0;
    if (thenEmpty && elseEmpty) return;
    this.w.open(`if (${thenEmpty ? `!${paren(condition)}` : strip(condition)}) {`);
    this.region(thenEmpty ? inst.else : inst.then);
    if (!thenEmpty && !elseEmpty) {
      this.w.turn("} else {");
      this.region(inst.else);
    }
    this.w.close();
    this.lastLine = -1;
  }

  private emitLoop(inst: Extract<Inst, { op: "loop" }>): void {
    this.w.open("for (;;) {");
    if (this.p.runsInTasks(this.fn.id)) this.w.line("TSF_SAFEPOINT(rt);");
    this.scopes.push({ kind: "label", label: inst.label });
    this.region(inst.body);
    this.scopes.pop();
    this.label(`C${inst.label}`);
    this.region(inst.update);
    this.w.close();
    this.lastLine = -1;
  }

  private scoped(label: LabelId, body: () => void): void {
    this.scopes.push({ kind: "label", label });
    this.w.open("{");
    body();
    this.w.close();
    this.scopes.pop();
    this.label(`B${label}`);
    this.lastLine = -1;
  }

  private label(name: string): void {
    if (this.usedLabels.has(name)) this.w.line(`${name}:;`);
  }

  private emitSwitch(inst: Extract<Inst, { op: "switch" }>): void {
    this.w.line(`switch ((int)${this.value(inst.args[0]!)}) {`);
    this.scopes.push({ kind: "label", label: inst.label });
    inst.cases.forEach((region, i) => {
      this.w.open(`case ${i}: {`);
      this.region(region);
      this.w.close();
      if (i + 1 < inst.cases.length) this.w.line("/* fall through */");
    });
    this.scopes.pop();
    this.w.line("default:;");
    this.w.line("}");
    this.label(`B${inst.label}`);
    this.lastLine = -1;
  }

  /** Goes to a label, through the finally blocks in between. */
  private jump(target: string, label: LabelId): void {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const scope = this.scopes[i]!;
      if (scope.kind === "finally") return this.throughFinally(scope, target, () => this.jump(target, label));
      if (scope.label === label) break;
    }
    this.usedLabels.add(target);
    this.w.line(`goto ${target};`);
  }

  private throughFinally(scope: Finalizer, key: string, emit: () => void): void {
    let entry = scope.jumps.get(key);
    if (!entry) scope.jumps.set(key, (entry = { index: scope.jumps.size + 2, emit }));
    this.usedLabels.add(`finally${scope.id}`);
    this.w.line(`${this.tryVariable("after", scope.id)} = ${entry.index};`);
    this.w.line(`goto finally${scope.id};`);
  }

  private emitReturn(inst: Inst): void {
    const [value] = inst.args;
    if (this.frame) return this.returnFromGenerator(value === undefined ? undefined : this.value(value));
    const isVoid = returnsNothing(this.fn);
    if (value !== undefined && !isVoid && this.scopes.some((s) => s.kind === "finally")) {
      this.w.line(`${this.p.returnVariable} = ${this.value(value)};`);
      this.needsReturnVariable = true;
      return this.leave(this.p.returnVariable);
    }
    this.leave(isVoid ? undefined : this.value(value!));
  }

  /** Returns a boxed value, or nothing, where the result of the generator is kept. */
  returnFromGenerator(value: string | undefined): void {
    this.w.line(`${GENERATOR_RESULT} = ${value ?? "TSF_VAL_UNDEF"};`);
    if (value !== undefined) this.w.line(RESULT_BARRIER);
    this.leave(GENERATOR_RESULT);
  }

  /** Leaves a generator or an async function, to be resumed here. */
  suspend(): void {
    const state = ++this.yields;
    this.w.line(`gen->state = ${state};`);
    this.w.line("return true;");
    this.w.line(`resume${state}:;`);
  }

  needsReturnVariable = false;

  /** Returns from the function, running finally blocks first. */
  leave(value: string | undefined): void {
    const finalizer = this.scopes.findLast((s) => s.kind === "finally");
    if (finalizer?.kind === "finally") return this.returnThrough(finalizer, value);
    if (this.frame) {
      this.w.line("gen->state = TSF_GEN_DONE;");
      this.w.line("return false;");
    } else if (this.lent) {
      // Entries go back on one way out.
      if (value !== undefined && value !== this.p.returnVariable)
        this.w.line(`${this.p.returnVariable} = ${strip(value)};`);
      this.usedLabels.add("fail");
      this.w.line("goto fail;");
    } else this.w.line(value === undefined ? "return;" : `return ${strip(value)};`);
  }

  private returnThrough(scope: Finalizer, value: string | undefined): void {
    if (value === undefined) return this.throughFinally(scope, "return", () => this.leave(value));
    const kept = scope.returns ? this.tryVariable("returned", scope.id) : value;
    if (kept !== value) this.w.line(`${kept} = ${value};`);
    if (kept.startsWith("g->")) this.w.line(`tsf_barrier_val(rt, g, ${kept});`);
    this.throughFinally(scope, "return value", () => {
      if (kept !== value) this.w.line(`${value} = ${kept};`);
      if (kept !== value && this.frame) this.w.line(RESULT_BARRIER);
      this.leave(value);
    });
  }

  private emitThrow(inst: Inst): void {
    const [value] = inst.args;
    const type = this.typeOf(value!);
    this.w.line(
      type.kind === "obj"
        ? `tsf_throw(rt, ${this.value(value!)});`
        : `tsf_throw_val(rt, ${this.value(value!)});`,
    );
    if (this.fn.async) this.w.line("tsf_async_thrown(rt, gen);");
    this.w.line(`tsf_trace(rt, ${frame(this.program, this.fn, inst.loc)});`);
    this.unwindsTo();
    this.w.line(`goto ${this.handler};`);
  }

  /** What try statements remember, with C types: as locals, or in a generator's frame when they yield meanwhile. */
  readonly tryLocals = new Map<string, string>();
  readonly tryMembers = new Map<string, string>();
  private readonly yieldingTries = new Set<number>();

  private tryVariable(kind: "after" | "thrown" | "returned", id: number): string {
    const name = `${kind}${id}`;
    const isMember = this.yieldingTries.has(id);
    const types = {
      after: "int32_t",
      thrown: "tsf_obj *",
      returned: this.frame ? "tsf_val" : T.cTypeOf(this.fn.result),
    };
    (isMember ? this.tryMembers : this.tryLocals).set(name, types[kind]);
    return isMember ? `g->${name}` : name;
  }

  private takeException(name: string): void {
    this.w.line(`${name} = tsf_catch(rt);`);
    if (name.startsWith("g->")) this.w.line(`tsf_barrier_val(rt, g, TSF_W(${name}));`);
    if (this.fn.async) this.w.line(`tsf_async_caught(rt, gen, ${name});`);
  }

  /** The exception that the innermost handler caught. */
  caught: string[] = [];

  private emitTry(inst: Extract<Inst, { op: "try" }>): void {
    const id = this.tries++;
    const outer = this.handler;
    const { handler, finalizer } = inst;
    if ([handler, finalizer].some((region) => region && contains(region, mayYield)))
      this.yieldingTries.add(id);
    const finallyScope: Finalizer | undefined = finalizer && {
      kind: "finally",
      id,
      jumps: new Map(),
      returns: contains(finalizer, (op) => op === "return"),
    };
    const rethrow = finallyScope ? `unwind${id}` : outer;
    if (finallyScope) this.scopes.push(finallyScope);
    this.handler = handler ? `catch${id}` : rethrow;
    this.w.open("{");
    this.region(inst.body);
    this.w.close();
    if (handler) this.emitCatch(id, handler, rethrow);
    this.handler = outer;
    if (finallyScope) {
      this.scopes.pop();
      this.emitFinally(id, finalizer!, finallyScope, outer);
    }
    this.lastLine = -1;
  }

  private emitCatch(id: number, handler: Region, rethrow: string): void {
    const end = `caught${id}`;
    this.usedLabels.add(end);
    this.w.line(`goto ${end};`);
    this.label(`catch${id}`);
    this.handler = rethrow;
    const name = this.tryVariable("thrown", id);
    this.w.open("{");
    this.takeException(name);
    this.caught.push(name);
    this.region(handler);
    this.caught.pop();
    this.w.close();
    this.label(end);
  }

  private emitFinally(id: number, finalizer: Region, scope: Finalizer, outer: string): void {
    const after = this.tryVariable("after", id);
    const thrown = this.tryVariable("thrown", id);
    this.usedLabels.add(`finally${id}`);
    this.w.line(`${after} = 0;`);
    this.w.line(`goto finally${id};`);
    if (this.usedLabels.has(`unwind${id}`)) {
      this.label(`unwind${id}`);
      this.takeException(thrown);
      this.w.line(`${after} = 1;`);
    }
    this.label(`finally${id}`);
    this.w.open("{");
    this.region(finalizer);
    this.w.close();
    this.w.open(`switch (${after}) {`);
    if (this.usedLabels.has(`unwind${id}`)) {
      this.usedLabels.add(outer);
      const again = this.fn.async
        ? `tsf_throw(rt, ${thrown}); tsf_async_thrown(rt, gen);`
        : `rt->exc = ${thrown};`;
      this.w.line(`case 1: ${again} goto ${outer};`);
    }
    for (const { index, emit } of scope.jumps.values()) {
      this.w.open(`case ${index}: {`);
      emit();
      this.w.close();
    }
    this.w.line("default:;");
    this.w.close();
  }

  /** `g->` assignments of pointers need the barrier; locals do not. */
  setSlot(slot: SlotId, value: string): void {
    const name = this.slotName(slot);
    this.w.line(`${name} = ${strip(value)};`);
    const { type } = this.fn.slots[slot]!;
    if (name.startsWith("g->")) emitBarrier(this, "g", name, type);
  }
}

/** Needs no brackets as an operand. A negative number does not, but `-x` does: `--x` is another operator. */
function isAtom(text: string): boolean {
  return /^[\w.>&[\]-]+$/.test(text) && !/[^-]-|^-.*-|^-[^\d.]/.test(text.replace(/->/g, ""));
}
function paren(text: string): string {
  return isAtom(text) || /^\(.*\)$/.test(text) ? text : `(${text})`;
}
