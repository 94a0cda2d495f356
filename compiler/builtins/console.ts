import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { toText } from "../lower/text.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { making, throwing } from "./c-functions.js";
import { optionalArgument } from "./optional.js";
import { callStdlibFunction } from "./stdlib-calls.js";

/** Methods that write a line of all their arguments: the runtime's name of where it goes. */
const LINES: ReadonlyMap<string, string> = new Map([
  ["log", "log"],
  ["info", "log"],
  ["debug", "debug"],
  ["warn", "warn"],
  ["error", "error"],
]);
/** Those whose line is a function of stdlib/. */
const COMPILED: ReadonlyMap<string, string> = new Map([
  ["count", "countLine"],
  ["timeEnd", "timeEndLine"],
]);

/** A method of `console`; undefined for any other name. */
export function consoleCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const to = LINES.get(name);
  if (to) return write(f, to, lineOf(f, node.arguments));
  const compiled = COMPILED.get(name);
  if (compiled) return writeUnlessEmpty(f, callStdlibFunction(f, compiled, node));
  switch (name) {
    case "countReset":
    case "time":
      callStdlibFunction(f, name, node);
      return f.b.undef();
    case "assert":
      return assert(f, node);
    case "dir":
      return dir(f, node);
    case "table":
      return table(f, node);
    case "group":
      if (node.arguments.length > 0) write(f, "log", lineOf(f, node.arguments));
      f.b.callC(making("tsf_console_group"), [], undefined);
      return f.b.undef();
    case "groupEnd":
      f.b.callC(making("tsf_console_group_end"), [], undefined);
      return f.b.undef();
    default:
      return undefined;
  }
}

function write(f: FunctionContext, to: string, line: ValueId): ValueId {
  f.b.callC(making(`tsf_console_${to}`), [line], undefined);
  return f.b.undef();
}

/** A label that is not there has no line. */
/** What stdlib/node/util.ts asks for (stdlib/lib/node-intrinsics.d.ts). */
export function textOfValues(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const [first, second] = node.arguments;
  if (name === "formatted") return lineOfValues(f, f.expression(first!, T.arrayOf(T.VAL)), true);
  return name === "inspected" ? inspection(f, f.expression(first!), f.expression(second!)) : undefined;
}

function writeUnlessEmpty(f: FunctionContext, line: ValueId): ValueId {
  f.b.if_(f.b.compare("ne", "str", line, f.b.str("")), () => void write(f, "log", line));
  return f.b.undef();
}

function lineOf(f: FunctionContext, args: readonly ts.Expression[]): ValueId {
  return mayHaveSpecifiers(f, args) ? formattedLine(f, args) : joinedLine(f, args);
}

/** `console.log("%d of %d", ...)`: a text with more values after it, unless it is written without a `%`. */
function mayHaveSpecifiers(f: FunctionContext, args: readonly ts.Expression[]): boolean {
  const [first, second] = args;
  if (args.some((argument) => ts.isSpreadElement(argument))) return true;
  if (!first || !second) return false;
  if (ts.isStringLiteralLike(first)) return first.text.includes("%");
  const type = T.nonNullable(f.typeOf(first));
  return type === T.STR || type.kind === "val";
}

const PRIMITIVES: ReadonlySet<Type> = new Set([T.NUM, T.BOOL, T.STR, T.BIG, T.UNDEF, T.NULL]);

function isPrimitive(type: Type): boolean {
  return T.membersOf(type).every((member) => PRIMITIVES.has(member));
}

/** Whether the line needs what shows objects, or quotes a string for %o. */
function showsObjects(f: FunctionContext, args: readonly ts.Expression[]): boolean {
  const [first] = args;
  const isPlain = first && ts.isStringLiteralLike(first) && !/%[oO]/.test(first.text);
  return !isPlain || !args.every((a) => !ts.isSpreadElement(a) && isPrimitive(f.typeOf(a)));
}

