import type { FunctionId, GlobalVariable, IRFunction, Program } from "../ir/ir.js";
import { walk } from "../ir/ir.js";
import { moduleBodiesOf } from "../ir/module-bodies.js";
import { EarlyReads } from "../ir/early-reads.js";
import { type GeneratorUses, generatorUses } from "../ir/generator-uses.js";
import { ListedShapes } from "../ir/listed-shapes.js";
import { ShapeSets } from "../ir/shape-sets.js";
import { SharedElements } from "../ir/shared-elements.js";
import { narrows } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { adapterFunction, functionCast } from "./adapters.js";
import { AnyCalls, type FunctionObject } from "./any-calls.js";
import { anyCallDefinition } from "./any-values.js";
import { closureFunctionType } from "./c-types.js";
import {
  arrayCheckFunction,
  itemsCheckFunction,
  memberTest,
  unionCheckFunction,
  viewCheckFunction,
  viewTestFunction,
} from "./checks.js";
import { ConstantTables } from "./constant-tables.js";

import { emitTasks, functionsOfTasks } from "./tasks.js";
import { FunctionEmitter } from "./function.js";
import { emitGenerator } from "./generators.js";
import { HelperFunctions } from "./helper-functions.js";
import { emitHooks } from "./hooks.js";
import { emitInstruction } from "./instructions.js";
import {
  cTypeOf,
  emitStructs,
  emitTypeTable,
  emptyOf,
  type GeneratorFrame,
  holeOf,
  viewName,
} from "./layout.js";
import { LentEntryFinder } from "./lent-entries.js";
import { LiteralPool } from "./literals.js";
import { makesLargeBigints } from "./large-bigints.js";
import { emitNeeds } from "./needs.js";
import { emitPlainFunction } from "./plain-functions.js";
import type { ProgramC } from "./program-c.js";
import { audienceOf } from "./shape-cases.js";
import { Layouts } from "./shape-layouts.js";
import { StaticTables } from "./static-tables.js";
import { Traps } from "./traps.js";
import { cName, cString, CWriter } from "./writer.js";

/** Reads and writes of entries are functions of a header that other programs need not read. */
function usesTables({ functions }: Program): boolean {
  let found = false;
  for (const fn of functions)
    walk(fn.body, (inst) => {
      found ||= inst.op === "call.c" && inst.c.name.startsWith("tsf_hosttable_");
    });
  return found;
}

/** Emits a whole program as one C translation unit. */
export class ProgramEmitter implements ProgramC {
  readonly literals = new LiteralPool();
  readonly shapes: ShapeSets;
  readonly listed: ListedShapes;
  readonly returnVariable = "result";
  readonly structs = new CWriter();
  readonly prototypes = new CWriter();
  readonly helpers = new HelperFunctions();
  readonly textCases = new Map<string, string>();
  readonly layouts = new Layouts();
  private readonly tables = new CWriter();
  readonly constantTables: ConstantTables;
  readonly staticTables: StaticTables;
  readonly lentEntries: LentEntryFinder;
  readonly traps: Traps;
  readonly bodies = new CWriter();
  readonly frames: GeneratorFrame[] = [];
  readonly anyCalls = new AnyCalls();
  readonly methodObjects: FunctionObject[] = [];
  private readonly signatures = new Map<string, number>();

  private readonly moduleBodies: ReadonlySet<number>;
  private readonly inTasks: ReadonlySet<number>;
  private readonly shared: SharedElements;
  readonly generatorUses: GeneratorUses;
  readonly largeBigints: boolean;
  private readonly earlyReads: EarlyReads;

