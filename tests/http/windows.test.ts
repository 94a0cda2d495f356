import { join } from "node:path";
import { expect, it } from "vitest";
import { checkSystem } from "../../compiler/cli/output.js";
import { compileProgram } from "../../compiler/pipeline.js";
import { findTarget } from "../../compiler/toolchain/targets.js";
import type { ToolchainError } from "../../compiler/toolchain/toolchain-error.js";

it("is refused for Windows, where it stands", () => {
  const entry = join(import.meta.dirname, "programs", "broken.ts");
  const { metadata } = compileProgram({ entry, emit: "exe" });
  checkSystem(metadata!, findTarget("linux-arm64"));
  let found: unknown;
  try {
    checkSystem(metadata!, findTarget("windows-x86_64"));
  } catch (error) {
    found = (error as ToolchainError).diagnostic;
  }
  expect(found).toMatchObject({
    code: "TSF7016",
    message: "`fetch` is not there on windows-x86_64",
    location: { file: entry, line: 15 },
  });
});
