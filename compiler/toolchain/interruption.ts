import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
export type EndingSignal = (typeof SIGNALS)[number];

/** What a signal takes away before this process ends. */
const folders = new Set<string>();
const tools = new Set<ChildProcess>();

/** The exit status of a process that `signal` ended, as shells give it. */
export function statusOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/** `work` with a new empty folder in `parent`, which is gone afterwards, also when a signal ends this process. */
export async function withScratch<T>(
  parent: string,
  prefix: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = scratch(parent, prefix);
  try {
    return await work(folder);
  } finally {
    takeAway(folder);
    folders.delete(folder);
    watch();
  }
}

/** Listens before the folder is there. */
function scratch(parent: string, prefix: string): string {
  making = true;
  watch();
  try {
    const folder = mkdtempSync(join(parent, prefix));
    folders.add(folder);
    return folder;
  } finally {
    making = false;
    watch();
  }
}

/** What cannot be taken away is left to the pruning of the cache: there is something else to tell. */
function takeAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }); // a tool that was killed may be writing yet
  } catch {
    // Left there.
  }
}

/** Kills `tool` and what it started when a signal ends this process first. It leads a process group of its own. */
export function endsWithUs(tool: ChildProcess): void {
  tools.add(tool);
  watch();
  const forget = (): void => {
    tools.delete(tool);
    watch();
  };
  tool.once("close", forget).once("error", forget);
}

/** Calls `take` instead of ending while `work` lasts. */
export async function takingSignals<T>(
  take: (signal: EndingSignal) => void,
  work: () => Promise<T>,
): Promise<T> {
  for (const signal of SIGNALS) process.on(signal, take);
  taken++;
  watch();
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, take);
    taken--;
    watch();
  }
}

let taken = 0;
let making = false;
let watching = false;

/** Listens only while there is something to take away: without a listener the system ends the process at once. */
function watch(): void {
  const wanted = taken === 0 && (making || folders.size + tools.size > 0);
  if (wanted === watching) return;
  watching = wanted;
  for (const signal of SIGNALS) process[wanted ? "on" : "off"](signal, end);
}

function end(signal: EndingSignal): void {
  for (const { pid } of tools) if (pid !== undefined) killGroup(pid);
  for (const folder of folders) takeAway(folder);
  process.exit(statusOfSignal(signal));
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
