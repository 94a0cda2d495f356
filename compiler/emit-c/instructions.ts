import { storageOf } from "../builtins/arrays.js";
import type { CFunction, CompareFn, Inst, NumberRep, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { convert } from "./convert.js";
import { asIndex, emitArrayWant, emitBytesAt, emitBytesSet } from "./elements.js";
import type { FunctionEmitter } from "./function.js";
import { numberC, returnsNothing } from "./c-types.js";
import { emptyOf, memberName, structName, typeIndex } from "./layout.js";
import { cBig, cDouble, cString } from "./writer.js";

type Of<O extends Inst["op"]> = Extract<Inst, { op: O }>;

/** C for one instruction that is not control flow. */
export function emitInstruction(e: FunctionEmitter, inst: Inst): void {
  const emit = EMITTERS[inst.op as keyof typeof EMITTERS] as
    ((e: FunctionEmitter, inst: Inst) => void) | undefined;
  if (!emit) throw new Error(`no C for ${inst.op}`);
  emit(e, inst);
}

const EMITTERS = {
  const: emitConst,
  get: (e: FunctionEmitter, inst: Of<"get">) => {
    if (e.setOnce(inst.slot)) e.alias(inst, e.slotName(inst.slot));
    else e.define(inst, e.slotName(inst.slot), false);
  },
  set: (e: FunctionEmitter, inst: Of<"set">) => {
    const { type, rep } = e.fn.slots[inst.slot]!;
    e.setSlot(inst.slot, type.kind === "num" ? asRep(e, inst.args[0]!, rep) : e.value(inst.args[0]!));
  },
  "global.get": emitGlobalGet,
  "global.set": emitGlobalSet,
  initialised: emitInitialised,
  captured: (e: FunctionEmitter, inst: Of<"captured">) =>
    e.define(inst, e.p.unword(`self->captured[${inst.index}]`, e.typeOf(inst.out)), true),
  self: (e: FunctionEmitter, inst: Of<"self">) => e.define(inst, "(tsf_obj *)self", true),
  "cell.new": emitCellNew,
  "cell.get": (e: FunctionEmitter, inst: Of<"cell.get">) =>
    e.define(inst, cellRead(e.value(inst.args[0]!), e.typeOf(inst.out)), false),
  "cell.set": (e: FunctionEmitter, inst: Of<"cell.set">) =>
    e.w.line(cellWrite(e.value(inst.args[0]!), asF64(e, inst.args[1]!), e.typeOf(inst.args[1]!))),
  arith: emitArithmetic,
  neg: (e: FunctionEmitter, inst: Inst) => {
    const operand =
      e.repOf(inst.out) === "f64" ? asF64(e, inst.args[0]!) : asRep(e, inst.args[0]!, e.repOf(inst.out));
    e.define(inst, operand.startsWith("-") ? `-(${operand})` : `-${operand}`, true);
  },
  bitnot: (e: FunctionEmitter, inst: Inst) =>
    e.define(inst, cast(e.repOf(inst.out), "i32", `~${asInt32(e, inst.args[0]!)}`), true),
  not: (e: FunctionEmitter, inst: Inst) => e.define(inst, `!${e.value(inst.args[0]!)}`, true),
  compare: emitCompare,
  truthy: (e: FunctionEmitter, inst: Inst) => e.define(inst, truthy(e, inst.args[0]!), true),
  convert: emitConvert,
  is: (e: FunctionEmitter, inst: Of<"is">) => e.define(inst, nullishTest(e, inst.what, inst.args[0]!), true),
  "typeof.is": emitTypeofIs,
  typeof: (e: FunctionEmitter, inst: Inst) =>
    e.define(inst, `tsf_val_typeof(${e.value(inst.args[0]!)})`, true),
  instanceof: (e: FunctionEmitter, inst: Of<"instanceof">) =>
    e.define(inst, `${e.p.instanceTest(inst.view)}(${e.value(inst.args[0]!)})`, false),
  isarray: (e: FunctionEmitter, inst: Inst) =>
    e.define(inst, `tsf_val_is_arr(${e.value(inst.args[0]!)})`, true),
  "object.new": emitObjectNew,
  "instance.new": emitInstanceNew,
  "field.get": (e: FunctionEmitter, inst: Of<"field.get">) => {
    const read = e.p.fieldGetter(inst.view, inst.name, e.typeOf(inst.out));
    e.define(inst, read.call(e.value(inst.args[0]!)), false);
    if (read.throws) e.check();
    const type = e.typeOf(inst.out);
    if (
      T.admitsUndefined(type) ||
      type.kind === "null" ||
      !e.isUsed(inst.out) ||
      !e.p.mayBeUnderConstruction(inst.view)
    )
      return;
    e.guard(`!(${nullishTest(e, "undefined", inst.out)})`, "tsf_throw_absent(rt, false)");
  },
  "field.set": (e: FunctionEmitter, inst: Of<"field.set">) => {
    const write = e.p.fieldSetter(inst.view, inst.name, e.typeOf(inst.args[1]!));
    e.w.line(`${write.call(e.value(inst.args[0]!), asF64(e, inst.args[1]!))};`);
    if (write.throws) e.check();
  },
  "field.has": (e: FunctionEmitter, inst: Of<"field.has">) => {
    e.define(inst, `${e.p.membershipTest(inst.name)}(rt, ${e.value(inst.args[0]!)})`, false);
    e.check();
  },
  "method.has": (e: FunctionEmitter, inst: Of<"method.has">) =>
    e.define(inst, `${e.p.methodTest(inst.view, inst.name)}(${e.value(inst.args[0]!)})`, false),
  exact: (e: FunctionEmitter, inst: Of<"exact">) => {
    e.w.line(`${e.p.exactCheck(inst.view)}(rt, ${e.value(inst.args[0]!)});`);
    e.check();
  },
  "array.new": emitArrayNew,
  "array.length": (e: FunctionEmitter, inst: Inst) => e.define(inst, `${e.value(inst.args[0]!)}->len`, false),
  "array.get": emitArrayGet,
  "array.at": emitArrayAt,
  "array.want": emitArrayWant,
  "array.set": emitArraySet,
  "array.push": emitArrayPush,
  "bytes.get": (e: FunctionEmitter, inst: Inst) =>
    e.define(inst, `tsf_bytes_get(${e.value(inst.args[0]!)}, ${asIndex(e, inst.args[1]!)})`, false),
  "bytes.at": emitBytesAt,
  "bytes.set": emitBytesSet,
  "string.unit": (e: FunctionEmitter, inst: Inst) =>
    e.define(inst, `tsf_str_index_i(rt, ${e.value(inst.args[0]!)}, ${asIndex(e, inst.args[1]!)})`, false),
  "string.concat": emitConcat,
  call: emitCall,
  "call.method": emitMethodCall,
  "call.closure": emitClosureCall,
  "call.c": emitCCall,
  closure: emitClosure,
  "generator.new": (e: FunctionEmitter, inst: Of<"generator.new">) =>
    e.define(
      inst,
      `make_${e.p.functionName(inst.fn)}(${["rt", ...callArgs(e, inst.args)].join(", ")})`,
      false,
    ),
  "generator.next": (e: FunctionEmitter, inst: Inst) => {
    e.define(inst, `tsf_gen_next(rt, (tsf_gen *)${e.value(inst.args[0]!)})`, false);
    e.check();
  },
  "generator.value": (e: FunctionEmitter, inst: Inst) =>
    e.define(inst, generatorValue(`((tsf_gen *)${e.value(inst.args[0]!)})`, e.typeOf(inst.out), e), false),
  "generator.close": (e: FunctionEmitter, inst: Inst) => {
    e.w.line(`tsf_gen_close(rt, (tsf_gen *)${e.value(inst.args[0]!)});`);
    e.check();
  },
  "map.cursor": (e: FunctionEmitter, inst: Of<"map.cursor">) =>
    e.w.line(`tsf_table_begin((tsf_table *)${e.value(inst.args[0]!)}, &${e.slotName(inst.cursor)});`),
  "map.next": (e: FunctionEmitter, inst: Of<"map.next">) => e.define(inst, tableStep(e, inst), false),
  caught: (e: FunctionEmitter, inst: Inst) => e.define(inst, `TSF_W(${e.caught.at(-1)!})`, false),
  yield: emitYield,
};

function tableStep(e: FunctionEmitter, inst: Of<"map.next">): string {
  const [table] = inst.args as [ValueId];
  const isMap = e.typeOf(table).kind === "map";
  const outputs = [inst.cursor, inst.key, ...(isMap ? [inst.value] : [])].map(
    (slot) => `&${e.slotName(slot)}`,
  );
  return `tsf_${isMap ? "map" : "set"}_next(rt, (tsf_table *)${e.value(table)}, ${outputs.join(", ")})`;
}

function emitConst(e: FunctionEmitter, inst: Of<"const">): void {
  const type = e.typeOf(inst.out);
  const { value } = inst;
  if (value === undefined) return e.alias(inst, emptyOf(type));
  if (value === null)
    return e.alias(inst, type.kind === "null" || type.kind === "val" ? "TSF_VAL_NULL" : "TSF_NULL");
  if (typeof value === "string") return e.alias(inst, e.p.literals.string(value));
  if (typeof value === "boolean") return e.alias(inst, value ? "1" : "0");
  if (typeof value === "bigint") return e.alias(inst, cBig(value));
  e.alias(
    inst,
    e.repOf(inst.out) === "f64" ? cDouble(value) : `${value}${e.repOf(inst.out) === "i64" ? "ll" : ""}`,
  );
}

/** A number in the representation wanted; ints go to double by C's own rules. */
export function asRep(e: FunctionEmitter, value: ValueId, rep: NumberRep): string {
  const own = e.repOf(value);
  const text = e.value(value);
  if (own === rep) return text;
  if (rep === "f64") return `(double)${text}`;
  return `(${numberC(rep)})${text}`;
}
function asF64(e: FunctionEmitter, value: ValueId): string {
  return e.typeOf(value).kind === "num" ? asRep(e, value, "f64") : e.value(value);
}
function asInt32(e: FunctionEmitter, value: ValueId): string {
  const rep = e.repOf(value);
  if (rep === "i32") return e.value(value);
  return rep === "i64" ? `(int32_t)${e.value(value)}` : `tsf_to_int32(${e.value(value)})`;
}
/** The mask says what C cannot know: with a constant divisor it saves the fix-up after the multiplication. */
function unsignedRemainder(e: FunctionEmitter, bits: number, a: ValueId, b: ValueId): string {
  const [x, y] = [e.value(a), e.value(b)];
  // All of 32 bits would be divided as such, which takes the fix-up.
  const mask = 2 ** (bits === 32 ? 33 : bits) - 1;
  if (/^\d+$/.test(y)) return `(((uint64_t)${x} & 0x${mask.toString(16)}u) % ${y}u)`;
  return bits <= 32 ? `((uint32_t)${x} % (uint32_t)${y})` : `((uint64_t)${x} % (uint64_t)${y})`;
}

/** Folded into larger expressions, the C type of an operand decides how C calculates. */
function cast(wanted: NumberRep, own: NumberRep, text: string): string {
  return wanted === own ? text : `(${numberC(wanted)})${text}`;
}

const C_OPERATORS: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  and: "&",
  or: "|",
  xor: "^",
};

