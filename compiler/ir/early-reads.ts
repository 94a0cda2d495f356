import { RUNTIME_HOOKS } from "./call-graph.js";
import type { FunctionId, GlobalVariable, Inst, Program, Region, ShapeId, ValueId } from "./ir.js";
import { walk } from "./ir.js";
import { moduleBodiesOf } from "./module-bodies.js";
import type { ShapeSet } from "./shape-sets.js";
import type { ObjectType } from "../types/type.js";

/**
 * Where a variable or field may be read before it was ever written, so that reads have to look: module
 * variables in code that runs before their declaration, fields of objects that leave their constructor early.
 * Time is counted in the statements of the module bodies, in the order they run.
 */
export class EarlyReads {
  /** When a run of the module bodies may enter a function first; absent: not before they are done. */
  private readonly entered = new Map<FunctionId, number>();
  private readonly moduleBodies: ReadonlySet<FunctionId>;
  private readonly initialised = new Map<number, number>();
  private readonly leaking = new Map<ShapeId, boolean>();
  private readonly leakingSets = new Map<ShapeSet, boolean>();
  private readonly constructors = new Map<ObjectType, FunctionId[]>();

  constructor(private readonly program: Program) {
    for (const { constructs, id } of program.functions)
      if (constructs) this.constructors.set(constructs, [...(this.constructors.get(constructs) ?? []), id]);
    const reach = new Reach(program);
    // The runtime calls these by itself, whenever a value becomes text.
    for (const { methods } of program.shapes)
      for (const name of RUNTIME_HOOKS) reach.enter(methods.get(name), 0, this.entered);
    let time = 0;
    this.moduleBodies = moduleBodiesOf(program);
    for (const body of this.moduleBodies) {
      this.entered.set(body, time);
      for (const inst of program.functions[body]!.body.insts) {
        time++;
        walk({ insts: [inst] }, (at) => {
          if (at.op === "global.set" && !this.initialised.has(at.global))
            this.initialised.set(at.global, time);
          for (const fn of reach.from(at)) reach.enter(fn, time, this.entered);
        });
      }
    }
  }

  /** Whether `fn` can run before `global` is initialised. In its own module's body TypeScript sees to it. */
  mayPrecede(fn: FunctionId, global: GlobalVariable): boolean {
    const entered = this.entered.get(fn);
    // The constants of the library are there without a module body that sets them.
    const initialised = this.initialised.get(global.id);
    if (entered === undefined || initialised === undefined) return false;
    if (this.moduleBodies.has(fn) && this.program.functions[fn]!.loc.file === global.file) return false;
    return entered <= initialised;
  }

  /** Whether one of the set's objects can be seen before its constructor has set every field. */
  leaksFrom(set: ShapeSet): boolean {
    let leaks = this.leakingSets.get(set);
    if (leaks === undefined) {
      leaks = set.shapes.some((shape) => this.leaksDuringConstruction(shape.id));
      this.leakingSets.set(set, leaks);
    }
    return leaks;
  }

  /** Whether objects of the shape can be seen before their constructor has set every field. */
  leaksDuringConstruction(shape: ShapeId): boolean {
    let leaks = this.leaking.get(shape);
    if (leaks === undefined) {
      const { view, parent } = this.program.shapes[shape]!;
      const own = view?.classDeclaration
        ? (this.constructors.get(view) ?? []).some((fn) => selfEscapes(this.program, fn))
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

/** Which functions an instruction may enter; closures count where they are made. */
class Reach {
  private readonly byName = new Map<string, FunctionId[]>();

  constructor(private readonly program: Program) {
    for (const { methods } of program.shapes) {
      for (const [name, fn] of methods) {
        const known = this.byName.get(name);
        if (known) known.push(fn);
        else this.byName.set(name, [fn]);
      }
    }
  }

  from(inst: Inst): readonly FunctionId[] {
    switch (inst.op) {
      case "call":
      case "closure":
      case "generator.new":
        return [inst.fn];
      case "call.method":
      case "call.property":
        return this.named(inst.name, `get ${inst.name}`);
      case "field.get":
        return this.named(`get ${inst.name}`, inst.name);
      case "any.get":
      case "any.method":
        return [...this.byName.values()].flat();
      case "field.set":
        return this.named(`set ${inst.name}`);
      default:
        return [];
    }
  }

  private named(...names: string[]): FunctionId[] {
    return names.flatMap((name) => this.byName.get(name) ?? []);
  }

  /** Notes `start`, and what it may enter, as entered at `time` unless they were before. */
  enter(start: FunctionId | undefined, time: number, entered: Map<FunctionId, number>): void {
    const queue = start === undefined ? [] : [start];
    while (queue.length > 0) {
      const id = queue.pop()!;
      const fn = this.program.functions[id];
      if (!fn || entered.has(id)) continue;
      entered.set(id, time);
      walk(fn.body, (inst) => queue.push(...this.from(inst)));
    }
  }
}
