import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  loadInNode,
  loadLibrary,
  type PluginClass,
  type PluginManifest,
  type PluginUnderTest,
} from "tsfalco/testing";
import { compilePlugin } from "../host/compiled-plugin.js";

/** A plugin of examples/. */
export interface Example {
  /** Its folder's and main file's name. */
  name: string;
  pluginClass: PluginClass;
  manifest: PluginManifest;
}

/** A way to run an example. The same assertions hold for each. */
interface Driver {
  name: string;
  load(example: Example, config?: object | string): Promise<PluginUnderTest>;
}

/** Every way to run the examples on this machine. */
export const drivers: Driver[] = [
  {
    name: "Node",
    load: ({ pluginClass, manifest }, config = {}) => loadInNode(pluginClass, { config, manifest }),
  },
  {
    name: "compiled",
    load: async ({ name }, config = {}) => loadLibrary(await compiledExample(name), { config }),
  },
];

const libraries = new Map<string, Promise<string>>();

/** The library of an example, compiled once a test file. */
function compiledExample(name: string): Promise<string> {
  let library = libraries.get(name);
  if (!library) {
    library = compilePlugin(inRepository(`examples/${name}/${name}.ts`));
    libraries.set(name, library);
  }
  return library;
}

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
