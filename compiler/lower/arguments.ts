import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { FunctionContext } from "./context.js";
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
    written.forEach((argument, i) => {
      if (i < fixed) {
        if (ts.isSpreadElement(argument)) f.refuse(argument, "TSF2025");
        values.push(f.expression(argument, params[i]!));
      } else if (!rest) f.effect(argument);
    });
    for (let i = written.length; i < fixed; i++) values.push(f.coerce(f.b.undef(), params[i]!, node));
    if (rest) values.push(restArray(f, written.slice(fixed), params.at(-1)!, node));
    return values;
  });
}

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
