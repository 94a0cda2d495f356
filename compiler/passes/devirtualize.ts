import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import { ShapeSets } from "../ir/shape-sets.js";
import * as T from "../types/type.js";

/** Calls of methods that only one function can answer become calls of that function. */
export function devirtualize(program: Program): void {
  const sets = new ShapeSets(program);
  for (const fn of program.functions) {
    const visit = (region: Region): void => {
      region.insts.forEach((inst, i) => {
        if (inst.op === "call.property") region.insts[i] = inst = propertyCall(inst, fn, sets);
        if (inst.op === "call.with" && !sets.hasReceivers)
          region.insts[i] = inst = {
            ...inst,
            op: "call.closure",
            args: inst.args.filter((_, at) => at !== 1),
          };
        const direct = directCall(inst, fn, program, sets);
        if (direct) region.insts[i] = direct;
        regionsOf(inst).forEach(visit);
      });
    };
    visit(fn.body);
  }
}

/** A property that holds closures only is one, whatever the receiver; one that is a method everywhere is its call. */
function propertyCall(inst: Extract<Inst, { op: "call.property" }>, fn: IRFunction, sets: ShapeSets): Inst {
  const [closure, receiver, ...args] = inst.args as [number, number, ...number[]];
  const { out, loc, view, name, passed } = inst;
  if (inst.foreign) return inst;
  const { rest } = fn.values[closure]!.type as T.FunctionType;
  if (sets.isMethodOnly(view, name))
    return {
      ...{ op: "call.method", args: [receiver, ...args], out, loc, view, name, rest },
      ...(passed !== undefined && { passed }),
    };
  if (sets.targetsOf(view, name).functions.length > 0) return inst;
  if (sets.hasReceivers) return inst;
  return { op: "call.closure", args: [closure, ...args], out, loc };
}

function directCall(inst: Inst, fn: IRFunction, program: Program, sets: ShapeSets): Inst | undefined {
  if (inst.op !== "call.method" || sets.admitsDicts(inst.view)) return undefined;
  const { functions, closures, everywhere } = sets.targetsOf(inst.view, inst.name);
  const [target] = functions;
  if (closures || functions.length !== 1 || !everywhere) return undefined;
  const callee = program.functions[target!]!;
  const types = inst.args.map((a) => fn.values[a]!.type);
  const fits =
    (callee.rest ?? false) === (inst.rest ?? false) &&
    callee.params.length === types.length &&
    callee.params.every((p, i) =>
      i === 0 ? T.cTypeOf(p.type) === T.cTypeOf(types[0]!) : p.type === types[i],
    );
  if (!fits) return undefined;
  const result = callee.yields ? T.iteratorOf(callee.yields) : callee.result;
  const wanted = inst.out < 0 ? result : fn.values[inst.out]!.type;
  if (result !== wanted) return undefined;
  return {
    op: callee.yields ? "generator.new" : "call",
    fn: callee.id,
    args: inst.args,
    out: inst.out,
    loc: inst.loc,
  };
}
