import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { runLibrary } from "../runner/run-library.js";
import { DEBUG } from "../toolchain/c-compiler.js";
import { hostTarget } from "../toolchain/targets.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { buildWithProgress, compileToC, defaultOutput } from "./compile.js";
import { FOUND } from "./exit-codes.js";
import { Progress } from "./progress.js";
import { printDiagnostics } from "./terminal.js";

/** The options of `tsfalco run`. */
export interface RunArguments {
  readonly config?: string;
  readonly open?: string;
  readonly field?: readonly string[];
  readonly max?: number;
  readonly format?: "json" | "table";
  readonly input?: string;
  readonly source?: string;
  readonly zig?: string;
}

/** One --extractor, with the --config that came after it. */
export interface Extractor {
  readonly file: string;
  config?: string;
}

/** `tsfalco run FILE`. Each file is a library, or TypeScript that is compiled first, for debugging. */
export async function runCommand(
  file: string,
  extractors: readonly Extractor[],
  given: RunArguments,
): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), "tsfalco-run-"));
  const progress = new Progress();
  try {
    const library = await libraryOf(file, scratch, given.zig);
    if (library === undefined) return FOUND;
    const others = [];
    for (const extractor of extractors) {
      const other = await libraryOf(extractor.file, scratch, given.zig);
      if (other === undefined) return FOUND;
      others.push({ library: other, ...(extractor.config !== undefined && { config: extractor.config }) });
    }
    const { zig, field, ...rest } = given;
    const request = { ...rest, library, extractors: others, fields: field ?? [] };
    const onBuild = (): void => progress.start("building the native runner, once");
    return await runLibrary(request, { ...(zig !== undefined && { zig }), onBuild });
  } finally {
    progress.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The library itself, or the one made of a TypeScript file; undefined when that has errors. */
async function libraryOf(
  file: string,
  scratch: string,
  zig: string | undefined,
): Promise<string | undefined> {
  if (!/\.[cm]?ts$/.test(file)) {
    if (existsSync(file)) return file;
    throw new ToolchainError(report("TSF7004", undefined, { path: file, reason: "there is no such file" }));
  }
  const result = await compileToC(file, "library");
  await printDiagnostics(result.diagnostics);
  if (hasErrors(result.diagnostics)) return undefined;
  const target = hostTarget();
  // A folder each: two plugins may have the same file name.
  const output = join(mkdtempSync(join(scratch, "library-")), defaultOutput(file, "so", target));
  await buildWithProgress(result, { kind: "library", output, target, mode: DEBUG, zig });
  return output;
}
