import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-install-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of this package, with a build that leaves a mark. */
const scripts = {
  ...(JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as { scripts: object }).scripts,
  build: `node -e "require('node:fs').writeFileSync('built', '')"`,
};
const install = (where: string, ...what: string[]): string =>
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", ...what], {
    cwd: join(folder, where),
    encoding: "utf8",
    // npm itself hands its settings to what it starts, this test too.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
    shell: process.platform === "win32",
  });

test("a checkout builds when it is installed, not when a plugin's folder installs it", () => {
  for (const name of ["tool", "plugin"]) {
    mkdirSync(join(folder, name));
    const content = { name, version: "1.0.0", ...(name === "tool" && { scripts }) };
    writeFileSync(join(folder, name, "package.json"), JSON.stringify(content));
  }
  install("plugin", "../tool");
  expect(existsSync(join(folder, "plugin", "node_modules", "tool", "package.json"))).toBe(true);
  expect(existsSync(join(folder, "tool", "built"))).toBe(false);
  install("tool");
  expect(existsSync(join(folder, "tool", "built"))).toBe(true);
});
