import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { ConstantLeaf, ConstantTree, Program, ShapeId } from "./ir.js";

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
  if (tree.kind === "record") for (const { value } of tree.entries) inside(value, T.VAL, undefined);
  if (tree.kind === "object") {
    program.shapes[tree.shape]!.fields.forEach((field, i) =>
      inside(tree.fields[i] ?? UNDEFINED, field.type, field.name),
    );
  }
}

export const UNDEFINED: ConstantLeaf = { kind: "leaf", value: undefined };

/** A Record in the tree stands where a value of any kind may. */
export function hidesRecord(tree: ConstantTree, program: Program, place?: Type): boolean {
  switch (tree.kind) {
    case "leaf":
      return false;
    case "array":
      return tree.items.some((item) => hidesRecord(item, program, tree.type.element));
    case "record":
      return place === T.VAL || tree.entries.some(({ value }) => hidesRecord(value, program, T.VAL));
    case "object": {
      const { fields } = program.shapes[tree.shape]!;
      return tree.fields.some((field, i) => hidesRecord(field, program, fields[i]!.type));
    }
  }
}

/** The shapes of the objects in the tree. */
export function shapesMade(tree: ConstantTree, made: Set<ShapeId>): void {
  if (tree.kind === "array") for (const item of tree.items) shapesMade(item, made);
  if (tree.kind === "record") for (const { value } of tree.entries) shapesMade(value, made);
  if (tree.kind === "object") {
    made.add(tree.shape);
    for (const field of tree.fields) shapesMade(field, made);
  }
}
