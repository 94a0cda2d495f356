import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { hasGcc } from "../host/c-plugin.js";
import { linkWithRuntime, testArchive } from "../runtime/archive.js";
import { checkProgram, expectedResults, listPrograms, type ProgramToBuild, type Result } from "./harness.mjs";

vi.setConfig({ maxConcurrency: 2 });

const programs = listPrograms();
const compiler = {
  compileProgram,
  build: (program: ProgramToBuild) => linkWithRuntime("stressed", program),
  // Programs end by exit, with their heap still there.
  env: { ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0" },
  timeout: 100_000,
};
let expected: Map<string, Result>;
let folder: string;

describe.skipIf(!hasGcc)("the corpus under sanitizers and a stressed heap", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-stress-"));
    expected = await expectedResults(programs);
    await testArchive("stressed"); // once, before two programs want it at the same time
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.concurrent.each(programs.map((program) => [program.name, program] as const))(
    "%s",
    async (name, program) => {
      const wrong = await checkProgram(program, expected.get(name)!, compiler, folder);
      expect(wrong ?? "").toBe("");
    },
  );
});
