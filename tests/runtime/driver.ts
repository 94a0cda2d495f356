import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { buildWithRuntime } from "./archive.js";
import { expectation, write, type Value } from "./case_notation.js";

let driver = "";

/** Builds strings_driver.c with the sanitizers before the tests of the calling file. */
export function useDriver(): void {
  const scratch = mkdtempSync(join(tmpdir(), "tsf-strings-"));
  beforeAll(async () => {
    driver = join(scratch, "driver");
    const files = ["tests/runtime/stub_heap.c", "tests/runtime/strings_driver.c"];
    await buildWithRuntime("checked", files, driver, ["-Wall", "-Wextra", "-Werror"]);
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