function emitArithmetic(e: FunctionEmitter, inst: Of<"arith">): void {
  const [a, b] = inst.args as [ValueId, ValueId];
  const rep = e.repOf(inst.out);
  switch (inst.fn) {
    case "and":
    case "or":
    case "xor":
      return e.define(
        inst,
        cast(rep, "i32", `(${asInt32(e, a)} ${C_OPERATORS[inst.fn]!} ${asInt32(e, b)})`),
        true,
      );
    case "shl":
      return e.define(
        inst,
        cast(rep, "i32", `(int32_t)((uint32_t)${asInt32(e, a)} << (${asInt32(e, b)} & 31))`),
        true,
      );
    case "shr":
      return e.define(inst, cast(rep, "i32", `(${asInt32(e, a)} >> (${asInt32(e, b)} & 31))`), true);
    case "ushr":
      return e.define(inst, `(${numberC(rep)})((uint32_t)${asInt32(e, a)} >> (${asInt32(e, b)} & 31))`, true);
    case "mod":
      if (inst.bits !== undefined)
        return e.define(inst, `(${numberC(rep)})${unsignedRemainder(e, inst.bits, a, b)}`, true);
      if (rep !== "f64") return e.define(inst, `${asRep(e, a, rep)} % ${asRep(e, b, rep)}`, true);
      return e.define(inst, `tsf_num_mod(${asF64(e, a)}, ${asF64(e, b)})`, true);
    case "quo":
      return e.define(inst, `(${numberC(rep)})((uint64_t)${e.value(a)} / (uint64_t)${e.value(b)})`, true);
    case "pow":
      return e.define(inst, `tsf_num_pow(${asF64(e, a)}, ${asF64(e, b)})`, true);
    default:
      return e.define(inst, `${asRep(e, a, rep)} ${C_OPERATORS[inst.fn]!} ${asRep(e, b, rep)}`, true);
  }
}

