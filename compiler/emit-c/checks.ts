import { storageOf } from "../builtins/array-storage.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import { functionCast } from "../types/narrowing.js";
import { typedArrayOf } from "../types/typed-arrays.js";
import type { ObjectType, Type } from "../types/type.js";
import type { ProgramC } from "./program-c.js";
import { fieldOf } from "../ir/shape-sets.js";
import { memberName, structName } from "./layout.js";
import { labels, ShapeCases } from "./shape-cases.js";
import { cString, CWriter } from "./writer.js";

/** `tsf_obj *name(rt, val)`: TypeError unless an object of the view. */
export function viewCheckFunction(p: ProgramC, name: string, type: T.ObjectRefType): CWriter {
  const w = new CWriter();
  const test = p.viewTest(type);
  w.open(`static tsf_obj *${name}(tsf_rt *rt, tsf_val v) {`);
  w.line(`if (TSF_LIKELY(${test}(v))) return (tsf_obj *)tsf_val_ptr(v);`);
  w.line(`tsf_throw_unfit(rt, ${cString(describeType(type))}, v);`);
  w.line("return NULL;");
  w.close();
  return w;
}

/** `tsf_arr *name(rt, val)`: an array of the element type's storage; its elements are looked at when they are read. */
export function arrayCheckFunction(name: string, type: T.ArrayType): CWriter {
  const w = new CWriter();
  w.open(`static tsf_arr *${name}(tsf_rt *rt, tsf_val v) {`);
  const any = type.element.kind === "val";
  w.line(
    `return ${any ? "tsf_want_any_arr(rt, v)" : `tsf_want_arr(rt, v, ${storageArguments(type.element)})`};`,
  );
  w.close();
  return w;
}

/** `void name(rt, array)`: TypeError unless every element is of the type: before C code reads them as such. */
export function itemsCheckFunction(p: ProgramC, name: string, element: Type): CWriter {
  const w = new CWriter();
  w.open(`static void ${name}(tsf_rt *rt, const tsf_arr *a) {`);
  w.open("for (uint32_t i = 0; tsf_is_heap(a) && i < a->len; i++) {");
  w.line("tsf_val item = tsf_arr_word(a)[i];");
  w.line(`if (TSF_LIKELY(${typeTest(p, element, T.VAL, "item")})) continue;`);
  w.line(`tsf_throw_unfit_item(rt, i, ${cString(describeType(element))}, item);`);
  w.line("return;");
  w.close();
  w.close();
  return w;
}

/** `tsf_val name(rt, val)`: TypeError unless one of the members. */
export function unionCheckFunction(p: ProgramC, name: string, type: T.ValueType, from: Type): CWriter {
  const w = new CWriter();
  w.open(`static tsf_val ${name}(tsf_rt *rt, tsf_val v) {`);
  w.line(`if (TSF_LIKELY(${typeTest(p, type, from, "v")})) return v;`);
  const cast = functionCast(from, type);
  if (cast) w.line(`if (tsf_val_is_closure(v)) return TSF_W(${p.functionCast(cast)}(rt, v));`);
  w.line(`tsf_throw_unfit(rt, ${cString(describeType(type))}, v);`);
  w.line("return TSF_VAL_UNDEF;");
  w.close();
  return w;
}

/** C for "the word, a value of `from`, is of the type". */
function typeTest(p: ProgramC, type: Type, from: Type, word: string): string {
  // Any array can be one of words: the others are tried first.
  const isLast = (member: Type): boolean =>
    member.kind === "arr" && T.representationOf(member.element) === "word";
  return (
    [...T.membersOf(type)]
      .sort((a, b) => Number(isLast(a)) - Number(isLast(b)))
      .map((member) => p.memberTest(member, from, word))
      .join(" || ") || "false"
  );
}

/** The same for one type that is no union. What cannot be told from outside (TSF3009) does not come here. */
export function memberTest(p: ProgramC, member: Type, from: Type, word: string): string {
  switch (member.kind) {
    case "arr":
      return from !== T.VAL && arraysOf(from).every((other) => other === member)
        ? `tsf_val_is_arr(${word})`
        : arrayTest(member, word);
    case "dict":
      return p.shapes.seesObjectsAsRecords
        ? `tsf_val_is_record(${word}, ${p.firstFrame()})`
        : `tsf_val_is(${word}, TSF_T_DICT)`;
    case "obj":
      return `${p.viewTest(member)}(${word})`;
    case "fn":
      return `tsf_val_is_fn(${word}, ${p.signatureOf(member)}u)`;
    case "bytes":
      return `tsf_val_is(${word}, ${typedArrayOf(member).tag})`;
    case "iter":
      return `tsf_val_is_from(${word}, ${p.firstFrame()})`;
    case "native":
      return `tsf_val_is(${word}, ${member.name === "json" ? "TSF_T_JSON" : "TSF_T_NATIVE"})`;
    default:
      return plainTest(member.kind, word);
  }
}

