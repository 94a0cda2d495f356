import { report } from "../diagnostics/catalogue.js";
import type { CCompiler } from "./c-compiler.js";
import { runProcess } from "./run-process.js";
import { ToolchainError } from "./toolchain-error.js";

/** Runs a tool of `compiler` in `cwd`. @throws ToolchainError TSF9002 with its messages when it fails. */
export async function runTool(
  compiler: CCompiler,
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<void> {
  let reason: string;
  try {
    const { status, stderr } = await runProcess(command, args, { cwd, env: compiler.env });
    if (status === 0) return;
    reason = stderr.trim() || `${command} ended with status ${status}`;
  } catch (error) {
    reason = (error as Error).message;
  }
  throw new ToolchainError(report("TSF9002", undefined, { reason }));
}
