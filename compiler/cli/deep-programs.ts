import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { report } from "../diagnostics/catalogue.js";
import type { CompileOptions, CompileResult } from "../pipeline.js";
import { PACKAGE_ROOT } from "../project/package-root.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";

/** Address space; what is not used of it costs nothing. The usual stack has 1 MiB. */
const STACK_MIB = 900;

export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

/**
 * Compiles what nests too deeply for the usual stack: a call in a call in a call, a sum of thousands of terms.
 * TypeScript's checker and the compiler follow such a program by recursion. It is rare, so it is only tried
 * when the usual way has failed. @throws ToolchainError TSF7015 when that stack is too small as well.
 */
export async function compileDeep(given: CompileOptions, stackSizeMb = STACK_MIB): Promise<CompileResult> {
  const { onStage, ...options } = given;
  onStage?.("all of it again, on a large stack");
  const file = join(PACKAGE_ROOT, "dist", "compiler", "cli", "compile-worker.js");
  const worker = new Worker(file, { workerData: options, resourceLimits: { stackSizeMb } });
  try {
    return await new Promise<CompileResult>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    throw new ToolchainError(report("TSF7015", undefined, { path: options.entry }));
  } finally {
    await worker.terminate();
  }
}
