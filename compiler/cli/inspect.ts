import { printable } from "../diagnostics/printable.js";
import type { LibraryFile } from "../inspect/library-file.js";
import { readLibrary } from "../inspect/library.js";
import { describeLibrary, type DescribedField, type LibraryDescription } from "../runner/describe-library.js";
import { hostTarget } from "../toolchain/targets.js";
import { FOUND, OK } from "./exit-codes.js";
import { Progress } from "./progress.js";
import { paintFor, sizeText } from "./terminal.js";
import { wrongUsage } from "./usage.js";

export interface InspectArguments {
  readonly config?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
  readonly zig?: string;
}

/** With why it was not initialised, when that takes a configuration and none was given. */
interface Described extends LibraryDescription {
  readonly lacksConfig?: string;
}

/** `tsfalco inspect LIBRARY`: what the file says, and what the library answers when this machine can load it. */
export async function inspectCommand(path: string, given: InspectArguments): Promise<number> {
  const file = readLibrary(path);
  const isPlugin = file.exports.includes("plugin_get_required_api_version");
  const description =
    isPlugin && machineOf(file) === hostTarget().name ? await describe(path, given) : undefined;
  if (given.markdown && given.json)
    wrongUsage("inspect", "--json and --markdown are two formats: one can be given");
  if (given.markdown) process.stdout.write(markdownTable(description?.fields ?? []));
  else if (given.json)
    console.log(JSON.stringify({ path, file, ...(description && { plugin: description }) }, null, 2));
  else process.stdout.write(await inspectionText(path, file, description, isPlugin));
  return isPlugin && (description?.errors.length ?? 0) === 0 ? OK : FOUND;
}

/** The target that a library is for, such as "linux-arm64". */
export function machineOf({ format, machine }: LibraryFile): string {
  return `${format === "elf" ? "linux" : "windows"}-${machine}`;
}

async function describe(path: string, { config, zig }: InspectArguments): Promise<Described> {
  const progress = new Progress();
  const onBuild = (): void => progress.start("building the native runner, once");
  try {
    const described = await describeLibrary(path, config, { ...(zig !== undefined && { zig }), onBuild });
    return config === undefined ? withoutConfig(described) : described;
  } finally {
    progress.stop();
  }
}

/** What the host says of a configuration that does not fit the schema. */
const MISFIT = /^error in plugin .* init config: /;

/** That a library needs a configuration is no fault of it when none is given. */
function withoutConfig(described: LibraryDescription): Described {
  const problem = described.errors.find((error) => MISFIT.test(error));
  if (problem === undefined) return described;
  const errors = described.errors.filter((error) => error !== problem);
  return { ...described, errors, lacksConfig: problem.replace(MISFIT, "") };
}

async function inspectionText(
  path: string,
  file: LibraryFile,
  plugin: Described | undefined,
  isPlugin: boolean,
): Promise<string> {
  const paint = await paintFor(process.stdout);
  const lines: string[] = [];
  const line = (name: string, value: string | null | undefined): void => {
    if (value) lines.push(`${paint.faint(`${name}:`.padEnd(14))}${printable(value)}`);
  };
  lines.push(paint.strong(printable(path)));
  if (plugin) pluginLines(plugin, line);
  line("file", `${file.format.toUpperCase()} ${file.machine}, ${sizeText(file.size)}`);
  line("needs", file.needed.join(", ") || "nothing");
  line("touches", file.touches.join(", ") || "nothing but its memory and the clock");
  lines.push(...needsTable(file));
  line("glibc", file.glibc && `${file.glibc} or later`);
  line("exports", file.exports.join(", ") || "nothing");
  if (plugin) lines.push(...fieldTable(plugin.fields ?? []));
  if (plugin?.initSchema)
    lines.push("", "config schema:", printable(JSON.stringify(plugin.initSchema, null, 2)));
  if (plugin?.openParams)
    lines.push("", "open parameters:", printable(JSON.stringify(plugin.openParams, null, 2)));
  if (plugin?.lacksConfig !== undefined)
    lines.push(
      "",
      paint.faint(
        `not initialised: ${printable(plugin.lacksConfig)}; with --config it says more: open parameters, event types`,
      ),
    );
  for (const problem of plugin?.errors ?? []) lines.push(`${paint.error("error:")} ${printable(problem)}`);
  if (!isPlugin)
    lines.push(paint.error("not a Falco plugin: plugin_get_required_api_version is not exported"));
  else if (!plugin) lines.push(paint.faint("built for another machine: fields and schemas need it loaded"));
  return lines.join("\n") + "\n";
}

function pluginLines(
  plugin: LibraryDescription,
  line: (name: string, value: string | null | undefined) => void,
): void {
  line("plugin", `${plugin.name ?? "?"} ${plugin.version ?? "?"}`);
  line("description", plugin.description);
  line("contact", plugin.contact);
  line("API version", plugin.requiredApiVersion);
  line("capabilities", plugin.capabilities.join(", "));
  if (plugin.capabilities.includes("sourcing") && !plugin.source) line("event source", "syscall (no id)");
  if (plugin.source) line("event source", `${plugin.source}${plugin.id === 0 ? "" : ` (id ${plugin.id})`}`);
  line("extracts from", plugin.extractSources?.join(", "));
}

/** Each thing that it touches, with the places it comes from. */
function needsTable({ touches, needs }: LibraryFile): string[] {
  if (needs.length === 0) return [];
  const width = Math.max(...touches.map((what) => what.length)) + 1;
  return touches.map((what) => {
    const places = needs.filter((need) => need.what === what).map(({ by, place }) => `${by} (${place})`);
    return `  ${`${what}:`.padEnd(width)} ${printable(places.join(", ")) || "the runtime"}`;
  });
}

function fieldTable(fields: readonly DescribedField[]): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map((field) => [
    printable(field.name + argumentText(field)),
    printable(field.type + (field.isList ? "[]" : "")),
    printable(field.desc ?? "").replace(/\s+/g, " "),
  ]);
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [names, types] = [width(0), width(1)];
  return [
    "",
    "fields:",
    ...rows.map(([name = "", type = "", text]) =>
      `  ${name.padEnd(names)}  ${type.padEnd(types)}  ${text}`.trimEnd(),
    ),
  ];
}

/** As the READMEs of Falco's own plugins have it. */
function markdownTable(fields: readonly DescribedField[]): string {
  const cell = (text: string): string => printable(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
  const rows = fields.map((field) => [
    `\`${cell(field.name)}\``,
    `\`${field.type}${field.isList ? " (list)" : ""}\``,
    argumentWords(field),
    cell(field.desc),
  ]);
  const all = [["Name", "Type", "Arg", "Description"], ["---", "---", "---", "---"], ...rows];
  return all.map((row) => `| ${row.join(" | ")} |\n`).join("");
}

function argumentWords({ arg }: DescribedField): string {
  if (!arg) return "None";
  const kinds = [arg.isKey && "Key", arg.isIndex && "Index", arg.isRequired && "Required"];
  return kinds.filter((kind) => kind).join(", ");
}

function argumentText({ arg }: DescribedField): string {
  if (!arg) return "";
  const name = arg.isIndex ? "index" : "key";
  return arg.isRequired ? `[${name}]` : `[${name}]?`;
}
