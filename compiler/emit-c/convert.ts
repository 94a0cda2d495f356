import type { ConvertMode } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import { functionCast, looksInto, narrows } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { emptyOf } from "./layout.js";
import { cString } from "./writer.js";

/** What conversions need of the rest of the emitter. */
export interface ConversionContext {
  /** A function that checks that an object stands behind a view: `tsf_obj *(rt, tsf_val)`. */
  viewCheck(type: T.ObjectRefType): string;
  /** Whether every object of `from` is surely one of `to`. */
  includes(to: T.ObjectRefType, from: T.ObjectRefType): boolean;
  /** A function that adapts a closure to another signature, or undefined when the C types agree. */
  adapter(from: T.FunctionType, to: T.FunctionType): string | undefined;
  /** A function that takes a word for one of the type, or adapts a function of any other: `tsf_obj *(rt, tsf_val)`. */
  functionCast(to: T.FunctionType): string;
  signatureOf(type: T.FunctionType): number;
  /** A function that checks that a value is an array, and of the right storage: `tsf_arr *(rt, tsf_val)`. */
  arrayCheck(type: T.ArrayType): string;
  /** A function that checks that a value of `from` is one of a union's members: `tsf_val (rt, tsf_val)`. */
  unionCheck(type: T.ValueType, from: Type): string;
  /** C for "the word, a value of `from`, is one of `member`", which is no union. */
  memberTest(member: Type, from: Type, word: string): string;
}

interface Converted {
  /** The converted value; throws by itself when the test fails. */
  readonly text: string;
  readonly throws: boolean;
  /** The same taken apart, for a check that costs one branch: test, what throws, value after the test. */
  readonly guard?: { readonly ok: string; readonly fail: string; readonly value: string };
}

const plain = (text: string): Converted => ({ text, throws: false });
const throwing = (text: string): Converted => ({ text, throws: true });

function guarded(text: string, ok: string, fail: string, value: string): Converted {
  return { text, throws: true, guard: { ok, fail, value } };
}

function isConstantNull(type: Type): boolean {
  return type.kind === "undef" || type.kind === "null";
}

/** C for `value` (a name or constant of type `from`) as `to`. */
export function convert(
  c: ConversionContext,
  value: string,
  from: Type,
  to: Type,
  mode: ConvertMode,
): Converted {
  if (from === to || to.kind === "never") return plain(value);
  if (isConstantNull(from)) return constantAs(from, to, mode);
  if (from.kind === "never") return plain(emptyOf(to));
  if (isConstantNull(to)) return asNullish(value, from, to, mode);
  if (to.kind === "val") return toUnion(c, value, from, to, mode);
  if (from.kind === "val") return fromWord(c, value, from, to, mode);
  return betweenKnown(c, value, from, to, mode);
}

/** A word that is anything as `to`; of a generator nobody knows how it holds what it gives: it is none of the type's. */
export function fromAnything(c: ConversionContext, value: string, to: Type): Converted {
  const members = T.membersOf(to);
  const told = T.unionOf(members.filter(({ kind }) => kind !== "iter"));
  if (members.every(({ kind }) => kind !== "iter")) return convert(c, value, T.VAL, to, "checked");
  if (told.kind === "never")
    return throwing(`(tsf_throw_unfit(rt, ${cString(describeType(to))}, ${value}), ${emptyOf(to)})`);
  return throwing(convert(c, convert(c, value, T.VAL, told, "checked").text, told, to, "widen").text);
}

/** Undefined or null, where the type need not admit it. */
function constantAs(from: Type, to: Type, mode: ConvertMode): Converted {
  if (mode === "proven" || !narrows(from, to)) return plain(nullishAs(from, to));
  return throwing(`(tsf_throw_absent(rt, ${from.kind === "null"}), ${emptyOf(to)})`);
}

function toUnion(
  c: ConversionContext,
  value: string,
  from: Type,
  to: T.ValueType,
  mode: ConvertMode,
): Converted {
  const word = toWord(value, from);
  if (mode === "proven" || !narrows(from, to)) return plain(word);
  return throwing(`${c.unionCheck(to, from)}(rt, ${word})`);
}

