/** Queues with a limit: the same in Node and compiled. */
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";

const entry = "tests/sdk/plugins/queue.ts";
const ways = [
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const;

describe.each(ways)("a queue %s", (way, load) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  const texts = async (what: string): Promise<string[]> => {
    plugin = await load();
    return (await (await plugin.open({ what })).readAll()).map(({ text }) => text);
  };

  test("holds its producers up", async () => {
    expect(await texts("waits")).toEqual([
      "puts 0,puts 1,puts 2 2",
      ...[0, 1, 2, 3, 4, 5].map((i) => `takes ${i}`),
      "1 a",
      ...["b", "c", "d", "e"],
      "true,true,true,true,true",
    ]);
  });

  test("drops, and counts it", async () => {
    expect(await texts("drops")).toEqual([
      "true,true,true,true,false,true,false,true",
      "false",
      ...["newest a", "newest b", "oldest c", "oldest d"],
      "2 2",
      "RangeError: queue: limit is 0",
    ]);
    expect((await plugin.metrics())["lost"]?.value).toBe(4n);
  });

  test("closes", async () => {
    expect(await texts("closes")).toEqual([
      "true false 1 undefined",
      "7,undefined",
      "1,2",
      "3",
      "Error: broken",
    ]);
  });

  test("ends with its source", async () => {
    plugin = await load();
    const source = await plugin.open({ what: "forever" });
    expect((await source.next()).map(({ text }) => text)).toEqual(["open"]);
    expect(await source.next()).toEqual([]);
    await source.close();
    // In Node it ends as if it were closed, when compiled where it waits.
    expect(plugin.logs.map(({ message }) => message)).toEqual(
      way === "compiled" ? ["closed"] : ["the queue has ended", "closed"],
    );
  });
});
