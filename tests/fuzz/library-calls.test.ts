/** Every optional and every number parameter that stdlib/lib declares, as the generator reads them there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import type { ProgramToBuild } from "../corpus/harness.mjs";
import { compareProgram } from "./compare.mjs";
import { libraryCalls } from "./library-calls.mjs";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-library-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (program: ProgramToBuild): Promise<void> =>
  buildProgram({ ...program, target: hostTarget(), mode: RELEASE, flags: [] });

describe("arguments left out, undefined or odd give what they give under Node", () => {
  const programs = libraryCalls();
  test("the generator finds the library's parameters", () => {
    expect(programs.get("arrays.d.ts")?.calls).toBeGreaterThan(900);
    expect(programs.get("strings.d.ts")?.source).toContain("padEnd(1.9");
  });
  test.each([...programs])("%s", async (_, { source }) => {
    expect((await compareProgram(source, folder, { compileProgram, build })) ?? "").toBe("");
  });
});
