import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadInNode, type PluginClass, type PluginManifest, type PluginUnderTest } from "tsfalco/testing";

/** A plugin of examples/. */
export interface Example {
  /** Its folder's and main file's name. */
  name: string;
  pluginClass: PluginClass;
  manifest: PluginManifest;
}

/** A way to run an example. The same assertions hold for each. */
export interface Driver {
  name: string;
  load(example: Example, config?: object | string): Promise<PluginUnderTest>;
}

/** Every way to run the examples on this machine. */
export const drivers: Driver[] = [
  {
    name: "Node",
    load: ({ pluginClass, manifest }, config = {}) => loadInNode(pluginClass, { config, manifest }),
  },
];

/** A file or folder of this repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The folder of the official plugins' captures and values, or undefined (with a plain message) when it is not there. */
export function officialData(plugin: string): string | undefined {
  const folder = inRepository(`../shared/data/${plugin}`);
  if (existsSync(folder)) return folder;
  console.log(`skipped: no values of the official ${plugin} plugin at ${folder}`);
  return undefined;
}
