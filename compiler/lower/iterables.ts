import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { givesItemsOf } from "../types/narrowing.js";
import { ITERATOR_KEY } from "../types/iterator-types.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { elementOf, typedArrayOf } from "../types/typed-arrays.js";
import { toldMembers } from "./told-unions.js";
import { isOfKind, iterableKinds, writtenCallee } from "./any-values.js";
import type { FunctionContext } from "./context.js";
import { itemOfIterator, itemOfObject, iteratorOfObject, ownGenerator } from "./own-iterators.js";

/** How a value of a union shows that it is of this type; undefined for what is left when the others have been asked about. */
function testOf(type: Type): Pick<CFunction, "name" | "extra"> | undefined {
  return type.kind === "bytes" ? { name: "tsf_val_is", extra: [typedArrayOf(type).tag] } : TESTS[type.kind];
}
const TESTS: Readonly<Record<string, Pick<CFunction, "name" | "extra">>> = {
  arr: { name: "tsf_val_is_arr" },
  str: { name: "tsf_val_is_str" },
  set: { name: "tsf_val_is", extra: ["TSF_T_SET"] },
  map: { name: "tsf_val_is", extra: ["TSF_T_MAP"] },
};

/** What iterating over a value of the type gives; undefined for what has no iterator. */
export function itemOf(f: FunctionContext, type: Type): Type | undefined {
  switch (type.kind) {
    case "arr":
    case "set":
    case "iter":
      return type.element;
    case "map":
      return T.arrayOf(f.program.types.joinTypes([type.from, type.to]));
    case "obj":
      return itemOfObject(f, type);
    case "bytes":
      return elementOf(type);
    default:
      return type === T.STR ? T.STR : undefined;
  }
}

/** The items of a union of iterables, as `Iterable<T>` is one; undefined for everything else. */
export function unionItem(f: FunctionContext, type: Type): Type | undefined {
  if (type.kind !== "val" || !type.members) return undefined;
  const items = type.members.map((member) => itemOf(f, member));
  const kinds = new Set(type.members.map((member) => (member.kind === "bytes" ? member.key : member.kind)));
  if (items.includes(undefined) || kinds.size < items.length) return undefined;
  const item = f.program.types.joinTypes(items as Type[]);
  return type.members.every((member) => member.kind !== "iter" || givesItemsOf(member.element, item))
    ? item
    : undefined;
}

/** The iterator of what can be iterated over, as `for await` walks it; undefined for what cannot. */
export function iteratorFor(f: FunctionContext, source: ValueId, node: ts.Node): ValueId | undefined {
  // Whether an object's own iterator has a return() decides how many turns leaving the loop takes.
  const isOpen = T.membersOf(f.b.typeOf(source)).some((one) => one.kind === "obj" || one === T.VAL);
  if (isOpen) return undefined;
  const iterator = asIterator(f, source, node, true);
  const type = f.b.typeOf(iterator);
  const item = itemOf(f, type);
  return type.kind === "iter" || !item ? iterator : withoutReturn(f, iteratorOf(f, iterator, item, node));
}

/**
 * What is walked when the value is iterated over: an object's iterator, a union as a generator, the rest itself.
 * `shows`: whoever walks it may see that the library's containers have iterators without return() and throw(), and
 * hands on what it was given, as `yield*` does.
 */
export function iterated(f: FunctionContext, iterable: ValueId, node: ts.Node, shows = false): ValueId {
  if (f.b.typeOf(iterable).kind !== "obj") return asIterator(f, iterable, node, shows);
  const iterator = iteratorOfObject(f, iterable, node);
  return f.b.typeOf(iterator).kind === "val" ? asGenerator(f, iterator, node, shows) : iterator;
}

/** An iterator of any kind as a generator that walks it. */
function asGenerator(f: FunctionContext, iterator: ValueId, node: ts.Node, shows: boolean): ValueId {
  const type = f.b.typeOf(iterator);
  const item = itemOfIterator(f, type) ?? f.refuse(node, "TSF3012", { type: f.typeText(node) });
  if (type.kind === "iter") return iterator;
  if (type.kind === "obj") return ownGenerator(f, iterator, item, node, shows);
  const held = f.b.slot("iterator", type);
  f.b.set(held, iterator);
  const result = f.b.slot("generator", T.iteratorOf(item));
  choose(f, held, result, T.membersOf(type), item, (one) => asGenerator(f, one, node, shows));
  return f.b.get(result);
}

