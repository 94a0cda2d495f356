import { storageOf } from "../builtins/array-storage.js";
import type { Shape } from "../ir/ir.js";
import type { ObjectType } from "../types/object-type.js";
import * as T from "../types/type.js";
import { convert } from "./convert.js";
import { typeIndex } from "./layout.js";
import type { ProgramEmitter } from "./program-emitter.js";
import { cString, CWriter } from "./writer.js";

function cases(shapes: readonly Shape[]): string {
  return shapes.map((s) => `case ${typeIndex(s)}:`).join(" ");
}

/** `tsf_obj *name(rt, val)`: TypeError unless an object of the view. */
export function viewCheckFunction(p: ProgramEmitter, name: string, view: ObjectType): CWriter {
  const shapes = p.shapes.shapesOf(view);
  const w = new CWriter();
  w.open(`static tsf_obj *${name}(tsf_rt *rt, tsf_val v) {`);
  w.open("if (TSF_LIKELY(tsf_val_is_ptr(v))) {");
  w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
  const dict = p.shapes.admitsDicts(view) ? "case TSF_T_DICT:" : "";
  if (shapes.length > 0 || dict) w.line(`${cases(shapes)} ${dict} return (tsf_obj *)tsf_val_ptr(v);`);
  w.line("default: break;");
  w.close();
  w.close();
  w.line(`tsf_throw_unfit(rt, ${cString(view.name)}, v);`);
  w.line("return NULL;");
  w.close();
  return w;
}

/** `tsf_arr *name(rt, val)`: the storage, and each element where it could be anything. */
export function arrayCheckFunction(p: ProgramEmitter, name: string, type: T.ArrayType): CWriter {
  const { tag } = storageOf(type.element);
  const w = new CWriter();
  w.open(`static tsf_arr *${name}(tsf_rt *rt, tsf_val v) {`);
  w.line(`tsf_arr *a = tsf_want_arr(rt, v, ${tag});`);
  if (tag === "TSF_T_ARR_WORD" && type.element.kind !== "val") {
    w.line("if (!a) return NULL;");
    w.open("for (uint32_t i = 0; i < a->len; i++) {");
    w.line("tsf_val item = tsf_arr_word(a)[i];");
    w.line(`(void)${convert(p, "item", T.VAL, type.element, "checked").text};`);
    w.line("if (TSF_FAILED(rt)) return NULL;");
    w.close();
  }
  w.line("return a;");
  w.close();
  return w;
}

/** JSON says what is in a Record only when it is looked at: all values, since any may be read later. */
export function dictCheckFunction(p: ProgramEmitter, name: string, type: T.DictType): CWriter {
  const w = new CWriter();
  w.open(`static tsf_obj *${name}(tsf_rt *rt, tsf_val v) {`);
  w.line('tsf_dict *d = (tsf_dict *)tsf_want(rt, v, TSF_T_DICT, "object");');
  w.line("if (!d) return NULL;");
  w.open("for (uint32_t i = 0; i < d->used; i++) {");
  w.line("if (tsf_table_words(d)[2 * (size_t)i] == TSF_TABLE_GONE) continue;");
  w.line("tsf_val item = tsf_dict_value_at(d, i);");
  w.line(`(void)${convert(p, "item", T.VAL, type.element, "checked").text};`);
  w.line("if (TSF_FAILED(rt)) return NULL;");
  w.close();
  w.line("return (tsf_obj *)d;");
  w.close();
  return w;
}

/** `uint8_t name(val)` for instanceof. */
export function instanceTestFunction(p: ProgramEmitter, name: string, view: ObjectType): CWriter {
  const shapes = p.shapes.instancesOf(view);
  const w = new CWriter();
  w.open(`static inline uint8_t ${name}(tsf_val v) {`);
  w.line("if (!tsf_val_is_ptr(v)) return 0;");
  w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
  if (shapes.length > 0) w.line(`${cases(shapes)} return 1;`);
  w.line("default: return 0;");
  w.close();
  w.close();
  return w;
}
