import { storageOf } from "../builtins/array-storage.js";
import type { Inst, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { asF64 } from "./arithmetic.js";
import { numberC } from "./c-types.js";
import { convert } from "./convert.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";

export const ELEMENT_EMITTERS: Emitters<
  | "array.new"
  | "array.length"
  | "array.get"
  | "array.at"
  | "array.want"
  | "array.set"
  | "array.push"
  | "bytes.get"
  | "bytes.at"
  | "bytes.want"
  | "bytes.set"
  | "map.cursor"
  | "map.next"
> = {
  "array.new": emitArrayNew,
  "array.length": (e, inst) => e.define(inst, `${e.value(inst.args[0]!)}->len`, false),
  "array.get": emitArrayGet,
  "array.at": emitArrayAt,
  "array.want": emitArrayWant,
  "array.set": emitArraySet,
  "array.push": emitArrayPush,
  "bytes.get": (e, inst) =>
    e.define(
      inst,
      `tsf_get_${elementsOf(e, inst)}(${e.value(inst.args[0]!)}, ${asIndex(e, inst.args[1]!)})`,
      false,
    ),
  "bytes.at": emitBytesAt,
  "bytes.want": emitBytesWant,
  "bytes.set": emitBytesSet,
  "map.cursor": (e, inst) =>
    e.w.line(`tsf_table_begin((tsf_table *)${e.value(inst.args[0]!)}, &${e.slotName(inst.cursor)});`),
  "map.next": (e, inst) => e.define(inst, tableStep(e, inst), false),
};

/** A number as an index: int64_t, -1 for what is no index. */
export function asIndex(e: FunctionEmitter, value: ValueId): string {
  if (e.indexRemainders.has(value)) return e.value(value);
  return e.repOf(value) === "f64" ? `tsf_index_of(${e.value(value)})` : e.value(value);
}

export function elementOf(type: Type): Type {
  return (type as T.ArrayType).element;
}

function emitArrayNew(e: FunctionEmitter, inst: Inst): void {
  const element = elementOf(e.typeOf(inst.out));
  const { suffix, tag } = storageOf(element);
  const isLoose = element.kind === "val" || element === T.NEVER;
  const made = isLoose
    ? `tsf_arr_new_loose(rt, ${inst.args.length})`
    : `tsf_arr_new(rt, ${tag}, ${inst.args.length})`;
  e.define(inst, made, false);
  if (inst.args.length === 0) return;
  const own = suffix === "any" ? "word" : suffix;
  for (const arg of inst.args) e.w.line(`tsf_arr_push_${own}(rt, ${e.value(inst.out)}, ${stored(e, arg)});`);
}

/** A value as the element functions take it: pointers go as words. */
function stored(e: FunctionEmitter, value: ValueId): string {
  const type = e.typeOf(value);
  return T.isPointer(type) ? `TSF_W(${e.value(value)})` : asF64(e, value);
}

/** An element as its type; looked at when the array may hold others. `index`: for the error. */
export function loadElement(
  e: FunctionEmitter,
  inst: Inst,
  read: string,
  element: Type,
  index?: string,
): void {
  const type = e.typeOf(inst.out);
  if (!e.p.isShared(element)) return e.define(inst, loaded(read, type), false);
  const name = `e${inst.out}`;
  const { c } = storageOf(element);
  e.w.line(`${c} ${name} = ${read};`);
  const stored = c === "tsf_val" ? T.VAL : T.nullable(element, true, true);
  const result = convert(e.p, name, stored, type, "checked");
  e.define(inst, result.text, false);
  if (!result.throws) return;
  if (index) e.w.line(`if (TSF_FAILED(rt)) tsf_unfit_item(rt, ${index});`);
  e.check();
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
    asIndex(e, index),
  );
}

function emitArrayAt(e: FunctionEmitter, inst: Inst): void {
  const [array, index] = inst.args as [ValueId, ValueId];
  const element = elementOf(e.typeOf(array));
  const { suffix } = storageOf(element);
  const read = `tsf_arr_get_${suffix}(${suffix === "any" ? "rt, " : ""}${e.value(array)}, (size_t)${e.value(index)})`;
  if (e.repOf(inst.out) === "f64") return loadElement(e, inst, read, element, `(int64_t)${e.value(index)}`);
  e.define(inst, `(${numberC(e.repOf(inst.out))})${read}`, false);
}

