/**
 * A webhook and a log that is rotated, for long: nothing is lost, nothing comes twice, and memory stays. TSFALCO_SOAK says how much of
 * a million requests and of ten million lines, TSFALCO_SOAK_CHECKS=checked that it is under sanitizers.
 */
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { freePort, SourceHost, type Taken } from "../bench/source-host.mjs";
import { hasGcc } from "../host/c-plugin.js";
import { buildWithRuntime, linkWithRuntime } from "../runtime/archive.js";

const scale = Number(process.env["TSFALCO_SOAK"] ?? 0.002);
const isChecked = process.env["TSFALCO_SOAK_CHECKS"] === "checked";
const env = { ASAN_OPTIONS: "detect_stack_use_after_return=0:detect_leaks=0" };
const time = 3_600_000;

async function compile(entry: string, output: string): Promise<void> {
  const { cSource, exports, diagnostics } = compileProgram({ entry, emit: "library" });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const program = { cSource, exports, kind: "library", output } as const;
  if (isChecked) await linkWithRuntime("checked", program);
  else await buildProgram({ ...program, target: hostTarget(), mode: RELEASE });
}

/** Memory may be what it was when a tenth was done, a fifth more, and what few events have not needed yet; under sanitizers freed memory is kept for a while. */
function expectFlat(early: Taken, late: Taken): void {
  console.log(JSON.stringify({ early, late }));
  expect(late.descriptors).toBeLessThanOrEqual(early.descriptors);
  if (!isChecked) expect(late.rssKiB).toBeLessThan(early.rssKiB * 1.2 + 6144);
}

describe.skipIf(!hasGcc || process.platform !== "linux")("for long", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-soak-"));
  const [drive, load] = [join(folder, "drive"), join(folder, "load")];
  beforeAll(async () => {
    await Promise.all([
      isChecked
        ? buildWithRuntime("checked", ["tests/bench/source_drive.c"], drive, ["-Iruntime-c", "-ldl"])
        : execa("gcc", ["-O2", "-Iruntime-c", "tests/bench/source_drive.c", "-ldl", "-o", drive]),
      execa("gcc", ["-O2", "tests/bench/http_load.c", "-o", load]),
    ]);
  }, time);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "a webhook",
    async () => {
      const library = join(folder, "k8saudit.so");
      await compile("examples/k8saudit/k8saudit.ts", library);
      const bodies = join(folder, "bodies.txt");
      const filler = "x".repeat(1000);
      writeFileSync(
        bodies,
        `{"kind":"Event","auditID":"@@@@@@@@@@","stageTimestamp":"2025-01-02T03:04:05Z","extra":"${filler}"}\n`,
      );
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/a`;
      const host = new SourceHost(drive, library, "", url, { before: '"auditID":"', env });
      await sleep(1000);
      const post = async (from: number, count: number): Promise<void> => {
        const { stdout } = await execa(load, [
          String(port),
          "/a",
          "32",
          String(count),
          bodies,
          "100",
          String(from),
        ]);
        expect(JSON.parse(stdout)).toMatchObject({ good: count, bad: 0, broken: 0 });
      };
      const requests = Math.ceil(1_000_000 * scale);
      await post(0, requests / 10);
      const early = await host.look();
      await post(requests / 10, requests - requests / 10);
      await sleep(1000);
      const late = await host.end();
      expect(late).toMatchObject({ events: requests, numbers: requests, doubled: 0 });
      expectFlat(early, late);
    },
    time,
  );

  it(
    "a log that is rotated",
    async () => {
      const library = join(folder, "follow.so");
      await compile("tests/bench/follow.ts", library);
      const log = join(folder, "app.log");
      writeFileSync(log, "");
      const host = new SourceHost(drive, library, "", JSON.stringify({ file: log }), { before: "n=", env });
      await sleep(1000); // until it has opened the file
      const lines = Math.ceil(10_000_000 * scale);
      let early: Taken | undefined;
      const write = (from: number, to: number): void => {
        for (let n = from; n < to; n += 1000)
          appendFileSync(
            log,
            Array.from({ length: Math.min(1000, to - n) }, (_, i) => `n=${n + i} a line of a log\n`).join(""),
          );
      };
      const read = async (count: number): Promise<void> => {
        while ((await host.look()).events < count) await sleep(20);
      };
      for (let n = 0, files = 0; n < lines; files++) {
        const end = Math.min(lines, n + Math.ceil(lines / 40));
        // A file that is gone before anybody has seen it nobody can follow.
        write(n, n + 1);
        await read(n + 1);
        write(n + 1, end);
        n = end;
        renameSync(log, `${log}.${files}`);
        writeFileSync(log, "");
        // As logrotate: the file before is removed when it was read.
        await read(n);
        rmSync(`${log}.${files}`);
        if (early === undefined && n >= lines / 10) early = await host.look();
      }
      // Files that were renamed are held for a while: somebody may still write to them.
      for (let i = 0; i < 600 && (await host.look()).descriptors > early!.descriptors; i++) await sleep(100);
      const late = await host.end();
      expect(late).toMatchObject({ events: lines, numbers: lines, doubled: 0 });
      expectFlat(early!, late);
    },
    time,
  );
});
