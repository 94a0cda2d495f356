import type { ts } from "../project/typescript.js";
import type { CFunction, SlotId, ValueId } from "../ir/ir.js";
import { awaited } from "../types/awaited.js";
import { ASYNC_ITERATOR_KEY } from "../types/iterator-types.js";
import { throwTypeError } from "./thrown.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { asIterator, isAmong, iteratorFor } from "./iterables.js";
import type { Resumption } from "./iterator-calls.js";
import { asyncIteratorOfObject, type Delegate, OwnIterator, type Result } from "./own-iterators.js";

/** What `for await` and the `yield*` of an async generator go over: each turn is awaited. */
interface AsyncWalk extends Pick<Delegate, "item" | "has" | "close"> {
  /** Without `given`: as a loop calls it. */
  turn(how: Resumption, given?: ValueId): Result;
}

const asking = { realm: true, throws: true, pure: false, starts: true } as const;
const telling = { realm: false, throws: false, pure: false } as const;
const DONE: CFunction = { ...telling, name: "tsf_promise_done" };
/** Of what the running frame has waited for last. */
const WAS_DONE: CFunction = { ...telling, name: "tsf_async_done", extra: ["gen"] };
const IS_GENERATOR: CFunction = {
  name: "tsf_val_is",
  extra: ["TSF_T_ASYNC_GENERATOR"],
  params: ["tsf_val"],
  realm: false,
  throws: false,
  pure: true,
};

/** How a generator that is not async holds what it yields. */
const KINDS = { word: "TSF_ITEM_WORD", f64: "TSF_ITEM_F64", bool: "TSF_ITEM_BOOL", big: "TSF_ITEM_BIG" };
const FORWARDED = { next: "TSF_ASYNC_NEXT", return: "TSF_ASYNC_RETURN", throw: "TSF_ASYNC_THROW" };
const SYNC = { next: "tsf_sync_send", return: "tsf_sync_return_with", throw: "tsf_sync_throw" };

export function asyncWalk(f: FunctionContext, node: ts.Expression): AsyncWalk {
  return walkOf(f, f.present(f.expression(node)), node);
}

/** A value of several types is asked what it is: async generators first, then what the language has, then the program's own. */
function walkOf(f: FunctionContext, given: ValueId, node: ts.Expression): AsyncWalk {
  const type = f.b.typeOf(given);
  const parts = isEither(type) ? [] : partsOf(f, type);
  if (parts.length > 1) return eitherWalk(f, given, parts, (part) => walkOf(f, part, node));
  const iterator = asyncIteratorOf(f, given);
  return iterator === undefined ? syncWalk(f, given, node) : iteratorWalk(f, iterator, node);
}

function iteratorWalk(f: FunctionContext, iterator: ValueId, node: ts.Expression): AsyncWalk {
  const type = f.b.typeOf(iterator);
  if (type.kind === "asynciter") return generatorWalk(f, iterator, type);
  if (type.kind === "obj") return ownWalk(f, iterator, node);
  if (!isEither(type)) return refuse(f, node);
  return eitherWalk(f, iterator, partsOf(f, type), (part) => iteratorWalk(f, part, node));
}

/** A part of a union, and how a value shows that it is of it: the last is what is left. */
interface Part {
  readonly type: Type;
  test(held: SlotId): ValueId;
}

/** What is walked in ways of its own. */
function partsOf(f: FunctionContext, type: Type): readonly Part[] {
  const members = T.membersOf(type);
  const generators = members.filter(({ kind }) => kind === "asynciter");
  const objects = members.filter((one) => one.kind === "obj");
  const others = members.filter((one) => one.kind !== "asynciter" && one.kind !== "obj");
  const parts: Part[] = [
    { type: T.unionOf(generators), test: (held) => isGenerator(f, held) },
    { type: T.unionOf(others), test: (held) => isAmong(f, held, others) },
    ...objects.flatMap(({ object }) => byProtocol(f, object)),
  ];
  return parts.filter((part) => part.type !== T.NEVER);
}

