import { closeSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { basename } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { reasonOf } from "../toolchain/system-error.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";

/** Whether a name is one of a TypeScript file that can be compiled. */
export function hasSourceName(path: string): boolean {
  return /(?<!\.d)\.[cm]?ts$/.test(path);
}

/** Whether a name is one that TypeScript or JavaScript has, and no library. */
export function isMeantAsSource(path: string): boolean {
  return /\.([cm]?[jt]s|[jt]sx)$/.test(path);
}

/** plugin.ts and ./lib.mts are "plugin" and "lib". */
export function nameWithoutExtension(path: string): string {
  return basename(path).replace(/\.[cm]?ts$/, "");
}

const WANTED = "give the .ts file that has the plugin class as its default export";
/** Why a file with such a name is not compiled, and what to do. The first that fits. */
const OTHER_NAMES: readonly (readonly [RegExp, string, (path: string) => string])[] = [
  [/\.d\.[cm]?ts$/, "it has declarations only", () => WANTED],
  [
    /\.[cm]?js$/,
    "it is JavaScript",
    (path) => `rename it to ${path.replace(/js$/, "ts")} and write the types`,
  ],
  [/\.[jt]sx$/, "JSX is not supported", () => WANTED],
  [/\.(so|dll|dylib)$/, "it is a library", (path) => `tsfalco run ${path}, or tsfalco inspect ${path}`],
  [/^[^.]+$/, "its name has no extension", (path) => `rename it to ${path}.ts`],
  [/./, "its name does not end in .ts", () => WANTED],
];

/**
 * Looks whether `path` is a file that TypeScript can be given.
 * @throws ToolchainError TSF7004 when it cannot be read, TSF7007 when it is something else.
 */
export function checkSourceFile(path: string): void {
  const stat = statOf(path);
  if (stat.isDirectory()) refuseUnread(path, "it is a folder");
  if (!stat.isFile()) refuseUnread(path, "it is not a file");
  if (!hasSourceName(path)) {
    const [, reason, advice] = OTHER_NAMES.find(([name]) => name.test(basename(path)))!;
    refuseOther(path, reason, advice(path));
  }
  if (stat.size === 0)
    refuseOther(path, "it is empty", "export default class MyPlugin extends Plugin { ... }");
  const start = startOf(path);
  const [first, second] = start;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) refuseOther(path, "it is UTF-16 text", "save it as UTF-8");
  if (start.includes(0)) refuseOther(path, "it is not text", WANTED);
}

/** @throws ToolchainError TSF7004 */
export function statOf(path: string): Stats {
  if (path === "") refuseUnread('""', "there is no such file");
  let stat: Stats | undefined;
  try {
    stat = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    refuseUnread(path, reasonOf(error));
  }
  return stat ?? refuseUnread(path, "there is no such file");
}

function startOf(path: string): Buffer {
  const bytes = Buffer.alloc(1024);
  try {
    const file = openSync(path, "r");
    try {
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refuseUnread(path, reasonOf(error));
  }
}

/** Looks whether there is something to be read. @throws ToolchainError TSF7004 */
export function checkReadable(path: string): void {
  if (statOf(path).isDirectory()) refuseUnread(path, "it is a folder");
}

export function refuseUnread(path: string, reason: string): never {
  throw new ToolchainError(report("TSF7004", undefined, { path, reason }));
}

function refuseOther(path: string, reason: string, advice: string): never {
  throw new ToolchainError(report("TSF7007", undefined, { path, reason, advice }));
}