const PLAIN_TESTS: Readonly<Record<string, string>> = {
  num: "tsf_val_is_num(%)",
  bool: "tsf_val_is_bool(%)",
  big: "tsf_val_is_big(%)",
  str: "tsf_val_is_str(%)",
  undef: "% == TSF_VAL_UNDEF",
  null: "% == TSF_VAL_NULL",
  map: "tsf_val_is(%, TSF_T_MAP)",
  set: "tsf_val_is(%, TSF_T_SET)",
  promise: "tsf_val_is(%, TSF_T_PROMISE)",
  asynciter: "tsf_val_is(%, TSF_T_ASYNC_GENERATOR)",
  val: "true",
};

function plainTest(kind: Type["kind"], word: string): string {
  const test = PLAIN_TESTS[kind];
  if (!test) throw new Error(`no test for ${kind}`);
  return test.replace("%", word);
}

function arraysOf(type: Type): readonly Type[] {
  return T.membersOf(type).filter((member) => member.kind === "arr");
}

/** Arrays are told by their storage, which one that JSON.parse made takes when its elements fit. */
function arrayTest({ element }: T.ArrayType, word: string): string {
  if (element.kind === "val") return `tsf_val_is_arr(${word})`;
  return `(tsf_val_is_arr(${word}) && tsf_arr_specialize(rt, (tsf_arr *)tsf_val_ptr(${word}), ${storageArguments(element)}))`;
}

/** Which storage elements have, and whether undefined and null are among them. */
function storageArguments(element: Type): string {
  const members = T.membersOf(element);
  const absent = [
    ...(members.includes(T.UNDEF) ? ["TSF_ARR_UNDEF"] : []),
    ...(members.includes(T.NULL) ? ["TSF_ARR_NULL"] : []),
  ];
  return `${storageOf(element).tag}, ${absent.join(" | ") || "0"}`;
}

/** `bool name(val)`: an object of the view. */
export function viewTestFunction(p: ProgramC, name: string, view: ObjectType): CWriter {
  const w = new CWriter();
  w.open(`static inline bool ${name}(tsf_val v) {`);
  w.line("if (!tsf_val_is_ptr(v)) return false;");
  w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
  const dict = p.shapes.admitsDicts(view) ? "case TSF_T_DICT:" : "";
  const shapes = p.shapes.shapesOf(view);
  if (shapes.length > 0 || dict) w.line(`${labels(shapes)} ${dict} return true;`);
  w.line("default: return false;");
  w.close();
  w.close();
  return w;
}

/** `uint8_t name(val)` for instanceof. */
export function instanceTestFunction(p: ProgramC, name: string, view: ObjectType): CWriter {
  const shapes = p.shapes.instancesOf(view);
  const w = new CWriter();
  w.open(`static inline uint8_t ${name}(tsf_val v) {`);
  w.line("if (!tsf_val_is_ptr(v)) return 0;");
  w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
  if (shapes.length > 0) w.line(`${labels(shapes)} return 1;`);
  w.line("default: return 0;");
  w.close();
  w.close();
  return w;
}

/** `uint8_t name(val, class)` for instanceof of a class that there are several of: its instances keep which. */
export function instanceOfFunction(p: ProgramC, name: string, view: ObjectType, kept: string): CWriter {
  const w = new CWriter();
  w.open(`static uint8_t ${name}(tsf_val v, const tsf_obj *of) {`);
  w.line("if (!tsf_val_is_ptr(v)) return 0;");
  w.line("const tsf_obj *o = tsf_val_ptr(v);");
  w.open("switch (tsf_type_of(o)) {");
  const cases = new ShapeCases();
  for (const shape of p.shapes.instancesOf(view)) {
    const held = p.layouts.of(shape, fieldOf(shape, kept)!);
    const member = `((const ${structName(held.shape)} *)o)->${memberName(held.shape, held.field)}`;
    cases.add(shape, `return ${member} == of;`);
  }
  cases.write(w);
  w.line("default: return 0;");
  w.close();
  w.close();
  return w;
}
