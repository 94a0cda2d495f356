import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { testEvent, type PluginUnderTest } from "tsfalco/testing";
import Json from "../../examples/json/json.js";
import manifest from "../../examples/json/package.json" with { type: "json" };
import { drivers, inRepository, type Example } from "./drivers.js";

const json: Example = { name: "json", pluginClass: Json, manifest };

describe.each(drivers)("json in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  async function valueOf(text: string, pointer: string): Promise<unknown> {
    plugin = await driver.load(json);
    const event = testEvent({ text });
    const value = await plugin.extract(event, "json.value", pointer);
    expect(await plugin.extract(event, "jevt.value", pointer)).toEqual(value);
    return value;
  }

  it("says what it is", async () => {
    plugin = await driver.load(json);
    expect(plugin.info).toMatchObject({ name: "json", version: manifest.version, id: 0, source: "" });
    expect(plugin.fields).toEqual([
      "json.value",
      "json.obj",
      "json.rawtime",
      "jevt.value",
      "jevt.obj",
      "jevt.rawtime",
    ]);
  });

  const text = `{"user": {"name": "zo\\u00eb", "id": 1.50, "tags": ["a", "b"]}, "a/b": 1, "m~n": 2, "": 3, "none": null}`;
  it.each([
    ["/user/name", "zoë"],
    ["user/name", "zoë"],
    ["/user/id", "1.50"],
    ["/user/tags/1", "b"],
    ["/user/tags/01", "b"],
    ["/user/tags/2", undefined],
    ["/user/tags/-1", undefined],
    ["/user/tags", `["a","b"]`],
    ["/user", `{"name":"zo\\u00eb","id":1.50,"tags":["a","b"]}`],
    ["/a~1b", "1"],
    ["/m~0n", "2"],
    ["/", "3"],
    ["/none", "null"],
    ["/nowhere/at/all", undefined],
    ["", `{"user":{"name":"zo\\u00eb","id":1.50,"tags":["a","b"]},"a/b":1,"m~n":2,"":3,"none":null}`],
  ])("reads %s", async (pointer, value) => {
    expect(await valueOf(text, pointer)).toEqual(value);
    expect(plugin.errors).toEqual([]);
  });

  it.each([
    ["the first of equal names", `{"a":1,"a":2}`, "/a", "1"],
    ["escaped names", `{"\\u0061":"x"}`, "/a", "x"],
    ["numbers as they stand", `{"a":1E+02}`, "/a", "1E+02"],
    ["lenient numbers", `{"a":-inf,"b":1-2}`, "/b", "1-2"],
    ["unknown escapes", `{"a":"\\q\\n"}`, "/a", "\\q\n"],
    ["surrogates without a partner", `{"a":"\\ud83d-\\ud83d\\ude00"}`, "/a", "\\ud83d-😀"],
    ["arrays at the top", `[{"a":true}]`, "/0/a", "true"],
  ])("reads %s", async (_what, payload, pointer, value) => {
    expect(await valueOf(payload, pointer)).toBe(value);
  });

  it.each([
    ["no JSON", "hello"],
    ["nothing", ""],
    ["a leading blank", ` {"a":1}`],
    ["a bare string", `"a"`],
    ["something behind it", `{"a":1} x`],
    ["an open string", `{"a":"b}`],
    ["an open object", `{"a":1`],
  ])("has no value of %s", async (_what, payload) => {
    expect(await valueOf(payload, "/a")).toBeUndefined();
    expect(await plugin.extract(testEvent({ text: payload }), "json.rawtime")).toBeUndefined();
    expect(plugin.errors).not.toEqual([]);
  });

  it("indents the payload and keeps what follows it", async () => {
    plugin = await driver.load(json);
    const event = testEvent({ text: `{"a":[1,{"b":[]},{}],"c":"x\\"y"}\n` });
    const indented = `{\n  "a": [\n    1,\n    {\n      "b": []\n    },\n    {}\n  ],\n  "c": "x\\"y"\n}\n`;
    expect(await plugin.extract(event, "json.obj")).toBe(indented);
    expect(await plugin.extract(event, "jevt.obj")).toBe(indented);
  });

  it("indents strict JSON only", async () => {
    const lenient = `{"a":NaN}`;
    expect(await valueOf(lenient, "/a")).toBe("NaN");
    expect(await plugin.extract(testEvent({ text: lenient }), "json.obj")).toBeUndefined();
  });

  it("reads the sample", async () => {
    plugin = await driver.load(json);
    const lines = readFileSync(inRepository("examples/json/sample-events.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    const events = lines.map((text) => testEvent({ text }));
    const names = events.map((event) => plugin.extract(event, "json.value", "/user/name"));
    expect(await Promise.all(names)).toEqual(["zoë", "admin", "admin", undefined, undefined, undefined]);
    expect(await plugin.extract(events[3]!, "json.value", "/labels/a~1b~0c")).toBe("x");
    expect(await plugin.extract(events[4]!, "json.value", "/1/msg")).toBe("second of two");
    expect(await plugin.extract(events[5]!, "json.value", "/msg")).toBe("not quite \\q strict");
    expect(plugin.errors).toEqual([]);
  });

  it("gives the time in nanoseconds", async () => {
    plugin = await driver.load(json);
    const event = testEvent({ text: "{}", time: 1_234_567_890_123_456_789n });
    expect(await plugin.extract(event, "json.rawtime")).toBe("1234567890123456789");
    expect(await plugin.extract(event, "jevt.rawtime")).toBe("1234567890123456789");
  });
});
