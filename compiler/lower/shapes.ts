import type { Shape, ShapeField, ShapeId } from "../ir/ir.js";
import { keyRank } from "../types/key-rank.js";
import { BUILTIN_ERRORS, errorShape } from "../types/builtin-errors.js";
import { isSymbolKey } from "../types/iterator-types.js";
import type { ObjectType } from "../types/type.js";
import * as T from "../types/type.js";
import { evaluatedLevels, levelOf } from "./class-levels.js";
import { baseView } from "./class-members.js";
import { staticFields } from "./class-objects.js";
import { ownFields } from "./classes.js";
import { accessorMethods } from "./literal-accessors.js";
import type { LiteralField, ProgramContext } from "./context.js";

function fieldKey({ name, type, optional, hidden, accessor }: LiteralField): string {
  const marks = `${optional ? "?" : ""}${hidden ? "#" : ""}${accessor ? `=${accessor.key}` : ""}`;
  return `${JSON.stringify(name)}${marks}:${type.key}`;
}

/** The layouts of the program's objects; each is made once. */
export class Shapes {
  private readonly byKey = new Map<string, ShapeId>();

  constructor(private readonly p: ProgramContext) {
    for (const name of BUILTIN_ERRORS.keys()) this.addErrorShape(name);
  }

  /** The layout of a class: its base's fields, then its own. */
  classShape(view: ObjectType): ShapeId {
    const key = `class ${view.id}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const base = baseView(this.p, view);
    const parent = base && this.baseShape(base);
    const inherited = parent === undefined ? [] : this.p.program.shapes[parent]!.fields;
    const fields = [...inherited];
    const own = view.classDeclaration && levelOf(this.p, view, view.classDeclaration);
    if (own && this.p.classUses.isKept(own.declaration))
      fields.push({ name: own.kept, type: own.object, optional: false, hidden: true });
    for (const field of ownFields(this.p, view))
      if (!fields.some((x) => x.name === field.name)) fields.push(field);
    // Keys are listed in the order of the layout, integers first; the sort is stable.
    fields.sort((a, b) => keyRank(a.name) - keyRank(b.name));
    return this.addShape(key, { name: view.name, fields, parent, view, methods: new Map() });
  }

  /** The layout of a class itself: the classes it extends, what it has captured, its static fields; `kept` at its evaluation. */
  classObjectShape(view: ObjectType, kept: readonly ShapeField[] | undefined): ShapeId {
    const id = this.classObjectId(view);
    if (!kept) return id;
    const fields = this.p.program.shapes[id]!.fields as ShapeField[];
    if (fields.length > 0) return id;
    for (const { base: name, object: type } of evaluatedLevels(this.p, view))
      fields.push({ name, type, optional: false, hidden: true });
    fields.push(...kept, ...staticFields(this.p, view));
    return id;
  }

  /** A class may be evaluated by code that is lowered before what evaluates its base. */
  private classObjectId(view: ObjectType): ShapeId {
    const object = this.p.types.classObjectOf(view);
    const key = `class object ${object.id}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const base = baseView(this.p, view);
    const hasObject = base?.classDeclaration && this.p.hasClassObject(base.classDeclaration);
    const parent = hasObject ? this.classObjectId(base) : undefined;
    return this.addShape(key, { name: object.name, fields: [], parent, view: object, methods: new Map() });
  }

  private baseShape(base: ObjectType): ShapeId {
    if (base.builtinError) return errorShape(base.builtinError);
    return this.classShape(base);
  }

  private addErrorShape(name: string): void {
    const fields: ShapeField[] = [
      { name: "message", type: T.STR, optional: false, hidden: true },
      { name: "name", type: T.STR, optional: false, hidden: true },
      { name: "cause", type: T.VAL, optional: true, hidden: true },
    ];
    const view = this.p.types.errorClass(name, undefined);
    const parent = name === "Error" ? undefined : 0;
    this.addShape(`error ${name}`, { name, fields, parent, view, methods: new Map() });
  }

  /** The layout of object literals with these properties, in this order. */
  literalShape(name: string, fields: readonly LiteralField[], view?: ObjectType): ShapeId {
    const key = `{${fields.map(fieldKey).join(";")}}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const all = fields.map((x) => ({ ...x, hidden: x.hidden ?? isSymbolKey(x.name) }));
    const methods = new Map<string, number>();
    const shape = { name: name || "Object", fields: all, parent: undefined, view: undefined, methods };
    const id = this.addShape(key, shape);
    if (view) for (const [member, fn] of accessorMethods(this.p, id, fields, view)) methods.set(member, fn);
    return id;
  }

  private addShape(key: string, shape: Omit<Shape, "id">): ShapeId {
    const id = this.p.program.shapes.length;
    this.p.program.shapes.push({ ...shape, id });
    this.byKey.set(key, id);
    return id;
  }
}
