import { accessSync, constants } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { makeFolder } from "./make-folder.js";

/** Nothing can be kept in `path`. Loaded before everything else, so it knows nothing of diagnostics. */
export class NoCacheError extends Error {
  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(`cannot use ${path} as the cache`);
    this.name = "NoCacheError";
  }
}

/**
 * The folder for what can be made again: runtime archives, zig's own cache, the runner. Made when it
 * is missing. TSFALCO_CACHE_DIR, else the platform's place for caches, else (no home, or not
 * writable) a folder of this user under the temporary directory.
 * @throws NoCacheError when there is no place that can be written.
 */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env["TSFALCO_CACHE_DIR"];
  if (chosen) return writable(resolve(chosen));
  const usual = platformCache(env);
  if (usual !== undefined && canWrite(usual)) return usual;
  return writable(join(tmpdir(), `tsfalco-${userName()}`), 0o700);
}

function platformCache(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === "win32") {
    const local = env["LOCALAPPDATA"];
    return local ? join(local, "tsfalco", "cache") : undefined;
  }
  const home = env["HOME"] ?? homedir();
  if (process.platform === "darwin") return home ? join(home, "Library", "Caches", "tsfalco") : undefined;
  const xdg = env["XDG_CACHE_HOME"];
  if (xdg) return join(xdg, "tsfalco");
  return home ? join(home, ".cache", "tsfalco") : undefined;
}

function canWrite(folder: string): boolean {
  try {
    writable(folder);
    return true;
  } catch {
    return false;
  }
}

function writable(folder: string, mode?: number): string {
  try {
    makeFolder(folder, mode);
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new NoCacheError(folder, error);
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "user"; // a container's user without a passwd entry
  }
}
