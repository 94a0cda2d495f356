import { storageOf } from "../builtins/arrays.js";
import type { GlobalVariable, IRFunction, Program, Shape } from "../ir/ir.js";
import { type DirectField, fieldOf, ShapeSets } from "../ir/shape-sets.js";
import { EarlyReads } from "../ir/early-reads.js";
import { SharedElements } from "../ir/shared-elements.js";
import type { ObjectType } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { convert, type ConversionContext } from "./convert.js";
import { emitHooks } from "./hooks.js";
import { cTypeAs, declaration, returnsNothing, strip } from "./c-types.js";
import { emptySlot, FunctionEmitter } from "./function.js";
import { closureFunctionType } from "./instructions.js";
import { exactFunction, membershipFunction, methodTestFunction } from "./membership.js";
import {
  cTypeOf,
  emitStructs,
  emitTypeTable,
  emptyOf,
  frameTypeIndex,
  memberName,
  structName,
  typeIndex,
  type GeneratorFrame,
} from "./layout.js";
import { LiteralPool } from "./literals.js";
import { cName, cString, CWriter } from "./writer.js";

export interface Accessor {
  call(...args: string[]): string;
  readonly throws: boolean;
}

/** Emits a whole program as one C translation unit. */
export class ProgramEmitter implements ConversionContext {
  readonly literals = new LiteralPool();
  readonly shapes: ShapeSets;
  readonly returnVariable = "result";
  private readonly structs = new CWriter();
  private readonly prototypes = new CWriter();
  private readonly helpers = new CWriter();
  private readonly bodies = new CWriter();
  private readonly made = new Map<string, Accessor>();
  private readonly names = new Map<string, string>();
  private readonly frames: GeneratorFrame[] = [];
  private readonly signatures = new Map<string, number>();

  private readonly shared: SharedElements;
  private readonly earlyReads: EarlyReads;

  constructor(readonly program: Program) {
    this.shapes = new ShapeSets(program);
    this.shared = new SharedElements(program);
    this.earlyReads = new EarlyReads(program);
  }

  /** The translation unit; `tail` is the plugin's descriptor or the executable's main. */
  emit(tail: (emitter: ProgramEmitter) => string): string {
    emitStructs(this.program, this.structs);
    for (const fn of this.program.functions) this.emitFunction(fn);
    const hooks = emitHooks(this);
    const end = tail(this);
    const types = new CWriter();
    emitTypeTable(this.program, this.literals, this.frames, types);
    const files = this.program.files.map((file, i) => `#define FILE_${i} ${cString(file)}`);
    return [
      "/* Made by tsfalco. */",
      '#include "tsf.h"',
      '#include "program.h"',
      "",
      ...files,
      "",
      this.literals.toString(),
      this.structs.toString(),
      this.globalsStruct(),
      types.toString(),
      this.prototypes.toString(),
      this.helpers.toString(),
      this.bodies.toString(),
      hooks,
      "static void start_program(tsf_rt *rt) {",
      "  rt->hooks = &program_hooks;",
      "  reset_globals(rt);",
      `  ${this.functionName(this.program.moduleInit)}(rt);`,
      "}",
      "",
      end,
    ].join("\n");
  }

  // ---- functions -----------------------------------------------------------------------------------

  functionName(id: number): string {
    return `p_${this.program.functions[id]!.name}`;
  }

  private emitFunction(fn: IRFunction): void {
    const e = new FunctionEmitter(this, fn);
    e.region(fn.body);
    if (fn.yields) this.emitGenerator(fn, e);
    else this.emitPlain(fn, e);
  }

