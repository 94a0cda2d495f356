import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.js";
import { compileProgram } from "../../compiler/pipeline.js";
import { loadProject } from "../../compiler/project/load.js";
import { readPackageMetadata } from "../../compiler/project/package-metadata.js";
import { typeScriptErrors } from "../../compiler/project/typescript-errors.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-project-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, Object.keys(files)[0] ?? "");
}

const errorsOf = (files: Record<string, string>): Diagnostic[] => typeScriptErrors(loadProject(write(files)));
const codesOf = (files: Record<string, string>): string[] => errorsOf(files).map((d) => d.code);

test("our lib is the lib: ordinary code is fine, the DOM and Node are not there", () => {
  const good = `
    const words = new Map<string, number>();
    for (const word of "a b a".split(" ")) words.set(word, (words.get(word) ?? 0) + 1);
    for (const [word, count] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(word, count);
    class Missing extends Error { constructor(readonly key: string) { super(\`no \${key}\`, { cause: key }); } }
    function* count(n: number) { for (let i = 0; i < n; i++) yield i; }
    try { console.log(Math.max(...count(3)), JSON.stringify(Object.entries({ a: 1 }))); throw new Missing("x"); }
    catch (e) { if (e instanceof Missing) console.log(e.key, e.message); }
    export const first: number | undefined = [1, 2][0];`;
  expect(codesOf({ "a.ts": good })).toEqual([]);
  const [missing] = errorsOf({ "b.ts": "new XMLHttpRequest();" });
  expect(missing?.code).toBe("TS2304");
  expect(missing?.hint).toBe("use `fetch`");
});

test.each([
  [
    'import { LineReader } from "tsfalco";\nexport const r = new LineReader("x");',
    "TS2673",
    "LineReader.open(path)",
  ],
  ["export const year = new Date(0).getFullYear();", "TS2551", "getUTCHours"],
  ["export const text = new Date(0).toString();", "TS2341", "toISOString()"],
  ["export const day = new Date(2024, 0, 1);", "TS2554", "Date.UTC(2024, 4, 1)"],
  ["export const ms = new Date(1) - new Date(0);", "TS2362", "getTime()"],
  ["new FinalizationRegistry(() => {});", "TS2304", "release what it holds"],
  ["let stream: NodeJS.ReadStream;", "TS2694", "NodeJS.ErrnoException"],
  ["console.log(RegExp.$1);", "TS2339", "what exec gives"],
  ["/x/.compile('y');", "TS2339", "new RegExp"],
  ["const f: { g?: () => void } = {};\nf.g();", "TS2722", "f?.()"],
])("a hint says what to write instead: %s", (source, code, hint) => {
  const [error] = errorsOf({ "a.ts": source });
  expect(error?.code).toBe(code);
  expect(error?.hint).toContain(hint);
});

test("what a plugin's generator may yield is said where it yields something else", () => {
  const source = (value: string): string =>
    `import { Plugin } from "tsfalco";\nexport default class A extends Plugin { *open() { yield ${value}; } }`;
  const [number] = errorsOf({ "a.ts": source("5") });
  expect(number?.hint).toContain("{ data, time }");
  const [payload] = errorsOf({ "b.ts": source("{ data: 5 }") });
  expect(payload?.hint).toContain("{ data, time }");
  expect(errorsOf({ "c.ts": source('{ data: "x", time: [1n][0] }') })).toEqual([]);
});

test("strictness is ours, whatever the user's tsconfig.json says", () => {
  const tsconfig = '{ "compilerOptions": { "strict": false, "lib": ["DOM"] } }';
  const source = "export const none: number = undefined;\nexport const size = (s) => s;\ndocument.title;";
  expect(codesOf({ "a.ts": source, "tsconfig.json": tsconfig })).toEqual(["TS2322", "TS7006", "TS2584"]);
});

test("a tsconfig.json decides of noUncheckedIndexedAccess", () => {
  const source = "export const first: number = [1][0];";
  const withConfig = (options: string): string[] =>
    codesOf({ "a.ts": source, "tsconfig.json": `{ "compilerOptions": { ${options} } }` });
  expect(codesOf({ "a.ts": source })).toEqual(["TS2322"]);
  expect(withConfig("")).toEqual([]);
  expect(withConfig('"noUncheckedIndexedAccess": true')).toEqual(["TS2322"]);
  const extending = '{ "extends": "./base.json", "compilerOptions": { "noUncheckedIndexedAccess": false } }';
  const base = '{ "compilerOptions": { "noUncheckedIndexedAccess": true } }';
  expect(codesOf({ "a.ts": source, "tsconfig.json": extending, "base.json": base })).toEqual([]);
});

