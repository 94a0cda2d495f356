/** Bigints beyond the host's 64 bits, in fields that are answered with an entry and without. */
import { expect, test } from "vitest";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";

const entry = "tests/sdk/plugins/large-bigints.ts";
const values = [
  "5",
  "-7",
  String(2n ** 64n - 1n),
  String(2n ** 64n),
  String(3n ** 100n),
  String(-(3n ** 99n)),
];
const fields = ["value", "odd", "half", "square", "sum", "beyond"].map((name) => `large.${name}`);

async function extracted(load: (path: string) => Promise<PluginUnderTest>): Promise<unknown[]> {
  const plugin = await load(entry);
  const source = await plugin.open(values.join(" "));
  const all: unknown[] = [];
  for (let batch = await source.next(); batch.length > 0; batch = await source.next())
    for (const event of batch)
      for (const field of fields)
        for (let again = 0; again < 2; again++) all.push(await plugin.extract(event, field));
  const errors = plugin.errors.map((error) => error.replace(/^.*RangeError: /, ""));
  await plugin.close();
  return [...all, ...errors];
}

test("are the same in Node and compiled", async () => {
  const inNode = await extracted(loadInNode);
  expect(inNode).toContain(String(3n ** 200n));
  expect(inNode).toContain(`field value ${3n ** 100n} is not within 0 and 2^64-1`);
  expect(await extracted(loadLibrary)).toEqual(inNode);
});
