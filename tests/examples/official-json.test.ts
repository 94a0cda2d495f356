import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testEvent, type PluginUnderTest } from "tsfalco/testing";
import Json from "../../examples/json/json.js";
import manifest from "../../examples/json/package.json" with { type: "json" };
import { drivers, officialData } from "./drivers.js";

const data = officialData("json");
const captures = officialData("k8saudit");
/** The time that the expected files were made with. */
const time = 1_700_000_000_000_000_000n;

describe.skipIf(!data || !captures).each(drivers)("json in $name, against the official values", (driver) => {
  let plugin: PluginUnderTest;
  beforeAll(async () => {
    plugin = await driver.load({ name: "json", pluginClass: Json, manifest });
  });
  afterAll(() => plugin.close());

  it.each(data ? readdirSync(join(data, "expected")) : [])("%s", async (capture) => {
    const event = testEvent({ text: readFileSync(join(captures!, "captures", capture), "utf8"), time });
    const expected = JSON.parse(readFileSync(join(data!, "expected", capture), "utf8")) as Record<
      string,
      string[]
    >;
    for (const [label, value] of Object.entries(expected)) {
      const [, name, pointer] = /^([^[]*)(?:\[(.*)\])?$/.exec(label)!;
      expect([await plugin.extract(event, name!, pointer)], label).toEqual(value);
    }
    expect(plugin.errors).toEqual([]);
  });
});
