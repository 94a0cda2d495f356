import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { reasonOf } from "./system-error.js";
import { ToolchainError } from "./toolchain-error.js";

/**
 * Writes a file in one step: whoever looks sees the old one or all of the new one, and a full disk leaves the old one.
 * A symbolic link is followed; a device or a pipe is written to.
 * @throws ToolchainError TSF7005
 */
export function writeOutput(output: string, contents: string | Buffer, kind: "program" | "data"): void {
  const refuse = (reason: string): never => {
    throw new ToolchainError(report("TSF7005", undefined, { path: output, reason }));
  };
  const problem = outputProblem(output);
  if (problem !== undefined) refuse(problem);
  let temporary: string | undefined;
  try {
    const stat = statSync(output, { throwIfNoEntry: false });
    if (stat && !stat.isFile()) return writeFileSync(output, contents);
    const target = stat ? realpathSync(output) : resolve(output);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}`);
    writeFileSync(temporary, contents);
    chmodSync(temporary, (kind === "program" ? 0o777 : 0o666) & ~process.umask());
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    refuse(reasonOf(error));
  }
}

/** Why nothing can be written there, as far as can be said beforehand. */
export function outputProblem(output: string): string | undefined {
  const folder = dirname(resolve(output));
  try {
    const stat = statSync(output, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return "it is a folder";
    if (stat) return undefined;
    const parent = statSync(folder, { throwIfNoEntry: false });
    if (!parent) return `there is no folder ${folder}`;
    return parent.isDirectory() ? undefined : `${folder} is not a folder`;
  } catch (error) {
    return reasonOf(error);
  }
}