  private emitPlain(fn: IRFunction, e: FunctionEmitter): void {
    const isVoid = returnsNothing(fn);
    const result = isVoid ? "void" : cTypeAs(fn.result, fn.resultRep);
    const params = [
      "tsf_rt *rt",
      ...(fn.closure ? ["tsf_closure *self"] : []),
      ...fn.params.map((p, i) => declaration(cTypeAs(p.type, p.rep), this.paramName(fn, i))),
    ];
    const head = `static ${declaration(result, this.functionName(fn.id))}(${params.join(", ")})`;
    this.prototypes.line(`${head};`);
    const w = this.bodies;
    w.line("");
    w.flush(`#line ${fn.loc.line} FILE_${fn.loc.file}`);
    w.open(`${head} {`);
    w.line("(void)rt;");
    if (fn.closure) w.line("(void)self;");
    for (const line of e.locals()) w.line(line);
    if (e.needsReturnVariable)
      w.line(`${declaration(T.cTypeOf(fn.result), this.returnVariable)} = ${emptyOf(fn.result)};`);
    if (fn.recursive) this.emitStackCheck(fn, w, e);
    w.append(e.w);
    if (e.usedLabels.has("fail")) {
      w.line(isVoid ? "return;" : "");
      w.line("fail:;");
    }
    w.line(
      isVoid
        ? "return;"
        : `return ${fn.result.kind === "num" && fn.resultRep !== "f64" ? "0" : emptyOf(fn.result)};`,
    );
    w.close();
  }

  private emitStackCheck(fn: IRFunction, w: CWriter, e: FunctionEmitter): void {
    e.usedLabels.add("fail");
    w.open("if (tsf_stack_low(rt)) {");
    w.line("tsf_throw_stack(rt);");
    w.line(
      `tsf_trace(rt, ${cString(fn.name)}, ${cString(this.program.files[fn.loc.file] ?? "")}, ${fn.loc.line});`,
    );
    w.line("goto fail;");
    w.close();
  }

  private paramName(fn: IRFunction, index: number): string {
    const slot = fn.slots.find((s) => s.param === index);
    return `${cName(slot?.name ?? fn.params[index]!.name)}_p${index}`;
  }

  /** A generator: its frame, a function that makes it, and one that runs it to the next yield. */
  private emitGenerator(fn: IRFunction, e: FunctionEmitter): void {
    const name = this.functionName(fn.id);
    const struct = `frame_${name}`;
    const fields = [...e.frame!.fields];
    const w = this.structs;
    w.open(`typedef struct ${struct} {`);
    w.line("tsf_gen gen;");
    for (const field of fields) {
      const isCursor = field.type.kind === "native" && field.type.name === "cursor";
      w.line(
        isCursor
          ? `tsf_table_cursor ${field.member};`
          : `${declaration(cTypeAs(field.type, field.rep), field.member)};`,
      );
    }
    const tries = [...e.tryVariables];
    for (const [variable, type] of tries) w.line(`${type}${variable};`);
    w.close(`} ${struct};`);
    const traced = fields.filter((f) => !(f.type.kind === "native" && f.type.name === "cursor"));
    const thrown = tries
      .filter(([, type]) => type.includes("*"))
      .map(([member]) => ({ member, type: T.VAL }));
    const index = this.frames.push({ struct, fields: [...traced, ...thrown] }) - 1;
    this.emitGeneratorMaker(
      fn,
      e,
      name,
      struct,
      index,
      thrown.map((t) => t.member),
    );
    this.emitGeneratorBody(fn, e, name, struct);
  }

  private emitGeneratorMaker(
    fn: IRFunction,
    e: FunctionEmitter,
    name: string,
    struct: string,
    index: number,
    thrown: string[],
  ): void {
    const params = fn.params.map((p, i) => declaration(T.cTypeOf(p.type), this.paramName(fn, i)));
    const head = `static tsf_obj *make_${name}(${["tsf_rt *rt", ...params].join(", ")})`;
    this.prototypes.line(`static bool ${name}(tsf_rt *rt, tsf_gen *gen);`);
    this.prototypes.line(`${head};`);
    const w = this.bodies;
    w.open(`${head} {`);
    w.line(
      `${struct} *g = (${struct} *)tsf_alloc(rt, ${frameTypeIndex(this.program, index)}, sizeof(${struct}));`,
    );
    w.line(`g->gen.resume = ${name};`);
    w.line("g->gen.state = 0;");
    w.line("g->gen.close = 0;");
    w.line("g->gen.word = TSF_VAL_UNDEF;");
    for (const { member, type, rep } of e.frame!.fields) {
      if (!(type.kind === "native" && type.name === "cursor"))
        w.line(`g->${member} = ${emptySlot(type, rep)};`);
    }
    for (const member of thrown) w.line(`g->${member} = NULL;`);
    fn.params.forEach((_, i) => {
      const slot = fn.slots.find((s) => s.param === i);
      if (slot) w.line(`g->${e.frame!.slots.get(slot.id)!} = ${this.paramName(fn, i)};`);
    });
    w.line("return &g->gen.h;");
    w.close();
  }

