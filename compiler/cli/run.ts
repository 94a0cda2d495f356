import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { renderJson } from "../diagnostics/render.js";
import { readLibrary } from "../inspect/library.js";
import { runLibrary } from "../runner/run-library.js";
import { runnerBinary } from "../runner/runner-binary.js";
import { DEBUG } from "../toolchain/c-compiler.js";
import { cacheDirectory } from "../toolchain/cache-directory.js";
import { withScratch } from "../toolchain/interruption.js";
import { makeFolder } from "../toolchain/make-folder.js";
import { hostTarget } from "../toolchain/targets.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { buildWithProgress, compileToC } from "./compile.js";
import { FOUND } from "./exit-codes.js";
import { machineOf } from "./inspect.js";
import { defaultOutput } from "./output.js";
import { Progress } from "./progress.js";
import { checkSourceFile, hasSourceName, isMeantAsSource, refuseUnread, statOf } from "./source-file.js";
import { printDiagnostics } from "./terminal.js";
import { wrongUsage } from "./usage.js";

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
  readonly json?: boolean;
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
  checkArguments(given);
  for (const each of [file, ...extractors.map((extractor) => extractor.file)]) checkPlugin(each);
  // Not the system's folder for temporary files: that may not be there, or not allow programs.
  const store = join(cacheDirectory(), "run");
  makeFolder(store);
  return withScratch(store, "making-", async (scratch) => {
    const library = await libraryOf(file, scratch, given);
    if (library === undefined) return FOUND;
    const others = [];
    for (const extractor of extractors) {
      const other = await libraryOf(extractor.file, scratch, given);
      if (other === undefined) return FOUND;
      others.push({ library: other, ...(extractor.config !== undefined && { config: extractor.config }) });
    }
    const { zig, field, json, ...rest } = given;
    const runner = await runnerWithProgress(zig);
    return runLibrary(
      { ...rest, library, extractors: others, fields: field ?? [], errors: json ? "json" : "text" },
      runner,
    );
  });
}

async function runnerWithProgress(zig: string | undefined): Promise<string> {
  const progress = new Progress();
  const onBuild = (): void => progress.start("building the native runner, once");
  try {
    return await runnerBinary({ ...(zig !== undefined && { zig }), onBuild });
  } finally {
    progress.stop();
  }
}

function checkArguments({ open, input, source, format, json }: RunArguments): void {
  if (open !== undefined && input !== undefined)
    wrongUsage("run", "--open and --input are two sources of events: one can be given");
  if (source !== undefined && input === undefined) wrongUsage("run", "--source goes with --input only");
  if (json && format === "table")
    wrongUsage("run", "--json and --format table are two formats: one can be given");
  if (input === undefined || input === "-") return;
  if (statOf(input).isDirectory()) refuseUnread(input, "it is a folder");
}

/** @throws ToolchainError when it is neither TypeScript nor a library of this machine. */
function checkPlugin(path: string): void {
  if (isMeantAsSource(path)) return checkSourceFile(path);
  const machine = machineOf(readLibrary(path));
  const host = hostTarget().name;
  if (machine !== host) throw new ToolchainError(report("TSF7011", undefined, { path, machine, host }));
}

/** The library itself, or the one made of a TypeScript file; undefined when that has errors. */
async function libraryOf(
  file: string,
  scratch: string,
  { zig, json }: RunArguments,
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
