/** The corpus as tests: what each program prints compiled as it ships, and under sanitizers with a stressed heap. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE, zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { runtimeArchive } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { hasGcc } from "../host/c-plugin.js";
import { linkWithRuntime, testArchive } from "../runtime/archive.js";
import {
  checkProgram,
  expectedResults,
  listPrograms,
  type Compiler,
  type Program,
  type ProgramToBuild,
  type Result,
} from "./harness.mjs";

const options = { target: hostTarget(), mode: RELEASE };

const shipped = {
  build: (program: ProgramToBuild) => buildProgram({ ...program, ...options }),
};
const stressed = {
  build: (program: ProgramToBuild) => linkWithRuntime("stressed", program),
  // Programs end by exit, with their heap still there.
  env: { ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0" },
  timeout: 100_000,
};

/**
 * Tests of every second program, from the number `first` on: there are two files, as there are two processors. Both
 * lanes of a program have the same C, which is made once.
 */
export function testEverySecondProgram(first: 0 | 1): void {
  // A compilation and a C compiler at the same time fill a processor.
  vi.setConfig({ maxConcurrency: 2 });
  const programs = listPrograms().filter((_program, i) => i % 2 === first);
  const lanes = hasGcc ? { shipped, stressed } : { shipped };
  const front = new Front(Object.keys(lanes).length);
  let expected: Map<string, Result>;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-corpus-"));
    for (const lane of Object.keys(lanes)) mkdirSync(join(folder, lane));
    expected = await expectedResults(programs);
    // Once, before two programs want it at the same time.
    await runtimeArchive({ compiler: zigCompiler(options.target), mode: options.mode });
    if (hasGcc) await testArchive("stressed");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const check = async (program: Program, lane: string, backend: Omit<Compiler, "compileProgram">) => {
    const compiler = { ...backend, compileProgram: () => front.compiled(program) };
    const wrong = await checkProgram(program, expected.get(program.name)!, compiler, join(folder, lane));
    expect(wrong ?? "").toBe("");
  };
  describe("prints compiled what it prints under Node", () => {
    for (const program of programs)
      for (const [lane, backend] of Object.entries(lanes))
        it.concurrent(`${program.name}, ${lane}`, () => check(program, lane, backend));
  });
}

/** What a program is compiled to, kept until `uses` have had it. */
class Front {
  private readonly kept = new Map<string, { result: ReturnType<typeof compileProgram>; left: number }>();

  constructor(private readonly uses: number) {}

  compiled({ entry }: Program): ReturnType<typeof compileProgram> {
    const entered = this.kept.get(entry) ?? {
      result: compileProgram({ entry, emit: "exe" }),
      left: this.uses,
    };
    if (--entered.left === 0) this.kept.delete(entry);
    else this.kept.set(entry, entered);
    return entered.result;
  }
}
