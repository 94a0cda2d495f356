import { type Dirent, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What of the cache is kept. Ages in milliseconds. */
export interface CacheLimits {
  readonly bytes: number;
  /** Of compiled programs: a count is known without looking at each. */
  readonly programs: number;
  /** Since the last use. */
  readonly age: number;
  /** Used since then, it may be in use: it stays, whatever the other limits say. */
  readonly inUse: number;
}
const LIMITS: CacheLimits = { bytes: 1_000_000_000, programs: 1000, age: 30 * DAY, inUse: 15 * MINUTE };

/** The folders of the cache; what lies in them is dropped one entry at a time. Others are not ours to prune. */
const PROGRAMS = "build";
const STORES = [PROGRAMS, "run", "runtime", "runner", "verifier", "zig", "code", "tested", "checked"];
/** Made and not finished, or about to be removed, by a process that was killed. */
const UNFINISHED = /^(making-|old-)/;
/** Its time is that of the last pruning. */
const MARK = "pruned";

interface Entry {
  readonly path: string;
  readonly used: number;
  readonly bytes: number;
  readonly isProgram: boolean;
  readonly isUnfinished: boolean;
}

/** Notes that an entry is in use. A cache that cannot be written can still be read. */
export function markUsed(entry: string): string {
  const now = new Date();
  try {
    utimesSync(entry, now, now);
  } catch {
    // Read-only, or another user's.
  }
  return entry;
}

/** Prunes when a day has gone by since the last time, or there are many programs again; costs next to nothing else. */
export function pruneWhenDue(cache: string): void {
  try {
    const last = statSync(join(cache, MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const passed = Date.now() - last;
    const isDue = passed > DAY || (passed > MINUTE && countPrograms(cache) > 2 * LIMITS.programs);
    if (isDue) pruneCache(cache);
  } catch {
    // The cache cannot be written: there is nothing to prune then.
  }
}

/** Drops what was not used for long, then the longest unused until the rest is within the limits. */
export function pruneCache(cache: string, limits: CacheLimits = LIMITS): void {
  writeFileSync(join(cache, MARK), ""); // first, so that compilers running side by side leave it to this one
  const now = Date.now();
  const entries = STORES.flatMap((store) => entriesOf(join(cache, store), store === PROGRAMS));
  entries.sort((a, b) => a.used - b.used);
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  let programs = entries.filter((entry) => entry.isProgram).length;
  for (const entry of entries) {
    const age = now - entry.used;
    if (age < limits.inUse) return;
    const isTooOld = age > (entry.isUnfinished ? Math.min(DAY, limits.age) : limits.age);
    if (!isTooOld && bytes <= limits.bytes && !(entry.isProgram && programs > limits.programs)) continue;
    if (!drop(entry, cache)) continue;
    bytes -= entry.bytes;
    if (entry.isProgram) programs--;
  }
}

/** In one step out of the way, so that nobody finds half of it. False when it is in use by now, or not ours. */
function drop({ path, used }: Entry, cache: string): boolean {
  const away = join(cache, "build", `old-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    if (statSync(path).mtimeMs !== used) return false;
    renameSync(path, away);
    rmSync(away, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function countPrograms(cache: string): number {
  return listOf(join(cache, PROGRAMS)).length;
}

function entriesOf(store: string, isProgram: boolean): Entry[] {
  return listOf(store).flatMap((entry) => {
    const path = join(store, entry.name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return [];
    const bytes = entry.isDirectory() ? bytesOf(path) : stat.size;
    return [{ path, used: stat.mtimeMs, bytes, isProgram, isUnfinished: UNFINISHED.test(entry.name) }];
  });
}

function bytesOf(folder: string): number {
  let sum = 0;
  for (const entry of listOf(folder)) {
    const path = join(folder, entry.name);
    sum += entry.isDirectory() ? bytesOf(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  }
  return sum;
}

function listOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not made yet, or gone meanwhile
  }
}
