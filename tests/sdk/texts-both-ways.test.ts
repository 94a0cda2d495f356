/** parseRfc3339 and parseJson make the same of odd texts in Node and compiled, places of errors included. */
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let plugins: readonly PluginUnderTest[];

beforeAll(async () => {
  const file = "tests/sdk/plugins/texts.ts";
  plugins = [await loadInNode(file), await loadLibrary(file)];
});
afterAll(async () => {
  for (const plugin of plugins) await plugin.close();
});

async function same(field: string, text: string): Promise<string> {
  const results: string[] = [];
  for (const plugin of plugins) {
    const before = plugin.errors.length;
    const value = await plugin.extract(testEvent({ text }), field);
    results.push(String(value ?? plugin.errors[before]));
  }
  expect(results[0]).toBe(results[1]);
  return results[0]!;
}

const day = "2024-01-01";
const start = 1704067200000000000n;

test.each([
  [`${day}T00:00:00Z`, start],
  [`${day}t00:00:00z`, start],
  [`${day} 00:00:00Z`, start],
  [`${day}T00:00:00-00:00`, start],
  [`${day}T23:59:00+23:59`, start],
  [`${day}t00:00:00.5+00:00`, start + 500_000_000n],
  ...Array.from({ length: 12 }, (_, i): [string, bigint] => {
    const digits = "123456789987".slice(0, i + 1);
    return [`${day}T00:00:00.${digits}Z`, start + BigInt(digits.slice(0, 9).padEnd(9, "0"))];
  }),
  ["2262-04-11T23:47:16.854775808Z", 2n ** 63n],
  ["2554-07-21T23:34:33.709551615Z", 2n ** 64n - 1n],
  ["2554-07-21T23:34:33.709551616Z", undefined],
  ["1677-09-21T00:12:43.145224192Z", -(2n ** 63n)],
  ["1677-09-21T00:12:43.145224191Z", undefined],
  ["0000-01-01T00:00:00Z", undefined],
  ["9999-12-31T23:59:59Z", undefined],
  ["2016-12-31T23:59:60Z", undefined],
  [`${day}T24:00:00Z`, undefined],
  [`${day}T00:60:00Z`, undefined],
  [`${day}T00:00:00+24:00`, undefined],
  [`${day}T00:00:00+00:60`, undefined],
  [`${day}T00:00:00+0000`, undefined],
  [`${day}T00:00:00+00`, undefined],
  [`${day}T00:00:00`, undefined],
  [`${day}T00:00:00.Z`, undefined],
  [`${day}T00:00:00,5Z`, undefined],
  [`${day}T00:00Z`, undefined],
  [`${day}\t00:00:00Z`, undefined],
  [`${day}  00:00:00Z`, undefined],
  [`${day}_00:00:00Z`, undefined],
  [`${day}T00:00:00 Z`, undefined],
  [`${day}T00:00:00Z `, undefined],
  [`${day}T00:00:00Z\n`, undefined],
  [` ${day}T00:00:00Z`, undefined],
  [day, undefined],
  ["2023-02-29T00:00:00Z", undefined],
  ["2024-13-01T00:00:00Z", undefined],
  ["2024-00-10T00:00:00Z", undefined],
  ["2024-01-00T00:00:00Z", undefined],
  ["-024-01-01T00:00:00Z", undefined],
  ["", undefined],
])("a time: %j", async (text, time) => {
  expect(await same("texts.time", text)).toBe(String(time));
});

const deep = (open: string, levels: number, close: string): string =>
  open.repeat(levels) + close.repeat(levels);

test.each([
  [deep("[", 301, "]"), "JSON nested deeper than 300 at byte 300"],
  [deep("[ ", 4500, "]"), "JSON nested deeper than 300 at byte 600"],
  [`${'{"é":'.repeat(301)}1${"}".repeat(301)}`, "JSON nested deeper than 300 at byte 1795"],
  ["[".repeat(301), "JSON nested deeper than 300 at byte 300"],
  ["[".repeat(300), "Unexpected end of JSON at byte 300"],
  ["", "Unexpected end of JSON at byte 0"],
  [" \n", "Unexpected end of JSON at byte 2"],
  [" [1, ", "Unexpected end of JSON at byte 4"],
  ["[[1] ", "Unexpected end of JSON at byte 4"],
  ['{"a"\n', "Unexpected end of JSON at byte 4"],
  ['["a', "Unterminated string in JSON at byte 1"],
  ['"a\\', "Unterminated string in JSON at byte 0"],
  ['"a"  x', "Unexpected 'x' in JSON at byte 5"],
  ["1 2", "Unexpected '2' in JSON at byte 2"],
  ["[] ]", "Unexpected ']' in JSON at byte 3"],
  ["[1}", "Unexpected '}' in JSON at byte 2"],
  ['{"é":1,}', "Unexpected '}' in JSON at byte 8"],
  ["[\u00a0]", "Unexpected byte 0xc2 in JSON at byte 1"],
])("broken JSON: %.20j", async (text, error) => {
  expect(await same("texts.json", text)).toMatch(
    new RegExp(`^texts\\.json: texts\\.ts:15: SyntaxError: ${error}$`),
  );
});

test("JSON that is just deep enough", async () => {
  expect(await same("texts.json", deep("[", 300, "]"))).toBe(deep("[", 300, "]"));
});

test.each([
  ["none yet", "none|4|none yet|true|-|-|-|true"],
  ["GET /a HTTP/1.1", "GET|3|GET /a HTTP/8.8|true|GET|1.1|/a|true"],
  ["later", "later|5|later|true|GET|1.1|/a|false"],
  ["PUT /é", "PUT|3|PUT /é|true|PUT|-|/é|true"],
  ["12", "none|0|87|false|PUT|-|/é|false"],
])("regular expressions: %j", async (text, expected) => {
  expect(await same("texts.patterns", text)).toBe(expected);
});
