import { ts } from "../project/typescript.js";
import { BUILTIN_ERRORS } from "../types/builtin-errors.js";
import type { ObjectType, Property } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { type Program, type Shape, type ShapeField, walk } from "./ir.js";

/** A field at one place in every shape behind a view. */
export interface DirectField {
  /** The first of the shapes; its layout stands for all. */
  readonly shape: Shape;
  readonly field: ShapeField;
}

/** Which concrete shapes can stand behind each object type, over the whole program. */
export class ShapeSets {
  private readonly sets = new Map<ObjectType, readonly Shape[]>();
  /** Shapes that some instruction makes (or the runtime does: its errors); the others never come to be. */
  private readonly made = new Set<number>(Array.from(BUILTIN_ERRORS.keys(), (_, i) => i));
  /** Objects made by JSON.parse may stand behind any interface. */
  readonly hasDicts: boolean;

  constructor(private readonly program: Program) {
    let hasDicts = false;
    for (const shape of program.decoded) this.made.add(shape);
    for (const fn of program.functions) {
      walk(fn.body, (inst) => {
        if (inst.op === "object.new" || inst.op === "instance.new") this.made.add(inst.shape);
        if (inst.op === "call.c" && inst.c.name === "tsf_json_parse") hasDicts = true;
      });
    }
    this.hasDicts = hasDicts;
  }

  shapesOf(view: ObjectType): readonly Shape[] {
    let set = this.sets.get(view);
    if (!set) {
      set = this.program.shapes.filter((shape) => this.made.has(shape.id) && this.fits(shape, view));
      this.sets.set(view, set);
    }
    return set;
  }

  /** The shapes for whose objects `instanceof` is true: those of a generic class whatever its type arguments. */
  instancesOf(view: ObjectType): readonly Shape[] {
    return this.program.shapes.filter((shape) => this.made.has(shape.id) && this.isInstance(shape, view));
  }

  private isInstance(shape: Shape, { builtinError, classDeclaration }: ObjectType): boolean {
    for (
      let at: Shape | undefined = shape;
      at;
      at = at.parent === undefined ? undefined : this.program.shapes[at.parent]
    ) {
      if (builtinError !== undefined && at.view?.builtinError === builtinError) return true;
      if (classDeclaration !== undefined && at.view?.classDeclaration === classDeclaration) return true;
    }
    return false;
  }

  /** Every object that `from` admits is one that `to` admits. */
  includes(to: ObjectType, from: ObjectType): boolean {
    const wide = this.shapesOf(to);
    return this.shapesOf(from).every((shape) => wide.includes(shape));
  }

  /** Dictionaries can stand behind the view as well. */
  admitsDicts(view: ObjectType): boolean {
    return this.hasDicts && !view.classDeclaration && !view.builtinError;
  }

  /** Whatever stands behind the view has the method: reading it makes nothing and cannot fail. */
  isMethodOnly(view: ObjectType, name: string): boolean {
    const shapes = this.shapesOf(view);
    return (
      shapes.length > 0 &&
      !this.admitsDicts(view) &&
      shapes.every((shape) => shape.methods.has(name) && !fieldOf(shape, name))
    );
  }

  /** The one place where every shape of the view keeps the field, when there is one: a plain load. */
  directField(view: ObjectType, name: string, want: Type): DirectField | undefined {
    const shapes = this.shapesOf(view);
    const [first] = shapes;
    if (!first || this.admitsDicts(view)) return undefined;
    const field = fieldOf(first, name);
    if (!field || T.cTypeOf(field.type) !== T.cTypeOf(want) || !this.sameKind(field.type, want))
      return undefined;
    const prefix = first.fields.slice(0, first.fields.indexOf(field) + 1);
    const alike = shapes.every((shape) =>
      prefix.every((f, i) => {
        const other = shape.fields[i];
        if (!other || T.representationOf(other.type) !== T.representationOf(f.type)) return false;
        return f !== field || (other.name === name && this.sameKind(other.type, want));
      }),
    );
    return alike ? { shape: first, field } : undefined;
  }