/** A value of a union of iterables, or an object, as a generator; everything else as it is. */
export function asIterator(f: FunctionContext, iterable: ValueId, node: ts.Node, shows = false): ValueId {
  const type = f.b.typeOf(iterable);
  if (type === T.VAL) return anyIterator(f, iterable, node);
  if (type.kind === "obj") return asGenerator(f, iteratorOfObject(f, iterable, node), node, shows);
  const [told] = toldMembers(f, type) ?? [];
  // `string[] | number[]`
  if (told?.kind === "arr") return f.b.convert(iterable, told, "checked");
  const item = unionItem(f, type);
  if (item === undefined) return iterable;
  const held = f.b.slot("iterable", type);
  f.b.set(held, iterable);
  const result = f.b.slot("iterator", T.iteratorOf(item));
  choose(f, held, result, T.membersOf(type), item, (source) => {
    const iterator = iteratorOf(f, source, item, node, shows);
    return shows && testOf(f.b.typeOf(source)) ? withoutReturn(f, iterator) : iterator;
  });
  return f.b.get(result);
}

/** A value that the checker knows nothing of, as a generator of what it holds. */
function anyIterator(f: FunctionContext, iterable: ValueId, node: ts.Node): ValueId {
  const [held, result, done] = [
    f.b.slot("iterable", T.VAL),
    f.b.slot("iterator", T.iteratorOf(T.VAL)),
    f.b.label(),
  ];
  f.b.set(held, iterable);
  f.b.block(done, () => {
    whereIterable(f, held, (value) => {
      f.b.set(result, iteratorOf(f, value, T.VAL, node));
      f.b.break_(done);
    });
    f.b.callC(NOT_ITERABLE, [f.b.str(iteratedText(node))], undefined);
  });
  return f.b.get(result);
}

/** Runs one of the bodies where the value is of a kind that can be iterated over. */
export function whereIterable(f: FunctionContext, held: number, body: (value: ValueId) => void): void {
  const as = (type: Type): void => body(f.b.convert(f.b.get(held), type, "checked"));
  for (const kind of iterableKinds(f)) f.b.if_(isOfKind(f, f.b.get(held), kind), () => as(kind.type));
  for (const name of ["Map", "Set"]) {
    const type = f.program.types.extended(name);
    if (!type) continue;
    f.b.if_(f.b.emit("instanceof", [f.b.get(held)], T.BOOL, { view: type.object }), () => as(type));
  }
}

/** What V8 calls what is walked. */
function iteratedText(node: ts.Node): string {
  const hasSource = ts.isForOfStatement(node) || ts.isSpreadElement(node);
  const source = hasSource ? node.expression : ts.isVariableDeclaration(node) ? node.initializer : node;
  return source ? writtenCallee(source) : "the value";
}

const NOT_ITERABLE: CFunction = { name: "tsf_any_not_iterable", realm: true, throws: true, pure: false };

function choose(
  f: FunctionContext,
  held: number,
  result: number,
  [member, ...others]: readonly Type[],
  item: Type,
  iterator: (source: ValueId) => ValueId,
): void {
  const { type } = f.fn.slots[result]!;
  const make = (): void =>
    f.b.set(result, f.b.convert(iterator(f.b.convert(f.b.get(held), member!, "checked")), type));
  if (others.length === 0) return make();
  const test = testOf(member!);
  const isObject = others.some(({ kind }) => kind === "obj");
  // Generators are what is left when the others have been asked about, objects when generators have been too.
  if (!test && !(member!.kind === "iter" && isObject && others.every((other) => !testOf(other))))
    return choose(f, held, result, [...others, member!], item, iterator);
  f.b.if_(isOf(f, held, member!), make, () => choose(f, held, result, others, item, iterator));
}

function isOf(f: FunctionContext, held: number, type: Type): ValueId {
  const test = testOf(type);
  if (!test) return f.b.emit("isgenerator", [f.b.get(held)], T.BOOL, {});
  const is = { ...test, params: ["tsf_val"], realm: false, throws: false, pure: true };
  return f.b.callC(is, [f.b.get(held)], T.BOOL);
}

/** Whether the value is of one of the builtin types that are iterable. */
export function isAmong(f: FunctionContext, held: number, types: readonly Type[]): ValueId {
  return types
    .map((type) => isOf(f, held, type))
    .reduce((a, b) =>
      f.b.choose(
        T.BOOL,
        a,
        () => f.b.bool(true),
        () => b,
      ),
    );
}

