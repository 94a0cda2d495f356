import { storageOf } from "../builtins/array-storage.js";
import type { CFunction, Inst, IRFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { apartCall } from "./apart-calls.js";
import { goingOver } from "./going-over.js";
import { asF64, asRep } from "./arithmetic.js";
import { closureFunctionType, numberC, returnsNothing } from "./c-types.js";
import { asWord } from "./convert.js";
import { elementOf, loadElement } from "./elements.js";
import type { Emitters, Of } from "./emitters.js";
import { frame } from "./frames.js";
import { closureCall, methodDispatch } from "./forwarding.js";
import type { FunctionEmitter } from "./function.js";
import { emptyOf } from "./layout.js";
import { recordFunction } from "./records.js";
import { propertyDispatch } from "./method-values.js";
import type { ProgramC } from "./program-c.js";
import { CWriter } from "./writer.js";

export const CALL_EMITTERS: Emitters<
  "call" | "call.method" | "call.property" | "call.closure" | "call.with" | "call.c" | "closure"
> = {
  call: emitCall,
  "call.method": emitMethodCall,
  "call.property": emitPropertyCall,
  "call.closure": emitClosureCall,
  "call.with": emitCallWith,
  "call.c": emitCCall,
  closure: emitClosure,
};

export function callArgs(e: FunctionEmitter, args: readonly ValueId[]): string[] {
  return args.map((a) => asF64(e, a));
}

/** Functions without a result that tell whether they threw: nobody has to look for the exception then. */
const TELLS = /^tsf_entry_set_/;
/** Those with a result do so in a variable. */
const TELLS_BESIDE = /^tsf_entry_([su]\d+|bool)$/;

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
  const isApart = e.p.traps.mayTrap(callee) && e.p.traps.isApart(e.fn);
  const name = isApart ? apartCall(e.p, callee) : e.p.functionName(inst.fn);
  defineCall(e, inst, `${name}(${["rt", ...args].join(", ")})`, returnsNothing(callee));
  if (callee.mayThrow || isApart) e.check();
}

function emitMethodCall(e: FunctionEmitter, inst: Of<"call.method">): void {
  const result = inst.out >= 0 ? e.typeOf(inst.out) : T.UNDEF;
  const params = inst.args.slice(1).map((a) => e.typeOf(a));
  const type = T.functionOf(params, result, inst.rest);
  const dispatch = methodDispatch(e.p, inst.view, inst.name, type, inst.passed);
  const call = `${dispatch}(${["rt", ...callArgs(e, inst.args)].join(", ")})`;
  defineCall(e, inst, call, returnsNothing({ result }));
  e.check();
}

function emitClosureCall(e: FunctionEmitter, inst: Inst): void {
  const [closure, ...args] = inst.args as [ValueId, ...ValueId[]];
  const type = e.typeOf(closure) as T.FunctionType;
  const callee = `((tsf_closure *)${e.value(closure)})`;
  const call = `((${closureFunctionType(type)})${callee}->fn)(${["rt", callee, ...callArgs(e, args)].join(", ")})`;
  defineCall(e, inst, call, returnsNothing(type));
  e.check();
}

function emitCallWith(e: FunctionEmitter, inst: Of<"call.with">): void {
  const [closure, receiver, ...args] = inst.args as [ValueId, ValueId, ...ValueId[]];
  const type = e.typeOf(closure) as T.FunctionType;
  const callee = `((tsf_closure *)${e.value(closure)})`;
  const call = closureCall(e.p, type, callee, e.value(receiver), callArgs(e, args));
  defineCall(e, inst, call, returnsNothing(type));
  e.check();
}

function emitPropertyCall(e: FunctionEmitter, inst: Of<"call.property">): void {
  const type = e.typeOf(inst.args[0]!) as T.FunctionType;
  const dispatch = propertyDispatch(e.p, inst, type);
  defineCall(e, inst, `${dispatch}(${["rt", ...callArgs(e, inst.args)].join(", ")})`, returnsNothing(type));
  e.check();
}

function emitCCall(e: FunctionEmitter, inst: Of<"call.c">): void {
  const { c } = inst;
  if (e.printed.has(inst.out)) return e.alias(inst, "NULL");
  const entry = e.lent?.filled.get(inst.out);
  if (entry) return emitLend(e, inst, e.lentName(entry));
  checkItems(e, inst);
  const args = cArguments(e, c, inst.args);
  const tables = (c.tables ?? []).map((table) => `&${e.p.staticTables.add(table)}`);
  const view = c.eventCode === undefined ? [] : [`&${e.paramView(c.eventCode)}`];
  const place = c.place ? [frame(e.program, e.fn, inst.loc)] : [];
  const struct = e.lentValues.has(inst.out) ? `lent_${inst.out}` : undefined;
  const told = TELLS_BESIDE.test(c.name) ? `threw_${inst.out}` : undefined;
  if (told !== undefined) e.w.line(`bool ${told};`);
  const all = [
    ...(c.realm ? ["rt"] : []),
    ...args,
    ...(c.extra ?? []),
    ...tables,
    ...view,
    ...place,
    ...(told === undefined ? [] : [`&${told}`]),
    ...(struct === undefined ? [] : [`&${struct}`]),
  ];
  const ofObjects = c.record && e.p.shapes.seesObjectsAsRecords ? recordFunction(e.p, c.record) : undefined;
  const called = struct === undefined ? c : { ...c, name: `${c.name}_lent` };
  const call = ofObjects
    ? `${ofObjects}(${["rt", ...args].join(", ")})`
    : goingOver(e, called, inst.args, all);
  const element = /^tsf_arr_(pop|shift|at)_/.test(c.name) ? elementOf(e.typeOf(inst.args[0]!)) : undefined;
  if (TELLS.test(c.name)) return e.guard(call, "(void)0");
  if (inst.out < 0) e.w.line(`${call};`);
  else if (element && e.p.isShared(element)) loadElement(e, inst, call, element);
  else e.define(inst, cResult(e, inst.out, call), c.pure);
  if (told !== undefined) e.guard(`!${told}`, "(void)0");
  else if (c.throws || ofObjects) e.check();
}

