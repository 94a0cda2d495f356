import { ts } from "../project/typescript.js";
import { givesItemsOf, isOfOtherItems } from "../types/narrowing.js";
import { admitsClasses } from "../types/class-types.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { fixedWhereOpen } from "./fixed-properties.js";

const ENTRY = T.nativeOf("hostentry");

interface ConversionProblem {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The diagnostic for a conversion that cannot keep identity and exactness; undefined when it can be made. */
export function conversionProblem(from: Type, to: Type): ConversionProblem | undefined {
  const code = unfit(from, to);
  if (code !== undefined) return { code, values: {} };
  const [a, b] = [T.nonNullable(from), T.nonNullable(to)];
  // Only a view of classes may be met by one.
  if (a.kind === "obj" && b.kind === "obj" && admitsClasses(a.object) && !admitsClasses(b.object))
    return { code: "TSF2018", values: { name: a.object.name } };
  const name = a.kind === "obj" && b.kind === "obj" ? fixedWhereOpen(a.object, b.object) : undefined;
  return name === undefined ? undefined : { code: "TSF3019", values: { name } };
}

function unfit(from: Type, to: Type): string | undefined {
  if (from === to || from.kind === "never") return undefined;
  if (from.kind === "val" || to.kind === "val") return isOfOtherItems(from, to) ? "TSF3005" : undefined;
  const a = T.nonNullable(from);
  const b = T.nonNullable(to);
  if (a === b || a.kind === "never" || b.kind === "never") return undefined;
  if (a.kind === "arr" && b.kind === "arr") return elementProblem(a.element, b.element, "TSF3006");
  if (a.kind === "map" && b.kind === "map") {
    return elementProblem(a.from, b.from, "TSF3005") ?? elementProblem(a.to, b.to, "TSF3005");
  }
  if (a.kind === "set" && b.kind === "set") return elementProblem(a.element, b.element, "TSF3005");
  if (a.kind === "dict" && b.kind === "dict") return elementProblem(a.element, b.element, "TSF3005");
  if (a.kind === "obj" && b.kind === "obj") return undefined;
  // As a cast of it: its keys are read as they are, and none is added.
  if (a.kind === "obj" && b.kind === "dict") return undefined;
  if (a.kind === "fn" && b.kind === "fn") return takesNativeAsObject(a, b) ? "TSF3006" : undefined;
  if (a.kind === "iter" && b.kind === "iter")
    return givesItemsOf(a.element, b.element) ? undefined : elementProblem(a.element, b.element, "TSF3005");
  if (a === ENTRY && b.kind === "obj") return "TSF5063";
  return a.kind === b.kind && a.kind !== "native" ? undefined : "TSF3006";
}

/** A function of the program's objects would be handed one of the runtime's. */
function takesNativeAsObject(given: T.FunctionType, wanted: T.FunctionType): boolean {
  return wanted.params.some((param, i) => {
    const taken = given.params[i];
    return T.nonNullable(param).kind === "native" && taken && T.nonNullable(taken).kind === "obj";
  });
}

/** Containers are shared, not copied: their elements must be held alike on both sides. */
function elementProblem(from: Type, to: Type, code: string): string | undefined {
  if (from.kind === "never" || to.kind === "never") return undefined;
  if (code === "TSF3006" && (from.kind === "val" || to.kind === "val")) return undefined;
  return T.representationOf(from) === T.representationOf(to) ? conversionProblemInside(from, to, code) : code;
}

function conversionProblemInside(from: Type, to: Type, code: string): string | undefined {
  const a = T.nonNullable(from);
  const b = T.nonNullable(to);
  if (a.kind === "arr" && b.kind === "arr") return elementProblem(a.element, b.element, code);
  return undefined;
}

/** The library's error class that is all a type has besides undefined and null. */
export function soleError(type: Type): string | undefined {
  const wanted = T.nonNullable(type);
  return wanted.kind === "obj" ? wanted.object.builtinError : undefined;
}

/** The place was declared as unknown: what it is said to be is somebody's type guard. */
export function isUnknown(checker: ts.TypeChecker, node: ts.Node): boolean {
  const symbol = checker.getSymbolAtLocation(node);
  const open = ts.TypeFlags.Unknown | ts.TypeFlags.Any;
  return symbol !== undefined && (checker.getTypeOfSymbol(symbol).flags & open) !== 0;
}
