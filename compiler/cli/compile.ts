import { statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { renderJson } from "../diagnostics/render.js";
import type { CompileOptions, CompileResult } from "../pipeline.js";
import { buildProgram } from "../toolchain/build.js";
import type { BuildMode } from "../toolchain/c-compiler.js";
import { findTarget, hostTarget, type Target } from "../toolchain/targets.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { FOUND, OK } from "./exit-codes.js";
import { Progress } from "./progress.js";
import { printDiagnostics, sizeText } from "./terminal.js";

type Emit = "so" | "c" | "exe";

/** The options of `tsfalco compile` as commander gives them. */
export interface CompileArguments {
  readonly output?: string;
  readonly target?: string;
  readonly emit: Emit;
  readonly optimize?: "0" | "2" | "s";
  readonly debug?: boolean;
  readonly zig?: string;
  readonly json?: boolean;
}

/** `tsfalco compile FILE`. */
export async function compileCommand(entry: string, given: CompileArguments): Promise<number> {
  const target = given.target === undefined ? hostTarget() : findTarget(given.target);
  const output = given.output ?? defaultOutput(entry, given.emit, target);
  const result = await compileToC(entry, given.emit === "exe" ? "exe" : "library");
  const failed = hasErrors(result.diagnostics);
  if (!failed) await writeOutput(result, given, target, output);
  if (given.json) {
    const { diagnostics, metadata } = result;
    const written = failed ? {} : { output, target: target.name, metadata };
    console.log(JSON.stringify({ diagnostics, ...written }, null, 2));
  } else {
    await printDiagnostics(result.diagnostics);
    if (!failed && output !== "-")
      console.log(`${output}: ${sizeText(statSync(output).size)}, ${summary(result, given.emit, target)}`);
  }
  return failed ? FOUND : OK;
}

/** `tsfalco check FILE...`: findings only. */
export async function checkCommand(
  entries: readonly string[],
  given: { readonly emit: Emit; readonly json?: boolean },
): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const result = await compileToC(entry, given.emit === "exe" ? "exe" : "library", "check");
    diagnostics.push(...result.diagnostics);
  }
  if (given.json) process.stdout.write(renderJson(diagnostics));
  else await printDiagnostics(diagnostics);
  return hasErrors(diagnostics) ? FOUND : OK;
}

/** Runs the pipeline. @throws ToolchainError TSF7004 when there is no such file. */
export async function compileToC(
  entry: string,
  emit: CompileOptions["emit"],
  stopAfter?: "check",
): Promise<CompileResult> {
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    const reason = stat ? "it is not a file" : "there is no such file";
    throw new ToolchainError(report("TSF7004", undefined, { path: entry, reason }));
  }
  // TypeScript takes a third of a second to load: only commands that need it do.
  const { compileProgram } = await import("../pipeline.js");
  return compileProgram({ entry, emit, ...(stopAfter && { stopAfter }) });
}

/** C to a library or executable, with a progress line while the runtime is built. */
export async function buildWithProgress(
  result: CompileResult,
  spec: {
    kind: "library" | "exe";
    output: string;
    target: Target;
    mode: BuildMode;
    zig?: string | undefined;
  },
): Promise<void> {
  const progress = new Progress();
  progress.start(`compiling ${basename(spec.output)}`);
  try {
    const { cSource, exports } = result;
    const onRuntimeBuild = (): void => progress.start(`building the runtime for ${spec.target.name}, once`);
    await buildProgram({ ...spec, cSource, exports, onRuntimeBuild });
  } finally {
    progress.stop();
  }
}

async function writeOutput(
  result: CompileResult,
  given: CompileArguments,
  target: Target,
  output: string,
): Promise<void> {
  if (given.emit !== "c") {
    const kind = given.emit === "exe" ? "exe" : "library";
    const mode = {
      optimize: given.optimize ?? (given.debug ? "0" : "2"),
      debug: given.debug ?? false,
    } as const;
    await buildWithProgress(result, { kind, output, target, mode, zig: given.zig });
  } else if (output === "-") {
    process.stdout.write(result.cSource);
  } else {
    writeText(output, result.cSource);
  }
}

function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new ToolchainError(report("TSF7005", undefined, { path, reason }));
  }
}

/** plugin.ts becomes libplugin.so, plugin.dll, plugin.c or plugin, in the working directory. */
export function defaultOutput(entry: string, emit: Emit, target: Target): string {
  const name = basename(entry).replace(/\.[cm]?tsx?$/, "");
  if (emit === "c") return `${name}.c`;
  if (emit === "exe") return join(".", name + (target.executableExtension || ""));
  return (target.format === "elf" ? "lib" : "") + name + target.libraryExtension;
}

function summary({ metadata }: CompileResult, emit: Emit, target: Target): string {
  if (emit === "c" || !metadata) return "C source";
  const capabilities = metadata.capabilities.length > 0 ? ` (${metadata.capabilities.join(", ")})` : "";
  return `${target.name}, ${metadata.name}${capabilities}`;
}
