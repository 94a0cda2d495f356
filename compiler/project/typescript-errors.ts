import { ts } from "./typescript.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LoadedProject } from "./load.js";
import { locationOfRange } from "./location.js";
import { nodeModuleOf } from "./node-modules.js";
import { hintFor } from "./typescript-hints.js";

/** TypeScript's own errors in the user's files, in source order, under their own numbers as TSnnnn. */
export function typeScriptErrors({ program, userFiles }: LoadedProject): Diagnostic[] {
  const found: ts.Diagnostic[] = [];
  for (const file of userFiles) {
    const syntactic = program.getSyntacticDiagnostics(file);
    // What does not parse only makes follow-on errors.
    found.push(...(syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(file)));
  }
  return found.filter((error) => !isOfPattern(error)).map(fromTypeScript);
}

/**
 * What TypeScript says of the inside of a regular expression, numbers 1499 to 1538: it takes some for wrong that Node
 * runs. The check of literals says what Node says.
 */
function isOfPattern({ code }: ts.Diagnostic): boolean {
  return code >= 1499 && code <= 1538;
}

function fromTypeScript(error: ts.Diagnostic): Diagnostic {
  const message = withModuleNames(shortened(ts.flattenDiagnosticMessageText(error.messageText, "\n  ")));
  const hint = hintFor(error.code, message, textBefore(error));
  return {
    code: `TS${error.code}`,
    severity: error.category === ts.DiagnosticCategory.Error ? "error" : "warning",
    message: message
      .replace(/ Do you need to (change your target library|install type definitions).*$/s, "")
      .replace(/\.$/gm, ""),
    ...(hint !== undefined && { hint }),
    ...(error.file && {
      location: locationOfRange(error.file, error.start ?? 0, (error.start ?? 0) + (error.length ?? 0)),
    }),
  };
}

/** Modules of Node by their names, not by the files that stand for them. */
function withModuleNames(message: string): string {
  return message.replace(/"([^"\n]+)"/g, (quoted, path: string) => {
    const name = nodeModuleOf(`${path}.ts`);
    return name === undefined ? quoted : `"node:${name}"`;
  });
}

/** What stands in the line before the error. */
function textBefore({ file, start = 0 }: ts.Diagnostic): string {
  return file ? file.text.slice(file.text.lastIndexOf("\n", start - 1) + 1, start) : "";
}

/** Of a long chain of reasons, what is wrong and the last two, which tell why. */
function shortened(message: string): string {
  const lines = message.split("\n");
  return lines.length <= 4
    ? message
    : [lines[0], ...lines.slice(-2).map((line) => `  ${line.trim()}`)].join("\n");
}
