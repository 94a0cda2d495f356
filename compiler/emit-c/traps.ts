import type { FunctionId, Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import type { ShapeSets } from "../ir/shape-sets.js";
import * as T from "../types/type.js";
import { lentValues, type LentValues } from "./lent-values.js";
import { mayLendEvent } from "./lent-events.js";
import type { LentEntryFinder } from "./lent-entries.js";

/** Makes no object, whatever its operands: moves, compares and calculates. */
const STILL: ReadonlySet<Inst["op"]> = new Set([
  "const", "get", "set", "global.get", "self", "captured", "cell.get", "arith", "neg", "bitnot", "not", "truthy", "is",
  "array.length", "if", "loop", "block", "switch", "break", "continue", "return",
]); // prettier-ignore

/** Functions of the runtime that make nothing but the error that they throw, and that by tsf_throw_here. */
const STILL_CALLS =
  /^tsf_(entry_(set_)?([su]\d+|bool)|entry_set_str|hosttable_get_([su]\d+|bool|str)|param_(num|big)(_any)?|param_has|event_(type|time|tid|num)|bigint_of_num|big_(add|sub|sub_from|neg|not|and|or|xor|mul|div|shl|shr)|(num)?counter_add|(big)?gauge_(set|add)|flags_(value|has_bits)|enum_is_value)$/;

/**
 * Which functions cannot run out of memory: they, and those they call, make no objects but errors. Nobody jumps over
 * their frames, so what they hold they can give back themselves.
 */
export class Traps {
  private readonly known = new Map<number, boolean>();
  private readonly lentValues = new Map<FunctionId, LentValues>();
  private forEvents: ReadonlySet<FunctionId> | undefined;
  /** Where events are kept, reading a parameter copies its event. */
  private readonly keepsEvents: boolean;

  constructor(
    private readonly program: Program,
    private readonly lent: LentEntryFinder,
    private readonly sets: ShapeSets,
    private readonly parse: FunctionId | undefined,
  ) {
    this.keepsEvents = program.functions.some((fn) => contains(fn.body, isMemo));
  }

  mayTrap(fn: IRFunction): boolean {
    let found = this.known.get(fn.id);
    if (found === undefined) {
      this.known.set(fn.id, true); // in a cycle
      found = fn.yields !== undefined || !this.isStill(fn.body, fn);
      this.known.set(fn.id, found);
    }
    return found;
  }

  /**
   * Nobody jumps over a frame of the function, since calls of those that may run out of memory are made apart
   * (emit-c/apart-calls.ts): worth it for what all events go through.
   */
  isApart(fn: IRFunction): boolean {
    if (fn.id !== this.parse || !mayLendEvent(this.program, fn.id)) return false;
    return !this.mayTrap(fn) || (fn.mayThrow && this.isStill(fn.body, fn, true));
  }

  /** Texts and flags of events that are structs in the function. */
  lentValuesOf(fn: IRFunction): LentValues {
    let found = this.lentValues.get(fn.id);
    if (!found) this.lentValues.set(fn.id, (found = lentValues(fn)));
    return found;
  }

  /** One of several functions that `parse` calls for events of a kind. */
  isForEvents(fn: IRFunction): boolean {
    this.forEvents ??= this.findForEvents();
    return this.forEvents.has(fn.id);
  }

  private findForEvents(): ReadonlySet<FunctionId> {
    const found = new Set<FunctionId>();
    const parse = this.parse === undefined ? undefined : this.program.functions[this.parse];
    if (!parse || !this.isApart(parse)) return found;
    walk(parse.body, (inst) => {
      if (inst.op === "call") found.add(inst.fn);
    });
    return found.size > 1 ? found : new Set();
  }

  /** What it holds is written down for those who clean up after frames that are gone. */
  isJumpedOver(fn: IRFunction): boolean {
    return this.mayTrap(fn) && !this.isApart(fn);
  }

  private isStill(region: Region, fn: IRFunction, callsApart = false): boolean {
    return region.insts.every(
      (inst) =>
        ((callsApart && inst.op === "call") || this.isStillInst(inst, fn)) &&
        regionsOf(inst).every((inner) => this.isStill(inner, fn, callsApart)),
    );
  }

  private isStillInst(inst: Inst, fn: IRFunction): boolean {
    switch (inst.op) {
      case "call":
        return !this.mayTrap(this.program.functions[inst.fn]!);
      case "call.c":
        return this.isStillCall(inst, fn);
      case "compare":
        return inst.kind !== "val";
      case "convert":
        return isPlain(fn, inst);
      case "cell.set":
        return T.representationOf(fn.values[inst.args[1]!]!.type) !== "word";
      case "field.get":
        return this.isStillRead(inst, fn.values[inst.out]!.type);
      default:
        return STILL.has(inst.op);
    }
  }

  private isStillRead({ view, name }: Extract<Inst, { op: "field.get" }>, type: T.Type): boolean {
    if (this.sets.directField(view, name, type)) return true;
    const getters = this.sets.targetsOf(view, `get ${name}`);
    return (
      getters.everywhere &&
      !this.sets.admitsDicts(view) &&
      getters.functions.every((id) => !this.mayTrap(this.program.functions[id]!))
    );
  }

  private isStillCall(inst: Extract<Inst, { op: "call.c" }>, fn: IRFunction): boolean {
    const { c } = inst;
    if (c.record) return false;
    if (this.lentValuesOf(fn).has(inst.out)) return !this.keepsEvents;
    if (!STILL_CALLS.test(c.name)) return c.pure && !c.realm;
    if (c.name.startsWith("tsf_param_") && this.keepsEvents) return false;
    return !c.name.startsWith("tsf_hosttable_get_") || this.lent.of(fn)?.filled.has(inst.out) === true;
  }
}

/** The value stays as it is held: no box is made of it, and nothing looked at but whether it is there. */
function isPlain(fn: IRFunction, inst: Extract<Inst, { op: "convert" }>): boolean {
  const from = fn.values[inst.args[0]!]!.type;
  const [a, b] = [T.nonNullable(from), T.nonNullable(fn.values[inst.out]!.type)];
  if (from === T.UNDEF || from === T.NULL) return true;
  return SIMPLE.has(a.kind) && (a.kind === b.kind || (b.kind === "val" && a.kind !== "big"));
}

const SIMPLE: ReadonlySet<T.Type["kind"]> = new Set(["num", "bool", "str", "big", "native"]);

function isMemo(inst: Inst): boolean {
  return inst.op === "call.c" && inst.c.name.startsWith("tsf_event_memo_");
}

function contains(region: Region, wanted: (inst: Inst) => boolean): boolean {
  let found = false;
  walk(region, (inst) => {
    found ||= wanted(inst);
  });
  return found;
}