/** `array[index]!`: the bounds are tested, the element is taken as it is. */
function emitArrayWant(e: FunctionEmitter, inst: Inst): void {
  const [array, index] = inst.args as [ValueId, ValueId];
  const type = e.typeOf(inst.out);
  const { suffix } = storageOf((e.typeOf(array) as T.ArrayType).element);
  const at = `at${inst.out}`;
  e.w.line(`int64_t ${at} = ${asIndex(e, index)};`);
  e.guard(`(uint64_t)${at} < ${e.value(array)}->len`, "tsf_throw_absent(rt, false)");
  const read = `tsf_arr_get_${suffix}(${e.value(array)}, (size_t)${at})`;
  e.define(inst, T.isPointer(type) ? `(${T.cTypeOf(type)})tsf_val_ptr(${read})` : read, false);
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

function emitBytesAt(e: FunctionEmitter, inst: Inst): void {
  const [bytes, index] = inst.args as [ValueId, ValueId];
  e.define(inst, `tsf_at_${elementsOf(e, inst)}(${e.value(bytes)}, (size_t)${e.value(index)})`, false);
}

/** `bytes[index]!`. */
function emitBytesWant(e: FunctionEmitter, inst: Inst): void {
  const [bytes, index] = inst.args as [ValueId, ValueId];
  const at = `at${inst.out}`;
  e.w.line(`int64_t ${at} = ${asIndex(e, index)};`);
  e.guard(`(uint64_t)${at} < ${e.value(bytes)}->len`, "tsf_throw_absent(rt, false)");
  e.define(inst, `tsf_at_${elementsOf(e, inst)}(${e.value(bytes)}, (size_t)${at})`, false);
}

function elementsOf(e: FunctionEmitter, inst: Inst): T.Elements {
  return (e.typeOf(inst.args[0]!) as T.BytesType).elements;
}

/** What a number or bigint becomes as an element (ECMA-262 23.2, table 71). */
function asElement(e: FunctionEmitter, value: ValueId, elements: T.Elements): string {
  const text = e.value(value);
  const isInteger = e.repOf(value) !== "f64";
  if (elements === "f64") return isInteger ? `(double)${text}` : text;
  if (elements === "f32") return `(float)${text}`;
  if (elements === "i64" || elements === "u64") return `(${C_TYPES[elements]})${text}`;
  if (elements === "u8c") return `tsf_clamp_${isInteger ? "int" : "num"}(${text})`;
  return `(${C_TYPES[elements]})${isInteger ? text : `tsf_to_uint32(${text})`}`;
}

const C_TYPES = {
  i8: "int8_t",
  u8: "uint8_t",
  i16: "int16_t",
  u16: "uint16_t",
  i32: "int32_t",
  u32: "uint32_t",
  i64: "int64_t",
  u64: "uint64_t",
} as const;

/** Only the bytes of an event are read-only; writes outside the bounds are ignored. */
function emitBytesSet(e: FunctionEmitter, inst: Inst): void {
  const [bytes, index, value] = inst.args as [ValueId, ValueId, ValueId];
  const elements = elementsOf(e, inst);
  const stored = asElement(e, value, elements);
  e.guard(`!(${e.value(bytes)}->h.type & TSF_F_BORROWED)`, "tsf_bytes_readonly(rt)");
  e.w.open("{");
  e.w.line(`int64_t at = ${asIndex(e, index)};`);
  e.w.line(
    `if (TSF_LIKELY((uint64_t)at < ${e.value(bytes)}->len)) tsf_lay_${elements}(${e.value(bytes)}, (size_t)at, ${stored});`,
  );
  e.w.close();
}

function tableStep(e: FunctionEmitter, inst: Of<"map.next">): string {
  const [table] = inst.args as [ValueId];
  const isMap = e.typeOf(table).kind === "map";
  const outputs = [inst.cursor, inst.key, ...(isMap ? [inst.value] : [])].map(
    (slot) => `&${e.slotName(slot)}`,
  );
  return `tsf_${isMap ? "map" : "set"}_next(rt, (tsf_table *)${e.value(table)}, ${outputs.join(", ")})`;
}
