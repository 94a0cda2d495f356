import { ts } from "../project/typescript.js";
import type { LabelId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import { closing } from "./closing.js";
import type { FunctionContext } from "./context.js";
import { iterated } from "./iterables.js";
import { ownLoop } from "./own-iterators.js";

/** What the generator last returned, taken: a generator gives it once (ECMA-262 27.5.3.3). */
export const GENERATOR_RESULT = { name: "tsf_gen_result", realm: false, throws: false, pure: false } as const;

/** Whether the iterator has return() and throw(), as those of the library's containers have not. */
export const HAS_RETURN = { name: "tsf_gen_has_return", realm: false, throws: false, pure: true } as const;

/** A loop over an iterable, as for-of, spread and destructuring need it. */
interface IterationOptions {
  /** Where `break` out of the loop goes; made here when absent. */
  readonly breakLabel?: LabelId;
  readonly continueLabel?: LabelId;
}

/**
 * Emits a loop that hands each item of `iterable` to `body` (ECMA-262 7.4). Arrays are indexed afresh each
 * round, as the array iterator does, so growing and shrinking during the loop behave as in Node.
 */
export function iterate(
  f: FunctionContext,
  iterable: ValueId,
  node: ts.Node,
  body: (item: ValueId) => void,
  options: IterationOptions = {},
): void {
  const source = iterated(f, f.present(iterable), node);
  const breakLabel = options.breakLabel ?? f.b.label();
  const loopLabel = options.continueLabel ?? f.b.label();
  const type = f.b.typeOf(source);
  const held = f.b.slot("iterated", type);
  f.b.set(held, source);
  f.b.block(breakLabel, () => {
    switch (type.kind) {
      case "arr":
        return indexed(f, held, loopLabel, breakLabel, "array.length", (object, index) =>
          body(f.b.emit("array.at", [object, index], type.element, {})),
        );
      case "bytes":
        return indexed(f, held, loopLabel, breakLabel, "bytes", (object, index) =>
          body(f.b.emit("bytes.at", [object, index], elementOf(type), {})),
        );
      case "str":
        return codePoints(f, held, loopLabel, breakLabel, body);
      case "map":
        return table(f, held, type.from, type.to, loopLabel, breakLabel, (key, value) =>
          body(pair(f, key, value)),
        );
      case "set":
        return table(f, held, type.element, undefined, loopLabel, breakLabel, (key) => body(key));
      case "iter":
        return generator(f, held, type.element, loopLabel, breakLabel, body);
      case "obj":
        return ownLoop(f, f.b.get(held), node, { loop: loopLabel, break: breakLabel }, body);
      default:
        return f.refuse(node, "TSF3012", { type: f.typeText(node) });
    }
  });
}

/**
 * As `iterate`, for an expression: `m.entries()` and the like become loops without an iterator object.
 */
export function iterateExpression(
  f: FunctionContext,
  node: ts.Expression,
  body: (item: ValueId) => void,
  options: IterationOptions = {},
): void {
  evaluateIterable(f, node)(body, options);
}

/** Evaluates what is iterated over now; the loop is made by the function it gives, after what stands between. */
export function evaluateIterable(f: FunctionContext, node: ts.Expression): Loop {
  const view = builtinView(f, node);
  if (!view) {
    return loopOver(f, f.expression(node), node);
  }
  const type = T.nonNullable(f.typeOf(view.receiver));
  const held = f.b.slot("iterated", type);
  f.b.set(held, f.expression(view.receiver, type));
  return (body, options = {}) => viewLoop(f, type, held, view.method, body, options);
}

type Loop = (body: (item: ValueId) => void, options?: IterationOptions) => void;

export function loopOver(f: FunctionContext, source: ValueId, node: ts.Node): Loop {
  return (body, options) => iterate(f, source, node, body, options);
}

/** The loop over the keys, values or entries of the array, Map or Set in `held`. */
function viewLoop(
  f: FunctionContext,
  type: T.Type,
  held: number,
  method: string,
  body: (item: ValueId) => void,
  options: IterationOptions,
): void {
  const breakLabel = options.breakLabel ?? f.b.label();
  const loopLabel = options.continueLabel ?? f.b.label();
  f.b.block(breakLabel, () => {
    if (type.kind === "arr") {
      indexed(f, held, loopLabel, breakLabel, "array.length", (object, index) => {
        if (method === "keys") return body(index);
        const item = f.b.emit("array.at", [object, index], type.element, {});
        body(method === "values" ? item : pair(f, index, item));
      });
    } else if (type.kind === "bytes") {
      indexed(f, held, loopLabel, breakLabel, "bytes", (object, index) => {
        if (method === "keys") return body(index);
        const item = f.b.emit("bytes.at", [object, index], elementOf(type), {});
        body(method === "values" ? item : pair(f, index, item));
      });
    } else if (type.kind === "map" || type.kind === "set") {
      const [from, to] = type.kind === "map" ? [type.from, type.to] : [type.element, undefined];
      table(f, held, from, to, loopLabel, breakLabel, (key, value) =>
        body(method === "entries" ? pair(f, key, value) : method === "keys" ? key : value),
      );
    }
  });
}

/** The receiver of `x.keys()`, `x.values()` or `x.entries()` on an array, bytes, a Map or Set. */
export function builtinView(
  f: FunctionContext,
  node: ts.Expression,
): { receiver: ts.Expression; method: string } | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.questionDotToken)
    return undefined;
  const method = node.expression.name.text;
  if (method !== "keys" && method !== "values" && method !== "entries") return undefined;
  if (ts.isIdentifier(node.expression.expression) && node.expression.expression.text === "Object")
    return undefined;
  const { kind } = T.nonNullable(f.typeOf(node.expression.expression));
  return kind === "arr" || kind === "bytes" || kind === "map" || kind === "set"
    ? { receiver: node.expression.expression, method }
    : undefined;
}

