/** A table of one plugin, read and written by another: in Node and compiled alike. */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";

const sampler = "examples/sampler/sampler.ts";
const reader = "examples/sampler/reader.ts";
const ways = [
  ["Node", loadInNode],
  ["the library", loadLibrary],
] as const;

async function together(load: typeof loadInNode | typeof loadLibrary): Promise<PluginUnderTest[]> {
  const owner = await load(sampler);
  return [owner, await load(reader, { beside: owner })];
}

describe.each(ways)("sampler in %s", (_name, load) => {
  test("is read by another plugin, event by event", async () => {
    const [owner, other] = (await together(load)) as [PluginUnderTest, PluginUnderTest];
    const seen: unknown[][] = [];
    for (const event of await (await owner.open("a b a c reset a")).readAll()) {
      await owner.parse(event);
      await other.parse(event);
      const own = await owner.extract(event, "sampler.count");
      seen.push([
        own,
        await other.extract(event, "samples.count"),
        await other.extract(event, "samples.total"),
      ]);
    }
    expect(seen).toEqual([
      [1n, 1n, 1n],
      [1n, 1n, 2n],
      [2n, 2n, 3n],
      [1n, 1n, 4n],
      [0n, 0n, 0n],
      [1n, 1n, 1n],
    ]);
    expect([...owner.errors, ...other.errors]).toEqual([]);
    await other.close();
    await owner.close();
  });

  test("shows what is public, and lets others write what is not read-only", async () => {
    const owner = await load(sampler);
    const [event] = await (await owner.open("a")).readAll();
    await owner.parse(event!);
    const table = owner.table("samples");
    expect(await table.entries()).toEqual([{ count: 1n, first: event!.time }]);
    await table.set("a", { count: 41n });
    await owner.parse(event!);
    expect(await owner.extract(event!, "sampler.count")).toBe(42n);
    await expect(table.set("a", { first: 1n })).rejects.toThrow("samples: field is read-only: first");
    await table.set("b", { count: 7n });
    expect(await owner.extract(event!, "sampler.words")).toBe(2n);
    await owner.close();
  });

  test("has to be there before its reader", async () => {
    await expect(load(reader)).rejects.toThrow(/samples/);
  });
});
