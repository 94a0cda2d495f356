import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadInNode, testEvent } from "../../stdlib/testing/index.js";

// A suite that is green in Node is of a plugin that compiles.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-compilable-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", version: "1.0.0" }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plugin(body: string): string {
  const file = join(folder, "words.ts");
  const text = `import { Plugin, type PluginEvent } from "tsfalco";
export default class Words extends Plugin {
  static readonly extractSources = ["words"];
  /** Of the words. */
  "words.first"(e: PluginEvent): string {
    ${body}
  }
}
`;
  writeFileSync(file, text);
  return file;
}

const good = `return e.text.split(" ")[0] ?? "";`;
const onlyInNode = `return String((arguments[0] as PluginEvent).text);`;

test("what the compiler refuses is refused in Node, with its line and code", async () => {
  const file = plugin(onlyInNode);
  const refused = /words\.ts cannot be compiled:[^]*words\.ts:6:[^]*TSF\d{4}[^]*with the option check: false/;
  await expect(loadInNode(file)).rejects.toThrow(refused);
  await expect(loadInNode(file)).rejects.toThrow(refused); // found bad is not found good the second time
});

test("so is what TypeScript finds, which vitest does not look at", async () => {
  await expect(loadInNode(plugin(`return e.txt;`))).rejects.toThrow(/words\.ts:6:[^]*TS2551/);
});

test("without a place for the cache too", async () => {
  const before = process.env["TSFALCO_CACHE_DIR"];
  process.env["TSFALCO_CACHE_DIR"] = "/proc/nowhere";
  try {
    await (await loadInNode(plugin(good))).close();
    await expect(loadInNode(plugin(onlyInNode))).rejects.toThrow("cannot be compiled");
  } finally {
    if (before === undefined) delete process.env["TSFALCO_CACHE_DIR"];
    else process.env["TSFALCO_CACHE_DIR"] = before;
  }
});

test("it is run all the same when that is asked for", async () => {
  const loaded = await loadInNode(plugin(onlyInNode), { check: false });
  expect(await loaded.extract(testEvent({ text: "a b", source: "words" }), "words.first")).toBe("a b");
  await loaded.close();
});

test("a good file is looked at again when it, or one that it imports, has become a bad one", async () => {
  const helper = join(folder, "helper.ts");
  writeFileSync(helper, "export const first = (text: string): string => text;\n");
  const using = plugin(`return first(e.text);`);
  writeFileSync(using, `import { first } from "./helper.js";\n${readFileSync(using, "utf8")}`);
  await (await loadInNode(using)).close();
  writeFileSync(helper, "export const first = (text: string): string => eval(text) as string;\n");
  await expect(loadInNode(using)).rejects.toThrow(/helper\.ts:1:/);
  await expect(loadInNode(plugin(good))).resolves.toBeDefined();
});
