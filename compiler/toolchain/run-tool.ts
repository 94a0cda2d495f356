import { join } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import type { CCompiler } from "./c-compiler.js";
import { runProcess } from "./run-process.js";
import { systemTrouble, toolTrouble } from "./system-error.js";
import { ToolchainError } from "./toolchain-error.js";

interface ToolFolders {
  readonly cwd: string;
  /** For what zig keeps of its own steps, so that it goes when the folder goes. */
  readonly work: string;
}

/**
 * Runs a tool of `compiler`.
 * @throws ToolchainError TSF9002 with its messages when it fails, TSF7009 when the machine is the reason.
 */
export async function runTool(
  compiler: CCompiler,
  command: string,
  args: readonly string[],
  { cwd, work }: ToolFolders,
): Promise<void> {
  const run = { cwd, env: { ...compiler.env, ZIG_LOCAL_CACHE_DIR: join(work, "zig") } };
  const { status, signal, stderr } = await runProcess(command, args, run).catch((error: unknown) => {
    throw systemTrouble(error) ?? error;
  });
  if (status === 0) return;
  const trouble = toolTrouble(work, stderr, signal);
  if (trouble !== undefined)
    throw new ToolchainError(report("TSF7009", undefined, { what: command, reason: trouble }));
  const reason = stderr.trim() || `${command} ended with ${signal ?? `status ${status}`}`;
  throw new ToolchainError(report("TSF9002", undefined, { reason }));
}
