/** Asynchronous events and their threads, in every order of calls a host may come to: nothing races, nothing is left. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { findTarget } from "../../compiler/toolchain/targets.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { buildWithRuntime, linkWithRuntime, type Checks } from "../runtime/archive.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-async-"));
afterAll(() => rmSync(directory, { recursive: true }));

async function host(checks: Checks): Promise<string> {
  const output = join(directory, `host-${checks}`);
  await buildWithRuntime(checks, ["tests/abi/async_host.c"], output);
  return output;
}

async function library(name: string, checks: Checks): Promise<string> {
  const entry = join(PACKAGE_ROOT, "tests", "abi", "plugins", `${name}.ts`);
  const { cSource, exports, diagnostics } = compileProgram({ entry, emit: "library" });
  expect(diagnostics).toEqual([]);
  const output = join(directory, `${name}-${checks}.so`);
  await linkWithRuntime(checks, { cSource, exports, kind: "library", output });
  return output;
}

function run(binary: string, args: readonly string[]): string {
  const { stdout, stderr, exitCode } = execaSync(binary, args, { reject: false });
  return exitCode === 0 ? stdout : `${stdout}\n${stderr.slice(-3000)}\nexit ${exitCode}`;
}

describe("tasks end in every order of handler, NULL and destroy", () => {
  const config = JSON.stringify({ seconds: 0.1 });

  test.each(["plain", "stressed", "raced"] as const)("%s", async (checks) => {
    const [binary, plugin] = await Promise.all([host(checks), library("tasks", checks)]);
    expect(run(binary, [plugin, config, "20"])).toMatch(/^\d\d\d checks, 0 failed$/);
  });

  test("as it is shipped", async () => {
    const plugin = await compilePlugin("tests/abi/plugins/tasks.ts");
    expect(run(await host("plain"), [plugin, config, "200"])).toMatch(/^\d+ checks, 0 failed$/);
  });
});

test.each(["plain", "stressed", "raced"] as const)("routines end with their capture: %s", async (checks) => {
  const binary = join(directory, `routine-host-${checks}`);
  await buildWithRuntime(checks, ["tests/abi/routine_host.c"], binary);
  expect(run(binary, [await library("routines", checks), "10"])).toBe("0 failed, logged");
});

test("threads compile for Windows", () => {
  const { command, prefix, env } = zigCompiler(findTarget("windows-x86_64"));
  const file = join(PACKAGE_ROOT, "runtime-c", "tasks", "thread.c");
  const flags = ["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-I", join(PACKAGE_ROOT, "runtime-c")];
  const output = join(directory, "thread.obj");
  expect(execaSync(command, [...prefix, ...flags, "-c", file, "-o", output], { env }).exitCode).toBe(0);
});
