import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tsfalco } from "./run-main.js";

const folder = mkdtempSync(join(tmpdir(), "tsf-linux-only-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("sockets are refused for Windows, at the place that asks for them", async () => {
  const file = join(folder, "echo.ts");
  writeFileSync(
    file,
    'import { listen } from "tsfalco";\nasync function main() {\n  await listen({ port: 0 });\n}\nvoid main();\n',
  );
  const output = join(folder, "echo.exe");
  const { code, stderr } = await tsfalco(
    ...["compile", file, "--emit", "exe", "--target", "windows-x86_64", "-o", output],
  );
  expect(code).toBe(1);
  expect(stderr).toContain("echo.ts:3:9");
  expect(stderr).toContain("TSF7016");
  expect(stderr).toContain("`listen` is not there on windows-x86_64");
});
