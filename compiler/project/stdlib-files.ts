import { basename, join, relative, sep } from "node:path";
import { PACKAGE_ROOT } from "./package-root.js";

const STDLIB = join(PACKAGE_ROOT, "stdlib");

/** The part of the library that is TypeScript, compiled into the programs that use it. */
export const STDLIB_SOURCES: readonly string[] = [
  join(STDLIB, "array", "callbacks.ts"),
  join(STDLIB, "array", "sort.ts"),
  join(STDLIB, "bytes", "array-buffer.ts"),
  join(STDLIB, "bytes", "callbacks.ts"),
  join(STDLIB, "bytes", "data-view.ts"),
  join(STDLIB, "bytes", "elements.ts"),
  join(STDLIB, "bytes", "sort.ts"),
  join(STDLIB, "collections", "for-each.ts"),
  join(STDLIB, "collections", "iterators.ts"),
  join(STDLIB, "collections", "weak.ts"),
  join(STDLIB, "console", "count.ts"),
  join(STDLIB, "console", "time.ts"),
  join(STDLIB, "conversions.ts"),
  join(STDLIB, "date", "calendar.ts"),
  join(STDLIB, "date", "date.ts"),
  join(STDLIB, "date", "parse.ts"),
  join(STDLIB, "date", "tokens.ts"),
  join(STDLIB, "falco", "encoding", "base64.ts"),
  join(STDLIB, "falco", "encoding", "hex.ts"),
  join(STDLIB, "falco", "event", "decode.ts"),
  join(STDLIB, "falco", "event", "encode.ts"),
  join(STDLIB, "falco", "extract", "ip.ts"),
  join(STDLIB, "falco", "extract", "time.ts"),
  join(STDLIB, "falco", "files", "cursor.ts"),
  join(STDLIB, "falco", "files", "follow.ts"),
  join(STDLIB, "falco", "files", "followed-file.ts"),
  join(STDLIB, "falco", "files", "followed-files.ts"),
  join(STDLIB, "falco", "files", "glob.ts"),
  join(STDLIB, "falco", "files", "pause.ts"),
  join(STDLIB, "falco", "files", "read-lines.ts"),
  join(STDLIB, "falco", "tables", "own-keys.ts"),
  join(STDLIB, "falco", "tables", "own-table.ts"),
  join(STDLIB, "node", "crypto.ts"),
  join(STDLIB, "node", "errors.ts"),
  join(STDLIB, "node", "fs.ts"),
  join(STDLIB, "node", "modules", "crypto.ts"),
  join(STDLIB, "node", "modules", "fs.ts"),
  join(STDLIB, "node", "modules", "os.ts"),
  join(STDLIB, "node", "modules", "path.ts"),
  join(STDLIB, "node", "modules", "zlib.ts"),
  join(STDLIB, "node", "os.ts"),
  join(STDLIB, "node", "path.ts"),
  join(STDLIB, "node", "zlib.ts"),
  join(STDLIB, "json", "revive.ts"),
  join(STDLIB, "promise", "aggregate-error.ts"),
  join(STDLIB, "promise", "promise.ts"),
  join(STDLIB, "regexp", "analysis.ts"),
  join(STDLIB, "regexp", "case-folding.ts"),
  join(STDLIB, "regexp", "character-set.ts"),
  join(STDLIB, "regexp", "class.ts"),
  join(STDLIB, "regexp", "classes.ts"),
  join(STDLIB, "regexp", "compile.ts"),
  join(STDLIB, "regexp", "create.ts"),
  join(STDLIB, "regexp", "escapes.ts"),
  join(STDLIB, "regexp", "flags.ts"),
  join(STDLIB, "regexp", "hex-escapes.ts"),
  join(STDLIB, "regexp", "match.ts"),
  join(STDLIB, "regexp", "names.ts"),
  join(STDLIB, "regexp", "parse.ts"),
  join(STDLIB, "regexp", "pattern-text.ts"),
  join(STDLIB, "regexp", "pattern.ts"),
  join(STDLIB, "regexp", "program.ts"),
  join(STDLIB, "regexp", "properties.ts"),
  join(STDLIB, "regexp", "regexp.ts"),
  join(STDLIB, "regexp", "replace.ts"),
  join(STDLIB, "regexp", "source.ts"),
  join(STDLIB, "regexp", "split.ts"),
  join(STDLIB, "regexp", "substitution.ts"),
  join(STDLIB, "regexp", "tree.ts"),
  join(STDLIB, "system-error.ts"),
  join(STDLIB, "text", "base64.ts"),
  join(STDLIB, "text", "substr.ts"),
  join(STDLIB, "text", "uuid.ts"),
  join(STDLIB, "timers", "abort.ts"),
  join(STDLIB, "timers", "immediate.ts"),
  join(STDLIB, "timers", "performance.ts"),
  join(STDLIB, "timers", "timeout.ts"),
  join(STDLIB, "uri.ts"),
  join(STDLIB, "url", "encoding.ts"),
  join(STDLIB, "url", "form.ts"),
  join(STDLIB, "url", "host.ts"),
  join(STDLIB, "url", "ip-address.ts"),
  join(STDLIB, "url", "parse.ts"),
  join(STDLIB, "url", "path.ts"),
  join(STDLIB, "url", "record.ts"),
  join(STDLIB, "url", "search-params.ts"),
  join(STDLIB, "url", "server.ts"),
  join(STDLIB, "url", "setters.ts"),
  join(STDLIB, "url", "url.ts"),
];

/** Parts of the library that only those programs are loaded with in which some word stands; what they import comes with them. */
export const STDLIB_PARTS: readonly { readonly words: RegExp; readonly file: string }[] = [
  // What makes patterns when it runs: each way to one has one of these words.
  { words: /RegExp|match|search/, file: join(STDLIB, "regexp", "create.ts") },
  { words: /URL/, file: join(STDLIB, "url", "url.ts") },
  { words: /follow/, file: join(STDLIB, "falco", "files", "follow.ts") },
];

const ALWAYS_THERE = new Set([
  "flags.ts",
  "match.ts",
  "regexp.ts",
  "replace.ts",
  "source.ts",
  "split.ts",
  "substitution.ts",
]);

/** What every program is loaded with besides its own files and the global library. */
export const STDLIB_FILES: readonly string[] = [
  join(STDLIB, "lib", "intrinsics.d.ts"),
  join(STDLIB, "lib", "node-intrinsics.d.ts"),
  // Node's modules come with the imports of them.
  ...STDLIB_SOURCES.filter((file) => {
    const [folder] = relative(STDLIB, file).split(sep);
    if (folder === "regexp") return ALWAYS_THERE.has(basename(file));
    return folder !== "node" && folder !== "url";
  }),
];
