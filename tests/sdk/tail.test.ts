/** A LineReader at the end of its file sees what is appended later, and one that follows it what becomes of it. */
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-tail-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = "tests/sdk/plugins/tail.ts";

const ways = [
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const;

/** A file's source, and what it gives now. */
async function tailed(file: string, load: () => Promise<PluginUnderTest>, follows: boolean) {
  const plugin = await load();
  const source = await plugin.open({ file, follows });
  // A busy machine may end a batch in the middle.
  const texts = async (): Promise<string[]> => {
    const all: string[] = [];
    for (;;) {
      const events = await source.next();
      if (events.length === 0) return all;
      all.push(...events.map(({ text }) => text));
    }
  };
  return { plugin, source, texts };
}

test.each(ways)("appended, %s", async (name, load) => {
  const file = join(folder, name);
  writeFileSync(file, "one\ntwo\n");
  const { plugin, source, texts } = await tailed(file, load, false);
  expect(await texts()).toEqual(["one 4", "two 8"]);
  expect(await texts()).toEqual([]);
  appendFileSync(file, "three\r\nfo");
  expect(await texts()).toEqual(["three 15", "fo 17"]);
  expect(await texts()).toEqual([]);
  appendFileSync(file, "ur\nend\n");
  expect((await source.readAll()).map(({ text }) => text)).toEqual(["ur 20"]);
  await plugin.close();
});

test.each(ways)("truncated, %s", async (name, load) => {
  const file = join(folder, `${name} truncated`);
  writeFileSync(file, "one\ntwo\n");
  const { plugin, source, texts } = await tailed(file, load, false);
  expect(await texts()).toEqual(["one 4", "two 8"]);
  writeFileSync(file, "new\n");
  const told = `Error: LineReader.readLine: '${file}' was truncated to 4 bytes after 8 were read`;
  expect(await texts()).toEqual([`${told} 0`, "new 4"]);
  appendFileSync(file, "end\n");
  expect(await source.readAll()).toEqual([]);
  await plugin.close();
});

test.each(ways)("followed, %s", async (name, load) => {
  const file = join(folder, `${name} followed`);
  writeFileSync(file, "one\ntw");
  const { plugin, source, texts } = await tailed(file, load, true);
  expect(await texts()).toEqual(["one 4"]);
  appendFileSync(file, "o");
  expect(await texts()).toEqual([]);
  appendFileSync(file, "\nthree\r");
  expect(await texts()).toEqual(["two 8"]);
  appendFileSync(file, "\n");
  expect(await texts()).toEqual(["three 15"]);
  // Truncated, within a line too.
  appendFileSync(file, "torn");
  expect(await texts()).toEqual([]);
  writeFileSync(file, "anew\n");
  expect(await texts()).toEqual(["anew 5"]);
  // Too long: told of once, and passed over until its end is written.
  appendFileSync(file, "x".repeat(30));
  const told = `RangeError: LineReader.readLine: the line is longer than the limit of 20 bytes, at byte 5 of '${file}'`;
  expect(await texts()).toEqual([`${told} 35`]);
  appendFileSync(file, "y".repeat(30));
  expect(await texts()).toEqual([]);
  appendFileSync(file, "\nafter\n");
  expect(await texts()).toEqual(["after 72"]);
  // Rotated: what was written before and after the other file came, its last line torn.
  renameSync(file, `${file}.1`);
  appendFileSync(`${file}.1`, "late\n");
  expect(await texts()).toEqual(["late 77"]);
  appendFileSync(`${file}.1`, "last\ntorn");
  writeFileSync(file, "other\nand\n");
  expect(await texts()).toEqual(["last 82", "torn 86", "other 6", "and 10"]);
  appendFileSync(`${file}.1`, "never\n");
  rmSync(file);
  expect(await texts()).toEqual([]);
  mkdirSync(file);
  expect(await texts()).toEqual([]);
  rmSync(file, { recursive: true });
  writeFileSync(file, "end\n");
  expect(await source.readAll()).toEqual([]);
  await plugin.close();
});
