import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-cascades-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** "CODE line" of everything `tsfalco check` says of a plugin. */
function findings(source: string): string[] {
  const entry = join(folder, "plugin.ts");
  writeFileSync(entry, source);
  const { diagnostics } = compileProgram({ entry, emit: "library", stopAfter: "check" });
  return diagnostics.map((d) => `${d.code} ${d.location?.line}`);
}

interface Parts {
  from?: string;
  names?: string;
  base?: string;
  statics?: string;
  open?: string;
  parameter?: string;
  result?: string;
  body?: string;
}

/** A plugin in which one part is another. */
function plugin(parts: Parts): string {
  const { from = "tsfalco", names = "Plugin, type PluginEvent", base = "Plugin<Config>" } = parts;
  const { statics = '"s"', open = "params: { file: string }", parameter = "e: PluginEvent" } = parts;
  const { result = ": string", body = "return helper(e.text).name;" } = parts;
  return `import { ${names} } from "${from}";
interface Config { word: string }
function helper(name: string) { return { name }; }
/** A plugin. */
export default class Mine extends ${base} {
  static readonly id = 999;
  static readonly source = ${statics};
  *open(${open}) { yield params.file; }
  /** A field. */
  "mine.name"(${parameter})${result} { ${body} }
}
`;
}

test("the plugin itself is in order", () => {
  expect(findings(plugin({}))).toEqual([]);
});

test.each<[string, Parts, string[]]>([
  ["a property of what a field returns", { result: "", body: "return helper(e.text).nmae;" }, ["TS2339 10"]],
  ["a function that a field calls", { result: "", body: "return helpr(e.text);" }, ["TS2552 10"]],
  ["a local name", { result: "", body: "const a = hlp(e.text); return a.b.c;" }, ["TS2304 10"]],
  ["a property of the event", { result: "", body: "return e.txt;" }, ["TS2551 10"]],
  ["the result's type", { result: ": strng" }, ["TS2552 10"]],
  ["the event's type", { parameter: "e: PluginEvnt" }, ["TS2552 10"]],
  ["the argument's type", { parameter: "e: PluginEvent, key: strng" }, ["TS2552 10"]],
  ["the base class", { base: "Plugn<Config>" }, ["TS2552 5"]],
  [
    "the base class's name in the import",
    { names: "Plugn, type PluginEvent", base: "Plugn<Config>" },
    ["TS2724 1"],
  ],
  [
    "the event's name in the import",
    { names: "Plugin, type PluginEvnt", parameter: "e: PluginEvnt" },
    ["TS2724 1"],
  ],
  ["the module", { from: "tsfalo" }, ["TSF4001 1"]],
  ["the config's type", { base: "Plugin<Confg>" }, ["TS2552 5"]],
  ["the open parameters' type", { open: "params: { file: strng }" }, ["TS2552 8"]],
  ["a static's value", { statics: "SOURCE" }, ["TS2304 7"]],
])("a mistyped name leads, and what only follows from it is left out: %s", (_what, parts, expected) => {
  expect(findings(plugin(parts))).toEqual(expected);
});

test("what does not parse leads, and nothing is said of the rest", () => {
  const found = findings(plugin({ statics: '"s' }));
  expect(found[0]).toBe("TS1002 7");
  expect(found.filter((finding) => !finding.startsWith("TS1"))).toEqual([]);
});

test("a default import of tsfalco leads, and nothing is said of the class that extends it", () => {
  const source = plugin({}).replace(
    "import { Plugin, type PluginEvent }",
    "import Plugin, { type PluginEvent }",
  );
  expect(findings(source)).toEqual(["TSF4008 1"]);
});

test("what is wrong besides is still told", () => {
  const both = plugin({ statics: "5", result: ": number", body: "return helpr(e.text);" });
  expect(findings(both)).toEqual(["TSF5006 7", "TSF5003 10", "TS2552 10"]);
});

const advice = (module: string): string | undefined => {
  const entry = join(folder, "imports.ts");
  writeFileSync(entry, `import * as it from "${module}";\nconsole.log(String(it.x));\n`);
  const { diagnostics } = compileProgram({ entry, emit: "exe", stopAfter: "check" });
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!.hint;
};

test.each([
  ["node:fs", "of it there are appendFileSync, "],
  ["fs/promises", 'files are read synchronously: import from "node:fs"'],
  ["node:path", "of it there are basename, "],
  ["os", "of it there are EOL, hostname"],
  ["node:process", "`process` is there without an import"],
  ["buffer", "use Uint8Array"],
  ["node:http", "`fetch` is there without an import"],
  ["node:http2", "`fetch` is there without an import"],
  ["node:child_process", "spawnLines of"],
  [
    "node:v8",
    "of Node's modules there are crypto, events, fs, os, path, perf_hooks, timers/promises, util, zlib",
  ],
  ["lodash", "packages are JavaScript"],
  ["@scope/name/part", "packages are JavaScript"],
  ["tsfalko", 'it is called "tsfalco"'],
  ["./data.json", "JSON files cannot be imported"],
  ["data.json", "JSON files cannot be imported"],
  ["./missing.ts", "paths are relative to the importing file"],
])("an import of %s has a hint of its own", (module, words) => {
  expect(advice(module)).toContain(words);
});
