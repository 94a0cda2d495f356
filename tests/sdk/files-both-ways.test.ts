/** The file functions give and say the same in Node and compiled, words of errors included. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadInNode, loadLibrary, type PluginUnderTest } from "tsfalco/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compilePlugin } from "../host/compiled-plugin.js";
import Files from "./plugins/files.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-files-"));
const at = (name: string): string => join(folder, name);
let plugins: readonly PluginUnderTest[];

beforeAll(async () => {
  writeFileSync(at("lines"), "one\r\ntwo\n\nlast without end");
  writeFileSync(at("empty"), "");
  writeFileSync(at("long"), `${"x".repeat(200)}\nshort\n${"y".repeat(70000)}\n${"é".repeat(50)}\r\n`);
  writeFileSync(
    at("bytes"),
    Buffer.from([0x61, 0xff, 0xe2, 0x82, 0x0a, 0xf0, 0x9f, 0x98, 0x80, 0x0a, 0xed, 0xa0, 0x80]),
  );
  writeFileSync(at("mebibyte"), `${"x".repeat(2 ** 20)}\nshort\n${"y".repeat(2 ** 20 + 1)}\nnever`);
  // A line of more than two calls' share, a short one, and one that ends within a share of its second call.
  writeFileSync(at("huge"), `a\n${"x".repeat(9 * 2 ** 20)}\r\nshort\n${"y".repeat(5 * 2 ** 20)}`);
  symlinkSync("/dev/zero", at("zero"));
  spawnSync("mkfifo", [at("pipe")]);
  mkdirSync(at("names"));
  for (const name of ["b", "B", "a b", "\u{1f600}", "\uff5e", "é"])
    writeFileSync(join(at("names"), name), "");
  symlinkSync(at("circle"), at("circle"));
  utimesSync(at("lines"), 1000, 1000.25);
  const manifest = { name: "files", version: "1.0.0" };
  plugins = [
    await loadInNode(Files, { manifest }),
    await loadLibrary(await compilePlugin("tests/sdk/plugins/files.ts")),
  ];
});
afterAll(async () => {
  for (const plugin of plugins) await plugin.close();
  rmSync(folder, { recursive: true });
});

async function texts(plugin: PluginUnderTest, request: object): Promise<string[]> {
  const instance = await plugin.open(request);
  const found: string[] = [];
  for (;;) {
    const events = await instance.next();
    if (events.length === 0) break;
    found.push(...events.map((e) => e.text));
  }
  await instance.close();
  return found;
}

const missing = /^another: Error: ENOENT: no such file or directory, open '.*missing'$/;
const requests: readonly (readonly [object, RegExp])[] = [
  [{ what: "lines", path: "lines" }, /^3:one at 5 of 26$/],
  [
    { what: "lines", path: "lines", maxBytes: 3 },
    /^RangeError: LineReader.readLine: the line is longer than the limit of 3 bytes, at byte 10 of '.*lines' at 26$/,
  ],
  [{ what: "lines", path: "lines", maxBytes: -1 }, /^0:/],
  [{ what: "lines", path: "empty" }, /^$/],
  [{ what: "lines", path: "long" }, /^RangeError: LineReader.readLine: .* byte 207 of .* at 70208$/],
  [{ what: "lines", path: "bytes" }, /^2:\u{1f600} at 10 of 13$/u],
  [{ what: "read", path: "lines" }, /^16:last with$/],
  [
    { what: "read", path: "lines", maxBytes: 3 },
    /^another: RangeError: LineReader.readLine: the line is longer than the limit of 3 bytes, at byte 10 of '.*lines'$/,
  ],
  [{ what: "read", path: "mebibyte" }, /^1048576:xxxxxxxxx$/],
  [{ what: "read", path: "mebibyte" }, /^another: RangeError: /],
  [{ what: "lines", path: "huge" }, /^RangeError: .* byte 2 of .* at 4194406$/],
  [{ what: "lines", path: "huge" }, /^5:short at 9437194 of 14680074$/],
  [{ what: "lines", path: "huge", maxBytes: 10.5 }, /^RangeError: .* at 4194316$/],
  [{ what: "lines", path: "huge", maxBytes: 9 * 2 ** 20 }, /^9437184:x* at 9437188 of /],
  [{ what: "lines", path: "huge", maxBytes: 9 * 2 ** 20 - 1 }, /^RangeError: .* at 9437188$/],
  [
    { what: "read", path: "zero" },
    /^another: RangeError: LineReader.readLine: the line is longer than the limit of 1048576 bytes, at byte 0 of '.*zero'$/,
  ],
  [{ what: "read", path: "empty" }, /^$/],
  // Lines that are too long, passed over or cut: between characters, whatever comes after.
  ...[0, 1, 3, 7.5, 99, 100, 101, 2 ** 20, Infinity, NaN].flatMap((maxBytes): [object, RegExp][] =>
    (["skip", "cut", "error"] as const).flatMap((longLines): [object, RegExp][] => [
      [{ what: "lines", path: "long", maxBytes, longLines }, /^/],
      [{ what: "lines", path: "bytes", maxBytes, longLines }, /^/],
      [{ what: "options", path: "huge", maxBytes, longLines }, /^/],
    ]),
  ),
  [{ what: "options", path: "huge", longLines: "skip" }, /^5:short$/],
  [{ what: "options", path: "huge", longLines: "cut", maxBytes: 3 }, /^3:sho$/],
  [{ what: "options", path: "bytes", longLines: "cut", maxBytes: 3 }, /^0:$/],
  [{ what: "options", path: "mebibyte", longLines: "skip" }, /^5:never$/],
  [{ what: "options", path: "long", longLines: "cut", maxBytes: 51 }, /^25:é{9}$/],
  [
    { what: "options", path: "zero", longLines: "skip" },
    /^another: RangeError: LineReader.readLine: 64 MiB were passed over without a line of at most 1048576 bytes, at byte 0 of '/,
  ],
  [{ what: "options", path: "zero", longLines: "cut" }, /^1048576:\0{9}$/],
  // Of a process, where nothing is mapped.
  [{ what: "read", path: "/proc/self/mem" }, /^another: Error: EIO: i\/o error, read '\/proc\/self\/mem'$/],
  [{ what: "many", path: "lines" }, /^another: Error: EMFILE: too many open files, open '.*lines'$/],
  [{ what: "many", path: "lines" }, /^51[12] open$/],
  // Nobody writes to it.
  [{ what: "read", path: "pipe" }, /^$/],
  [{ what: "lines", path: "pipe" }, /^$/],
  [{ what: "read", path: "missing" }, missing],
  [{ what: "leave", path: "lines" }, /^last without end$/],
  [{ what: "open", path: "missing" }, missing],
  [{ what: "open", path: "names" }, /^another: Error: EISDIR: illegal operation on a directory, open '/],
  [{ what: "open", path: "lines/x" }, /^another: Error: ENOTDIR: not a directory, open '/],
  [{ what: "open", path: "circle" }, /^another: Error: ELOOP: too many symbolic links encountered, open '/],
  [{ what: "open", path: "n".repeat(300) }, /^another: Error: ENAMETOOLONG: name too long, open '/],
  [{ what: "open", path: "a\0b" }, /^another: Error: EINVAL: invalid argument, open '.*a\0b'$/],
  [{ what: "closed", path: "lines" }, /^TypeError: TypeError: LineReader.readLine: the reader is closed$/],
  [{ what: "list", path: "names" }, /^\[\u{1f600}\]$/u],
  [{ what: "list", path: "missing" }, /^another: Error: ENOENT: no such file or directory, scandir '/],
  [
    { what: "list", path: "missing" },
    /^ENOENT \{"errno":-2,"code":"ENOENT","syscall":"scandir","path":"[^"]*"\}$/,
  ],
  [
    { what: "open", path: "missing" },
    /^ENOENT \{"errno":-2,"code":"ENOENT","syscall":"open","path":"[^"]*"\}$/,
  ],
  [{ what: "many", path: "lines" }, /^EMFILE \{/],
  [{ what: "closed", path: "lines" }, /^no code \{\}$/],
  [{ what: "list", path: "lines" }, /^another: Error: ENOTDIR: not a directory, scandir '/],
  [{ what: "info", path: "lines" }, /^file 26 1000250000000$/],
  [{ what: "info", path: "names" }, /^directory /],
  [{ what: "info", path: "missing" }, /^nothing$/],
  [{ what: "info", path: "a\0b" }, /^nothing$/],
];

test.each(requests)("%j", async (request, expected) => {
  const { path } = request as { path: string };
  const [inNode, compiled] = await Promise.all(
    plugins.map((plugin) => texts(plugin, { ...request, path: path.startsWith("/") ? path : at(path) })),
  );
  expect(compiled).toEqual(inNode);
  const some = inNode!.length === 0 ? [""] : inNode!;
  expect(some.some((text) => expected.test(text))).toBe(true);
});
