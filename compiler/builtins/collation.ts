import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";

/** Bits of runtime-c/text/str_collate.h. */
const NUMERIC = 1;
const BASE = 2;
/** Those languages have the root's order. */
const ENGLISH = /^en(-(AU|CA|GB|IE|IN|NZ|US|ZA))?$/;

/** localeCompare(that, locales, options): what is asked for is known when the program is compiled. */
export function localeCompare(f: FunctionContext, receiver: ValueId, node: ts.CallExpression): ValueId {
  const [that, locales, options] = node.arguments;
  const other = f.expression(that!, T.STR);
  if (locales && !isUndefined(locales) && !isEnglish(locales)) return f.refuse(locales, "TSF4023");
  const bits = options && !isUndefined(options) ? optionBits(f, options) : 0;
  const range = [-1, 1] as const;
  const c = {
    name: "tsf_str_localeCompare",
    realm: true,
    throws: true,
    pure: false,
    range,
    extra: [String(bits)],
  };
  return f.b.callC(c, [receiver, other], T.NUM);
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}

function isEnglish(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 && node.elements.every(isEnglish);
  return ts.isStringLiteralLike(node) && ENGLISH.test(node.text);
}

function optionBits(f: FunctionContext, options: ts.Expression): number {
  const refuse = (node: ts.Node): never => f.refuse(node, "TSF4023");
  if (!ts.isObjectLiteralExpression(options)) return refuse(options);
  let bits = 0;
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name))
      return refuse(property);
    const { name, initializer } = property;
    if (isUndefined(initializer)) continue;
    const { kind } = initializer;
    if (name.text === "numeric" && kind === ts.SyntaxKind.TrueKeyword) bits |= NUMERIC;
    else if (name.text === "numeric" && kind === ts.SyntaxKind.FalseKeyword) bits &= ~NUMERIC;
    else if (name.text === "sensitivity" && ts.isStringLiteralLike(initializer))
      bits = (bits & ~BASE) | (/^(base|accent)$/.test(initializer.text) ? BASE : 0);
    else return refuse(property);
  }
  return bits;
}
