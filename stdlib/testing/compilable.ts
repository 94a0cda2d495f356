import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readPackageMetadata } from "../../compiler/project/package-metadata.js";
import { isLibraryFile, PACKAGE_ROOT, RUNS_FROM_DIST } from "../../compiler/project/package-root.js";
import type { LoadedProject } from "../../compiler/project/load.js";
import { cacheDirectory, NoCacheError } from "../../compiler/toolchain/cache-directory.js";
import { storedFolder } from "../../compiler/toolchain/content-store.js";
import { refuseErrors } from "./refusal.js";

const done = new WeakMap<LoadedProject, Promise<void>>();

/**
 * Refuses a plugin file that `tsfalco check` finds errors in: a suite that is green in Node is of a plugin that compiles.
 * What was found good is remembered in the cache, by the contents of the plugin's files and the compiler's.
 * @throws Error with the findings.
 */
export function refuseUncompilable(loaded: LoadedProject): Promise<void> {
  const before = done.get(loaded);
  if (before) return before;
  const checking = checkOnce(loaded);
  done.set(loaded, checking);
  return checking;
}

async function checkOnce(loaded: LoadedProject): Promise<void> {
  const { fileName } = loaded.entry;
  const cache = cacheIfAny();
  if (cache === undefined) await check(fileName);
  else await storedFolder(join(cache, "checked"), keyOf(loaded), () => check(fileName));
}

/** Without one it takes longer, no more. */
function cacheIfAny(): string | undefined {
  try {
    return cacheDirectory();
  } catch (error) {
    if (error instanceof NoCacheError) return undefined;
    throw error;
  }
}

async function check(entry: string): Promise<void> {
  // The whole compiler, which only those need whose plugin has changed.
  const { compileProgram } = await import("../../compiler/pipeline.js");
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  refuseErrors(entry, diagnostics, "\nloadInNode runs it all the same with the option check: false");
}

function keyOf({ program, entry }: LoadedProject): string {
  const options = JSON.stringify(program.getCompilerOptions());
  const hash = createHash("sha256").update(compilerStamp()).update(options);
  const manifest = readPackageMetadata(entry.fileName).file ?? [];
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  for (const file of files.filter((name) => !isLibraryFile(name)).concat(manifest))
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

let stamp: string | undefined;

/** Another one when a file of the compiler or of its library is. */
function compilerStamp(): string {
  return (stamp ??= [RUNS_FROM_DIST ? "dist" : "compiler", "stdlib"]
    .map((name) => stampOfFolder(name))
    .join("\n"));
}

function stampOfFolder(name: string): string {
  const folder = join(PACKAGE_ROOT, name);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => {
      const { size, mtimeMs } = statSync(join(folder, file));
      return `${file}:${size}:${mtimeMs}`;
    })
    .join("\n");
}