  private emitGeneratorBody(fn: IRFunction, e: FunctionEmitter, name: string, struct: string): void {
    const w = this.bodies;
    w.line("");
    w.flush(`#line ${fn.loc.line} FILE_${fn.loc.file}`);
    w.open(`static bool ${name}(tsf_rt *rt, tsf_gen *gen) {`);
    w.line(`${struct} *g = (${struct} *)gen;`);
    w.line("(void)rt, (void)g;");
    for (const line of e.locals()) w.line(line);
    w.line("int32_t state = gen->state;");
    w.line("gen->state = TSF_GEN_RUNNING;");
    w.open("switch (state) {");
    for (let i = 1; i <= e.yields; i++) w.line(`case ${i}: goto resume${i};`);
    w.line("default:;");
    w.close();
    w.append(e.w);
    if (e.usedLabels.has("fail")) w.line("fail:;");
    w.line("gen->state = TSF_GEN_DONE;");
    w.line("return false;");
    w.close();
  }

  /** `undefined` in the representation of `type`. */
  empty(type: Type): string {
    return emptyOf(type);
  }

  /** Whether arrays of `element` may hold other things: written through a wider type, or from JSON. */
  isShared(element: Type): boolean {
    return this.shared.has(element);
  }

  /** Whether a module variable read in `fn` may not be initialised yet. */
  mayReadEarly(fn: IRFunction, global: GlobalVariable): boolean {
    return this.earlyReads.mayPrecede(fn.id, global);
  }

  /** Whether a field read through the view may find an object still under construction. */
  mayBeUnderConstruction(view: ObjectType): boolean {
    return this.shapes.shapesOf(view).some((shape) => this.earlyReads.leaksDuringConstruction(shape.id));
  }

  // ---- globals -------------------------------------------------------------------------------------

  globalName(id: number): string {
    return `((program_globals *)rt->globals)->${this.program.globals[id]!.name}`;
  }

  private globalsStruct(): string {
    const w = new CWriter();
    w.open("typedef struct program_globals { /* module variables, one set a realm */");
    w.line("tsf_obj h;");
    // Reads during initialisation tell "not yet" by the empty pattern.
    for (const global of this.program.globals)
      w.line(
        `${cTypeOf(global.type)}${global.name}${T.representationOf(global.type) === "bool" ? " __attribute__((aligned(8)))" : ""};`,
      );
    w.close("} program_globals;");
    w.open("static void reset_globals(tsf_rt *rt) {");
    w.line("(void)rt;");
    for (const global of this.program.globals)
      w.line(`${this.globalName(global.id)} = ${emptyOf(global.type)};`);
    w.close();
    return w.toString();
  }

  // ---- words ---------------------------------------------------------------------------------------

  /** A value as one word, as closures keep their captures. */
  word(value: string, type: Type): string {
    return convert(this, value, type, T.VAL, "widen").text;
  }
  unword(word: string, type: Type): string {
    return convert(this, word, T.VAL, type, "trusted").text === word && T.isPointer(type)
      ? `(${T.cTypeOf(type)})tsf_val_ptr(${word})`
      : rawUnword(word, type);
  }

  signatureOf(type: T.FunctionType): number {
    const key = closureFunctionType(type) + type.params.map((p) => p.key).join() + type.result.key;
    let id = this.signatures.get(key);
    if (id === undefined) this.signatures.set(key, (id = this.signatures.size + 1));
    return id;
  }

