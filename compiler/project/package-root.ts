import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the tsfalco package: holds runtime-c/, stdlib/ and, built, dist/. */
export const PACKAGE_ROOT: string = findRoot();

/** Whether this compiler is the built one in dist/ (else its TypeScript runs in place, under vitest). */
export const RUNS_FROM_DIST: boolean = fileURLToPath(import.meta.url).startsWith(join(PACKAGE_ROOT, "dist"));

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "runtime-c"))) folder = dirname(folder);
  return folder;
}
