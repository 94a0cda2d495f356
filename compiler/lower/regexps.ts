import { ts } from "../project/typescript.js";
import { namesText } from "../../stdlib/regexp/names.js";
import type { Pattern } from "../../stdlib/regexp/pattern.js";
import { compileKnown } from "../types/literal-patterns.js";
import { flagBits, GLOBAL, HAS_INDICES, STICKY } from "../../stdlib/regexp/flags.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { skipParentheses } from "./syntax.js";

/** A pattern that is known when the program is compiled. */
export interface KnownPattern extends Pattern {
  /** As `source` gives it. */
  readonly source: string;
  /** The flags (stdlib/regexp/flags.ts). */
  readonly bits: number;
}

/** What is between the slashes of a literal, and what is behind them. */
export function partsOfLiteral({ text }: ts.RegularExpressionLiteral): { source: string; flags: string } {
  const end = text.lastIndexOf("/");
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

/** The compiled pattern of a literal; the check has seen that it is one. */
export function patternOf(literal: ts.RegularExpressionLiteral): KnownPattern {
  const { source, flags } = partsOfLiteral(literal);
  return { ...compileKnown(source, flags), source, bits: flagBits(flags) };
}

/** The literal that an expression is, or that the constant has which it names. */
export function literalBehind(
  f: FunctionContext,
  node: ts.Expression,
): ts.RegularExpressionLiteral | undefined {
  const written = skipParentheses(node);
  if (ts.isRegularExpressionLiteral(written)) return written;
  const name = ts.isPropertyAccessExpression(written) ? written.name : written;
  if (!ts.isIdentifier(name)) return undefined;
  const symbol = f.checker.getSymbolAtLocation(name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? f.checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  if (!declaration) return undefined;
  const isConstant = ts.isVariableDeclaration(declaration)
    ? (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0
    : ts.isPropertyDeclaration(declaration) && isStaticConstant(declaration);
  if (!isConstant) return undefined;
  const { initializer } = declaration as ts.VariableDeclaration | ts.PropertyDeclaration;
  const value = initializer && skipParentheses(initializer);
  return value && ts.isRegularExpressionLiteral(value) ? value : undefined;
}

/** `static readonly x`: what a constructor sets besides is a field of objects. */
function isStaticConstant(declaration: ts.PropertyDeclaration): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  return (flags & ts.ModifierFlags.Static) !== 0 && (flags & ts.ModifierFlags.Readonly) !== 0;
}

/** A pattern in read-only data, as what `compilePattern` gives at run time. */
export function programOf(f: FunctionContext, { words }: Pattern): ValueId {
  const constant: CFunction = {
    name: "(tsf_bytes *)",
    realm: false,
    throws: false,
    pure: true,
    tables: [{ pattern: words }],
  };
  return f.b.callC(constant, [], T.BYTES);
}

/** A new RegExp of a known pattern. */
export function regExpOf(f: FunctionContext, pattern: KnownPattern): ValueId {
  const instance = f.program.functionInstance(f.program.stdlibFunction("regExpLiteral"), EMPTY_ENV);
  const { groups, source, bits } = pattern;
  const parts = [f.b.num(groups), f.b.str(namesText(pattern.names)), f.b.str(source), f.b.num(bits)];
  return f.b.emit("call", [programOf(f, pattern), ...parts], instance.result, { fn: instance.id });
}

/**
 * The one RegExp of a literal that only the library sees, and that has no lastIndex to keep: made when it is first
 * evaluated.
 */
export function sharedRegExp(f: FunctionContext, literal: ts.RegularExpressionLiteral): ValueId {
  const type = f.typeOf(literal);
  const global = f.program.literalVariable(literal, T.nullable(type, true, false));
  const known = (): ValueId => f.b.emit("global.get", [], T.nullable(type, true, false), { global });
  f.b.if_(f.b.is("undefined", known()), () => {
    const made = f.b.convert(regExpOf(f, patternOf(literal)), T.nullable(type, true, false));
    f.b.emit("global.set", [made], undefined, { global });
  });
  return f.b.convert(known(), type, "checked");
}

const SEARCH: CFunction = { name: "tsf_regexp_search", realm: true, throws: true, pure: false };
const MATCH: CFunction = { name: "tsf_regexp_match", realm: true, throws: false, pure: false };

/** Whether searches begin at the start and leave lastIndex alone. */
export function isStateless({ bits }: KnownPattern): boolean {
  return (bits & (GLOBAL | STICKY)) === 0;
}

/** `test` of a stateless pattern. */
export function testKnown(f: FunctionContext, pattern: KnownPattern, text: ValueId): ValueId {
  return f.b.callC(SEARCH, [programOf(f, pattern), text, f.b.num(0), f.b.bool(false)], T.BOOL);
}

/** `exec` of a stateless pattern. */
export function execKnown(f: FunctionContext, pattern: KnownPattern, text: ValueId): ValueId {
  const type = T.arrayOf(T.nullable(T.STR, true, false));
  const maybe = T.nullable(type, false, true);
  const found = testKnown(f, pattern, text);
  return f.b.choose(
    maybe,
    found,
    () => {
      const rest = [f.b.num(pattern.groups), f.b.str(namesText(pattern.names))];
      const places = f.b.bool((pattern.bits & HAS_INDICES) !== 0);
      return f.b.convert(f.b.callC(MATCH, [text, ...rest, places], type), maybe);
    },
    () => f.b.nul(maybe),
  );
}

/** `/x/.test(text)` and exec, of a literal or a constant: it needs no object. */
export function callOfKnown(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ValueId | undefined {
  const name = callee.name.text;
  const [argument] = node.arguments;
  if ((name !== "test" && name !== "exec") || !argument || ts.isOptionalChain(node)) return undefined;
  const literal = literalBehind(f, callee.expression);
  const pattern = literal && patternOf(literal);
  if (!pattern || !isStateless(pattern)) return undefined;
  // A constant may not be there yet.
  if (!ts.isRegularExpressionLiteral(skipParentheses(callee.expression))) f.effect(callee.expression);
  const text = f.b.slot("text", T.STR);
  f.b.set(text, f.expression(argument, T.STR));
  return (name === "test" ? testKnown : execKnown)(f, pattern, f.b.get(text));
}

function visitRegExp(f: FunctionContext, node: ts.RegularExpressionLiteral): ValueId {
  return regExpOf(f, patternOf(node));
}

export const regExpVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.RegularExpressionLiteral, visitRegExp],
];
