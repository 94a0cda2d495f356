import { afterEach, describe, expect, it } from "vitest";
import type { PluginUnderTest } from "tsfalco/testing";
import Heartbeat from "../../examples/heartbeat/heartbeat.js";
import manifest from "../../examples/heartbeat/package.json" with { type: "json" };
import { drivers, type Example } from "./drivers.js";

const heartbeat: Example = { name: "heartbeat", pluginClass: Heartbeat, manifest };

describe.each(drivers)("heartbeat in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  it("says what it is", async () => {
    plugin = await driver.load(heartbeat);
    expect(plugin.info).toMatchObject({ name: "heartbeat", version: manifest.version, id: 0, source: "" });
    expect(plugin.fields).toEqual([]);
  });

  it("beats until it is stopped, and from the start again", async () => {
    plugin = await driver.load(heartbeat, { seconds: 0.01, text: "on" });
    const beats = await plugin.asyncEvents(3);
    expect(beats.slice(0, 3).map(({ name, text }) => [name, text])).toEqual([
      ["heartbeat", "on 1"],
      ["heartbeat", "on 2"],
      ["heartbeat", "on 3"],
    ]);
    await plugin.stopAsync();
    const again = await plugin.asyncEvents(1);
    expect(again.some(({ text }) => text === "on 1")).toBe(true);
    expect(plugin.logs).toEqual([]);
  });

  it("keeps the time between two", async () => {
    plugin = await driver.load(heartbeat, { seconds: 0.15 });
    const started = performance.now();
    await plugin.asyncEvents(3);
    expect(performance.now() - started).toBeGreaterThanOrEqual(440);
  });

  it("ends at once however long it sleeps", async () => {
    plugin = await driver.load(heartbeat, { seconds: 3600 });
    expect(await plugin.asyncEvents(0)).toEqual([]);
    const started = performance.now();
    await plugin.stopAsync();
    expect(performance.now() - started).toBeLessThan(1900); // from 2000 on it would have been ended
    expect(plugin.logs).toEqual([]);
  });

  it("puts its configuration into captures", async () => {
    plugin = await driver.load(heartbeat, { seconds: 5 });
    expect(await plugin.dumpState()).toMatchObject([
      { name: "heartbeat_config", text: '{"seconds":5}', pluginId: 0 },
    ]);
  });

  it("refuses a period that is none", async () => {
    plugin = await driver.load(heartbeat);
    await expect(driver.load(heartbeat, { seconds: 0 })).rejects.toThrow("seconds");
  });
});
