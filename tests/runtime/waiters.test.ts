import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, expect, test } from "vitest";
import { buildWithRuntime } from "./archive.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-waiters-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.each(["checked", "stressed"] as const)(
  "the loop waits for descriptors and deadlines, %s",
  async (checks) => {
    const driver = join(directory, checks);
    await buildWithRuntime(checks, ["tests/runtime/waiters_driver.c"], driver, [
      "-Wall",
      "-Wextra",
      "-Werror",
    ]);
    const { stdout } = execaSync(driver);
    const lines = stdout.split("\n");
    const isMany = (line: string): boolean => line.includes("many");
    expect(lines.filter(isMany).sort()).toEqual([
      ...Array<string>(40).fill("end many"),
      ...Array<string>(20).fill("many 2 -"),
      ...Array<string>(20).fill("many 4 -"),
    ]);
    expect(lines.filter((line) => !isMany(line))).toEqual([
      "read 1 x",
      "first 2 -",
      "end second",
      "end first",
      "read 1 y",
      "quiet 1 $",
      "end quiet",
      "read 1 $",
      "end read",
      "late 4 -",
      "end late",
      "idle",
      "promise 4",
      "idle",
      "promise 1",
      "idle",
      "idle",
      "idle",
      "end promise",
      "end left",
      "1",
      "end left again",
    ]);
  },
);
