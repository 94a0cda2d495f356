import { ts } from "./typescript.js";
import { reportByName } from "../diagnostics/catalogue.js";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import type { Refusal } from "../diagnostics/refusal.js";

/** Where `node` is, without the comments before it. */
export function locationOf(node: ts.Node): SourceLocation {
  return locationOfRange(node.getSourceFile(), node.getStart(), node.getEnd());
}

/** Where the characters from `start` up to `end` of `file` are. */
export function locationOfRange(file: ts.SourceFile, start: number, end: number): SourceLocation {
  const from = ts.getLineAndCharacterOfPosition(file, start);
  const to = ts.getLineAndCharacterOfPosition(file, end);
  return {
    file: file.fileName,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** The finding that a refusal of the lowering stands for. */
export function diagnosticOf(refusal: Refusal): Diagnostic {
  return reportByName(refusal.code, locationOf(refusal.node), refusal.values);
}
