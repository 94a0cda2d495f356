import { join } from "node:path";
import { expect, it } from "vitest";
import { checkSystem } from "../../compiler/cli/output.js";
import { compileProgram } from "../../compiler/pipeline.js";
import { findTarget } from "../../compiler/toolchain/targets.js";
import type { ToolchainError } from "../../compiler/toolchain/toolchain-error.js";

it.each([
  ["fetch", "programs/broken.ts", 15],
  ["poll", "../../examples/okta/okta.ts", 20],
])("%s is refused for Windows, where it stands", (name, file, line) => {
  const entry = join(import.meta.dirname, file);
  const { metadata } = compileProgram({ entry, emit: name === "poll" ? "library" : "exe" });
  checkSystem(metadata!, findTarget("linux-arm64"));
  let found: unknown;
  try {
    checkSystem(metadata!, findTarget("windows-x86_64"));
  } catch (error) {
    found = (error as ToolchainError).diagnostic;
  }
  expect(found).toMatchObject({
    code: "TSF7016",
    message: `\`${name}\` is not there on windows-x86_64`,
    location: { file: entry, line },
  });
});
