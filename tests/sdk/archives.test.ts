/** What gzip has made is inflated as zlib does, or is told to be damaged; the same in Node and compiled. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { constants, deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { execa } from "execa";
import { afterAll, expect, test, vi } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { inflated } from "../../stdlib/falco/files/gzip.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-archives-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let state = 1;
function random(n: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}
const noise = (size: number, values = 256): Buffer =>
  Buffer.from(Array.from({ length: size }, () => random(values)));
const text = (lines: number): Buffer =>
  Buffer.from(
    Array.from({ length: lines }, (_, i) => `${i} ${"é".repeat(random(30))} GET /index.html`).join("\n"),
  );

const contents: Readonly<Record<string, Buffer>> = {
  empty: Buffer.alloc(0),
  byte: Buffer.from("x"),
  text: text(5000),
  noise: noise(200_000),
  zeros: Buffer.alloc(300_000),
  few: noise(100_000, 3),
  far: Buffer.concat([noise(32_768), noise(10), noise(32_768)]).fill(noise(300), 40_000, 60_000),
};
const ways = [
  ...[0, 1, 6, 9].map((level) => ({ level })),
  ...[constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE].map((strategy) => ({ strategy })),
  { memLevel: 1, windowBits: 9 },
];

function inflate(bytes: Uint8Array, step: number): Buffer {
  let at = 0;
  const pieces = inflated("x", () => bytes.subarray(at, (at += step)));
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
}
/** Also what it says of damage. */
function result(read: () => Buffer): Buffer | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

test.each(Object.entries(contents))("%s comes back", (_, bytes) => {
  for (const way of ways) {
    const packed = gzipSync(bytes, way);
    for (const step of [1, 7, 65_536]) expect(inflate(packed, step).equals(bytes)).toBe(true);
  }
});

test("several in one, with zeros behind, and all that a header may have", () => {
  const header = Buffer.from([0x1f, 0x8b, 8, 31, 1, 2, 3, 4, 0, 3, 2, 0, 9, 9, 0x6e, 0, 0x63, 0x63, 0, 1, 2]);
  const named = Buffer.concat([header, gzipSync("named\n").subarray(10)]);
  const both = Buffer.concat([gzipSync("one\n"), named, gzipSync(""), gzipSync("two\n"), Buffer.alloc(600)]);
  expect(inflate(both, 5).toString()).toBe("one\nnamed\ntwo\n");
  const garbage = Buffer.concat([gzipSync("one\n"), Buffer.from("two")]);
  expect(result(() => inflate(garbage, 100))).toBe("Error: 'x' is damaged: something else follows");
});

test("damage is found as zlib finds it", () => {
  for (const bytes of [text(40), noise(300, 5), Buffer.alloc(70_000)]) {
    for (const way of ways) {
      const packed = gzipSync(bytes, way);
      for (let size = 3; size < packed.length; size += 1 + random(packed.length / 50))
        expect(result(() => inflate(packed.subarray(0, size), 64))).toBe(
          "Error: 'x' is damaged: it ends too early",
        );
      for (let i = 0; i < 100; i++) {
        const broken = Buffer.from(packed);
        const at = 1 + random(broken.length - 1); // the first was looked at before
        broken[at]! ^= 1 << random(8);
        const [ours, zlibs] = [result(() => inflate(broken, 64)), result(() => gunzipSync(broken))];
        if (at === 3 || typeof zlibs !== "string") continue; // which flags there are; what has no meaning
        expect([at, typeof ours === "string" ? ours : "whole"]).toEqual([
          at,
          expect.stringMatching(/^Error: 'x' is damaged: /),
        ]);
      }
    }
  }
});

test("codes that are none", () => {
  const streams = [
    [0x07], // a block of no kind
    [0x01, 1, 0, 0, 0], // the wrong length of a stored block
    [0x05, 0xe0, 0x81, 0x08, 0, 0, 0, 0, 0x20, 0xfe, 0x01], // a set of lengths that is too small
    [0x03, 0x02, 0x00], // a distance to before the start
    [0x1b, 0x07], // too early
  ];
  for (const stream of streams) {
    const file = Buffer.concat([gzipSync("").subarray(0, 10), Buffer.from(stream), Buffer.alloc(8)]);
    expect(() => gunzipSync(file)).toThrow();
    expect(result(() => inflate(file, 100))).toMatch(/^Error: 'x' is damaged: /);
  }
  for (let i = 0; i < 3000; i++) {
    const file = Buffer.concat([gzipSync("").subarray(0, 10), Buffer.from([5]), noise(100)]);
    expect(() => gunzipSync(file)).toThrow();
    expect(result(() => inflate(file, 100))).toMatch(/^Error: 'x' is damaged: /);
  }
  expect(deflateRawSync("").length).toBe(2);
});

test("the same compiled", async () => {
  const at = (name: string): string => join(folder, "files", name);
  const put = (name: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), bytes);
  };
  for (const [name, bytes] of Object.entries(contents)) {
    put(`${name}/plain`, bytes);
    ways.forEach((way, i) => put(`${name}/${i}.gz`, gzipSync(bytes, way)));
  }
  const packed = gzipSync(contents["text"]!);
  for (let i = 0; i < 60; i++) {
    const broken = Buffer.from(packed);
    broken[random(broken.length)]! ^= 1 << random(8);
    put(`broken/${i}`, i % 3 === 0 ? packed.subarray(0, random(packed.length)) : broken);
  }
  put(
    "lines",
    gzipSync(
      "a\r\n\nlong\r\n".repeat(3) + `${"é".repeat(40)}\nshort\n${"x".repeat(50)}\r\n${"x".repeat(51)}`,
    ),
  );
  symlinkSync("lines", at("link"));
  symlinkSync(".", at("circle"));
  symlinkSync("nothing", at("dangling"));

  process.env["ARCHIVES"] = join(folder, "files");
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import("./programs/archives.js");
  const expected = log.mock.calls.map((values) => values.join(" "));
  log.mockRestore();
  const program = join(folder, "archives");
  const entry = join(PACKAGE_ROOT, "tests/sdk/programs/archives.ts");
  await execa("node", [
    join(PACKAGE_ROOT, "bin/tsfalco.js"),
    "compile",
    entry,
    "--emit",
    "exe",
    "-o",
    program,
  ]);
  expect((await execa(program)).stdout.split("\n")).toEqual(expected);
  expect(expected.filter((line) => line.includes("damaged")).length).toBeGreaterThan(100);
});
