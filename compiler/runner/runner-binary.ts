import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../project/package-root.js";
import { type CCompiler, gccCompiler, zigCompiler } from "../toolchain/c-compiler.js";
import { cacheDirectory } from "../toolchain/cache-directory.js";
import { storedFolder } from "../toolchain/content-store.js";
import { runTool } from "../toolchain/run-tool.js";
import { hostTarget } from "../toolchain/targets.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { runProcess } from "../toolchain/run-process.js";

/** The C sources of the native runner. */
export const RUNNER_FOLDER: string = join(PACKAGE_ROOT, "runner");

export interface RunnerOptions {
  /** The zig to build with, as `--zig` gives it. */
  readonly zig?: string;
  /** Told once when the runner has to be built (some seconds, the first time). */
  readonly onBuild?: () => void;
}

/**
 * Path of the native runner for this machine; built into the cache when it is not there yet. TSFALCO_RUNNER
 * names one that is built already (with a sanitizer, say).
 * @throws ToolchainError when there is neither zig nor a C compiler of the system, or the build fails.
 */
export async function runnerBinary(options: RunnerOptions = {}): Promise<string> {
  const given = process.env["TSFALCO_RUNNER"];
  if (given !== undefined && given !== "") return given;
  const name = `tsfalco-runner${hostTarget().executableExtension}`;
  const folder = await storedFolder(join(cacheDirectory(), "runner"), sourceKey(), async (scratch) => {
    options.onBuild?.();
    await build(await hostCompiler(options.zig), scratch, name);
  });
  return join(folder, name);
}

/** Of the contents of all sources: an edited runner is another runner. */
function sourceKey(): string {
  const hash = createHash("sha256");
  const files = readdirSync(RUNNER_FOLDER)
    .filter((file) => /\.[ch]$/.test(file))
    .sort()
    .map((file) => join(RUNNER_FOLDER, file));
  for (const file of [...files, join(PACKAGE_ROOT, "runtime-c", "plugin", "falco.h")]) hash.update(readFileSync(file)).update("\0");
  return `${hostTarget().name}-${hash.digest("hex").slice(0, 32)}`;
}

async function build(compiler: CCompiler, scratch: string, name: string): Promise<void> {
  const sources = readdirSync(RUNNER_FOLDER)
    .filter((file) => file.endsWith(".c"))
    .sort();
  const libraries = compiler.target.format === "elf" ? ["-ldl", "-lm"] : [];
  const flags = ["-std=gnu11", "-O2", "-g0", "-fno-sanitize=undefined"];
  const args = [...compiler.prefix, ...flags, ...sources, ...libraries, "-o", join(scratch, name)];
  await runTool(compiler, compiler.command, args, { cwd: RUNNER_FOLDER, work: scratch });
  rmSync(join(scratch, "zig"), { recursive: true, force: true });
}

/** zig as for plugins; where there is none, the system's gcc will do for a program that stays here. */
async function hostCompiler(zig: string | undefined): Promise<CCompiler> {
  try {
    return zigCompiler(hostTarget(), zig);
  } catch (error) {
    if (!(error instanceof ToolchainError) || zig !== undefined || !(await hasGcc())) throw error;
    return gccCompiler(hostTarget(), "");
  }
}

async function hasGcc(): Promise<boolean> {
  try {
    return (await runProcess("gcc", ["--version"])).status === 0;
  } catch {
    return false;
  }
}
