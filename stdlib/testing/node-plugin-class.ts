import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { PluginDescription } from "../../compiler/abi/plugin.js";
import type { LoadedProject } from "../../compiler/project/load.js";
import type { Plugin } from "../falco/base/api.js";
import { refuseUncompilable } from "./compilable.js";
import { importFresh } from "./fresh-module.js";
import { locateClass } from "./plugin-location.js";
import { readPluginTypes, type PluginTypes } from "./plugin-types.js";
import { printableStart } from "./host-text.js";
import { errorSize } from "./plugin-calls.js";
import { PluginError } from "./plugin-error.js";
import { placeOf } from "./places.js";

/** A class that extends Plugin, such as the default export of a plugin file. */
export type PluginClass = new () => Plugin<unknown>;

/** A plugin to be run in Node. */
export interface ResolvedPlugin {
  readonly pluginClass: PluginClass;
  /** What its types say; undefined when they cannot be found. */
  readonly description: PluginDescription | undefined;
  /** Whether a file is one of the plugin's. */
  readonly isAuthors: (file: string) => boolean;
  /** Its files; undefined when they cannot be found. */
  readonly loaded: LoadedProject | undefined;
}

/** Classes that were loaded before, whose modules have run. */
const used = new WeakSet<PluginClass>();

/** Finds a plugin's file and types, and runs the file anew where that is called for (see loadInNode). */
export async function resolvePlugin(
  plugin: PluginClass | string,
  mustCompile: boolean,
): Promise<ResolvedPlugin> {
  if (typeof plugin === "string") {
    const file = resolve(plugin);
    if (!existsSync(file)) throw new Error(`there is no such file: ${file}`);
    const types = readPluginTypes(file);
    if (mustCompile) await refuseUncompilable(types.loaded);
    return resolved(types, undefined);
  }
  const location = locateClass(plugin);
  if (!location)
    return { pluginClass: plugin, description: undefined, isAuthors: () => true, loaded: undefined };
  const types = readPluginTypes(location.file, location.name);
  if (mustCompile && types.isDefault) await refuseUncompilable(types.loaded);
  const isFirst = !used.has(plugin);
  used.add(plugin);
  return resolved(types, isFirst || !types.isDefault ? plugin : undefined);
}

async function resolved(types: PluginTypes, given: PluginClass | undefined): Promise<ResolvedPlugin> {
  const { loaded, description } = types;
  const files = new Set(loaded.userFiles.map(({ fileName }) => fileName));
  const isAuthors = (file: string): boolean => files.has(file);
  const pluginClass = given ?? (await defaultClass(types, isAuthors));
  return { pluginClass, description, isAuthors, loaded };
}

async function defaultClass(
  { loaded }: PluginTypes,
  isAuthors: (file: string) => boolean,
): Promise<PluginClass> {
  let exported: unknown;
  try {
    exported = (await importFresh(loaded))["default"];
  } catch (error) {
    const place = placeOf(error, isAuthors);
    const text = printableStart(`${place === undefined ? "" : `${place}: `}${String(error)}`, errorSize);
    throw new PluginError(`could not initialize plugin: ${text}`, { cause: error });
  }
  if (typeof exported === "function") return exported as PluginClass;
  throw new Error(`${loaded.entry.fileName} exports no plugin class as its default`);
}
