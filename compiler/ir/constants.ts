import type * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { Constant, Program, ShapeId } from "./ir.js";

/** A value made of constants only, as the program text has it; each evaluation makes its objects anew. */
export type ConstantTree = ConstantLeaf | ConstantArray | ConstantObject;

export interface ConstantLeaf {
  readonly kind: "leaf";
  readonly value: Constant;
}
export interface ConstantArray {
  readonly kind: "array";
  readonly type: T.ArrayType;
  readonly items: readonly ConstantTree[];
}
export interface ConstantObject {
  readonly kind: "object";
  readonly shape: ShapeId;
  /** Values of the shape's first fields; the others are undefined. */
  readonly fields: readonly ConstantTree[];
}

/** Calls `visit` for every constant of the tree with the type of the place that holds it, and the field's name. */
export function visitLeaves(
  tree: ConstantTree,
  program: Program,
  visit: (leaf: ConstantLeaf, place: Type, field: string | undefined) => void,
): void {
  const inside = (part: ConstantTree, place: Type, field: string | undefined): void => {
    if (part.kind === "leaf") visit(part, place, field);
    else visitLeaves(part, program, visit);
  };
  if (tree.kind === "array") for (const item of tree.items) inside(item, tree.type.element, undefined);
  if (tree.kind === "object") {
    program.shapes[tree.shape]!.fields.forEach((field, i) =>
      inside(tree.fields[i] ?? UNDEFINED, field.type, field.name),
    );
  }
}

export const UNDEFINED: ConstantLeaf = { kind: "leaf", value: undefined };

/** The shapes of the objects in the tree. */
export function shapesMade(tree: ConstantTree, made: Set<ShapeId>): void {
  if (tree.kind === "array") for (const item of tree.items) shapesMade(item, made);
  if (tree.kind === "object") {
    made.add(tree.shape);
    for (const field of tree.fields) shapesMade(field, made);
  }
}
