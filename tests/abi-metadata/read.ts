import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPlugin, type PluginDescription } from "../../compiler/abi/plugin.js";
import { originOfFile } from "../../compiler/lower/modules.js";
import { loadProject } from "../../compiler/project/load.js";
import { locationOf } from "../../compiler/project/location.js";

/** What reading a plugin found: CODE line:column and the values, and the plugin as far as it could be read. */
export interface Read {
  readonly plugin: PluginDescription | undefined;
  readonly problems: readonly string[];
}

/** Reads the plugin in a file. */
export function readFile(path: string): Read {
  const { checker, entry, userFiles } = loadProject(path);
  const { plugin, problems } = readPlugin({ checker, entry, userFiles, originOf: originOfFile });
  return {
    plugin,
    problems: problems.map(({ node, code, values }) => {
      const { line, column } = locationOf(node);
      return [`${code} ${line}:${column}`, ...Object.values(values)].join(" | ");
    }),
  };
}

/** Reads files given by name: the first is the plugin's. The SDK is imported by its name. */
export function readFiles(files: Readonly<Record<string, string>>): Read {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-abi-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return readFile(join(folder, Object.keys(files)[0]!));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a plugin from its text. */
export const readText = (text: string): Read => readFiles({ "hello.ts": text });