const RELATIONS: Readonly<Record<CompareFn, string>> = {
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  eq: "==",
  ne: "!=",
};

function emitCompare(e: FunctionEmitter, inst: Of<"compare">): void {
  const [a, b] = inst.args as [ValueId, ValueId];
  const relation = RELATIONS[inst.fn];
  const not = inst.fn === "ne" ? "!" : "";
  const [x, y] = [e.value(a), e.value(b)];
  switch (inst.kind) {
    case "num":
      return e.define(inst, `${x} ${relation} ${y}`, true);
    case "bool":
    case "big":
      return e.define(inst, `${x} ${relation} ${y}`, true);
    case "str": {
      if (relation !== "==" && relation !== "!=")
        return e.define(inst, `tsf_str_cmp(${x}, ${y}) ${relation} 0`, true);
      const nullable = e.typeOf(a).kind === "opt" || e.typeOf(b).kind === "opt";
      return e.define(inst, `${not}${nullable ? "tsf_str_same" : "tsf_str_eq"}(${x}, ${y})`, true);
    }
    case "ptr":
      return e.define(inst, `(void *)${x} ${relation} (void *)${y}`, true);
    case "fn":
      return e.define(inst, `${not}tsf_closure_equal((tsf_closure *)${x}, (tsf_closure *)${y})`, true);
    case "val":
      return e.define(inst, `${not}tsf_val_equal(${x}, ${y})`, true);
  }
}

