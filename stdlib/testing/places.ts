import { SourceMap, type SourceMapPayload } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

/** Modules that were made of TypeScript here, by their paths. */
const sources = new Map<string, { readonly file: string; readonly map: SourceMap }>();

/** Tells what TypeScript a module is made of. */
export function addSource(url: string, file: string, map: object): void {
  sources.set(fileURLToPath(url), { file, map: new SourceMap(map as SourceMapPayload) });
}

const own = [join(PACKAGE_ROOT, "dist"), join(PACKAGE_ROOT, "stdlib")];

/**
 * `file.ts:12` of the author's line that an error comes from, by its stack; undefined when that does not tell.
 * `isAuthors` knows the files of the plugin.
 */
export function placeOf(error: unknown, isAuthors: (file: string) => boolean): string | undefined {
  const stack: unknown = error instanceof Error ? error.stack : undefined;
  if (typeof stack !== "string") return undefined;
  for (const line of stack.split("\n")) {
    const [, where, row, column] =
      /^\s+at .*?\(?((?:file:\/\/)?\/[^()]*?|[A-Za-z]:[^()]*?):(\d+):(\d+)\)?$/.exec(line) ?? [];
    if (where === undefined) continue;
    const path = where.replace(/[?#].*$/, "");
    const file = path.startsWith("file:") ? fileURLToPath(path) : path;
    const made = sources.get(file);
    const entry = made?.map.findEntry(Number(row) - 1, Number(column) - 1);
    if (made && entry && "originalLine" in entry) return `${basename(made.file)}:${entry.originalLine + 1}`;
    if (!own.some((folder) => file.startsWith(folder)) && isAuthors(file)) return `${basename(file)}:${row}`;
  }
  return undefined;
}