  /** A closure without captures is a constant. */
  staticClosure(fn: IRFunction, type: T.FunctionType): string {
    const name = `closure_${this.functionName(fn.id)}`;
    if (!this.names.has(name)) {
      this.names.set(name, name);
      this.helpers.line(
        `static const tsf_closure ${name} = {{TSF_T_CLOSURE | TSF_F_STATIC, 0}, (void (*)(void))${this.functionName(fn.id)}, 0, ${this.signatureOf(type)}u, NULL};`,
      );
    }
    return `(tsf_obj *)&${name}`;
  }

  adapter(from: T.FunctionType, to: T.FunctionType): string | undefined {
    if (closureFunctionType(from) === closureFunctionType(to)) return undefined;
    const name = `adapt_${this.signatureOf(from)}_${this.signatureOf(to)}`;
    if (this.names.has(name)) return name;
    this.names.set(name, name);
    const isVoid = to.result === T.UNDEF || to.result === T.NEVER;
    const params = to.params.map((p, i) => declaration(T.cTypeOf(p), `a${i}`));
    const w = new CWriter();
    w.open(
      `static ${declaration(isVoid ? "void" : T.cTypeOf(to.result), name)}(${["tsf_rt *rt", "tsf_closure *self", ...params].join(", ")}) {`,
    );
    w.line("tsf_closure *inner = (tsf_closure *)tsf_val_ptr(self->captured[0]);");
    const args = from.params.map((p, i) => {
      const given = to.params[i];
      return given ? this.convertInline(w, `a${i}`, given, p, isVoid, to.result) : emptyOf(p);
    });
    const call = `((${closureFunctionType(from)})inner->fn)(${["rt", "inner", ...args].join(", ")})`;
    const innerVoid = from.result === T.UNDEF || from.result === T.NEVER;
    if (isVoid) w.line(`${call};`);
    else if (innerVoid) {
      w.line(`${call};`);
      w.line(`return ${emptyOf(to.result)};`);
    } else {
      w.line(`${declaration(T.cTypeOf(from.result), "r")} = ${call};`);
      w.line(`return ${convert(this, "r", from.result, to.result, "checked").text};`);
    }
    w.close();
    w.open(`static inline tsf_obj *${name}_make(tsf_rt *rt, tsf_obj *f) {`);
    w.line("if (!tsf_is_heap(f)) return f;");
    w.line(`tsf_closure *c = tsf_closure_adapt(rt, (void (*)(void))${name}, (tsf_closure *)f);`);
    w.line(`c->signature = ${this.signatureOf(to)}u;`);
    w.line("return (tsf_obj *)c;");
    w.close();
    this.helpers.append(w);
    return name;
  }

  private convertInline(
    w: CWriter,
    value: string,
    from: Type,
    to: Type,
    isVoid: boolean,
    result: Type,
  ): string {
    const converted = convert(this, value, from, to, "checked");
    if (!converted.throws) return converted.text;
    w.line(`${declaration(T.cTypeOf(to), `${value}c`)} = ${converted.text};`);
    w.line(`if (TSF_FAILED(rt)) return${isVoid ? "" : ` ${emptyOf(result)}`};`);
    return `${value}c`;
  }

  // ---- views ---------------------------------------------------------------------------------------

  includes(to: T.ObjectRefType, from: T.ObjectRefType): boolean {
    return this.shapes.includes(to.object, from.object);
  }

  private viewName(view: ObjectType): string {
    return `${cName(view.name)}_v${view.id}`;
  }

  private cases(shapes: readonly Shape[]): string {
    return shapes.map((s) => `case ${typeIndex(s)}:`).join(" ");
  }

