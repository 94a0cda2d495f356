/** The conformance host over the compiled examples: as they are shipped, and with sanitizers and a stressed heap. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "../host/compiled-plugin.js";

const runtime = join(PACKAGE_ROOT, "runtime-c");
const here = join(PACKAGE_ROOT, "tests", "abi");
const directory = mkdtempSync(join(tmpdir(), "tsf-compiled-"));
const language = [
  "-std=gnu11",
  "-g",
  "-O1",
  "-fPIC",
  "-fvisibility=hidden",
  "-fwrapv",
  "-fno-strict-aliasing",
  "-I",
  runtime,
];
const checks = [
  "-fsanitize=address,undefined",
  "-fno-sanitize-recover=undefined",
  "-DTSF_GC_VERIFY",
  "-DTSF_STRESS_ALLOC=7",
];

const gcc = (cwd: string, ...args: string[]): unknown => execaSync("gcc", [...language, ...args], { cwd });
const example = (name: string): string =>
  name === "values" ? join(here, "plugins", "values.ts") : join(PACKAGE_ROOT, "examples", name, `${name}.ts`);

/** Builds an example with gcc and everything that finds mistakes. */
function buildChecked(name: string): string {
  const source = join(directory, `${name}.c`);
  const { cSource, diagnostics } = compileProgram({ entry: example(name), emit: "library" });
  expect(diagnostics).toEqual([]);
  writeFileSync(source, cSource);
  const objects = readdirSync(join(directory, "objects")).map((f) => join(directory, "objects", f));
  const library = join(directory, `${name}.so`);
  gcc(directory, ...checks, "-shared", "-Wl,-z,defs", source, ...objects, "-lm", "-o", library);
  return library;
}

function conform(host: string, library: string, options: readonly string[]): string {
  const { stdout, stderr, exitCode } = execaSync(join(directory, host), [library, ...options], {
    reject: false,
  });
  const failures = stdout.split("\n").filter((line) => /^FAIL|^\d+ passed/.test(line));
  return [...failures, ...(exitCode === 0 ? [] : [stderr.slice(-2000)]), `exit ${exitCode}`].join("\n");
}

beforeAll(() => {
  const sources = readdirSync(runtime).filter((f) => f.endsWith(".c") && !/^(console|exe)/.test(f));
  mkdirSync(join(directory, "objects"));
  gcc(join(directory, "objects"), ...checks, "-c", ...sources.map((f) => join(runtime, f)));
  const host = readdirSync(here).filter((f) => /^conform.*\.c$/.test(f));
  const program = [...host.map((f) => join(here, f)), "-ldl", "-lpthread", "-o"];
  gcc(directory, ...program, "conform");
  gcc(directory, "-fsanitize=address,undefined", ...program, "conform-checked");
});
afterAll(() => rmSync(directory, { recursive: true }));

const cases: readonly [string, readonly string[]][] = [
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
];

describe.each(cases)("conformance of %s", (name, options) => {
  test("as it is shipped", async () => {
    expect(conform("conform", await compilePlugin(example(name)), options)).toMatch(
      /^\d+ passed, 0 failed\nexit 0$/,
    );
  });
  test("with sanitizers and a stressed heap", () => {
    expect(conform("conform-checked", buildChecked(name), options)).toMatch(/^\d+ passed, 0 failed\nexit 0$/);
  });
});
