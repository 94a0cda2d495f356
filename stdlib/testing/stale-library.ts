import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Refuses a library beside the TypeScript that it was compiled from, by their names, when that has changed since: the
 * test would be about a plugin that is no more.
 */
export function refuseStale(library: string): void {
  const [, name] = /^(?:lib)?(.+)\.(?:so|dll|dylib)$/.exec(basename(library)) ?? [];
  const entry = name === undefined ? undefined : join(dirname(library), `${name}.ts`);
  if (entry === undefined || !existsSync(entry) || !existsSync(library)) return;
  const made = statSync(library).mtimeMs;
  const newer = [...sourcesOf(entry)].find((file) => statSync(file).mtimeMs > made);
  if (newer === undefined) return;
  throw new Error(
    `${library} is older than ${newer}: compile it again, or load ${entry}, which compiles it when it has changed`,
  );
}

/** The file and what it imports by relative paths, as far as they are there. */
function sourcesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(
    /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g,
  )) {
    const imported = resolve(dirname(file), path!).replace(/\.([cm]?)[jt]s$/, "") + ".ts";
    if (existsSync(imported)) sourcesOf(imported, seen);
  }
  return seen;
}
