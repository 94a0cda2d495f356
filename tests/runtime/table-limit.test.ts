import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWithRuntime } from "./archive.js";
import { Random } from "./random.js";

/**
 * When a Map is full: what V8 of Node 20 does with a table of at most `LIMIT` entries. With 2^24 it was compared with
 * Node at every kind of end: no deletions, 8388607 and 8388608 of them, all of them, clear().
 */
const LIMIT = 64;
class V8Map {
  readonly keys = new Set<number>();
  private capacity = 4;
  private deleted = 0;

  add(key: number): string {
    if (this.keys.has(key)) return String(this.keys.size);
    if (this.keys.size + this.deleted >= this.capacity) {
      if (this.deleted < this.capacity / 2) {
        if (this.capacity === LIMIT) return "Map maximum size exceeded";
        this.capacity *= 2;
      }
      this.deleted = 0;
    }
    return String(this.keys.add(key).size);
  }
  delete(key: number): string {
    if (this.keys.delete(key)) {
      this.deleted++;
      if (this.keys.size < this.capacity / 4) {
        this.capacity = Math.max(4, this.capacity / 2);
        this.deleted = 0;
      }
    }
    return String(this.keys.size);
  }
  clear(): string {
    this.keys.clear();
    this.capacity = 4;
    this.deleted = 0;
    return "0";
  }
}

const directory = mkdtempSync(join(tmpdir(), "tsf-table-limit-"));
const driver = join(directory, "driver");
beforeAll(() => buildWithRuntime("checked", ["tests/runtime/table_limit.c"], driver));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.each([1, 2, 3, 4])("a Map is full when V8's is, script %i", (seed) => {
  const random = new Random(seed);
  const map = new V8Map();
  const lines: string[] = [];
  const expected: string[] = [];
  for (let i = 0; i < 20000; i++) {
    const key = random.below(140);
    const kind = random.below(1000);
    const deletes = Math.floor(i / 300) % 4 === 3 ? 700 : 350;
    lines.push(kind === 0 ? "c" : `${kind < deletes ? "d" : "a"} ${key}`);
    expected.push(kind === 0 ? map.clear() : kind < deletes ? map.delete(key) : map.add(key));
  }
  expect(expected).toContain("Map maximum size exceeded");
  const { stdout } = execaSync(driver, { input: lines.join("\n") });
  expect(stdout.split("\n")).toEqual(expected);
});
