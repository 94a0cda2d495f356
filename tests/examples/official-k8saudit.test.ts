import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PluginUnderTest, TestEvent } from "tsfalco/testing";
import { drivers, officialData } from "./drivers.js";
import { k8saudit } from "./k8saudit.js";

/** What the official plugin made of one event: a value list for each field, with its argument in brackets. */
interface ExpectedEvent {
  ts: string;
  payload: string;
  fields: Record<string, string[]>;
}

interface Field {
  name: string;
  isList: boolean;
  arg: { isIndex: boolean; isKey: boolean };
}

/** The keys that the expected files were made with. */
const keys: Readonly<Record<string, string[]>> = {
  "ka.uri.param": ["container", "stdin"],
  "ka.req.volume.hostpath": ["/etc", "/proc*", "/*"],
  "ka.req.binding.subject.has_name": ["x"],
};

const data = officialData("k8saudit");

describe.skipIf(data === undefined).each(drivers)(
  "k8saudit in $name, against the official values",
  (driver) => {
    let plugin: PluginUnderTest;
    const folder = data ?? "";
    const fields = data === undefined ? [] : readJson<Field[]>(join(folder, "fields.json"));
    const captures = data === undefined ? [] : readdirSync(join(folder, "captures"));

    beforeAll(async () => {
      plugin = await driver.load(k8saudit);
    });
    afterAll(() => plugin.close());

    it("has the same fields", () => {
      expect([...plugin.fields].sort()).toEqual(fields.map(({ name }) => name).sort());
    });

    it.each(captures)("%s", async (capture) => {
      const source = await plugin.open(join(folder, "captures", capture));
      const events = await source.readAll();
      const expected = readJson<ExpectedEvent[]>(join(folder, "expected", capture));
      expect(events.map(({ text }) => text)).toEqual(expected.map(({ payload }) => payload));
      expect(events.map(({ time }) => String(time))).toEqual(expected.map(({ ts }) => ts));
      for (const [i, event] of events.entries()) {
        expect(await valuesOf(plugin, fields, event)).toEqual(expected[i]!.fields);
      }
      expect(plugin.errors).toEqual([]);
    });
  },
);

/** All values of an event, as the expected files have them: every field, its first two indices, and the keys. */
async function valuesOf(
  plugin: PluginUnderTest,
  fields: Field[],
  event: TestEvent,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, isList, arg } of fields) {
    const args = arg.isKey ? (keys[name] ?? []) : arg.isIndex ? [undefined, 0, 1] : [undefined];
    for (const argument of args) {
      const value = await plugin.extract(event, name, argument);
      const label = argument === undefined ? name : `${name}[${argument}]`;
      if (value !== undefined) values[label] = isList ? value : [value];
    }
  }
  return values;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
