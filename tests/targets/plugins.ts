/** The plugins that are compiled for every target, and what their libraries must export. */
import { join } from "node:path";
import { type CompileResult, compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { findTarget, type TargetName } from "../../compiler/toolchain/targets.js";

const EVERY = [
  ..."contact description last_error name required_api_version version"
    .split(" ")
    .map((what) => `get_${what}`),
  ...["destroy", "init"],
];
const EXTRACTING = ["extract_fields", "get_extract_event_sources", "get_fields"];
const REMEMBERING = ["capture_close", "capture_open"]; // with e.memo
const SOURCING = ["close", "event_to_string", "get_event_source", "get_id", "next_batch", "open"];

const exporting = (...names: string[]): string[] => names.map((name) => `plugin_${name}`).sort();

interface TargetPlugin {
  readonly name: string;
  /** Relative to the package. */
  readonly entry: string;
  /** Sorted. */
  readonly exports: readonly string[];
  /** It has what there is on Linux alone, such as sockets. */
  readonly linuxOnly?: true;
}

export const plugins: readonly TargetPlugin[] = [
  {
    name: "dummy",
    entry: "examples/dummy/dummy.ts",
    exports: exporting(...EVERY, ...EXTRACTING, ...SOURCING, "get_init_schema", "list_open_params"),
  },
  {
    name: "json",
    entry: "examples/json/json.ts",
    exports: exporting(...EVERY, ...EXTRACTING, ...REMEMBERING, "get_extract_event_types"),
  },
  {
    name: "k8saudit",
    entry: "examples/k8saudit/k8saudit.ts",
    linuxOnly: true,
    exports: exporting(
      ...EVERY,
      ...EXTRACTING,
      ...REMEMBERING,
      ...SOURCING,
      "get_init_schema",
      "get_progress",
    ),
  },
  {
    name: "tick",
    entry: "tests/bench/tick.ts",
    exports: exporting(...EVERY, ...EXTRACTING, ...REMEMBERING, ...SOURCING, "get_init_schema"),
  },
];

/** A plugin as C. @throws Error with the diagnostics when there are any. */
export function toC(entry: string): CompileResult {
  const result = compileProgram({ entry: join(PACKAGE_ROOT, entry), emit: "library" });
  if (result.diagnostics.length > 0) {
    throw new Error(result.diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
  return result;
}

/** Builds a library for a target, and gives its path. The first for Windows takes a minute: zig makes its C library. */
export async function buildFor(target: TargetName, plugin: CompileResult, output: string): Promise<string> {
  const { cSource, exports } = plugin;
  await buildProgram({
    cSource,
    exports,
    kind: "library",
    output,
    target: findTarget(target),
    mode: RELEASE,
  });
  return output;
}
