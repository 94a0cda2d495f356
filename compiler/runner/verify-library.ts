import { resolve } from "node:path";
import { type ProcessResult, runProcess } from "../toolchain/run-process.js";
import { nativeProgram, type NativeProgramOptions } from "./native-program.js";

/** What the verifier is told of a plugin. */
export interface VerifyRequest {
  /** The library. */
  readonly library: string;
  /** The plugin's init config, as text. */
  readonly config?: string;
  /** A config that it should refuse. */
  readonly badConfig?: string;
  /** The source's open params. */
  readonly open?: string;
  /** The source's name for events, for a plugin that has none. */
  readonly source?: string;
  /** A file with tables of the host, besides `threads`. */
  readonly tables?: string;
  /** "name[argument]": a field with an argument that it understands. */
  readonly fields?: readonly string[];
  /** Payloads of events that its fields read. */
  readonly payloads?: readonly string[];
  /** Only these groups of checks; all unless given. */
  readonly groups?: readonly string[];
}

/** Something that a host would stumble over, or that it does well with. */
export interface VerifyCheck {
  /** What was done with the plugin, with its like. */
  readonly group: string;
  readonly name: string;
  readonly fine: boolean;
  /** What was seen. */
  readonly detail: string;
  /** What a host makes of it; of what is not fine. */
  readonly consequence?: string;
}

/** Each is run in a process of its own, which the plugin may end. */
export const VERIFY_GROUPS: readonly string[] = [
  ...["load", "init", "source", "extract", "broken-events", "identity", "parse", "set-config", "metrics"],
  ...["captures", "async", "dump", "failing-tables", "own-tables", "own-tables-nulls", "own-tables-misuse"],
  ...["threads", "lives"],
];

/** Of one group, which ends hanging calls itself: for plugins that keep it from doing so. */
const PATIENCE_MS = 300_000;

const CRASHED = "Falco ends at this point, with all its plugins and without a word about which one it was.";

/**
 * Does to a library what hosts do, and what they are allowed to do but seldom do.
 * @param onGroup Told of each group of checks before it is run.
 * @throws ToolchainError when the verifier cannot be built.
 */
export async function verifyLibrary(
  request: VerifyRequest,
  options: NativeProgramOptions & { readonly onGroup?: (group: string) => void } = {},
): Promise<VerifyCheck[]> {
  const verifier = await nativeProgram("verifier", options);
  const checks: VerifyCheck[] = [];
  for (const group of request.groups ?? VERIFY_GROUPS) {
    options.onGroup?.(group);
    const ran = readChecks(
      group,
      await runProcess(verifier, argumentsFor(request, group), { timeout: PATIENCE_MS }),
    );
    // What ends the process on the way to a group ends it on the way to the next ones, and may have been told already.
    if (ran.ready || checks.every(({ fine }) => fine)) checks.push(...ran.checks);
    if (!ran.ready || ran.checks.some(isFinal)) break;
  }
  return checks;
}

/** Nothing else can be tried with such a library. */
function isFinal({ name, fine }: VerifyCheck): boolean {
  return !fine && ["load", "required functions", "loading the library", "--tables"].includes(name);
}

function argumentsFor(request: VerifyRequest, group: string): string[] {
  const option = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [name, value];
  return [
    ...[resolve(request.library), "--group", group, "--json"],
    ...option("--config", request.config),
    ...option("--bad-config", request.badConfig),
    ...option("--open", request.open),
    ...option("--source", request.source),
    ...option("--tables", request.tables),
    ...(request.fields ?? []).flatMap((field) => option("--field", field)),
    ...(request.payloads ?? []).flatMap((payload) => option("--payload", payload)),
  ];
}

/** A line of the verifier's. */
interface Line {
  readonly at?: string;
  readonly ready?: boolean;
  readonly done?: boolean;
  readonly end?: string;
  readonly where?: string;
  readonly check?: string;
  readonly fine?: boolean;
  readonly detail?: string;
  readonly consequence?: string;
}

function readChecks(
  group: string,
  { stdout, stderr, signal, status }: ProcessResult,
): { readonly ready: boolean; readonly checks: readonly VerifyCheck[] } {
  const checks: VerifyCheck[] = [];
  let at = "preparing the checks";
  let end: string | undefined;
  let ready = false;
  let done = false;
  for (const text of stdout.split("\n")) {
    const line = lineOf(text);
    if (!line) continue;
    at = line.at ?? at;
    ready ||= line.ready ?? false;
    done ||= line.done ?? false;
    if (line.end !== undefined) end = line.end + (line.where ? ` in ${line.where}` : "");
    if (line.check === undefined) continue;
    const { check: name, fine = false, detail = "", consequence } = line;
    checks.push({ group, name, fine, detail, ...(consequence !== undefined && { consequence }) });
  }
  if (!done || end !== undefined || signal !== null || status > 1) {
    const how = end ?? `it ends the process (${signal ?? `status ${status}`})`;
    const said = stderr.trim().split("\n", 1)[0]!.slice(0, 300);
    const detail = said === "" ? how : `${how}: ${said}`;
    checks.push({ group, name: at, fine: false, detail, consequence: CRASHED });
  }
  return { ready, checks };
}

/** undefined for the last line of a process that ended in it. */
function lineOf(text: string): Line | undefined {
  try {
    return text === "" ? undefined : (JSON.parse(text) as Line);
  } catch {
    return undefined;
  }
}
