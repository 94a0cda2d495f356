import type { Inst, ValueId } from "../ir/ir.js";
import { isLargeBigint } from "../ir/large-bigint.js";
import { ANY_EMITTERS } from "./any-values.js";
import { ARITHMETIC_EMITTERS, asF64 } from "./arithmetic.js";
import { CALL_EMITTERS } from "./calls.js";
import { TEST_EMITTERS } from "./comparisons.js";
import { STRING_EMITTERS } from "./concatenation.js";
import { convert } from "./convert.js";
import { numberC, strip } from "./c-types.js";
import { CONSTANT_EMITTERS } from "./constants.js";
import { ELEMENT_EMITTERS } from "./elements.js";
import type { Emitters, Of, PlainOp } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import * as T from "../types/type.js";
import { AWAIT_EMITTERS } from "./awaiting.js";
import { GENERATOR_EMITTERS } from "./generators.js";
import { emptyOf } from "./layout.js";
import { FIXED_EMITTERS } from "./fixed.js";
import { OBJECT_EMITTERS } from "./objects.js";
import { SPLIT_EMITTERS } from "./splits.js";
import { VARIABLE_EMITTERS } from "./variables.js";
import { cBig, cDouble } from "./writer.js";

const EMITTERS: Emitters<PlainOp> = {
  const: emitConst,
  convert: emitConvert,
  caught: (e, inst) => e.define(inst, `tsf_caught(${e.caught.at(-1)!})`, false),
  ...VARIABLE_EMITTERS,
  ...ARITHMETIC_EMITTERS,
  ...TEST_EMITTERS,
  ...OBJECT_EMITTERS,
  ...FIXED_EMITTERS,
  ...CONSTANT_EMITTERS,
  ...ELEMENT_EMITTERS,
  ...STRING_EMITTERS,
  ...SPLIT_EMITTERS,
  ...CALL_EMITTERS,
  ...GENERATOR_EMITTERS,
  ...ANY_EMITTERS,
  ...AWAIT_EMITTERS,
};

/** C for one instruction that is not control flow. */
export function emitInstruction(e: FunctionEmitter, inst: Inst): void {
  const emit = EMITTERS[inst.op as PlainOp] as (e: FunctionEmitter, inst: Inst) => void;
  emit(e, inst);
}

function emitConst(e: FunctionEmitter, inst: Of<"const">): void {
  const type = e.typeOf(inst.out);
  const { value } = inst;
  if (value === undefined) return e.alias(inst, emptyOf(type));
  if (value === null)
    return e.alias(inst, type.kind === "null" || type.kind === "val" ? "TSF_VAL_NULL" : "TSF_NULL");
  if (typeof value === "string") return e.alias(inst, e.p.literals.string(value));
  if (typeof value === "boolean") return e.alias(inst, value ? "1" : "0");
  if (typeof value === "bigint")
    return e.alias(inst, isLargeBigint(value) ? e.p.literals.large(value) : cBig(value));
  e.alias(
    inst,
    e.repOf(inst.out) === "f64" ? cDouble(value) : `${value}${e.repOf(inst.out) === "i64" ? "ll" : ""}`,
  );
}

function emitConvert(e: FunctionEmitter, inst: Of<"convert">): void {
  const [value] = inst.args as [ValueId];
  const to = e.typeOf(inst.out);
  const entry = e.lentAs(value);
  if (entry) {
    const looks = inst.mode === "checked" && T.admitsUndefined(e.typeOf(value)) && !T.admitsUndefined(to);
    if (looks) e.guard(`${entry}.entry != NULL`, "tsf_throw_absent(rt, false)");
    return e.alias(inst, e.value(value));
  }
  const text = asF64(e, value);
  const result = convert(e.p, text, e.typeOf(value), to, inst.mode);
  const rep = e.repOf(inst.out);
  const held = (number: string): string =>
    to !== T.NUM || rep === "f64" ? number : `(${numberC(rep)})(${strip(number)})`;
  if (result.guard) {
    e.guard(result.guard.ok, result.guard.fail);
    return e.define(inst, held(result.guard.value), true);
  }
  e.define(inst, held(result.text), !result.throws && !result.text.includes("rt,"));
  if (result.throws) e.check();
}
