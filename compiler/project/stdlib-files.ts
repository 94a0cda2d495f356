import { basename, dirname, join, relative, sep } from "node:path";
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
  join(STDLIB, "functions", "properties.ts"),
  join(STDLIB, "falco", "encoding", "base64.ts"),
  join(STDLIB, "falco", "encoding", "hex.ts"),
  join(STDLIB, "falco", "event", "decode.ts"),
  join(STDLIB, "falco", "event", "encode.ts"),
  join(STDLIB, "falco", "extract", "ip.ts"),
  join(STDLIB, "falco", "extract", "time.ts"),
  join(STDLIB, "falco", "files", "read-lines.ts"),
  join(STDLIB, "falco", "http", "head.ts"),
  join(STDLIB, "falco", "http", "reader.ts"),
  join(STDLIB, "falco", "http", "server.ts"),
  join(STDLIB, "falco", "net", "address.ts"),
  join(STDLIB, "falco", "net", "connect.ts"),
  join(STDLIB, "falco", "net", "connection.ts"),
  join(STDLIB, "falco", "net", "datagrams.ts"),
  join(STDLIB, "falco", "net", "errors.ts"),
  join(STDLIB, "falco", "net", "lines.ts"),
  join(STDLIB, "falco", "net", "listener.ts"),
  join(STDLIB, "falco", "tables", "own-keys.ts"),
  join(STDLIB, "falco", "tables", "own-table.ts"),
  join(STDLIB, "net", "native.ts"),
  join(STDLIB, "fetch", "body.ts"),
  join(STDLIB, "fetch", "fetch.ts"),
  join(STDLIB, "fetch", "header-text.ts"),
  join(STDLIB, "fetch", "headers.ts"),
  join(STDLIB, "fetch", "network-error.ts"),
  join(STDLIB, "fetch", "request.ts"),
  join(STDLIB, "fetch", "response.ts"),
  join(STDLIB, "fetch", "transfer.ts"),
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
  join(STDLIB, "text", "encoding.ts"),
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

const NET = /\b(listen|connect|datagrams|lines|serve)\b|\b(Listener|Connection|Datagrams)\b/;

/** Parts of the library that only those programs are loaded with in which some word stands; what they import comes with them. */
export const STDLIB_PARTS: readonly { readonly words: RegExp; readonly file: string }[] = [
  // What makes patterns when it runs: each way to one has one of these words.
  { words: /RegExp|match|search/, file: join(STDLIB, "regexp", "create.ts") },
  { words: /URL|\b(fetch|Headers|Request|Response)\b/, file: join(STDLIB, "url", "url.ts") },
  ...["connect", "datagrams", "lines"].map((file) => ({
    words: NET,
    file: join(STDLIB, "falco", "net", `${file}.ts`),
  })),
  { words: NET, file: join(STDLIB, "net", "native.ts") },
  { words: /\bserve\b/, file: join(STDLIB, "falco", "http", "server.ts") },
  { words: /\b(fetch|Headers|Request|Response)\b/, file: join(STDLIB, "fetch", "fetch.ts") },
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

const SOCKETS = new Set(["net", "http"].map((name) => join(STDLIB, "falco", name)));

/** What every program is loaded with besides its own files and the global library. */
export const STDLIB_FILES: readonly string[] = [
  join(STDLIB, "lib", "intrinsics.d.ts"),
  join(STDLIB, "lib", "net-intrinsics.d.ts"),
  join(STDLIB, "lib", "node-intrinsics.d.ts"),
  join(STDLIB, "lib", "http-intrinsics.d.ts"),
  // Node's modules come with the imports of them.
  ...STDLIB_SOURCES.filter((file) => {
    const [folder] = relative(STDLIB, file).split(sep);
    if (folder === "regexp") return ALWAYS_THERE.has(basename(file));
    const isPart = ["node", "url", "net", "fetch"].includes(folder!) || SOCKETS.has(dirname(file));
    return !isPart;
  }),
];
