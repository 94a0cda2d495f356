import type { FunctionId, GlobalVariable, Program, Region, ShapeId, ValueId } from "./ir.js";
import { walk } from "./ir.js";

/**
 * Where a variable or field may be read before it was ever written, so that reads have to look: module
 * variables in code that module bodies can reach, fields of objects that leave their constructor early.
 */
export class EarlyReads {
  private readonly duringInit: ReadonlySet<FunctionId>;
  private readonly moduleBodies = new Set<FunctionId>();
  private readonly leaking = new Map<ShapeId, boolean>();

  constructor(private readonly program: Program) {
    this.duringInit = reachable(program, program.moduleInit);
    for (const inst of program.functions[program.moduleInit]!.body.insts)
      if (inst.op === "call") this.moduleBodies.add(inst.fn);
  }

  /** Whether `fn` can read `global` before it is initialised. In its own module's body TypeScript sees to it. */
  mayPrecede(fn: FunctionId, global: GlobalVariable): boolean {
    if (!this.duringInit.has(fn)) return false;
    return !this.moduleBodies.has(fn) || this.program.functions[fn]!.loc.file !== global.file;
  }

  /** Whether objects of the shape can be seen before their constructor has set every field. */
  leaksDuringConstruction(shape: ShapeId): boolean {
    let leaks = this.leaking.get(shape);
    if (leaks === undefined) {
      const { view, parent } = this.program.shapes[shape]!;
      const own = view?.classDeclaration
        ? this.program.functions.some((fn) => fn.constructs === view && selfEscapes(this.program, fn.id))
        : false;
      leaks =
        own ||
        (view?.classDeclaration !== undefined && hasAssertedField(view.classDeclaration)) ||
        (parent !== undefined && this.leaksDuringConstruction(parent));
      this.leaking.set(shape, leaks);
    }
    return leaks;
  }
}

/** `x!: T` says that somebody else sets the field, some time. */
function hasAssertedField(declaration: { readonly members: readonly object[] }): boolean {
  return declaration.members.some(
    (member) => "exclamationToken" in member && member.exclamationToken !== undefined,
  );
}

/** `this` of a constructor is used for more than its own fields and the base constructor. */
function selfEscapes(program: Program, id: FunctionId): boolean {
  const fn = program.functions[id]!;
  const selfValues = new Set<ValueId>();
  let escapes = false;
  const visit = (region: Region): void => {
    walk(region, (inst) => {
      if (inst.op === "get" && fn.slots[inst.slot]?.param === 0) selfValues.add(inst.out);
      else if (inst.op === "convert" && selfValues.has(inst.args[0]!)) selfValues.add(inst.out);
      else {
        inst.args.forEach((arg, i) => {
          if (!selfValues.has(arg)) return;
          const isTarget = i === 0 && (inst.op === "field.get" || inst.op === "field.set");
          const isBase =
            i === 0 && inst.op === "call" && program.functions[inst.fn]!.constructs !== undefined;
          if (!isTarget && !isBase) escapes = true;
        });
      }
    });
  };
  visit(fn.body);
  return escapes;
}

/** Functions that a run of `start` may enter; closures count where they are made. */
function reachable(program: Program, start: FunctionId): Set<FunctionId> {
  const seen = new Set<FunctionId>();
  const queue = [start];
  while (queue.length > 0) {
    const id = queue.pop()!;
    if (seen.has(id)) continue;
    seen.add(id);
    const fn = program.functions[id];
    if (!fn) continue;
    walk(fn.body, (inst) => {
      if (inst.op === "call" || inst.op === "closure" || inst.op === "generator.new") queue.push(inst.fn);
      const name =
        inst.op === "call.method"
          ? inst.name
          : inst.op === "field.get" || inst.op === "field.set"
            ? inst.name
            : undefined;
      if (name === undefined) return;
      for (const shape of program.shapes) {
        for (const key of [name, `get ${name}`, `set ${name}`]) {
          const method = shape.methods.get(key);
          if (method !== undefined) queue.push(method);
        }
      }
    });
  }
  return seen;
}
