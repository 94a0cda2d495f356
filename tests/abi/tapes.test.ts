/** What a source has read of its events, and their fields are given: the same as reading them again, with and without an entry. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { hasGcc } from "../host/c-plugin.js";
import { buildWithRuntime, linkWithRuntime } from "../runtime/archive.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-tapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasGcc || process.platform !== "linux")("documents of a source's own events", () => {
  test.each(["plain", "checked", "stressed"] as const)("are what reading them gives, %s", async (checks) => {
    const host = join(folder, `host-${checks}`);
    const library = join(folder, `tapes-${checks}.so`);
    const entry = join(PACKAGE_ROOT, "tests", "abi", "plugins", "tapes.ts");
    const { cSource, exports, diagnostics } = compileProgram({ entry, emit: "library" });
    expect(diagnostics).toEqual([]);
    const answered = [...cSource.matchAll(/case \d+: \{ \/\* (.*) \*\//g)].map(([, name]) => name);
    expect(answered).toEqual(
      ["text", "raw", "string", "kind", "boolean", "same"].map((name) => `direct.${name}`),
    );
    await buildWithRuntime(checks, ["tests/abi/tapes_host.c"], host);
    await linkWithRuntime(checks, { cSource, exports, kind: "library", output: library });
    const { stdout, stderr } = execaSync(host, [library], { reject: false });
    expect(stderr.slice(0, 3000)).toBe("");
    expect(stdout).toBe("900 events");
  });
});
