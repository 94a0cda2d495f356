import type { Paint } from "../diagnostics/render.js";
import { printable } from "../diagnostics/printable.js";
import { InvalidArgumentError } from "commander";
import { VERIFY_GROUPS, type VerifyCheck, verifyLibrary } from "../runner/verify-library.js";
import { FOUND, OK } from "./exit-codes.js";
import { checkPlugin, libraryOf, withLibraryFolder } from "./plugin-library.js";
import { Progress } from "./progress.js";
import { checkReadable } from "./source-file.js";
import { paintFor } from "./terminal.js";

/** The options of `tsfalco verify`. */
export interface VerifyArguments {
  readonly config?: string;
  readonly badConfig?: string;
  readonly open?: string;
  readonly source?: string;
  readonly tables?: string;
  readonly field?: readonly string[];
  readonly payload?: readonly string[];
  readonly group?: readonly string[];
  readonly zig?: string;
  readonly json?: boolean;
}

/** What the groups are about, for --help. */
export const VERIFY_GROUP_HELP = `
  load, init                 exports, texts, schemas; configurations, failed starts, the last error
  source                     open, next_batch, close, in every order, several at once
  extract, broken-events     fields alone, twice and together, arguments; events that are cut off or lie
  identity                   events that differ in one byte, or have the number of another capture's
  parse                      events of every type asked for and of others, before open, broken, between extractions
  set-config                 good, bad and no text, with a source open; what a refused one leaves
  metrics                    again and again, on two threads at once: names, types, what stays
  captures                   opened and closed in every order, with threads for routines and without
  async, dump                the handler set and taken away in every order; dump_state at any time
  failing-tables             each call of the host's tables fails once, then all of them
  own-tables                 tables that the plugin exports, as the API means them
  own-tables-nulls, own-tables-misuse
                             and as other plugins with mistakes use them
  threads, lives             three states at once; 60 lives, then the library is unloaded`.slice(1);

/** The parser of a group's name. @throws InvalidArgumentError */
export function verifyGroup(name: string): string {
  if (VERIFY_GROUPS.includes(name)) return name;
  throw new InvalidArgumentError(`The groups are ${VERIFY_GROUPS.join(", ")}.`);
}

/** `tsfalco verify LIBRARY`: what would crash or confuse a host. Exit code 1 when something would. */
export async function verifyCommand(file: string, given: VerifyArguments): Promise<number> {
  checkPlugin(file);
  if (given.tables !== undefined) checkReadable(given.tables);
  return withLibraryFolder(async (folder) => {
    const library = await libraryOf(file, folder, given);
    if (library === undefined) return FOUND;
    const checks = await verified(library, given);
    if (given.json) console.log(JSON.stringify({ path: file, checks }, null, 2));
    else process.stdout.write(checksText(file, checks, await paintFor(process.stdout)));
    return checks.every(({ fine }) => fine) ? OK : FOUND;
  });
}

async function verified(library: string, given: VerifyArguments): Promise<VerifyCheck[]> {
  const progress = new Progress();
  const { zig, field, payload, group, ...rest } = given;
  try {
    return await verifyLibrary(
      { ...rest, library, fields: field ?? [], payloads: payload ?? [], ...(group && { groups: group }) },
      {
        ...(zig !== undefined && { zig }),
        onBuild: () => progress.start("building the verifier, once"),
        onGroup: (group) => progress.start(`verifying: ${group}`),
      },
    );
  } finally {
    progress.stop();
  }
}

function checksText(path: string, checks: readonly VerifyCheck[], paint: Paint): string {
  const failed = checks.filter(({ fine }) => !fine);
  const lines = failed.flatMap(({ group, name, detail, consequence }) => [
    `${paint.error(`${group}: ${printable(name)}`)}`,
    `  ${printable(detail)}`,
    ...(consequence === undefined ? [] : [`  ${paint.hint(consequence)}`]),
    "",
  ]);
  const sum =
    failed.length === 0
      ? `${printable(path)}: ${checks.length} checks, nothing found`
      : `${printable(path)}: ${failed.length} of ${checks.length} checks failed`;
  return [...lines, paint.strong(sum), ""].join("\n");
}
