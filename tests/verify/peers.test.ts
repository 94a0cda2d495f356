/**
 * Plugins made with other SDKs under the verifier: what it is known to find in them. Their toolchains and packages take
 * minutes: vitest.config.ts leaves it out unless TSFALCO_PEERS=1 asks for it.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { verifyLibrary } from "../../compiler/runner/verify-library.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-peers-"));
beforeAll(() => cpSync(join(PACKAGE_ROOT, "tests", "verify", "peers"), directory, { recursive: true }));
afterAll(() => rmSync(directory, { recursive: true }));

async function found(library: string): Promise<string[]> {
  const checks = await verifyLibrary({ library, source: "any" });
  return checks.filter(({ fine }) => !fine).map(({ group, name }) => `${group}: ${name}`);
}

describe("plugins of other SDKs", () => {
  test("Rust, falco_plugin 0.5.1", { timeout: 600_000 }, async () => {
    const cwd = join(directory, "rust");
    await execa("cargo", ["build"], { cwd });
    expect(await found(join(cwd, "target", "debug", "libpeer.so"))).toEqual([
      "extract: all fields in one call",
    ]);
  });

  test("Go, plugin-sdk-go 0.8.3", { timeout: 600_000 }, async () => {
    const cwd = join(directory, "go");
    await execa("go", ["build", "-buildmode=c-shared", "-o", "libpeer.so", "."], { cwd });
    expect(await found(join(cwd, "libpeer.so"))).toEqual([
      "load: exports",
      "init: get_last_error without a state",
      "broken-events: a shorter event in the same place",
      "lives: handlers of signals",
    ]);
  });
});
