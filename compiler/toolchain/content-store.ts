import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { withScratch } from "./interruption.js";
import { makeFolder } from "./make-folder.js";
import { markUsed } from "./prune-cache.js";

/**
 * A folder of the cache named after what its contents are made from, so it is never out of date.
 * `make` fills a scratch folder that then gets the name in one step: compilers running side by side
 * may both make it, but none sees half of it. Returns its path.
 */
export async function storedFolder(
  store: string,
  key: string,
  make: (scratch: string) => Promise<void>,
): Promise<string> {
  const folder = join(store, key);
  if (existsSync(folder)) return markUsed(folder);
  makeFolder(store);
  await withScratch(store, "making-", async (scratch) => {
    await make(scratch);
    try {
      renameSync(scratch, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error; // else another compiler was first
    }
  });
  return folder;
}

/** A name for what depends on `how` and on the C sources under `folder`, wherever that is. */
export function sourceKey(folder: string, how: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(how));
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  for (const name of names) {
    if (/\.(c|h|inc)$/.test(name)) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 32);
}

/** The .c files under `folder`, as paths from there with "/", sorted. */
export function cFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".c"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
