/** What cannot be written is told in a line, with a status that is not 0. */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { pluginFolder } from "./command.js";

const { folder, remove } = pluginFolder();
afterAll(remove);

function toFullDisk(...words: string[]): { status: number | null; stderr: string } {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(PACKAGE_ROOT, "bin", "tsfalco.js"), ...words],
    { cwd: folder, stdio: ["ignore", full, "pipe"], encoding: "utf8", timeout: 60_000 },
  );
  closeSync(full);
  return { status, stderr };
}

test.skipIf(!existsSync("/dev/full")).each([
  ["check", "dot.ts"],
  ["check", "dot.ts", "--json"],
  ["explain", "TSF2002"],
  ["run", "dot.ts", "--max", "1"],
  ["run", "dot.ts", "--format", "table", "--max", "1"],
  ["run", "dot.ts"],
])("%s %s %s", (...words) => {
  const { status, stderr } = toFullDisk(...words);
  expect(stderr).toMatch(/^cannot write to standard output: .*no space left on device/im);
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(1);
});
