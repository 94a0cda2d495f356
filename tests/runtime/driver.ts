import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { expectation, write, type Value } from "./case_notation.js";

const here = import.meta.dirname;
const runtime = join(here, "../../runtime-c");
const FLAGS =
  "-g -O1 -std=gnu11 -fwrapv -fno-strict-aliasing -ffp-contract=off -fno-math-errno -Wall -Wextra -Werror";
const CHECKS = "-fsanitize=address,undefined -fno-sanitize-recover=all -ffunction-sections -Wl,--gc-sections";

let driver = "";

/** Builds strings_driver.c with the sanitizers before the tests of the calling file. */
export function useDriver(): void {
  const scratch = mkdtempSync(join(tmpdir(), "tsf-strings-"));
  beforeAll(() => {
    driver = join(scratch, "driver");
    const sources = readdirSync(runtime).filter((name) =>
      /^((str|num|jsmath)(_\w+)?|big|arr)\.c$/.test(name),
    );
    const files = [
      join(here, "stub_heap.c"),
      join(here, "strings_driver.c"),
      ...sources.map((name) => join(runtime, name)),
    ];
    execFileSync("gcc", [
      ...FLAGS.split(" "),
      ...CHECKS.split(" "),
      `-I${runtime}`,
      ...files,
      "-lm",
      "-o",
      driver,
    ]);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
}

/** Cases gathered with what Node says, then run through the driver at once. */
export class Cases {
  readonly #lines: string[] = [];
  readonly #expected: string[] = [];

  add(op: string, args: readonly Value[], compute: () => Value): void {
    this.#lines.push([op, ...args.map(write)].join(" "));
    this.#expected.push(expectation(compute));
  }

  /** Fails with the first few differences. */
  check(): void {
    const input = this.#lines.join("\n") + "\n";
    const run = spawnSync(driver, { input, encoding: "utf8", maxBuffer: 1 << 30 });
    expect(run.stderr).toBe("");
    const actual = run.stdout.split("\n");
    const wrong = this.#lines
      .map((line, i) => ({ line, expected: this.#expected[i], actual: actual[i] }))
      .filter((c) => c.expected !== c.actual);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(actual.length).toBe(this.#lines.length + 1);
  }
}
