/** The same plugin in two places, compiled with caches in two places: the same bytes. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { cacheDirectory } from "../../compiler/toolchain/cache-directory.js";
import type { TargetName } from "../../compiler/toolchain/targets.js";
import { buildFor } from "./plugins.js";

const home = mkdtempSync(join(tmpdir(), "tsfalco-reproducible-"));
const usual = cacheDirectory();
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The library's bytes, of a copy of the example in the folder `place` with a cache of its own. */
async function build(place: string, target: TargetName): Promise<Buffer> {
  const folder = join(home, place);
  cpSync(join(PACKAGE_ROOT, "examples", "dummy"), folder, { recursive: true });
  const cache = join(folder, "cache");
  mkdirSync(cache, { recursive: true });
  // Building the runtime again would take a minute; that its place does not matter is tested with a small one.
  for (const shared of ["runtime", "zig"]) {
    mkdirSync(join(usual, shared), { recursive: true });
    symlinkSync(join(usual, shared), join(cache, shared));
  }
  vi.stubEnv("TSFALCO_CACHE_DIR", cache);
  const compiled = compileProgram({ entry: join(folder, "dummy.ts"), emit: "library" });
  expect(compiled.diagnostics).toEqual([]);
  return readFileSync(await buildFor(target, compiled, join(folder, `libdummy-${target}.so`)));
}

test.each(["linux-x86_64", "linux-arm64"] as const)("%s", { timeout: 600_000 }, async (target) => {
  const here = await build(`here-${target}`, target);
  const there = await build(`there/deeper in-${target}`, target);
  expect(here.equals(there)).toBe(true);
});

test("the C does not depend on what was compiled before in the process", () => {
  const programs = [
    "0505-private-members",
    "0524-private-in-text",
    "0609-generic-functions",
    "0801-generators",
  ];
  const compile = (name: string): string => {
    const entry = join(PACKAGE_ROOT, "tests", "corpus", "programs", `${name}.ts`);
    return compileProgram({ entry, emit: "exe" }).cSource;
  };
  const first = programs.map(compile);
  expect(programs.toReversed().map(compile)).toEqual(first.toReversed());
});
