import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { throwing } from "./c-functions.js";
import { whenGiven } from "./optional.js";
import { callStdlibValues } from "./stdlib-calls.js";

const undefStr = T.nullable(T.STR, true, false);
/** Of revivers and replacers. */
const VISITOR = T.functionOf([T.STR, T.VAL], T.VAL);

/** `JSON.parse(text, reviver?)`. */
export function jsonParse(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [text, reviver] = node.arguments;
  const source = f.expression(text!, T.STR);
  f.program.types.lent.wider.noteAnything(f.typeOf(node));
  const parsed = (): ValueId => f.b.callC(throwing("tsf_json_parse"), [source], T.VAL);
  const revived = (by: ValueId): ValueId =>
    callStdlibValues(f, "reviveJson", [], [parsed(), f.b.str(""), by], node);
  return whenGiven(f, reviver, VISITOR, T.VAL, revived, parsed);
}

/** `JSON.stringify(value, replacer?, space?)`. */
export function jsonStringify(f: FunctionContext, node: ts.CallExpression): ValueId {
  f.program.requestHook("toJSON");
  const written = f.expression(node.arguments[0]!);
  const type = f.b.typeOf(written);
  const value = f.b.convert(written, T.VAL);
  const [, replacer, space] = node.arguments;
  const isReplaced = replacer && !isNone(f.typeOf(replacer));
  // undefined and functions have no JSON: the result is undefined, whatever the library's type says.
  const result = mayBeNone(type) || isReplaced ? undefStr : T.STR;
  if (isReplaced) return stringifyWith(f, value, replacer, space, node);
  if (replacer) f.effect(replacer);
  if (!space) return f.b.callC({ ...throwing("tsf_json_stringify"), extra: ["NULL"] }, [value], result);
  return f.b.callC(throwing("tsf_json_stringify"), [value, gapOf(f, space)], result);
}

function isNone(type: Type): boolean {
  return type === T.UNDEF || type === T.NULL;
}

function mayBeNone(type: Type): boolean {
  return T.admitsUndefined(type) || T.nonNullable(type).kind === "fn";
}

function gapOf(f: FunctionContext, space: ts.Expression): ValueId {
  const gap: CFunction = { name: "tsf_json_gap", realm: true, throws: false, pure: false };
  return f.b.callC(gap, [f.b.convert(f.expression(space), T.VAL)], undefStr);
}

function stringifyWith(
  f: FunctionContext,
  value: ValueId,
  replacer: ts.Expression,
  space: ts.Expression | undefined,
  node: ts.Node,
): ValueId {
  const type = f.typeOf(replacer);
  const gap = (): ValueId => (space ? gapOf(f, space) : f.b.undef(undefStr));
  const c: CFunction = { ...throwing("tsf_json_stringify_with"), calls: true };
  if (type.kind === "fn") {
    const params = ["tsf_val", "const tsf_str *", "tsf_closure *"];
    const callback = f.expression(replacer, VISITOR);
    return f.b.callC({ ...c, params, extra: ["NULL"] }, [value, gap(), callback], undefStr);
  }
  if (type.kind !== "arr") return f.refuse(replacer, "TSF4022", {});
  // A key that is no own property may be a getter, which only its class knows.
  if (!areNoGetters(f, replacer)) return f.refuse(replacer, "TSF4022", {});
  const names = f.b.callC(throwing("tsf_json_listed"), [f.expression(replacer)], T.arrayOf(T.STR));
  const held = f.b.slot("keys", T.arrayOf(T.STR));
  f.b.set(held, names);
  const blanks = gap();
  const keys = {
    ...throwing("tsf_json_stringify_with"),
    params: ["tsf_val", "const tsf_str *", "const tsf_closure *", "const tsf_arr *"],
  };
  return f.b.callC(
    keys,
    [
      value,
      blanks,
      f.b.undef(T.nullable(VISITOR, true, false)),
      f.coerce(f.b.get(held), T.arrayOf(T.STR), node),
    ],
    undefStr,
  );
}

/** Keys that are written out and of which no class of the program has a getter. */
function areNoGetters(f: FunctionContext, list: ts.Expression): boolean {
  return (
    ts.isArrayLiteralExpression(list) &&
    list.elements.every(
      (key) =>
        ts.isNumericLiteral(key) ||
        (ts.isStringLiteralLike(key) && !f.program.variables.isWrittenGetter(key.text)),
    )
  );
}