function truthy(e: FunctionEmitter, value: ValueId): string {
  const type = e.typeOf(value);
  const text = e.value(value);
  switch (T.nonNullable(type).kind) {
    case "num":
      return e.repOf(value) === "f64" ? `tsf_num_truthy(${text})` : `${text} != 0`;
    case "bool":
      return `${text} == 1`;
    case "str":
      return `tsf_str_truthy(${text})`;
    case "big":
      return `tsf_big_truthy(${text})`;
    case "val":
      return `tsf_val_truthy(${text})`;
    case "never":
      return "0";
    default:
      return `tsf_is_heap(${text})`;
  }
}

function nullishTest(e: FunctionEmitter, what: "undefined" | "null" | "nullish", value: ValueId): string {
  const type = e.typeOf(value);
  const text = e.value(value);
  if (type.kind === "undef") return what === "null" ? "0" : "1";
  if (type.kind === "null") return what === "undefined" ? "0" : "1";
  if (type.kind === "val") {
    if (what === "nullish") return `tsf_val_nullish(${text})`;
    return `${text} == ${what === "null" ? "TSF_VAL_NULL" : "TSF_VAL_UNDEF"}`;
  }
  // The type may say that it is there; a value read too early is undefined all the same.
  switch (T.representationOf(type)) {
    case "f64":
      if (e.repOf(value) !== "f64") return "0";
      return what === "nullish"
        ? `(tsf_num_is_undef(${text}) || tsf_num_is_null(${text}))`
        : `tsf_num_is_${what === "null" ? "null" : "undef"}(${text})`;
    case "bool":
      return what === "nullish"
        ? `${text} > 1`
        : `${text} == ${what === "null" ? "TSF_BOOL_NULL" : "TSF_BOOL_UNDEF"}`;
    case "big":
      return what === "nullish"
        ? `${text} >= TSF_BIG_UNDEF`
        : `${text} == ${what === "null" ? "TSF_BIG_NULL" : "TSF_BIG_UNDEF"}`;
    case "word":
      return what === "nullish"
        ? `!tsf_is_heap(${text})`
        : `(void *)${text} == ${what === "null" ? "TSF_NULL" : "NULL"}`;
  }
}

function emitConvert(e: FunctionEmitter, inst: Of<"convert">): void {
  const [value] = inst.args as [ValueId];
  const to = e.typeOf(inst.out);
  const text = asF64(e, value);
  const result = convert(e.p, text, e.typeOf(value), to, inst.mode);
  if (result.guard) {
    e.guard(result.guard.ok, result.guard.fail);
    return e.define(inst, result.guard.value, true);
  }
  e.define(inst, result.text, !result.throws && !result.text.includes("rt,"));
  if (result.throws) e.check();
}

function emitTypeofIs(e: FunctionEmitter, inst: Of<"typeof.is">): void {
  const value = e.value(inst.args[0]!);
  const tests: Readonly<Record<string, string>> = {
    string: `tsf_val_is_str(${value})`,
    number: `tsf_val_is_num(${value})`,
    boolean: `tsf_val_is_bool(${value})`,
    bigint: `tsf_val_is_big(${value})`,
    undefined: `${value} == TSF_VAL_UNDEF`,
    function: `tsf_val_is_closure(${value})`,
    object: `(${value} == TSF_VAL_NULL || tsf_val_is_object(${value}))`,
  };
  const test = inst.what.startsWith("TSF_T_")
    ? `tsf_val_is(${value}, ${inst.what})`
    : (tests[inst.what] ?? "0");
  e.define(inst, test, true);
}

function emitGlobalGet(e: FunctionEmitter, inst: Of<"global.get">): void {
  e.define(inst, e.p.globalName(inst.global), false);
  const global = e.program.globals[inst.global]!;
  const { type, name } = global;
  if (T.admitsUndefined(type) || !e.isUsed(inst.out) || !e.p.mayReadEarly(e.fn, global)) return;
  const early = nullishTest(e, "undefined", inst.out);
  e.guard(`!(${early})`, `tsf_throw_early(rt, ${cString(name.replace(/^g_/, ""))})`);
}

