import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { guardArray } from "../lower/fixed.js";
import { iterate } from "../lower/iteration.js";
import { spreadValue } from "../lower/literals.js";
import { pin } from "../lower/spread.js";
import { narrows } from "../types/narrowing.js";
import * as T from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import { kindFunction, storageOf } from "./array-storage.js";
import { noHoles } from "./holes.js";
import { LENGTH_RANGE, throwing } from "./c-functions.js";

/* Array.prototype methods of any number of items: every argument is evaluated before the array changes. */

const APPEND = throwing("tsf_arr_append");

/** `push` and `unshift` (ECMA-262 23.1.3.23, 23.1.3.37): when an argument throws nothing has been appended. */
export function appending(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  name: "push" | "unshift",
  node: ts.CallExpression,
): ValueId {
  const args = node.arguments;
  const [only] = args;
  if (name === "unshift") {
    if (args.length !== 1 || ts.isSpreadElement(only!)) {
      const items = f.spreadArguments(args, type);
      guardArray(f, "unshift", receiver, () => f.b.emit("array.length", [items], T.NUM, {}));
      return f.b.callC(throwing("tsf_arr_prepend"), [receiver, items], T.NUM);
    }
    const { suffix, c } = storageOf(type.element);
    const fn = kindFunction("unshift", suffix, [c], true, [0, LENGTH_RANGE[1]]);
    const value = f.expression(only!, type.element);
    guardArray(f, "unshift", receiver, () => f.b.num(1));
    return f.b.callC(fn, [receiver, value], T.NUM);
  }
  if (args.some((a) => ts.isSpreadElement(a))) {
    const items = spread(f, type, args);
    guardArray(f, "push", receiver, () => f.b.emit("array.length", [items], T.NUM, {}));
    f.b.callC(APPEND, [receiver, items], T.NUM);
  } else {
    const values = args.map((a) => f.expression(a, type.element));
    guardArray(f, "push", receiver, () => f.b.num(values.length));
    for (const value of values) f.b.emit("array.push", [receiver, value], undefined, {});
  }
  return f.b.emit("array.length", [receiver], T.NUM, {});
}

/** The items of a spread as an array: the one array that is spread alone, else a new one. */
function spread(f: FunctionContext, type: T.ArrayType, args: readonly ts.Expression[]): ValueId {
  const [only] = args;
  if (args.length > 1 || !ts.isSpreadElement(only!)) return f.spreadArguments(args, type);
  const own = f.typeOf(only.expression);
  const isAlike = own.kind === "arr" && T.representationOf(own.element) === T.representationOf(type.element);
  if (!isAlike) return f.spreadArguments(args, type);
  return f.expression(only.expression, narrows(own.element, type.element) ? type : own);
}

/** `concat` (ECMA-262 23.1.3.2): arrays among the arguments are taken apart, one level deep. */
export function concat(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  node: ts.CallExpression,
): ValueId {
  const values = node.arguments.map((a) => {
    if (ts.isSpreadElement(a)) return f.spreadArguments([a], T.arrayOf(spreadElement(f, a)));
    return f.expression(a, ts.isArrayLiteralExpression(a) ? type : undefined);
  });
  noHoles(f, receiver, type);
  const result = f.b.slot("joined", type);
  f.b.set(result, copyOf(f, receiver, type));
  const join = (value: ValueId, argument: ts.Node): void =>
    joinOne(f, f.b.get(result), type, value, argument);
  values.forEach((value, i) => {
    const argument = node.arguments[i]!;
    if (ts.isSpreadElement(argument)) iterate(f, value, argument, (item) => join(item, argument));
    else join(value, argument);
  });
  return f.b.get(result);
}

/** What the items of `...source` are. */
function spreadElement(f: FunctionContext, node: ts.SpreadElement): T.Type {
  const from = f.typeOf(node.expression);
  if (from.kind === "bytes") return elementOf(from);
  return from.kind === "arr" || from.kind === "set" || from.kind === "iter"
    ? from.element
    : f.refuse(node, "TSF2025");
}

function joinOne(
  f: FunctionContext,
  joined: ValueId,
  type: T.ArrayType,
  value: ValueId,
  node: ts.Node,
): void {
  const own = f.b.typeOf(value);
  const push = (item: ValueId): void => void f.b.emit("array.push", [joined, item], undefined, {});
  if (own.kind === "arr") {
    noHoles(f, value, own);
    return spreadValue(f, joined, type, value, node);
  }
  if (own.kind !== "val" && T.nonNullable(own).kind !== "arr")
    return push(f.coerce(value, type.element, node));
  // Whether it is an array is known at run time only.
  const word = f.b.convert(value, T.VAL);
  f.b.if_(
    f.b.emit("isarray", [word], T.BOOL, {}),
    () => {
      const array = f.b.convert(word, type, "checked");
      noHoles(f, array, type);
      f.b.callC(APPEND, [joined, array], T.NUM);
    },
    () => push(f.b.convert(word, type.element, "checked")),
  );
}

export function copyOf(f: FunctionContext, array: ValueId, type: T.Type): ValueId {
  const c: CFunction = { name: "tsf_arr_copy", realm: true, throws: false, pure: false };
  return f.b.callC(c, [array], type);
}

/** `splice` (ECMA-262 23.1.3.31): a count that is not given is all the rest, an undefined one is 0. */
export function splice(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  node: ts.CallExpression,
): ValueId {
  const { from, removed, inserted } = spliced(f, type, node);
  guardArray(f, "splice", receiver, from, removed, () => f.b.emit("array.length", [inserted], T.NUM, {}));
  return f.b.callC(SPLICE, [receiver, from, removed, inserted], type);
}

/** `toSpliced` (ECMA-262 23.1.3.35): the copy that `splice` is done to. */
export function toSpliced(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  node: ts.CallExpression,
): ValueId {
  if (node.arguments.length === 0) return copyOf(f, receiver, type);
  const { from, removed, inserted } = spliced(f, type, node);
  noHoles(f, receiver, type);
  const copy = f.b.get(pin(f, copyOf(f, receiver, type)));
  f.b.callC(SPLICE, [copy, from, removed, inserted], type);
  return copy;
}

const SPLICE = throwing("tsf_arr_splice");

/** What is taken out of an array, and what is put there. */
function spliced(
  f: FunctionContext,
  type: T.ArrayType,
  node: ts.CallExpression,
): { from: ValueId; removed: ValueId; inserted: ValueId } {
  const [start, count, ...items] = node.arguments;
  const maybe = T.nullable(T.NUM, true, false);
  const from = f.expression(start!, maybe);
  const removed = count ? f.expression(count, maybe) : f.b.convert(f.b.num(Infinity), maybe);
  return { from, removed, inserted: f.spreadArguments(items, type) };
}
