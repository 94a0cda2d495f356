import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the tsfalco package: holds runtime-c/, stdlib/ and, built, dist/. */
export const PACKAGE_ROOT: string = findRoot();

/** Whether this compiler is the built one in dist/ (else its TypeScript runs in place, under vitest). */
export const RUNS_FROM_DIST: boolean = fileURLToPath(import.meta.url).startsWith(join(PACKAGE_ROOT, "dist"));

/** In a checkout the SDK's typings lead to sources, those of the schema of events in compiler/ among them. */
const OURS = ["stdlib", "compiler", "dist"].map((folder) => join(PACKAGE_ROOT, folder));

/** Whether a file belongs to tsfalco itself: its errors are ours, not the user's. */
export function isLibraryFile(fileName: string): boolean {
  const path = resolve(fileName);
  return OURS.some((folder) => path.startsWith(folder));
}

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "runtime-c"))) folder = dirname(folder);
  return folder;
}
