import { afterEach, describe, expect, it } from "vitest";
import { testEvent, type PluginUnderTest } from "tsfalco/testing";
import Dummy from "../../examples/dummy/dummy.js";
import manifest from "../../examples/dummy/package.json" with { type: "json" };
import { drivers, type Example } from "./drivers.js";

const dummy: Example = { name: "dummy", pluginClass: Dummy, manifest };

describe.each(drivers)("dummy in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  it("says what it is", async () => {
    plugin = await driver.load(dummy);
    expect(plugin.info).toMatchObject({ name: "dummy", version: manifest.version, id: 3, source: "dummy" });
    expect(plugin.fields).toEqual(["dummy.value", "dummy.strvalue", "dummy.divisible"]);
  });

  it("counts in steps of one without jitter, and ends", async () => {
    plugin = await driver.load(dummy, { jitter: 0 });
    const source = await plugin.open({ start: 10, maxEvents: 300 });
    const events = await source.readAll();
    expect(events.map(({ text }) => text)).toEqual(Array.from({ length: 300 }, (_, i) => String(11 + i)));
    expect(source.ended).toBe(true);
    expect(await source.next()).toEqual([]);
  });

  it("steps by at most jitter + 1", async () => {
    plugin = await driver.load(dummy);
    const events = await (await plugin.open({ start: 0, maxEvents: 200 })).readAll();
    const samples = [0, ...events.map(({ text }) => Number(text))];
    const steps = samples.slice(1).map((sample, i) => sample - samples[i]!);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...steps)).toBeLessThanOrEqual(11);
  });

  it("has several open sources side by side", async () => {
    plugin = await driver.load(dummy, { jitter: 0 });
    const [a, b] = [
      await plugin.open({ start: 0, maxEvents: 2 }),
      await plugin.open({ start: 100, maxEvents: 1 }),
    ];
    expect((await a.readAll()).map(({ text }) => text)).toEqual(["1", "2"]);
    await a.close();
    expect((await b.readAll()).map(({ text }) => text)).toEqual(["101"]);
  });

  it("extracts the sample", async () => {
    plugin = await driver.load(dummy);
    const event = testEvent({ text: "12", source: "dummy" });
    expect(await plugin.extract(event, "dummy.value")).toBe(12n);
    expect(await plugin.extract(event, "dummy.strvalue")).toBe("12");
    expect(await plugin.extract(event, "dummy.divisible", 4)).toBe(1n);
    expect(await plugin.extract(event, "dummy.divisible", 5)).toBe(0n);
    expect(await plugin.extract(event, "dummy.divisible", 0)).toBeUndefined();
    expect(plugin.errors).toEqual([]);
  });

  it("has no value where the payload is no number, and says so", async () => {
    plugin = await driver.load(dummy);
    const event = testEvent({ text: "many", source: "dummy" });
    expect(await plugin.extract(event, "dummy.value")).toBeUndefined();
    expect(plugin.errors).toHaveLength(1);
    expect(plugin.errors[0]).toContain("Cannot convert many to a BigInt");
    expect(await plugin.extract(event, "dummy.strvalue")).toBe("many");
  });
});