/** Objects that have `[Symbol.asyncIterator]`, which goes first, and those that have `[Symbol.iterator]` alone. */
function byProtocol(f: FunctionContext, view: T.ObjectType): Part[] {
  const members = view.members ?? [view];
  const own = members.filter(({ properties }) => properties.has(ASYNC_ITERATOR_KEY));
  const isOwn = (held: SlotId): ValueId =>
    f.b.emit("method.has", [f.b.get(held)], T.BOOL, { view, name: ASYNC_ITERATOR_KEY });
  return [own, members.filter((member) => !own.includes(member))].map((part) => ({
    type: f.program.types.joinTypes(part.map(T.objectRef)),
    test: isOwn,
  }));
}

function refuse(f: FunctionContext, node: ts.Expression): never {
  return f.refuse(node, "TSF3012", { type: f.typeText(node) });
}

/** What is no asynchronous iterable, whose values are awaited. */
function syncWalk(f: FunctionContext, given: ValueId, node: ts.Expression): AsyncWalk {
  const isObject = f.b.typeOf(given).kind === "obj";
  if (isObject && f.program.types.own.hasAsyncIterable) mustBeSync(f, given);
  const made = (isObject ? asIterator(f, given, node) : iteratorFor(f, given, node)) ?? refuse(f, node);
  const type = f.b.typeOf(made);
  return type.kind === "iter" ? generatorWalk(f, made, type) : refuse(f, node);
}

/** Its type names one protocol; `for await` would go by the other one. */
function mustBeSync(f: FunctionContext, given: ValueId): void {
  const view = (f.b.typeOf(given) as T.ObjectRefType).object;
  f.b.if_(f.b.emit("method.has", [given], T.BOOL, { view, name: ASYNC_ITERATOR_KEY }), () =>
    throwTypeError(
      f,
      "`for await` over an Iterable that has [Symbol.asyncIterator] too: write AsyncIterable in its type",
    ),
  );
}

/** `x[Symbol.asyncIterator]()`; undefined for what has none. */
export function asyncIteratorOf(f: FunctionContext, iterable: ValueId): ValueId | undefined {
  const type = f.b.typeOf(iterable);
  if (type.kind === "asynciter") return iterable;
  if (!isEither(type)) return asyncIteratorOfObject(f, iterable);
  const [generator, object] = membersOf(type);
  const method = object.object.properties.get(ASYNC_ITERATOR_KEY)?.type;
  if (method?.kind !== "fn") return undefined;
  const held = f.b.slot("iterable", type);
  f.b.set(held, iterable);
  const result = f.program.types.joinTypes([generator, T.nonNullable(method.result)]);
  return either(f, held, result, (one) =>
    f.b.typeOf(one).kind === "obj" ? asyncIteratorOfObject(f, one)! : one,
  );
}

/** A value that may be an async generator as well as an object of the program. */
export function isEither(type: Type): boolean {
  const kinds = type.kind === "val" ? (type.members ?? []).map(({ kind }) => kind) : [];
  return kinds.length === 2 && kinds.includes("asynciter") && kinds.includes("obj");
}

function membersOf(type: Type): [T.AsyncIteratorType, T.ObjectRefType] {
  const members = T.membersOf(type);
  return [members.find((one) => one.kind === "asynciter")!, members.find((one) => one.kind === "obj")!];
}

/** What `of` makes of the generator or the object that is held. */
export function either(
  f: FunctionContext,
  held: SlotId,
  result: Type,
  of: (one: ValueId) => ValueId,
): ValueId {
  const [generator, object] = membersOf(f.fn.slots[held]!.type);
  const as = (type: Type) => (): ValueId =>
    f.b.convert(of(f.b.convert(f.b.get(held), type, "checked")), result, "checked");
  return f.b.choose(result, isGenerator(f, held), as(generator), as(object));
}

function isGenerator(f: FunctionContext, held: SlotId): ValueId {
  return f.b.callC(IS_GENERATOR, [f.b.get(held)], T.BOOL);
}

function ownWalk(f: FunctionContext, iterator: ValueId, node: ts.Node): AsyncWalk {
  const own = new OwnIterator(f, iterator, node, true);
  return {
    item: own.item,
    turn: (how, given) => (how === "next" ? own.turn(given) : own.resumed(how, given)),
    has: (how) => own.has(how),
    close: () => own.close(),
  };
}

