import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { CodeEntry } from "./code-entry.js";
import type { Diagnostic, SourceLocation } from "./diagnostic.js";
import { printable } from "./printable.js";

/** Colours of a terminal; `PLAIN` writes none. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  hint(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}
const same = (text: string): string => text;
export const PLAIN: Paint = { error: same, warning: same, hint: same, strong: same, faint: same };

interface RenderOptions {
  readonly paint: Paint;
  /** Paths are shown relative to this folder. */
  readonly cwd: string;
  /** The text of a file, for the code frame; undefined for none. Reads the file unless given. */
  readonly readSource?: (file: string) => string | undefined;
}

/**
 * All findings as text, each with file:line:column, a code frame and a hint, then a count.
 * Empty for no findings. Ends with a line feed.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  if (diagnostics.length === 0) return "";
  const read = cached(options.readSource ?? readSourceFile);
  const parts = diagnostics.map((d) => renderOne(d, { ...options, readSource: read }));
  return parts.join("\n") + "\n" + countLine(diagnostics) + "\n";
}

/** What `--json` prints: one object, findings in the order given. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify({ diagnostics }, null, 2) + "\n";
}

/** `tsfalco explain CODE`. */
export function renderExplanation(code: string, entry: CodeEntry, paint: Paint): string {
  const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");
  const parts = [paint.strong(`${code}: ${entry.title}`), "", entry.explanation];
  // A hint that is all one hole depends on the place: the explanation says what there is to say.
  if (!/^\{\w+\}$/.test(entry.hint)) parts.push("", `Fix: ${withNames(entry.hint)}.`);
  if (entry.bad !== "") parts.push("", paint.error("Refused:"), "", indent(entry.bad));
  if (entry.good !== "") parts.push("", paint.hint("Accepted:"), "", indent(entry.good));
  return parts.join("\n") + "\n";
}

/** What a finding would fill in, as a name: "{platform}" is <platform>. */
function withNames(text: string): string {
  return text.replace(/\{(\w+)\}/g, "<$1>");
}

function renderOne(diagnostic: Diagnostic, options: RenderOptions): string {
  const { paint } = options;
  const word = diagnostic.severity === "error" ? paint.error("error") : paint.warning("warning");
  const place = diagnostic.location ? `${placeText(diagnostic.location, options.cwd)} - ` : "";
  let text = `${place}${word} ${paint.strong(diagnostic.code)}: ${printable(diagnostic.message)}\n`;
  if (diagnostic.location) text += codeFrame(diagnostic.location, options);
  if (diagnostic.hint !== undefined) text += `  ${paint.hint("hint:")} ${printable(diagnostic.hint)}\n`;
  for (const { message, location } of diagnostic.related ?? [])
    text += `  ${placeText(location, options.cwd)} - ${message}\n${codeFrame(location, options)}`;
  return text;
}

/** "src/plugin.ts:3:5", which editors and terminals make a link of. */
function placeText(location: SourceLocation, cwd: string): string {
  const path = relative(cwd, location.file);
  const shown = path.startsWith("../../..") ? location.file : path;
  return `${printable(shown)}:${location.line}:${location.column}`;
}

/** The line before, the line, and marks under the part meant. Tabs are one column wide. */
function codeFrame(location: SourceLocation, { paint, readSource }: RenderOptions): string {
  const lines = readSource?.(location.file)?.split(/\r\n|\n|\r/);
  const line = lines?.[location.line - 1];
  if (lines === undefined || line === undefined) return "";
  const width = String(location.line).length;
  const numbered = (number: number, text: string): string =>
    `  ${paint.faint(`${String(number).padStart(width)} |`)} ${printable(text.replaceAll("\t", " "))}`.trimEnd() +
    "\n";
  let frame = "";
  const before = lines[location.line - 2];
  if (before !== undefined && before.trim() !== "") frame += numbered(location.line - 1, before);
  frame += numbered(location.line, line);
  const end = location.endLine === location.line ? location.endColumn : line.length + 1;
  const marks = "~".repeat(Math.max(1, end - location.column));
  const gutter = paint.faint(`${" ".repeat(width)} |`);
  return frame + `  ${gutter} ${" ".repeat(location.column - 1)}${paint.error(marks)}\n`;
}

function countLine(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((d) => d.severity === "error").length;
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
  const warnings = diagnostics.length - errors;
  return [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")]
    .filter((part) => part !== false)
    .join(", ");
}

function readSourceFile(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function cached(read: (file: string) => string | undefined): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, read(file));
    return texts.get(file);
  };
}
