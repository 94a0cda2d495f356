import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./package-root.js";

const FOLDER = join(PACKAGE_ROOT, "stdlib", "node");

/** Node's modules of which there is something here, without "node:". What of them is what their files export. */
export const NODE_MODULES: readonly string[] = [
  "crypto",
  "events",
  "fs",
  "os",
  "path",
  "perf_hooks",
  "timers/promises",
  "util",
  "zlib",
];

/** Its functions; what imports see is a file of the same name in modules/. */
function sourceOf(name: string): string {
  return join(FOLDER, fileOf(name));
}
function moduleFile(name: string): string {
  return join(FOLDER, "modules", fileOf(name));
}
function fileOf(name: string): string {
  return `${name.replace("/", "-")}.ts`;
}

/** The name of the module of Node that a file stands for. */
export function nodeModuleOf(file: string): string | undefined {
  return NODE_MODULES.find((name) => sourceOf(name) === file || moduleFile(name) === file);
}

/** What a module exports besides types. */
export function nodeModuleNames(name: string): string[] {
  const text = readFileSync(sourceOf(name), "utf8");
  const names = [...text.matchAll(/^export (?:function|const|class) (\w+)/gm)].map(
    ([, exported]) => exported!,
  );
  return [...new Set(names)].sort();
}

/** Where the imports of them lead, with "node:" and without. */
export const NODE_PATHS: Readonly<Record<string, string[]>> = Object.fromEntries(
  NODE_MODULES.flatMap((name) => [name, `node:${name}`].map((written) => [written, [moduleFile(name)]])),
);
