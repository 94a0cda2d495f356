/** A few random programs, the same each time; `node tests/fuzz/run.mjs` takes any number of others. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { type ProgramToBuild } from "../corpus/harness.mjs";
import { linkWithRuntime } from "../runtime/archive.js";
import { compareProgram } from "./compare.mjs";
import { randomProgram } from "./programs.mjs";

const hasGcc = !execaSync("gcc", ["--version"], { reject: false }).failed;

async function compare(seed: number, build: (program: ProgramToBuild) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-fuzz-"));
  try {
    expect((await compareProgram(randomProgram(seed), folder, { compileProgram, build })) ?? "").toBe("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("random programs print compiled what they print under Node", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("seed %i", (seed) =>
    compare(seed, (program) => buildProgram({ ...program, target: hostTarget(), mode: RELEASE })),
  );

  test.skipIf(!hasGcc).each([9, 10, 11])("seed %i under sanitizers and a stressed heap", (seed) =>
    compare(seed, (program) => linkWithRuntime("stressed", program)),
  );
});
