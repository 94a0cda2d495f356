import { ts } from "./typescript.js";
import { reportByName } from "../diagnostics/catalogue.js";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import type { Refusal } from "./refusal.js";

const chainFiles = new WeakMap<ts.Node, ts.SourceFile>();

/** The file of a node, found without going up through the same long chain of operators for each of its operands. */
export function sourceFileOf(node: ts.Node): ts.SourceFile {
  const chain: ts.Node[] = [];
  let at = node;
  for (; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isBinaryExpression(at)) continue;
    const known = chainFiles.get(at);
    if (known) return known;
    chain.push(at);
  }
  for (const passed of chain) chainFiles.set(passed, at);
  return at;
}

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

/** The source from the start of a place to its end. */
export function textAt(program: ts.Program, location: SourceLocation): string {
  const file = program.getSourceFile(location.file);
  if (!file) return "";
  const offset = (line: number, column: number): number =>
    file.getPositionOfLineAndCharacter(line - 1, column - 1);
  return file.text.slice(
    offset(location.line, location.column),
    offset(location.endLine, location.endColumn),
  );
}

/** The finding that a refusal of the lowering stands for. */
export function diagnosticOf(refusal: Refusal): Diagnostic {
  return reportByName(refusal.code, locationOf(refusal.node), refusal.values);
}
