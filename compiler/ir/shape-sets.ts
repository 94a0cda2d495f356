import { ts } from "../project/typescript.js";
import { BUILTIN_ERRORS, ERROR_PROPERTIES } from "../types/builtin-errors.js";
import { functionCast, narrows } from "../types/narrowing.js";
import { isConstructible } from "../types/class-types.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { shapesMade } from "./constants.js";
import {
  type Bound,
  type FunctionId,
  type Inst,
  type IRFunction,
  type Program,
  type Shape,
  type ShapeField,
  walk,
} from "./ir.js";
import { recordsAreSeenAsObjects } from "./seen-records.js";
import { type ShapeBits, ShapeIndex } from "./shape-index.js";

/** A field at one place in every shape behind a view. */
export interface DirectField {
  /** The first of the shapes; its layout stands for all. */
  readonly shape: Shape;
  readonly field: ShapeField;
}

/** The shapes behind a view. Views with the same shapes have the same set: what is found of it holds for all. */
export interface ShapeSet {
  readonly id: number;
  readonly shapes: readonly Shape[];
  readonly bits: ShapeBits;
  /** Places where all shapes keep a field, by its name and the wanted type. */
  readonly direct: Map<string, DirectField | undefined>;
  /** Whether all shapes take a value as it is there, by the same. */
  readonly stores: Map<string, boolean>;
  /** What methods and accessors its objects have, by name. */
  readonly targets: Map<string, MethodTargets>;
  /** Whether a field holds numbers wherever it is, by name. */
  readonly numbers: Map<string, boolean>;
}

/** The functions that a call of a method may reach; `closures` when a function-typed field may be what is called. */
export interface MethodTargets {
  readonly functions: readonly FunctionId[];
  readonly closures: boolean;
  /** Every shape has a method of the name. */
  readonly everywhere: boolean;
}

/** Which concrete shapes can stand behind each object type, over the whole program. */
export class ShapeSets {
  private readonly sets = new Map<ObjectType, ShapeSet>();
  private readonly interned = new Map<string, ShapeSet>();
  private readonly index: ShapeIndex;
  /** Shapes that some instruction makes (or the runtime does: its errors); the others never come to be. */
  private readonly made: ShapeBits;
  /** Objects made by JSON.parse, and tables that are filled key by key, may stand behind any interface. */
  readonly hasDicts: boolean;
  /** Objects of the program, laid out as they are, may stand behind a Record: a cast or a type guard says so. */
  readonly seesObjectsAsRecords: boolean;
  /** Values of type any are read and called: every property and every method may be. */
  readonly seesAny: boolean;
  /** Some function has a `this` of its own. */
  readonly hasReceivers: boolean;
  /** Properties that some `delete` names. */
  private readonly deleted = new Set<string>();

  constructor(private readonly program: Program) {
    const made = new Set<number>([...Array.from(BUILTIN_ERRORS.keys(), (_, i) => i), ...program.decoded]);
    let hasDicts = program.hasRecordsOfKeys;
    let seesObjectsAsRecords = program.hasRecordsOfKeys;
    let seesAny = false;
    for (const fn of program.functions) {
      walk(fn.body, (inst) => {
        if (inst.op === "object.new" || inst.op === "instance.new") made.add(inst.shape);
        if (inst.op === "field.delete") this.deleted.add(inst.name);
        if (inst.op === "constant") shapesMade(inst.tree, made);
        if (inst.op === "call.c" && inst.c.name === "tsf_json_parse") hasDicts = true;
        seesAny ||= inst.op === "any.get" || inst.op === "any.call" || inst.op === "any.method";
        // Of an object literal a generic method is one function for all types.
        seesAny ||= inst.op === "call.method" && inst.name.endsWith(">") && !inst.view.classDeclaration;
        if (inst.op !== "convert") return;
        // What is adapted is called with words.
        seesAny ||= functionCast(fn.values[inst.args[0]!]!.type, fn.values[inst.out]!.type) !== undefined;
        hasDicts ||= isTableCast(fn, inst);
        seesObjectsAsRecords ||= isRecordCast(fn.values[inst.args[0]!]!.type, fn.values[inst.out]!.type);
      });
    }
    this.hasDicts = hasDicts || recordsAreSeenAsObjects(program, seesAny);
    this.seesAny = seesAny;
    this.seesObjectsAsRecords = seesObjectsAsRecords || (seesAny && takesRecords(program));
    this.hasReceivers = program.aloneMethods.size > 0 || program.functions.some((fn) => fn.receives);
    this.index = new ShapeIndex(program.shapes, program.hasRecordsOfKeys);
    this.made = this.index.bitsOf([...made]);
  }

