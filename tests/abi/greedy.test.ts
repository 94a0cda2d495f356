/** A call that ran out of memory: what it took goes back to the system, whether it kept something or not. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { hasGcc } from "../host/c-plugin.js";
import { compilePlugin } from "../host/compiled-plugin.js";

describe.skipIf(!hasGcc || process.platform !== "linux")("after the memory has run out", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-greedy-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the next call finds the host as small as before", async () => {
    const host = join(folder, "greedy");
    const flags = ["-O1", "-Wall", "-Wextra", "-Werror", "-I", join(PACKAGE_ROOT, "runtime-c")];
    execaSync("gcc", [...flags, join(PACKAGE_ROOT, "tests", "abi", "greedy.c"), "-ldl", "-o", host]);
    const library = await compilePlugin("tests/abi/plugins/greedy.ts");
    const { stdout } = execaSync(host, [library]);
    expect(stdout.split("\n")).toHaveLength(9);
  });
});
