import { join } from "node:path";
import { PACKAGE_ROOT } from "../project/package-root.js";
import { nativeProgram, type NativeProgramOptions } from "./native-program.js";

/** The C sources of the native runner. */
export const RUNNER_FOLDER: string = join(PACKAGE_ROOT, "runner");

export type RunnerOptions = NativeProgramOptions;

/**
 * Path of the native runner for this machine. TSFALCO_RUNNER names one that is built already (with a sanitizer, say).
 * @throws ToolchainError when there is neither zig nor a C compiler of the system, or the build fails.
 */
export async function runnerBinary(options: RunnerOptions = {}): Promise<string> {
  const given = process.env["TSFALCO_RUNNER"];
  return given !== undefined && given !== "" ? given : nativeProgram("runner", options);
}
