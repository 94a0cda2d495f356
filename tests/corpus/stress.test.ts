import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { checkProgram, expectedResults, listPrograms, type Result, stressBuild } from "./harness.mjs";

vi.setConfig({ maxConcurrency: 2 });

const hasGcc = spawnSync("gcc", ["--version"]).status === 0;
const programs = listPrograms();
const compiler = { compileProgram, buildProgram, ...stressBuild(hostTarget()) };
let expected: Map<string, Result>;
let folder: string;

describe.skipIf(!hasGcc)("the corpus under sanitizers and a stressed heap", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-stress-"));
    expected = await expectedResults(programs);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.concurrent.each(programs.map((program) => [program.name, program] as const))("%s", async (name, program) => {
    const wrong = await checkProgram(program, expected.get(name)!, compiler, folder);
    expect(wrong ?? "").toBe("");
  });
});