  /** `tsf_obj *check(rt, val)`: TypeError unless an object of the view. */
  viewCheck(type: T.ObjectRefType): string {
    const name = `want_${this.viewName(type.object)}`;
    if (this.names.has(name)) return name;
    this.names.set(name, name);
    const shapes = this.shapes.shapesOf(type.object);
    const w = new CWriter();
    w.open(`static tsf_obj *${name}(tsf_rt *rt, tsf_val v) {`);
    w.open("if (TSF_LIKELY(tsf_val_is_ptr(v))) {");
    w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
    const dict = this.shapes.admitsDicts(type.object) ? "case TSF_T_DICT:" : "";
    if (shapes.length > 0 || dict) w.line(`${this.cases(shapes)} ${dict} return (tsf_obj *)tsf_val_ptr(v);`);
    w.line("default: break;");
    w.close();
    w.close();
    w.line(`tsf_throw_unfit(rt, ${cString(type.object.name)}, v);`);
    w.line("return NULL;");
    w.close();
    this.helpers.append(w);
    return name;
  }

  /** `tsf_arr *check(rt, val)`: the storage, and each element where it could be anything. */
  arrayCheck(type: T.ArrayType): string {
    const name = `want_arr_${this.signatureOf(T.functionOf([type], T.UNDEF))}`;
    if (this.names.has(name)) return name;
    this.names.set(name, name);
    const { tag } = storageOf(type.element);
    const w = new CWriter();
    w.open(`static tsf_arr *${name}(tsf_rt *rt, tsf_val v) {`);
    w.line(`tsf_arr *a = tsf_want_arr(rt, v, ${tag});`);
    if (tag === "TSF_T_ARR_WORD" && type.element.kind !== "val") {
      w.line("if (!a) return NULL;");
      w.open("for (uint32_t i = 0; i < a->len; i++) {");
      w.line("tsf_val item = tsf_arr_word(a)[i];");
      w.line(`(void)${convert(this, "item", T.VAL, type.element, "checked").text};`);
      w.line("if (TSF_FAILED(rt)) return NULL;");
      w.close();
    }
    w.line("return a;");
    w.close();
    this.helpers.append(w);
    return name;
  }

  /** JSON says what is in a Record only when it is looked at: all values, since any may be read later. */
  dictCheck(type: T.DictType): string {
    const name = `want_dict_${this.signatureOf(T.functionOf([type], T.UNDEF))}`;
    if (this.names.has(name)) return name;
    this.names.set(name, name);
    const w = new CWriter();
    w.open(`static tsf_obj *${name}(tsf_rt *rt, tsf_val v) {`);
    w.line('tsf_dict *d = (tsf_dict *)tsf_want(rt, v, TSF_T_DICT, "object");');
    w.line("if (!d) return NULL;");
    w.open("for (uint32_t i = 0; i < d->used; i++) {");
    w.line("if (tsf_table_words(d)[2 * (size_t)i] == TSF_TABLE_GONE) continue;");
    w.line("tsf_val item = tsf_dict_value_at(d, i);");
    w.line(`(void)${convert(this, "item", T.VAL, type.element, "checked").text};`);
    w.line("if (TSF_FAILED(rt)) return NULL;");
    w.close();
    w.line("return (tsf_obj *)d;");
    w.close();
    this.helpers.append(w);
    return name;
  }

  /** `uint8_t test(val)` for instanceof. */
  instanceTest(view: ObjectType): string {
    const name = `is_${this.viewName(view)}`;
    if (this.names.has(name)) return name;
    this.names.set(name, name);
    const shapes = this.shapes
      .shapesOf(view)
      .filter((s) => s.view !== undefined && this.descendsFrom(s, view));
    const w = new CWriter();
    w.open(`static inline uint8_t ${name}(tsf_val v) {`);
    w.line("if (!tsf_val_is_ptr(v)) return 0;");
    w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
    if (shapes.length > 0) w.line(`${this.cases(shapes)} return 1;`);
    w.line("default: return 0;");
    w.close();
    w.close();
    this.helpers.append(w);
    return name;
  }

  private descendsFrom(shape: Shape, view: ObjectType): boolean {
    for (
      let at: Shape | undefined = shape;
      at;
      at = at.parent === undefined ? undefined : this.program.shapes[at.parent]
    ) {
      if (
        at.view === view ||
        (view.builtinError !== undefined && at.view?.builtinError === view.builtinError)
      )
        return true;
      // Instances of a generic class are instances of the class, whatever the type arguments.
      if (view.classDeclaration && at.view?.classDeclaration === view.classDeclaration) return true;
    }
    return false;
  }