  /** @param parse What parse_event calls. */
  constructor(
    readonly program: Program,
    parse?: FunctionId,
  ) {
    this.shapes = new ShapeSets(program);
    this.listed = new ListedShapes(program, this.shapes);
    this.constantTables = new ConstantTables(program, this.tables);
    this.staticTables = new StaticTables(this.tables);
    this.lentEntries = new LentEntryFinder(program);
    this.traps = new Traps(program, this.lentEntries, this.shapes, parse);
    this.shared = new SharedElements(program, this.shapes);
    this.earlyReads = new EarlyReads(program);
    this.generatorUses = generatorUses(program);
    this.largeBigints = makesLargeBigints(program);
    this.moduleBodies = moduleBodiesOf(program);
    this.inTasks = functionsOfTasks(program, this.shapes);
  }

  /** The translation unit; `tail` is the plugin's descriptor or the executable's main. */
  emit(tail: (emitter: ProgramC) => string): string {
    emitStructs(this.program, this.listed, this.structs);
    for (const fn of this.program.functions) this.emitFunction(fn);
    const hooks = emitHooks(this);
    const end = tail(this);
    const anyCalls = anyCallDefinition(this);
    const types = new CWriter();
    emitTypeTable(this.program, this.listed, this.literals, this.frames, types);
    const files = this.program.files.map((file, i) => `#define FILE_${i} ${cString(file)}`);
    return [
      "/* Made by tsfalco. */",
      '#include "tsf.h"',
      ...(this.staticTables.hasPatterns ? ['#include "regexp/compiled.h"'] : []),
      ...(usesTables(this.program) ? ['#include "plugin/abi_table_keys.h"'] : []),
      "",
      ...files,
      "",
      this.literals.toString(),
      this.structs.toString(),
      this.globalsStruct(),
      types.toString(),
      `const tsf_big_part *const tsf_large_bigints = ${this.largeBigints ? "&tsf_the_big_part" : "NULL"};`,
      this.tables.toString(),
      this.prototypes.toString(),
      emitTasks(this),
      this.anyCalls.declaration(),
      this.helpers.toString(),
      anyCalls,
      this.bodies.toString(),
      hooks,
      ...this.turns(),
      ...emitNeeds(this.program),
      "static void start_program(tsf_rt *rt) {",
      "  rt->hooks = &program_hooks;",
      "  reset_globals(rt);",
      ...(this.program.turns ? ["  tsf_loop_of(rt)->turns = &program_turns;"] : []),
      `  ${this.functionName(this.program.moduleInit)}(rt);`,
      "}",
      "",
      end,
    ].join("\n");
  }

  /** What runs the timers. */
  private turns(): string[] {
    const { turns } = this.program;
    if (!turns) return [];
    const functions = [turns.next, turns.wait, turns.clear].map((id) => this.functionName(id));
    return [`static const tsf_turns program_turns = {${functions.join(", ")}};`];
  }

  // ---- functions -----------------------------------------------------------------------------------

  functionName(id: number): string {
    return `p_${this.program.functions[id]!.name}`;
  }

  isModuleBody(id: number): boolean {
    return this.moduleBodies.has(id);
  }

  runsInTasks(id: number): boolean {
    return this.inTasks.has(id);
  }

  private emitFunction(fn: IRFunction): void {
    const e = new FunctionEmitter(this, fn, emitInstruction);
    e.region(fn.body);
    if (fn.yields) emitGenerator(this, fn, e);
    else emitPlainFunction(this, fn, e);
  }

  paramName(fn: IRFunction, index: number): string {
    const slot = fn.slots.find((s) => s.param === index);
    return `${cName(slot?.name ?? fn.params[index]!.name)}_p${index}`;
  }

  isShared(element: Type): boolean {
    return this.shared.has(element);
  }

  mayBeUnderConstruction(view: ObjectType): boolean {
    return this.earlyReads.leaksFrom(this.shapes.setOf(view));
  }

  // ---- globals -------------------------------------------------------------------------------------

  globalName(id: number): string {
    return `((program_globals *)rt->globals)->${this.program.globals[id]!.name}`;
  }

