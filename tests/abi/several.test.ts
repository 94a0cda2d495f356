/** Several at once: two plugins in a process, three states of each on threads, unloaded and loaded again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { hasGcc } from "../host/c-plugin.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { buildWithRuntime, linkWithRuntime } from "../runtime/archive.js";

describe.skipIf(!hasGcc || process.platform !== "linux")("several plugins and states", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-several-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("keep apart, but for the table that one reads of the other", async () => {
    const host = join(folder, "several");
    const flags = ["-O1", "-Wall", "-Wextra", "-Werror", "-I", join(PACKAGE_ROOT, "runtime-c")];
    const source = join(PACKAGE_ROOT, "tests", "abi", "several.c");
    execaSync("gcc", [...flags, source, "-ldl", "-lpthread", "-o", host]);
    const owner = await compilePlugin("examples/sampler/sampler.ts");
    const reader = await compilePlugin("examples/sampler/reader.ts");
    expect(execaSync(host, [owner, reader]).stdout).toBe("fine");
  });

  test("and race for no memory, tables and all", async () => {
    const host = join(folder, "several-raced");
    await buildWithRuntime("raced", ["tests/abi/several.c"], host);
    const libraries = ["sampler", "reader"].map(async (name) => {
      const entry = join(PACKAGE_ROOT, "examples", "sampler", `${name}.ts`);
      const { cSource, exports, diagnostics } = compileProgram({ entry, emit: "library" });
      expect(diagnostics).toEqual([]);
      const output = join(folder, `${name}-raced.so`);
      await linkWithRuntime("raced", { cSource, exports, kind: "library", output });
      return output;
    });
    const { stdout, stderr } = execaSync(host, await Promise.all(libraries), { reject: false });
    expect(stderr.slice(0, 3000)).toBe("");
    expect(stdout).toBe("fine");
  });
});