test("a tsconfig.json decides of exactOptionalPropertyTypes", () => {
  const source = "export const o: { a?: string } = {};\no.a = undefined;";
  const withConfig = (options: string): string[] =>
    codesOf({ "a.ts": source, "tsconfig.json": `{ "compilerOptions": { ${options} } }` });
  expect(codesOf({ "a.ts": source })).toEqual(["TS2412"]);
  expect(withConfig("")).toEqual([]);
  expect(withConfig('"exactOptionalPropertyTypes": true')).toEqual(["TS2412"]);
});

test("without a tsconfig.json a program is as strict as it passes, and its errors are TypeScript's own", () => {
  const codesOfProgram = (source: string): string[] => {
    const entry = write({ "a.ts": source });
    return compileProgram({ entry, emit: "exe", stopAfter: "check" }).diagnostics.map(({ code }) => code);
  };
  expect(codesOfProgram("const first: number = [1][0];\nconsole.log(first);")).toEqual([]);
  expect(codesOfProgram("const o: { a?: string } = {};\no.a = undefined;")).toEqual([]);
  expect(codesOfProgram("const first: number = [1][0];\nconst wrong: string = first;")).toEqual(["TS2322"]);
});

test("paths of the user's tsconfig.json and both spellings of an import lead to the file", () => {
  const files = {
    "src/a.ts":
      'import { one } from "./one.js";\nimport { two } from "./two.ts";\nimport { three } from "lib/three";\nexport const sum: number = one + two + three;',
    "src/one.ts": "export const one = 1;",
    "src/two.ts": "export const two = 2;",
    "shared/three.ts": "export const three = 3;",
    "tsconfig.json": '{ "compilerOptions": { "paths": { "lib/*": ["./shared/*"] } } }',
  };
  const loaded = loadProject(write(files));
  expect(typeScriptErrors(loaded)).toEqual([]);
  expect(loaded.userFiles.map((f) => f.fileName.slice(folder.length + 1)).sort()).toEqual([
    "shared/three.ts",
    "src/a.ts",
    "src/one.ts",
    "src/two.ts",
  ]);
});

test('"tsfalco" is found although it is not installed beside the plugin', () => {
  const source = `
    import { Plugin, type PluginEvent } from "tsfalco";
    export default class Hello extends Plugin<{ prefix?: string }> {
      "hello.text"(e: PluginEvent): string { return (this.config.prefix ?? "") + e.text; }
    }`;
  expect(codesOf({ "plugin.ts": source })).toEqual([]);
});

test("errors tell the place, and syntax errors silence what follows from them", () => {
  const [error] = errorsOf({ "a.ts": 'const a: number =\n  "x";\nconsole.log(a);' });
  expect(error?.location).toMatchObject({ line: 1, column: 7, endLine: 1, endColumn: 8 });
  expect(new Set(codesOf({ "b.ts": "const = 1; nothing();" }).map((code) => code < "TS2"))).toEqual(
    new Set([true]),
  );
});

test("a missing entry is an error", () => {
  expect(() => loadProject(join(folder, "none.ts"))).toThrow("no such file");
});

test("package.json tells name, version and contact", () => {
  const entry = write({
    "src/plugin.ts": "",
    "package.json":
      '{ "name": "@acme/my-plugin", "version": "1.2.3", "author": { "name": "Ann", "email": "a@b.c" }, "description": "Does it." }',
  });
  expect(readPackageMetadata(entry)).toEqual({
    file: join(folder, "package.json"),
    name: "my-plugin",
    version: "1.2.3",
    description: "Does it.",
    contact: "Ann <a@b.c>",
  });
  writeFileSync(join(folder, "package.json"), '{ "author": "Bob", "repository": { "url": "r" } ');
  expect(readPackageMetadata(entry)).toMatchObject({ name: undefined, contact: undefined });
  writeFileSync(join(folder, "package.json"), '{ "repository": { "url": "https://r" } }');
  expect(readPackageMetadata(entry).contact).toBe("https://r");
});
