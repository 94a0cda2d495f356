/** Which fields are answered without an entry. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

const entry = join(PACKAGE_ROOT, "tests", "abi", "plugins", "direct.ts");

test("fields that allocate, throw, store or call themselves have an entry", () => {
  const { cSource, diagnostics } = compileProgram({ entry, emit: "library" });
  expect(diagnostics).toEqual([]);
  const [, body = ""] = /static bool direct_field\([^]*?\n\}/.exec(cSource)?.[0].split("event == NULL") ?? [];
  const answered = [...body.matchAll(/case \d+: \{ \/\* (.*) \*\//g)].map(([, name]) => name);
  expect(answered).toEqual([
    "direct.yes",
    "direct.num",
    "direct.key",
    "direct.value",
    "direct.half",
    "direct.text",
  ]);
});
