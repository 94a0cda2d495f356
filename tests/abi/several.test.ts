/** Several at once: two plugins in a process, three states of each on threads, unloaded and loaded again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { hasGcc } from "../host/c-plugin.js";
import { compilePlugin } from "../host/compiled-plugin.js";

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
});
