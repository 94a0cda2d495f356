// node:path: every function over all short texts of the characters that matter, the longer ones by a checksum.
import * as path from "node:path";
import { basename, dirname, extname, format, isAbsolute, join, normalize, parse, relative, resolve, sep } from "node:path";

const parts = ["/", ".", "a", "..", "//", "b.c", "/.", "x/"];

function allOf(length: number): string[] {
  if (length === 0) return [""];
  return allOf(length - 1).flatMap((start) => parts.map((part) => start + part));
}

let sum = 0;
function note(text: string): void {
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
}
function show({ root, dir, base, ext, name }: path.ParsedPath): string {
  return [root, dir, base, ext, name].join("|");
}

for (let length = 0; length <= 4; length++) {
  for (const text of allOf(length)) {
    const found = [
      normalize(text),
      dirname(text),
      basename(text),
      extname(text),
      show(parse(text)),
      format(parse(text)),
      String(isAbsolute(text)),
      resolve("/root", text),
      join("q", text, "..", text),
      basename(text, ".c"),
      basename(text, "a/"),
      basename(text, "/a"),
    ].join(" ");
    if (length < 3) console.log(`${text}: ${found}`);
    else note(found);
  }
  console.log(length, sum);
}

const places = ["/", "/a", "/a/b", "/a/bc", "a", "", ".", "..", "/a/../b", "/ab", "/a/b/c/"];
for (const from of places)
  for (const to of places) if (isAbsolute(from) === isAbsolute(to)) console.log(from, to, relative(from, to));

console.log(join(), join(""), join("", ""), join("a", "", "b"), resolve("/a", "", "b"), path.sep + sep + path.delimiter);
console.log(resolve() === resolve("."), isAbsolute(resolve("x")), resolve("x").endsWith("/x"));
console.log(format({ name: "a", ext: "b" }), format({ name: "a", ext: ".b", dir: "/d" }), format({}), format({ root: "/", base: "x" }));
console.log(format({ root: "/", dir: "/", base: "x" }), format({ dir: "d", base: "x", name: "y" }), format({ root: "r" }));
console.log(basename("/a/b.html", ".html"), basename("b.html", "b.html"), basename("a/b///", "xyzb"), basename("é/ü.ö", ".ö"));
console.log(path.join("/var/log", "../lib", "./x"), path.parse("/home/me/file.tar.gz").name, path.extname(".bashrc"));
