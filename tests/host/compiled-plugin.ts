import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";

/**
 * Compiles a plugin for this machine and gives the library's path.
 * @throws Error with the diagnostics when it has errors.
 */
export async function compilePlugin(entry: string): Promise<string> {
  const { diagnostics, cSource, exports } = compileProgram({ entry, emit: "library" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  const target = hostTarget();
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-compiled-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const output = join(folder, `lib${basename(entry, ".ts")}${target.libraryExtension}`);
  await buildProgram({ cSource, exports, kind: "library", output, target, mode: RELEASE });
  return output;
}
