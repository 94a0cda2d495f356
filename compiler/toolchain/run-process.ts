import { spawn } from "node:child_process";
import { endsWithUs } from "./interruption.js";

export interface ProcessResult {
  /** Exit status; 128 when killed by a signal. */
  readonly status: number;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which it is killed. */
  readonly timeout?: number;
}

/**
 * Runs a program to its end without a shell. Rejects only when it cannot be started.
 * Not execa: this is on the path of every compile, and importing execa alone takes 80 ms.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.timeout !== undefined && { timeout: options.timeout, killSignal: "SIGKILL" }),
      detached: process.platform !== "win32", // a group of its own: zig starts clang, and both have to end
    });
    endsWithUs(child);
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ status: code ?? 128, signal, ...output }));
  });
}
