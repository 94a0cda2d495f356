import { storageOf } from "../builtins/arrays.js";
import type { Inst, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionEmitter } from "./function.js";

/** A number as an index: int64_t, -1 for what is no index. */
export function asIndex(e: FunctionEmitter, value: ValueId): string {
  return e.repOf(value) === "f64" ? `tsf_index_of(${e.value(value)})` : e.value(value);
}

/** `array[index]!`: the bounds are tested, the element is taken as it is. */
export function emitArrayWant(e: FunctionEmitter, inst: Inst): void {
  const [array, index] = inst.args as [ValueId, ValueId];
  const type = e.typeOf(inst.out);
  const { suffix } = storageOf((e.typeOf(array) as T.ArrayType).element);
  const at = `at${inst.out}`;
  e.w.line(`int64_t ${at} = ${asIndex(e, index)};`);
  e.guard(`(uint64_t)${at} < ${e.value(array)}->len`, "tsf_throw_absent(rt, false)");
  const read = `tsf_arr_get_${suffix}(${e.value(array)}, (size_t)${at})`;
  e.define(inst, T.isPointer(type) ? `(${T.cTypeOf(type)})tsf_val_ptr(${read})` : read, false);
}

export function emitBytesAt(e: FunctionEmitter, inst: Inst): void {
  const [bytes, index] = inst.args as [ValueId, ValueId];
  e.define(inst, `${e.value(bytes)}->data[${e.value(index)}]`, false);
}

/** Only the bytes of an event are read-only; writes outside the bounds are ignored. */
export function emitBytesSet(e: FunctionEmitter, inst: Inst): void {
  const [bytes, index, value] = inst.args as [ValueId, ValueId, ValueId];
  const text = e.value(value);
  const stored = e.repOf(value) === "f64" ? `tsf_to_uint8(${text})` : `(uint8_t)${text}`;
  e.guard(`!(${e.value(bytes)}->h.type & TSF_F_BORROWED)`, "tsf_bytes_readonly(rt)");
  e.w.open("{");
  e.w.line(`int64_t at = ${asIndex(e, index)};`);
  e.w.line(`if (TSF_LIKELY((uint64_t)at < ${e.value(bytes)}->len)) ${e.value(bytes)}->data[at] = ${stored};`);
  e.w.close();
}
