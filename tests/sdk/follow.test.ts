/** What is followed: files that grow, are rotated, truncated, replaced, and come later; the same in Node and compiled. */
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";
import { afterAll, describe, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "tsfalco-follow-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const entry = "tests/sdk/plugins/follow.ts";
let folders = 0;

const ways = [
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const;

interface Options {
  from?: "start" | "end";
  cursor?: string;
  maxLineBytes?: number;
  lingers?: number;
}

/** A source of a folder of its own. */
async function followed(
  load: () => Promise<PluginUnderTest>,
  patterns: string | readonly string[],
  options: Options = {},
  folder = join(root, `${++folders}`),
) {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const plugin = await load();
  const paths = (typeof patterns === "string" ? [patterns] : patterns).map(at);
  const open = () => plugin.open({ paths, ...options });
  return { plugin, folder, at, open, cursor: at("cursor.json") };
}

type Source = Awaited<ReturnType<PluginUnderTest["open"]>>;

/** The next lines, when there are so many, or what has come in so long. */
async function lines(source: Source, count: number, milliseconds = 5000): Promise<string[]> {
  const all: string[] = [];
  for (const end = Date.now() + milliseconds; all.length < count && Date.now() < end;)
    all.push(...(await source.next()).map(({ text }) => text));
  return all;
}

/** What comes in a while. */
async function quiet(source: Source, milliseconds = 150): Promise<string[]> {
  const all: string[] = [];
  for (const end = Date.now() + milliseconds; Date.now() < end;)
    all.push(...(await source.next()).map(({ text }) => text));
  return all;
}

const shown = ({ plugin }: { plugin: PluginUnderTest }): string[] =>
  plugin.logs.map(({ severity, message }) => `${severity}: ${message}`);

describe.each(ways)("follow %s", (_, load) => {
  test("a file that grows, from its end", async () => {
    const log = await followed(load, "log");
    writeFileSync(log.at("log"), "old\npart");
    const source = await log.open();
    expect(await quiet(source)).toEqual([]);
    appendFileSync(log.at("log"), "ial\r\nno end");
    expect(await lines(source, 1)).toEqual(["log@4 partial"]);
    expect(await quiet(source)).toEqual([]);
    appendFileSync(log.at("log"), "\n\n\r\nend\n");
    expect(await lines(source, 4)).toEqual(["log@13 no end", "log@20 ", "log@21 ", "log@23 end"]);
    expect(await source.readAll()).toEqual([]);
    await log.plugin.close();
    expect(log.plugin.logs).toEqual([]);
  });

  test("text that is none, and lines that are too long", async () => {
    const log = await followed(load, "log", { from: "start", maxLineBytes: 10 });
    const bytes = Buffer.from([0x61, 0xff, 0xe2, 0x82, 0x0a, 0x00, 0x62, 0x00, 0x0a]);
    writeFileSync(
      log.at("log"),
      Buffer.concat([bytes, Buffer.from("0123456789\r\n0123456789a\n123456789éx")]),
    );
    const source = await log.open();
    expect(await lines(source, 5)).toEqual([
      "log@0 a\ufffd\ufffd",
      "log@5 \0b\0",
      "log@9 0123456789",
      "log@21+ 0123456789",
      "log@33+ 123456789",
    ]);
    appendFileSync(log.at("log"), "x".repeat(200_000));
    expect(await quiet(source)).toEqual([]);
    appendFileSync(log.at("log"), "\nshort\n");
    expect(await lines(source, 1)).toEqual(["log@200046 short"]);
    await log.plugin.close();
  });

  test("rotated by rename: the old file to its end, and what is written to it after", async () => {
    const log = await followed(load, "log", { lingers: 300 });
    writeFileSync(log.at("log"), "old\n");
    const source = await log.open();
    expect(await quiet(source)).toEqual([]);
    appendFileSync(log.at("log"), "one\n");
    renameSync(log.at("log"), log.at("log.1"));
    appendFileSync(log.at("log.1"), "two\nto");
    writeFileSync(log.at("log"), "three\n");
    expect(await lines(source, 3)).toEqual(["log@4 one", "log@8 two", "log@0 three"]);
    appendFileSync(log.at("log.1"), "rn\nla");
    appendFileSync(log.at("log"), "four\n");
    expect((await lines(source, 2)).sort()).toEqual(["log@12 torn", "log@6 four"]);
    expect(await lines(source, 1)).toEqual(["log@17 la"]);
    appendFileSync(log.at("log"), "end\n");
    expect(await lines(source, 1)).toEqual(["log@11 end"]);
    await log.plugin.close();
  });

  test("truncated, and written anew to where it was, or beyond", async () => {
    const log = await followed(load, "log", { from: "start" });
    writeFileSync(log.at("log"), "one\ntorn");
    const source = await log.open();
    expect(await lines(source, 1)).toEqual(["log@0 one"]);
    writeFileSync(log.at("log"), "a\n");
    expect(await lines(source, 2)).toEqual(["log@4 torn", "log@0 a"]);
    writeFileSync(log.at("log"), "b\nlonger than before\n");
    expect(await lines(source, 2)).toEqual(["log@0 b", "log@2 longer than before"]);
    copyFileSync(log.at("log"), log.at("log.1"));
    truncateSync(log.at("log"));
    appendFileSync(log.at("log"), "end\n");
    expect(await lines(source, 1)).toEqual(["log@0 end"]);
    await log.plugin.close();
  });

  test("removed and made again, in a folder that is not there yet", async () => {
    const log = await followed(load, "sub/log", { lingers: 50 });
    const source = await log.open();
    expect(await quiet(source, 50)).toEqual([]);
    mkdirSync(log.at("sub"));
    writeFileSync(log.at("sub/log"), "one\n");
    expect(await lines(source, 1)).toEqual(["log@0 one"]);
    rmSync(log.at("sub"), { recursive: true });
    expect(await quiet(source)).toEqual([]);
    mkdirSync(log.at("sub"));
    writeFileSync(log.at("sub/log"), "two\n");
    expect(await lines(source, 1)).toEqual(["log@0 two"]);
    expect(shown(log)).toEqual([]);
    await log.plugin.close();
  });

  test("a link that leads elsewhere, and back", async () => {
    const log = await followed(load, "log", { from: "start", lingers: 30 });
    writeFileSync(log.at("a"), "a1\n");
    writeFileSync(log.at("b"), "b1\n");
    symlinkSync("a", log.at("log"));
    const source = await log.open();
    expect(await lines(source, 1)).toEqual(["log@0 a1"]);
    symlinkSync("b", log.at("new"));
    renameSync(log.at("new"), log.at("log"));
    expect(await lines(source, 1)).toEqual(["log@0 b1"]);
    expect(await quiet(source)).toEqual([]);
    appendFileSync(log.at("a"), "a2\n");
    symlinkSync("a", log.at("new"));
    renameSync(log.at("new"), log.at("log"));
    expect(await lines(source, 1)).toEqual(["log@3 a2"]);
    await log.plugin.close();
  });

  test("patterns", async () => {
    const log = await followed(load, ["[a-c]?.log", "**/deep-[!0-9]", "d*/*.txt"], { from: "start" });
    const names = [
      "a1.log",
      "d1.log",
      "b.log",
      "deep-x",
      "deep-1",
      "d/e/f/deep-y",
      "d/e.txt",
      "d/.e.txt",
      ".h/deep-z",
    ];
    for (const name of names) {
      mkdirSync(join(log.at(name), ".."), { recursive: true });
      writeFileSync(log.at(name), `${name}\n`);
    }
    mkdirSync(log.at("c2.log"));
    const source = await log.open();
    const text = (all: string[]): string[] => all.map((line) => line.replace(/.* /, "")).sort();
    expect(text(await lines(source, 4))).toEqual(["a1.log", "d/e.txt", "d/e/f/deep-y", "deep-x"]);
    writeFileSync(log.at("b2.log"), "b2.log\n");
    mkdirSync(log.at("g"));
    writeFileSync(log.at("g/deep-w"), "g/deep-w\n");
    expect(text(await lines(source, 2))).toEqual(["b2.log", "g/deep-w"]);
    // Rotated within the pattern it is the same file.
    renameSync(log.at("b2.log"), log.at("b3.log"));
    appendFileSync(log.at("b3.log"), "more\n");
    expect(text(await lines(source, 1))).toEqual(["more"]);
    expect(await quiet(source, 1200)).toEqual([]);
    expect(shown(log)).toEqual([]);
    await log.plugin.close();
  });

  test("what cannot be read is told once", async () => {
    const log = await followed(load, ["log", "folder", "log/x", "circle"]);
    mkdirSync(log.at("folder"));
    symlinkSync("circle", log.at("circle"));
    writeFileSync(log.at("log"), "old\n");
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) chmodSync(log.at("log"), 0);
    const source = await log.open();
    expect(await quiet(source)).toEqual([]);
    const told = [
      ...(isRoot ? [] : [`warning: follow: EACCES: permission denied, open '${log.at("log")}'`]),
      `warning: follow: '${log.at("folder")}' is no file`,
      `warning: follow: ELOOP: too many symbolic links encountered, stat '${log.at("circle")}'`,
    ];
    expect(shown(log)).toEqual(told);
    if (!isRoot) chmodSync(log.at("log"), 0o644);
    appendFileSync(log.at("log"), "new\n");
    expect(await lines(source, 1)).toEqual(["log@4 new"]);
    expect(shown(log)).toEqual(told);
    await log.plugin.close();
  });

  test("a cursor goes on where it was left", async () => {
    const folder = join(root, `${++folders}`);
    const log = await followed(load, "log", { cursor: join(folder, "cursor.json") }, folder);
    writeFileSync(log.at("log"), "old\n");
    const source = await log.open();
    expect(await quiet(source)).toEqual([]);
    appendFileSync(log.at("log"), "one\ntwo\nhal");
    expect(await lines(source, 2)).toEqual(["log@4 one", "log@8 two"]);
    expect(await quiet(source)).toEqual([]);
    await source.close();
    expect(JSON.parse(readFileSync(log.cursor, "utf8"))).toMatchObject({
      version: 1,
      files: [{ path: log.at("log"), offset: 12 }],
    });
    // Written while nobody looked, and rotated.
    appendFileSync(log.at("log"), "f\nthree\n");
    renameSync(log.at("log"), log.at("log.1"));
    writeFileSync(log.at("log"), "four\n");
    const second = await log.open();
    expect(await lines(second, 3)).toEqual(["log@12 half", "log@17 three", "log@0 four"]);
    expect(await quiet(second)).toEqual([]);
    await second.close();
    // Another file of the same name, and the same number perhaps.
    rmSync(log.at("log"));
    writeFileSync(log.at("log"), "other\nlines\n");
    const third = await log.open();
    expect(await lines(third, 2)).toEqual(["log@0 other", "log@6 lines"]);
    expect(await quiet(third)).toEqual([]);
    await third.close();
    const fourth = await log.open();
    expect(await quiet(fourth)).toEqual([]);
    appendFileSync(log.at("log"), "end\n");
    expect(await lines(fourth, 1)).toEqual(["log@12 end"]);
    await fourth.close();
    expect(shown(log)).toEqual([]);
    writeFileSync(log.cursor, '{"version":1,"files":[{"path":7}]}');
    const fifth = await log.open();
    expect(await quiet(fifth)).toEqual([]);
    await log.plugin.close();
    expect(shown(log)).toHaveLength(1);
    expect(shown(log)[0]).toContain(`warning: follow: '${log.cursor}' is no cursor, so it begins anew: `);
  });

  test("a cursor tells files apart that have the same number", async () => {
    const folder = join(root, `${++folders}`);
    const log = await followed(load, "log", { from: "start", cursor: join(folder, "log.cursor") }, folder);
    const cursor = log.at("log.cursor");
    const id = (name: string): string => {
      const { dev, ino } = statSync(log.at(name));
      return `${dev}:${ino}`;
    };
    // Nothing had been read of a file whose number others have now: one of another name, and the cursor itself.
    for (const name of ["other", "log.cursor"]) {
      writeFileSync(log.at("other"), "not mine\n");
      writeFileSync(cursor, "");
      const place = { path: log.at("log"), id: id(name), offset: 0, mark: "811c9dc5-0" };
      writeFileSync(cursor, JSON.stringify({ version: 1, files: [place] }));
      const source = await log.open();
      expect(await quiet(source)).toEqual([]);
      await source.close();
    }
    // One that was rotated since has it rightly.
    writeFileSync(log.at("log.1"), "mine\n");
    const place = { path: log.at("log"), id: id("log.1"), offset: 0, mark: "811c9dc5-0" };
    writeFileSync(cursor, JSON.stringify({ version: 1, files: [place] }));
    const source = await log.open();
    expect(await lines(source, 1)).toEqual(["log@0 mine"]);
    await source.close();
    // Truncated, and longer than before by the time that the cursor is written.
    writeFileSync(log.at("log"), "one\n");
    const second = await log.open();
    expect(await lines(second, 1)).toEqual(["log@0 one"]);
    expect(await quiet(second)).toEqual([]);
    writeFileSync(log.at("log"), "another one\n");
    await second.close();
    const third = await log.open();
    expect(await lines(third, 1)).toEqual(["log@0 another one"]);
    await third.close();
    expect(shown(log)).toEqual([]);
    await log.plugin.close();
  });

  test("a cursor among the files is not followed", async () => {
    const folder = join(root, `${++folders}`);
    const log = await followed(load, "*", { from: "start", cursor: join(folder, "cursor") }, folder);
    writeFileSync(log.at("log"), "one\n");
    const source = await log.open();
    expect(await lines(source, 1)).toEqual(["log@0 one"]);
    expect(await quiet(source, 2500)).toEqual([]);
    await source.close();
    expect(existsSync(log.at("cursor"))).toBe(true);
    await log.plugin.close();
  });

  test("a cursor that cannot be written is told of once, and written when it can be", async () => {
    const folder = join(root, `${++folders}`);
    const cursor = join(folder, "sub", "cursor.json");
    const log = await followed(load, "log", { from: "start", cursor }, folder);
    writeFileSync(log.at("log"), "one\n");
    const source = await log.open();
    expect(await lines(source, 1)).toEqual(["log@0 one"]);
    for (const end = Date.now() + 20_000; shown(log).length === 0 && Date.now() < end;) await source.next();
    mkdirSync(join(folder, "sub"));
    for (const end = Date.now() + 20_000; !existsSync(cursor) && Date.now() < end;) await source.next();
    expect(JSON.parse(readFileSync(cursor, "utf8"))).toMatchObject({ files: [{ offset: 4 }] });
    const why = `ENOENT: no such file or directory, open '${cursor}.new'`;
    expect(shown(log)).toEqual([`warning: follow: the cursor cannot be written: ${why}`]);
    await log.plugin.close();
  });

  test("more files than can be open: the others have their turn when some are gone", async () => {
    const log = await followed(load, "*.log", { from: "start", lingers: 10 });
    mkdirSync(log.folder, { recursive: true });
    for (let i = 0; i < 520; i++) writeFileSync(log.at(`${i}.log`), `${i}\n`);
    const source = await log.open();
    const first = await lines(source, 512);
    expect(first).toHaveLength(512);
    for (const line of first) rmSync(log.at(line.slice(0, line.indexOf("@"))));
    expect(
      [...first, ...(await lines(source, 8, 30_000))].map((line) => line.replace(/.* /, "")).sort(),
    ).toEqual(Array.from({ length: 520 }, (_, i) => `${i}`).sort());
    expect(shown(log)).toEqual(["warning: follow: of more than 512 files the others wait"]);
    await log.plugin.close();
  });

  test("many files, busy and idle", async () => {
    const log = await followed(load, "*.log", { from: "start" });
    const expected: string[] = [];
    for (let i = 0; i < 100; i++) {
      writeFileSync(log.at(`${i}.log`), `${i}\n`.repeat(i === 50 ? 20_000 : 3));
      expected.push(...Array<string>(i === 50 ? 20_000 : 3).fill(`${i}`));
    }
    const source = await log.open();
    const all = await lines(source, expected.length);
    expect(all.map((line) => line.replace(/.* /, "")).sort()).toEqual(expected.sort());
    expect(await quiet(source)).toEqual([]);
    await log.plugin.close();
  });
});
