import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { isOfKind, ITERABLE_KINDS, writtenCallee } from "./any-values.js";
import type { FunctionContext } from "./context.js";

/** How a value of a union shows that it is of this kind. */
const TESTS: Readonly<Record<string, Pick<CFunction, "name" | "extra">>> = {
  arr: { name: "tsf_val_is_arr" },
  str: { name: "tsf_val_is_str" },
  set: { name: "tsf_val_is", extra: ["TSF_T_SET"] },
  map: { name: "tsf_val_is", extra: ["TSF_T_MAP"] },
};

/** What iterating over a value of the type gives; undefined for what has no iterator. */
function itemOf(f: FunctionContext, type: Type): Type | undefined {
  switch (type.kind) {
    case "arr":
    case "set":
    case "iter":
      return type.element;
    case "map":
      return T.arrayOf(f.program.types.joinTypes([type.from, type.to]));
    default:
      return type === T.STR ? T.STR : undefined;
  }
}

/** The items of a union of iterables, as `Iterable<T>` is one; undefined for everything else. */
export function unionItem(f: FunctionContext, type: Type): Type | undefined {
  if (type.kind !== "val" || !type.members) return undefined;
  const items = type.members.map((member) => itemOf(f, member));
  const kinds = new Set(type.members.map((member) => member.kind));
  if (items.includes(undefined) || kinds.size < items.length) return undefined;
  const item = f.program.types.joinTypes(items as Type[]);
  return type.members.every((member) => member.kind !== "iter" || member.element === item) ? item : undefined;
}

/** A value of a union of iterables as a generator; everything else as it is. */
export function asIterator(f: FunctionContext, iterable: ValueId, node?: ts.Node): ValueId {
  const type = f.b.typeOf(iterable);
  if (type === T.VAL) return anyIterator(f, iterable, node);
  const item = unionItem(f, type);
  if (item === undefined) return iterable;
  const held = f.b.slot("iterable", type);
  f.b.set(held, iterable);
  const result = f.b.slot("iterator", T.iteratorOf(item));
  choose(f, held, result, T.membersOf(type), item);
  return f.b.get(result);
}

/** A value that the checker knows nothing of, as a generator of what it holds. */
function anyIterator(f: FunctionContext, iterable: ValueId, node: ts.Node | undefined): ValueId {
  const [held, result, done] = [
    f.b.slot("iterable", T.VAL),
    f.b.slot("iterator", T.iteratorOf(T.VAL)),
    f.b.label(),
  ];
  f.b.set(held, iterable);
  f.b.block(done, () => {
    for (const kind of ITERABLE_KINDS)
      f.b.if_(isOfKind(f, f.b.get(held), kind), () => {
        f.b.set(result, iteratorOf(f, f.b.convert(f.b.get(held), kind.type, "checked"), T.VAL));
        f.b.break_(done);
      });
    f.b.callC(NOT_ITERABLE, [f.b.str(node ? iteratedText(node) : "the value")], undefined);
  });
  return f.b.get(result);
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
): void {
  const make = (): void =>
    f.b.set(result, iteratorOf(f, f.b.convert(f.b.get(held), member!, "checked"), item));
  if (others.length === 0) return make();
  const test = TESTS[member!.kind];
  // Generators are what is left when the others have been asked about.
  if (!test) return choose(f, held, result, [...others, member!], item);
  const is = { ...test, params: ["tsf_val"], realm: false, throws: false, pure: true };
  f.b.if_(f.b.callC(is, [f.b.get(held)], T.BOOL), make, () => choose(f, held, result, others, item));
}

function iteratorOf(f: FunctionContext, source: ValueId, item: Type): ValueId {
  const type = f.b.typeOf(source);
  switch (type.kind) {
    case "arr":
      return made(f, "arrayIterator", [item, type.element], source);
    case "set":
      return made(f, "setIterator", [item, type.element], source);
    case "map":
      return made(f, "mapIterator", [item, type.from, type.to], source);
    case "str":
      return made(f, "stringIterator", [item], source);
    default:
      return source;
  }
}

/** By kind and method: the function of stdlib/ that makes the iterator. */
const ITERATORS: Readonly<Record<string, string>> = {
  "arr keys": "arrayKeys",
  "arr values": "arrayIterator",
  "arr entries": "arrayEntries",
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
  const typeArguments =
    type.kind === "map"
      ? [type.from, type.to]
      : [(type as T.ArrayType).element, (type as T.ArrayType).element];
  return withoutReturn(f, made(f, name, typeArguments, receiver));
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
    declaration.typeParameters!.map((parameter, i) => [
      f.checker.getSymbolAtLocation(parameter.name)!,
      typeArguments[i]!,
    ]),
  );
  const instance = f.program.functionInstance(declaration, env);
  const given = f.b.convert(source, instance.params[0]!);
  return f.b.emit("generator.new", [given], T.iteratorOf(instance.yields!), { fn: instance.id });
}
