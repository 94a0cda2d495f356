import type { SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";

/** JavaScript's order of keys: those like array indices first, by number; the others as they were written. */
export function keyRank(name: string): number {
  return /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1 ? Number(name) : 2 ** 32;
}

/**
 * Whether the keys of an object literal with spreads come to be in the order of its layout. Where they do
 * not, the object is marked: asking it for its keys is a checked error.
 */
export class KeyOrder {
  private readonly wrong: SlotId;

  constructor(private readonly f: FunctionContext) {
    this.wrong = f.b.slot("reordered", T.BOOL);
    f.b.set(this.wrong, f.b.bool(false));
  }

  /** `names` are copied from an object whose keys are in the order of its type when `ordered`. */
  copied(names: readonly string[], ordered: ValueId): void {
    if (names.filter((name) => keyRank(name) === 2 ** 32).length > 1) this.note(this.f.b.not(ordered));
  }

  /** A key is set whose place is before those of `later`: wrong where it was absent and one of them was not. */
  set(before: ValueId, value: ValueId, later: readonly ValueId[]): void {
    const { b } = this.f;
    b.if_(this.isAbsent(before), () => {
      b.if_(b.not(this.isAbsent(value)), () => {
        for (const other of later) this.note(b.not(this.isAbsent(other)));
      });
    });
  }

  /** Marks the object that was made. */
  apply(object: ValueId): void {
    const { b } = this.f;
    b.if_(b.get(this.wrong), () => {
      b.callC(
        { name: "tsf_object_reordered", realm: false, throws: false, pure: false },
        [object],
        undefined,
      );
    });
  }

  private isAbsent(value: ValueId): ValueId {
    const { b } = this.f;
    return T.admitsUndefined(b.typeOf(value)) ? b.is("undefined", value) : b.bool(false);
  }

  private note(isWrong: ValueId): void {
    this.f.b.if_(isWrong, () => this.f.b.set(this.wrong, this.f.b.bool(true)));
  }
}
