/** A LineReader at the end of its file sees what is appended later, in Node and compiled. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadInNode, loadLibrary } from "tsfalco/testing";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-tail-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = "tests/sdk/plugins/tail.ts";

test.each([
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
])("%s", async (name, load) => {
  const file = join(folder, name);
  writeFileSync(file, "one\ntwo\n");
  const plugin = await load();
  const source = await plugin.open({ file });
  const texts = async (): Promise<string[]> => (await source.next()).map(({ text }) => text);
  expect(await texts()).toEqual(["one 4", "two 8"]);
  expect(await texts()).toEqual([]);
  appendFileSync(file, "three\r\nfo");
  expect(await texts()).toEqual(["three 15", "fo 17"]);
  expect(await texts()).toEqual([]);
  appendFileSync(file, "ur\nend\n");
  expect((await source.readAll()).map(({ text }) => text)).toEqual(["ur 20"]);
  await plugin.close();
});
