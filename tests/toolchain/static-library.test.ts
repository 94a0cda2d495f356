/** `--emit a`: two plugins linked into one host, each with a runtime of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { apiSymbol } from "../../compiler/toolchain/static-library.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { hasGcc } from "../host/c-plugin.js";

describe.skipIf(!hasGcc || process.platform !== "linux")("static libraries", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-static-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function make(entry: string, output: string): Promise<string> {
    const { cSource, exports, metadata } = compileProgram({ entry, emit: "library" });
    const minor = Number(metadata!.requiredApiVersion.split(".")[1]);
    const symbol = apiSymbol(metadata!.name);
    const spec = {
      kind: "library",
      target: hostTarget(),
      mode: RELEASE,
      staticApi: { symbol, minor },
    } as const;
    await buildProgram({ cSource, exports, output: join(folder, output), ...spec });
    return symbol;
  }

  test("live together in one host, on several threads", async () => {
    expect(await make("examples/dummy/dummy.ts", "libdummy.a")).toBe("dummy_plugin_api");
    expect(await make("tests/abi/plugins/own-tables.ts", "libown.a")).toBe("tsfalco_plugin_api");
    const source = join(PACKAGE_ROOT, "tests", "toolchain", "static_host.c");
    const flags = ["-O1", "-Wall", "-Wextra", "-Werror", "-I", join(PACKAGE_ROOT, "runtime-c"), source];
    const libraries = ["libdummy.a", "libown.a", "-lm", "-lpthread"];
    execaSync("gcc", [...flags, ...libraries, "-o", "host"], { cwd: folder });
    const { stdout } = execaSync(join(folder, "host"));
    expect(stdout.split("\n")).toEqual(["dummy 3.3.0 1 1 0", "tsfalco 3.5.0 0 1 0"]);
  });

  test("show one symbol, named after the plugin", async () => {
    await make("examples/dummy/dummy.ts", "libdummy.a");
    const { stdout } = execaSync("nm", ["-g", "--defined-only", join(folder, "libdummy.a")]);
    const names = stdout.split("\n").flatMap((line) => /^\S+ [A-Z] (.*)$/.exec(line)?.[1] ?? []);
    expect(names.filter((name) => !name.startsWith("dummy_plugin_api."))).toEqual(["dummy_plugin_api"]);
    expect(apiSymbol("k8s-audit 2")).toBe("k8s_audit_2_plugin_api");
    expect(apiSymbol("9lives")).toBe("_9lives_plugin_api");
  });
});
