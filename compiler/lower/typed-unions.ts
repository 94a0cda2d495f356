import type { SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { typedArrayOf } from "../types/typed-arrays.js";
import type { FunctionContext } from "./context.js";

/** The members of a union of typed arrays; undefined for every other type. */
export function typedMembers(type: Type): readonly T.BytesType[] | undefined {
  if (type.kind !== "val" || !type.members) return undefined;
  const typed = type.members.filter((member) => member.kind === "bytes");
  return typed.length === type.members.length ? typed : undefined;
}

/** Runs the code of the one type that the value, of a union of them, is of. */
export function byTypedArray(
  f: FunctionContext,
  value: ValueId,
  members: readonly T.BytesType[],
  body: (array: ValueId) => void,
): void {
  const held = f.b.slot("array", f.b.typeOf(value));
  f.b.set(held, value);
  choose(f, held, members, body);
}

function choose(
  f: FunctionContext,
  held: SlotId,
  [first, ...others]: readonly T.BytesType[],
  body: (array: ValueId) => void,
): void {
  const make = (): void => body(f.b.convert(f.b.get(held), first!, "checked"));
  if (others.length === 0) return make();
  const isOf = f.b.emit("typeof.is", [f.b.convert(f.b.get(held), T.VAL)], T.BOOL, {
    what: typedArrayOf(first!).tag,
  });
  f.b.if_(isOf, make, () => choose(f, held, others, body));
}

/** What the code gives for a value of a union of typed arrays, as `type`. */
export function valueByTypedArray(
  f: FunctionContext,
  value: ValueId,
  members: readonly T.BytesType[],
  type: Type,
  body: (array: ValueId) => ValueId,
): ValueId {
  const result = f.b.slot("result", type);
  byTypedArray(f, value, members, (array) => {
    const own = body(array);
    f.b.set(result, f.b.typeOf(own) === type ? own : f.b.convert(own, type));
  });
  return f.b.get(result);
}