  /** `object.name` through a view, as `want`. */
  fieldGetter(view: ObjectType, name: string, want: Type): Accessor {
    const shapes = this.shapes.shapesOf(view);
    const direct = this.shapes.directField(view, name, want);
    if (direct) return { throws: false, call: (o) => this.memberOf(direct, o!) };
    const fn = `get_${this.viewName(view)}_${cName(name)}_${this.signatureOf(T.functionOf([], want))}`;
    const known = this.made.get(fn);
    if (known) return known;
    const accessor: Accessor = { throws: true, call: (o) => `${fn}(rt, ${o!})` };
    this.made.set(fn, accessor);
    const w = new CWriter();
    w.open(`static ${declaration(T.cTypeOf(want), fn)}(tsf_rt *rt, tsf_obj *o) {`);
    w.open("switch (tsf_type_of(o)) {");
    for (const shape of shapes) this.getterCase(w, shape, name, want);
    if (this.shapes.hasDicts)
      w.line(
        `case TSF_T_DICT: { tsf_val v = tsf_dict_get((tsf_table *)o, ${this.literals.string(name)}); return ${convert(this, "v", T.VAL, want, "checked").text}; }`,
      );
    w.line("default: break;");
    w.close();
    w.line(`tsf_throw_unfit(rt, ${cString(view.name)}, TSF_W(o));`);
    w.line(`return ${emptyOf(want)};`);
    w.close();
    this.helpers.append(w);
    return accessor;
  }

  private getterCase(w: CWriter, shape: Shape, name: string, want: Type): void {
    const field = fieldOf(shape, name);
    const getter = shape.methods.get(`get ${name}`);
    if (field) {
      const read = `((${structName(shape)} *)o)->${memberName(shape, field)}`;
      w.line(
        `case ${typeIndex(shape)}: { ${declaration(T.cTypeOf(field.type), "v")} = ${read}; return ${convert(this, "v", field.type, want, "checked").text}; }`,
      );
    } else if (getter !== undefined) {
      const fn = this.program.functions[getter]!;
      w.line(
        `case ${typeIndex(shape)}: { ${declaration(T.cTypeOf(fn.result), "v")} = ${this.functionName(getter)}(rt, o); if (TSF_FAILED(rt)) return ${emptyOf(want)}; return ${convert(this, "v", fn.result, want, "checked").text}; }`,
      );
    } else if (T.admitsUndefined(want)) {
      w.line(`case ${typeIndex(shape)}: return ${emptyOf(want)};`);
    }
  }

  private memberOf({ shape, field }: DirectField, object: string): string {
    return `((${structName(shape)} *)${object})->${memberName(shape, field)}`;
  }

  /** `object.name = value` through a view. */
  fieldSetter(view: ObjectType, name: string, given: Type): Accessor {
    const shapes = this.shapes.shapesOf(view);
    const direct = this.shapes.directStore(view, name, given);
    if (direct) {
      const target = (o: string): string => this.memberOf(direct, o);
      const isWord = T.representationOf(given) === "word";
      return {
        throws: false,
        call: (o, v) =>
          isWord
            ? `${target(o!)} = ${strip(v!)}, tsf_barrier_val(rt, ${o!}, TSF_W(${v!}))`
            : `${target(o!)} = ${strip(v!)}`,
      };
    }
    return this.setterFunction(view, shapes, name, given);
  }

