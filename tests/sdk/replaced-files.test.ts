/** programs/replaced.ts with a file that is replaced between the look at its path and its opening. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, it } from "vitest";
import { buildPreload, hasGcc } from "../host/c-plugin.js";
import { compileTo } from "../http/both-ways.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-replaced-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!hasGcc || process.platform !== "linux")(
  "each line of every file comes once, whatever a path was when it was looked at",
  async () => {
    const [replacing, program, log] = ["replacing.so", "replaced", "log"].map((name) => join(folder, name));
    await buildPreload("tests/sdk/replaced_file.c", replacing!);
    await compileTo(program!, "tests/sdk/programs/replaced.ts", "shipped");
    writeFileSync(log!, "0\n1\n2\n");
    const running = execa(program!, {
      env: { LD_PRELOAD: replacing!, TSF_REPLACED: log! },
      timeout: 30_000,
    });
    let output = "";
    for await (const line of running.iterable()) {
      output += `${line}\n`;
      if (output.split("\n").length === 2) appendFileSync(log!, "12\n13\n14\n");
    }
    expect(output).toBe("0 1 2 3 4 5 6 7 8 9 10 11\n12 13 14\n");
  },
  60_000,
);
