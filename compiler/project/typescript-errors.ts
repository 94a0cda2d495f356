import { ts } from "ts-morph";
import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { type LoadedProject } from "./load.js";
import { locationOfRange } from "./location.js";

/** TypeScript's own errors in the user's files, in source order, under their own numbers as TSnnnn. */
export function typeScriptErrors({ program, userFiles }: LoadedProject): Diagnostic[] {
  const found: ts.Diagnostic[] = [];
  for (const file of userFiles) {
    const syntactic = program.getSyntacticDiagnostics(file);
    // What does not parse only makes follow-on errors.
    found.push(...(syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(file)));
  }
  return found.map(fromTypeScript);
}

/** Names of JavaScript that our lib leaves out, and what to use. Shown when TypeScript cannot find them. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ["Promise", "a compiled plugin has no event loop: yield `undefined` from open() to wait"],
  ["setTimeout", "a compiled plugin has no event loop: yield `undefined` from open() to wait"],
  ["setInterval", "a compiled plugin has no event loop: yield `undefined` from open() to wait"],
  ["process", "Node's process is not there: settings come in as `this.config`"],
  ["Buffer", "use Uint8Array, TextEncoder and TextDecoder"],
  ["require", "use `import`"],
  ["eval", "code cannot be made at run time"],
  ["Proxy", "proxies are not supported: use a class"],
  ["Reflect", "reflection is not supported"],
  ["Symbol", "symbols are not supported: use a string or an object as the mark"],
  ["Intl", "there are no locales in a compiled program"],
  ["WeakMap", "use a Map, and delete what is no longer needed"],
  ["WeakSet", "use a Set, and delete what is no longer needed"],
  ["isNaN", "use Number.isNaN"],
  ["isFinite", "use Number.isFinite"],
  ["localeCompare", "compare with < and >: there are no locales in a compiled program"],
  ["match", "regular expressions are not supported: use indexOf, split or replaceAll"],
  ["matchAll", "regular expressions are not supported: use indexOf, split or replaceAll"],
  ["search", "use indexOf"],
  ["substr", "use slice"],
  ["prototype", "prototypes cannot be read or changed: use classes"],
  ["assign", "spread the objects into a new one: { ...a, ...b }"],
  ["defineProperty", "properties are fixed: declare them in the class or the type"],
  [
    "DateConstructor",
    "only Date.now() is there: keep times as numbers of milliseconds or bigints of nanoseconds",
  ],
  ["ArrayConstructor", "arrays have no holes: Array.from({ length: n }, () => value)"],
  ["SymbolConstructor", "symbols are not supported: use a string or an object as the mark"],
  ["Int8Array", "only Uint8Array is there so far: use number[]"],
  ["Int16Array", "only Uint8Array is there so far: use number[]"],
  ["Int32Array", "only Uint8Array is there so far: use number[]"],
  ["Uint16Array", "only Uint8Array is there so far: use number[]"],
  ["Uint32Array", "only Uint8Array is there so far: use number[]"],
  ["Float64Array", "only Uint8Array is there so far: use number[]"],
  ["DataView", "read the bytes of the Uint8Array and combine them"],
]);

/** Cannot find name; property does not exist; not callable; not constructable; and their variants. */
const NAMING_ERRORS = new Set([2304, 2339, 2348, 2349, 2351, 2550, 2551, 2552, 2580, 2583, 2584]);
/** "x | undefined is not assignable": what noUncheckedIndexedAccess makes of an element. */
const UNDEFINED_ERRORS = new Set([2322, 2345, 2532, 18048]);

export function fromTypeScript(error: ts.Diagnostic): Diagnostic {
  const message = ts.flattenDiagnosticMessageText(error.messageText, "\n  ");
  const hint = hintFor(error.code, message);
  return {
    code: `TS${error.code}`,
    severity: error.category === ts.DiagnosticCategory.Error ? "error" : "warning",
    message: message
      .replace(/ Do you need to (change your target library|install type definitions).*$/s, "")
      .replace(/\.$/, ""),
    ...(hint !== undefined && { hint }),
    ...(error.file && {
      location: locationOfRange(error.file, error.start ?? 0, (error.start ?? 0) + (error.length ?? 0)),
    }),
  };
}

function hintFor(code: number, message: string): string | undefined {
  if (NAMING_ERRORS.has(code)) {
    for (const [, name] of message.matchAll(/'([^']*)'/g)) {
      const hint = MISSING.get(name ?? "");
      if (hint !== undefined) return hint;
    }
    return undefined;
  }
  if (!UNDEFINED_ERRORS.has(code)) return undefined;
  if (message.startsWith("Type 'unknown' is not assignable"))
    return "check it first, or cast: `value as T` is checked at run time";
  if (message.includes("undefined")) return "give a default with `??`, or test for undefined first";
  return undefined;
}