function emitInitialised(e: FunctionEmitter, inst: Of<"initialised">): void {
  const global = e.program.globals[inst.global]!;
  if (!e.p.mayReadEarly(e.fn, global)) return;
  e.guard(
    `!${nullText(e.p.globalName(inst.global), global.type)}`,
    `tsf_throw_early(rt, ${cString(global.name.replace(/^g_/, ""))})`,
  );
}

/** C for "this place has never been written". */
function nullText(place: string, type: Type): string {
  return T.representationOf(type) === "bool"
    ? `(${place} == TSF_BOOL_UNDEF)`
    : `(TSF_W(${place}) == TSF_VAL_UNDEF)`;
}

function emitGlobalSet(e: FunctionEmitter, inst: Of<"global.set">): void {
  const name = e.p.globalName(inst.global);
  const { type } = e.program.globals[inst.global]!;
  const value = asF64(e, inst.args[0]!);
  e.w.line(`${name} = ${value};`);
  if (T.representationOf(type) === "word") e.w.line(`tsf_barrier_val(rt, rt->globals, TSF_W(${name}));`);
}

function cellKind(type: Type): string {
  const rep = T.representationOf(type);
  return rep === "word" ? "word" : rep;
}

function emitCellNew(e: FunctionEmitter, inst: Inst): void {
  e.define(inst, "(tsf_obj *)tsf_cell_new(rt)", false);
  e.w.line(cellWrite(e.value(inst.out), asF64(e, inst.args[0]!), e.typeOf(inst.args[0]!)));
}
function cellRead(cell: string, type: Type): string {
  const read = `tsf_cell_${cellKind(type)}((tsf_cell *)${cell})`;
  return T.isPointer(type) ? `(${T.cTypeOf(type)})tsf_val_ptr(${read})` : read;
}
function cellWrite(cell: string, value: string, type: Type): string {
  const kind = cellKind(type);
  return kind === "word"
    ? `tsf_cell_set_word(rt, (tsf_cell *)${cell}, TSF_W(${value}));`
    : `tsf_cell_set_${kind}((tsf_cell *)${cell}, ${value});`;
}

function emitObjectNew(e: FunctionEmitter, inst: Of<"object.new">): void {
  const shape = e.program.shapes[inst.shape]!;
  const struct = structName(shape);
  e.define(inst, `(tsf_obj *)tsf_alloc(rt, ${typeIndex(shape)}, sizeof(${struct}))`, false);
  const object = inst.out >= 0 && e.value(inst.out).startsWith("v") ? e.value(inst.out) : undefined;
  if (!object) return;
  shape.fields.forEach((field, i) => {
    const value = inst.args[i];
    const text = value === undefined ? emptyOf(field.type) : asF64(e, value);
    e.w.line(`((${struct} *)${object})->${memberName(shape, field)} = ${text};`);
  });
}

function emitInstanceNew(e: FunctionEmitter, inst: Of<"instance.new">): void {
  const shape = e.program.shapes[inst.shape]!;
  const struct = structName(shape);
  e.define(inst, `(tsf_obj *)tsf_alloc(rt, ${typeIndex(shape)}, sizeof(${struct}))`, false);
  for (const field of shape.fields)
    e.w.line(`((${struct} *)${e.value(inst.out)})->${memberName(shape, field)} = ${emptyOf(field.type)};`);
}

function elementOf(type: Type): Type {
  return (type as T.ArrayType).element;
}

function emitArrayNew(e: FunctionEmitter, inst: Inst): void {
  const element = elementOf(e.typeOf(inst.out));
  const { suffix, tag } = storageOf(element);
  e.define(inst, `tsf_arr_new(rt, ${tag}, ${inst.args.length})`, false);
  if (inst.args.length === 0) return;
  const own = suffix === "any" ? "word" : suffix;
  for (const arg of inst.args) e.w.line(`tsf_arr_push_${own}(rt, ${e.value(inst.out)}, ${stored(e, arg)});`);
}

/** A value as the element functions take it: pointers go as words. */
function stored(e: FunctionEmitter, value: ValueId): string {
  const type = e.typeOf(value);
  return T.isPointer(type) ? `TSF_W(${e.value(value)})` : asF64(e, value);
}
/** An element as its type; looked at when the array may be shared under a wider type. */
function loadElement(e: FunctionEmitter, inst: Inst, read: string, element: Type): void {
  const type = e.typeOf(inst.out);
  if (!e.p.isShared(element)) return e.define(inst, loaded(read, type), false);
  const name = `e${inst.out}`;
  const { c } = storageOf(element);
  e.w.line(`${c} ${name} = ${read};`);
  const stored = c === "tsf_val" ? T.VAL : T.nullable(element, true, true);
  const result = convert(e.p, name, stored, type, "checked");
  e.define(inst, result.text, false);
  if (result.throws) e.check();
}
function loaded(text: string, type: Type): string {
  return T.isPointer(type) ? `(${T.cTypeOf(type)})tsf_val_ptr(${text})` : text;
}

