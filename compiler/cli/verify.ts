import type { Paint } from "../diagnostics/render.js";
import { printable } from "../diagnostics/printable.js";
import { type VerifyCheck, verifyLibrary } from "../runner/verify-library.js";
import { FOUND, OK } from "./exit-codes.js";
import { checkPlugin, libraryOf, withLibraryFolder } from "./plugin-library.js";
import { Progress } from "./progress.js";
import { paintFor } from "./terminal.js";

/** The options of `tsfalco verify`. */
export interface VerifyArguments {
  readonly config?: string;
  readonly badConfig?: string;
  readonly open?: string;
  readonly source?: string;
  readonly field?: readonly string[];
  readonly payload?: readonly string[];
  readonly zig?: string;
  readonly json?: boolean;
}

/** `tsfalco verify LIBRARY`: what would crash or confuse a host. Exit code 1 when something would. */
export async function verifyCommand(file: string, given: VerifyArguments): Promise<number> {
  checkPlugin(file);
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
  const { zig, field, payload, ...rest } = given;
  try {
    return await verifyLibrary(
      { ...rest, library, fields: field ?? [], payloads: payload ?? [] },
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
