import { runLibrary } from "../runner/run-library.js";
import { runnerBinary } from "../runner/runner-binary.js";
import { FOUND } from "./exit-codes.js";
import { checkPlugin, libraryOf, withLibraryFolder } from "./plugin-library.js";
import { Progress } from "./progress.js";
import { checkReadable } from "./source-file.js";
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
  readonly tables?: string;
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
  return withLibraryFolder(async (scratch) => {
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

function checkArguments({ open, input, source, tables, format, json }: RunArguments): void {
  if (open !== undefined && input !== undefined)
    wrongUsage("run", "--open and --input are two sources of events: one can be given");
  if (source !== undefined && input === undefined) wrongUsage("run", "--source goes with --input only");
  if (json && format === "table")
    wrongUsage("run", "--json and --format table are two formats: one can be given");
  for (const file of [input, tables]) if (file !== undefined && file !== "-") checkReadable(file);
}