function emitArrayGet(e: FunctionEmitter, inst: Inst): void {
  const [array, index] = inst.args as [ValueId, ValueId];
  const element = elementOf(e.typeOf(array));
  const { suffix } = storageOf(element);
  loadElement(
    e,
    inst,
    `tsf_arr_read_${suffix}(${suffix === "any" ? "rt, " : ""}${e.value(array)}, ${asIndex(e, index)})`,
    element,
  );
}

function emitArrayAt(e: FunctionEmitter, inst: Inst): void {
  const [array, index] = inst.args as [ValueId, ValueId];
  const element = elementOf(e.typeOf(array));
  const { suffix } = storageOf(element);
  const read = `tsf_arr_get_${suffix}(${suffix === "any" ? "rt, " : ""}${e.value(array)}, (size_t)${e.value(index)})`;
  if (e.repOf(inst.out) === "f64") return loadElement(e, inst, read, element);
  e.define(inst, `(${numberC(e.repOf(inst.out))})${read}`, false);
}

function emitArraySet(e: FunctionEmitter, inst: Inst): void {
  const [array, index, value] = inst.args as [ValueId, ValueId, ValueId];
  const { suffix } = storageOf(elementOf(e.typeOf(array)));
  const [a, v] = [e.value(array), stored(e, value)];
  if (suffix === "any") {
    e.w.line(`tsf_arr_put_any(rt, ${a}, ${asIndex(e, index)}, ${v});`);
    return e.check();
  }
  e.w.open("{");
  e.w.line(`int64_t at = ${asIndex(e, index)};`);
  e.w.line(`if (TSF_LIKELY((uint64_t)at < ${a}->len)) tsf_arr_set_${suffix}(rt, ${a}, (size_t)at, ${v});`);
  e.w.open("else {");
  e.w.line(`tsf_arr_put_${suffix}(rt, ${a}, at, ${v});`);
  e.check();
  e.w.close();
  e.w.close();
}

function emitArrayPush(e: FunctionEmitter, inst: Inst): void {
  const [array, value] = inst.args as [ValueId, ValueId];
  const { suffix } = storageOf(elementOf(e.typeOf(array)));
  e.w.line(`tsf_arr_push_${suffix}(rt, ${e.value(array)}, ${stored(e, value)});`);
  if (suffix === "any") e.check();
}

function emitConcat(e: FunctionEmitter, inst: Inst): void {
  const parts = inst.args.map((a) => e.value(a));
  if (parts.length === 1) return e.define(inst, parts[0]!, true);
  if (inst.args.some((a) => e.printed.has(a))) emitText(e, inst);
  else if (parts.length === 2) e.define(inst, `tsf_str_concat(rt, ${parts.join(", ")})`, false);
  else
    e.define(
      inst,
      `tsf_str_concat_n(rt, ${parts.length}, (const tsf_str *const[]){${parts.join(", ")}})`,
      false,
    );
  e.check();
}

/** A concatenation with numbers: written in place when it is short and ASCII, as it nearly always is. */
function emitText(e: FunctionEmitter, inst: Inst): void {
  const id = inst.out;
  const [text, most, to] = [`text${id}`, `most${id}`, `to${id}`];
  const pieces = inst.args.map((part, i) => textPiece(e, part, `piece${id}_${i}`));
  for (const { made } of pieces) if (made) e.w.line(made);
  const ascii = pieces.flatMap(({ ascii }) => ascii ?? []);
  e.w.line(`uint64_t ${most} = ${pieces.map(({ most }) => most).join(" + ")};`);
  e.w.line(
    `tsf_str *${text} = ${ascii.map((test) => `${test} && `).join("")}1 ? tsf_text_begin(rt, ${most}) : NULL;`,
  );
  e.w.line(`const tsf_str *joined${id};`);
  e.w.open(`if (TSF_LIKELY(${text} != NULL)) {`);
  e.w.line(`uint8_t *${to} = (uint8_t *)(${text} + 1);`);
  for (const { write } of pieces) e.w.line(`${to} = ${write(to)};`);
  e.w.line(`joined${id} = tsf_text_end(rt, ${text}, ${to}, ${most});`);
  e.w.turn("} else {");
  const all = pieces.map(({ piece }) => piece).join(", ");
  e.w.line(`joined${id} = tsf_str_concat_pieces(rt, ${pieces.length}, (const tsf_piece[]){${all}});`);
  e.w.close();
  e.define(inst, `joined${id}`, true);
}

