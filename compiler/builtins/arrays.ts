import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { guardArray } from "../lower/fixed.js";
import { evaluateIterable, loopOver } from "../lower/iteration.js";
import { boundTo } from "../lower/receiver-calls.js";
import { spreadInto, spreadValue } from "../lower/literals.js";
import { literalValue } from "../lower/module-constants.js";
import { withBeside } from "../types/joined-types.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { appending, concat, copyOf, splice, toSpliced } from "./appending.js";
import { iterableOrLike } from "./array-likes.js";
import { kindFunction, storageOf } from "./array-storage.js";
import { noHoles, wantedArray } from "./holes.js";
import { callSignature, INDEX_RANGE, type Signature, throwing } from "./c-functions.js";
import { optionalArgument, whenGiven } from "./optional.js";
import { callStdlib, callStdlibValues, parameterOfStdlib } from "./stdlib-calls.js";

/** Callback methods live in stdlib/array/: name -> generic function, by the number of arguments where it matters. */
const CALLBACK_METHODS: ReadonlyMap<string, string> = new Map([
  ["map", "arrayMap"],
  ["filter", "arrayFilter"],
  ["forEach", "arrayForEach"],
  ["some", "arraySome"],
  ["every", "arrayEvery"],
  ["find", "arrayFind"],
  ["findIndex", "arrayFindIndex"],
  ["findLast", "arrayFindLast"],
  ["findLastIndex", "arrayFindLastIndex"],
  ["flatMap", "arrayFlatMap"],
  ["reduce", "arrayReduce"],
  ["reduceRight", "arrayReduceRight"],
]);

const undefNum = T.nullable(T.NUM, true, false);

/** A method of Array.prototype; undefined when there is no such one. */
export function arrayMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const type = f.b.typeOf(receiver) as T.ArrayType;
  const callback = CALLBACK_METHODS.get(name);
  if (callback) return callbackMethod(f, callback, receiver, type, node);
  if (name === "push" || name === "unshift") return appending(f, receiver, type, name, node);
  const elementwise = elementMethod(f, receiver, type, name, node);
  if (elementwise !== undefined) return elementwise;
  return wholeMethod(f, receiver, type, name, node);
}

function callbackMethod(
  f: FunctionContext,
  name: string,
  receiver: ValueId,
  type: T.ArrayType,
  node: ts.CallExpression,
): ValueId {
  const result = callbackResult(f, name, type, node);
  const [callback, self] = node.arguments;
  const reduces = name.startsWith("arrayReduce");
  const suffix = reduces && !self ? "First" : "";
  if (reduces || !callback || !self)
    return callStdlib(f, `${name}${suffix}`, [type.element, ...result], receiver, node);
  const wanted = parameterOfStdlib(f, name, [type.element, ...result], 1);
  const given = f.expression(callback, wanted);
  const object = f.expression(self, T.VAL);
  const called = ts.isArrowFunction(callback) ? given : boundTo(f, node, given, object);
  return callStdlibValues(f, name, [type.element, ...result], [receiver, called], node);
}

/** Type arguments after the element type: what the callback makes, or narrows to. */
function callbackResult(
  f: FunctionContext,
  name: string,
  type: T.ArrayType,
  node: ts.CallExpression,
): Type[] {
  if (name === "arrayMap" || name === "arrayFlatMap" || name === "arrayFilter") {
    const made = T.nonNullable(f.convertType(f.checker.getResolvedSignature(node)!.getReturnType(), node));
    if (made === T.VAL && name !== "arrayFilter") return [T.VAL];
    if (made.kind !== "arr") return [type.element];
    // Of `list?.map(...)` that is what is called when there is a list.
    const told = withBeside(f.program.types, made, f.program.types.reads.beside(node, f.env));
    return [(T.nonNullable(told) as T.ArrayType).element];
  }
  if (name.startsWith("arrayReduce") && node.arguments.length > 1) {
    return [f.convertType(f.checker.getResolvedSignature(node)!.getReturnType(), node)];
  }
  return [];
}

