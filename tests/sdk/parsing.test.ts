/** Events that a plugin sees before fields are asked for, and events of several types: in Node and compiled alike. */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";

const file = "tests/sdk/plugins/parsing.ts";
const ways = [
  ["in Node", () => loadInNode(file)],
  ["compiled", () => loadLibrary(file)],
] as const;

async function seen(plugin: PluginUnderTest, text: string): Promise<unknown> {
  const event = testEvent({ text, source: "orders" });
  await plugin.parse(event);
  return plugin.extract(event, "orders.total");
}

describe.each(ways)("parsing, %s", (_name, load) => {
  test("keeps state, and shares its memo with the fields of the same event", async () => {
    const plugin = await load();
    expect(await seen(plugin, "ann 3")).toBe(3n);
    expect(await seen(plugin, "bob 4")).toBe(4n);
    expect(await seen(plugin, "ann 5")).toBe(8n);
    const event = testEvent("ann 1");
    await plugin.parse(event);
    expect(await plugin.extract(event, "orders.total")).toBe(9n);
    expect(await plugin.extract(event, "orders.parsed")).toBe(4n);
    await plugin.close();
  });

  test("a source parses its own events", async () => {
    const plugin = await load();
    const source = await plugin.open("ann 1,ann 2,bob 7");
    const totals: unknown[] = [];
    for (const event of await source.readAll()) {
      await plugin.parse(event);
      totals.push(await plugin.extract(event, "orders.total"));
    }
    expect(totals).toEqual([1n, 3n, 7n]);
    await plugin.close();
  });

  test("what it throws is logged with its line, and the next event is none the worse", async () => {
    const plugin = await load();
    expect(await seen(plugin, "ann 3")).toBe(3n);
    await plugin.parse(testEvent("nonsense"));
    await plugin.parse(testEvent({ type: 402, text: "bad" }));
    expect(plugin.errors).toEqual([
      "parse: parsing.ts:14: RangeError: no order: nonsense",
      "parse: parsing.ts:32: TypeError: a bad note",
    ]);
    expect(plugin.logs).toEqual([
      { severity: "error", message: "parse: parsing.ts:14: RangeError: no order: nonsense" },
    ]);
    expect(await seen(plugin, "ann 4")).toBe(7n);
    await plugin.close();
  });

  test("events of several types narrow by their type", async () => {
    const plugin = await load();
    const note = testEvent({ type: 402, name: "note", text: "äh\u{1f600}" });
    await plugin.parse(note);
    expect(await plugin.extract(note, "orders.notes")).toEqual(["note=äh\u{1f600} of 0", "402"]);
    await plugin.close();
  });

  test("a field has no value for events that it does not take, nor is parse given them", async () => {
    const plugin = await load();
    const note = testEvent({ type: 402, text: "x" });
    const other = testEvent({
      type: 5,
      params: [Uint8Array.of(1, 0, 255), new Uint8Array(), Uint8Array.of(9)],
    });
    await plugin.parse(other);
    expect(await plugin.extract(note, "orders.total")).toBeUndefined();
    expect(await plugin.extract(other, "orders.total")).toBeUndefined();
    expect(await plugin.extract(other, "orders.notes")).toBeUndefined();
    expect(await plugin.extract(other, "orders.params")).toEqual([
      ...["5", "3", "none", "1 0 ff", "", "9", "none"],
    ]);
    expect(await plugin.extract(testEvent("a 1"), "orders.params")).toEqual([
      ...["322", "2", "none", "e7 3 0 0", "61 20 31", "none"], // 999, the source's id
    ]);
    expect(plugin.errors).toEqual([]);
    await plugin.close();
  });

  test.each([
    ["a length beyond the event", [8, 0, 200, 0]],
    ["more parameters than there is room for", [9]],
    ["lengths whose sum is beyond", [8, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])("lengths that lie have no parameters: %s", async (_what, after) => {
    const plugin = await load();
    const head = testEvent({ type: 5, params: [] }).raw!;
    const raw = Uint8Array.of(...head, ...after);
    const view = new DataView(raw.buffer);
    view.setUint32(16, raw.length, true);
    view.setUint32(22, 2, true);
    const event = testEvent({ type: 5, raw });
    expect(await plugin.extract(event, "orders.params")).toEqual(["5", "0", "none", "none"]);
    view.setUint32(22, 0xffff_ffff, true);
    expect(await plugin.extract(testEvent({ type: 5, raw }), "orders.params")).toEqual([
      ...["5", "0", "none", "none"],
    ]);
    await plugin.close();
  });
});

test("a call that runs out of memory is an error of its own", async () => {
  const plugin = await loadLibrary(file);
  await plugin.parse(testEvent("forever 1"));
  expect(plugin.errors).toEqual(["parse: parsing.ts:30: out of memory: the plugin's heap limit was reached"]);
  expect(await seen(plugin, "ann 4")).toBe(4n);
  await plugin.close();
}, 60_000);
