import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolTrouble } from "../../compiler/toolchain/system-error.js";
import { command, type Ended, pluginFolder } from "./command.js";
import { canMount } from "../host/can-mount.js";

let folder: string;
let remove: () => void;
beforeAll(() => ({ folder, remove } = pluginFolder()));
afterAll(() => remove());

function expectFinding({ code, stdout, stderr }: Ended, finding: string, words: string): void {
  expect([code, stderr]).toEqual([1, ""]);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; message: string; hint: string }[];
  };
  expect(diagnostics.map((d) => d.code)).toEqual([finding]);
  expect(diagnostics[0]!.message).toContain(words);
  expect(diagnostics[0]!.hint).not.toContain("report");
}

const compile = (env: Record<string, string>, output = "libdot.so"): Promise<Ended> =>
  command(["compile", "dot.ts", "--json", "-o", output], { cwd: folder, env });

describe("a cache that cannot be", () => {
  test.each([
    ["dot.ts", "something else has that name"],
    ["dot.ts/cache", "not a folder"],
    ["/proc/no/cache", "there is no such file or folder"],
    ["/dev/full", "something else has that name"],
  ])("%s", async (cache, words) => {
    expectFinding(await compile({ TSFALCO_CACHE_DIR: cache }), "TSF7010", words);
  });
});

test("nothing needs a folder for temporary files", async () => {
  const { code, stderr } = await command(["run", "dot.ts", "--max", "1"], {
    cwd: folder,
    env: { TMPDIR: "/no/such/folder" },
  });
  expect([code, stderr.replace(/in .*\n/, "")]).toEqual([0, "1 events "]);
});

const small = canMount() ? describe : describe.skip;
small("a file system that has no room or cannot be written", () => {
  let disk: string;
  const mount = (...options: string[]): void => {
    execFileSync("mount", [...options, disk]);
  };
  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), "tsfalco-disk-"));
    mount("-t", "tmpfs", "-o", "size=256k", "tmpfs");
  });
  afterAll(() => {
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true });
  });

  test("no room for the output: what was there stays", async () => {
    writeFileSync(join(disk, "libdot.so"), "the one before");
    writeFileSync(join(disk, "filler"), Buffer.alloc(200_000));
    expectFinding(await compile({}, join(disk, "libdot.so")), "TSF7005", "no space is left on the disk");
    expect(readdirSync(disk).sort()).toEqual(["filler", "libdot.so"]);
  });

  test("no room for the cache", async () => {
    expectFinding(await compile({ TSFALCO_CACHE_DIR: disk }), "TSF7009", "no space is left on the disk");
  });

  test("read-only", async () => {
    mount("-o", "remount,ro");
    expectFinding(await compile({}, join(disk, "x.so")), "TSF7005", "the file system is read-only");
    const before = existsSync(join(disk, "runtime"));
    expectFinding(await compile({ TSFALCO_CACHE_DIR: disk }), "TSF7010", "the file system is read-only");
    expect(existsSync(join(disk, "runtime"))).toBe(before);
  });
});

describe("why a tool failed", () => {
  test.each([
    ["error: unable to create file 'x': NoSpaceLeft", null, "no space is left on the disk"],
    [
      "fatal error: IO failure on output stream: No space left on device",
      null,
      "no space is left on the disk",
    ],
    ["error: AccessDenied", null, "permission denied"],
    ["", "SIGKILL", "it was killed: often the machine has no memory left"],
    ["plugin.ts:3:7: error: use of undeclared identifier 'x' // Permission denied", null, undefined],
    ["", "SIGSEGV", undefined],
  ] as const)("%s %s", (output, signal, reason) => {
    expect(toolTrouble(folder, output, signal)).toBe(reason);
  });
});
