import { isPrivateKey } from "./private-names.js";
import * as T from "./type.js";
import type { ObjectType, Type } from "./type.js";

/**
 * Object types that objects with more properties stand behind, as far as conversions tell: a copy by `...` has these too,
 * and so is a Record where such a type is spread. What nobody has seen is found when the program runs.
 */
export class WiderViews {
  /** By view: those whose objects are seen as it. */
  private readonly sources = new Map<ObjectType, Set<ObjectType>>();
  /** Types of what comes from anywhere, as JSON.parse does. */
  private readonly open = new Set<ObjectType>();
  private readonly spread = new Set<ObjectType>();
  private readonly known = new Set<ObjectType>();
  /** Types of objects that are used as Records. */
  private readonly usedAsRecords = new Set<ObjectType>();
  private readonly records = new Set<ObjectType>();

  note(from: ObjectType, to: ObjectType): void {
    const sources = this.sources.get(to);
    if (sources) sources.add(from);
    else this.sources.set(to, new Set([from]));
  }

  /** A value of which nothing is known is used as a `type`. */
  noteAnything(type: Type): void {
    for (const member of T.membersOf(type)) {
      if (member.kind === "arr" || member.kind === "dict") this.noteAnything(member.element);
      if (member.kind !== "obj" || this.open.has(member.object)) continue;
      this.open.add(member.object);
      for (const part of member.object.members ?? []) this.noteAnything(T.objectRef(part));
      for (const { type: inner } of member.object.properties.values()) this.noteAnything(inner);
    }
  }

  /** Whether objects of the type that is spread are known to have more properties than it names. */
  isSpreadOpen(view: ObjectType): boolean {
    this.spread.add(view);
    return this.known.has(view);
  }

  noteRecord(view: ObjectType): void {
    this.usedAsRecords.add(view);
  }

  /** Whether a literal of the type is best a Record from the start: keys are set, added and deleted through one. */
  isRecord(view: ObjectType): boolean {
    return this.records.has(view);
  }

  /** Takes what was found; false when there is nothing new. */
  again(): boolean {
    const before = this.known.size + this.records.size;
    for (const view of this.usedAsRecords) for (const one of this.behind(view)) this.records.add(one);
    this.usedAsRecords.clear();
    for (const view of this.spread) if (this.isWider(view)) this.known.add(view);
    this.sources.clear();
    this.open.clear();
    return this.known.size + this.records.size > before;
  }

  private isWider(view: ObjectType): boolean {
    const views = view.members ?? [view];
    return views.some((one) => {
      const behind = this.behind(one);
      return behind.some((source) => this.open.has(source) || hasMore(source, one));
    });
  }

  private behind(view: ObjectType): ObjectType[] {
    const found = new Set([view]);
    for (const one of found) for (const source of this.sources.get(one) ?? []) found.add(source);
    return [...found];
  }
}

function hasMore(source: ObjectType, view: ObjectType): boolean {
  return [...source.properties.values()].some(
    ({ name, kind }) => kind === "field" && !isPrivateKey(name) && !view.properties.has(name),
  );
}
