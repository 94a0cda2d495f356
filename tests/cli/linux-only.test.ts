import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";

const folder = mkdtempSync(join(tmpdir(), "tsf-linux-only-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("sockets are refused for Windows, at the place that asks for them", async () => {
  const file = join(folder, "echo.ts");
  writeFileSync(
    file,
    'import { listen } from "tsfalco";\nasync function main() {\n  await listen({ port: 0 });\n}\nvoid main();\n',
  );
  const command = join(PACKAGE_ROOT, "bin", "tsfalco.js");
  const args = [
    "compile",
    file,
    "--emit",
    "exe",
    "--target",
    "windows-x86_64",
    "-o",
    join(folder, "echo.exe"),
  ];
  const { exitCode, stderr } = execaSync("node", [command, ...args], { reject: false });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("echo.ts:3:9");
  expect(stderr).toContain("TSF7016");
  expect(stderr).toContain("`listen` is not there on windows-x86_64");
});
