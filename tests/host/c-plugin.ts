import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { execa } from "execa";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compileFlags, gccCompiler, RELEASE, zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { runTool } from "../../compiler/toolchain/run-tool.js";
import { RUNTIME_FOLDER } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";

/** Builds tests/bench/tick.c and gives the library's path. */
export const buildTickLibrary = (): Promise<string> => buildCPlugin("tests/bench/tick.c");

/** Whether this machine has gcc. */
export const hasGcc: boolean = await runProcess("gcc", ["--version"]).then(
  ({ status }) => status === 0,
  () => false,
);

/**
 * Builds a plugin written in C, with gcc where there is one (it is quicker), and gives the library's path.
 * @param source Relative to the package.
 * @param options For the C compiler, such as `-DNAME`.
 */
export async function buildCPlugin(source: string, options: readonly string[] = []): Promise<string> {
  const target = hostTarget();
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-plugin-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, `lib${basename(source, ".c")}${target.libraryExtension}`);
  const compiler = hasGcc ? gccCompiler(target, "") : zigCompiler(target);
  const flags = hasGcc
    ? ["-O2", "-fPIC", "-fvisibility=hidden"]
    : compileFlags(compiler, RELEASE, PACKAGE_ROOT);
  const files = ["-shared", "-I", RUNTIME_FOLDER, join(PACKAGE_ROOT, source), "-o", library];
  await runTool(compiler, compiler.command, [...compiler.prefix, ...flags, ...options, ...files], {
    cwd: PACKAGE_ROOT,
    work: folder,
  });
  return library;
}

/** Builds a library of one C file with gcc, for LD_PRELOAD. @param source Relative to the package. */
export async function buildPreload(source: string, output: string): Promise<void> {
  const flags = ["-O1", "-shared", "-fPIC", "-Wall", "-Werror"];
  await execa("gcc", [...flags, source, "-o", output], { cwd: PACKAGE_ROOT });
}
