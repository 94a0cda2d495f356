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

/** How to get a program that is written in C and comes as source. */
export interface NativeProgramOptions {
  /** The zig to build with, as `--zig` gives it. */
  readonly zig?: string;
  /** Told once when the program has to be built (some seconds, the first time). */
  readonly onBuild?: () => void;
}

/**
 * Path of the program whose C files are in the package's `folder`, for this machine; built into the cache when it is
 * not there yet.
 * @throws ToolchainError when there is neither zig nor a C compiler of the system, or the build fails.
 */
export async function nativeProgram(folder: string, options: NativeProgramOptions): Promise<string> {
  const sources = join(PACKAGE_ROOT, folder);
  const name = `tsfalco-${folder}${hostTarget().executableExtension}`;
  const built = await storedFolder(join(cacheDirectory(), folder), sourceKey(sources), async (scratch) => {
    options.onBuild?.();
    await build(await hostCompiler(options.zig), sources, scratch, name);
  });
  return join(built, name);
}

/** Of the contents of all sources: an edited program is another program. */
function sourceKey(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder)
    .filter((file) => /\.[ch]$/.test(file))
    .sort()
    .map((file) => join(folder, file));
  for (const file of [...files, join(PACKAGE_ROOT, "runtime-c", "plugin", "falco.h")])
    hash.update(readFileSync(file)).update("\0");
  return `${hostTarget().name}-${hash.digest("hex").slice(0, 32)}`;
}

async function build(compiler: CCompiler, folder: string, scratch: string, name: string): Promise<void> {
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith(".c"))
    .sort();
  const libraries = compiler.target.format === "elf" ? ["-ldl", "-lm", "-lpthread"] : [];
  const flags = ["-std=gnu11", "-O2", "-g0", "-fno-sanitize=undefined"];
  const args = [...compiler.prefix, ...flags, ...sources, ...libraries, "-o", join(scratch, name)];
  await runTool(compiler, compiler.command, args, { cwd: folder, work: scratch });
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