function iteratorOf(f: FunctionContext, source: ValueId, item: Type, node: ts.Node, shows = false): ValueId {
  const type = f.b.typeOf(source);
  switch (type.kind) {
    case "obj":
      return asGenerator(f, iteratorOfObject(f, source, node), node, shows);
    case "arr":
      return made(f, "arrayIterator", [item, type.element], source);
    case "set":
      return made(f, "setIterator", [item, type.element], source);
    case "map":
      return made(f, "mapIterator", [item, type.from, type.to], source);
    case "str":
      return made(f, "stringIterator", [item], source);
    case "bytes":
      return made(f, "bytesIterator", [item, type], source);
    default:
      return source;
  }
}

/** By kind and method: the function of stdlib/ that makes the iterator. */
const ITERATORS: Readonly<Record<string, string>> = {
  [`arr ${ITERATOR_KEY}`]: "arrayIterator",
  [`set ${ITERATOR_KEY}`]: "setIterator",
  [`map ${ITERATOR_KEY}`]: "mapEntries",
  [`str ${ITERATOR_KEY}`]: "stringIterator",
  [`bytes ${ITERATOR_KEY}`]: "bytesIterator",
  "arr keys": "arrayKeys",
  "arr values": "arrayIterator",
  "arr entries": "arrayEntries",
  "bytes keys": "bytesKeys",
  "bytes values": "bytesIterator",
  "bytes entries": "bytesEntries",
  "set keys": "setIterator",
  "set values": "setIterator",
  "set entries": "setEntries",
  "map keys": "mapKeys",
  "map values": "mapValues",
  "map entries": "mapEntries",
};

/** `map.values()` and the like as a value. Leaving a loop over it does not end it, as it has no return(). */
export function containerIterator(
  f: FunctionContext,
  receiver: ValueId,
  method: string,
): ValueId | undefined {
  const type = f.b.typeOf(receiver);
  const name = ITERATORS[`${type.kind} ${method}`];
  if (name === undefined) return undefined;
  const element =
    type === T.STR ? T.STR : type.kind === "bytes" ? elementOf(type) : (type as T.ArrayType).element;
  const typeArguments =
    type.kind === "map" ? [type.from, type.to] : [element, type.kind === "bytes" ? type : element];
  return withoutReturn(f, made(f, name, typeArguments, receiver));
}

/** `x[Symbol.iterator]()` of an iterator, which is itself, or of a union of iterables. */
export function iteratorOfUnion(f: FunctionContext, receiver: ValueId, node: ts.Node): ValueId | undefined {
  const type = f.b.typeOf(receiver);
  if (type.kind === "iter") return receiver;
  const item = unionItem(f, type);
  if (item === undefined) return undefined;
  const held = f.b.slot("iterable", type);
  f.b.set(held, receiver);
  const wanted = T.nonNullable(f.typeOf(node));
  const result = f.b.slot("iterator", wanted.kind === "val" ? wanted : T.iteratorOf(item));
  choose(f, held, result, T.membersOf(type), item, (source) => {
    const { kind } = f.b.typeOf(source);
    if (kind === "iter") return f.b.convert(source, f.fn.slots[result]!.type);
    const iterator =
      kind === "obj"
        ? iteratorOfObject(f, source, node)
        : withoutReturn(f, iteratorOf(f, source, item, node));
    return f.coerce(iterator, f.fn.slots[result]!.type, node);
  });
  return f.b.get(result);
}

/** Leaving a loop over the iterator does not end it: in Node it has no return(). */
export function withoutReturn(f: FunctionContext, iterator: ValueId): ValueId {
  const held = f.b.slot("iterator", f.b.typeOf(iterator));
  f.b.set(held, iterator);
  f.b.callC({ name: "tsf_gen_last", realm: false, throws: false, pure: false }, [f.b.get(held)], undefined);
  return f.b.get(held);
}

function made(f: FunctionContext, name: string, typeArguments: readonly Type[], source: ValueId): ValueId {
  const declaration = f.program.stdlibFunction(name);
  const env = new Map(
    (declaration.typeParameters ?? []).map((parameter, i) => [
      f.checker.getSymbolAtLocation(parameter.name)!,
      typeArguments[i]!,
    ]),
  );
  const instance = f.program.functionInstance(declaration, env);
  const given = f.b.convert(source, instance.params[0]!);
  return f.b.emit("generator.new", [given], T.iteratorOf(instance.yields!), { fn: instance.id });
}