/** `value` where only undefined (or only null) fits. */
function asNullish(value: string, from: Type, to: Type, mode: ConvertMode): Converted {
  const constant = to.kind === "undef" ? "TSF_VAL_UNDEF" : "TSF_VAL_NULL";
  if (mode === "proven") return plain(constant);
  const word = toWord(value, from);
  const fail = `tsf_throw_unfit(rt, ${cString(to.kind === "undef" ? "undefined" : "null")}, ${word})`;
  return guarded(
    `(${word} == ${constant} ? (void)0 : ${fail}, ${constant})`,
    `${word} == ${constant}`,
    fail,
    constant,
  );
}

/** A value as one word, as closures keep their captures. */
export function asWord(c: ConversionContext, value: string, type: Type): string {
  return convert(c, value, type, T.VAL, "widen").text;
}

function nullishAs(from: Type, to: Type): string {
  if (from.kind === "undef") return emptyOf(to);
  switch (T.representationOf(to)) {
    case "f64":
      return "TSF_NUM_NULL";
    case "bool":
      return "TSF_BOOL_NULL";
    case "big":
      return "TSF_BIG_NULL";
    case "word":
      return T.isPointer(to) ? "TSF_NULL" : "TSF_VAL_NULL";
  }
}

function toWord(value: string, from: Type): string {
  switch (T.representationOf(from)) {
    case "f64":
      return `tsf_val_of_num(${value})`;
    case "bool":
      return `tsf_val_of_bool(${value})`;
    case "big":
      return `tsf_val_of_big(rt, ${value})`;
    case "word":
      return T.isPointer(from) ? `TSF_W(${value})` : value;
  }
}

function fromWord(
  c: ConversionContext,
  value: string,
  from: T.ValueType,
  to: Type,
  mode: ConvertMode,
): Converted {
  if (mode === "proven") return plain(unboxed(value, to));
  const inner = T.nonNullable(to);
  if (to.kind !== "opt") return wantedGuard(c, value, from, inner);
  const absent = [
    ...(to.undef ? [`${value} == TSF_VAL_UNDEF`] : []),
    ...(to.nul ? [`${value} == TSF_VAL_NULL`] : []),
  ].join(" || ");
  return throwing(`(${absent} ? ${unboxed(value, to)} : ${wantedGuard(c, value, from, inner).text})`);
}

/** C for `value`, a word that is known to hold a value of type `to`. */
export function unboxed(value: string, to: Type): string {
  switch (T.representationOf(to)) {
    case "f64":
      return `tsf_num_of_val(${value})`;
    case "bool":
      return `tsf_bool_of_val(${value})`;
    case "big":
      return `tsf_big_of_val(${value})`;
    case "word":
      return T.isPointer(to) ? `(${T.cTypeOf(to)})tsf_val_ptr(${value})` : value;
  }
}

/** A word of `from` as `to`, which is not nullable. */
function wantedGuard(c: ConversionContext, value: string, from: T.ValueType, to: Type): Converted {
  if (!isTold(from, to)) return throwing(wantedFrom(c, value, to));
  if (to.kind === "fn" && functionCast(from, to)) return throwing(`${c.functionCast(to)}(rt, ${value})`);
  const test = c.memberTest(to, from, value);
  const fail = `tsf_throw_unfit(rt, ${cString(describeType(to))}, ${value})`;
  const taken = unboxed(value, to);
  return guarded(`(TSF_LIKELY(${test}) ? ${taken} : (${fail}, ${emptyOf(to)}))`, test, fail, taken);
}

/** One test in place tells values of the type among those of `from`. */
function isTold(from: T.ValueType, to: Type): boolean {
  return to.kind === "arr" ? from.members !== undefined && from.members.includes(to) : to.kind !== "obj";
}

/** As wantedGuard, by a function. */
function wantedFrom(c: ConversionContext, value: string, to: Type): string {
  const check = to.kind === "arr" ? c.arrayCheck(to) : c.viewCheck(to as T.ObjectRefType);
  return `${check}(rt, ${value})`;
}

