import { ITERATOR_KEY } from "./iterator-types.js";
import * as T from "./type.js";
import type { ObjectType, Property, Type } from "./type.js";
import { WiderViews } from "./wider-views.js";

/**
 * Interfaces of the program that values of builtin types stand behind: `const cache: Cache<string, number> = new Map()`.
 * Such an interface is the union of its objects and of those types. Which they are shows only when the program is
 * lowered, so what was found makes it be lowered once more; programs that do nothing of the kind pay nothing.
 */
export class LentViews {
  private readonly known = new Map<ObjectType, Set<Type>>();
  private readonly found = new Map<ObjectType, Set<Type>>();
  private readonly lendable = new Set<ObjectType>();
  private readonly compared = new Set<string>();
  readonly wider = new WiderViews();
  private rounds = 0;

  /** The type of an interface or object type that the program has written. */
  typeOf(view: ObjectType): Type {
    this.lendable.add(view);
    return T.unionOf([T.objectRef(view), ...(this.known.get(view) ?? [])]);
  }

  /** Whether a conversion lends something to an interface that is not known to have it. */
  lends(from: Type, to: Type): boolean {
    return this.rounds < MOST_ROUNDS && this.compare(from, to);
  }

  /** Takes what was found; false when there is nothing new. */
  again(): boolean {
    let isNew = this.wider.again();
    for (const [view, types] of this.found) {
      const known = this.known.get(view) ?? new Set<Type>();
      for (const type of types) {
        isNew ||= !known.has(type);
        known.add(type);
      }
      this.known.set(view, known);
    }
    this.found.clear();
    this.compared.clear();
    this.rounds++;
    return isNew;
  }

  private compare(from: Type, to: Type): boolean {
    if (from === T.VAL) this.wider.noteAnything(to);
    if (from === to || from === T.VAL || to === T.VAL) return false;
    const wanted = T.membersOf(to);
    let lends = false;
    for (const member of T.membersOf(from)) {
      if (wanted.includes(member)) continue;
      const alike = wanted.filter(({ kind }) => kind === member.kind);
      for (const one of alike) lends = this.inside(member, one) || lends;
      if (member.kind === "obj" && wanted.some(({ kind }) => kind === "dict"))
        this.wider.noteRecord(member.object);
      if (alike.length === 0) lends = this.note(member, wanted) || lends;
    }
    return lends;
  }

  private note(member: Type, wanted: readonly Type[]): boolean {
    const prototype = PROTOTYPES[member.kind];
    const views = wanted.flatMap((one) => (one.kind === "obj" ? (one.object.members ?? [one.object]) : []));
    const fitting = views.filter((view) => prototype && this.lendable.has(view) && isMet(prototype, view));
    for (const view of fitting) {
      const types = this.found.get(view) ?? new Set<Type>();
      this.found.set(view, types.add(member));
    }
    return fitting.length > 0;
  }

  /** Of two types of one kind. */
  private inside(from: Type, to: Type): boolean {
    const pair = `${from.key}>${to.key}`;
    if (this.compared.has(pair)) return false;
    this.compared.add(pair);
    if (from.kind === "arr" && to.kind === "arr") return this.compare(from.element, to.element);
    if (from.kind === "fn" && to.kind === "fn") return this.ofFunctions(from, to);
    if (from.kind === "obj" && to.kind === "obj") return this.ofObjects(from.object, to.object);
    return false;
  }

  private ofFunctions(from: T.FunctionType, to: T.FunctionType): boolean {
    const results = this.compare(from.result, to.result);
    const params = from.rest === to.rest ? to.params.slice(0, from.params.length) : [];
    return params.map((param, i) => this.compare(param, from.params[i]!)).includes(true) || results;
  }

  private ofObjects(from: ObjectType, to: ObjectType): boolean {
    if (from.members ?? to.members) {
      const pairs = (from.members ?? [from]).flatMap((a) =>
        metBy(a, to.members ?? [to]).map((b) => [a, b] as const),
      );
      return pairs.map(([a, b]) => a !== b && this.inside(T.objectRef(a), T.objectRef(b))).includes(true);
    }
    this.wider.note(from, to);
    const properties = [...to.properties.values()].map(({ name, type }): boolean => {
      const given = from.properties.get(name);
      return given !== undefined && this.compare(given.type, type);
    });
    return properties.includes(true);
  }
}

/** Those of the types that objects of `from` are, by the names of their properties. */
function metBy(from: ObjectType, types: readonly ObjectType[]): readonly ObjectType[] {
  if (types.includes(from)) return [];
  const fitting = types.filter((to) =>
    [...to.properties.values()].every(({ name, optional }) => optional || from.properties.has(name)),
  );
  const exact = fitting.filter((to) => [...from.properties.keys()].every((name) => to.properties.has(name)));
  return exact.length > 0 ? exact : fitting;
}

/** `Iterable<T> & { size: number }`: the builtin types of one part that are what the others say too; its objects. */
export function ofAllParts(parts: readonly Type[], object: () => Type): Type | undefined {
  const builtin = parts.flatMap((part) => (part.kind === "val" ? (part.members ?? []) : []));
  const among = builtin.filter(
    (one) => one.kind !== "obj" && parts.every((part) => part === one || isMetBy(one, part)),
  );
  const hasObjects = parts.every((part) => T.membersOf(part).some(({ kind }) => kind === "obj"));
  return among.length > 0 ? T.unionOf([...among, ...(hasObjects ? [object()] : [])]) : undefined;
}

function isMetBy(builtin: Type, part: Type): boolean {
  if (part.kind === "val") return !part.members || part.members.includes(builtin);
  const prototype = PROTOTYPES[builtin.kind];
  return part.kind === "obj" && prototype !== undefined && isMet(prototype, part.object);
}

/** So deep may interfaces be in each other that builtin values stand behind. */
const MOST_ROUNDS = 12;

/** What values of a kind inherit, in the Node that compiles. */
const PROTOTYPES: Readonly<Partial<Record<Type["kind"], object>>> = {
  str: String.prototype,
  num: Number.prototype,
  bool: Boolean.prototype,
  big: BigInt.prototype,
  arr: Array.prototype,
  map: Map.prototype,
  set: Set.prototype,
  bytes: Uint8Array.prototype,
};

function isMet(prototype: object, view: ObjectType): boolean {
  const has = ({ name }: Property): boolean =>
    name === ITERATOR_KEY ? Symbol.iterator in prototype : name in prototype;
  const properties = [...view.properties.values()];
  return properties.some(has) && properties.every((property) => property.optional || has(property));
}
