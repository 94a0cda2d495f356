import { ts } from "../project/typescript.js";
import { isLibraryFile } from "../project/package-root.js";
import type { Refusal } from "../project/refusal.js";
import type { OriginOf } from "../types/from-typescript.js";
import { unaliased } from "../types/resolved-symbol.js";
import { docCommentOf } from "./doc-comment.js";
import { needsSchema } from "./event-types.js";
import { readExtraction, type PluginExtraction } from "./extraction.js";
import { readFields, type PluginField } from "./fields.js";
import { readHooks, type PluginHooks } from "./hooks.js";
import { JsonTypeReader } from "./json-type-reader.js";
import type { JsonType } from "./json-type.js";
import { readMetadata, type PluginMetadata } from "./metadata.js";
import { readMetrics, type PluginMetric } from "./metrics.js";
import { reportNearHooks } from "./near-hooks.js";
import { readParsing, type PluginParsing } from "./parsing.js";
import { haveSubtables, readOwnTables, refuseUnseen, type OwnTable } from "./own-tables.js";
import { findPluginClass, type PluginClass } from "./plugin-class.js";
import { Problems } from "./problems.js";
import { checkAsync, readAsync, type PluginAsync } from "./async.js";
import { requiredVersion, type ApiVersion } from "./required-version.js";
import { readSource, type PluginSource } from "./source.js";
import { readTables, type PluginTable } from "./tables.js";

/** Everything the host can ask about a plugin, as read from its source. */
export interface PluginDescription {
  readonly pluginClass: PluginClass;
  readonly metadata: PluginMetadata;
  /** undefined: none; "text": as it stands. */
  readonly config: "text" | JsonType | undefined;
  readonly configDescription: string;
  readonly source: PluginSource | undefined;
  readonly fields: readonly PluginField[];
  readonly hooks: PluginHooks;
  /** undefined: there are no fields. */
  readonly extraction: PluginExtraction | undefined;
  /** undefined: there is no `parse`. */
  readonly parsing: PluginParsing | undefined;
  readonly ownTables: readonly OwnTable[];
  /** Of the host. */
  readonly tables: readonly PluginTable[];
  /** undefined: none. */
  readonly metrics: readonly PluginMetric[] | undefined;
  /** "4.0.0" when other events than 322 are read. */
  readonly eventSchemaVersion: string | undefined;
  /** undefined: no asynchronous events. */
  readonly async: PluginAsync | undefined;
  readonly apiVersion: ApiVersion;
  /** In the ABI's order. */
  readonly capabilities: readonly string[];
}

/** What reading a plugin needs of its program. */
interface PluginProgram {
  readonly checker: ts.TypeChecker;
  readonly originOf: OriginOf;
  readonly entry: ts.SourceFile;
  readonly userFiles: readonly ts.SourceFile[];
}

/** Reads the plugin that `entry` exports, or its class `named`. Every mistake is in `problems`; undefined when there is no plugin class. */
export function readPlugin(
  program: PluginProgram,
  named?: string,
): {
  plugin: PluginDescription | undefined;
  problems: readonly Refusal[];
} {
  const problems = new Problems();
  const { checker, originOf, entry } = program;
  const pluginClass = findPluginClass(checker, originOf, entry, problems, named);
  if (!pluginClass) return { plugin: undefined, problems: problems.found };
  const metadata = readMetadata(checker, pluginClass, problems);
  const source = readSource(program, pluginClass, problems);
  const fields = readFields(checker, originOf, pluginClass, problems);
  const hasOpen = hasMember(pluginClass, (name) => name === "open");
  if (source?.emits === "syscalls") checkSyscalls(pluginClass, metadata, problems);
  else if (hasOpen) checkSource(pluginClass, metadata, problems);
  else if (!hasMember(pluginClass, (name) => name.includes(".") || name === "parse") && !metadata.asyncEvents)
    problems.add(nameOf(pluginClass), "TSF5011");
  reportNearHooks(pluginClass, problems);
  const hooks = readHooks(pluginClass, problems);
  checkAsync(hooks, metadata, nameOf(pluginClass), problems);
  const async = readAsync(metadata, hasOpen);
  const extraction = fields.length > 0 ? readExtraction(fields, metadata, hasOpen, problems) : undefined;
  const { defaultMetrics: defaults } = metadata;
  const measured = { fields, isSource: hasOpen, isAsync: async !== undefined, defaults };
  const metrics = readMetrics(checker, pluginClass, measured, problems);
  const parsing = readParsing(checker, originOf, hooks, metadata, hasOpen, problems);
  const eventSchema = [extraction, parsing].some((events) => events && needsSchema(events.eventTypes));
  const ownTables = readOwnTables(checker, originOf, pluginClass, problems);
  if (!extraction && !parsing) refuseUnseen(ownTables, problems);
  const tables = readTables(program, pluginClass, problems);
  const parts = {
    pluginClass,
    metadata,
    ...readConfig(program, pluginClass, problems),
    source,
    fields,
    hooks,
    extraction,
    parsing,
    ownTables,
    tables,
    metrics,
    eventSchemaVersion: eventSchema ? "4.0.0" : undefined,
    async,
  };
  const plugin = { ...parts, apiVersion: apiVersionOf(program, parts), capabilities: capabilitiesOf(parts) };
  return { plugin, problems: problems.found };
}

