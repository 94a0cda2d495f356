import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../project/package-root.js";
import { type BuildMode, type CCompiler, compileFlags } from "./c-compiler.js";
import { cacheDirectory } from "./cache-directory.js";
import { cFilesOf, sourceKey, storedFolder } from "./content-store.js";
import { runtimeFlags } from "./runtime-flags.js";
import { runTool } from "./run-tool.js";

/** The C runtime's folder, which generated C includes from. */
export const RUNTIME_FOLDER: string = join(PACKAGE_ROOT, "runtime-c");

interface RuntimeOptions {
  readonly compiler: CCompiler;
  readonly mode: BuildMode;
  /** For tests: another runtime, another cache, more flags such as -DTSF_STRESS_ALLOC. */
  readonly folder?: string;
  readonly cache?: string;
  readonly flags?: readonly string[];
  /** Told once when the archive has to be built. */
  readonly onBuild?: () => void;
}

/**
 * Path of the archive of all runtime files for a compiler, target and mode; built when the cache
 * does not have it. An edited runtime is another archive.
 */
export async function runtimeArchive(options: RuntimeOptions): Promise<string> {
  const { compiler, mode, flags = [] } = options;
  const folder = options.folder ?? RUNTIME_FOLDER;
  const store = join(options.cache ?? cacheDirectory(), "runtime");
  // Not `folder` itself: its path is hidden from the objects.
  const shared = [...compileFlags(compiler, mode, "."), ...flags];
  const own = cFilesOf(folder).map((file) => runtimeFlags(compiler, mode, file).join(" "));
  const how = [compiler.identity, compiler.target.triple, ...shared, ...own];
  const key = `${compiler.target.name}-${sourceKey(folder, how)}`;
  const stored = await storedFolder(store, key, (scratch) => {
    options.onBuild?.();
    return buildArchive(options, folder, scratch);
  });
  return join(stored, "libtsf.a");
}

async function buildArchive(options: RuntimeOptions, folder: string, scratch: string): Promise<void> {
  const { compiler, mode, flags = [] } = options;
  const shared = [...compiler.prefix, ...compileFlags(compiler, mode, folder), "-I.", ...flags];
  const compileOne = async (name: string): Promise<string> => {
    const object = name.replaceAll("/", "-").replace(/\.c$/, ".o");
    // Started in the runtime's folder, so that no path of this machine is in the objects.
    const options = [...shared, ...runtimeFlags(compiler, mode, name), "-c", name];
    await runTool(compiler, compiler.command, [...options, "-o", join(scratch, object)], {
      cwd: folder,
      work: scratch,
    });
    return object;
  };
  const objects = await inParallel(cFilesOf(folder), compileOne);
  const { command, prefix } = compiler.archiver;
  // D: no times and owners in the archive.
  await runTool(compiler, command, [...prefix, "rcsD", "libtsf.a", ...objects], {
    cwd: scratch,
    work: scratch,
  });
  for (const made of [...objects, "zig"]) rmSync(join(scratch, made), { recursive: true, force: true });
}

/**
 * `work` on every item, as many at once as there are processors; results in the items' order. When one fails no other
 * is begun, and the error is told once those that run are done: they still write into the folder that then goes.
 */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
