/** programs/follow-fuzz.ts judges itself; FIRST and SEEDS in the environment say which runs it makes, and how many. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, test, vi } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-follow-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("no line is lost in Node", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import("./programs/follow-fuzz.js");
  await vi.waitFor(() => expect(log).toHaveBeenCalled(), { timeout: 60_000, interval: 50 });
  expect(log.mock.calls).toEqual([["none lost, none twice"]]);
  log.mockRestore();
});

test("no line is lost when compiled", async () => {
  const program = join(folder, "fuzz");
  const entry = join(PACKAGE_ROOT, "tests/sdk/programs/follow-fuzz.ts");
  await execa("node", [
    join(PACKAGE_ROOT, "bin/tsfalco.js"),
    "compile",
    entry,
    "--emit",
    "exe",
    "-o",
    program,
  ]);
  expect((await execa(program)).stdout).toBe("none lost, none twice");
});
