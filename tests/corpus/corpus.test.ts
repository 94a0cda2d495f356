import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE, zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { runtimeArchive } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { checkProgram, expectedResults, listPrograms, type ProgramToBuild, type Result } from "./harness.mjs";

// A compilation and a C compiler at the same time fill two processors.
vi.setConfig({ maxConcurrency: 2 });

const programs = listPrograms();
const options = { target: hostTarget(), mode: RELEASE };
const compiler = {
  compileProgram,
  build: (program: ProgramToBuild) => buildProgram({ ...program, ...options }),
};
let expected: Map<string, Result>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-corpus-"));
  expected = await expectedResults(programs);
  // Once, before two programs want it at the same time.
  await runtimeArchive({ compiler: zigCompiler(options.target), mode: options.mode });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the corpus prints compiled what it prints under Node", () => {
  it.concurrent.each(programs.map((program) => [program.name, program] as const))(
    "%s",
    async (name, program) => {
      const wrong = await checkProgram(program, expected.get(name)!, compiler, folder);
      expect(wrong ?? "").toBe("");
    },
  );
});
