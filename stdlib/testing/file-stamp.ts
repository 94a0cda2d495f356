import { statSync } from "node:fs";
import { readPackageMetadata } from "../../compiler/project/package-metadata.js";

/** Changes when one of a plugin's files does, or the package.json above its entry. */
export function stampOf(entry: string, files: readonly string[]): string {
  const manifest = readPackageMetadata(entry).file;
  const all = manifest === undefined ? files : [...files, manifest];
  return all.map((path) => `${path}:${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`).join("\n");
}