  setOf(view: ObjectType): ShapeSet {
    let set = this.sets.get(view);
    if (!set) this.sets.set(view, (set = this.intern(this.fitting(view) & this.made)));
    return set;
  }

  shapesOf(view: ObjectType): readonly Shape[] {
    return this.setOf(view).shapes;
  }

  /** The shapes for whose objects `instanceof` is true: those of a generic class whatever its type arguments. */
  instancesOf(view: ObjectType): readonly Shape[] {
    return this.index.shapesIn(this.instances(view) & this.made);
  }

  /** Every object that `from` admits is one that `to` admits. */
  includes(to: ObjectType, from: ObjectType): boolean {
    if (this.admitsDicts(from) && !this.admitsDicts(to)) return false;
    return (this.setOf(from).bits & ~this.setOf(to).bits) === 0n;
  }

  /** What a call of `name` on the view may reach; for accessors `name` is "get x" or "set x". */
  targetsOf(view: ObjectType, name: string): MethodTargets {
    const { shapes, targets } = this.setOf(view);
    let known = targets.get(name);
    if (!known) {
      const functions = new Set<FunctionId>();
      let closures = this.admitsDicts(view);
      let everywhere = true;
      for (const shape of shapes) {
        const method = shape.methods.get(name);
        if (method !== undefined) functions.add(method);
        else everywhere = false;
        closures ||= fieldOf(shape, name) !== undefined;
      }
      targets.set(name, (known = { functions: [...functions], closures, everywhere }));
    }
    return known;
  }

  /** What is read as `name` through the view is a field that holds numbers, in every shape that has one. */
  keepsNumber(view: ObjectType, name: string): boolean {
    const { shapes, numbers } = this.setOf(view);
    let keeps = numbers.get(name);
    if (keeps === undefined) {
      keeps = shapes.every((shape) => {
        const field = fieldOf(shape, name);
        if (!field) return !shape.methods.has(`get ${name}`) && !this.mayBeAdded(shape, name);
        return !shape.methods.has(`get ${name}`) && T.representationOf(field.type) === "f64";
      });
      numbers.set(name, keeps);
    }
    return keeps;
  }

  /** Errors may be given a property of that name. */
  addsToErrors(name: string): boolean {
    const { addedToErrors } = this.program;
    return addedToErrors.has(name) || (addedToErrors.has(undefined) && !ERROR_PROPERTIES.includes(name));
  }

  /** The property may be one that the objects, which are errors, were given. */
  mayBeAdded(shape: Shape, name: string): boolean {
    const isThere = fieldOf(shape, name) ?? ["", "get ", "set "].some((of) => shape.methods.has(of + name));
    return !isThere && this.addsToErrors(name) && isOfError(shape);
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
    if (this.admitsDicts(view)) return undefined;
    const { shapes, direct } = this.setOf(view);
    const key = `${name}\0${want.key}`;
    if (!direct.has(key)) direct.set(key, this.placeOf(shapes, name, want));
    return direct.get(key);
  }

  private placeOf(shapes: readonly Shape[], name: string, want: Type): DirectField | undefined {
    const [first] = shapes;
    if (!first) return undefined;
    const field = fieldOf(first, name);
    if (
      !field ||
      field.accessor ||
      shapes.some((shape) => shape.methods.has(name)) ||
      T.cTypeOf(field.type) !== T.cTypeOf(want) ||
      !this.sameKind(field.type, want)
    )
      return undefined;
    const prefix = first.fields.slice(0, first.fields.indexOf(field) + 1);
    const alike = shapes.every((shape) =>
      prefix.every((f, i) => {
        const other = shape.fields[i];
        if (!other || T.representationOf(other.type) !== T.representationOf(f.type)) return false;
        return f !== field || (other.name === name && !other.accessor && this.sameKind(other.type, want));
      }),
    );
    return alike ? { shape: first, field } : undefined;
  }

  /** As `directField` for a store of a value of type `given`. */
  directStore(view: ObjectType, name: string, given: Type): DirectField | undefined {
    const direct = this.directField(view, name, given);
    if (!direct) return undefined;
    const { shapes, stores } = this.setOf(view);
    const key = `${name}\0${given.key}`;
    let storesAny = stores.get(key);
    if (storesAny === undefined) stores.set(key, (storesAny = this.storesInAll(shapes, name, given)));
    return storesAny ? direct : undefined;
  }

