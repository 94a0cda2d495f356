/** Base64, hexadecimal digits, digests and files in a plugin: the same in Node and compiled, and what Node's Buffer says. */
import { createHash, createHmac } from "node:crypto";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let plugins: readonly PluginUnderTest[];

beforeAll(async () => {
  const file = "tests/sdk/plugins/encodings.ts";
  plugins = [await loadInNode(file), await loadLibrary(file)];
});
afterAll(async () => {
  for (const plugin of plugins) await plugin.close();
});

async function same(field: string, payload: string | Uint8Array): Promise<string> {
  const [inNode, compiled] = await Promise.all(
    plugins.map((plugin) =>
      plugin.extract(testEvent(typeof payload === "string" ? payload : { bytes: payload }), `enc.${field}`),
    ),
  );
  expect(compiled).toBe(inNode);
  expect(plugins.map((plugin) => plugin.errors)).toEqual([[], []]);
  return String(inNode);
}

const bytesOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 167 + length * 31) & 255);

test("what is encoded is what Buffer makes of it, and comes back", async () => {
  for (const length of [0, 1, 2, 3, 4, 5, 6, 31, 32, 33, 100, 1000]) {
    const bytes = Buffer.from(bytesOf(length));
    const [base64, url, hex] = [bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")];
    expect(await same("encoded", bytes)).toBe(`${base64} ${url} ${hex}`);
    expect(await same("base64", base64)).toBe(`[${hex}]`);
    expect(await same("base64", base64.replace(/=/g, ""))).toBe(`[${hex}]`);
    expect(await same("base64", base64.replace(/(.{7})/g, "$1\r\n "))).toBe(`[${hex}]`);
    expect(await same("base64url", url)).toBe(`[${hex}]`);
    expect(await same("hex", hex.toUpperCase())).toBe(`[${hex}]`);
    const signature = createHmac("sha1", "key").update(bytes.toString("utf8")).digest("base64");
    const digest = createHash("sha256").update(bytes).digest("hex");
    expect(await same("digest", bytes)).toBe(`${digest} ${signature}`);
  }
});

const inside = /ends in the middle of a byte$/;
test.each([
  ["base64", "Z", inside],
  ["base64", "Zg=", inside],
  ["base64", "Zm9v=", inside],
  ["base64", "=", inside],
  ["base64", "Zg= =\n", /^\[66\]$/],
  ["base64", "Zh==", /^\[66\]$/],
  ["base64", "Zg===", /^fromBase64: "=" at 4 is no base64$/],
  ["base64", "Zg==Zg==", /^fromBase64: "Z" at 4 is no base64$/],
  ["base64", "a-_b", /^fromBase64: "-" at 1 is no base64$/],
  ["base64url", "a+/b", /^fromBase64: "\+" at 1 is no base64$/],
  ["base64url", "a-_b", /^\[6befdb\]$/],
  ["base64", "Zm\u{1f600}", /^fromBase64: "\u{1f600}" at 2 is no base64$/u],
  ["base64", "é", /^fromBase64: "é" at 0 is no base64$/],
  ["hex", "0", inside],
  ["hex", "0g", /^fromHex: "g" at 1 is no hexadecimal digit$/],
  ["hex", "\u{1f600}", /^fromHex: "\u{1f600}" at 0 is no hexadecimal digit$/u],
  ["hex", "é0", /^fromHex: "é" at 0/],
  ["file", "/proc/self/status", /^status: Name:$/],
  ["file", "/none/x", /^ENOENT: Error: ENOENT: no such file or directory, open '\/none\/x'$/],
  ["file", "/proc", /^EISDIR: Error: EISDIR: illegal operation on a directory, read$/],
  ["env", "PATH", /\/bin/],
  ["env", "TSFALCO_IS_NOT_SET", /^undefined$/],
])("%s of %j", async (field, text, expected) => {
  expect(await same(field, text)).toMatch(expected);
});
