import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder } from "../../compiler/toolchain/make-folder.js";
import {
  type CacheLimits,
  markUsed,
  pruneCache,
  pruneWhenDue,
} from "../../compiler/toolchain/prune-cache.js";

const DAY = 24 * 60 * 60_000;
const LIMITS: CacheLimits = { bytes: 1000, programs: 100, age: 30 * DAY, inUse: 60_000 };

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "tsfalco-prune-"));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** An entry of so many bytes, last used so many days ago. */
function entry(name: string, bytes: number, days: number): void {
  const folder = join(cache, name);
  mkdirSync(join(folder, "zig"), { recursive: true });
  writeFileSync(join(folder, "zig", "object"), Buffer.alloc(bytes));
  const then = new Date(Date.now() - days * DAY);
  utimesSync(folder, then, then);
}

function left(): string[] {
  return ["build", "runtime", "runner", "zig", "run"].flatMap((store) =>
    existsSync(join(cache, store)) ? readdirSync(join(cache, store)).map((name) => `${store}/${name}`) : [],
  );
}

test("what was not used for long is dropped, the rest stays", () => {
  entry("build/new", 10, 1);
  entry("build/old", 10, 31);
  entry("runtime/old", 10, 31);
  entry("zig/new", 10, 29);
  pruneCache(cache, LIMITS);
  expect(left()).toEqual(["build/new", "zig/new"]);
});

test("of too much, the longest unused goes first, until it is within the limit", () => {
  entry("build/first", 400, 4);
  entry("runtime/second", 400, 3);
  entry("build/third", 400, 2);
  entry("build/fourth", 400, 1);
  pruneCache(cache, LIMITS);
  expect(left()).toEqual(["build/fourth", "build/third"]);
});

test("programs are counted", () => {
  for (let i = 1; i <= 5; i++) entry(`build/${i}`, 1, i);
  entry("runtime/old", 1, 9);
  pruneCache(cache, { ...LIMITS, programs: 2 });
  expect(left()).toEqual(["build/1", "build/2", "runtime/old"]);
});

test("what may be in use stays, however much it is", () => {
  entry("build/used", 5000, 3);
  markUsed(join(cache, "build/used"));
  pruneCache(cache, LIMITS);
  expect(left()).toEqual(["build/used"]);
});

test("what a killed process left goes after a day; what is not ours is never touched", () => {
  entry("run/making-x", 1, 2);
  entry("build/old-1-x", 1, 2);
  entry("runtime/making-y", 1, 0.5);
  entry("sysdig.A", 5000, 90);
  pruneCache(cache, LIMITS);
  expect(left()).toEqual(["runtime/making-y"]);
  expect(existsSync(join(cache, "sysdig.A"))).toBe(true);
});

test("it is done once a day, and a cache that cannot be written does no harm", () => {
  entry("build/old", 10, 31);
  pruneWhenDue(cache);
  expect(left()).toEqual([]);
  entry("build/old", 10, 31);
  pruneWhenDue(cache);
  expect(left()).toEqual(["build/old"]);
  utimesSync(join(cache, "pruned"), new Date(Date.now() - 2 * DAY), new Date(Date.now() - 2 * DAY));
  pruneWhenDue(cache);
  expect(left()).toEqual([]);
  pruneWhenDue("/proc/no/such/folder");
});

test("folders are made one by one, and /proc refuses them", () => {
  const deep = join(cache, "a", "b", "c");
  makeFolder(deep);
  makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
  writeFileSync(join(cache, "file"), "");
  expect(() => makeFolder(join(cache, "file", "x"))).toThrow("ENOTDIR");
  expect(() => makeFolder("/proc/no/such")).toThrow("ENOENT");
});
