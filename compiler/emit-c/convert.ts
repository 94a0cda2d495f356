import type { ConvertMode } from "../ir/ir.js";
import { narrows } from "../types/narrowing.js";
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
  signatureOf(type: T.FunctionType): number;
  /** A function that checks the elements of an array from an unknown value. */
  arrayCheck(type: T.ArrayType): string;
  /** The same for the values of a Record. */
  dictCheck(type: T.DictType): string;
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
  if (isConstantNull(from)) return plain(nullishAs(from, to));
  if (from.kind === "never") return plain(emptyOf(to));
  if (isConstantNull(to)) return asNullish(value, from, to, mode);
  if (to.kind === "val") return plain(toWord(value, from));
  if (from.kind === "val") return fromWord(c, value, to, mode);
  return betweenKnown(c, value, from, to, mode);
}

/** `value` where only undefined (or only null) fits. */
function asNullish(value: string, from: Type, to: Type, mode: ConvertMode): Converted {
  const constant = to.kind === "undef" ? "TSF_VAL_UNDEF" : "TSF_VAL_NULL";
  if (mode !== "checked") return plain(constant);
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

function fromWord(c: ConversionContext, value: string, to: Type, mode: ConvertMode): Converted {
  const inner = T.nonNullable(to);
  const optional = to.kind === "opt";
  // An object may be of another class, and a function of another signature, for all that typeof says.
  if (mode === "trusted" && inner.kind !== "obj" && inner.kind !== "fn") return plain(unboxed(value, to));
  const wanted = wantedFrom(c, value, inner);
  if (!optional) return wantedGuard(value, inner, wanted);
  const absent =
    to.undef && to.nul
      ? `tsf_val_nullish(${value})`
      : to.undef
        ? `${value} == TSF_VAL_UNDEF`
        : `${value} == TSF_VAL_NULL`;
  return throwing(`(${absent} ? ${unboxed(value, to)} : ${wanted})`);
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

const TESTS: Readonly<Record<string, readonly [test: string, name: string]>> = {
  num: ["tsf_val_is_num", "number"],
  bool: ["tsf_val_is_bool", "boolean"],
  big: ["tsf_val_is_big", "bigint"],
  str: ["tsf_val_is_str", "string"],
};

function wantedGuard(value: string, to: Type, text: string): Converted {
  const test = TESTS[to.kind];
  if (!test) return throwing(text);
  return guarded(
    text,
    `${test[0]}(${value})`,
    `tsf_throw_unfit(rt, ${cString(test[1])}, ${value})`,
    unboxed(value, to),
  );
}

/** A checked unboxing to a type that is not nullable. */
function wantedFrom(c: ConversionContext, value: string, to: Type): string {
  switch (to.kind) {
    case "num":
      return `tsf_want_num(rt, ${value})`;
    case "bool":
      return `tsf_want_bool(rt, ${value})`;
    case "big":
      return `tsf_want_big(rt, ${value})`;
    case "str":
      return `(const tsf_str *)tsf_want(rt, ${value}, TSF_T_STR, "string")`;
    case "arr":
      return `${c.arrayCheck(to)}(rt, ${value})`;
    case "map":
      return `(tsf_obj *)tsf_want(rt, ${value}, TSF_T_MAP, "Map")`;
    case "set":
      return `(tsf_obj *)tsf_want(rt, ${value}, TSF_T_SET, "Set")`;
    case "dict":
      return to.element.kind === "val"
        ? `(tsf_obj *)tsf_want(rt, ${value}, TSF_T_DICT, "object")`
        : `${c.dictCheck(to)}(rt, ${value})`;
    case "bytes":
      return `(tsf_bytes *)tsf_want(rt, ${value}, TSF_T_BYTES, "Uint8Array")`;
    case "obj":
      return `${c.viewCheck(to)}(rt, ${value})`;
    case "fn":
      return `tsf_want_closure(rt, ${value}, ${c.signatureOf(to)}u)`;
    case "native":
      return `(tsf_obj *)tsf_want(rt, ${value}, ${to.name === "json" ? "TSF_T_JSON" : "TSF_T_NATIVE"}, ${cString(to.name)})`;
    default:
      return `(tsf_obj *)tsf_val_ptr(${value})`;
  }
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
  let result = plain(value);
  const loses =
    from.kind === "opt" && (to.kind !== "opt" || (from.undef && !to.undef) || (from.nul && !to.nul));
  if (loses && mode !== "trusted")
    result = to.kind === "opt" ? absentGuard(value, a, to) : presentGuard(value, a, from);
  if (a === b) return result;
  if (a.kind === "obj" && b.kind === "obj") {
    if (c.includes(b, a) || (mode === "widen" && !narrows(a, b))) return result;
    const check = `${c.viewCheck(b)}(rt, TSF_W(${value}))`;
    return throwing(
      from.kind === "opt" && to.kind === "opt" ? `(tsf_is_heap(${value}) ? ${check} : ${value})` : check,
    );
  }
  if (a.kind === "arr" && b.kind === "arr" && a.element.kind === "val") {
    const check = `${c.arrayCheck(b)}(rt, TSF_W(${value}))`;
    return throwing(to.kind === "opt" ? `(tsf_is_heap(${value}) ? ${check} : ${value})` : check);
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
      return guarded(text, `${value} < TSF_BIG_UNDEF`, fail(`${value} == TSF_BIG_NULL`), value);
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
