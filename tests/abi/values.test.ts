/** Every kind of field, event, config and open parameter: the same plugin in Node and compiled. */
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import Values, { type Config } from "./plugins/values.js";

let library: Promise<string> | undefined;
const compiled = (): Promise<string> =>
  (library ??= compilePlugin(join(PACKAGE_ROOT, "tests", "abi", "plugins", "values.ts")));

const loaders = [
  ["Node", (config: object) => loadInNode(Values, { config, name: "values" })],
  ["compiled", async (config: object) => loadLibrary(await compiled(), { config })],
] as const;

let plugin: PluginUnderTest;
afterEach(() => plugin.close());

describe.each(loaders)("in %s", (_, load) => {
  const settings: Config = { level: 2, prefix: "+" };
  const field = async (name: string, text = "a bc", arg?: string | number) =>
    plugin.extract(testEvent({ text, time: 5n }), name, arg);

  test("fields of every type", async () => {
    plugin = await load(settings);
    const values: Record<string, unknown> = {};
    for (const name of plugin.fields) {
      if (!["v.either", "v.config", "v.negative", "v.counted", "v.numbers", "v.mixed"].includes(name))
        values[name] = await field(name);
    }
    expect(values).toEqual({
      "v.started": "level 2",
      "v.text": "+a bc",
      "v.length": 4n,
      "v.short": true,
      "v.took": 1500n,
      "v.time": 5n,
      "v.address": Uint8Array.of(10, 1, 2, 3),
      "v.network": Uint8Array.of(0xfd, ...new Array<number>(15).fill(0)),
      "v.words": ["a", "bc"],
      "v.units": [97n, 32n, 98n, 99n],
      "v.blanks": [false, true, false, false],
      "v.addresses": [Uint8Array.of(...new Array<number>(15).fill(0), 1), Uint8Array.of(127, 0, 0, 1)],
      "v.key": "(none)",
      "v.half": "4",
    });
    expect(plugin.errors).toEqual([]);
  });

  test("no values, and arguments", async () => {
    plugin = await load(settings);
    expect(await field("v.length", "")).toBeUndefined();
    expect(await field("v.short", "")).toBeUndefined();
    expect(await field("v.units", "")).toBeUndefined();
    expect(await field("v.short", "too long")).toBe(false);
    expect(await field("v.units", "abc", 2)).toEqual([97n, 98n]);
    expect(await field("v.either", "", "x y")).toBe("string x y");
    expect(await field("v.either", "", 12)).toBe("number 12");
    expect(await field("v.key", "", "ключ")).toBe("ключ");
    expect(await field("v.half", "", 3)).toBe("1.5");
    expect(plugin.errors).toEqual([]);
  });

  test("text never vanishes for what is in it", async () => {
    plugin = await load(settings);
    expect(await field("v.text", "a\0b")).toBe("+a\ufffdb");
    expect(await field("v.words", "\0 a\0\0é system:masters")).toEqual([
      "\ufffd",
      "a\ufffd\ufffdé",
      "system:masters",
    ]);
    expect(await field("v.key", "", "\ud800")).toBe("\ufffd");
    const bytes = Uint8Array.of(0x61, 0xff, 0x00, 0x20, 0xc3);
    expect(await plugin.extract(testEvent({ bytes }), "v.words")).toEqual(["a\ufffd\ufffd", "\ufffd"]);
    expect([plugin.errors, plugin.logs.slice(1)]).toEqual([[], []]);
  });

  test("an element of a list that does not fit leaves the others, and is logged", async () => {
    plugin = await load(settings);
    expect(await field("v.numbers", "1 -5 18446744073709551615 -6 0")).toEqual([1n, 2n ** 64n - 1n, 0n]);
    expect(await field("v.mixed", "abc")).toEqual([Uint8Array.of(10, 0, 0, 1)]);
    expect(await field("v.numbers", "-7")).toBeUndefined();
    expect(plugin.errors).toEqual([]);
    const logged = plugin.logs.filter(({ severity }) => severity === "error").map(({ message }) => message);
    expect(logged[0]).toMatch(/^v\.numbers: .*RangeError: field value -5 is not within 0 and 2\^64-1$/);
    expect(logged.join()).toMatch(/v\.mixed: .*RangeError: an address has 4 or 16 bytes, not 3/);
  });

  test("memo functions run once an event, arrow functions of a module too", async () => {
    plugin = await load(settings);
    const first = (await plugin.extract(testEvent({ text: "a" }), "v.counted")) as bigint;
    expect(first % 100n).toBe(7n);
    expect(await plugin.extract(testEvent({ text: "b" }), "v.counted")).toBe(first + 100n);
  });

  test("what a field throws is an error without a value", async () => {
    plugin = await load(settings);
    expect(await field("v.config", "", "nothing")).toBeUndefined();
    expect(plugin.errors.join()).toContain("no setting nothing");
  });

  test("events of every form", async () => {
    plugin = await load(settings);
    const source = await plugin.open("p");
    const events = await source.readAll();
    expect(events.map((e) => [...e.data])).toEqual([
      [...Buffer.from("text p")],
      [98, 121, 255],
      [...Buffer.from("timed")],
      [1],
    ]);
    expect(events[2]!.time).toBe(1_700_000_000_000_000_001n);
    expect(await source.progress()).toEqual({ percent: 50, detail: "half" });
    expect(await plugin.eventToString(events[0]!)).toBe("<text p>");
    await source.close();
    expect(plugin.logs.map((l) => `${l.severity} ${l.message.replace(/^.*: /, "")}`)).toEqual([
      "info started",
      "info closed 1",
    ]);
  });

  test("a throw in a generator comes after the events before it", async () => {
    plugin = await load(settings);
    const source = await plugin.open("fail");
    const seen: string[] = [];
    await expect(
      (async () => {
        for (;;) seen.push(...(await source.next()).map((e) => e.text));
      })(),
    ).rejects.toThrow("failed on purpose");
    expect(seen).toHaveLength(4);
  });

  test("settings of every kind", async () => {
    plugin = await load({
      level: 1,
      flags: [true, false],
      mode: "slow",
      limit: 4,
      nested: { name: "n", tags: ["a", "b"] },
      limits: { x: 1, y: 2.5 },
      tree: {
        label: "r",
        children: [
          { label: "a", children: [] },
          { label: "b", children: [{ label: "c", children: [] }] },
        ],
      },
      rule: { kind: "numbered", number: 3 },
      pair: [1, 2],
    } satisfies Config);
    const values: Record<string, unknown> = {};
    for (const name of ["flags", "mode", "limit", "nested", "limits", "tree", "rule", "pair", "big"]) {
      values[name] = await field("v.config", "", name);
    }
    expect(values).toEqual({
      flags: "10",
      mode: "slow",
      limit: "8",
      nested: "n:a,b",
      limits: "x=1;y=2.5",
      tree: "r(a b(c))",
      rule: "#3",
      pair: "3",
      big: undefined,
    });
    await plugin.close();
    plugin = await load({
      level: 1,
      limit: "none",
      nested: null,
      rule: { kind: "named", name: "x" },
    } satisfies Config);
    expect([await field("v.config", "", "limit"), await field("v.config", "", "nested")]).toEqual([
      "unlimited",
      "null",
    ]);
    expect(await field("v.config", "", "rule")).toBe("x");
  });

  test("init refuses", async () => {
    await expect(load({ level: 7 })).rejects.toThrow("level 7 is refused");
    plugin = await load(settings);
  });
});

