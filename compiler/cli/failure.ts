import { CommanderError } from "commander";
import { report } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderJson } from "../diagnostics/render.js";
import { systemTrouble } from "../toolchain/system-error.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { FOUND, OK, USAGE } from "./exit-codes.js";
import { printDiagnostics } from "./terminal.js";
import { usageError } from "./usage.js";

/** The findings that are about the command line and not about what it names. */
const ABOUT_USAGE = new Set(["TSF7003", "TSF7012"]);

/** Shows what a command has thrown; returns the exit code. */
export async function printFailure(thrown: unknown, argv: readonly string[]): Promise<number> {
  const isCommander = thrown instanceof CommanderError;
  if (isCommander && thrown.exitCode === 0) return OK; // the help or the version was asked for, and printed
  if (isCommander && thrown.code === "commander.help") return USAGE; // no command: the help was printed
  const diagnostic = findingOf(isCommander ? usageError(thrown, argv) : thrown);
  if (argv.includes("--json")) process.stdout.write(renderJson([diagnostic]));
  else await printDiagnostics([diagnostic]);
  return ABOUT_USAGE.has(diagnostic.code) ? USAGE : FOUND;
}

function findingOf(thrown: unknown): Diagnostic {
  const known = thrown instanceof ToolchainError ? thrown : systemTrouble(thrown);
  if (known) return known.diagnostic;
  const reason = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return report("TSF9001", undefined, { reason });
}
