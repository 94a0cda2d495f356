import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "../../compiler/project/refusal.js";
import { LIBRARY } from "../../compiler/builtins/library.js";
import { lowerProgram, typesOf } from "../../compiler/lower/modules.js";
import { compileProgram } from "../../compiler/pipeline.js";
import { loadProject } from "../../compiler/project/load.js";
import { diagnosticOf } from "../../compiler/project/location.js";
import { STDLIB_FILES } from "../../compiler/project/stdlib-files.js";

let folder: string;
let entry: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-places-"));
  entry = join(folder, "program.ts");
  writeFileSync(entry, "const items = [2, 1];\n\nconsole.log(items.sort((a, b) => a - b).length);\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what is refused inside our library is reported in the author's file", () => {
  const loaded = loadProject(entry, STDLIB_FILES);
  const lowering = lowerProgram(loaded, typesOf(loaded), LIBRARY);
  lowering.report(new Refusal(lowering.anchor, "TSF2037", { name: "x" }));
  const { location } = diagnosticOf(lowering.refusals.at(-1)!);
  expect(location?.file).toBe(entry);
});

test("an exception leaves no frame of our library", () => {
  const { cSource } = compileProgram({ entry, emit: "exe" });
  const frames = [...cSource.matchAll(/(?:TSF_CHECK|TSF_FAIL|tsf_trace)\(.*/g)].map(([call]) => call);
  expect(frames.some((frame) => frame.includes("NULL, NULL, 0"))).toBe(true);
  expect(frames.filter((frame) => /"(?!program)[\w-]+\.ts"/.test(frame))).toEqual([]);
});
