/** loadLibrary of TypeScript: compiled when it has changed; a library that is older than its source is refused. */
import { copyFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadLibrary, testEvent } from "tsfalco/testing";
import { compiledLibrary } from "../../stdlib/testing/compiled-library.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-load-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = join(folder, "shout.ts");
const library = join(folder, "libshout.so");

function write(mark: string): void {
  writeFileSync(join(folder, "mark.ts"), `export const mark = "${mark}";\n`);
  const text = `import { Plugin, type PluginEvent } from "tsfalco";
import { mark } from "./mark.js";
export default class Shout extends Plugin {
  /** Louder. */
  "shout.text"(e: PluginEvent): string {
    return e.text + mark;
  }
}
`;
  writeFileSync(entry, text);
}

async function shouted(path: string): Promise<unknown> {
  const plugin = await loadLibrary(path);
  try {
    return await plugin.extract(testEvent({ text: "a" }), "shout.text");
  } finally {
    await plugin.close();
  }
}

test("TypeScript is compiled, again only when what it leads to has changed", async () => {
  write("!");
  expect(await shouted(entry)).toBe("a!");
  const first = await compiledLibrary(entry);
  write("?");
  expect(await shouted(entry)).toBe("a?");
  write("!");
  expect(await compiledLibrary(entry)).toBe(first);
});

test("what cannot be compiled is told with its findings", async () => {
  const bad = join(folder, "bad.ts");
  writeFileSync(bad, "export const nothing = 1;\n");
  await expect(loadLibrary(bad)).rejects.toThrow(/bad.ts cannot be compiled:[^]*TSF5001/);
});

test("a library older than its source, or than what that imports, is refused", async () => {
  write("!");
  copyFileSync(await compiledLibrary(entry), library);
  const [old, made, later] = [1000, 2000, 3000];
  for (const file of [entry, join(folder, "mark.ts")]) utimesSync(file, old, old);
  utimesSync(library, made, made);
  expect(await shouted(library)).toBe("a!");
  utimesSync(join(folder, "mark.ts"), later, later);
  await expect(loadLibrary(library)).rejects.toThrow(
    /libshout.so is older than .*mark.ts: .* load .*shout.ts/,
  );
});
