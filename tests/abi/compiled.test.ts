/** The verifier over the compiled examples: as they are shipped, and with sanitizers and a stressed heap. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { buildWithRuntime, linkWithRuntime } from "../runtime/archive.js";
import { verifierSources } from "./verifier-sources.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-compiled-"));

/** One of the plugins of tests/abi, tests/sdk and tests/events, or of examples. */
function example(name: string): string {
  const folders = ["abi", "sdk", "events"].map((part) => join(PACKAGE_ROOT, "tests", part, "plugins"));
  const own = folders.map((folder) => join(folder, `${name}.ts`)).find((file) => existsSync(file));
  return own ?? join(PACKAGE_ROOT, "examples", name, `${name}.ts`);
}

/** Builds an example with gcc and everything that finds mistakes. */
async function buildChecked(name: string): Promise<string> {
  const { cSource, exports, diagnostics } = compileProgram({ entry: example(name), emit: "library" });
  expect(diagnostics).toEqual([]);
  const output = join(directory, `${name}.so`);
  await linkWithRuntime("stressed", { cSource, exports, kind: "library", output });
  return output;
}

function verify(host: string, library: string, options: readonly string[]): string {
  const { stdout, stderr, exitCode } = execaSync(join(directory, host), [library, "--strict", ...options], {
    reject: false,
  });
  const failures = stdout.split("\n").filter((line) => /^FAIL|^\d+ passed/.test(line));
  return [...failures, ...(exitCode === 0 ? [] : [stderr.slice(-2000)]), `exit ${exitCode}`].join("\n");
}

beforeAll(async () => {
  await buildWithRuntime("plain", verifierSources(), join(directory, "verifier"));
  await buildWithRuntime("stressed", verifierSources(), join(directory, "verifier-checked"));
});
afterAll(() => rmSync(directory, { recursive: true }));

const FINE = /^\d+ passed, 0 failed\nexit 0$/;
/** All that is found of a source which fails at once, as it is meant to. */
const FAILS_AT_ONCE =
  /^FAIL source: events: it fails before the first: [^\n]*\n\d+ passed, 1 failed\n\s*exit 1$/;

const cases: readonly [string, readonly string[], RegExp?][] = [
  [
    "dummy",
    [
      "--open",
      '{"start":1,"maxEvents":300}',
      "--bad-config",
      '{"jitter":"x"}',
      "--field",
      "dummy.divisible[3]",
    ],
  ],
  [
    "values",
    [
      ...["--config", '{"level":1}', "--bad-config", '{"level":7}', "--open", "p"],
      ...["--field", "v.either[a]", "--field", "v.half[3]", "--field", "v.config[mode]"],
    ],
  ],
  [
    "configured",
    [
      ...["--config", '{"limits":{"size":4,"words":["a","b"]}}', "--bad-config", '{"limits":{"size":"x"}}'],
      ...["--open", "", "--payload", "a", "--payload", "abcdef"],
    ],
  ],
  ["turns", ["--open", ""]],
  ["syscalls", ["--open", '{"what":"all","count":300,"text":"ls"}']],
  ["direct", ["--open", "", "--payload", "a=4", "--payload", "none", "--payload", "k=18446744073709551615"]],
  ["json", ["--source", "any", "--field", "json.value[/a]", "--payload", '{"a":1}', "--payload", "["]],
  [
    "k8saudit",
    [
      ...["--open", join(PACKAGE_ROOT, "examples", "k8saudit", "sample-audit.jsonl")],
      ...[
        "--bad-config",
        '{"maxEventSize":0}',
        "--field",
        "ka.uri.param[watch]",
        "--field",
        "ka.req.pod.containers.image[0]",
      ],
    ],
  ],
  ["k8saudit", ["--open", "/dev/zero"], FAILS_AT_ONCE],
];

describe.each(cases)("%s under the verifier", (name, options, outcome = FINE) => {
  test("as it is shipped", async () => {
    expect(verify("verifier", await compilePlugin(example(name)), options)).toMatch(outcome);
  });
  test("with sanitizers and a stressed heap", async () => {
    expect(verify("verifier-checked", await buildChecked(name), options)).toMatch(outcome);
  });
});