function formattedLine(f: FunctionContext, args: readonly ts.Expression[]): ValueId {
  return lineOfValues(f, f.spreadArguments(args, T.arrayOf(T.VAL)), showsObjects(f, args));
}

function lineOfValues(f: FunctionContext, values: ValueId, shows: boolean): ValueId {
  f.program.requestHook("toString");
  f.program.requestHook("toJSON");
  if (shows) f.program.requestHook("inspect");
  const c = { ...throwing("tsf_console_line"), extra: [shows ? "tsf_console_show" : "NULL"] };
  return f.b.callC(c, [values], T.STR);
}

function joinedLine(f: FunctionContext, args: readonly ts.Expression[]): ValueId {
  // Objects are looked at when all arguments have been evaluated.
  const values = args.map((argument) => f.expression(argument));
  const parts = values.flatMap((value, i) => {
    const text = shown(f, value, args[i]!);
    return i > 0 ? [f.b.str(" "), text] : [text];
  });
  if (parts.length === 0) return f.b.str("");
  return parts.length === 1 ? parts[0]! : f.b.emit("string.concat", parts, T.STR, {});
}

/** A value as console.log shows it: 1n and -0 where String() gives 1 and 0. */
function shown(f: FunctionContext, value: ValueId, node: ts.Node): ValueId {
  const type = f.b.typeOf(value);
  if (!isPrimitive(type)) {
    f.program.requestHook("inspect");
    return f.b.callC(throwing("tsf_console_shown"), [f.b.convert(value, T.VAL)], T.STR);
  }
  const inner = T.nonNullable(type);
  return inner === T.BIG || inner === T.NUM || inner.kind === "val"
    ? f.b.callC(making("tsf_console_text"), [f.b.convert(value, T.VAL)], T.STR)
    : toText(f, value, node);
}

/** All arguments are evaluated; the line is made when the first is not true. */
function assert(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [condition, ...rest] = node.arguments;
  const holds = condition ? f.b.emit("truthy", [f.expression(condition)], T.BOOL, {}) : f.b.bool(false);
  f.program.requestHook("toString");
  f.program.requestHook("inspect");
  const values = f.spreadArguments(rest, T.arrayOf(T.VAL));
  const line = { ...throwing("tsf_console_assertion"), extra: ["tsf_console_show"] };
  f.b.if_(f.b.not(holds), () => void write(f, "warn", f.b.callC(line, [values], T.STR)));
  return f.b.undef();
}

function dir(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [object, options] = node.arguments;
  const value = object ? f.expression(object) : f.b.undef();
  const isGiven = options && f.typeOf(options) !== T.UNDEF;
  return write(f, "log", inspection(f, value, isGiven ? depthOf(f, options) : f.b.undef()));
}

function inspection(f: FunctionContext, value: ValueId, depth: ValueId): ValueId {
  f.program.requestHook("inspect");
  const words = [f.b.convert(value, T.VAL), f.b.convert(depth, T.VAL)];
  return f.b.callC(throwing("tsf_console_dir"), words, T.STR);
}

function depthOf(f: FunctionContext, options: ts.Expression): ValueId {
  const [only] = ts.isObjectLiteralExpression(options) ? options.properties : [];
  const isWritten = only && (ts.isPropertyAssignment(only) || ts.isShorthandPropertyAssignment(only));
  const isOnly = isWritten && (options as ts.ObjectLiteralExpression).properties.length === 1;
  if (!isOnly || only.name.getText() !== "depth")
    return f.refuse(options, "TSF4004", { name: "console.dir", option: "depth: null" });
  return f.expression(ts.isPropertyAssignment(only) ? only.initializer : only.name);
}

function table(f: FunctionContext, node: ts.CallExpression): ValueId {
  const [data, names] = node.arguments;
  f.program.requestHook("inspect");
  const value = data ? f.b.convert(f.expression(data), T.VAL) : f.b.undef(T.VAL);
  const columns = optionalArgument(f, names, T.arrayOf(T.STR), node);
  return write(f, "log", f.b.callC(throwing("tsf_console_table"), [value, columns], T.STR));
}
