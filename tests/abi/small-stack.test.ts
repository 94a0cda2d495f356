/** Recursion without end on threads of any size: the program's error, never the end of the host. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { hasGcc } from "../host/c-plugin.js";
import { compilePlugin } from "../host/compiled-plugin.js";

describe.skipIf(!hasGcc)("threads with stacks of any size", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-stack-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("every way into the program ends in RangeError, and a call with too little left is refused", async () => {
    const host = join(folder, "small_stack");
    const source = join(PACKAGE_ROOT, "tests", "abi", "small_stack.c");
    const include = join(PACKAGE_ROOT, "runtime-c");
    execaSync("gcc", [
      "-O1",
      "-Wall",
      "-Wextra",
      "-Werror",
      "-I",
      include,
      source,
      "-ldl",
      "-lpthread",
      "-o",
      host,
    ]);
    const library = await compilePlugin("tests/abi/plugins/recursion.ts");
    const sizes = ["256", "8192", "128", "1024", "256"];
    const { stdout } = execaSync(host, [library, ...sizes]);
    // Below 64 KiB (and what the host itself takes) init is not begun.
    expect(stdout).toBe("11 threads, refused with little left: 4");
  });
});