  private setterFunction(view: ObjectType, shapes: readonly Shape[], name: string, given: Type): Accessor {
    const fn = `set_${this.viewName(view)}_${cName(name)}_${this.signatureOf(T.functionOf([given], T.UNDEF))}`;
    const known = this.made.get(fn);
    if (known) return known;
    const accessor: Accessor = { throws: true, call: (o, v) => `${fn}(rt, ${o!}, ${strip(v!)})` };
    this.made.set(fn, accessor);
    const w = new CWriter();
    w.open(`static void ${fn}(tsf_rt *rt, tsf_obj *o, ${declaration(T.cTypeOf(given), "v")}) {`);
    w.open("switch (tsf_type_of(o)) {");
    for (const shape of shapes) this.setterCase(w, shape, name, given);
    if (this.shapes.hasDicts)
      w.line(
        `case TSF_T_DICT: tsf_dict_set(rt, (tsf_table *)o, ${this.literals.string(name)}, ${this.word("v", given)}); return;`,
      );
    w.line("default: break;");
    w.close();
    w.line(`tsf_throw_unfit(rt, ${cString(view.name)}, TSF_W(o));`);
    w.close();
    this.helpers.append(w);
    return accessor;
  }

  private setterCase(w: CWriter, shape: Shape, name: string, given: Type): void {
    const setter = shape.methods.get(`set ${name}`);
    const field = fieldOf(shape, name);
    w.open(`case ${typeIndex(shape)}: {`);
    if (setter !== undefined) {
      const param = this.program.functions[setter]!.params[1]!.type;
      const converted = convert(this, "v", given, param, "checked");
      w.line(`${declaration(T.cTypeOf(param), "x")} = ${converted.text};`);
      if (converted.throws) w.line("if (TSF_FAILED(rt)) return;");
      w.line(`${this.functionName(setter)}(rt, o, x);`);
    } else if (field) {
      const target = `((${structName(shape)} *)o)->${memberName(shape, field)}`;
      const converted = convert(this, "v", given, field.type, "checked");
      w.line(`${declaration(T.cTypeOf(field.type), "x")} = ${converted.text};`);
      if (converted.throws) w.line("if (TSF_FAILED(rt)) return;");
      if (field.optional) {
        w.line(
          `if (${this.isEmpty("x", field.type)}) { tsf_throw_type(rt, "the optional property %s cannot be set to undefined", ${cString(name)}); return; }`,
        );
        this.noteOrder(w, shape, name);
      }
      w.line(`${target} = x;`);
      if (T.representationOf(field.type) === "word") w.line("tsf_barrier_val(rt, o, TSF_W(x));");
    }
    w.line("return;");
    w.close();
  }

  /** Adding an optional property after a later one: the keys are no longer in layout order. */
  private noteOrder(w: CWriter, shape: Shape, name: string): void {
    const index = shape.fields.findIndex((f) => f.name === name);
    const later = shape.fields.slice(index + 1).filter((f) => f.optional);
    if (later.length === 0) return;
    const present = later.map(
      (f) => `!${this.isEmpty(`((${structName(shape)} *)o)->${memberName(shape, f)}`, f.type)}`,
    );
    const own = this.isEmpty(
      `((${structName(shape)} *)o)->${memberName(shape, shape.fields[index]!)}`,
      shape.fields[index]!.type,
    );
    w.line(`if (${own} && (${present.join(" || ")})) o->type |= TSF_F_REORDERED;`);
  }

  private isEmpty(place: string, type: Type): string {
    switch (T.representationOf(type)) {
      case "f64":
        return `tsf_num_is_undef(${place})`;
      case "bool":
        return `(${place} == TSF_BOOL_UNDEF)`;
      case "big":
        return `(${place} == TSF_BIG_UNDEF)`;
      case "word":
        return `(TSF_W(${place}) == TSF_VAL_UNDEF)`;
    }
  }

  /** A helper function made once. */
  private helper(name: string, make: (name: string) => CWriter): string {
    if (!this.names.has(name)) {
      this.names.set(name, name);
      this.helpers.append(make(name));
    }
    return name;
  }
  membershipTest(key: string): string {
    return this.helper(`has_${cName(key)}_${key.length}`, (fn) =>
      membershipFunction(fn, key, this.literals.string(key), this.program.shapes),
    );
  }
  methodTest(view: ObjectType, name: string): string {
    return this.helper(`has_method_${this.viewName(view)}_${cName(name)}`, (fn) =>
      methodTestFunction(fn, name, this.shapes.shapesOf(view)),
    );
  }
  exactCheck(view: ObjectType): string {
    return this.helper(`exact_${this.viewName(view)}`, (fn) => {
      const text = this.shapes.admitsDicts(view) ? (s: string): string => this.literals.string(s) : undefined;
      return exactFunction(fn, view, this.shapes.shapesOf(view), text);
    });
  }