interface TextPiece {
  /** C that has to come before. */
  readonly made?: string;
  /** Its bytes at most, and a test that it is ASCII when it may not be. */
  readonly most: string;
  readonly ascii?: string;
  readonly write: (to: string) => string;
  /** As a tsf_piece. */
  readonly piece: string;
}

function textPiece(e: FunctionEmitter, part: ValueId, name: string): TextPiece {
  const number = e.printed.get(part);
  if (number !== undefined) {
    const made =
      e.repOf(number) === "f64" ? `tsf_piece_of_num(rt, ${e.value(number)})` : `{NULL, ${e.value(number)}}`;
    const write = (to: string): string => `tsf_text_piece(${to}, ${name})`;
    return { made: `tsf_piece ${name} = ${made};`, most: `tsf_piece_most(${name})`, write, piece: name };
  }
  const text = e.value(part);
  const one = /^&tsf_str_ascii\[(\d+)\]$/.exec(text);
  const write = (to: string): string =>
    one ? `tsf_text_char(${to}, ${one[1]!})` : `tsf_text_str(${to}, ${text})`;
  return {
    most: one ? "1" : `${text}->len`.replace(/^&(\w+)->/, "$1."),
    ...(!one && { ascii: `tsf_str_is_ascii(${text})` }),
    write,
    piece: `{${text}, 0}`,
  };
}

function callArgs(e: FunctionEmitter, args: readonly ValueId[]): string[] {
  return args.map((a) => asF64(e, a));
}

/** A call as a statement or value; a callee that returns nothing gives undefined. */
function defineCall(e: FunctionEmitter, inst: Inst, text: string, isVoid: boolean): void {
  if (!isVoid) return e.define(inst, text, false);
  e.w.line(`${text};`);
  if (inst.out >= 0) e.alias(inst, emptyOf(e.typeOf(inst.out)));
}

function emitCall(e: FunctionEmitter, inst: Of<"call">): void {
  const callee = e.program.functions[inst.fn]!;
  const args = inst.args.map((a, i) => {
    const param = callee.params[i];
    return param?.type.kind === "num" ? asRep(e, a, param.rep) : asF64(e, a);
  });
  defineCall(e, inst, `${e.p.functionName(inst.fn)}(${["rt", ...args].join(", ")})`, returnsNothing(callee));
  if (callee.mayThrow) e.check();
}

function emitMethodCall(e: FunctionEmitter, inst: Of<"call.method">): void {
  const result = inst.out >= 0 ? e.typeOf(inst.out) : T.UNDEF;
  const call = e.p.methodDispatch(
    inst.view,
    inst.name,
    inst.args.slice(1).map((a) => e.typeOf(a)),
    result,
  );
  defineCall(
    e,
    inst,
    `${call}(${["rt", ...callArgs(e, inst.args)].join(", ")})`,
    result === T.UNDEF || result === T.NEVER,
  );
  e.check();
}

function emitClosureCall(e: FunctionEmitter, inst: Inst): void {
  const [closure, ...args] = inst.args as [ValueId, ...ValueId[]];
  const type = e.typeOf(closure) as T.FunctionType;
  const callee = `((tsf_closure *)${e.value(closure)})`;
  const isVoid = type.result === T.UNDEF || type.result === T.NEVER;
  defineCall(
    e,
    inst,
    `((${closureFunctionType(type)})${callee}->fn)(${["rt", callee, ...callArgs(e, args)].join(", ")})`,
    isVoid,
  );
  e.check();
}

/** The C function pointer type behind closures of a signature. */
export function closureFunctionType(type: T.FunctionType): string {
  const isVoid = type.result === T.UNDEF || type.result === T.NEVER;
  const params = ["tsf_rt *", "tsf_closure *", ...type.params.map((p) => T.cTypeOf(p))];
  return `${isVoid ? "void" : T.cTypeOf(type.result)} (*)(${params.join(", ")})`;
}

function emitCCall(e: FunctionEmitter, inst: Of<"call.c">): void {
  const { c } = inst;
  if (e.printed.has(inst.out)) return e.alias(inst, "NULL");
  const args = cArguments(e, c, inst.args);
  const all = [...(c.realm ? ["rt"] : []), ...args, ...(c.extra ?? [])];
  const call = `${c.name}(${all.join(", ")})`;
  const element = /^tsf_arr_(pop|shift|at)_/.test(c.name) ? elementOf(e.typeOf(inst.args[0]!)) : undefined;
  if (inst.out < 0) e.w.line(`${call};`);
  else if (element && e.p.isShared(element)) loadElement(e, inst, call, element);
  else e.define(inst, cResult(e, inst.out, call), c.pure);
  if (c.throws) e.check();
}

