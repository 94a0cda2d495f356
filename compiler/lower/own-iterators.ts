import type { ts } from "../project/typescript.js";
import type { CFunction, LabelId, SlotId, ValueId } from "../ir/ir.js";
import { awaited } from "../types/awaited.js";
import { anyResult, ASYNC_ITERATOR_KEY, ITERATOR_KEY, RETURN_RESULT } from "../types/iterator-types.js";
import { propertiesOfAny } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { awaitValue } from "./awaiting.js";
import { closing } from "./closing.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { sharedGlue } from "./shared-glue.js";

/** What `next()` gave. `item` reads the value where it is not done, `last` what is returned where it is. */
export interface Result {
  readonly done: ValueId;
  readonly item: () => ValueId;
  readonly last: () => ValueId;
}

const IS_OBJECT: CFunction = { name: "tsf_gen_want_object", realm: true, throws: true, pure: false };

/** The function type of a method that objects of the view have; undefined when it is not known to be one. */
function methodType(view: ObjectType, name: string): T.FunctionType | undefined {
  const property = view.properties.get(name);
  const type = property && !property.optional ? T.nonNullable(property.type) : undefined;
  return type?.kind === "fn" ? type : undefined;
}

/** What iterating over an object gives; undefined when it has no iterator. */
export function itemOfObject(f: FunctionContext, type: T.ObjectRefType): Type | undefined {
  const made = methodType(type.object, ITERATOR_KEY);
  return made && itemOfIterator(f, T.nonNullable(made.result));
}

/** What an iterator gives: a generator, an object with `next()`, or a union of such. */
export function itemOfIterator(f: FunctionContext, type: Type): Type | undefined {
  if (type.kind === "iter") return type.element;
  if (type.kind === "obj") {
    const result = T.nonNullable(methodType(type.object, "next")?.result ?? T.NEVER);
    return result.kind === "obj" ? itemOfResult(f, result) : undefined;
  }
  const items = type.kind === "val" ? (type.members ?? []).map((member) => itemOfIterator(f, member)) : [];
  return items.length === 0 || items.includes(undefined)
    ? undefined
    : f.program.types.joinTypes(items as Type[]);
}

/** The values of results that are not said to be the last. */
function itemOfResult(f: FunctionContext, { object }: T.ObjectRefType): Type {
  const members = object.members ?? [object];
  const inside = members.filter((member) => !isReturnResult(f.program, member));
  const values = (inside.length > 0 ? inside : members).map(
    (member) => member.properties.get("value")?.type ?? T.UNDEF,
  );
  return f.program.types.joinTypes(values);
}

function isReturnResult(program: ProgramContext, { symbol }: ObjectType): boolean {
  const declaration = symbol?.name === RETURN_RESULT ? symbol.declarations?.[0] : undefined;
  return declaration !== undefined && program.originOf(declaration) === "lib";
}

/** `object[Symbol.iterator]()`. */
export function iteratorOfObject(f: FunctionContext, object: ValueId, node: ts.Node): ValueId {
  const type = f.b.typeOf(object) as T.ObjectRefType;
  const method = methodType(type.object, ITERATOR_KEY);
  if (!method) return f.refuse(node, "TSF3012", { type: f.typeText(node) });
  f.program.requestMethod(ITERATOR_KEY, []);
  return f.present(callByHand(f, object, type.object, ITERATOR_KEY, method.result));
}

/** `object[Symbol.asyncIterator]()`; undefined when it has none. */
export function asyncIteratorOfObject(f: FunctionContext, object: ValueId): ValueId | undefined {
  const type = f.b.typeOf(object);
  const method = type.kind === "obj" ? methodType(type.object, ASYNC_ITERATOR_KEY) : undefined;
  if (type.kind !== "obj" || !method) return undefined;
  f.program.requestMethod(ASYNC_ITERATOR_KEY, []);
  return f.present(callByHand(f, object, type.object, ASYNC_ITERATOR_KEY, method.result));
}

/** A call of a method that the language makes: with `given`, or without arguments. */
export function callByHand(
  f: FunctionContext,
  object: ValueId,
  view: ObjectType,
  name: string,
  result: Type,
  given?: ValueId,
): ValueId {
  const args = given === undefined ? [] : [given];
  return f.b.emit("call.method", [object, ...args], result, { view, name });
}

/** As many as a function takes, all undefined but for the first when it is given. */
function argumentsOf(f: FunctionContext, method: T.FunctionType, given?: ValueId): ValueId[] {
  return method.params.map((param, i) => {
    if (method.rest && i === method.params.length - 1) {
      const { element } = T.nonNullable(param) as T.ArrayType;
      const items = i === 0 && given !== undefined ? [f.b.convert(given, element, "checked")] : [];
      return f.b.emit("array.new", items, T.nonNullable(param), {});
    }
    return f.b.convert(i === 0 && given !== undefined ? given : f.b.undef(T.VAL), param, "checked");
  });
}

