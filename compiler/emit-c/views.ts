import type { Program, Shape, ShapeField } from "../ir/ir.js";
import type { ObjectType, Property } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** Which concrete shapes can stand behind each object type, over the whole program. */
export class ShapeSets {
  private readonly sets = new Map<ObjectType, readonly Shape[]>();

  constructor(
    private readonly program: Program,
    /** Shapes that some instruction makes; the others never come to be. */
    private readonly made: ReadonlySet<number>,
  ) {}

  shapesOf(view: ObjectType): readonly Shape[] {
    let set = this.sets.get(view);
    if (!set) {
      set = this.program.shapes.filter((shape) => this.made.has(shape.id) && this.fits(shape, view));
      this.sets.set(view, set);
    }
    return set;
  }

  /** Every object that `from` admits is one that `to` admits. */
  includes(to: ObjectType, from: ObjectType): boolean {
    const wide = this.shapesOf(to);
    return this.shapesOf(from).every((shape) => wide.includes(shape));
  }

  private fits(shape: Shape, view: ObjectType): boolean {
    if (view.members) return view.members.some((member) => this.fits(shape, member));
    if (view.builtinError) return this.descends(shape, view.builtinError);
    if (view.classDeclaration) {
      for (let at: Shape | undefined = shape; at; at = at.parent === undefined ? undefined : this.program.shapes[at.parent]) {
        if (at.view === view) return true;
      }
      if (hasPrivateMembers(view)) return false;
    }
    return this.fitsStructurally(shape, view);
  }

  private descends(shape: Shape, error: string): boolean {
    for (let at: Shape | undefined = shape; at; at = at.parent === undefined ? undefined : this.program.shapes[at.parent]) {
      if (at.view?.builtinError === error) return true;
    }
    return false;
  }

  private fitsStructurally(shape: Shape, view: ObjectType): boolean {
    let shared = 0;
    for (const property of view.properties.values()) {
      const found = memberOf(shape, property);
      if (found === undefined && !property.optional) return false;
      if (found === false) return false;
      if (found) shared++;
    }
    return shared > 0 || view.properties.size === 0;
  }
}

function hasPrivateMembers(view: ObjectType): boolean {
  return (view.classDeclaration?.members ?? []).some(
    (m) => m.name !== undefined && (m.name.getText().startsWith("#") || /\b(private|protected)\b/.test(m.getText().slice(0, 40))),
  );
}

/** True: the shape has the property; false: it has it with another type; undefined: not at all. */
function memberOf(shape: Shape, property: Property): boolean | undefined {
  const field = shape.fields.find((f) => f.name === property.name);
  if (field) return alike(field.type, property.type);
  if (shape.methods.has(`get ${property.name}`)) return true;
  if ([...shape.methods.keys()].some((k) => k === property.name || k.startsWith(`${property.name}<`))) return true;
  return shape.view?.properties.has(property.name) ? true : undefined;
}

function alike(a: Type, b: Type): boolean {
  const [x, y] = [T.nonNullable(a), T.nonNullable(b)];
  if (x.kind === "val" || y.kind === "val" || x.kind === "never" || y.kind === "never") return true;
  return x.kind === y.kind;
}

export function fieldOf(shape: Shape, name: string): ShapeField | undefined {
  return shape.fields.find((f) => f.name === name);
}
