import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheDirectory } from "./cache-directory.js";
import { compileArguments, type LinkOptions } from "./program-flags.js";
import { makeFolder } from "./make-folder.js";
import { withScratch } from "./interruption.js";
import { writeOutput } from "./output-file.js";
import { definedNames, renamedObject } from "./renamed-object.js";
import { runTool } from "./run-tool.js";

/** What a static library has in place of exported functions. */
export interface StaticApi {
  /** The name of its one visible symbol. */
  readonly symbol: string;
  /** Of the plugin API that the plugin requires. */
  readonly minor: number;
}

/** `plugin_api` of the host's headers, in its order. */
const API = [
  ...["get_required_api_version", "get_init_schema", "init", "destroy", "get_last_error", "get_name"],
  ...["get_description", "get_contact", "get_version", "get_id", "get_event_source", "open", "close"],
  ...["list_open_params", "get_progress", "event_to_string", "next_batch", "get_extract_event_types"],
  ...["get_extract_event_sources", "get_fields", "extract_fields", "get_parse_event_types"],
  ...["get_parse_event_sources", "parse_event", "get_async_event_sources", "get_async_events"],
  ...["set_async_event_handler", "dump_state", "set_config", "get_metrics", "capture_open"],
  ...["capture_close", "get_required_event_schema_version"],
];
/** dump_state came into the middle: of plugins that require less, hosts read a table without it. */
const DUMP_STATE_MINOR = 10;

/** `NAME_plugin_api`, of a plugin's name. */
export function apiSymbol(plugin: string): string {
  return `${plugin.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_")}_plugin_api`;
}

/**
 * Compiles generated C to an archive with the runtime in it, of which one symbol is seen: a table of the plugin's
 * functions. All others have names of the plugin's own, so that several such archives go into one host.
 * @throws ToolchainError
 */
export async function makeStaticLibrary(options: LinkOptions, api: StaticApi): Promise<void> {
  const { compiler, archive } = options;
  const folder = join(options.cache ?? cacheDirectory(), "static");
  makeFolder(folder);
  await withScratch(folder, "making-", async (scratch) => {
    const run = (command: readonly string[], program = compiler.command): Promise<unknown> =>
      runTool(compiler, program, [...command], { cwd: scratch, work: scratch });
    writeFileSync(join(scratch, "program.c"), options.cSource + apiTable(options.exports, api));
    await run([...compileArguments(options, scratch), "-c", "program.c", "-o", "program.o"]);
    const { command, prefix } = compiler.archiver;
    await run([...prefix, "x", archive], command);
    const objects = readdirSync(scratch).filter((name) => name.endsWith(".o"));
    renameAll(scratch, objects.sort(), api.symbol);
    await run([...prefix, "rcsD", "made.a", ...objects], command);
    writeOutput(resolve(options.output), readFileSync(join(scratch, "made.a")), "data");
  });
}

function apiTable(exports: readonly string[], { symbol, minor }: StaticApi): string {
  const names = minor < DUMP_STATE_MINOR ? API.filter((name) => name !== "dump_state") : API;
  const has = new Set(exports);
  const members = names.map((name) => (has.has(`plugin_${name}`) ? `(void (*)(void))plugin_${name}` : "0"));
  const type = `void (*const ${symbol}[${API.length}])(void)`;
  return `\nextern TSF_EXPORT ${type};\n${type} = {\n  ${members.join(",\n  ")}\n};\n`;
}

/** Gives what the objects define for each other the table's name in front. */
function renameAll(folder: string, objects: readonly string[], symbol: string): void {
  const read = objects.map((name) => readFileSync(join(folder, name)));
  const ours = new Set(read.flatMap(definedNames));
  ours.delete(symbol);
  objects.forEach((name, i) => {
    const rename = (of: string): string => (ours.has(of) ? `${symbol}.${of}` : of);
    writeFileSync(join(folder, name), renamedObject(read[i]!, rename));
  });
}
