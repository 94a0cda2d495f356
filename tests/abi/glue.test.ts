/** The ABI glue of the runtime, tried through a plugin written by hand and a host that spares it nothing. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execaSync } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const runtime = fileURLToPath(new URL("../../runtime-c/", import.meta.url));
const here = fileURLToPath(new URL("./", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "tsf-abi-"));

const language = ["-std=gnu11", "-g", "-fPIC", "-fvisibility=hidden", "-fwrapv", "-fno-strict-aliasing"];
const warnings = ["-Wall", "-Wextra", "-Werror", "-I", runtime];
const sanitizers = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"];
const builds = {
  plain: ["-O2"],
  checked: ["-O1", ...sanitizers, "-DTSF_GC_VERIFY", "-DTSF_STRESS_ALLOC=7"],
};
type Build = keyof typeof builds;
/** How the plugin opens its source: as a generator, or as an EventStream and with memo slots. */
const variants = { generator: [], stream: ["-DHANDMADE_STREAM"] };
type Variant = keyof typeof variants;

/** The runtime without what belongs to executables. */
const runtimeSources = readdirSync(runtime).filter((f) => f.endsWith(".c") && !/^(console|exe)/.test(f));

function gcc(cwd: string, ...args: string[]): void {
  execaSync("gcc", args, { cwd });
}

function build(name: Build): void {
  const out = join(directory, name);
  mkdirSync(join(out, "objects"), { recursive: true });
  const flags = [...language, ...builds[name], ...warnings];
  gcc(join(out, "objects"), ...flags, "-c", ...runtimeSources.map((f) => join(runtime, f)));
  const objects = readdirSync(join(out, "objects")).map((f) => join(out, "objects", f));
  const plugin = join(here, "handmade_plugin.c");
  for (const [variant, defines] of Object.entries(variants)) {
    const all = [...flags, ...defines];
    gcc(out, ...all, "-shared", "-Wl,-z,defs", plugin, ...objects, "-lm", "-o", `${variant}.so`);
    gcc(out, ...all, join(here, "glue_test.c"), plugin, ...objects, "-lm", "-o", `glue-${variant}`);
  }
  const conform = readdirSync(here).filter((f) => /^conform.*\.c$/.test(f));
  gcc(out, ...flags, ...conform.map((f) => join(here, f)), "-ldl", "-lpthread", "-o", "conform");
}

function run(program: string, ...args: string[]): string {
  const { stdout, stderr, exitCode } = execaSync(program, args, { reject: false });
  const failures = stdout.split("\n").filter((line) => !line.startsWith("ok "));
  return [...failures, stderr, `exit ${exitCode}`].filter((line) => line !== "").join("\n");
}

beforeAll(() => {
  build("plain");
  build("checked");
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each(Object.keys(builds) as Build[])("%s", (name) => {
  test.each(Object.keys(variants) as Variant[])("exact values: %s", (variant) => {
    const files = mkdtempSync(join(directory, "files-"));
    expect(run(join(directory, name, `glue-${variant}`), files)).toBe("0 failures\nexit 0");
  });

  test.each([
    ["generator", "tick", 300],
    ["generator", "throw", 150],
    ["generator", "idle", 1],
    ["generator", "big", 12],
    ["stream", "tick", 300],
    ["stream", "bytes", 150],
    ["stream", "eat", 20],
  ] as const)("conformance: %s, %s", (variant, mode, count) => {
    const library = join(directory, name, `${variant}.so`);
    const open = JSON.stringify({ mode, count });
    const options = ["--bad-config", '{"label":"bad"}', "--field", "h.key[abc]", "--field", "h.index[41]"];
    const output = run(join(directory, name, "conform"), library, "--open", open, ...options);
    expect(output).toMatch(/^\d+ passed, 0 failed\nexit 0$/);
  });
});
