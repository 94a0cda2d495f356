/** A host whose log function throws a C++ exception through the plugin (falco's own callbacks may). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "../host/compiled-plugin.js";

const hasCxx = !execaSync("g++", ["--version"], { reject: false }).failed;
if (!hasCxx) console.warn("tests/abi/throwing-host.test.ts is skipped: there is no g++");

describe.skipIf(!hasCxx)("exceptions of the host through the plugin's frames", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-throwing-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("arrive, and the plugin goes on", async () => {
    const host = join(folder, "throwing_host");
    const include = join(PACKAGE_ROOT, "runtime-c");
    const source = join(PACKAGE_ROOT, "tests", "abi", "throwing_host.cpp");
    execaSync("g++", ["-O1", "-Wall", "-Wextra", "-Werror", "-I", include, source, "-ldl", "-o", host]);
    const { stdout } = execaSync(host, [await compilePlugin("tests/abi/plugins/logging.ts")]);
    expect(stdout).toBe("300 exceptions out of next_batch, 300 out of extract_fields");
  });
});