describe("only where JSON is decoded", () => {
  const load = async (config: object): Promise<PluginUnderTest> =>
    (plugin = await loadLibrary(await compiled(), { config }));
  const setting = async (name: string) => plugin.extract(testEvent({ text: "" }), "v.config", name);

  test("bigints, and what Falco makes of YAML", async () => {
    await load({ level: 1, big: 5, prefix: 12, mode: 5, limits: null });
    expect([await setting("big"), await setting("mode"), await setting("limits")]).toEqual([
      "6",
      "5",
      undefined,
    ]);
    expect(await plugin.extract(testEvent({ text: "x" }), "v.text")).toBe("12x");
    await plugin.close();
    await load({ level: 1, big: "18446744073709551614" });
    expect(await setting("big")).toBe("18446744073709551615");
  });

  test.each([
    [{}, /level/],
    [{ level: 0 }, /level/],
    [{ level: 11 }, /level/],
    [{ level: 1, mode: "other" }, /mode/],
    [{ level: 1, pair: [1] }, /pair/],
    [{ level: 1, nested: { name: "x" } }, /nested/],
    [{ level: 1, tree: { label: "x", children: [{ label: 3 }] } }, /tree/],
    [{ level: 1, rule: { kind: "other" } }, /rule/],
  ])("the config %j is refused", async (config, message) => {
    await expect(load(config)).rejects.toThrow(message);
  });
});
