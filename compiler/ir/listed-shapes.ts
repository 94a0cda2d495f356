import { isIndexKey } from "../types/key-rank.js";
import * as T from "../types/type.js";
import { propertiesOfAny } from "../types/object-type.js";
import type { ObjectType, Property } from "../types/type.js";
import { type Program, type Shape, type ShapeField, walk } from "./ir.js";
import { fieldOf, isErrorField, type ShapeSets } from "./shape-sets.js";

/**
 * The shapes whose objects may need a list of their keys (runtime-c/values/keys.h), and so have a place for one: some
 * instruction adds an optional key after one that is laid out behind it, sets one to undefined, or deletes one.
 */
export class ListedShapes {
  private readonly listed = new Set<Shape>();

  constructor(
    program: Program,
    private readonly sets: ShapeSets,
  ) {
    for (const fn of program.functions) {
      walk(fn.body, (inst) => {
        if (inst.op === "field.set" && !inst.unset) {
          const given = fn.values[inst.args[1]!]!.type;
          this.note(inst.view, inst.name, (shape, field) =>
            isErrorField(shape, field.name)
              ? !inst.quiet
              : mayList(shape, field, T.admitsUndefined(given), inst.before),
          );
        }
        if (inst.op === "field.delete") this.note(inst.view, inst.name, isAlwaysThere);
      });
    }
    this.noteCopies(program.shapes);
  }

  /** What is copied from objects that may have a list may need one as well. */
  private noteCopies(shapes: readonly Shape[]): void {
    let before: number;
    do {
      before = this.listed.size;
      for (const shape of shapes) if (this.mayBeCopiedOddly(shape)) this.listed.add(shape);
    } while (this.listed.size > before);
  }

  private mayBeCopiedOddly({ copies }: Shape): boolean {
    return copies !== undefined && (copies.again || [...copies.views].some((view) => !this.areRegular(view)));
  }

  private areRegular(view: ObjectType): boolean {
    return (
      !this.sets.admitsDicts(view) && this.sets.shapesOf(view).every((shape) => this.isRegular(shape, view))
    );
  }

  /** Objects of the shape surely have their keys in the order of the view, and no optional one that is undefined. */
  isRegular(shape: Shape, view: ObjectType): boolean {
    const named = propertiesOfAny(view);
    // With more keys than the view names it is not copied at all.
    if (shape.fields.some((field) => !field.hidden && !named.has(field.name))) return true;
    if (this.listed.has(shape)) return false;
    const places = [...named.keys()];
    const fields = shape.fields.filter((field) => !field.hidden);
    const at = fields.filter(({ name }) => !isIndexKey(name)).map(({ name }) => places.indexOf(name));
    return (
      at.every((place, i) => i === 0 || at[i - 1]! < place) &&
      !fields.some((field) => mayBeUndefinedKey(field, named))
    );
  }

  has(shape: Shape): boolean {
    return this.listed.has(shape);
  }

  private note(view: ObjectType, name: string, isListed: (shape: Shape, field: ShapeField) => boolean): void {
    for (const shape of this.sets.shapesOf(view)) {
      const field = fieldOf(shape, name);
      if (field && isListed(shape, field)) this.listed.add(shape);
    }
  }
}

/** What is optional by the view and always there in the shape may be undefined. */
export function mayBeUndefinedKey(
  field: ShapeField,
  named: ReadonlyMap<string, readonly Property[]>,
): boolean {
  const isOptional = named.get(field.name)?.some((property) => property.optional) ?? false;
  return isOptional && !field.hidden && !field.optional && T.admitsUndefined(field.accessor ?? field.type);
}

/** A store to the field may make a key of it out of order, or one that is undefined. */
function mayList(shape: Shape, field: ShapeField, undef: boolean, before: number | undefined): boolean {
  return field.optional && (undef || laterKeys(shape, field, before).length > 0);
}

/** The fields that come before `field` among the keys when it is added last; none from `before` on is there yet. */
export function laterKeys(shape: Shape, field: ShapeField, before?: number): readonly ShapeField[] {
  if (isIndexKey(field.name)) return [];
  return shape.fields.slice(shape.fields.indexOf(field) + 1, before).filter((other) => !other.hidden);
}

/** Without the key the object is not as it was laid out; an optional one is absent by being undefined. */
function isAlwaysThere(shape: Shape, field: ShapeField): boolean {
  return !field.optional && canBeDeleted(shape, field);
}

/** Where the object was made the property can be undefined, and its keys are not an error's. */
export function canBeDeleted(shape: Shape, field: ShapeField): boolean {
  return T.admitsUndefined(field.type) && !field.hidden && !isErrorField(shape, "message");
}