function cArguments(e: FunctionEmitter, c: CFunction, args: readonly ValueId[]): string[] {
  const fixed = c.list ? (c.params?.length ?? 0) : args.length;
  const texts = args.slice(0, fixed).map((a, i) => {
    const wanted = c.params?.[i];
    const own = e.typeOf(a);
    if (wanted === "tsf_val" && T.isPointer(own)) return `TSF_W(${e.value(a)})`;
    if (wanted?.endsWith("*")) return `(${wanted})${e.value(a)}`;
    if (wanted === "uint32_t") return `(uint32_t)${e.value(a)}`;
    return T.isPointer(own) && !wanted ? nativeCast(e, a, own) : asF64(e, a);
  });
  if (!c.list) return texts;
  const rest = args.slice(fixed).map((a) => e.value(a));
  const list = rest.length > 0 ? `(${c.list} const[]){${rest.join(", ")}}` : "NULL";
  return [...texts, String(rest.length), list];
}

/** Tables and closures have structs of their own; everything else goes as it is. */
function nativeCast(e: FunctionEmitter, value: ValueId, type: Type): string {
  const { kind } = T.nonNullable(type);
  const text = e.value(value);
  return kind === "map" || kind === "set" || kind === "dict" ? `(tsf_table *)${text}` : text;
}

function cResult(e: FunctionEmitter, out: ValueId, call: string): string {
  const type = e.typeOf(out);
  const cType = T.cTypeOf(type);
  if (type.kind === "num") return e.repOf(out) === "f64" ? call : `(${numberC(e.repOf(out))})${call}`;
  if (cType === "tsf_obj *") return `(tsf_obj *)${call}`;
  if (T.isPointer(type)) return returnsWord(call) ? `(${cType})tsf_val_ptr(${call})` : call;
  return call;
}
/** Element functions of word arrays give tsf_val; fill gives the array. */
function returnsWord(call: string): boolean {
  return /^tsf_arr_(?!fill)\w+_(word|any)\(/.test(call);
}

function emitClosure(e: FunctionEmitter, inst: Of<"closure">): void {
  const fn = e.program.functions[inst.fn]!;
  const type = e.typeOf(inst.out) as T.FunctionType;
  if (fn.captures.length === 0 && !inst.fresh) return e.alias(inst, e.p.staticClosure(fn, type));
  e.define(
    inst,
    `(tsf_obj *)tsf_closure_new(rt, (void (*)(void))${e.p.functionName(inst.fn)}, ${fn.captures.length})`,
    false,
  );
  const closure = `((tsf_closure *)${e.value(inst.out)})`;
  // Boxing a bigint allocates, and the closure must be whole before that.
  fn.captures.forEach((_, i) => e.w.line(`${closure}->captured[${i}] = TSF_VAL_UNDEF;`));
  e.w.line(`${closure}->signature = ${e.p.signatureOf(type)}u;`);
  inst.args.forEach((arg, i) => {
    e.w.line(`${closure}->captured[${i}] = ${e.p.word(asF64(e, arg), e.typeOf(arg))};`);
    if (T.representationOf(e.typeOf(arg)) === "big")
      e.w.line(`tsf_barrier_val(rt, ${closure}, ${closure}->captured[${i}]);`);
  });
}

function generatorValue(gen: string, type: Type, e: FunctionEmitter): string {
  switch (T.representationOf(type)) {
    case "f64":
      return `${gen}->f64`;
    case "bool":
      return `(uint8_t)${gen}->f64`;
    case "big":
      return `${gen}->big`;
    case "word":
      return e.p.unword(`tsf_gen_take(${gen})`, type);
  }
}

function emitYield(e: FunctionEmitter, inst: Inst): void {
  const [value] = inst.args;
  const type = e.fn.yields!;
  const text = value === undefined ? emptyOf(type) : asF64(e, value);
  const rep = T.representationOf(type);
  if (rep === "word") e.w.line(`gen->word = ${T.isPointer(type) ? `TSF_W(${text})` : text};`);
  else e.w.line(`gen->${rep === "big" ? "big" : "f64"} = ${text};`);
  const state = ++e.yields;
  e.w.line(`gen->state = ${state};`);
  e.w.line("return true;");
  e.w.line(`resume${state}:;`);
  e.w.open("if (TSF_UNLIKELY(gen->close)) {");
  e.leave(undefined);
  e.w.close();
  if (inst.out >= 0) e.alias(inst, emptyOf(e.typeOf(inst.out)));
}
