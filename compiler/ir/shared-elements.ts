import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { type Program, walk } from "./ir.js";

/**
 * Element types of arrays that are also seen under another element type: a `Dog[]` used as an `Animal[]`
 * may come back with a cat in it, an array from JSON with anything. Reads of those look at what they get.
 */
export class SharedElements {
  private readonly types = new Set<Type>();

  constructor(program: Program) {
    for (const fn of program.functions) {
      walk(fn.body, (inst) => {
        if (inst.op === "convert") this.note(fn.values[inst.args[0]!]!.type, fn.values[inst.out]!.type);
      });
    }
  }

  has(element: Type): boolean {
    return this.types.has(element);
  }

  private note(from: Type, to: Type): void {
    const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
    if (b.kind !== "arr") return;
    const isPointer = T.representationOf(b.element) === "word" && b.element.kind !== "val";
    if ((a.kind === "val" || (a.kind === "arr" && a.element.kind === "val")) && isPointer)
      this.types.add(b.element);
    if (
      a.kind === "arr" &&
      a.element !== b.element &&
      a.element.kind !== "never" &&
      a.element.kind !== "val"
    ) {
      this.types.add(a.element);
      this.note(a.element, b.element);
    }
  }
}
