import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command, pluginFolder } from "./command.js";

let folder: string;
let remove: () => void;
let empty: string;
beforeAll(() => {
  ({ folder, remove } = pluginFolder());
  empty = mkdtempSync(join(tmpdir(), "tsfalco-empty-"));
});
afterAll(() => {
  remove();
  rmSync(empty, { recursive: true, force: true });
});

describe("run", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("passes %s on, ends and leaves nothing", async (signal, status) => {
    const temporary = mkdtempSync(join(empty, "run-"));
    const { code, stdout, stderr } = await command(["run", "dot.ts"], {
      cwd: folder,
      env: { TMPDIR: temporary },
      during: (child) => child.stdout!.once("data", () => child.kill(signal)),
    });
    expect(code).toBe(status);
    expect(stdout).toContain('"event":"a"');
    expect(stderr).toMatch(/^\d+ events in [\d.]+ s, \d+ events\/s\n$/); // the runner came to its end
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("ends when nobody reads on", async () => {
    const { code, stderr } = await command(["run", "dot.ts"], {
      cwd: folder,
      during: (child) => child.stdout!.once("data", () => child.stdout!.destroy()),
    });
    expect([code, stderr.replace(/^\d+ events in .*\n$/, "")]).toEqual([0, ""]);
  });
});

test("an interrupted compile leaves neither its folders nor a part of the output", async () => {
  const cache = join(empty, "cache");
  const making = (): boolean =>
    existsSync(join(cache, "runtime")) && readdirSync(join(cache, "runtime")).length > 0;
  const { code } = await command(["compile", "dot.ts", "-o", "interrupted.so"], {
    cwd: folder,
    env: { TSFALCO_CACHE_DIR: cache, TMPDIR: empty },
    during: (child) => {
      const timer = setInterval(() => making() && child.kill("SIGTERM"), 20);
      child.once("close", () => clearInterval(timer));
    },
  });
  expect(code).toBe(143);
  expect(readdirSync(join(cache, "runtime"))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes("interrupted"))).toEqual([]);
});

test("compilers may start at once with an empty cache", async () => {
  const env = { TSFALCO_CACHE_DIR: join(empty, "shared") };
  const outputs = ["1.so", "2.so", "3.so"];
  const ended = await Promise.all(
    outputs.map((output) => command(["compile", "dot.ts", "-o", output], { cwd: folder, env })),
  );
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(outputs.map(() => [0, ""]));
  const left = ["runtime", "run", "build"].flatMap((store) => namesIn(join(empty, "shared", store)));
  expect(left.filter((name) => name.startsWith("making-") || name.startsWith("old-"))).toEqual([]);
});

function namesIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : [];
}
