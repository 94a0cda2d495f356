import * as T from "./type.js";
import type { ObjectType, Type } from "./type.js";

/** True when not every value of `from` is one of `to`: the conversion has to look. */
export function narrows(from: Type, to: Type): boolean {
  if (from === to || to === T.VAL) return false;
  if (from === T.VAL) return true;
  const wanted = T.membersOf(to);
  // Within one kind the representation is the same: arrays are looked at when they are read, functions adapted.
  const byKind = from.kind !== "val" && to.kind !== "val";
  return T.membersOf(from).some(
    (member) => !wanted.some((one) => fits(member, one) || (byKind && isAlike(member, one))),
  );
}

/** The elements are looked at, and storage is chosen for an array that was empty by its type. */
export function looksInto(from: T.ArrayType, to: T.ArrayType): boolean {
  return from.element === T.NEVER || narrows(from.element, to.element);
}

/** An array used as one of fewer types, as a tuple is: its elements have to be looked at. */
export function unpacks(from: Type, to: Type): boolean {
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  return a.kind === "arr" && b.kind === "arr" && narrows(a.element, b.element);
}

/** A generator is taken for one that holds its items in another way, and cannot show that it is not. */
export function isOfOtherItems(from: Type, to: Type): boolean {
  const [given, wanted] = [from, to].map((type) =>
    T.membersOf(type).filter((member) => member.kind === "iter"),
  );
  if (wanted!.length === 0) return false;
  return given!.some((member) => !wanted!.some((one) => givesItemsOf(member.element, one.element)));
}

/** What a generator of `from` yields may be read as `to`: how it holds it, it says itself. */
export function givesItemsOf(from: Type, to: Type): boolean {
  return isWithin(from, to) || (from.kind === "obj" && to.kind === "obj" && isWider(to.object, from.object));
}

/** `instanceof Set` leaves `Iterable<T> & Set<unknown>`: the Set or Map among the members of the union. */
export function collectionAmong(intersection: readonly Type[]): Type | undefined {
  const kinds = intersection.map((type) => type.kind).filter((kind) => kind === "set" || kind === "map");
  const unions = intersection.flatMap((type) => (type.kind === "val" ? (type.members ?? []) : []));
  return unions.find((member) => kinds.some((kind) => kind === member.kind));
}

/** The one array type of a union: an array becomes of that type on its way in, whatever it holds. */
export function arrayAmong(union: T.ValueType): T.ArrayType | undefined {
  const arrays = union.members?.filter((member) => member.kind === "arr") ?? [];
  return arrays.length === 1 ? arrays[0] : undefined;
}

/** Every value of `member` is surely one of `one`; neither is a union. */
function fits(member: Type, one: Type): boolean {
  if (member === one) return true;
  if (member.kind === "iter" && one.kind === "iter") return givesItemsOf(member.element, one.element);
  return member.kind === "obj" && one.kind === "obj" && isWider(one.object, member.object);
}

/** Every value of `from` is one of `to`, in the same representation inside, whatever shapes there are. */
export function isWithin(from: Type, to: Type): boolean {
  if (from === to || to === T.VAL) return true;
  if (from === T.VAL) return false;
  const wanted = T.membersOf(to);
  return T.membersOf(from).every((member) => wanted.some((one) => member === one || isMember(member, one)));
}

function isMember(type: Type, of: Type): boolean {
  return type.kind === "obj" && of.kind === "obj" && of.object.members?.includes(type.object) === true;
}

function isAlike(a: Type, b: Type): boolean {
  return a.kind === b.kind && a.kind !== "obj";
}

/** Every shape behind `narrow` is surely behind `wide` too. */
function isWider(wide: ObjectType, narrow: ObjectType): boolean {
  if (wide === narrow || wide.members?.includes(narrow)) return true;
  for (const [name, property] of wide.properties) {
    // A union's own properties are those that all members have: the others need the member's view.
    if (!narrow.properties.has(name) && (!property.optional || narrow.members)) return false;
  }
  return !wide.classDeclaration && !wide.builtinError;
}

/**
 * Whether a value of `from` shows that it is of `to`. What is in a Map, a Set or a generator, and which of the
 * SDK's objects it is, cannot be seen from outside: such a member is told only among others of other kinds.
 */
export function isTellable(from: Type, to: Type): boolean {
  const given = T.membersOf(from);
  return T.membersOf(to).every((member) => {
    if (!isOpaque(member)) return true;
    if (from === T.VAL) return false;
    const alike = given.filter((other) => other.kind === member.kind);
    if (from.kind === "val") return alike.every((other) => other === member);
    return member.kind !== "iter" || alike.every((other) => !hidesMore(other, member));
  });
}

/** A generator seen as one of fewer values. */
function hidesMore(from: Type, to: Type): boolean {
  return from.kind === "iter" && to.kind === "iter" && narrows(from.element, to.element);
}

function isOpaque(type: Type): boolean {
  switch (type.kind) {
    case "map":
      return type.from !== T.VAL || type.to !== T.VAL;
    case "set":
      return type.element !== T.VAL;
    case "native":
      return type.name !== "json";
    case "promise":
    case "asynciter":
      return type.element !== T.VAL;
    default:
      return type.kind === "iter";
  }
}

/** What a function of `from` is adapted to where it may be of another signature than the one that `to` admits. */
export function functionCast(from: Type, to: Type): T.FunctionType | undefined {
  const [wanted, ...others] = T.membersOf(to).filter((member) => member.kind === "fn");
  // A function alone is adapted by what both types say.
  if (others.length > 0 || (from.kind !== "val" && to.kind !== "val")) return undefined;
  const isOther = (member: Type): boolean => member === T.VAL || (member.kind === "fn" && member !== wanted);
  return T.membersOf(from).some(isOther) ? wanted : undefined;
}
