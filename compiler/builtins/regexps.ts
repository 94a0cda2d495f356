import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import {
  execKnown,
  isStateless,
  type KnownPattern,
  literalBehind,
  patternOf,
  regExpOf,
  sharedRegExp,
  testKnown,
} from "../lower/regexps.js";
import { withoutReturn } from "../lower/iterables.js";
import { skipParentheses } from "../lower/syntax.js";
import { compileKnown } from "../types/literal-patterns.js";
import { flagBits, GLOBAL, STICKY } from "../../stdlib/regexp/flags.js";
import { escapedSource } from "../../stdlib/regexp/source.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { optionalArgument } from "./optional.js";
import { replaceWithFunction } from "./replacing.js";
import { callStdlibValues } from "./stdlib-calls.js";

const MAYBE_TEXT = T.nullable(T.STR, true, false);
const MAYBE_NUMBER = T.nullable(T.NUM, true, false);

/** `new RegExp(...)`, and the same without `new`. */
export function newRegExp(f: FunctionContext, node: ts.CallExpression | ts.NewExpression): ValueId {
  const [pattern, flags] = node.arguments ?? [];
  const known = pattern && writtenPattern(pattern, flags);
  if (known) return regExpOf(f, known);
  const from = f.expression(pattern!);
  const given = optionalArgument(f, flags, T.STR, node);
  const create = ts.isNewExpression(node) ? "createRegExp" : "toRegExp";
  return callStdlibValues(f, create, [], [from, given], node);
}

/** A pattern and flags that are written out; one that is none throws when the program runs. */
function writtenPattern(pattern: ts.Expression, flags: ts.Expression | undefined): KnownPattern | undefined {
  const [text, letters] = [pattern, flags].map((node) => node && skipParentheses(node));
  if (!text || !ts.isStringLiteralLike(text)) return undefined;
  if (letters && !ts.isStringLiteralLike(letters)) return undefined;
  return compiled(text.text, letters?.text ?? "");
}

