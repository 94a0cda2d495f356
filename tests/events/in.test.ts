/** `property in event` and events of codes that the schema has not yet: both hosts say the same. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventsByCode } from "../../compiler/schema/events.js";

const file = fileURLToPath(new URL("plugins/in.ts", import.meta.url));
const asked = [...readFileSync(file, "utf8").matchAll(/["`](\w*)["`] in e\b/g)].map(([, name]) => name!);
const source = "in";

function expected(code: number): string {
  const header = ["type", "time", "num", "source", "tid", "nparams", "param", "memo"];
  const event = eventsByCode().get(code);
  const payload = code === 322 || code === 402 ? ["text", "bytes", "json"] : [];
  const more = code === 402 ? ["name", "pluginId"] : event ? ["name"] : [];
  const params = event?.params.map(({ property }) => property) ?? [];
  const all = new Set([...header, ...payload, ...more, ...params, "toString", "constructor", "__proto__"]);
  return asked
    .slice(0, 32)
    .map((name) => (all.has(name) ? "1" : "0"))
    .join("");
}

describe.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("in %s", (_, load) => {
  let plugin: PluginUnderTest;
  beforeAll(async () => {
    plugin = await load(file);
  }, 60_000);
  afterAll(() => plugin.close());

  it("an event has what the interface of its code has", async () => {
    const codes = [...eventsByCode().keys(), 0, 1, 322, 402, 453, 454, 511, 512, 65535];
    for (const type of codes) {
      const event = testEvent({ type, source, text: "x" });
      expect(await plugin.extract(event, "in.names"), `${type}`).toBe(expected(type));
    }
  });

  it("codes of schemas to come are events too", async () => {
    for (const type of [454, 499, 500, 510, 511, 512, 513, 1000, 65535]) {
      const event = testEvent({ type, source, params: [new Uint8Array(3), new Uint8Array(0)] });
      expect(await plugin.extract(event, "in.type")).toBe(BigInt(type));
      await plugin.parse(event);
      expect(await plugin.extract(event, "in.parsed")).toBe(`${type} 2`);
      expect(await plugin.extract(event, "in.what")).toBeUndefined();
      expect(await plugin.extract(event, "in.memo")).toBeUndefined();
    }
  });

  it("unions are told apart", async () => {
    const what = (event: ReturnType<typeof testEvent>) => plugin.extract(event, "in.what");
    expect(await what(testEvent.OpenatExit({ path: "/a", dirfd: -100n, source }))).toBe("openat /a -100");
    expect(await what(testEvent.OpenExit({ path: "/a", source }))).toBe("open /a");
    expect(await what(testEvent.OpenExit({ source }))).toBe("open undefined");
    expect(await what(testEvent.CloseExit({ fd: 3n, source }))).toBe("close 3");
    const payload = (event: ReturnType<typeof testEvent>) => plugin.extract(event, "in.payload");
    expect(await payload(testEvent({ text: "a", source }))).toBe("a");
    expect(await payload(testEvent({ type: 402, name: "n", text: "a", source }))).toBe("n a");
  });

  it("a cast is not believed", async () => {
    const cast = (event: ReturnType<typeof testEvent>) => plugin.extract(event, "in.cast");
    expect(await cast(testEvent.OpenatExit({ source }))).toBe("true true 1 false");
    expect(await cast(testEvent.ExecveExit({ source }))).toBe("false false 1 true");
    expect(await cast(testEvent({ text: "a", source }))).toBe("false false 1 true");
  });

  it("a memo keeps it", async () => {
    expect(await plugin.extract(testEvent.OpenExit({ source }), "in.memo")).toBe(true);
    expect(await plugin.extract(testEvent.CloseExit({ source }), "in.memo")).toBe(false);
  });
});
