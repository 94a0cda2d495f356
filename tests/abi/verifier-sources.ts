import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

/** The C files of the verifier, as paths in the package. */
export function verifierSources(): string[] {
  return readdirSync(join(PACKAGE_ROOT, "verifier"))
    .filter((file) => file.endsWith(".c"))
    .map((file) => `verifier/${file}`);
}
