import type { CFunction, Copies, ShapeId, SlotId, ValueId } from "../ir/ir.js";
import { isIndexKey } from "../types/key-rank.js";
import * as T from "../types/type.js";
import type { ObjectType } from "../types/type.js";
import type { FunctionContext } from "./context.js";
import type { Accessor } from "./literal-accessors.js";
import { assignKeysToRecord, defineInRecord } from "./records.js";

/** A property that an object being made has so far, or takes over from another. */
export interface Member {
  readonly name: string;
  readonly value: ValueId;
  /** Whether it is a key; undefined: always. */
  readonly there: ValueId | undefined;
  /** Of an accessor that the literal itself has. */
  readonly accessor?: Accessor;
  /** Where it may be absent: it can also be there and undefined. */
  readonly undef: boolean;
}

/** The own properties of an object. */
export interface OwnMembers {
  /** Its type. */
  readonly view: ObjectType;
  readonly source: ValueId;
  readonly copied: Member[];
  /** Whether its keys come in the order of its type, and none of them is undefined. */
  readonly ordered: ValueId;
}

const TAKE: CFunction = { name: "tsf_keys_take", realm: true, throws: false, pure: false };

/**
 * The keys of an object that is made of others. Its layout has them in the order in which they would come if each were
 * new where it first may come. Once they do not come so, or one is there and undefined where the layout takes that for
 * absent, a list of them is kept, which the object gets in the end.
 */
export class KeyOrder {
  /** The keys so far; undefined while they are as the layout says. */
  private readonly keys: SlotId;
  private readonly copies: Copies = { views: new Set(), again: false };

  constructor(private readonly f: FunctionContext) {
    const type = T.nullable(T.dictOf(T.VAL), true, false);
    this.keys = f.b.slot("keys", type);
    f.b.set(this.keys, f.b.undef(type));
  }

  /** Of another object's properties `copied` are taken over. */
  copied(
    before: ReadonlyMap<string, Member>,
    copied: readonly Member[],
    { view, source, ordered }: OwnMembers,
  ): void {
    if (copied.length === 0) return;
    this.copies.views.add(view);
    const follow = this.follow(before, copied);
    const asLaidOut = follow === undefined ? ordered : this.both(ordered, follow);
    this.list(before, asLaidOut, (keys) => assignKeysToRecord(this.f, keys, source));
  }

  /** A property is written out. */
  written(before: ReadonlyMap<string, Member>, member: Member): void {
    const follow = this.follow(before, [member]);
    if (follow === undefined && !this.mayBeListed()) return;
    this.list(before, follow, (keys) => this.add(keys, member.name));
  }

  /** Gives the object, of the shape, its list if it needs one. */
  apply(object: ValueId, shape: ShapeId): void {
    if (!this.mayBeListed()) return;
    const { b } = this.f;
    this.f.program.noteCopies(shape, this.copies);
    this.ifListed((keys) => b.callC(TAKE, [object, keys], undefined));
  }

  /** Whether no key comes that was absent although one laid out after it is there; undefined: surely. */
  private follow(before: ReadonlyMap<string, Member>, coming: readonly Member[]): ValueId | undefined {
    const { b } = this.f;
    const inOrder = coming.filter(({ name }) => !isIndexKey(name));
    const names = new Set([...before.keys(), ...inOrder.map(({ name }) => name)]);
    const places = new Map([...names].map((name, i) => [name, i]));
    const mayComeLate = ({ name }: Member, i: number): boolean => {
      const earlier = [...before.keys(), ...inOrder.slice(0, i).map((one) => one.name)];
      const isPassed = earlier.some((other) => !isIndexKey(other) && places.get(other)! > places.get(name)!);
      return isPassed && before.get(name)?.there !== undefined;
    };
    if (!inOrder.some(mayComeLate)) return undefined;
    this.copies.again = true;
    const known = [...before.values()].filter(({ name }) => !isIndexKey(name));
    const args = known.map((member) => this.isThere(member));
    for (const member of inOrder) {
      const was = before.get(member.name);
      args.push(was ? this.isThere(was) : b.bool(false), this.isThere(member));
    }
    const placesOf = (members: readonly Member[]): number[] => members.map(({ name }) => places.get(name)!);
    return b.emit("keys.follow", args, T.BOOL, { before: placesOf(known), coming: placesOf(inOrder) });
  }

  private mayBeListed(): boolean {
    return this.copies.again || this.copies.views.size > 0;
  }

  private isThere({ there }: Member): ValueId {
    return there ?? this.f.b.bool(true);
  }

  private both(x: ValueId, y: ValueId): ValueId {
    return this.f.b.choose(
      T.BOOL,
      x,
      () => y,
      () => this.f.b.bool(false),
    );
  }

  /** Keeps the list from here on when it is kept already or not all keys come as they are laid out. */
  private list(
    before: ReadonlyMap<string, Member>,
    asLaidOut: ValueId | undefined,
    add: (keys: ValueId) => void,
  ): void {
    const { b } = this.f;
    if (asLaidOut !== undefined) {
      const isFirst = this.both(b.is("undefined", b.get(this.keys)), b.not(asLaidOut));
      b.if_(isFirst, () => {
        const args = [...before.values()].map((member) => this.isThere(member));
        const keys = b.emit("keys.list", args, T.dictOf(T.VAL), { names: [...before.keys()] });
        b.set(this.keys, b.convert(keys, this.f.fn.slots[this.keys]!.type));
      });
    }
    this.ifListed(add);
  }

  private ifListed(then: (keys: ValueId) => void): void {
    const { b } = this.f;
    const keys = b.get(this.keys);
    b.if_(b.not(b.is("undefined", keys)), () => then(b.convert(keys, T.dictOf(T.VAL), "checked")));
  }

  private add(keys: ValueId, name: string): void {
    const { b } = this.f;
    defineInRecord(this.f, keys, b.str(name), b.undef(T.VAL));
  }
}
