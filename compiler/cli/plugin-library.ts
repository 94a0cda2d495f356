import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { renderJson } from "../diagnostics/render.js";
import { readLibrary } from "../inspect/library.js";
import { DEBUG } from "../toolchain/c-compiler.js";
import { cacheDirectory } from "../toolchain/cache-directory.js";
import { withScratch } from "../toolchain/interruption.js";
import { makeFolder } from "../toolchain/make-folder.js";
import { hostTarget } from "../toolchain/targets.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { buildWithProgress, compileToC } from "./compile.js";
import { machineOf } from "./inspect.js";
import { defaultOutput } from "./output.js";
import { checkSourceFile, hasSourceName, isMeantAsSource } from "./source-file.js";
import { printDiagnostics } from "./terminal.js";

/**
 * Runs `use` with a folder for libraries that are made of TypeScript files and gone afterwards. Not the system's folder
 * for temporary files: that may not be there, or not allow programs.
 */
export function withLibraryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const store = join(cacheDirectory(), "run");
  makeFolder(store);
  return withScratch(store, "making-", use);
}

/** @throws ToolchainError when it is neither TypeScript nor a library of this machine. */
export function checkPlugin(path: string): void {
  if (isMeantAsSource(path)) return checkSourceFile(path);
  const machine = machineOf(readLibrary(path));
  const host = hostTarget().name;
  if (machine !== host) throw new ToolchainError(report("TSF7011", undefined, { path, machine, host }));
}

/** The library itself, or the one made of a TypeScript file; undefined when that has errors. */
export async function libraryOf(
  file: string,
  scratch: string,
  { zig, json }: { readonly zig?: string; readonly json?: boolean },
): Promise<string | undefined> {
  if (!hasSourceName(file)) return file;
  const result = await compileToC(file, "library");
  const failed = hasErrors(result.diagnostics);
  if (json && failed) process.stdout.write(renderJson(result.diagnostics));
  else await printDiagnostics(result.diagnostics);
  if (failed) return undefined;
  const target = hostTarget();
  // A folder each: two plugins may have the same file name.
  const output = join(mkdtempSync(join(scratch, "library-")), defaultOutput(file, "so", target));
  await buildWithProgress(result, { kind: "library", output, target, mode: DEBUG, zig });
  return output;
}