  private storesInAll(shapes: readonly Shape[], name: string, given: Type): boolean {
    return shapes.every((shape) => {
      const field = fieldOf(shape, name);
      return (
        field &&
        this.storable(given, field.type) &&
        !field.optional &&
        !this.deleted.has(name) &&
        !shape.methods.has(`set ${name}`) &&
        !isErrorField(shape, name) &&
        !boundOf(this.program, shape, name)
      );
    });
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

  /** The shapes that fit the view, made or not. */
  private fitting(view: ObjectType): ShapeBits {
    if (view.members) return view.members.reduce((bits, member) => bits | this.setOf(member).bits, 0n);
    // TypeScript takes the builtin errors for one another, their members being the same: after
    // `x instanceof RangeError || x instanceof SyntaxError` it says RangeError.
    if (view.builtinError) return this.index.descending("Error");
    const structural =
      this.fittingStructurally(view) & ~(isConstructible(view) ? 0n : this.index.classObjects());
    if (view.classObject) return this.index.descending(view) | structural;
    if (!view.classDeclaration) return structural;
    // Instances of a generic class under other type arguments have the class's private members too.
    const alike = hasPrivateMembers(view) ? structural & this.instances(view) : structural;
    return this.index.descending(view) | alike;
  }

  private instances({ builtinError, classDeclaration }: ObjectType): ShapeBits {
    return (
      (builtinError === undefined ? 0n : this.index.descending(builtinError)) |
      (classDeclaration === undefined ? 0n : this.index.descending(classDeclaration))
    );
  }

  private fittingStructurally(view: ObjectType): ShapeBits {
    let fitting = this.made;
    let sharing = 0n;
    const errors = this.index.descending("Error");
    for (const property of view.properties.values()) {
      const { has, clashes } = this.index.holdersOf(property);
      const holders = has | (this.addsToErrors(property.name) ? errors & ~clashes : 0n);
      fitting &= property.optional ? ~clashes : holders;
      sharing |= holders;
    }
    return view.properties.size === 0 ? fitting : fitting & (sharing | this.index.emptyLiterals());
  }

  private intern(bits: ShapeBits): ShapeSet {
    // Not the number itself: V8 hashes its lowest 64 bits only.
    const key = bits.toString(16);
    let set = this.interned.get(key);
    if (!set) {
      const facts = { direct: new Map(), stores: new Map(), targets: new Map(), numbers: new Map() };
      set = { id: this.interned.size, shapes: this.index.shapesIn(bits), bits, ...facts };
      this.interned.set(key, set);
    }
    return set;
  }
}

/**
 * A Record is taken for an object of named properties, or cast to what callers know as one: `Record<K, T>` of a type
 * parameter is `unknown` where the parameter stands.
 */
function isTableCast(fn: IRFunction, { args, out, mode }: Extract<Inst, { op: "convert" }>): boolean {
  const [a, b] = [T.nonNullable(fn.values[args[0]!]!.type), T.nonNullable(fn.values[out]!.type)];
  return a.kind === "dict" && (b.kind === "obj" || (b.kind === "val" && mode !== "widen"));
}

/** Any object is taken for a Record. */
function isRecordCast(from: Type, to: Type): boolean {
  const isOpen = (type: Type): boolean => type === T.VAL || type.kind === "obj";
  return (
    T.membersOf(to).some(({ kind }) => kind === "dict") && T.membersOf(from).some(isOpen) && narrows(from, to)
  );
}

/** Functions that may be called with words, of which one takes a Record. */
function takesRecords({ functions, shapes }: Program): boolean {
  const methods = new Set(shapes.flatMap((shape) => [...shape.methods.values()]));
  return functions.some(
    ({ id, closure, params }) =>
      (closure || methods.has(id)) &&
      params.some(({ type }) => T.membersOf(type).some(({ kind }) => kind === "dict")),
  );
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

/** `message`, `name` or `cause` of an error: whether it is a key depends on who has set it. */
export function isErrorField(shape: Shape, name: string): boolean {
  return isOfError(shape) && ERROR_PROPERTIES.includes(name);
}

export function isOfError({ fields: [first] }: Shape): boolean {
  return first?.name === "message" && first.hidden;
}

export function fieldOf(shape: Shape, name: string): ShapeField | undefined {
  return shape.fields.find((f) => f.name === name);
}

/** What a field holds when the objects are entries of a table. */
export function boundOf(
  { bounds, shapes }: Pick<Program, "bounds" | "shapes">,
  shape: Shape,
  name: string,
): Bound | undefined {
  const own = bounds.get(shape.id)?.get(name);
  return (
    own ?? (shape.parent === undefined ? undefined : boundOf({ bounds, shapes }, shapes[shape.parent]!, name))
  );
}
