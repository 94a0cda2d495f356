import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { BuildMode, CCompiler } from "./c-compiler.js";
import { cacheDirectory } from "./cache-directory.js";
import { withScratch } from "./interruption.js";
import { isMadeInParts, objectOfParts } from "./large-objects.js";
import { makeFolder } from "./make-folder.js";
import { writeOutput } from "./output-file.js";
import { compileArguments, type LinkOptions } from "./program-flags.js";
import { runTool } from "./run-tool.js";

/**
 * Compiles generated C and links it with the runtime. The output depends on the C, the compiler
 * and the mode only: not on the working directory, nor on where tsfalco is installed.
 * @throws ToolchainError TSF9002 when the C is refused, TSF7005 when the output cannot be written.
 */
export async function linkProgram(options: LinkOptions): Promise<void> {
  const output = resolve(options.output);
  const folder = workFolder(options);
  const program = isMadeInParts(options) ? await objectOfParts(options, folder) : "program.c";
  // Two compilers may work on the same source at once, each with an output of its own. A DLL holds
  // its file name, so that stays the same.
  await withScratch(folder, "output-", async (scratch) => {
    const product = join(basename(scratch), basename(output));
    await runTool(
      options.compiler,
      options.compiler.command,
      linkArguments(options, folder, program, product),
      {
        cwd: folder,
        work: folder,
      },
    );
    writeOutput(output, readFileSync(join(folder, product)), options.kind === "exe" ? "program" : "data");
  });
}

function linkArguments(options: LinkOptions, folder: string, program: string, product: string): string[] {
  const { compiler, mode, kind } = options;
  return [
    ...compileArguments(options, folder),
    program,
    options.archive,
    ...(kind === "library" ? libraryFlags(options, dirname(product)) : []),
    ...linkFlags(compiler, mode),
    "-o",
    product,
  ];
}

/** A folder named after its contents: zig's own cache then knows the files again. */
function workFolder({ cSource, exports, cache }: LinkOptions): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([cSource, exports]))
    .digest("hex")
    .slice(0, 32);
  const folder = join(cache ?? cacheDirectory(), "build", hash);
  makeFolder(folder);
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
  return [
    "-Wl,--gc-sections",
    ...(compiler.command === "gcc" ? [] : LINK_ELF),
    ...["-Wl,--as-needed", "-lm", "-lpthread", "-ldl", ...strip],
  ];
}

const LINK_ELF = [
  // zig's own memcmp and memcpy would take the place of glibc's: its memcmp compares a byte at a time. Nothing of the
  // rest is needed: the runtime divides and converts no 128-bit integers.
  "-rtlib=none",
  // Every loader that has glibc 2.17 reads the GNU table.
  "-Wl,--hash-style=gnu",
];