type PluginParts = Omit<PluginDescription, "apiVersion" | "capabilities">;

function apiVersionOf({ checker, originOf, userFiles }: PluginProgram, plugin: PluginParts): ApiVersion {
  const { extraction, parsing, hooks, ownTables, tables, fields, metadata } = plugin;
  return requiredVersion({
    logsErrors: extraction !== undefined || parsing !== undefined,
    log: userFiles.some((file) => usesLog(checker, originOf, file)),
    setConfig: hooks.setConfig !== undefined,
    async: plugin.async !== undefined,
    dumpState: hooks.dumpState !== undefined,
    ownTables: ownTables.length > 0,
    subtables: haveSubtables(ownTables),
    tables: tables.length > 0,
    tablesAtInit: tables.some((table) => hooks.init !== undefined || hasSubtables(table)),
    metrics: plugin.metrics?.some(({ kind }) => kind === "own") ?? false,
    listening: hooks.captureOpen !== undefined || hooks.captureClose !== undefined,
    addOutput: fields.some((field) => field.addOutput),
    eventSchema: plugin.eventSchemaVersion !== undefined,
    askedFor: metadata.requiredApiVersion,
  });
}

function capabilitiesOf({ source, extraction, parsing, async, hooks }: PluginParts): string[] {
  const listening = hooks.captureOpen ?? hooks.captureClose;
  return present({ sourcing: source, extraction, parsing, async, listening });
}

function present(parts: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(parts).filter((name) => parts[name] !== undefined);
}

function hasSubtables({ fields }: PluginTable): boolean {
  return [...fields.values()].some(({ sub }) => sub !== undefined);
}

function nameOf(plugin: PluginClass): ts.Node {
  return plugin.declaration.name ?? plugin.declaration;
}

function hasMember(plugin: PluginClass, fits: (name: string) => boolean): boolean {
  return plugin.chain.some((owner) =>
    owner.members.some(
      (m) =>
        m.name !== undefined &&
        (ts.isIdentifier(m.name) || ts.isStringLiteralLike(m.name)) &&
        fits(m.name.text),
    ),
  );
}

function checkSource(plugin: PluginClass, metadata: PluginMetadata, problems: Problems): void {
  const isWrong = (name: string): boolean =>
    problems.found.some((p) => p.code === "TSF5006" && p.values["name"] === name);
  if (metadata.id === 0 && !isWrong("id")) problems.add(nameOf(plugin), "TSF5007", { name: "id" });
  if (metadata.source === "" && !isWrong("source"))
    problems.add(nameOf(plugin), "TSF5007", { name: "source" });
}

/** A host takes the events of the source "syscall" from plugins without a source of their own. */
function checkSyscalls(plugin: PluginClass, metadata: PluginMetadata, problems: Problems): void {
  const own = metadata.id !== 0 ? "id" : metadata.source !== "" ? "source" : undefined;
  if (own) problems.add(nameOf(plugin), "TSF5021", { reason: `goes with no \`static ${own}\`` });
  if (hasMember(plugin, (name) => name === "eventToString"))
    problems.add(nameOf(plugin), "TSF5021", { reason: "is never given to `eventToString`" });
}

function readConfig(
  { checker, originOf }: PluginProgram,
  plugin: PluginClass,
  problems: Problems,
): Pick<PluginDescription, "config" | "configDescription"> {
  const none = { config: undefined, configDescription: "" };
  const property = checker.getPropertyOfType(plugin.instanceType, "config");
  const type = property && checker.getTypeOfSymbol(property);
  if (!type || type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Any)) return none;
  if (type.flags & ts.TypeFlags.String) return { config: "text", configDescription: "" };
  const symbol = (type.aliasSymbol ?? type.symbol) as ts.Symbol | undefined;
  const declaration = symbol?.declarations?.[0];
  const at = argumentOfPlugin(plugin) ?? nameOf(plugin);
  const name = symbol && !symbol.name.startsWith("__") ? symbol.name : "Config";
  const config = new JsonTypeReader(checker, originOf, problems, at).read(type, name);
  const isOurs = declaration && originOf(declaration.getSourceFile()) === "program";
  return { config, configDescription: isOurs ? docCommentOf(declaration).text : "" };
}

/** The `Config` in `extends Plugin<Config>`. */
function argumentOfPlugin(plugin: PluginClass): ts.Node | undefined {
  const clause = plugin.chain.at(-1)!.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.typeArguments?.[0];
}

/** Names of what logs: `log` of a Plugin, functions of the SDK, and the console, whose lines go to the host's log. */
const LOGGING: ReadonlySet<string> = new Set([
  "console",
  "follow",
  "listen",
  "log",
  "poll",
  "serve",
  "spawnLines",
  "walk",
]);

/** Whether the file names something that logs. */
function usesLog(checker: ts.TypeChecker, originOf: OriginOf, file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node) && LOGGING.has(node.text)) {
      const symbol = unaliased(checker, checker.getSymbolAtLocation(node));
      const file = symbol?.declarations?.[0]?.getSourceFile();
      if (file && (node.text === "log" ? originOf(file) === "sdk" : isLibraryFile(file.fileName)))
        return true;
    }
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(file);
}
