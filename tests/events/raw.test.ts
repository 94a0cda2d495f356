/** Events of bytes: both hosts take the same ones, and the header decides. */
import { fileURLToPath } from "node:url";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const file = fileURLToPath(new URL("plugins/kinds.ts", import.meta.url));
const written = testEvent.OpenExit({ path: "/etc/passwd", flags: ["O_CREAT"], tid: 7n, time: 5n });

function saying(length: number, raw = written.raw!): Uint8Array {
  const event = Uint8Array.from(raw);
  new DataView(event.buffer).setUint32(16, length, true);
  return event;
}

const wrong: readonly (readonly [string, Uint8Array, string])[] = [
  ["more than there are", saying(60_000), "and the length in its header is 60000: a host gives events whole"],
  ["fewer than there are", saying(26), "and the length in its header is 26: a host gives events whole"],
  ["no header", written.raw!.subarray(0, 25), "raw has 25 bytes: the header of an event has 26"],
  ["nothing", new Uint8Array(0), "raw has 0 bytes: the header of an event has 26"],
];

describe("an event is not made", () => {
  it.each(wrong)("of bytes whose header says %s", (_, raw, message) => {
    expect(() => testEvent({ type: 3, raw })).toThrow(message);
  });

  it("of bytes of a type with a payload", () => {
    const raw = Uint8Array.from(written.raw!);
    new DataView(raw.buffer).setUint16(20, 322, true);
    expect(() => testEvent({ raw })).toThrow(
      new TypeError("an event of type 322 is made of text or bytes, not of raw"),
    );
  });

  it("of a parameter that is too long for its 16 bits of length", () => {
    const make = (length: number) => testEvent.ExecveExit({ exe: "a".repeat(length) });
    expect(make(65_534).raw!.length).toBeGreaterThan(65_534);
    expect(() => make(65_535)).toThrow(
      new RangeError("parameter 1 has 65536 bytes: in events of type 293 it has 65535 at most"),
    );
  });
});

describe.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("in %s", (_, load) => {
  let plugin: PluginUnderTest;
  beforeAll(async () => {
    plugin = await load(file);
  });
  afterAll(() => plugin.close());

  it("the header of its bytes says what an event is", async () => {
    const expected = await plugin.extract(written, "kinds.flags");
    expect(expected).toContain("/etc/passwd");
    for (const event of [
      testEvent({ type: 293, source: "syscall", raw: written.raw! }),
      { ...written, type: 9 },
    ])
      expect(await plugin.extract(event, "kinds.flags")).toEqual(expected);
  });

  it.each(wrong)("refuses an event changed by hand whose header says %s", async (_, raw, message) => {
    await expect(plugin.extract({ ...written, raw }, "kinds.flags")).rejects.toThrow(message);
  });
});