function eitherWalk(
  f: FunctionContext,
  iterator: ValueId,
  [first, ...others]: readonly Part[],
  walk: (part: ValueId) => AsyncWalk,
): AsyncWalk {
  const held = f.b.slot("iterator", f.b.typeOf(iterator));
  f.b.set(held, iterator);
  const isFirst = f.b.slot("isFirst", T.BOOL);
  f.b.set(isFirst, first!.test(held));
  const as = (type: Type): ValueId => f.b.convert(f.b.get(held), type, "checked");
  const rest = f.program.types.joinTypes(others.map(({ type }) => type));
  let one: AsyncWalk | undefined;
  let other: AsyncWalk | undefined;
  f.b.if_(
    f.b.get(isFirst),
    () => (one = walk(as(first!.type))),
    () => (other = others.length === 1 ? walk(as(rest)) : eitherWalk(f, as(rest), others, walk)),
  );
  const item = f.program.types.joinTypes([one!.item, other!.item]);
  const [value, done] = [f.b.slot("value", T.VAL), f.b.slot("isDone", T.BOOL)];
  const take = (result: Result, given: ValueId | undefined): void => {
    f.b.set(done, result.done);
    f.b.if_(
      f.b.get(done),
      // Nobody reads the last value of a loop.
      () => given !== undefined && f.b.set(value, result.last()),
      () => f.b.set(value, f.b.convert(result.item(), T.VAL)),
    );
  };
  const both = (of: (walk: AsyncWalk) => void): void =>
    f.b.if_(
      f.b.get(isFirst),
      () => of(one!),
      () => of(other!),
    );
  return {
    item,
    turn: (how, given) => {
      both((walk) => take(walk.turn(how, given), given));
      return {
        done: f.b.get(done),
        item: () => f.b.convert(f.b.get(value), item, "checked"),
        last: () => f.b.get(value),
      };
    },
    has: (how) =>
      f.b.choose(
        T.BOOL,
        f.b.get(isFirst),
        () => one!.has(how),
        () => other!.has(how),
      ),
    close: () => both((walk) => walk.close()),
  };
}

function generatorWalk(
  f: FunctionContext,
  iterator: ValueId,
  type: T.AsyncIteratorType | T.IteratorType,
): AsyncWalk {
  const held = f.b.slot("iterated", type);
  f.b.set(held, iterator);
  const item = type.kind === "iter" ? awaited(type.element, f.program.types) : type.element;
  return {
    item,
    turn: (how, given) => {
      const { value, done } = generatorTurn(f, type, held, how, given);
      const result = f.b.slot("result", T.VAL);
      f.b.set(result, value);
      return {
        done: done(),
        item: () => f.b.convert(f.b.get(result), item, "checked"),
        last: () => f.b.get(result),
      };
    },
    // In the place of an iterator that has none, what awaits its values has one.
    has: () => f.b.bool(true),
    close: () => void settled(f, closer(type), [f.b.get(held)]),
  };
}

function generatorTurn(
  f: FunctionContext,
  type: T.AsyncIteratorType | T.IteratorType,
  held: SlotId,
  how: Resumption,
  given: ValueId | undefined,
): { value: ValueId; done: () => ValueId } {
  const iterator = f.b.get(held);
  const passed = given === undefined ? [] : [given];
  if (type.kind === "asynciter" && how === "next") {
    // Called and awaited in one.
    const value = f.b.emit("await", [iterator, ...passed], T.VAL, { next: true });
    return { value, done: () => f.b.callC(WAS_DONE, [], T.BOOL) };
  }
  const kind = KINDS[T.representationOf(type.element)];
  const c: CFunction =
    type.kind === "asynciter"
      ? { ...asking, name: "tsf_async_forward", extra: [FORWARDED[how]] }
      : { ...asking, name: given === undefined ? "tsf_sync_next" : SYNC[how], extra: [kind] };
  return settled(f, c, [iterator, ...passed]);
}

function closer({ kind }: Type): CFunction {
  return { ...asking, name: kind === "asynciter" ? "tsf_async_return" : "tsf_sync_return" };
}

/** What is called gives a promise, which is awaited. */
function settled(f: FunctionContext, c: CFunction, args: ValueId[]): { value: ValueId; done: () => ValueId } {
  const promise = f.b.slot("turn", T.promiseOf(T.VAL));
  f.b.set(promise, f.b.callC(c, args, T.promiseOf(T.VAL)));
  const value = f.b.emit("await", [f.b.convert(f.b.get(promise), T.VAL)], T.VAL, {});
  return { value, done: () => f.b.callC(DONE, [f.b.get(promise)], T.BOOL) };
}
