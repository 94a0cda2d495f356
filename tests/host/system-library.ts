/** Libraries of the system that programs open when they run. */
import { statSync } from "node:fs";
import { join } from "node:path";

const folders = [
  "/lib",
  "/usr/lib",
  "/usr/lib64",
  "/lib64",
  "/usr/lib/x86_64-linux-gnu",
  "/usr/lib/aarch64-linux-gnu",
];

/** Whether this system has one of them. */
export function hasLibrary(...names: readonly string[]): boolean {
  return folders.some((folder) =>
    names.some((name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0),
  );
}
