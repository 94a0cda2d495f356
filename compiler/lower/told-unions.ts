import type { CFunction, SlotId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { typedArrayOf } from "../types/typed-arrays.js";
import type { FunctionContext } from "./context.js";

/**
 * The members of a union of builtin types that one test each tells apart, such as `string | string[]`; undefined for
 * every other type. Arrays of several types are one of all that they hold, which looks at what is read.
 */
export function toldMembers(f: FunctionContext, type: Type): readonly Type[] | undefined {
  if (type.kind !== "val" || !type.members) return undefined;
  return type.members.every((member) => testOf(member)) ? apart(f, type.members) : undefined;
}

/** Those of a union with objects of the program, such as `Map<K, V> | { size: number }`: the objects are what is none of the others. */
export function mixedMembers(f: FunctionContext, type: Type): readonly Type[] | undefined {
  if (type.kind !== "val" || !type.members) return undefined;
  const told = apart(
    f,
    type.members.filter((member) => testOf(member)),
  );
  const objects = type.members.filter((member) => !testOf(member));
  if (!told || told.length === 0 || objects.some(({ kind }) => kind !== "obj")) return undefined;
  const object = f.program.types.joinTypes(objects);
  return object.kind === "obj" ? [...told, object] : undefined;
}

/** What the code gives for each member of a union of builtin types and objects; undefined for every other type. */
export function ofMixed(
  f: FunctionContext,
  value: ValueId,
  type: Type,
  body: (value: ValueId) => ValueId,
): ValueId | undefined {
  const mixed = mixedMembers(f, f.b.typeOf(value));
  return mixed && valueByMember(f, value, mixed, type, body);
}

function apart(f: FunctionContext, members: readonly Type[]): readonly Type[] | undefined {
  const arrays = members.filter((member) => member.kind === "arr");
  const others = members.filter((member) => member.kind !== "arr");
  if (arrays.length === 0) return isToldApart(others) ? others : undefined;
  const array = T.arrayOf(f.program.types.joinTypes(arrays.map(({ element }) => element)));
  return isToldApart(others) ? [...others, arrays.length > 1 ? array : arrays[0]!] : undefined;
}

function isToldApart(types: readonly Type[]): boolean {
  return new Set(types.map((type) => JSON.stringify(testOf(type)))).size === types.length;
}

/** How a value shows that it is of the type. */
function testOf(type: Type): { readonly typeOf: string } | { readonly tag: string } | undefined {
  if (type.kind === "bytes") return { typeOf: typedArrayOf(type).tag };
  if (type.kind === "native") return type.name === "hostentry" ? { tag: "TSF_T_NATIVE" } : undefined;
  return TESTS[type.kind];
}

const TESTS: Readonly<Partial<Record<Type["kind"], { typeOf: string } | { tag: string }>>> = {
  str: { typeOf: "string" },
  num: { typeOf: "number" },
  bool: { typeOf: "boolean" },
  big: { typeOf: "bigint" },
  arr: { typeOf: "array" },
  map: { tag: "TSF_T_MAP" },
  set: { tag: "TSF_T_SET" },
};

function isOf(f: FunctionContext, value: ValueId, type: Type): ValueId {
  const word = f.b.convert(value, T.VAL);
  if (type.kind === "arr") return f.b.emit("isarray", [word], T.BOOL, {});
  const test = testOf(type)!;
  if ("typeOf" in test) return f.b.emit("typeof.is", [word], T.BOOL, { what: test.typeOf });
  return f.b.callC({ ...IS, extra: [test.tag] }, [word], T.BOOL);
}

const IS: CFunction = { name: "tsf_val_is", params: ["tsf_val"], realm: false, throws: false, pure: true };

/** Runs the code of the one type that the value, of a union of them, is of. */
export function byMember(
  f: FunctionContext,
  value: ValueId,
  members: readonly Type[],
  body: (value: ValueId) => void,
): void {
  const held = f.b.slot("told", f.b.typeOf(value));
  f.b.set(held, value);
  choose(f, held, members, body);
}

function choose(
  f: FunctionContext,
  held: SlotId,
  [first, ...others]: readonly Type[],
  body: (value: ValueId) => void,
): void {
  const make = (): void => body(f.b.convert(f.b.get(held), first!, "checked"));
  if (others.length === 0) return make();
  f.b.if_(isOf(f, f.b.get(held), first!), make, () => choose(f, held, others, body));
}

/** What the code gives for a value of a union of told types, as `type`. */
export function valueByMember(
  f: FunctionContext,
  value: ValueId,
  members: readonly Type[],
  type: Type,
  body: (value: ValueId) => ValueId,
): ValueId {
  const result = f.b.slot("result", type);
  byMember(f, value, members, (told) => {
    const own = body(told);
    f.b.set(result, f.b.typeOf(own) === type ? own : f.b.convert(own, type, "checked"));
  });
  return f.b.get(result);
}
