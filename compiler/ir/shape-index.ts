import * as T from "../types/type.js";
import type { Property, Type } from "../types/type.js";
import type { Shape, ShapeId } from "./ir.js";

/** Shapes as a bit each, the bit of their id: sets of thousands are joined and compared at once. */
export type ShapeBits = bigint;

const HEX = "0123456789abcdef";
const TEXT = new TextDecoder();

/** The shapes that have a property, and those that have one of its name with another type. */
interface Holders {
  readonly has: ShapeBits;
  readonly clashes: ShapeBits;
}

/** Who has which member, read once from the shapes instead of for every view anew. */
export class ShapeIndex {
  /** Fields by name, then by type; objects are all one type here. */
  private readonly fields = new Map<string, Map<string, { readonly type: Type; readonly ids: ShapeId[] }>>();
  /** Methods, accessors, and what the class's type names besides. */
  private readonly others = new Map<string, ShapeId[]>();
  private readonly holders = new Map<string, Holders>();
  private readonly descendants = new Map<unknown, ShapeId[]>();
  private readonly emptyIds: ShapeId[] = [];
  private readonly classIds: ShapeId[] = [];

  constructor(
    private readonly shapes: readonly Shape[],
    /** A Record may be what others know as an object. */
    private readonly hasRecordsOfKeys: boolean,
  ) {
    for (const shape of shapes) this.add(shape);
  }

  bitsOf(ids: readonly ShapeId[]): ShapeBits {
    let highest = 0;
    for (const id of ids) highest = Math.max(highest, id);
    // As text: a number made bit by bit would be copied for each.
    const digits = new Uint8Array((highest >> 2) + 1);
    for (const id of ids) digits[digits.length - 1 - (id >> 2)]! |= 1 << (id & 3);
    for (let at = 0; at < digits.length; at++) digits[at] = HEX.charCodeAt(digits[at]!);
    return BigInt(`0x${TEXT.decode(digits)}`);
  }

  shapesIn(bits: ShapeBits): Shape[] {
    const digits = bits.toString(16);
    const found: Shape[] = [];
    for (let at = digits.length - 1, id = 0; at >= 0; at--, id += 4) {
      const digit = parseInt(digits[at]!, 16);
      for (let bit = 0; bit < 4; bit++) if (digit & (1 << bit)) found.push(this.shapes[id + bit]!);
    }
    return found;
  }

  /** `{}`: one of any type whose properties are all optional. */
  emptyLiterals(): ShapeBits {
    return this.bitsOf(this.emptyIds);
  }

  /** Classes as values: they stand behind views of classes only. */
  classObjects(): ShapeBits {
    return this.bitsOf(this.classIds);
  }

  /** Shapes of a class, its subclasses included: by its view, its declaration, or a builtin error's name. */
  descending(from: unknown): ShapeBits {
    return this.bitsOf(this.descendants.get(from) ?? []);
  }

  holdersOf({ name, type }: Property): Holders {
    const key = `${name}\0${coarseKey(type)}`;
    let known = this.holders.get(key);
    if (!known) {
      const fields = [...(this.fields.get(name)?.values() ?? [])];
      const idsWhere = (wanted: boolean): ShapeId[] =>
        fields
          .filter((field) => alike(field.type, type, this.hasRecordsOfKeys) === wanted)
          .flatMap((field) => field.ids);
      known = {
        has: this.bitsOf([...idsWhere(true), ...(this.others.get(name) ?? [])]),
        clashes: this.bitsOf(idsWhere(false)),
      };
      this.holders.set(key, known);
    }
    return known;
  }

  private add(shape: Shape): void {
    const { id, view, fields, methods } = shape;
    if (view?.classObject) this.classIds.push(id);
    if (view === undefined && fields.length === 0) this.emptyIds.push(id);
    for (let at: Shape | undefined = shape; at; at = this.shapes[at.parent ?? -1]) {
      if (at.view) listIn(this.descendants, at.view).push(id);
      if (at.view?.builtinError) listIn(this.descendants, at.view.builtinError).push(id);
      if (at.view?.classDeclaration) listIn(this.descendants, at.view.classDeclaration).push(id);
    }
    const named = new Set<string>();
    for (const { name, type, accessor } of fields) {
      if (named.has(name)) continue;
      named.add(name);
      this.addField(name, accessor ?? type, id);
    }
    const others = new Set(view?.properties.keys());
    for (const key of methods.keys()) others.add(key).add(memberNamed(key));
    for (const name of others) if (!named.has(name)) listIn(this.others, name).push(id);
  }

  private addField(name: string, type: Type, id: ShapeId): void {
    let types = this.fields.get(name);
    if (!types) this.fields.set(name, (types = new Map()));
    const key = coarseKey(type);
    const same = types.get(key);
    if (same) same.ids.push(id);
    else types.set(key, { type, ids: [id] });
  }
}

/** Reading a field of its objects may run code. */
export function hasAccessors({ fields }: Shape): boolean {
  return fields.some((field) => field.accessor !== undefined);
}

function listIn<K>(map: Map<K, ShapeId[]>, key: K): ShapeId[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

/** The property that a method's key stands for: "get x" is x, "m<num>" is an instance of m. */
function memberNamed(key: string): string {
  if (key.startsWith("get ")) return key.slice(4);
  const generic = key.indexOf("<");
  return generic < 0 ? key : key.slice(0, generic);
}

/** The type with all objects taken for one: `alike` does not look at what they are. */
function coarseKey(type: Type): string {
  return type.key.replace(/#\d+/g, "#");
}

function alike(a: Type, b: Type, records: boolean): boolean {
  const [x, y] = [T.nonNullable(a), T.nonNullable(b)];
  if (x.kind === "val" || y.kind === "val" || x.kind === "never" || y.kind === "never") return true;
  const isKeyed = ({ kind }: Type): boolean => kind === "dict" || kind === "obj";
  if (x.kind !== y.kind) return records && isKeyed(x) && isKeyed(y);
  if (x.kind === "fn" && y.kind === "fn") {
    return (y.result === T.UNDEF || alike(x.result, y.result, records)) && takes(x, y, records);
  }
  if (x.kind === "arr" && y.kind === "arr") return alike(x.element, y.element, records);
  return true;
}

/** A function of type `x` can be called with what one of type `y` is. */
function takes(x: T.FunctionType, y: T.FunctionType, records: boolean): boolean {
  const count = Math.max(x.params.length, y.params.length);
  for (let i = 0; i < count; i++) {
    const [given, taken] = [argumentAt(y, i), argumentAt(x, i)];
    if (
      given === undefined
        ? taken && !x.rest && !T.admitsUndefined(taken)
        : taken && !alike(taken, given, records)
    )
      return false;
  }
  return true;
}

/** The type of an argument at a place; undefined behind the last. */
function argumentAt({ params, rest }: T.FunctionType, at: number): Type | undefined {
  const last = params.at(-1);
  if (!rest || at < params.length - 1 || last?.kind !== "arr") return params[at];
  return last.element;
}
