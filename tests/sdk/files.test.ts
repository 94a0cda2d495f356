import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileInfo, LineReader, listDirectory } from "tsfalco";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function linesOf(text: string, maxBytes: number): (string | undefined)[] {
  writeFileSync(join(folder, "f"), text);
  const reader = LineReader.open(join(folder, "f"));
  const lines: (string | undefined)[] = [];
  while (reader.offset < reader.size) {
    const start = reader.offset;
    try {
      lines.push(reader.readLine(maxBytes));
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      expect((error as Error).message).toBe(
        `LineReader.readLine: the line is longer than the limit of ${maxBytes} bytes, at byte ${start} of '${join(folder, "f")}'`,
      );
      lines.push("too long");
    }
  }
  expect(reader.readLine(maxBytes)).toBeUndefined();
  reader.close();
  return lines;
}

describe("LineReader in Node", () => {
  it("cuts at LF and takes one CR off", () => {
    expect(linesOf("a\r\n\nb\rc\r\r\nlast\r", 100)).toEqual(["a", "", "b\rc\r", "last"]);
    expect(linesOf("", 100)).toEqual([]);
  });

  it("passes over lines that are too long and goes on after them", () => {
    expect(linesOf("abcd\nabc\nabc\r\nabcd\r\nx", 3)).toEqual(["too long", "abc", "abc", "too long", "x"]);
    expect(linesOf(`${"y".repeat(200_000)}\nok\n${"z".repeat(70_000)}`, 3)).toEqual([
      "too long",
      "ok",
      "too long",
    ]);
  });

  it("reads lines across its blocks", () => {
    const lines = Array.from({ length: 40 }, (_, i) => String.fromCharCode(65 + (i % 26)).repeat(i * 331));
    expect(linesOf(lines.join("\n"), 20_000)).toEqual(lines);
  });

  it("counts bytes and replaces what is not UTF-8", () => {
    writeFileSync(join(folder, "f"), Buffer.from("\ufeffé\n\xff", "utf8"));
    const reader = LineReader.open(join(folder, "f"));
    expect([reader.readLine(9), reader.offset, reader.size]).toEqual(["\ufeffé", 6, 8]);
    writeFileSync(join(folder, "f"), Buffer.from([0x61, 0xff]));
    expect(LineReader.open(join(folder, "f")).readLine(9)).toBe("a\ufffd");
    reader.close();
    reader.close();
    expect([reader.offset, reader.size]).toEqual([0, 0]);
    expect(() => reader.readLine(9)).toThrow(new TypeError("LineReader.readLine: the reader is closed"));
  });

  it("says why a file cannot be opened", () => {
    const missing = join(folder, "missing");
    expect(() => LineReader.open(missing)).toThrow(`ENOENT: no such file or directory, open '${missing}'`);
    expect(() => LineReader.open(folder)).toThrow(
      `EISDIR: illegal operation on a directory, open '${folder}'`,
    );
  });
});

describe("files in Node", () => {
  it("are looked at", () => {
    const path = join(folder, "f");
    writeFileSync(path, "12345");
    utimesSync(path, 1000, 1000.5);
    expect(fileInfo(path)).toEqual({ kind: "file", size: 5, modified: 1_000_500_000_000n });
    expect(fileInfo(folder)?.kind).toBe("directory");
    expect(fileInfo(join(path, "x"))).toBeUndefined();
  });

  it("are listed in order", () => {
    for (const name of ["b", "B", "é", "a"]) writeFileSync(join(folder, name), "");
    mkdirSync(join(folder, "c"));
    expect(listDirectory(folder)).toEqual(["B", "a", "b", "c", "é"]);
    const missing = join(folder, "missing");
    expect(() => listDirectory(missing)).toThrow(`ENOENT: no such file or directory, scandir '${missing}'`);
  });
});
