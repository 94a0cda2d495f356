import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findZig } from "../../dist/compiler/toolchain/find-zig.js";

export const bench = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(bench));

/** A folder for what a run builds, gone at exit. */
export const scratch = mkdtempSync(join(tmpdir(), "tsfalco-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** Standard output of a program. @throws Error with its standard error when it fails. */
export function run(command, args, env = {}) {
  return execFileSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
}

const tsfalco = join(root, "bin", "tsfalco.js");

/** Compiles a program or plugin with tsfalco. */
export function compile(source, output, ...options) {
  run(process.execPath, [tsfalco, "compile", source, "-o", output, ...options]);
  return output;
}

/** The same with all that is cached, zig's own cache included, in a folder of its own. */
export function compileWithCache(cache, source, output) {
  const env = { TSFALCO_CACHE_DIR: cache, ZIG_GLOBAL_CACHE_DIR: join(cache, "zig") };
  run(process.execPath, [tsfalco, "compile", source, "-o", output], env);
}

/** What the zig that tsfalco uses says. */
function zig(...args) {
  const { path, libDirectory } = findZig();
  return run(path, args, libDirectory === undefined ? {} : { ZIG_LIB_DIR: libDirectory });
}

/** Compiles a C program for the machine that tsfalco's programs are for: with the same clang. */
export function compileC(source, output) {
  zig(
    "cc",
    "-target",
    "x86_64-linux-gnu.2.17",
    "-O2",
    "-Wall",
    "-Wextra",
    "-Werror",
    source,
    "-lm",
    "-o",
    output,
  );
  return output;
}

export function zigVersion() {
  try {
    return zig("version").trim();
  } catch {
    return "not there";
  }
}

/** Builds the benchmark host. */
export function buildDrive() {
  const drive = join(scratch, "drive");
  const runner = readdirSync(join(root, "runner"))
    .filter((file) => file.endsWith(".c") && file !== "main.c")
    .map((file) => join(root, "runner", file));
  const include = ["-I", join(root, "runner"), "-I", join(root, "runtime-c")];
  run("gcc", ["-O2", ...include, join(bench, "drive.c"), ...runner, "-ldl", "-lm", "-o", drive]);
  return drive;
}

/** Builds the host that takes events of one source, and tells what that took. */
export function buildSourceDrive() {
  const drive = join(scratch, "source-drive");
  run("gcc", ["-O2", "-I", join(root, "runtime-c"), join(bench, "source_drive.c"), "-ldl", "-o", drive]);
  return drive;
}

/** Tells why `action` failed instead of ending the other parts' run. */
export function orSkip(title, action) {
  try {
    return action();
  } catch (error) {
    const said = String(error.stderr ?? "").trim() || error.message;
    return { title, skipped: said.split("\n").slice(0, 6).join("\n  ") };
  }
}
