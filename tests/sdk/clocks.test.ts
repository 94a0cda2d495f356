/** programs/clocks.ts with a clock that jumps. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, it } from "vitest";
import { buildPreload, hasGcc } from "../host/c-plugin.js";
import { compileTo } from "../http/both-ways.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-clocks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!hasGcc || process.platform !== "linux")(
  "no wait depends on the clock on the wall",
  async () => {
    const [clock, program] = [join(folder, "clock.so"), join(folder, "clocks")];
    await buildPreload("tests/sdk/jumping_clock.c", clock);
    await compileTo(program, "tests/sdk/programs/clocks.ts", "shipped");
    const { stdout } = await execa(program, { env: { LD_PRELOAD: clock }, timeout: 60_000 });
    expect(stdout.split("\n")).toEqual([
      "the clock jumps",
      "setTimeout done in time",
      "AbortSignal.timeout TimeoutError: The operation was aborted due to timeout in time",
      "read Error: read ETIMEDOUT in time",
      "HTTP/1.1 408 Request Timeout",
      "request done in time",
    ]);
  },
  60_000,
);
