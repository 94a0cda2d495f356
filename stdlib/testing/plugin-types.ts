import { readPlugin, type PluginDescription } from "../../compiler/abi/plugin.js";
import { originOfFile } from "../../compiler/lower/modules.js";
import { loadProject, type LoadedProject } from "../../compiler/project/load.js";
import { stampOf } from "./file-stamp.js";

/** A plugin file as the compiler reads it: what a host in Node has to know and JavaScript does not tell. */
export interface PluginTypes {
  readonly loaded: LoadedProject;
  /** undefined when the file has no such class. */
  readonly description: PluginDescription | undefined;
  readonly isDefault: boolean;
}

const known = new Map<string, { readonly types: PluginTypes; readonly stamp: string }>();

/**
 * Reads the plugin class `name` of a file, or the one that it exports by default. Its mistakes are for `tsfalco check`
 * to tell: what they are about is not checked here.
 */
export function readPluginTypes(file: string, name?: string): PluginTypes {
  const key = `${file}\0${name ?? ""}`;
  const before = known.get(key);
  if (before && before.stamp === stampOf(file, filesOf(before.types.loaded))) return before.types;
  const loaded = loadProject(file);
  const program = { ...loaded, originOf: originOfFile };
  const { plugin } = readPlugin(program);
  const isDefault =
    plugin !== undefined && (name === undefined || plugin.pluginClass.declaration.name?.text === name);
  const description = isDefault || name === undefined ? plugin : readPlugin(program, name).plugin;
  const types = { loaded, description, isDefault };
  known.set(key, { types, stamp: stampOf(file, filesOf(loaded)) });
  return types;
}

function filesOf({ userFiles }: LoadedProject): string[] {
  return userFiles.map(({ fileName }) => fileName);
}