/** An object of the program that is an iterator, while it is walked; with `awaits` an asynchronous one. */
export class OwnIterator {
  readonly item: Type;
  private readonly held: SlotId;
  private readonly view: ObjectType;
  private readonly next: T.FunctionType;
  private readonly result: T.ObjectRefType;
  /** What `next` was when the walk began, where it may be a property that changes. */
  private readonly read: SlotId | undefined;

  constructor(
    private readonly f: FunctionContext,
    iterator: ValueId,
    node: ts.Node,
    private readonly awaits = false,
  ) {
    const type = f.b.typeOf(iterator) as T.ObjectRefType;
    const refuse = (): never => f.refuse(node, "TSF3012", { type: f.typeText(node) });
    this.view = type.object;
    this.next = methodType(type.object, "next") ?? refuse();
    const given = awaits ? awaited(this.next.result, f.program.types) : this.next.result;
    const result = T.nonNullable(given);
    this.result = result.kind === "obj" ? result : refuse();
    this.item = itemOfResult(f, this.result);
    this.held = f.b.slot("iterator", type);
    f.b.set(this.held, iterator);
    f.program.requestMethod("next", []);
    if (this.view.classDeclaration && this.view.properties.get("next")!.kind === "method") return;
    this.read = f.b.slot("next", this.next);
    const next = f.b.emit("field.get", [f.b.get(this.held)], this.next, { view: this.view, name: "next" });
    f.b.set(this.read, next);
  }

  turn(given?: ValueId): Result {
    const { f, view, next } = this;
    const attributes = { view, name: "next", passed: given === undefined ? 0 : 1 };
    const object =
      this.read === undefined
        ? callByHand(f, f.b.get(this.held), view, "next", next.result, given)
        : f.b.emit(
            "call.property",
            [f.b.get(this.read), f.b.get(this.held), ...argumentsOf(f, next, given)],
            next.result,
            attributes,
          );
    return this.resultOf(f.present(this.settled(object)), this.result, this.item);
  }

  private settled(given: ValueId): ValueId {
    return this.awaits ? awaitValue(this.f, given) : given;
  }

  /** `return(given)` or `throw(given)`, which it has. */
  call(name: "return" | "throw", given?: ValueId): ValueId {
    const made = callByHand(this.f, this.f.b.get(this.held), this.view, name, T.VAL, given);
    const object = this.f.b.slot("object", T.VAL);
    this.f.b.set(object, this.settled(made));
    this.f.b.callC(IS_OBJECT, [this.f.b.get(object)], undefined);
    return this.f.b.get(object);
  }

  /** The same, and what it gave. */
  resumed(name: "return" | "throw", given?: ValueId): Result {
    const any = anyResult(this.f.program.types);
    return this.resultOf(this.f.b.convert(this.call(name, given), any, "checked"), any, this.item);
  }

  has(name: "return" | "throw"): ValueId {
    this.f.program.requestMethod(name, []);
    return this.f.b.emit("method.has", [this.f.b.get(this.held)], T.BOOL, { view: this.view, name });
  }

  close(): void {
    this.f.b.if_(this.has("return"), () => void this.call("return"));
  }

  private resultOf(object: ValueId, type: T.ObjectRefType, item: Type): Result {
    const { f } = this;
    const held = f.b.slot("result", type);
    f.b.set(held, object);
    const properties = propertiesOfAny(type.object);
    const read = (name: string, as?: Type): ValueId => {
      const variants = properties.get(name);
      if (!variants) return f.b.undef(T.VAL);
      const isEverywhere = variants.length === (type.object.members ?? [type.object]).length;
      const joined = f.program.types.joinTypes(variants.map((one) => one.type));
      f.program.requestMethod(name, []);
      return f.b.emit("field.get", [f.b.get(held)], as ?? (isEverywhere ? joined : T.VAL), {
        view: type.object,
        name,
      });
    };
    return {
      done: f.truthy(read("done")),
      item: () => f.b.convert(read("value", properties.has("value") ? item : undefined), item, "checked"),
      last: () => read("value", T.VAL),
    };
  }
}

/** for-of over an object's own iterator. One that nobody can close is not. */
export function ownLoop(
  f: FunctionContext,
  iterator: ValueId,
  node: ts.Node,
  labels: { readonly loop: LabelId; readonly break: LabelId },
  body: (item: ValueId) => void,
): void {
  const own = new OwnIterator(f, iterator, node);
  const done = f.b.slot("done", T.BOOL);
  const isClosed = f.program.types.own.hasReturn;
  const note = (value: boolean): void => {
    if (isClosed) f.b.set(done, f.b.bool(value));
  };
  note(false);
  const walk = (): void =>
    f.b.loop(labels.loop, () => {
      // One that throws or ends by itself is not closed.
      note(true);
      const result = own.turn();
      f.b.if_(result.done, () => f.b.break_(labels.break));
      const item = f.b.slot("item", own.item);
      f.b.set(item, result.item());
      note(false);
      body(f.b.get(item));
    });
  if (isClosed) closing(f, done, f.b.inRegion(walk), () => own.close());
  else walk();
}

