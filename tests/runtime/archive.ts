/** The runtime built by gcc for the tests' C drivers: once a kind, in the cache that all test files share. */
import { dirname, join } from "node:path";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compileFlags, gccCompiler, RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { linkProgram } from "../../compiler/toolchain/link.js";
import type { LinkOptions } from "../../compiler/toolchain/program-flags.js";
import { runTool } from "../../compiler/toolchain/run-tool.js";
import { RUNTIME_FOLDER, runtimeArchive } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";

/**
 * plain: as optimised as what ships; checked: with sanitizers; stressed: with the heap turned over all the time too;
 * raced: with ThreadSanitizer.
 */
export type Checks = "plain" | "checked" | "stressed" | "raced";

/** A collection at every 7th allocation and at every boundary, and the heap verified before each rollback. */
export const STRESS = ["-DTSF_STRESS_ALLOC=7", "-DTSF_STRESS_BOUNDARY", "-DTSF_GC_VERIFY"] as const;

const defines: Readonly<Record<Checks, readonly string[]>> = {
  plain: [],
  checked: ["-DTSF_GC_VERIFY"],
  stressed: STRESS,
  raced: [],
};

const sanitizers: Readonly<Record<Checks, string>> = {
  plain: "",
  checked: "address,undefined",
  stressed: "address,undefined",
  raced: "thread",
};

/** gcc with the sanitizers of `checks`. */
const compilerFor = (checks: Checks) => gccCompiler(hostTarget(), sanitizers[checks]);

/** What the runtime and all that is linked with it must agree on; -O1 is what the sanitizers are made for. */
const flagsFor = (checks: Checks): string[] => [
  ...(checks === "plain" ? [] : ["-O1", "-g1"]),
  ...defines[checks],
];

/** Path of the archive of the whole runtime. It must compile without a warning. */
export function testArchive(checks: Checks): Promise<string> {
  const flags = [...flagsFor(checks), "-Wall", "-Wextra", "-Werror"];
  return runtimeArchive({ compiler: compilerFor(checks), mode: RELEASE, flags });
}

/**
 * Of generated C under sanitizers. It is not optimised: gcc takes four times as long to optimise a program of the corpus as to
 * compile it, and nearly all of what runs is the runtime. A third of the rest went into checks of each pointer: what they
 * would find AddressSanitizer ends too, and the runtime, where bytes are read as numbers, has them.
 */
const GENERATED = ["-O0", "-fno-sanitize=null,alignment,object-size,pointer-overflow"];

/** Generated C linked with the runtime. */
export async function linkWithRuntime(
  checks: Checks,
  program: Pick<LinkOptions, "cSource" | "exports" | "kind" | "output">,
): Promise<void> {
  const archive = await testArchive(checks);
  await linkProgram({
    ...program,
    archive,
    compiler: compilerFor(checks),
    mode: RELEASE,
    flags: [...flagsFor(checks), ...(sanitizers[checks] === "" ? [] : GENERATED)],
  });
}

/** Builds `output` of C files (paths in the package) linked with the runtime. */
export async function buildWithRuntime(
  checks: Checks,
  files: readonly string[],
  output: string,
  options: readonly string[] = [],
): Promise<void> {
  const archive = await testArchive(checks);
  const compiler = compilerFor(checks);
  const flags = [...compileFlags(compiler, RELEASE, PACKAGE_ROOT), ...flagsFor(checks), "-I", RUNTIME_FOLDER];
  const inputs = [...files.map((file) => join(PACKAGE_ROOT, file)), archive];
  const linked = ["-Wl,--gc-sections", "-ldl", "-lpthread", "-lm", "-o", output];
  await runTool(compiler, compiler.command, [...flags, ...options, ...inputs, ...linked], {
    cwd: PACKAGE_ROOT,
    work: dirname(output),
  });
}