function indexed(
  f: FunctionContext,
  held: number,
  loopLabel: LabelId,
  breakLabel: LabelId,
  length: "array.length" | "bytes",
  body: (object: ValueId, index: ValueId) => void,
): void {
  const index = f.b.slot("index", T.NUM);
  f.b.set(index, f.b.num(0));
  f.b.loop(
    loopLabel,
    () => {
      const object = f.b.get(held);
      const size =
        length === "array.length"
          ? f.b.emit("array.length", [object], T.NUM, {})
          : f.b.callC(
              { name: "tsf_bytes_length", realm: false, throws: false, pure: false, range: [0, 2147483647] },
              [object],
              T.NUM,
            );
      f.b.if_(f.b.compare("ge", "num", f.b.get(index), size), () => f.b.break_(breakLabel));
      body(object, f.b.get(index));
    },
    () => f.b.set(index, f.b.arith("add", f.b.get(index), f.b.num(1))),
  );
}

function codePoints(
  f: FunctionContext,
  held: number,
  loopLabel: LabelId,
  breakLabel: LabelId,
  body: (item: ValueId) => void,
): void {
  const position = f.b.slot("position", T.NUM);
  f.b.set(position, f.b.num(0));
  f.b.loop(loopLabel, () => {
    const text = f.b.get(held);
    const at = f.b.get(position);
    const next = f.b.callC(
      { name: "tsf_str_step", realm: true, throws: false, pure: false },
      [text, at],
      T.nullable(T.STR, true, false),
    );
    f.b.if_(f.b.is("undefined", next), () => f.b.break_(breakLabel));
    const item = f.b.convert(next, T.STR, "checked");
    const bytes = f.b.callC(
      { name: "tsf_str_bytes_in", realm: false, throws: false, pure: true, range: [0, 4] },
      [item],
      T.NUM,
    );
    f.b.set(position, f.b.arith("add", at, bytes));
    body(item);
  });
}

/** Map and Set: entries added during the loop are visited, deleted ones are not. */
export function table(
  f: FunctionContext,
  held: number,
  keyType: T.Type,
  valueType: T.Type | undefined,
  loopLabel: LabelId,
  breakLabel: LabelId,
  body: (key: ValueId, value: ValueId) => void,
): void {
  const cursor = f.b.slot("cursor", T.nativeOf("cursor"));
  const key = f.b.slot("key", T.VAL);
  const value = f.b.slot("value", T.VAL);
  f.b.emit("map.cursor", [f.b.get(held)], undefined, { cursor });
  f.b.loop(loopLabel, () => {
    const more = f.b.emit("map.next", [f.b.get(held)], T.BOOL, { cursor, key, value });
    f.b.if_(f.b.not(more), () => f.b.break_(breakLabel));
    const keyValue = f.b.convert(f.b.get(key), keyType, "checked");
    body(keyValue, valueType ? f.b.convert(f.b.get(value), valueType, "checked") : keyValue);
  });
}

