/** A few random programs and plugins, the same each time; `tests/fuzz/run.mjs` takes any number of others. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as testing from "tsfalco/testing";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { RUNTIME_FOLDER } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import type { ProgramToBuild } from "../corpus/harness.mjs";
import { hasGcc } from "../host/c-plugin.js";
import { linkWithRuntime, STRESS } from "../runtime/archive.js";
import { asyncProgram } from "./async.mjs";
import { comparePlugin } from "./compare-plugins.mjs";
import { checkMutant } from "./check-mutant.mjs";
import { compareProgram } from "./compare.mjs";
import { randomMutant } from "./mutants.mjs";
import { randomKeys } from "./keys.mjs";
import { orderProgram } from "./order.mjs";
import { mayDiffer, randomNarrowing } from "./narrowing.mjs";
import { randomPlugin, randomTexts } from "./plugins.mjs";
import { randomProgram } from "./programs.mjs";
import { randomRegExps } from "./regexps.mjs";
import { randomUrls } from "./urls.mjs";

const folders: string[] = [];
let folder: string;
beforeEach(() => {
  folders.push((folder = mkdtempSync(join(tmpdir(), "tsfalco-fuzz-"))));
});
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

const build =
  (flags: readonly string[]) =>
  (program: ProgramToBuild): Promise<void> =>
    buildProgram({ ...program, target: hostTarget(), mode: RELEASE, flags });

describe("random programs print compiled what they print under Node", () => {
  const compare = async (
    source: string,
    builder: (program: ProgramToBuild) => Promise<void>,
  ): Promise<void> => {
    const compiler = { compileProgram, build: builder };
    expect((await compareProgram(source, folder, compiler)) ?? "").toBe("");
  };
  test.each([1, 2, 3, 4, 5, 6])("seed %i", (seed) => compare(randomProgram(seed), build([])));
  test.each([1, 2])("every subexpression logs, seed %i", (seed) => compare(orderProgram(seed), build([])));
  test.each([1, 2])("every step of async code logs, seed %i", (seed) =>
    compare(asyncProgram(seed), build([])),
  );
  test.skipIf(!hasGcc).each([3, 4])("async code, seed %i under sanitizers and a stressed heap", (seed) =>
    compare(asyncProgram(seed), (program) => linkWithRuntime("stressed", program)),
  );
  test.skipIf(!hasGcc).each([1, 2, 3, 4])(
    "keys of objects, seed %i under sanitizers and a stressed heap",
    (seed) => compare(randomKeys(seed), (program) => linkWithRuntime("stressed", program)),
  );
  test.skipIf(!hasGcc).each([1, 2])(
    "regular expressions, seed %i under sanitizers, states remembered from the first failure on",
    (seed) => compare(randomRegExps(seed), (program) => linkWithRuntime("stressed", program)),
  );
  test.skipIf(!hasGcc).each([1, 2])("URLs, seed %i under sanitizers and a stressed heap", (seed) =>
    compare(randomUrls(seed), (program) => linkWithRuntime("stressed", program)),
  );
  test.skipIf(!hasGcc).each([7, 8])("seed %i under sanitizers and a stressed heap", (seed) =>
    compare(randomProgram(seed), (program) => linkWithRuntime("stressed", program)),
  );
});

describe.skipIf(!hasGcc)("of mutants of the corpus the C compiler accepts what we accept", () => {
  test.each([1000, 2000, 3000, 4000])("from seed %i on", async (first) => {
    const outcomes = { refused: 0, accepted: 0 };
    for (let seed = first; seed < first + 15; seed++) {
      const finding = await checkMutant(randomMutant(seed), folder, {
        compileProgram,
        include: RUNTIME_FOLDER,
      });
      if (finding === "refused") outcomes.refused++;
      else outcomes.accepted++;
      expect(finding === "refused" ? "" : (finding ?? ""), `seed ${seed}`).toBe("");
    }
    expect(outcomes.accepted).toBeGreaterThan(0);
  });
});

describe("random JSON of random types, narrowed in every way, is what Node makes of it or a TypeError", () => {
  test.skipIf(!hasGcc).each([1, 2, 3, 4, 5, 6, 7, 8])("seed %i under sanitizers", async (seed) => {
    const compiler = {
      compileProgram,
      build: (program: ProgramToBuild) => linkWithRuntime("checked", program),
    };
    expect((await compareProgram(randomNarrowing(seed), folder, compiler, mayDiffer)) ?? "").toBe("");
  });
});

describe("random plugins give compiled what they give under Node, whatever they keep", () => {
  const load = async (entry: string): Promise<testing.PluginClass> => {
    const module = (await import(/* @vite-ignore */ entry)) as { default: testing.PluginClass };
    return module.default;
  };
  const compare = async (seed: number, events: number, flags: readonly string[]): Promise<void> => {
    const environment = { testing, load, compiler: { compileProgram, build: build(flags) } };
    const difference = await comparePlugin(
      randomPlugin(seed),
      randomTexts(seed, events),
      folder,
      environment,
    );
    expect(difference ?? "").toBe("");
  };
  test.each([1, 2, 3, 4])("seed %i", (seed) => compare(seed, 500, []));
  test.each([5, 6])("seed %i with a stressed heap", (seed) => compare(seed, 80, STRESS));
});
