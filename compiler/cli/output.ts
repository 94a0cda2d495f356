import { realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import type { ProgramMetadata } from "../pipeline.js";
import { outputProblem } from "../toolchain/output-file.js";
import type { Target } from "../toolchain/targets.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { nameWithoutExtension } from "./source-file.js";
import { wrongUsage } from "./usage.js";

export type Emit = "so" | "a" | "c" | "exe";

/** Standard output in place of a file. */
export const STANDARD_OUTPUT = "-";

/** plugin.ts becomes libplugin.so, plugin.dll, libplugin.a, plugin.c or plugin, in the working directory. */
export function defaultOutput(entry: string, emit: Emit, target: Target): string {
  const name = nameWithoutExtension(entry);
  if (emit === "c") return `${name}.c`;
  if (emit === "a") return `lib${name}.a`;
  if (emit === "exe") return join(".", name + (target.executableExtension || ""));
  return (target.format === "elf" ? "lib" : "") + name + target.libraryExtension;
}

interface Wanted {
  readonly output: string;
  readonly emit: Emit;
  readonly json: boolean;
  /** What the output would be called without -o. */
  readonly usual: string;
}

/** Static libraries are made of ELF objects. @throws ToolchainError TSF7012 */
export function checkTarget(emit: Emit, target: Target): void {
  if (emit === "a" && target.format !== "elf")
    wrongUsage("compile", `--emit a makes libraries for Linux, and ${target.name} is not`);
}

/** Whether there is on the target what the program uses. @throws ToolchainError TSF7016 */
export function checkSystem({ linuxOnly }: ProgramMetadata, target: Target): void {
  if (!linuxOnly || target.format === "elf") return;
  const values = { name: linuxOnly.name, target: target.name };
  throw new ToolchainError(report("TSF7016", linuxOnly.location, values));
}

/** What can be said of the output before anything is compiled. @throws ToolchainError */
export function checkOutput({ output, emit, json, usual }: Wanted): void {
  if (output === "") wrongUsage("compile", "-o is followed by no name");
  if (output === STANDARD_OUTPUT) {
    if (emit !== "c") wrongUsage("compile", "-o - prints C: it goes with --emit c only");
    if (json) wrongUsage("compile", "-o - and --json would both print to standard output");
    return;
  }
  const reason = outputProblem(output);
  if (reason !== undefined) throw new ToolchainError(report("TSF7005", undefined, { path: output, reason }));
  if (isSource(output)) refuseOverwriting(output, "the name of a source file", usual);
}

/** Nor may it be one of the files that went into the program under another name. @throws ToolchainError TSF7008 */
export function checkAgainstInputs(output: string, inputs: readonly string[], usual: string): void {
  const there = output === STANDARD_OUTPUT ? undefined : statSync(output, { throwIfNoEntry: false });
  if (!there) return;
  const isSame = (input: string): boolean => {
    const stat = statSync(input, { throwIfNoEntry: false });
    return stat?.dev === there.dev && stat.ino === there.ino;
  };
  const input = inputs.find(isSame);
  if (input !== undefined) refuseOverwriting(output, `the input ${basename(input)}`, usual);
}

/** By its own name or that of the file that a link leads to. JSON: package.json, tsconfig.json and what it extends. */
function isSource(output: string): boolean {
  const names = [output];
  if (statSync(output, { throwIfNoEntry: false })) names.push(realpathSync(output));
  return names.some((name) => /\.([cm]?[jt]s|[jt]sx|json)$/i.test(name));
}

function refuseOverwriting(path: string, what: string, other: string): never {
  throw new ToolchainError(report("TSF7008", undefined, { path, what, other }));
}
