import type { CompareFn, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { instanceOfFunction, instanceTestFunction } from "./checks.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import { viewName } from "./layout.js";

export const TEST_EMITTERS: Emitters<
  | "not"
  | "compare"
  | "truthy"
  | "is"
  | "typeof.is"
  | "typeof"
  | "instanceof"
  | "instance.of"
  | "isarray"
  | "isgenerator"
> = {
  not: (e, inst) => e.define(inst, `!${e.value(inst.args[0]!)}`, true),
  compare: emitCompare,
  truthy: (e, inst) => e.define(inst, truthy(e, inst.args[0]!), true),
  is: (e, inst) => e.define(inst, nullishTest(e, inst.what, inst.args[0]!), true),
  "typeof.is": emitTypeofIs,
  typeof: (e, inst) => e.define(inst, `tsf_val_typeof(${e.value(inst.args[0]!)})`, true),
  instanceof: (e, inst) => {
    const test = e.p.helpers.once(`is_${viewName(inst.view)}`, (fn) =>
      instanceTestFunction(e.p, fn, inst.view),
    );
    e.define(inst, `${test}(${e.value(inst.args[0]!)})`, false);
  },
  isgenerator: (e, inst) =>
    e.define(inst, `tsf_val_is_from(${e.value(inst.args[0]!)}, ${e.p.firstFrame()})`, true),
  "instance.of": (e, inst) => {
    const test = e.p.helpers.once(`is_of_${viewName(inst.view)}`, (fn) =>
      instanceOfFunction(e.p, fn, inst.view, inst.kept),
    );
    e.define(inst, `${test}(${e.value(inst.args[0]!)}, ${e.value(inst.args[1]!)})`, false);
  },
  isarray: (e, inst) => e.define(inst, `tsf_val_is_arr(${e.value(inst.args[0]!)})`, true),
};

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
      return e.define(inst, `${x} ${relation} ${y}`, true);
    case "big": {
      if (!e.p.largeBigints || inst.small) return e.define(inst, `${x} ${relation} ${y}`, true);
      const isEqual = relation === "==" || relation === "!=";
      return e.define(
        inst,
        isEqual ? `${not}tsf_big_same(${x}, ${y})` : `tsf_big_${inst.fn}(${x}, ${y})`,
        true,
      );
    }
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
  const entry = e.lentAs(value);
  if (entry) return `${entry}.entry != NULL`;
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

export function nullishTest(
  e: FunctionEmitter,
  what: "undefined" | "null" | "nullish",
  value: ValueId,
): string {
  const entry = e.lentAs(value);
  if (entry) return what === "null" ? "0" : `${entry}.entry == NULL`;
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
        ? `tsf_big_is_nullish(${text})`
        : `tsf_big_is_${what === "null" ? "null" : "undef"}(${text})`;
    case "word":
      return what === "nullish"
        ? `!tsf_is_heap(${text})`
        : `(void *)${text} == ${what === "null" ? "TSF_NULL" : "NULL"}`;
  }
}

function emitTypeofIs(e: FunctionEmitter, inst: Of<"typeof.is">): void {
  const value = e.value(inst.args[0]!);
  const hasClasses = e.program.shapes.some((shape) => shape.view?.classObject !== undefined);
  const tests: Readonly<Record<string, string>> = {
    string: `tsf_val_is_str(${value})`,
    number: `tsf_val_is_num(${value})`,
    boolean: `tsf_val_is_bool(${value})`,
    bigint: `tsf_val_is_big(${value})`,
    undefined: `${value} == TSF_VAL_UNDEF`,
    function: hasClasses ? `tsf_val_is_function(${value})` : `tsf_val_is_closure(${value})`,
    object: `(${value} == TSF_VAL_NULL || (tsf_val_is_object(${value})${hasClasses ? ` && !tsf_val_is_function(${value})` : ""}))`,
  };
  const test = inst.what.startsWith("TSF_T_")
    ? `tsf_val_is(${value}, ${inst.what})`
    : (tests[inst.what] ?? "0");
  e.define(inst, test, true);
}
