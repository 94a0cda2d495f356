/** programs/syslog-fuzz.ts judges itself, and prints a digest of all that it has read: the same in Node and compiled. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, test, vi } from "vitest";
import { inRepository } from "./drivers.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-syslog-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("whatever is sent, syslogsrv reads it alike in Node and compiled", async () => {
  const program = join(folder, "fuzz");
  const entry = inRepository("tests/examples/programs/syslog-fuzz.ts");
  await execa("node", [inRepository("bin/tsfalco.js"), "compile", entry, "--emit", "exe", "-o", program]);
  const { stdout } = await execa(program);
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import("./programs/syslog-fuzz.js");
  const lines = log.mock.calls.map((values) => values.join(" "));
  log.mockRestore();
  expect(lines).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
  expect(stdout).toBe(lines[0]);
});
