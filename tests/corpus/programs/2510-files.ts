// node:fs: files and directories made, read, renamed and removed, with the system's errors as Node throws them.
import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import * as path from "node:path";

const root = path.join("/tmp", `tsfalco-corpus-${randomUUID()}`);
const at = (name: string): string => path.join(root, name);

function tried(what: string, action: () => unknown): void {
  try {
    const result = action();
    console.log(what, typeof result === "string" ? result.replaceAll(root, "ROOT") : JSON.stringify(result) ?? "undefined");
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    const { code, errno, syscall, path: where, dest } = e as NodeJS.ErrnoException & { dest?: string };
    console.log(what, String(e).replaceAll(root, "ROOT"), e.name);
    console.log("  ", code ?? "-", errno ?? "-", syscall ?? "-", where?.replaceAll(root, "ROOT") ?? "-", dest?.replaceAll(root, "ROOT") ?? "-");
    console.log("  ", JSON.stringify(e).replaceAll(root, "ROOT"), Object.keys(e).join(), "code" in e, e instanceof TypeError);
  }
}

tried("mkdir", () => mkdirSync(root));
tried("again", () => mkdirSync(root));
tried("again, recursive", () => mkdirSync(root, { recursive: true }));
tried("deep", () => mkdirSync(at("a/b/c"), { recursive: true }));
tried("deeper", () => mkdirSync(at("a/b/c/d//e/"), { recursive: true }));
tried("dots", () => mkdirSync(`${root}/q/../w/`, { recursive: true }));
tried("no parent", () => mkdirSync(at("x/y")));
tried("empty", () => mkdirSync("", { recursive: true }));

tried("write", () => writeFileSync(at("text"), "grüße\n😀\0\ud800"));
tried("read", () => readFileSync(at("text"), "utf8"));
tried("as bytes", () => readFileSync(at("text")).length);
tried("append", () => appendFileSync(at("text"), new Uint8Array([0x2e, 0xff, 0x0a])));
tried("options", () => readFileSync(at("text"), { encoding: "utf-8" }));
tried("null", () => readFileSync(at("text"), null).length + readFileSync(at("text"), {}).length);
tried("new", () => appendFileSync(at("new"), "1", "utf8"));
tried("append by flag", () => writeFileSync(at("new"), "2", { flag: "a" }));
tried("only new", () => writeFileSync(at("new"), "3", { flag: "wx" }));
tried("only new, append", () => appendFileSync(at("new"), "3", { flag: "ax" }));
tried("mode", () => writeFileSync(at("secret"), "", { mode: 0o600 }));
tried("its mode", () => (statSync(at("secret")).mode & 0o777).toString(8));
tried("read new", () => readFileSync(at("new"), "utf8"));
tried("with a BOM", () => writeFileSync(at("bom"), "\ufeffx"));
tried("read BOM", () => readFileSync(at("bom"), "utf8").length);
tried("empty file", () => JSON.stringify(readFileSync(at("secret"), "utf8")) + readFileSync(at("secret")).length);
tried("to a directory", () => writeFileSync(at("a"), "x"));
tried("to nowhere", () => writeFileSync(at("none/x"), "x"));
tried("directory as text", () => readFileSync(at("a"), "utf8"));
tried("directory as bytes", () => readFileSync(at("a")));
tried("nothing", () => readFileSync(at("none"), "utf8"));
tried("below a file", () => readFileSync(at("text/x")));
tried("no name", () => readFileSync(""));
tried("U+0000", () => readFileSync("a\0b'\n\\"));
tried("U+0000 in two", () => renameSync("a", "b\0"));
tried("long name", () => existsSync("a".repeat(300)));
tried("mkdir over a file", () => mkdirSync(at("text"), { recursive: true }));
tried("mkdir below a file", () => mkdirSync(at("text/x/y"), { recursive: true }));
tried("mkdir with a slash", () => mkdirSync(at("text") + "/", { recursive: true }));

tried("exists", () => [existsSync(at("text")), existsSync(at("a")), existsSync(at("none")), existsSync("x\0"), existsSync("")]);
tried("stat", () => {
  const { size, mtimeMs, nlink, mode } = statSync(at("text"));
  const s = statSync(at("text"));
  return [size, mtimeMs > 1.6e12, mtimeMs === s.mtimeMs, nlink, mode >>> 12, s.isFile(), s.isDirectory(), s.isSymbolicLink(), s.ino > 0];
});
tried("stat of a directory", () => [statSync(at("a")).isDirectory(), lstatSync(at("a")).isFile()]);
tried("stat of nothing", () => statSync(at("none")));
tried("lstat of nothing", () => lstatSync(at("none")));
tried("may be missing", () => statSync(at("none"), { throwIfNoEntry: false })?.size ?? "none");
tried("below a file may not", () => statSync(at("text/x"), { throwIfNoEntry: false })?.size ?? "none");

tried("list", () => readdirSync(root));
tried("recursive", () => readdirSync(root, { recursive: true }));
tried("odd root", () => readdirSync(`${root}/./a/../a//`, { recursive: true }));
tried("entries", () =>
  readdirSync(root, { withFileTypes: true }).map((e) => `${e.name}${e.isDirectory() ? "/" : ""}${e.isFile() ? "" : "?"}`),
);
tried("all entries", () =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((e) => e.isDirectory())
    .map((e) => path.relative(root, path.join(e.parentPath, e.name))),
);
tried("an entry", () => JSON.stringify(readdirSync(root, { withFileTypes: true })[0]));
tried("list nothing", () => readdirSync(at("none")));
tried("list a file", () => readdirSync(at("text"), { withFileTypes: true }));

tried("rename", () => renameSync(at("new"), at("text")));
tried("it is", () => readFileSync(at("text"), "utf8"));
tried("rename nothing", () => renameSync(at("none"), at("b")));
tried("rename into itself", () => renameSync(at("a"), at("a/b/x")));
tried("unlink", () => unlinkSync(at("text")));
tried("unlink nothing", () => unlinkSync(at("text")));
tried("rmdir", () => rmdirSync(at("a")));
for (const name of ["bom", "secret"]) unlinkSync(at(name));
for (const name of ["a/b/c/d/e", "a/b/c/d", "a/b/c", "a/b", "a", "q", "w", "."]) rmdirSync(at(name));
tried("gone", () => existsSync(root));
tried("of the system", () => readFileSync("/proc/self/status", "utf8").startsWith("Name:"));

const plain = new Error("plain") as NodeJS.ErrnoException;
console.log(plain.code ?? "no code", "code" in plain);
