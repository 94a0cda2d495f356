import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { type Program, type Shape, walk } from "./ir.js";
import { ShapeSets } from "./shape-sets.js";
import { SharedElements } from "./shared-elements.js";

/** What Object.freeze and its like may have been called with, over the whole program. */
export class FixedObjects {
  private readonly sets: ShapeSets;
  private readonly shared: SharedElements;
  private readonly shapes = new Set<Shape>();
  private readonly elements = new Set<Type>();
  /** Of what nobody knows the type of. */
  private anything = false;
  /** Some Record. */
  records = false;

  constructor(program: Program) {
    this.sets = new ShapeSets(program);
    this.shared = new SharedElements(program, this.sets);
    for (const fn of program.functions)
      walk(fn.body, (inst) => {
        if (inst.op === "fix")
          for (const member of T.membersOf(fn.values[inst.args[0]!]!.type)) this.note(member);
      });
  }

  private note(type: Type): void {
    if (type.kind === "val") this.anything = this.records = true;
    else if (type.kind === "arr") this.elements.add(type.element);
    else if (type.kind === "dict") {
      this.records = true;
      this.anything ||= this.sets.seesObjectsAsRecords;
    } else if (type.kind === "obj") {
      for (const shape of this.sets.shapesOf(type.object)) this.shapes.add(shape);
      this.records ||= this.sets.admitsDicts(type.object);
    }
  }

  /** Whether an object behind the view may be fixed. */
  behind(view: ObjectType): boolean {
    return (
      this.anything ||
      this.sets.shapesOf(view).some((shape) => this.shapes.has(shape)) ||
      (this.records && this.sets.admitsDicts(view))
    );
  }

  /** Whether an array seen as one of `element` may be frozen. */
  array(element: Type): boolean {
    if (this.anything || this.elements.has(element)) return true;
    return this.elements.size > 0 && (element.kind === "val" || this.shared.has(element));
  }
}
