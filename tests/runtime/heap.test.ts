import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasGcc } from "../host/c-plugin.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The floors under the strings, and what they need of them. */
const runtime = [
  ...["base", "heap"].flatMap((floor) =>
    readdirSync(join(root, "runtime-c", floor))
      .filter((name) => name.endsWith(".c"))
      .map((name) => join(floor, name)),
  ),
  ...["error", "str", "str_alloc", "utf8"].map((name) => join("text", `${name}.c`)),
  ...["num_format", "num_shortest", "num_pow10"].map((name) => join("numbers", `${name}.c`)), // of thrown numbers
].map((file) => join(root, "runtime-c", file));
const folder = join(root, "tests/runtime");
const scenarios = readdirSync(folder).filter((name) => /^heap_test.*\.c$/.test(name));
const sources = [...runtime, ...scenarios.map((name) => join(folder, name))];
const sanitizers = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

/** Each line of flags gives a runtime of its own; all of them run every scenario in heap_test.c. */
const builds: Record<string, string[]> = {
  "as shipped": [],
  "under sanitizers, verified before each rollback": [...sanitizers, "-DTSF_GC_VERIFY"],
  "collecting at every allocation": [...sanitizers, "-DTSF_GC_VERIFY", "-DTSF_STRESS_ALLOC"],
  "collecting at every 7th allocation and boundary": [
    ...sanitizers,
    "-DTSF_GC_VERIFY",
    "-DTSF_STRESS_ALLOC=7",
    "-DTSF_STRESS_BOUNDARY",
  ],
};

describe.skipIf(!hasGcc)("heap", () => {
  let scratch = "";
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "tsfalco-heap-"));
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it.each(Object.entries(builds))("holds %s", async (name, flags) => {
    const program = join(scratch, name.replaceAll(" ", "-"));
    await execa("gcc", [
      ..."-std=gnu11 -O1 -g -fwrapv -fno-strict-aliasing -ffunction-sections -Wl,--gc-sections".split(" "),
      ..."-Wall -Wextra -Werror".split(" "),
      ...flags,
      `-I${join(root, "runtime-c")}`,
      ...sources,
      "-o",
      program,
    ]);
    const run = await execa(program, { reject: false });
    expect(run.stderr.split("\n").at(-1)).toBe("errors");
    expect(run.exitCode).toBe(0);
  });
});