  private globalsStruct(): string {
    const w = new CWriter();
    w.open("typedef struct program_globals { /* module variables, one set a realm */");
    w.line("tsf_obj h;");
    const globals = usedGlobals(this.program);
    for (const global of globals)
      w.line(
        `${cTypeOf(global.type)}${global.name}${T.representationOf(global.type) === "bool" ? " __attribute__((aligned(8)))" : ""};`,
      );
    w.close("} program_globals;");
    w.open("static void reset_globals(tsf_rt *rt) {");
    w.line("(void)rt;");
    for (const global of globals)
      w.line(
        `${this.globalName(global.id)} = ${global.isField ? emptyOf(global.type) : holeOf(global.type)};`,
      );
    w.close();
    return w.toString();
  }

  // ---- what conversions ask for --------------------------------------------------------------------

  signatureOf(type: T.FunctionType): number {
    const key = closureFunctionType(type) + type.key;
    let id = this.signatures.get(key);
    if (id === undefined) this.signatures.set(key, (id = this.signatures.size + 1));
    return id;
  }

  closureSignature(type: T.FunctionType): number {
    const signature = this.signatureOf(type);
    this.anyCalls.signatures.set(signature, type);
    return signature;
  }

  adapter(from: T.FunctionType, to: T.FunctionType): string | undefined {
    const narrower =
      to.params.some((param, i) => from.params[i] && narrows(param, from.params[i])) ||
      narrows(from.result, to.result);
    // Arrays of other elements have the same C type; who takes the function from an array asks for its signature.
    const isOtherRest = from.rest && from.params.at(-1) !== to.params.at(-1);
    const isAlike =
      from.rest === to.rest && !isOtherRest && closureFunctionType(from) === closureFunctionType(to);
    if (!narrower && isAlike) return undefined;
    return this.helpers.once(`adapt_${this.signatureOf(from)}_${this.signatureOf(to)}`, (name) =>
      adapterFunction(this, name, from, to),
    );
  }

  functionCast(to: T.FunctionType): string {
    return this.helpers.once(`cast_${this.signatureOf(to)}`, (name) => functionCast(this, name, to));
  }

  includes(to: T.ObjectRefType, from: T.ObjectRefType): boolean {
    return this.shapes.includes(to.object, from.object);
  }

  viewCheck(type: T.ObjectRefType): string {
    return this.helpers.once(`want_${viewName(type.object)}`, (name) => viewCheckFunction(this, name, type));
  }

  viewTest({ object }: T.ObjectRefType): string {
    return this.helpers.once(`fits_${audienceOf(this, object).name}`, (name) =>
      viewTestFunction(this, name, object),
    );
  }

  arrayCheck(type: T.ArrayType): string {
    return this.checkOf("want_arr", [type], (name) => arrayCheckFunction(name, type));
  }

  itemsCheck(element: Type): string {
    return this.checkOf("want_items", [element], (name) => itemsCheckFunction(this, name, element));
  }

  unionCheck(type: T.ValueType, from: Type): string {
    return this.checkOf("want_any", [type, from], (name) => unionCheckFunction(this, name, type, from));
  }

  memberTest(member: Type, from: Type, word: string): string {
    return memberTest(this, member, from, word);
  }

  firstFrame(): string {
    return `TSF_T_FIRST_SHAPE + ${this.program.shapes.length}`;
  }

  private checkOf(kind: string, types: readonly Type[], make: (name: string) => CWriter): string {
    return this.helpers.once(`${kind}_${this.signatureOf(T.functionOf(types, T.UNDEF))}`, make);
  }
}

/** Not those whose value is known, or that nobody reads. */
function usedGlobals(program: Program): GlobalVariable[] {
  const used = new Set<number>();
  for (const fn of program.functions)
    walk(fn.body, (inst) => {
      if (inst.op === "global.get" || inst.op === "global.set" || inst.op === "initialised")
        used.add(inst.global);
    });
  return program.globals.filter(({ id }) => used.has(id));
}
