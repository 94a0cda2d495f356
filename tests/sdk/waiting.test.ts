/** Sources that are async generators: the same events, in batches, in Node and compiled. */
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, type InstanceUnderTest, type PluginUnderTest } from "tsfalco/testing";

const entry = "tests/sdk/plugins/waiting.ts";
const ways = [
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const;

describe.each(ways)("%s", (way, load) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  const opened = async (what: string): Promise<InstanceUnderTest> => {
    plugin = await load();
    return plugin.open({ what });
  };
  const texts = async (what: string): Promise<string[]> =>
    (await (await opened(what)).readAll()).map(({ text }) => text);

  test("gives what is ready in full batches", async () => {
    const source = await opened("ready");
    const first = await source.next();
    expect(first.length).toBe(128);
    const rest = await source.readAll();
    expect([...first, ...rest].map(({ text }) => text)).toEqual(
      Array.from({ length: 300 }, (_, i) => `ready ${i}`),
    );
  });

  test("waits, and comes back without events meanwhile", async () => {
    const source = await opened("slow");
    const batches: string[][] = [];
    while (!source.ended) batches.push((await source.next()).map(({ text, time }) => `${text} ${time}`));
    expect(batches.flat()).toEqual(["slow 0 0", "slow 1 1", "slow 2 2", "slow 3 3"]);
    expect(batches.filter((batch) => batch.length === 0).length).toBeGreaterThanOrEqual(4);
  });

  test("hands over what there is before it waits", async () => {
    const source = await opened("burst");
    const started = performance.now();
    expect((await source.next()).map(({ text }) => text)).toEqual(["one", "two"]);
    expect(performance.now() - started).toBeLessThan(90);
    expect((await source.readAll()).map(({ text }) => text)).toEqual(["three"]);
  });

  test("fails after the events before", async () => {
    const source = await opened("fails");
    expect((await source.next()).map(({ text }) => text)).toEqual(["before"]);
    await expect(source.readAll()).rejects.toThrow("waiting.ts:35: RangeError: after an await");
    await expect(source.next()).rejects.toThrow("RangeError: after an await");
  });

  test("fails at once", async () => {
    const source = await opened("early");
    await expect(source.readAll()).rejects.toThrow("waiting.ts:38: Error: at once");
  });

  test("an error keeps its place through a finally that waits", async () => {
    const source = await opened("rethrown");
    expect((await source.next()).map(({ text }) => text)).toEqual(["in try"]);
    await expect(source.readAll()).rejects.toThrow("waiting.ts:76: Error: kept its place");
  });

  test("microtasks come in Node's order", async () => {
    expect(await texts("order")).toEqual([
      "start",
      "start,1,2,3,after 1",
      "start,1,2,3,after 1,4,5,6,7,awaited",
    ]);
  });

  test("nothing now", async () => {
    const source = await opened("nothing");
    expect((await source.next()).map(({ text }) => text)).toEqual(["a"]);
    const next: string[] = [];
    while (next.length === 0) next.push(...(await source.next()).map(({ text }) => text));
    expect(next).toEqual(["b"]);
    expect(await source.next()).toEqual([]);
    expect(source.ended).toBe(false);
  });

  test("closed while it waits", async () => {
    const source = await opened("cleanup");
    expect((await source.next()).map(({ text }) => text)).toEqual(["open"]);
    await source.next();
    await source.close();
    // In Node what is awaited cannot be ended.
    const all = ["forever", "inner", "outer begins", "outer ends"];
    expect(plugin.logs.map(({ message }) => message)).toEqual(way === "compiled" ? all : []);
  });

  test("closed at a yield", async () => {
    const source = await opened("rethrown");
    expect((await source.next()).map(({ text }) => text)).toEqual(["in try"]);
    await source.close();
    expect(plugin.logs).toEqual([]);
  });

  test("closed before it began", async () => {
    const source = await opened("cleanup");
    await source.close();
    expect(plugin.logs).toEqual([]);
  });
});

describe("compiled", () => {
  test("what nobody catches is logged, and the source goes on", async () => {
    const plugin = await loadLibrary(entry);
    const source = await plugin.open({ what: "background" });
    expect((await source.readAll()).map(({ text }) => text)).toEqual(["lives on"]);
    expect(plugin.logs.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      "error waiting.ts:54: TypeError: from a timer",
      "error waiting.ts:97: RangeError: in the background",
    ]);
    await plugin.close();
  });

  test("a source that is always busy gives control back", async () => {
    const plugin = await loadLibrary(entry);
    const source = await plugin.open({ what: "busy" });
    const started = performance.now();
    expect((await source.next()).map(({ text }) => text)).toEqual(["first"]);
    expect(await source.next()).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
    await source.close();
    await plugin.close();
  });

  test("two sources of one state", async () => {
    const plugin = await loadLibrary(entry);
    const [a, b] = [await plugin.open({ what: "slow" }), await plugin.open({ what: "cleanup" })];
    expect((await b.next()).map(({ text }) => text)).toEqual(["open"]);
    expect((await a.readAll()).map(({ text }) => text)).toEqual(["slow 0", "slow 1", "slow 2", "slow 3"]);
    await b.close();
    await a.close();
    expect(plugin.logs.map(({ message }) => message)).toEqual([
      "forever",
      "inner",
      "outer begins",
      "outer ends",
    ]);
    await plugin.close();
  });
});
