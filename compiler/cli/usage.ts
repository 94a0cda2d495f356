import { type Command, type CommanderError, InvalidArgumentError } from "commander";
import { report } from "../diagnostics/catalogue.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";

type CommandName = "compile" | "check" | "run" | "inspect" | "verify" | "explain" | "targets";

/** @throws ToolchainError TSF7012 */
export function wrongUsage(command: CommandName, problem: string): never {
  const help = `tsfalco ${command} --help`;
  throw new ToolchainError(report("TSF7012", undefined, { problem, help }));
}

/** What commander found wrong with the command line, as a finding. */
export function usageError(error: CommanderError, argv: readonly string[]): ToolchainError {
  const problem = error.message.replace(/^error: /, "").replace(/\.$/, "");
  const command = argv.slice(2).find((word) => !word.startsWith("-"));
  const help = error.code === "commander.unknownCommand" || command === undefined ? "" : ` ${command}`;
  return new ToolchainError(report("TSF7012", undefined, { problem, help: `tsfalco${help} --help` }));
}

/** Of an option with a value, the last would win in silence. `repeatable`: those for which a second one has a meaning. */
export function refuseRepetition(command: Command, repeatable: readonly string[] = []): void {
  for (const option of command.options) {
    if (!option.required || repeatable.includes(option.name())) continue;
    let times = 0;
    command.on(`option:${option.name()}`, () => {
      if (++times > 1)
        command.error(`option '${option.flags}' was given twice`, { code: "tsfalco.repeatedOption" });
    });
  }
}

/** The parser of a count of at least 1. @throws InvalidArgumentError */
export function positiveCount(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : NaN;
  if (count === 0) throw new InvalidArgumentError("0 events are none: without --max there is no limit.");
  if (Number.isSafeInteger(count)) return count;
  throw new InvalidArgumentError(`It is not a whole number from 1 to ${Number.MAX_SAFE_INTEGER}.`);
}
