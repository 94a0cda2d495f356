/** Tables of a plugin's own through the vtables that the host gets, in the release build and under sanitizers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { gccCompiler, RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { hasGcc } from "../host/c-plugin.js";

const entry = join(PACKAGE_ROOT, "tests", "abi", "plugins", "own-tables.ts");
const asan = { ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0" };

describe.skipIf(!hasGcc || process.platform !== "linux")("a plugin's own tables", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-own-"));
  const host = join(folder, "host");
  const program = compileProgram({ entry, emit: "library" });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    const flags = ["-O1", "-Wall", "-Wextra", "-Werror", "-I", join(PACKAGE_ROOT, "runtime-c")];
    execaSync("gcc", [...flags, join(PACKAGE_ROOT, "tests", "abi", "own_tables.c"), "-ldl", "-o", host]);
  });

  const build = async (name: string, options: object): Promise<string> => {
    const output = join(folder, name);
    const { cSource, exports } = program;
    const target = hostTarget();
    await buildProgram({ cSource, exports, kind: "library", output, target, mode: RELEASE, ...options });
    return output;
  };

  test("answer whatever they are asked", async () => {
    expect(program.diagnostics).toEqual([]);
    expect(execaSync(host, [await build("own.so", {})]).stdout).toBe("fine");
  });

  test("and touch no memory that is not theirs, collecting at every boundary", async () => {
    const library = await build("own-asan.so", {
      compiler: gccCompiler(hostTarget(), "address,undefined"),
      flags: ["-DTSF_STRESS_BOUNDARY", "-DTSF_GC_VERIFY"],
    });
    const preload = execaSync("gcc", ["-print-file-name=libasan.so"]).stdout;
    const { stdout } = execaSync(host, [library], { env: { LD_PRELOAD: preload, ...asan } });
    expect(stdout).toBe("fine");
  }, 240_000);
});
