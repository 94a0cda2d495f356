import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/*
 * Optional parameters of the library: undefined handed over, written or in a variable, is the parameter left out.
 * Every family of builtins takes an optional argument by one of these two. Where Node tells the two apart (the count
 * of splice, the start of lastIndexOf), the family asks whether the argument is written.
 */

/** The argument as `type | undefined`, for a callee that takes undefined as absent. */
export function optionalArgument(
  f: FunctionContext,
  written: ts.Expression | undefined,
  type: Type,
  node: ts.Node,
): ValueId {
  const maybe = T.nullable(type, true, false);
  return written ? f.expression(written, maybe) : f.coerce(f.b.undef(), maybe, node);
}

/** One code for an argument that is given, at its `type`, and another for one that is left out or undefined. */
export function whenGiven(
  f: FunctionContext,
  written: ts.Expression | undefined,
  type: Type,
  result: Type,
  given: (value: ValueId) => ValueId,
  absent: () => ValueId,
): ValueId {
  if (!written) return absent();
  const from = f.typeOf(written);
  if (!T.admitsUndefined(from)) return given(f.expression(written, type));
  const value = f.expression(written, from === T.UNDEF ? undefined : T.nullable(type, true, false));
  if (from === T.UNDEF) return absent();
  const present = (): ValueId => f.b.convert(value, type, "checked");
  return f.b.choose(result, f.b.is("undefined", value), absent, () => given(present()));
}
