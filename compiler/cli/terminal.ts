import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Paint, PLAIN, renderDiagnostics } from "../diagnostics/render.js";

/** Colours when `stream` is a terminal that has them; NO_COLOR turns them off, FORCE_COLOR on. */
export async function paintFor(stream: NodeJS.WriteStream): Promise<Paint> {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR || (!stream.isTTY && !FORCE_COLOR)) return PLAIN;
  const { chalk, chalkStderr } = await import("chalk").then((m) => ({ ...m, chalk: m.default }));
  const colours = stream === process.stderr ? chalkStderr : chalk;
  return {
    error: (text) => colours.red(text),
    warning: (text) => colours.yellow(text),
    hint: (text) => colours.cyan(text),
    strong: (text) => colours.bold(text),
    faint: (text) => colours.dim(text),
  };
}

/** Shows findings on standard error. */
export async function printDiagnostics(diagnostics: readonly Diagnostic[]): Promise<void> {
  if (diagnostics.length === 0) return;
  const paint = await paintFor(process.stderr);
  process.stderr.write(renderDiagnostics(diagnostics, { paint, cwd: process.cwd() }));
}

/** "47 kB", in units of 1000. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${(bytes / 1000).toFixed(bytes < 9950 ? 1 : 0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
