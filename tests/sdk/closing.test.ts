/** A source that is closed does nothing more, though it never ends by itself. */
import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";

const entry = "tests/sdk/plugins/endless.ts";
const ways = [
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const isRunning = (mark: string): boolean =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).includes(mark);
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

describe.each(ways)("%s", (_way, load) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin?.close());

  const rounds = (): number => plugin.logs.length;

  test.each(["timers", "interval", "queue", "program"])("%s", async (what) => {
    const mark = `mark-${process.pid}-${performance.now()}`;
    plugin = await load();
    const before = timers();
    const source = await plugin.open({ what, mark });
    expect((await source.next()).map(({ text }) => text)).toEqual(["open"]);
    await source.next();
    expect(rounds()).toBeGreaterThan(0);
    await source.close();
    const then = rounds();
    await sleep(300);
    expect(rounds()).toBe(then);
    expect(timers()).toBeLessThanOrEqual(before);
    expect(isRunning(mark)).toBe(false);
  });

  test("while an event is waited for", async () => {
    plugin = await load();
    const source = await plugin.open({ what: "queue", mark: "" });
    await source.next();
    const waiting = source.next();
    await source.close();
    expect(await waiting).toEqual([]);
  });
});
