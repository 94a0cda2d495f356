import { runnerBinary, type RunnerOptions } from "./runner-binary.js";
import { report } from "../diagnostics/catalogue.js";
import { runProcess } from "../toolchain/run-process.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";

/** What a plugin library says about itself, and what a host would hold against it. */
export interface LibraryDescription {
  readonly path: string;
  readonly name: string | null;
  readonly version: string | null;
  readonly description: string | null;
  readonly contact: string | null;
  readonly requiredApiVersion: string | null;
  /** 0 for none. */
  readonly id: number;
  /** "" for none. */
  readonly source: string;
  readonly capabilities: readonly ("sourcing" | "extraction" | "parsing" | "async" | "listening")[];
  readonly initSchemaType: "json" | "none";
  readonly initSchema: unknown;
  readonly fields: readonly DescribedField[] | null;
  readonly extractSources: readonly string[] | null;
  readonly parseSources: readonly string[] | null;
  readonly asyncEvents: readonly string[] | null;
  readonly asyncSources: readonly string[] | null;
  /** Names of the plugin_* functions it exports. */
  readonly functions: readonly string[];
  /** From here on: only when init succeeded. Empty lists mean the host's default. */
  readonly extractEventTypes?: readonly number[];
  readonly parseEventTypes?: readonly number[];
  readonly requiredEventSchemaVersion?: string | null;
  readonly openParams?: readonly { value: string; desc?: string; separator?: string }[] | null;
  /** Why it cannot be loaded or initialised, and what of it is not valid; empty when all is well. */
  readonly errors: readonly string[];
}

/** An entry of plugin_get_fields. */
export interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly desc: string;
  readonly display?: string;
  readonly isList?: boolean;
  readonly addOutput?: boolean;
  readonly properties?: readonly string[];
  readonly arg?: { readonly isRequired?: boolean; readonly isIndex?: boolean; readonly isKey?: boolean };
}

/**
 * Loads and initialises a library in a process of its own and asks it everything it says without events.
 * @param config The init config to use, as text.
 * @throws ToolchainError TSF7006 when the library ends the process that loaded it.
 */
export async function describeLibrary(
  library: string,
  config?: string,
  options: RunnerOptions = {},
): Promise<LibraryDescription> {
  const args = ["--describe", library, ...(config === undefined ? [] : ["--config", config])];
  const { status, signal, stdout, stderr } = await runProcess(await runnerBinary(options), args);
  try {
    return JSON.parse(stdout) as LibraryDescription;
  } catch {
    const reason = `it ends the process that loads it (${signal ?? `status ${status}`}) ${stderr.trim()}`.trim();
    throw new ToolchainError(report("TSF7006", undefined, { path: library, reason }));
  }
}
