import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** What programs have of others: the verifier's host keeps its tables as the runner does. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  verifier: [
    ...["tables.c", "table_handle.c", "table_held.c", "table_store.c", "table_threads.c", "table_json.c"],
    ...["table_file.c", "json_parse.c", "json_write.c"],
  ].map((file) => join("runner", file)),
};

/** The C files of the program in `folder`, as paths in the package. */
export function sourcesOf(folder: string): string[] {
  const own = readdirSync(join(PACKAGE_ROOT, folder))
    .filter((file) => file.endsWith(".c"))
    .sort()
    .map((file) => join(folder, file));
  return [...own, ...(SHARED[folder] ?? [])];
}

/**
 * Path of the program whose C files are in the package's `folder`, for this machine; built into the cache when it is
 * not there yet.
 * @throws ToolchainError when there is neither zig nor a C compiler of the system, or the build fails.
 */
export async function nativeProgram(folder: string, options: NativeProgramOptions): Promise<string> {
  const name = `tsfalco-${folder}${hostTarget().executableExtension}`;
  const built = await storedFolder(join(cacheDirectory(), folder), sourceKey(folder), async (scratch) => {
    options.onBuild?.();
    await build(await hostCompiler(options.zig), sourcesOf(folder), scratch, name);
  });
  return join(built, name);
}

/** Of the contents of all sources: an edited program is another program. */
function sourceKey(folder: string): string {
  const hash = createHash("sha256");
  const folders = [...new Set(sourcesOf(folder).map((file) => dirname(file)))];
  const files = folders.flatMap((each) =>
    readdirSync(join(PACKAGE_ROOT, each))
      .filter((file) => /\.[ch]$/.test(file))
      .sort()
      .map((file) => join(each, file)),
  );
  for (const file of [...files, join("runtime-c", "plugin", "falco.h")])
    hash.update(readFileSync(join(PACKAGE_ROOT, file))).update("\0");
  return `${hostTarget().name}-${hash.digest("hex").slice(0, 32)}`;
}

async function build(
  compiler: CCompiler,
  sources: readonly string[],
  scratch: string,
  name: string,
): Promise<void> {
  const libraries = compiler.target.format === "elf" ? ["-ldl", "-lm", "-lpthread"] : [];
  const flags = ["-std=gnu11", "-O2", "-g0", "-fno-sanitize=undefined"];
  const args = [...compiler.prefix, ...flags, ...sources, ...libraries, "-o", join(scratch, name)];
  await runTool(compiler, compiler.command, args, { cwd: PACKAGE_ROOT, work: scratch });
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
