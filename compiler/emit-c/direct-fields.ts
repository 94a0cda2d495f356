import type { PluginField } from "../abi/fields.js";
import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import { Effects } from "../ir/effects.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** What must have been made of the event before a field can be answered directly. */
export interface DirectNeeds {
  readonly text: boolean;
  /** Memo slots, as bits. */
  readonly slots: bigint;
  /** Bigints are divided: those with digits make others, which only an entry can. */
  readonly divides: boolean;
  /** How many small objects it makes at most, of a document: they lie in what is left of the run, and are gone with the call. */
  readonly makes: number;
}

const OPS: ReadonlySet<Inst["op"]> = new Set([
  "const", "get", "set", "global.get", "self", "arith", "neg", "bitnot", "not", "compare", "truthy", "is", "convert", "field.get",
  "array.length", "if", "block", "break", "return",
]); // prettier-ignore
/** Of the header, which is there in any case. */
const HEADER: ReadonlySet<string> = new Set(["tsf_event_time", "tsf_event_tid", "tsf_event_num"]);
/** Of a document that is there: a node, or a text that is a view of it. What needs more is begun anew. */
const MAKES: ReadonlySet<string> = new Set([
  "tsf_json_get", "tsf_json_at", "tsf_json_text", "tsf_json_raw", "tsf_json_string",
]); // prettier-ignore
const MOST_MADE = 32;
const MEMO_HAS = "tsf_event_memo_has";
const MEMO_GET = "tsf_event_memo_get";

/**
 * Which fields neither throw, store nor loop, and make at most a few nodes and views of a document, once an event's text
 * and memo values are there (runtime-c/plugin/abi_direct.h): a walk through what their methods do and call, the making of
 * memo values left out.
 */
export class DirectFields {
  private readonly effects: Effects;

  constructor(private readonly program: Program) {
    this.effects = new Effects(program);
  }

  needsOf(field: PluginField, id: number): DirectNeeds | undefined {
    const fn = this.program.functions[id]!;
    if (field.isList || field.argument !== undefined || field.type === "ipaddr" || field.type === "ipnet")
      return undefined;
    const found = new Walk(this.program, this.effects);
    if (!found.function(fn) || found.makes > MOST_MADE) return undefined;
    const { text, slots, divides, makes } = found;
    return { text, slots, divides, makes };
  }
}

class Walk {
  text = false;
  divides = false;
  slots = 0n;
  makes = 0;

  constructor(
    private readonly program: Program,
    private readonly effects: Effects,
  ) {}

  function(fn: IRFunction): boolean {
    // A cycle of calls tests the stack.
    return !fn.testsStack && !fn.closure && fn.yields === undefined && this.region(fn.body, fn, new Body());
  }

  private region(region: Region, fn: IRFunction, body: Body): boolean {
    return region.insts.every((inst) => this.instruction(inst, fn, body));
  }

  private instruction(inst: Inst, fn: IRFunction, body: Body): boolean {
    if (inst.op === "call")
      return !isEvent(typeOf(fn, inst.out)) && this.function(this.program.functions[inst.fn]!);
    if (inst.op === "call.c") return this.runtimeCall(inst, fn, body);
    if (!OPS.has(inst.op)) return false;
    // The only event is the one that the field is given: no other comes out of anywhere.
    if (inst.op !== "get" && inst.out >= 0 && isEvent(typeOf(fn, inst.out))) return false;
    if (inst.op === "const" && typeof inst.value === "bigint" && inst.value > 0n) body.positive.add(inst.out);
    if (inst.op === "convert") return this.conversion(inst, fn, body);
    if (inst.op === "compare" && inst.kind === "val") return false;
    if (this.effects.mayThrow(inst, fn)) return false;
    const slot = inst.op === "if" ? body.tests.get(inst.args[0]!) : undefined;
    if (slot === undefined || inst.op !== "if")
      return regionsOf(inst).every((region) => this.region(region, fn, body));
    this.slots |= 1n << BigInt(slot);
    return this.region(inst.then, fn, body);
  }

  private runtimeCall(inst: Extract<Inst, { op: "call.c" }>, fn: IRFunction, body: Body): boolean {
    const { c } = inst;
    if (c.name === MEMO_HAS) body.tests.set(inst.out, parseInt(c.extra![0]!, 10));
    else if (c.name === MEMO_GET) body.memos.add(inst.out);
    else if (c.name === "tsf_event_text") this.text = true;
    // Only 0n divides in vain.
    else if (c.name === "tsf_big_mod" || c.name === "tsf_big_div") {
      this.divides = true;
      return body.positive.has(inst.args[1]!);
    } else if (MAKES.has(c.name)) this.makes++;
    else if (!HEADER.has(c.name)) return c.pure && !c.realm && !this.effects.mayThrow(inst, fn);
    return true;
  }

  private conversion(inst: Inst, fn: IRFunction, body: Body): boolean {
    const from = typeOf(fn, inst.args[0]!);
    const to = T.nonNullable(typeOf(fn, inst.out));
    if (!SIMPLE.has(to.kind) && !isJson(to)) return false;
    // A slot holds what its function gave: it is of that type.
    if (body.memos.has(inst.args[0]!)) return true;
    const alike = T.nonNullable(from).kind === to.kind || from === T.UNDEF || from === T.NULL;
    return alike && !this.effects.mayThrow(inst, fn);
  }
}

/** What is known of a function's values. */
class Body {
  /** Of memo_has, with the slot. */
  readonly tests = new Map<number, number>();
  /** Of memo_get. */
  readonly memos = new Set<number>();
  readonly positive = new Set<number>();
}

const SIMPLE: ReadonlySet<Type["kind"]> = new Set(["num", "bool", "str", "big", "obj", "undef", "null"]);

function typeOf(fn: IRFunction, value: number): Type {
  return fn.values[value]?.type ?? T.UNDEF;
}

function isJson(type: Type): boolean {
  return type.kind === "native" && type.name === "json";
}

function isEvent(type: Type): boolean {
  const of = T.nonNullable(type);
  return of.kind === "val" || (of.kind === "native" && of.name === "event");
}
