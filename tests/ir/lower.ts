import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printProgram } from "../../compiler/ir/print.js";
import type { Program } from "../../compiler/ir/ir.js";
import { verify } from "../../compiler/ir/verify.js";
import { lowerPlugin } from "../../compiler/abi/lower-plugin.js";
import { readPlugin } from "../../compiler/abi/plugin.js";
import { LIBRARY } from "../../compiler/builtins/library.js";
import { lowerProgram, originOfFile, typesOf } from "../../compiler/lower/modules.js";
import { runPasses } from "../../compiler/passes/pipeline.js";
import { loadProject } from "../../compiler/project/load.js";
import { typeScriptErrors } from "../../compiler/project/typescript-errors.js";
import { STDLIB_FILES } from "../../compiler/project/stdlib-files.js";

/** The IR of a program or plugin given as text, before any pass. */
export function lowered(source: string): Program {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-ir-"));
  try {
    const file = join(folder, "main.ts");
    writeFileSync(file, source);
    const loaded = loadProject(file, STDLIB_FILES);
    const errors = typeScriptErrors(loaded).map((d) => d.message);
    if (errors.length > 0) throw new Error(errors.join("\n"));
    const lowering = lowerProgram(loaded, typesOf(loaded), LIBRARY);
    const { plugin } = readPlugin({ ...loaded, originOf: originOfFile });
    if (plugin) lowerPlugin(lowering, plugin);
    lowering.finish();
    if (lowering.refusals.length > 0) throw new Error(lowering.refusals.map((r) => r.code).join(", "));
    verify(lowering.program, "lowering");
    return lowering.program;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same after all passes. */
export function optimized(source: string): Program {
  const program = lowered(source);
  runPasses(program);
  verify(program, "the passes");
  return program;
}

/** One function's text: from its head to the next empty line. */
export function textOf(program: Program, name: string): string {
  const text = printProgram(program);
  const start = text.indexOf(`fn ${name}(`);
  if (start < 0) throw new Error(`no function ${name} in\n${text}`);
  const end = text.indexOf("\n\n", start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

/** Throws unless the patterns occur in the text in this order, each in a line of its own. */
export function inOrder(text: string, ...patterns: readonly string[]): void {
  const lines = text.split("\n");
  let at = 0;
  for (const pattern of patterns) {
    while (at < lines.length && !lines[at]!.includes(pattern)) at++;
    if (at === lines.length) throw new Error(`\`${pattern}\` does not follow in\n${text}`);
    at++;
  }
}
