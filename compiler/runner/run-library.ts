import { spawn } from "node:child_process";
import { constants } from "node:os";
import { runnerBinary, type RunnerOptions } from "./runner-binary.js";

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
  ];
}

/**
 * Runs the native runner on this process's own standard streams.
 * @returns Its exit status: 0 at the end, the limit or Ctrl-C; 1 when the plugin failed; 128 + n when signal n ended it.
 * @throws ToolchainError when the runner cannot be built.
 */
export async function runLibrary(request: RunRequest, options: RunnerOptions = {}): Promise<number> {
  const runner = await runnerBinary(options);
  // Ctrl-C reaches the runner too, which closes the plugin and ends; this process has to wait for it.
  const wait = (): void => {};
  process.on("SIGINT", wait);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(runner, runArguments(request), { stdio: "inherit" });
      child.on("error", reject);
      child.on("close", (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
    });
  } finally {
    process.off("SIGINT", wait);
  }
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === null ? 0 : constants.signals[signal];
}
