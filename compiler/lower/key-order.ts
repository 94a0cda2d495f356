import type { CFunction, ShapeId, SlotId, ValueId } from "../ir/ir.js";
import { isIndexKey } from "../types/key-rank.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

/** A property that an object being made has so far, or takes over from another. */
export interface Member {
  readonly name: string;
  readonly value: ValueId;
  /** Whether it is a key; undefined: always. */
  readonly there: ValueId | undefined;
  /** Where it may be absent: it can also be there and undefined. */
  readonly undef: boolean;
}

const NEW: CFunction = { name: "tsf_dict_new", realm: true, throws: false, pure: false };
const SET: CFunction = { name: "tsf_dict_set", realm: true, throws: false, pure: false };
const ASSIGN: CFunction = { name: "tsf_dict_assign", realm: true, throws: false, pure: false };
const PROPERTIES: CFunction = { name: "tsf_object_to_dict", realm: true, throws: true, pure: false };
const TAKE: CFunction = { name: "tsf_keys_take", realm: true, throws: false, pure: false };

/**
 * The keys of an object that is made of others. Its layout has them in the order in which they would come if each were
 * new where it first may come. Once they do not come so, or one is there and undefined where the layout takes that for
 * absent, a list of them is kept, which the object gets in the end.
 */
export class KeyOrder {
  /** The keys so far; undefined while they are as the layout says. */
  private readonly keys: SlotId;
  private mayBeListed = false;

  constructor(private readonly f: FunctionContext) {
    const type = T.nullable(T.dictOf(T.VAL), true, false);
    this.keys = f.b.slot("keys", type);
    f.b.set(this.keys, f.b.undef(type));
  }

  /** `copied` are taken over from `source`, whose keys come in their order when `ordered`. */
  copied(
    before: ReadonlyMap<string, Member>,
    copied: readonly Member[],
    source: ValueId,
    ordered: ValueId,
  ): void {
    const { b } = this.f;
    const odd = b.slot("reordered", T.BOOL);
    const inOrder = copied.filter(({ name }) => !isIndexKey(name));
    b.set(odd, inOrder.length > 1 ? b.not(ordered) : b.bool(false));
    for (const member of copied) this.noteUndefined(before, member, odd);
    this.notePlaces(before, inOrder, odd);
    this.list(before, odd, (keys) => {
      const properties = b.callC(PROPERTIES, [b.convert(source, T.VAL)], T.dictOf(T.VAL));
      b.callC(ASSIGN, [keys, properties], undefined);
    });
  }

  /** A property is written out. */
  written(before: ReadonlyMap<string, Member>, member: Member): void {
    const { b } = this.f;
    const known = before.get(member.name);
    const odd = b.slot("reordered", T.BOOL);
    b.set(odd, b.bool(false));
    if (known?.there !== undefined && !isIndexKey(member.name)) this.notePlaces(before, [member], odd);
    else if (!this.mayBeListed) return;
    this.list(before, odd, (keys) => this.add(keys, member.name));
  }

  /** Gives the object, of the shape, its list if it needs one. */
  apply(object: ValueId, shape: ShapeId): void {
    if (!this.mayBeListed) return;
    const { b } = this.f;
    this.f.program.listKeys(shape);
    this.ifListed((keys) => b.callC(TAKE, [object, keys], undefined));
  }

  /** There, undefined, and with a place that may be absent: only a list tells. */
  private noteUndefined(before: ReadonlyMap<string, Member>, member: Member, odd: SlotId): void {
    const { b } = this.f;
    const known = before.get(member.name);
    if (member.there === undefined || (known && known.there === undefined)) return;
    b.if_(member.there, () => b.if_(b.is("undefined", member.value), () => b.set(odd, b.bool(true))));
  }

  /** A key that was absent comes although one laid out after it is there. */
  private notePlaces(before: ReadonlyMap<string, Member>, coming: readonly Member[], odd: SlotId): void {
    if (!coming.some(({ name }) => before.get(name)?.there !== undefined)) return;
    const { b } = this.f;
    const places = new Map([...before.keys()].map((name, i) => [name, i]));
    const last = b.slot("last", T.NUM);
    b.set(last, b.num(-1));
    for (const [name, { there }] of before) {
      if (!isIndexKey(name)) this.ifThere(there, () => b.set(last, b.num(places.get(name)!)));
    }
    for (const { name, there } of coming) {
      const known = before.get(name);
      if (known && known.there === undefined) continue;
      if (!known) places.set(name, places.size);
      const place = b.num(places.get(name)!);
      this.ifThere(there, () => {
        const note = (): void => {
          b.if_(
            b.compare("gt", "num", b.get(last), place),
            () => b.set(odd, b.bool(true)),
            () => b.set(last, place),
          );
        };
        if (known?.there === undefined) b.set(last, place);
        else b.if_(b.not(known.there), note);
      });
    }
  }

  /** Keeps the list from here on when it is kept already or `odd` is set. */
  private list(before: ReadonlyMap<string, Member>, odd: SlotId, add: (keys: ValueId) => void): void {
    const { b } = this.f;
    this.mayBeListed = true;
    b.if_(b.get(odd), () => {
      b.if_(b.is("undefined", b.get(this.keys)), () => {
        const keys = b.callC(NEW, [b.num(0)], T.dictOf(T.VAL));
        for (const [name, { there }] of before) this.ifThere(there, () => this.add(keys, name));
        b.set(this.keys, b.convert(keys, this.f.fn.slots[this.keys]!.type));
      });
    });
    this.ifListed(add);
  }

  private ifListed(then: (keys: ValueId) => void): void {
    const { b } = this.f;
    const keys = b.get(this.keys);
    b.if_(b.not(b.is("undefined", keys)), () => then(b.convert(keys, T.dictOf(T.VAL), "checked")));
  }

  private ifThere(there: ValueId | undefined, then: () => void): void {
    if (there === undefined) then();
    else this.f.b.if_(there, then);
  }

  private add(keys: ValueId, name: string): void {
    const { b } = this.f;
    b.callC(SET, [keys, b.str(name), b.undef(T.VAL)], undefined);
  }
}