/** `get` of a table whose entry is a struct here. */
function emitLend(e: FunctionEmitter, inst: Of<"call.c">, entry: string): void {
  const lend = inst.c.name.replace("_get_", "_lend_");
  const args = ["rt", ...cArguments(e, inst.c, inst.args), `&${entry}`, e.p.traps.isJumpedOver(e.fn)];
  e.guard(`${lend}(${args.join(", ")})`, "(void)0");
  e.alias(inst, `((tsf_obj *)&${entry})`);
}

/** Array functions take elements for what they are; others read them as their type says. */
function checkItems(e: FunctionEmitter, inst: Of<"call.c">): void {
  if (/^tsf_(arr|match)_/.test(inst.c.name)) return;
  for (const arg of inst.args) {
    const type = T.nonNullable(e.typeOf(arg));
    if (type.kind !== "arr" || !e.p.isShared(type.element) || storageOf(type.element).suffix !== "word")
      continue;
    e.w.line(`${e.p.itemsCheck(type.element)}(rt, ${e.value(arg)});`);
    e.check();
  }
}

function cArguments(e: FunctionEmitter, c: CFunction, args: readonly ValueId[]): string[] {
  const fixed = c.list ? (c.params?.length ?? 0) : args.length;
  const texts = args.slice(0, fixed).map((a, i) => {
    const wanted = c.params?.[i];
    const own = e.typeOf(a);
    if (wanted === "tsf_val" && T.isPointer(own)) return `TSF_W(${e.value(a)})`;
    if (wanted?.endsWith("*")) return `(${wanted})${e.value(a)}`;
    if (wanted === "uint32_t" || wanted === "int64_t") return `(${wanted})${e.value(a)}`;
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
  if (fn.captures.length === 0 && !inst.fresh) return e.alias(inst, staticClosure(e.p, fn, type, inst.mark));
  e.define(
    inst,
    `(tsf_obj *)tsf_closure_new(rt, (void (*)(void))${e.p.functionName(inst.fn)}, ${fn.captures.length})`,
    false,
  );
  const closure = `((tsf_closure *)${e.value(inst.out)})`;
  if (fn.receives) e.w.line(`${closure}->h.type |= TSF_F_RECEIVER;`);
  // Boxing a bigint allocates, and the closure must be whole before that.
  fn.captures.forEach((_, i) => e.w.line(`${closure}->captured[${i}] = TSF_VAL_UNDEF;`));
  e.w.line(`${closure}->signature = ${e.p.closureSignature(type)}u;`);
  inst.args.forEach((arg, i) => {
    e.w.line(`${closure}->captured[${i}] = ${asWord(e.p, asF64(e, arg), e.typeOf(arg))};`);
    if (T.representationOf(e.typeOf(arg)) === "big")
      e.w.line(`tsf_barrier_val(rt, ${closure}, ${closure}->captured[${i}]);`);
  });
}

/** A closure without captures is a constant. */
function staticClosure(p: ProgramC, fn: IRFunction, type: T.FunctionType, mark: string | undefined): string {
  const code = p.functionName(fn.id);
  const name = p.helpers.once(`closure_${code}`, (name) => {
    const origin = mark === undefined ? "NULL" : `(tsf_closure *)&${instanceMark(p, mark)}`;
    const flags = `TSF_F_STATIC${fn.receives ? " | TSF_F_RECEIVER" : ""}${mark === undefined ? "" : " | TSF_F_INSTANCE"}`;
    const w = new CWriter();
    w.line(
      `static const tsf_closure ${name} = {{TSF_T_CLOSURE | ${flags}, 0}, (void (*)(void))${code}, 0, ${p.closureSignature(type)}u, ${origin}};`,
    );
    return w;
  });
  return `(tsf_obj *)&${name}`;
}

/** What all instances of a generic function are compared by. */
function instanceMark(p: ProgramC, mark: string): string {
  return p.helpers.once(`closure_${mark}`, (name) => {
    const w = new CWriter();
    w.line(`static const tsf_closure ${name} = {{TSF_T_CLOSURE | TSF_F_STATIC, 0}, NULL, 0, 0, NULL};`);
    return w;
  });
}
