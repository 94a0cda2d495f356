import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { toText } from "../lower/text.js";
import * as T from "../types/type.js";
import { callSignature, INDEX_RANGE, signature, type Signature, throwing } from "./c-functions.js";
import { localeCompare } from "./collation.js";
import { whenGiven } from "./optional.js";
import { regExpMethod } from "./regexps.js";
import { callStdlib } from "./stdlib-calls.js";

const METHODS: ReadonlyMap<string, Signature> = new Map(
  [
    ["charAt", "num -> str", "r"],
    ["charCodeAt", "num -> num", "r"],
    ["codePointAt", "num -> num?", "r"],
    ["at", "num -> str?", "r"],
    ["indexOf", "str num? -> num", "r"],
    ["lastIndexOf", "str num? -> num", "r"],
    ["includes", "str num? -> bool", "r"],
    ["startsWith", "str num? -> bool", "r"],
    ["endsWith", "str num? -> bool", "r"],
    ["slice", "num? num? -> str", "r"],
    ["substring", "num num? -> str", "r"],
    ["split", "str num? -> str[]", "r"],
    ["trim", "-> str", "r"],
    ["trimStart", "-> str", "r"],
    ["trimEnd", "-> str", "r"],
    ["padStart", "num str? -> str", "rt"],
    ["padEnd", "num str? -> str", "rt"],
    ["repeat", "num -> str", "rt"],
    ["replace", "str str -> str", "rt"],
    ["replaceAll", "str str -> str", "rt"],
    ["toUpperCase", "-> str", "r"],
    ["toLowerCase", "-> str", "r"],
    ["isWellFormed", "-> bool", "r"],
    ["toWellFormed", "-> str", "r"],
  ].map(([name, spec, flags]) => {
    const range = name === "indexOf" || name === "lastIndexOf" ? INDEX_RANGE : undefined;
    return [name!, signature(`tsf_str_${name!}`, spec!, flags!, range)];
  }),
);

/** Other names of the same, without a locale. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["trimLeft", "trimStart"],
  ["trimRight", "trimEnd"],
  ["toLocaleLowerCase", "toLowerCase"],
  ["toLocaleUpperCase", "toUpperCase"],
]);

/** A method of String.prototype; undefined when there is no such one. */
export function stringMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  if (name === "toString" || name === "valueOf") return receiver;
  if (name === "concat") {
    const parts = node.arguments.map((a) => toText(f, f.expression(a), a));
    return f.b.emit("string.concat", [receiver, ...parts], T.STR, {});
  }
  const matched = regExpMethod(f, receiver, name, node);
  if (matched !== undefined) return matched;
  // A locale makes a difference for some: the declarations have none.
  if (name.startsWith("toLocale") && node.arguments.length > 0) return undefined;
  if (name === "normalize") return normalized(f, receiver, node);
  if (name === "localeCompare") return localeCompare(f, receiver, node);
  if (name === "substr") return callStdlib(f, "textSubstr", [], receiver, node);
  const method = METHODS.get(ALIASES.get(name) ?? name);
  return method && callSignature(f, method, receiver, node.arguments, node);
}

/** A form that is written out brings only its own tables. */
function normalized(f: FunctionContext, receiver: ValueId, node: ts.CallExpression): ValueId {
  const [form] = node.arguments;
  const inForm = (name: string): ValueId => {
    const c = throwing(name.includes("K") ? "tsf_str_compatible" : "tsf_str_canonical");
    return f.b.callC(c, [receiver, f.b.bool(name.endsWith("C"))], T.STR);
  };
  if (form && ts.isStringLiteralLike(form) && /^NFK?[CD]$/.test(form.text)) return inForm(form.text);
  const named = throwing("tsf_str_normalize");
  return whenGiven(
    f,
    form,
    T.STR,
    T.STR,
    (text) => f.b.callC(named, [receiver, text], T.STR),
    () => inForm("NFC"),
  );
}
