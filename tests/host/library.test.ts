import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "../../stdlib/testing/index.js";
import Tick from "../bench/tick.js";
import { tickCase } from "./tick-case.js";
import { buildTickLibrary } from "./c-plugin.js";

let library = "";
beforeAll(async () => {
  library = await buildTickLibrary();
});

const sides = [
  { side: "its TypeScript in Node", load: (config: object) => loadInNode(Tick, { config }) },
  { side: "its C library", load: (config: object) => loadLibrary(library, { config }) },
];

describe.each(sides)("the tick plugin, $side", ({ load }) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  it("says what it is", async () => {
    plugin = await load({});
    expect(plugin.info).toMatchObject({ name: "tick", version: "0.1.0", id: 999, source: "tick" });
    expect(plugin.fields).toEqual(tickCase.fields);
  });

  it("gives the same events and values", async () => {
    plugin = await load({ step: 2 });
    const source = await plugin.open("5");
    const events = await source.readAll();
    for (const [i, event] of events.entries()) {
      const wanted: Record<string, string | number> = tickCase.firstEvents[i]!;
      for (const field of plugin.fields) {
        const value = wanted[field];
        expect(await plugin.extract(event, field)).toBe(typeof value === "number" ? BigInt(value) : value);
      }
      expect(event).toMatchObject({ num: BigInt(i + 1), source: "tick", type: 322 });
      expect(await plugin.eventToString(event)).toBe(wanted["tick.text"]);
    }
    expect(source.ended).toBe(true);
    expect(await source.next()).toEqual([]);
    await source.close();
  });

  it("hands events out in batches of the size asked for", async () => {
    plugin = await load({});
    const source = await plugin.open("7");
    const sizes: number[] = [];
    while (!source.ended) sizes.push((await source.next(3)).length);
    expect(sizes.filter((size) => size > 0)).toEqual([3, 3, 1]);
  });

  it("has no value for an event that is not its own, and notes a failure", async () => {
    plugin = await load({});
    expect(await plugin.extract(testEvent({ text: "tick" }), "tick.n")).toBeUndefined();
    expect(plugin.errors).toEqual([]);
    expect(await plugin.extract(testEvent({ text: "tick x y z" }), "tick.n")).toBeUndefined();
    expect(plugin.errors).toHaveLength(1);
    expect(await plugin.extract(testEvent({ text: "tick 18446744073709551615 y 0" }), "tick.n")).toBe(
      2n ** 64n - 1n,
    );
  });

  it("refuses bad open params", async () => {
    plugin = await load({});
    const read = async () => (await plugin.open("many")).readAll();
    await expect(read()).rejects.toThrow("not a number of events: many");
    // The line is told by what was written in TypeScript.
    expect(plugin.errors).toEqual([
      expect.stringMatching(/^(tick\.ts:\d+: Error: )?not a number of events: many$/),
    ]);
  });

  it("rejects a field that it does not have", async () => {
    plugin = await load({});
    await expect(plugin.extract(testEvent({}), "tick.none")).rejects.toThrow("no field tick.none");
  });
});

describe("loadLibrary", () => {
  it("refuses a config that breaks the schema", async () => {
    await expect(loadLibrary(library, { config: { step: "a" } })).rejects.toThrow(
      `In <root>["step"], Value type not permitted`,
    );
  });

  it("refuses what is no library", async () => {
    await expect(loadLibrary(import.meta.filename)).rejects.toThrow("cannot load plugin");
  });
});
