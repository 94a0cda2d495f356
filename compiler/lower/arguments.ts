import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { baseParameter } from "../types/class-types.js";
import { thisContainer } from "../types/this-container.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { readElement } from "./elements.js";
import { spreadInto } from "./literals.js";
import { outsideChain } from "./optional-chain.js";

/** The written arguments as parameters: absent ones undefined, the rest collected. */
export function argumentsFor(
  f: FunctionContext,
  node: ts.CallExpression | ts.NewExpression,
  params: readonly Type[],
  rest: boolean,
): ValueId[] {
  return outsideChain(f, () => {
    const written = node.arguments ?? [];
    const fixed = rest ? params.length - 1 : params.length;
    const values: ValueId[] = [];
    let taken = 0;
    for (; taken < written.length && values.length < fixed; taken++) {
      const argument = written[taken]!;
      const next = params.slice(values.length, fixed);
      if (ts.isSpreadElement(argument)) values.push(...tupleItems(f, argument, next));
      else values.push(f.expression(argument, next[0]));
    }
    const more = written.slice(taken);
    if (!rest)
      for (const argument of more) f.effect(ts.isSpreadElement(argument) ? argument.expression : argument);
    while (values.length < fixed) values.push(f.coerce(f.b.undef(), params[values.length]!, node));
    if (rest) values.push(restArray(f, more, params.at(-1)!, node));
    return values;
  });
}

/** What a function with a rest parameter has to know of a call that goes by another signature. */
export function writtenCount(
  node: ts.CallExpression | ts.NewExpression,
  { params, rest }: { readonly params: readonly Type[]; readonly rest: boolean },
): { rest?: true; passed?: number } {
  if (rest) return { rest };
  const written = node.arguments ?? [];
  const isKnown = written.length < params.length && !written.some((one) => ts.isSpreadElement(one));
  return isKnown ? { passed: written.length } : {};
}

/** The items of a tuple spread over parameters: as many as its type says, all there are when it is the last. */
function tupleItems(f: FunctionContext, spread: ts.SpreadElement, params: readonly Type[]): ValueId[] {
  const type = f.checker.getTypeAtLocation(spread.expression);
  const target = f.checker.isTupleType(type)
    ? ((type as ts.TupleTypeReference).target as ts.TupleType)
    : undefined;
  const array = f.expression(spread.expression);
  // `Parameters<F>` is as long as the function that F is here has parameters.
  const isOfInstance = (type.flags & ts.TypeFlags.Conditional) !== 0;
  const count = isOfInstance ? params.length : (target?.elementFlags.length ?? 0);
  const isFixed =
    isOfInstance || (target && !target.elementFlags.some((flag) => flag & ts.ElementFlags.Variable));
  const isOfMixin = ts.isCallExpression(spread.parent) && isMixinsCall(f, spread.parent);
  if (isOfMixin) return allItems(f, spread, array, params);
  if (!isFixed || count > params.length || f.b.typeOf(array).kind !== "arr")
    return f.refuse(spread, "TSF2025");
  const held = f.b.slot("spread", f.b.typeOf(array));
  f.b.set(held, array);
  const length = f.b.emit("array.length", [array], T.NUM, {});
  f.b.if_(f.b.compare("gt", "num", length, f.b.num(count)), () => {
    f.b.callC(TOO_MANY, [], undefined);
  });
  return params.slice(0, count).map((param, i) => {
    const item = readElement(f, f.b.get(held), f.b.num(i), spread);
    return f.coerce(
      target ? ofTuple(f, item, type as ts.TupleTypeReference, i, spread) : item,
      param,
      spread,
    );
  });
}

/** One of several function types is called as the checker calls it: whichever function it is, is adapted. */
export function calledType(f: FunctionContext, node: ts.CallExpression, type: Type): Type {
  const signature = f.checker.getResolvedSignature(node);
  const isUnion =
    type !== T.VAL && type.kind === "val" && T.membersOf(type).every(({ kind }) => kind === "fn");
  return isUnion && signature ? f.program.types.functionType(signature, f.env, node) : type;
}

/** An array stands where the function has parameters, as a type parameter's `(...args: any[]) => R` allows. */
export function spreadsOverParameters(
  f: FunctionContext,
  node: ts.CallExpression,
  { params, rest }: T.FunctionType,
): boolean {
  const fixed = node.arguments.slice(0, rest ? params.length - 1 : params.length);
  return fixed.some(
    (argument) =>
      ts.isSpreadElement(argument) && f.checker.isArrayType(f.checker.getTypeAtLocation(argument.expression)),
  );
}

/** An element that the array of a tuple holds as one of all of them, as its own type. */
function ofTuple(
  f: FunctionContext,
  item: ValueId,
  tuple: ts.TupleTypeReference,
  i: number,
  node: ts.Node,
): ValueId {
  const told = f.convertType(f.checker.getTypeArguments(tuple)[i]!, node);
  const isOptional = (tuple.target.elementFlags[i]! & ts.ElementFlags.Optional) !== 0;
  return f.fit(item, T.nullable(told, isOptional, false));
}

/** `super(...args)` of a mixin: what its base takes of what it was given, undefined where that was less. */
function isMixinsCall(
  f: FunctionContext,
  { expression, arguments: [only, more] }: ts.CallExpression,
): boolean {
  const isWhole = only !== undefined && ts.isSpreadElement(only) && more === undefined;
  if (!isWhole || expression.kind !== ts.SyntaxKind.SuperKeyword) return false;
  const owner = thisContainer(expression)?.parent;
  return owner !== undefined && ts.isClassLike(owner) && baseParameter(f.checker, owner) !== undefined;
}

function allItems(
  f: FunctionContext,
  spread: ts.SpreadElement,
  array: ValueId,
  params: readonly Type[],
): ValueId[] {
  const held = f.b.slot("spread", f.b.typeOf(array));
  f.b.set(held, array);
  return params.map((param, i) => {
    const item = readElement(f, f.b.get(held), f.b.num(i), spread);
    return f.b.convert(f.b.convert(item, T.VAL), param, "checked");
  });
}

/** A tuple that was made longer than its type: a checked error. */
const TOO_MANY: CFunction = {
  name: "tsf_throw_type",
  realm: true,
  throws: true,
  pure: false,
  extra: ['"%s"', '"the tuple holds more elements than its type says"'],
};

function restArray(
  f: FunctionContext,
  written: readonly ts.Expression[],
  type: Type,
  node: ts.Node,
): ValueId {
  const array = T.nonNullable(type);
  return array.kind === "arr" ? spreadArguments(f, written, array) : f.refuse(node, "TSF2025");
}

/** The arguments of a variadic call as one new array. */
export function spreadArguments(
  f: FunctionContext,
  written: readonly ts.Expression[],
  array: T.ArrayType,
): ValueId {
  const spread = written.findIndex((e) => ts.isSpreadElement(e));
  const plain = spread < 0 ? written : written.slice(0, spread);
  const value = f.b.emit(
    "array.new",
    plain.map((e) => f.expression(e, array.element)),
    array,
    {},
  );
  for (const argument of spread < 0 ? [] : written.slice(spread)) {
    if (ts.isSpreadElement(argument)) spreadInto(f, value, array, argument.expression);
    else f.b.emit("array.push", [value, f.expression(argument, array.element)], undefined, {});
  }
  return value;
}
