/** programs/spawn.ts says the same in Node and compiled. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, test, vi } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-spawn-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform !== "linux")("programs are read and ended", async () => {
  const program = join(folder, "spawn");
  const entry = join(PACKAGE_ROOT, "tests/sdk/programs/spawn.ts");
  await execa("node", [
    join(PACKAGE_ROOT, "bin/tsfalco.js"),
    "compile",
    entry,
    "--emit",
    "exe",
    "-o",
    program,
  ]);
  const { stdout, stderr } = await execa(program);
  expect(stderr.split("\n")).toEqual(["sh: bad", "sh: reason"]);
  const lines = stdout.split("\n");
  expect(lines.slice(-2)).toEqual(["no child is left", "no descriptor is left"]);
  expect(lines).toContain("Error: 'sh' exited with 3: reason");

  const [log, warn] = [vi.spyOn(console, "log"), vi.spyOn(console, "warn")];
  for (const spy of [log, warn]) spy.mockImplementation(() => undefined);
  await import("./programs/spawn.js");
  // The worker of vitest has children and descriptors of its own.
  await vi.waitFor(() => expect(log.mock.calls.length).toBe(lines.length), { timeout: 60_000, interval: 50 });
  expect(log.mock.calls.map((values) => values.join(" ")).slice(0, -2)).toEqual(lines.slice(0, -2));
  expect(warn.mock.calls.map(([line]) => String(line))).toEqual(["sh: bad", "sh: reason"]);
  vi.restoreAllMocks();
});
