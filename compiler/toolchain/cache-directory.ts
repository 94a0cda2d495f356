import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/**
 * The folder for what can be made again: runtime archives, zig's own cache, the runner. Made when it
 * is missing. TSFALCO_CACHE_DIR, else the platform's place for caches, else (no home, or not
 * writable) a folder of this user under the temporary directory.
 */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env["TSFALCO_CACHE_DIR"];
  if (chosen) {
    mkdirSync(chosen, { recursive: true });
    return chosen;
  }
  const usual = platformCache(env);
  if (usual !== undefined && canWrite(usual)) return usual;
  const fallback = join(tmpdir(), `tsfalco-${userName()}`);
  mkdirSync(fallback, { recursive: true, mode: 0o700 });
  return fallback;
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
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "user"; // a container's user without a passwd entry
  }
}
