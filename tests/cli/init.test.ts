import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compileProgram } from "../../compiler/pipeline.js";
import { tsfalco } from "./run-main.js";

const parent = mkdtempSync(join(tmpdir(), "tsfalco-init-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test("what init writes is checked by TypeScript and us, and its own test passes", async () => {
  const folder = join(parent, "word-count");
  const { code, stdout } = await tsfalco("init", folder);
  expect(code).toBe(0);
  expect(stdout).toContain(`wrote ${join(folder, "word_count.test.ts")}\n`);
  mkdirSync(join(folder, "node_modules"));
  const modules = join(PACKAGE_ROOT, "node_modules");
  for (const name of ["vitest", "@types"])
    symlinkSync(join(modules, name), join(folder, "node_modules", name));
  symlinkSync(PACKAGE_ROOT, join(folder, "node_modules", "tsfalco"));
  await execa(process.execPath, [join(modules, "typescript", "bin", "tsc"), "-p", "."], { cwd: folder });
  const runner = join(modules, "vitest", "vitest.mjs");
  const { VITEST, ...env } = process.env;
  expect(VITEST).toBeDefined();
  const ran = await execa(process.execPath, [runner, "run", "--reporter=json"], {
    cwd: folder,
    env,
    extendEnv: false,
  });
  expect(JSON.parse(ran.stdout)).toMatchObject({ numPassedTests: 2, numFailedTests: 0 });
}, 120_000);

test.each(["plugin", "event", "9lives", "a.b", "Ünïcode", "---"])("a folder called %s", async (name) => {
  const folder = join(parent, name);
  const { stdout } = await tsfalco("init", folder, "--json");
  const { written } = JSON.parse(stdout) as { written: string[] };
  const entry = join(
    folder,
    written.find((file) => !file.endsWith(".test.ts") && file.endsWith(".ts"))!,
  );
  expect(compileProgram({ entry, emit: "library", stopAfter: "check" }).diagnostics).toEqual([]);
  expect(basename(entry)).toMatch(/^[a-z][a-z0-9_]*\.ts$/);
});

test("what is there stays", async () => {
  const folder = join(parent, "kept");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  const { stdout } = await tsfalco("init", folder);
  expect(stdout).toContain(`kept ${join(folder, "package.json")}: it was there\n`);
  expect(readFileSync(join(folder, "package.json"), "utf8")).toBe("{}");
  expect(existsSync(join(folder, "kept.ts"))).toBe(true);
});

test("a place that cannot be written", async () => {
  const { code, stderr } = await tsfalco("init", join(parent, "kept", "package.json", "x"));
  expect(code).toBe(1);
  expect(stderr).toContain("error TSF7005: cannot write ");
});
