/** The ABI glue of the runtime, tried through a plugin written by hand and a host that spares it nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWithRuntime } from "../runtime/archive.js";
import { verifierSources } from "./verifier-sources.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-abi-"));

const builds = ["plain", "stressed"] as const;
type Build = (typeof builds)[number];
/** How the plugin opens its source: as a generator, or as an EventStream and with memo slots. */
const variants = { generator: [], stream: ["-DHANDMADE_STREAM"] };
type Variant = keyof typeof variants;

async function build(name: Build): Promise<void> {
  const output = (file: string): string => join(directory, `${name}-${file}`);
  const make = (files: readonly string[], file: string, ...options: string[]): Promise<void> =>
    buildWithRuntime(name, files, output(file), [...["-Wall", "-Wextra", "-Werror", ...options]]);
  for (const [variant, defines] of Object.entries(variants)) {
    await make(["tests/abi/handmade_plugin.c"], `${variant}.so`, ...defines, "-shared", "-Wl,-z,defs");
    const sources = ["tests/abi/glue_test.c", "tests/abi/handmade_plugin.c"];
    await make(sources, `glue-${variant}`, ...defines);
  }
  await make(verifierSources(), "verifier");
}

function run(program: string, ...args: string[]): string {
  const { stdout, stderr, exitCode } = execaSync(program, args, { reject: false });
  const failures = stdout.split("\n").filter((line) => !line.startsWith("ok "));
  return [...failures, stderr, `exit ${exitCode}`].filter((line) => line !== "").join("\n");
}

beforeAll(async () => {
  for (const name of builds) await build(name);
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each(builds)("%s", (name) => {
  test.each(Object.keys(variants) as Variant[])("exact values: %s", (variant) => {
    const files = mkdtempSync(join(directory, "files-"));
    expect(run(join(directory, `${name}-glue-${variant}`), files)).toBe("0 failures\nexit 0");
  });

  test.each([
    ["generator", "tick", 300],
    ["generator", "throw", 150],
    ["generator", "idle", 1],
    ["generator", "big", 12],
    ["stream", "tick", 300],
    ["stream", "bytes", 150],
    ["stream", "eat", 20],
  ] as const)("verifier: %s, %s", (variant, mode, count) => {
    const library = join(directory, `${name}-${variant}.so`);
    const open = JSON.stringify({ mode, count });
    const options = ["--bad-config", '{"label":"bad"}', "--field", "h.key[abc]", "--field", "h.index[41]"];
    const output = run(join(directory, `${name}-verifier`), library, "--strict", "--open", open, ...options);
    expect(output).toMatch(/^\d+ passed, 0 failed\nexit 0$/);
  });
});