  /** The function that calls method `name` of whatever stands behind the view. */
  methodDispatch(view: ObjectType, name: string, args: readonly Type[], result: Type): string {
    const shapes = this.shapes.shapesOf(view);
    const fn = `call_${this.viewName(view)}_${cName(name)}_${this.signatureOf(T.functionOf(args, result))}`;
    if (this.names.has(fn)) return fn;
    this.names.set(fn, fn);
    const isVoid = result === T.UNDEF || result === T.NEVER;
    const params = ["tsf_rt *rt", "tsf_obj *o", ...args.map((t, i) => declaration(T.cTypeOf(t), `a${i}`))];
    const w = new CWriter();
    w.open(`static ${declaration(isVoid ? "void" : T.cTypeOf(result), fn)}(${params.join(", ")}) {`);
    w.open("switch (tsf_type_of(o)) {");
    for (const shape of shapes) this.dispatchCase(w, shape, name, args, result);
    w.line("default: break;");
    w.close();
    w.line(`tsf_throw_type(rt, "%s is not a function", ${cString(name)});`);
    if (!isVoid) w.line(`return ${emptyOf(result)};`);
    w.close();
    this.helpers.append(w);
    return fn;
  }

  private dispatchCase(w: CWriter, shape: Shape, name: string, args: readonly Type[], result: Type): void {
    const isVoid = result === T.UNDEF || result === T.NEVER;
    const method = shape.methods.get(name);
    const field = fieldOf(shape, name);
    if (method === undefined && !field) return;
    w.open(`case ${typeIndex(shape)}: {`);
    let target: { params: readonly Type[]; result: Type; call: (args: string[]) => string };
    if (method !== undefined) {
      const callee = this.program.functions[method]!;
      const own = callee.yields ? T.iteratorOf(callee.yields) : callee.result;
      const prefix = callee.yields ? "make_" : "";
      target = {
        params: callee.params.slice(1).map((p) => p.type),
        result: own,
        call: (a) => `${prefix}${this.functionName(method)}(${["rt", "o", ...a].join(", ")})`,
      };
    } else {
      const type = T.nonNullable(field!.type);
      if (type.kind !== "fn") {
        w.line("break;");
        return w.close();
      }
      w.line(`tsf_closure *f = (tsf_closure *)((${structName(shape)} *)o)->${memberName(shape, field!)};`);
      w.line("if (!tsf_is_heap(f)) break;");
      target = {
        params: type.params,
        result: type.result,
        call: (a) => `((${closureFunctionType(type)})f->fn)(${["rt", "f", ...a].join(", ")})`,
      };
    }
    const values = target.params.map((p, i) =>
      args[i] ? this.convertInline(w, `a${i}`, args[i], p, isVoid, result) : emptyOf(p),
    );
    const call = target.call(values);
    const targetVoid = target.result === T.UNDEF || target.result === T.NEVER;
    if (isVoid || targetVoid) w.line(`${call};`);
    if (isVoid) w.line("return;");
    else if (targetVoid) w.line(`return ${emptyOf(result)};`);
    else {
      w.line(`${declaration(T.cTypeOf(target.result), "r")} = ${call};`);
      w.line(`return ${convert(this, "r", target.result, result, "checked").text};`);
    }
    w.close();
  }
}

function rawUnword(word: string, type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return `tsf_num_of_val(${word})`;
    case "bool":
      return `tsf_bool_of_val(${word})`;
    case "big":
      return `tsf_big_of_val(${word})`;
    case "word":
      return T.isPointer(type) ? `(${T.cTypeOf(type)})tsf_val_ptr(${word})` : word;
  }
}