/** Methods that look at or make elements: one C function for each kind of storage. */
function elementMethod(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const { suffix, c } = storageOf(type.element);
  const optional = T.nullable(type.element, true, false);
  const number = (i: number): ValueId => optionalArgument(f, node.arguments[i], T.NUM, node);
  switch (name) {
    case "pop":
    case "shift":
      guardArray(f, name, receiver);
      return f.b.callC(kindFunction(name, suffix, [], false), [receiver], optional);
    case "at":
      return f.b.callC(
        kindFunction(name, suffix, ["double"], false),
        [receiver, f.expression(node.arguments[0]!, T.NUM)],
        optional,
      );
    case "indexOf":
    case "lastIndexOf": {
      const value = f.expression(node.arguments[0]!, type.element);
      noHoles(f, receiver, type, value);
      // From the end, but from the start when undefined is written.
      const fromEnd = name === "lastIndexOf" && node.arguments.length < 2;
      const from = fromEnd ? f.b.convert(f.b.num(Infinity), undefNum) : number(1);
      return f.b.callC(
        kindFunction(name, suffix, [c, "double"], false, INDEX_RANGE),
        [receiver, value, from],
        T.NUM,
      );
    }
    case "includes": {
      const value = f.expression(node.arguments[0]!, type.element);
      return f.b.callC(
        kindFunction(name, suffix, [c, "double"], false),
        [receiver, value, number(1)],
        T.BOOL,
      );
    }
    case "fill": {
      const filled = wantedArray(f, node);
      if (filled !== type && type.element === T.UNDEF)
        return f.refuse(node, "TSF4020", { type: f.typeText(node) });
      const value = f.expression(node.arguments[0]!, type.element);
      const range = [number(1), number(2)];
      guardArray(f, name, receiver, ...range);
      const fill = kindFunction(name, suffix, [c, "double", "double"], true);
      return f.b.callC(fill, [receiver, value, ...range], type);
    }
    default:
      return undefined;
  }
}

function arraySignature(
  name: string,
  params: readonly Type[],
  result: Type,
  realm = true,
  throws = false,
): Signature {
  return { c: { name: `tsf_arr_${name}`, realm, throws, pure: false }, params, result };
}

/** Methods that move elements without looking at them. */
function wholeMethod(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const call = (s: Signature): ValueId => callSignature(f, s, receiver, node.arguments, node);
  switch (name) {
    case "join":
      f.program.requestHook("toString");
      return call(arraySignature("join", [T.nullable(T.STR, true, false)], T.STR, true, true));
    case "toString":
      f.program.requestHook("toString");
      return f.b.callC(throwing("tsf_arr_toString"), [receiver], T.STR);
    case "slice":
      return call(arraySignature("slice", [undefNum, undefNum], type));
    case "reverse":
      guardArray(f, "reorder", receiver);
      return call(arraySignature("reverse", [], type, false));
    case "toReversed":
      return f.b.callC(
        { name: "tsf_arr_reverse", realm: false, throws: false, pure: false },
        [copyOf(f, receiver, type)],
        type,
      );
    case "copyWithin":
      return copyWithin(f, receiver, type, node);
    case "concat":
      return concat(f, receiver, type, node);
    case "splice":
      return splice(f, receiver, type, node);
    case "toSpliced":
      return toSpliced(f, receiver, type, node);
    case "flat":
      return flat(f, receiver, type, node);
    case "sort":
    case "toSorted": {
      const array = name === "sort" ? receiver : copyOf(f, receiver, type);
      return name === "sort" ? sortInPlace(f, array, type, node) : sortBy(f, array, type, node);
    }
    case "with":
      return callStdlib(f, "arrayWith", [type.element], receiver, node);
    default:
      return undefined;
  }
}

function copyWithin(f: FunctionContext, array: ValueId, type: T.ArrayType, node: ts.CallExpression): ValueId {
  const [target, start, end] = node.arguments;
  const given = [
    f.expression(target!, T.NUM),
    f.expression(start!, T.NUM),
    optionalArgument(f, end, T.NUM, node),
  ];
  guardArray(f, "copyWithin", array, ...given);
  const c: CFunction = { name: "tsf_arr_copyWithin", realm: false, throws: false, pure: false };
  return f.b.callC(c, [array, ...given], type);
}

/** A frozen array is refused once all has been compared: what is sorted until then is a copy. */
function sortInPlace(
  f: FunctionContext,
  array: ValueId,
  type: T.ArrayType,
  node: ts.CallExpression,
): ValueId {
  if (!f.program.variables.fixes) return sortBy(f, array, type, node);
  const isFrozen: CFunction = { name: "tsf_arr_is_frozen", realm: false, throws: false, pure: false };
  const sorted = f.b.choose(
    type,
    f.b.callC(isFrozen, [array], T.BOOL),
    () => copyOf(f, array, type),
    () => array,
  );
  sortBy(f, sorted, type, node);
  guardArray(f, "reorder", array);
  return array;
}

function isPrimitive(type: Type): boolean {
  return ["str", "num", "bool", "big"].includes(T.nonNullable(type).kind);
}

/** In place, by the comparator or by the elements' texts. */
function sortBy(f: FunctionContext, array: ValueId, type: T.ArrayType, node: ts.CallExpression): ValueId {
  const [compare] = node.arguments;
  const comparator = T.functionOf([type.element, type.element], T.NUM);
  const byText = (): ValueId => {
    if (!isPrimitive(type.element))
      return callStdlibValues(f, "arraySortByText", [type.element], [array], node);
    f.program.requestHook("toString");
    return f.b.callC(throwing("tsf_arr_sort"), [array], type);
  };
  const byComparator = (given: ValueId): ValueId =>
    callStdlibValues(f, "arraySort", [type.element], [array, given], node);
  return whenGiven(f, compare, comparator, type, byComparator, byText);
}

