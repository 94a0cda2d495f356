/** Runs programs under Node and compiled, with the same environment. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { execa } from "execa";
import ts from "typescript";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { hasLibrary } from "../host/system-library.js";
import { type Checks, linkWithRuntime } from "../runtime/archive.js";

/** Whether this system has the libcurl that fetch opens. */
export const hasLibcurl: boolean = hasLibrary("libcurl.so.4");

if (!hasLibcurl)
  console.warn("skipped: tests of fetch, as there is no libcurl.so.4 (Debian: apt-get install libcurl4)");

type Environment = Readonly<Record<string, string>>;

/** Makes programs in that folder find this package in Node. */
export function linkPackage(folder: string): void {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(PACKAGE_ROOT, join(folder, "node_modules", "tsfalco"));
}

/** The program with its types taken off, in that folder. */
export function transpileTo(folder: string, entry: string): string {
  const file = join(folder, `${basename(entry, ".ts")}.mjs`);
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(
    file,
    ts.transpileModule(readFileSync(entry, "utf8"), { compilerOptions: options }).outputText,
  );
  return file;
}

export async function runInNode(entry: string, folder: string, env: Environment): Promise<string> {
  const file = transpileTo(folder, entry);
  const { stdout } = await execa(process.execPath, [file], { env, timeout: 60_000 });
  return stdout;
}

/** "shipped": as users compile it; the others are gcc's. */
export async function compileTo(output: string, entry: string, how: "shipped" | Checks): Promise<void> {
  const { cSource, exports, diagnostics } = compileProgram({ entry, emit: "exe" });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const program = { cSource, exports, kind: "exe", output } as const;
  if (how === "shipped") await buildProgram({ ...program, target: hostTarget(), mode: RELEASE });
  else await linkWithRuntime(how, program);
}

export async function runCompiled(output: string, env: Environment): Promise<string> {
  const options = { ...env, ASAN_OPTIONS: "detect_stack_use_after_return=0:detect_leaks=0" };
  const { stdout } = await execa(output, { env: options, timeout: 100_000 });
  return stdout;
}