  /** As `directField` for a store of a value of type `given`. */
  directStore(view: ObjectType, name: string, given: Type): DirectField | undefined {
    const direct = this.directField(view, name, given);
    const storesAny = this.shapesOf(view).every((shape) => {
      const field = fieldOf(shape, name);
      return (
        field &&
        this.storable(given, field.type) &&
        !field.optional &&
        !shape.methods.has(`set ${name}`) &&
        !isErrorField(shape, name)
      );
    });
    return direct && storesAny ? direct : undefined;
  }

  private sameKind(a: Type, b: Type): boolean {
    if (a === b) return true;
    const [x, y] = [T.nonNullable(a), T.nonNullable(b)];
    if (losesNullish(a, b) || x.kind !== y.kind) return false;
    if (x.kind === "obj" && y.kind === "obj") return this.includes(y.object, x.object);
    return (
      x === y ||
      (x.kind === "arr" &&
        y.kind === "arr" &&
        T.representationOf(x.element) === T.representationOf(y.element))
    );
  }

  private storable(given: Type, field: Type): boolean {
    return given === field || (!losesNullish(given, field) && this.sameKind(given, field));
  }

  private fits(shape: Shape, view: ObjectType): boolean {
    if (view.members) return view.members.some((member) => this.fits(shape, member));
    // TypeScript takes the builtin errors for one another, their members being the same: after
    // `x instanceof RangeError || x instanceof SyntaxError` it says RangeError.
    if (view.builtinError) return this.isError(shape);
    if (view.classDeclaration) {
      for (
        let at: Shape | undefined = shape;
        at;
        at = at.parent === undefined ? undefined : this.program.shapes[at.parent]
      ) {
        if (at.view === view) return true;
      }
      // Instances of a generic class under other type arguments have the class's private members too.
      if (hasPrivateMembers(view) && !this.isInstance(shape, view)) return false;
    }
    return this.fitsStructurally(shape, view);
  }

  private isError(shape: Shape): boolean {
    for (
      let at: Shape | undefined = shape;
      at;
      at = at.parent === undefined ? undefined : this.program.shapes[at.parent]
    ) {
      if (at.view?.builtinError === "Error") return true;
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
    return shared > 0 || view.properties.size === 0 || isEmptyLiteral(shape);
  }
}

/** `{}` is one of any type whose properties are all optional. */
function isEmptyLiteral(shape: Shape): boolean {
  return shape.view === undefined && shape.fields.length === 0;
}

function losesNullish(from: Type, to: Type): boolean {
  return from.kind === "opt" && (to.kind !== "opt" || (from.undef && !to.undef) || (from.nul && !to.nul));
}

/** Only the class's own objects have those: TypeScript takes no others for them. */
function hasPrivateMembers(view: ObjectType): boolean {
  return (view.classDeclaration?.members ?? []).some(
    (member) =>
      member.name?.kind === ts.SyntaxKind.PrivateIdentifier ||
      ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
  );
}

/** True: the shape has the property; false: it has it with another type; undefined: not at all. */
function memberOf(shape: Shape, property: Property): boolean | undefined {
  const field = shape.fields.find((f) => f.name === property.name);
  if (field) return alike(field.type, property.type);
  if (shape.methods.has(`get ${property.name}`)) return true;
  if ([...shape.methods.keys()].some((k) => k === property.name || k.startsWith(`${property.name}<`)))
    return true;
  return shape.view?.properties.has(property.name) ? true : undefined;
}

function alike(a: Type, b: Type): boolean {
  const [x, y] = [T.nonNullable(a), T.nonNullable(b)];
  if (x.kind === "val" || y.kind === "val" || x.kind === "never" || y.kind === "never") return true;
  if (x.kind !== y.kind) return false;
  if (x.kind === "fn" && y.kind === "fn") {
    const results = y.result === T.UNDEF || alike(x.result, y.result);
    return results && x.params.length <= y.params.length && x.params.every((p, i) => alike(p, y.params[i]!));
  }
  if (x.kind === "arr" && y.kind === "arr") return alike(x.element, y.element);
  return true;
}

/** `message`, `name` or `cause` of an error: whether it is a key depends on who has set it. */
export function isErrorField(shape: Shape, name: string): boolean {
  const [first] = shape.fields;
  const isError = first?.name === "message" && first.hidden;
  return isError && ["message", "name", "cause"].includes(name);
}

export function fieldOf(shape: Shape, name: string): ShapeField | undefined {
  return shape.fields.find((f) => f.name === name);
}