function flat(f: FunctionContext, receiver: ValueId, type: T.ArrayType, node: ts.CallExpression): ValueId {
  const inner = T.nonNullable(type.element);
  const [depth] = node.arguments;
  const isOneLevel = !depth || f.typeOf(depth) === T.UNDEF || literalValue(depth) === 1;
  if (inner.kind !== "arr" || !isOneLevel) return flattened(f, receiver, type, node);
  if (depth) f.effect(depth);
  const tag = storageOf(inner.element).tag;
  const c: CFunction = { ...throwing("tsf_arr_flat"), params: ["tsf_arr *"], extra: [tag] };
  return f.b.callC(c, [receiver], inner);
}

/** Some elements are arrays and others are not, or more than one level is taken away. */
function flattened(
  f: FunctionContext,
  receiver: ValueId,
  type: T.ArrayType,
  node: ts.CallExpression,
): ValueId {
  const result = f.typeOf(node);
  if (result.kind !== "arr") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
  const one = (): ValueId => f.b.num(1);
  const depth = whenGiven(f, node.arguments[0], T.NUM, T.NUM, (number) => number, one);
  return callStdlibValues(f, "arrayFlat", [type.element, result.element], [receiver, depth], node);
}

/** `Array.from(source, map?)`. */
export function arrayFrom(f: FunctionContext, node: ts.CallExpression): ValueId {
  const type = wantedArray(f, node);
  if (type.kind !== "arr") return f.refuse(node, "TSF3001", { type: f.typeText(node) });
  const [source, map] = node.arguments;
  const length = source && lengthOfArrayLike(source);
  const array = f.b.emit("array.new", [], type, {});
  if (length) return fromLength(f, array, type, length, map, node);
  const like = f.typeOf(source!) === T.VAL ? iterableOrLike(f, f.expression(source!), source!) : undefined;
  if (!map) {
    if (like === undefined) spreadInto(f, array, type, source!);
    else spreadValue(f, array, type, like, source!);
    return array;
  }
  const loop = like === undefined ? evaluateIterable(f, source!) : loopOver(f, like, source!);
  const callback = f.expression(map);
  const fnType = f.b.typeOf(callback) as T.FunctionType;
  const index = f.b.slot("index", T.NUM);
  f.b.set(index, f.b.num(0));
  loop((item) => {
    const args = [item, f.b.get(index)]
      .slice(0, fnType.params.length)
      .map((a, i) => f.coerce(a, fnType.params[i]!, node));
    const mapped = f.b.emit("call.closure", [callback, ...args], fnType.result, {});
    f.b.emit("array.push", [array, f.coerce(mapped, type.element, node)], undefined, {});
    f.b.set(index, f.b.arith("add", f.b.get(index), f.b.num(1)));
  });
  return array;
}

/** The `n` of `{ length: n }`. */
export function lengthOfArrayLike(source: ts.Expression): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(source) || source.properties.length !== 1) return undefined;
  const [property] = source.properties;
  return ts.isPropertyAssignment(property!) && property.name.getText() === "length"
    ? property.initializer
    : undefined;
}

function fromLength(
  f: FunctionContext,
  array: ValueId,
  type: T.ArrayType,
  length: ts.Expression,
  map: ts.Expression | undefined,
  node: ts.Node,
): ValueId {
  const written = f.expression(length, T.NUM);
  const callback = map && f.expression(map);
  const count = f.b.callC(
    { name: "tsf_arr_like_length", realm: true, throws: true, pure: false, range: [0, 4294967295] },
    [written],
    T.NUM,
  );
  const index = f.b.slot("index", T.NUM);
  f.b.set(index, f.b.num(0));
  const done = f.b.label();
  f.b.block(done, () => {
    f.b.loop(f.b.label(), () => {
      f.b.if_(f.b.not(f.b.compare("lt", "num", f.b.get(index), count)), () => f.b.break_(done));
      f.b.emit(
        "array.push",
        [array, fromLengthItem(f, callback, f.b.get(index), type.element, node)],
        undefined,
        {},
      );
      f.b.set(index, f.b.arith("add", f.b.get(index), f.b.num(1)));
    });
  });
  return array;
}

function fromLengthItem(
  f: FunctionContext,
  callback: ValueId | undefined,
  index: ValueId,
  element: Type,
  node: ts.Node,
): ValueId {
  if (callback === undefined) return f.coerce(f.b.undef(), element, node);
  const fnType = f.b.typeOf(callback) as T.FunctionType;
  const args = [f.b.undef(), index]
    .slice(0, fnType.params.length)
    .map((a, i) => f.b.convert(a, fnType.params[i]!, "checked"));
  return f.coerce(f.b.emit("call.closure", [callback, ...args], fnType.result, {}), element, node);
}
