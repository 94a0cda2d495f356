import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { type BuildMode, type CCompiler, compileFlags } from "./c-compiler.js";
import { cacheDirectory } from "./cache-directory.js";
import { runTool } from "./run-tool.js";
import { RUNTIME_FOLDER } from "./runtime-archive.js";
import { ToolchainError } from "./toolchain-error.js";

export interface LinkOptions {
  readonly compiler: CCompiler;
  readonly mode: BuildMode;
  readonly kind: "library" | "exe";
  /** The generated translation unit. It includes headers of the runtime. */
  readonly cSource: string;
  /** Of `runtimeArchive` for the same compiler and mode. */
  readonly archive: string;
  /** What the library exports: these, whether generated or from the archive, and nothing else. */
  readonly exports: readonly string[];
  /** Where the output goes; an existing file is replaced in one step. */
  readonly output: string;
  /** For tests: headers from elsewhere, another cache, more flags. */
  readonly runtimeFolder?: string;
  readonly cache?: string;
  readonly flags?: readonly string[];
}

/**
 * Compiles generated C and links it with the runtime. The output depends on the C, the compiler
 * and the mode only: not on the working directory, nor on where tsfalco is installed.
 * @throws ToolchainError TSF9002 when the C is refused, TSF7005 when the output cannot be written.
 */
export async function linkProgram(options: LinkOptions): Promise<void> {
  const { compiler, mode, kind } = options;
  const output = resolve(options.output);
  const folder = workFolder(options);
  // Two compilers may work on the same source at once, each with an output of its own. A DLL holds
  // its file name, so that stays the same.
  const scratch = mkdtempSync(join(folder, "output-"));
  const product = join(basename(scratch), basename(output));
  const runtime = options.runtimeFolder ?? RUNTIME_FOLDER;
  const args = [
    ...compiler.prefix,
    ...compileFlags(compiler, mode, folder),
    `-ffile-prefix-map=${runtime}=runtime-c`,
    ...(options.flags ?? []),
    "-I",
    runtime,
    "program.c",
    options.archive,
    ...(kind === "library" ? libraryFlags(options, basename(scratch)) : []),
    ...linkFlags(compiler, mode),
    "-o",
    product,
  ];
  try {
    await runTool(compiler, compiler.command, args, folder);
    place(join(folder, product), output, kind === "exe");
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A folder named after its contents: zig's own cache then knows the files again. */
function workFolder({ cSource, exports, cache }: LinkOptions): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([cSource, exports]))
    .digest("hex")
    .slice(0, 32);
  const folder = join(cache ?? cacheDirectory(), "build", hash);
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, "program.c"), cSource);
  writeWhole(
    join(folder, "exports.map"),
    `{\n  global: ${exports.map((s) => `${s};`).join(" ")}\n  local: *;\n};\n`,
  );
  writeWhole(join(folder, "exports.def"), `EXPORTS\n${exports.map((s) => `  ${s}\n`).join("")}`);
  return folder;
}

/** Writes a file so that another process sees all of it or none. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function libraryFlags({ compiler, exports }: LinkOptions, scratch: string): string[] {
  if (compiler.target.format === "pe") {
    // The import library is of no use: hosts load plugins by path.
    return ["-shared", "exports.def", `-Wl,--out-implib,${scratch}/import.lib`];
  }
  return [
    "-shared",
    "-Wl,--version-script=exports.map",
    // Takes exported functions out of the archive that nothing refers to.
    ...exports.map((symbol) => `-Wl,-u,${symbol}`),
    // An undefined symbol is an error now, not when Falco loads the plugin. Sanitizers are left undefined.
    ...(compiler.sanitizers === "" ? ["-Wl,-z,defs"] : []),
    "-Wl,-z,noexecstack",
  ];
}

function linkFlags(compiler: CCompiler, mode: BuildMode): string[] {
  const strip = mode.debug || compiler.sanitizers !== "" ? [] : ["-s"];
  if (compiler.target.format === "pe") return ["-Wl,--gc-sections", ...strip];
  return ["-Wl,--gc-sections", "-Wl,--as-needed", "-lm", "-lpthread", ...strip];
}

function place(product: string, output: string, executable: boolean): void {
  const temporary = join(dirname(output), `.${basename(output)}.${process.pid}`);
  try {
    copyFileSync(product, temporary);
    chmodSync(temporary, executable ? 0o755 : 0o644);
    renameSync(temporary, output);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new ToolchainError(report("TSF7005", undefined, { path: output, reason }));
  }
}