function betweenKnown(
  c: ConversionContext,
  value: string,
  from: Type,
  to: Type,
  mode: ConvertMode,
): Converted {
  const a = T.nonNullable(from);
  const b = T.nonNullable(to);
  if (a.kind !== b.kind && mode !== "proven" && T.isPointer(a) && T.isPointer(b))
    return fromWord(c, `TSF_W(${value})`, T.VAL, to, mode);
  let result = plain(value);
  const loses =
    from.kind === "opt" && (to.kind !== "opt" || (from.undef && !to.undef) || (from.nul && !to.nul));
  if (loses && mode !== "proven")
    result = to.kind === "opt" ? absentGuard(value, a, to) : presentGuard(value, a, from);
  if (a === b) return result;
  if (a.kind === "obj" && b.kind === "obj") {
    if (c.includes(b, a) || mode === "proven") return result;
    const check = `${c.viewCheck(b)}(rt, TSF_W(${value}))`;
    return throwing(
      from.kind === "opt" && to.kind === "opt"
        ? `(tsf_is_heap(${value}) ? ${check} : ${result.text})`
        : check,
    );
  }
  if (a.kind === "arr" && b.kind === "arr" && mode !== "proven" && looksInto(a, b)) {
    const check = `${c.arrayCheck(b)}(rt, TSF_W(${value}))`;
    const absent = `(${T.cTypeOf(to)})${result.text}`;
    return throwing(to.kind === "opt" ? `(tsf_is_heap(${value}) ? ${check} : ${absent})` : check);
  }
  if (a.kind === "fn" && b.kind === "fn") {
    const adapter = c.adapter(a, b);
    return adapter ? { text: `${adapter}_make(rt, ${result.text})`, throws: result.throws } : result;
  }
  if (T.representationOf(a) !== T.representationOf(b)) {
    // Only dead code can come here: a shape that fits by its names alone.
    return throwing(`(tsf_throw_unfit(rt, "another type", TSF_VAL_UNDEF), ${emptyOf(to)})`);
  }
  if (T.isPointer(a) && T.isPointer(b) && T.cTypeOf(a) !== T.cTypeOf(b)) {
    return { text: `(${T.cTypeOf(b)})${result.text}`, throws: result.throws };
  }
  return result;
}

/** One of undefined and null fits, the other does not. */
function absentGuard(value: string, inner: Type, to: T.NullableType): Converted {
  const [suffix, pointer] = to.undef ? ["NULL", "TSF_NULL"] : ["UNDEF", "NULL"];
  const absent = {
    f64: `tsf_num_is_${suffix.toLowerCase()}(${value})`,
    bool: `${value} == TSF_BOOL_${suffix}`,
    big: `${value} == TSF_BIG_${suffix}`,
    word: `(void *)${value} == ${pointer}`,
  }[T.representationOf(inner)];
  const fail = `tsf_throw_absent(rt, ${to.undef})`;
  return guarded(`(${absent} ? ${fail} : (void)0, ${value})`, `!(${absent})`, fail, value);
}

function presentGuard(value: string, inner: Type, from: Type): Converted {
  const text = presentOf(value, inner, from);
  const fail = (isNull: string): string => `tsf_throw_absent(rt, ${isNull})`;
  switch (T.representationOf(inner)) {
    case "f64":
      return guarded(
        text,
        `!(tsf_num_is_undef(${value}) || tsf_num_is_null(${value}))`,
        fail(`tsf_num_is_null(${value})`),
        value,
      );
    case "bool":
      return guarded(text, `${value} < 2`, fail(`${value} == TSF_BOOL_NULL`), value);
    case "big":
      return guarded(text, `!tsf_big_is_nullish(${value})`, fail(`${value} == TSF_BIG_NULL`), value);
    case "word":
      return T.isPointer(inner)
        ? guarded(text, `tsf_is_heap(${value})`, fail(`(void *)${value} == TSF_NULL`), value)
        : throwing(text);
  }
}

function presentOf(value: string, inner: Type, from: Type): string {
  switch (T.representationOf(inner)) {
    case "f64":
      return `tsf_present_num(rt, ${value})`;
    case "bool":
      return `tsf_present_bool(rt, ${value})`;
    case "big":
      return `tsf_present_big(rt, ${value})`;
    case "word":
      return T.isPointer(inner) ? `(${T.cTypeOf(from)})tsf_present(rt, ${value})` : value;
  }
}
