import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { compileProgram } from "../../compiler/pipeline.js";
import { RELEASE, zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { cacheDirectory } from "../../compiler/toolchain/cache-directory.js";
import { storedFolder } from "../../compiler/toolchain/content-store.js";
import { linkProgram } from "../../compiler/toolchain/link.js";
import { runtimeArchive } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { stampOf } from "./file-stamp.js";
import { refuseErrors } from "./refusal.js";

const made = new Map<
  string,
  { readonly files: readonly string[]; readonly stamp: string; readonly path: string }
>();

/**
 * The library of a plugin file, compiled as `tsfalco compile` does. What was compiled before comes from the cache, by
 * the C that the file leads to: no library is older than its sources, the compiler's and the runtime's included.
 * @throws Error with the findings when it cannot be compiled.
 */
export async function compiledLibrary(entry: string): Promise<string> {
  const before = made.get(entry);
  if (before && before.stamp === stampOf(entry, before.files)) return before.path;
  const { cSource, exports, diagnostics, metadata } = compileProgram({ entry, emit: "library" });
  refuseErrors(entry, diagnostics);
  const target = hostTarget();
  const compiler = zigCompiler(target, undefined);
  const archive = await runtimeArchive({ compiler, mode: RELEASE });
  const name = `lib${basename(entry).replace(/\.[cm]?ts$/, "")}${target.libraryExtension}`;
  const key = createHash("sha256")
    .update([archive, name, ...exports, cSource].join("\0"))
    .digest("hex")
    .slice(0, 32);
  const folder = await storedFolder(join(cacheDirectory(), "tested"), key, (scratch) =>
    linkProgram({
      compiler,
      mode: RELEASE,
      kind: "library",
      cSource,
      archive,
      exports,
      output: join(scratch, name),
      flags: [],
    }),
  );
  const path = join(folder, name);
  const files = metadata?.files ?? [];
  made.set(entry, { files, stamp: stampOf(entry, files), path });
  return path;
}