const NO_THROW: CFunction = {
  name: "tsf_throw_type",
  realm: true,
  throws: true,
  pure: false,
  extra: [`"The iterator does not provide a 'throw' method."`],
};

/** Turns of a delegate, as `yield*` asks for them: by what the generator itself was asked for. */
export interface Delegate {
  /** What it gives. */
  readonly item: Type;
  turn(how: "next" | "return" | "throw", given: ValueId): Result;
  has(how: "return" | "throw"): ValueId;
  close(): void;
}

/** `hands`: next() and return() are given what the generator was, as `yield*` does, and nothing in a loop. */
export function ownDelegate(f: FunctionContext, iterator: ValueId, node: ts.Node, hands: boolean): Delegate {
  const own = new OwnIterator(f, iterator, node);
  const passed = (given: ValueId): ValueId | undefined => (hands ? given : undefined);
  return {
    item: own.item,
    turn: (how, given) => {
      if (how === "next") return own.turn(passed(given));
      return own.resumed(how, how === "return" ? passed(given) : given);
    },
    has: (how) => own.has(how),
    close: () => own.close(),
  };
}

/** `yield*` (ECMA-262 15.5.5), which is what the delegate returns at its end: a boxed value. */
export function delegateTo(
  f: FunctionContext,
  delegate: Delegate,
  pass: (item: ValueId) => ValueId,
  started?: ValueId,
): ValueId {
  const mode = f.b.slot("mode", T.NUM);
  const [given, last] = [f.b.slot("given", T.VAL), f.b.slot("last", T.VAL)];
  const item = f.b.slot("item", delegate.item);
  const done = f.b.slot("done", T.BOOL);
  f.b.set(mode, started ?? f.b.num(0));
  f.b.set(given, f.b.undef(T.VAL));
  const end = f.b.label();
  const turn = (how: "next" | "return" | "throw"): void => {
    const result = delegate.turn(how, f.b.get(given));
    f.b.set(done, result.done);
    f.b.if_(
      f.b.get(done),
      () => f.b.set(last, result.last()),
      () => f.b.set(item, result.item()),
    );
  };
  const returned = (): void => {
    f.b.if_(f.b.not(delegate.has("return")), () => {
      const value = f.fn.async ? awaitValue(f, f.b.get(given)) : f.b.get(given);
      f.b.emit("return", [value], undefined, {});
    });
    turn("return");
    f.b.if_(f.b.get(done), () => void f.b.emit("return", [f.b.get(last)], undefined, {}));
  };
  const thrown = (): void => {
    f.b.if_(f.b.not(delegate.has("throw")), () => {
      delegate.close();
      f.b.callC(NO_THROW, [], undefined);
    });
    turn("throw");
  };
  const isMode = (n: number): ValueId => f.b.compare("eq", "num", f.b.get(mode), f.b.num(n));
  f.b.block(end, () => {
    f.b.loop(f.b.label(), () => {
      f.b.if_(
        isMode(0),
        () => turn("next"),
        () => f.b.if_(isMode(1), returned, thrown),
      );
      f.b.if_(f.b.get(done), () => f.b.break_(end));
      f.b.set(mode, f.b.emit("yield", [pass(f.b.get(item))], T.NUM, { raw: true }));
      f.b.set(given, f.b.emit("generator.sent", [], T.VAL, {}));
    });
  });
  return f.b.get(last);
}

/** A generator that walks the iterator, for places that walk generators only; nobody sees it. */
export function ownGenerator(
  f: FunctionContext,
  iterator: ValueId,
  item: Type,
  node: ts.Node,
  hands: boolean,
): ValueId {
  const type = f.b.typeOf(iterator);
  const params = [{ name: "iterator", type }];
  const spec = { name: "walk", params, result: T.UNDEF, node: f.program.anchor, yields: item };
  const fn = sharedGlue(f.program, `${type.key} ${item.key} ${hands}`, spec, (g) => {
    const delegate = ownDelegate(g, g.b.get(g.b.slot("iterator", type, 0)), node, hands);
    const pass = (value: ValueId): ValueId => g.b.convert(value, item, "checked");
    // It may be closed before anything was asked of it.
    const started = g.b.callC({ name: "tsf_gen_mode", ...QUIET, extra: ["gen"] }, [], T.NUM);
    g.b.emit("return", [delegateTo(g, delegate, pass, started)], undefined, {});
  });
  const generator = f.b.emit("generator.new", [iterator], T.iteratorOf(item), { fn });
  const held = f.b.slot("iterator", T.iteratorOf(item));
  f.b.set(held, generator);
  f.b.callC({ name: "tsf_gen_eager", ...QUIET }, [f.b.get(held)], undefined);
  return f.b.get(held);
}

const QUIET = { realm: false, throws: false, pure: false } as const;