function compiled(source: string, flags: string): KnownPattern | undefined {
  try {
    return { ...compileKnown(source, flags), source: escapedSource(source), bits: flagBits(flags) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The methods that take a pattern, or text as one. */
const OF_PATTERNS: ReadonlyMap<string, (f: FunctionContext, call: PatternCall) => ValueId> = new Map([
  ["match", match],
  ["matchAll", matchAll],
  ["search", search],
]);
/** The methods that take text or a pattern, each as what it is. */
const OF_BOTH: ReadonlySet<string> = new Set(["replace", "replaceAll", "split"]);

interface PatternCall {
  /** The receiver. */
  readonly text: ValueId;
  readonly name: string;
  readonly node: ts.CallExpression;
  /** The first argument. */
  readonly pattern: ts.Expression;
}

/** A method of String.prototype that a regular expression is handed to; undefined for any other call. */
export function regExpMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const [pattern] = node.arguments;
  const ofPattern = OF_PATTERNS.get(name);
  if (!pattern || (!ofPattern && !OF_BOTH.has(name))) return undefined;
  const isText = f.typeOf(pattern) === T.STR;
  const isReplacement = name.startsWith("replace");
  if (!ofPattern && isText && !(isReplacement && takesFunction(f, node))) return undefined;
  const held = f.b.slot("text", T.STR);
  f.b.set(held, receiver);
  const call: PatternCall = { text: f.b.get(held), name, node, pattern };
  if (ofPattern) return ofPattern(f, call);
  return isReplacement ? replace(f, call) : split(f, call);
}

/** The pattern as a RegExp; text is compiled to one. */
function regExp(f: FunctionContext, { pattern, node }: PatternCall, flags: string): ValueId {
  const written = skipParentheses(pattern);
  const known = ts.isStringLiteralLike(written) ? compiled(written.text, flags) : undefined;
  if (known) return regExpOf(f, known);
  const value = regExpArgument(f, pattern);
  if (f.b.typeOf(value).kind === "obj") return value;
  return callStdlibValues(f, "patternOfText", [], [value, f.b.str(flags)], node);
}

/** What only the library sees is one object, unless it keeps a lastIndex. */
function literalArgument(f: FunctionContext, literal: ts.RegularExpressionLiteral): ValueId {
  const known = patternOf(literal);
  const keepsIndex = (known.bits & STICKY) !== 0 && (known.bits & GLOBAL) === 0;
  return keepsIndex ? regExpOf(f, known) : sharedRegExp(f, literal);
}

/** The pattern of a literal or of a constant, when searches of it need no object. */
function statelessPattern(f: FunctionContext, { pattern }: PatternCall): KnownPattern | undefined {
  const literal = literalBehind(f, pattern);
  const known = literal && patternOf(literal);
  if (!known || !isStateless(known)) return undefined;
  if (!ts.isRegularExpressionLiteral(skipParentheses(pattern))) f.effect(pattern);
  return known;
}

function match(f: FunctionContext, call: PatternCall): ValueId {
  const known = statelessPattern(f, call);
  if (known) return execKnown(f, known, call.text);
  return callStdlibValues(f, "regExpMatch", [], [regExp(f, call, ""), call.text], call.node);
}

function matchAll(f: FunctionContext, call: PatternCall): ValueId {
  const given = [regExp(f, call, "g"), call.text];
  return withoutReturn(f, callStdlibValues(f, "regExpMatchAll", [], given, call.node));
}

function search(f: FunctionContext, call: PatternCall): ValueId {
  const known = statelessPattern(f, call);
  if (!known) return callStdlibValues(f, "regExpSearch", [], [regExp(f, call, ""), call.text], call.node);
  const start = { name: "tsf_regexp_start", realm: true, throws: false, pure: false } as const;
  return f.b.choose(
    T.NUM,
    testKnown(f, known, call.text),
    () => f.b.callC(start, [f.b.num(0)], T.NUM),
    () => f.b.num(-1),
  );
}

function takesFunction(f: FunctionContext, node: ts.CallExpression): boolean {
  const [, replacement] = node.arguments;
  return replacement !== undefined && f.typeOf(replacement) !== T.STR;
}

function replace(f: FunctionContext, call: PatternCall): ValueId {
  const { node, text, name } = call;
  const replacement = node.arguments[1]!;
  const all = name === "replaceAll";
  const literal = literalBehind(f, call.pattern);
  if (takesFunction(f, node)) {
    const isText = f.typeOf(call.pattern) === T.STR;
    const sought = isText ? f.expression(call.pattern, T.STR) : wanted(f, call);
    const known = literal && patternOf(literal);
    return replaceWithFunction(f, { text, sought, all, known, node, written: replacement });
  }
  return whichever(f, call, T.STR, (pattern) => {
    const given = f.expression(replacement, T.STR);
    return callStdlibValues(f, all ? "regExpReplaceAll" : "regExpReplace", [], [pattern, text, given], node);
  });
}

/** A pattern that must be known to be one: which arguments a function is called with depends on it. */
function wanted(f: FunctionContext, call: PatternCall): ValueId {
  const value = regExpArgument(f, call.pattern);
  if (f.b.typeOf(value).kind === "obj") return value;
  return f.refuse(call.pattern, "TSF4006", { name: call.name, type: f.typeText(call.pattern) });
}

function regExpArgument(f: FunctionContext, pattern: ts.Expression): ValueId {
  const written = skipParentheses(pattern);
  return ts.isRegularExpressionLiteral(written) ? literalArgument(f, written) : f.expression(pattern);
}

function split(f: FunctionContext, call: PatternCall): ValueId {
  const { node, text, pattern } = call;
  const literal = literalBehind(f, pattern);
  const piece = literal && patternOf(literal).groups === 1 ? T.STR : MAYBE_TEXT;
  return whichever(f, call, T.arrayOf(piece), (value) => {
    const limit = optionalArgument(f, node.arguments[1], T.NUM, node);
    return callStdlibValues(f, "regExpSplit", [piece], [value, text, limit], node);
  });
}

/** `ofPattern` for a pattern; where it may be text as well, that is looked at when the program runs. */
function whichever(
  f: FunctionContext,
  call: PatternCall,
  result: Type,
  ofPattern: (pattern: ValueId) => ValueId,
): ValueId {
  const value = regExpArgument(f, call.pattern);
  const type = f.b.typeOf(value);
  if (type.kind === "obj") return ofPattern(value);
  const parts = T.membersOf(type);
  const pattern = parts.find((part) => part.kind === "obj");
  if (!pattern || !parts.includes(T.STR) || parts.length > 2)
    return f.refuse(call.pattern, "TSF4006", { name: call.name, type: f.typeText(call.pattern) });
  const held = f.b.slot("pattern", type);
  f.b.set(held, value);
  const [, second] = call.node.arguments;
  const isText = f.b.emit("typeof.is", [f.b.get(held)], T.BOOL, { what: "string" });
  return f.b.choose(
    result,
    isText,
    () => f.coerce(ofText(f, call, f.b.convert(f.b.get(held), T.STR, "checked"), second), result, call.node),
    () => ofPattern(f.b.convert(f.b.get(held), pattern, "checked")),
  );
}

/** The method for text. */
function ofText(
  f: FunctionContext,
  { name, text, node }: PatternCall,
  sought: ValueId,
  second: ts.Expression | undefined,
): ValueId {
  const c = { name: `tsf_str_${name}`, realm: true, throws: name !== "split", pure: false };
  if (name !== "split") return f.b.callC(c, [text, sought, f.expression(second!, T.STR)], T.STR);
  const limit = second ? f.expression(second, MAYBE_NUMBER) : f.coerce(f.b.undef(), MAYBE_NUMBER, node);
  return f.b.callC(c, [text, sought, limit], T.arrayOf(T.STR));
}