/** `[key, value]` as a tuple value. */
export function pair(f: FunctionContext, key: ValueId, value: ValueId): ValueId {
  const element = f.program.types.joinTypes([f.b.typeOf(key), f.b.typeOf(value)]);
  return f.b.emit(
    "array.new",
    [f.b.convert(key, element), f.b.convert(value, element)],
    T.arrayOf(element),
    {},
  );
}

/** Generators are closed when the loop is left early, by break, return or an exception. */
function generator(
  f: FunctionContext,
  held: number,
  element: T.Type,
  loopLabel: LabelId,
  breakLabel: LabelId,
  body: (item: ValueId) => void,
): void {
  const done = f.b.slot("done", T.BOOL);
  f.b.set(done, f.b.bool(false));
  const loop = f.b.inRegion(() => {
    f.b.loop(loopLabel, () => {
      // A generator that throws or ends by itself is not closed.
      f.b.set(done, f.b.bool(true));
      const more = f.b.emit("generator.next", [f.b.get(held)], T.BOOL, {});
      f.b.if_(f.b.not(more), () => f.b.break_(breakLabel));
      f.b.set(done, f.b.bool(false));
      body(f.b.emit("generator.value", [f.b.get(held)], element, {}));
    });
  });
  closing(f, done, loop, () => close(f, held));
}

function close(f: FunctionContext, held: number): void {
  f.b.emit("generator.close", [f.b.get(held)], undefined, {});
}

/**
 * The items of a generator for the elements of an array pattern, one after the other (ECMA-262 8.6.2): no more
 * are made than the pattern has places, and the generator is closed when it has not ended by then. `take` emits
 * the making of an item: a place is looked up before it.
 */
export function takeApart(
  f: FunctionContext,
  source: ValueId,
  type: T.IteratorType,
  elements: readonly ("item" | "rest")[],
  body: (index: number, take: () => ValueId) => void,
): void {
  const held = f.b.slot("iterated", type);
  const done = f.b.slot("done", T.BOOL);
  f.b.set(held, source);
  f.b.set(done, f.b.bool(false));
  const next = (take: (item: ValueId) => void): void => {
    f.b.if_(f.b.not(f.b.get(done)), () => {
      f.b.set(done, f.b.bool(true));
      f.b.if_(f.b.emit("generator.next", [f.b.get(held)], T.BOOL, {}), () => {
        f.b.set(done, f.b.bool(false));
        take(f.b.emit("generator.value", [f.b.get(held)], type.element, {}));
      });
    });
  };
  const taking = f.b.inRegion(() => {
    elements.forEach((element, i) =>
      body(i, () => (element === "rest" ? remaining(f, type, done, next) : oneItem(f, type, next))),
    );
  });
  closing(f, done, taking, () => close(f, held));
}

type Next = (take: (item: ValueId) => void) => void;

function oneItem(f: FunctionContext, type: T.IteratorType, next: Next): ValueId {
  const item = f.b.slot("item", T.nullable(type.element, true, false));
  f.b.set(item, f.b.undef(f.fn.slots[item]!.type));
  next((value) => f.b.set(item, f.b.convert(value, f.fn.slots[item]!.type)));
  return f.b.get(item);
}

function remaining(f: FunctionContext, type: T.IteratorType, done: number, next: Next): ValueId {
  const rest = f.b.slot("rest", T.arrayOf(type.element));
  f.b.set(rest, f.b.emit("array.new", [], T.arrayOf(type.element), {}));
  const end = f.b.label();
  f.b.block(end, () => {
    f.b.loop(f.b.label(), () => {
      next((value) => void f.b.emit("array.push", [f.b.get(rest), value], undefined, {}));
      f.b.if_(f.b.get(done), () => f.b.break_(end));
    });
  });
  return f.b.get(rest);
}
