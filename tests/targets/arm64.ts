/** The runner for 64-bit ARM under qemu's user mode emulation. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { RUNNER_FOLDER } from "../../compiler/runner/runner-binary.js";
import { zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { cacheDirectory } from "../../compiler/toolchain/cache-directory.js";
import { cFilesOf, sourceKey, storedFolder } from "../../compiler/toolchain/content-store.js";
import { runTool } from "../../compiler/toolchain/run-tool.js";
import { findTarget } from "../../compiler/toolchain/targets.js";

/** Debian's libc6-arm64-cross: libc, libm and the dynamic loader. */
const SYSROOT = "/usr/aarch64-linux-gnu";

/** `command [...prefix, PROGRAM, arguments]` runs a program for arm64. */
export interface Emulator {
  readonly command: string;
  readonly prefix: readonly string[];
}

/**
 * qemu with a C library for arm64. A string says what is missing: such a test is skipped, except where CI is set
 * and apt-get could have installed it.
 */
export function findEmulator(): Emulator | string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = ["qemu-aarch64-static", "qemu-aarch64"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  const command = candidates.find((path) => existsSync(path));
  if (command === undefined) return missing("qemu-user-static");
  if (!existsSync(join(SYSROOT, "lib", "ld-linux-aarch64.so.1"))) return missing("libc6-arm64-cross");
  return { command, prefix: ["-L", SYSROOT] };
}

function missing(debianPackage: string): string {
  const reason = `nothing for arm64 is run: Debian's ${debianPackage} is not installed`;
  if (process.env["CI"] && existsSync("/usr/bin/apt-get")) throw new Error(reason);
  return reason;
}

/** Path of the native runner for arm64, built into the cache. */
export async function arm64Runner(): Promise<string> {
  const compiler = zigCompiler(findTarget("linux-arm64"));
  const flags = ["-std=gnu11", "-O2", "-g0", "-fno-sanitize=undefined"];
  const key = sourceKey(RUNNER_FOLDER, [compiler.identity, "linux-arm64", ...flags]);
  const folder = await storedFolder(join(cacheDirectory(), "runner"), `arm64-${key}`, async (scratch) => {
    const sources = cFilesOf(RUNNER_FOLDER);
    const all = [
      ...compiler.prefix,
      ...flags,
      ...sources,
      "-ldl",
      "-lm",
      "-o",
      join(scratch, "tsfalco-runner"),
    ];
    await runTool(compiler, compiler.command, all, { cwd: RUNNER_FOLDER, work: scratch });
  });
  return join(folder, "tsfalco-runner");
}
