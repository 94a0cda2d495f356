import { spawn } from "node:child_process";
import { type EndingSignal, statusOfSignal, takingSignals } from "../toolchain/interruption.js";

/** What `tsfalco run` was asked to do with a plugin library. */
export interface RunRequest {
  /** The library. */
  readonly library: string;
  /** The plugin's init config, as text. */
  readonly config?: string;
  /** The source's open params. */
  readonly open?: string;
  /** Further libraries whose fields may be asked for, each with its own config. */
  readonly extractors?: readonly { readonly library: string; readonly config?: string }[];
  /** "name" or "name[argument]"; without any, each event is printed as the plugin describes it. */
  readonly fields?: readonly string[];
  /** Stop after this many events. */
  readonly max?: number;
  readonly format?: "json" | "table";
  /** A file with one payload a line instead of the plugin's source; "-" is standard input. */
  readonly input?: string;
  /** The source's name for events from `input`, for a plugin that has none. */
  readonly source?: string;
  /** A file with tables of the host, which are there before the plugins. */
  readonly tables?: string;
  /** How the error that ends the run is told: a line on standard error, or {"error":"..."} on standard output. */
  readonly errors?: "text" | "json";
}

/** The runner's command line for a request. */
export function runArguments(request: RunRequest): string[] {
  const option = (name: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [name, String(value)];
  return [
    "run",
    request.library,
    ...option("--config", request.config),
    ...option("--open", request.open),
    ...(request.extractors ?? []).flatMap(({ library, config }) => [
      ...option("--extractor", library),
      ...option("--config", config), // after an --extractor it is that one's
    ]),
    ...(request.fields ?? []).flatMap((field) => option("--field", field)),
    ...option("--max", request.max),
    ...option("--format", request.format),
    ...option("--input", request.input),
    ...option("--source", request.source),
    ...option("--tables", request.tables),
    ...option("--errors", request.errors),
  ];
}

/** A plugin that is asked to end and does not is ended after so many milliseconds. */
const PATIENCE = 5000;

/**
 * Runs `runner`, the native runner, on this process's own standard streams. Signals that would end this process are
 * passed on to it: it closes the plugin and ends.
 * @returns Its exit status: 0 at the end or the limit, 1 when the plugin failed, 128 + n when signal n ended either.
 */
export async function runLibrary(request: RunRequest, runner: string): Promise<number> {
  const child = spawn(runner, runArguments(request), { stdio: "inherit" });
  let received: EndingSignal | undefined;
  let killer: NodeJS.Timeout | undefined;
  const passOn = (signal: EndingSignal): void => {
    received = signal;
    child.kill(signal);
    killer ??= setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  };
  const status = await takingSignals(
    passOn,
    () =>
      new Promise<number>((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (code, signal) => resolve(signal ? statusOfSignal(signal) : code!));
      }),
  );
  clearTimeout(killer);
  return received === undefined ? status : statusOfSignal(received);
}
