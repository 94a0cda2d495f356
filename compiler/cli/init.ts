import { existsSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { printable } from "../diagnostics/printable.js";
import { PACKAGE_ROOT } from "../project/package-root.js";
import { makeFolder } from "../toolchain/make-folder.js";
import { reasonOf } from "../toolchain/system-error.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { OK } from "./exit-codes.js";

/** The options of `tsfalco init`. */
export interface InitArguments {
  readonly json?: boolean;
}

/** `tsfalco init [FOLDER]`: a plugin to begin with and its test. What is there already stays as it is. */
export function initCommand(given: string | undefined, { json = false }: InitArguments): number {
  const folder = resolve(given ?? ".");
  const name = nameOf(folder);
  const written: string[] = [];
  const kept: string[] = [];
  for (const [file, text] of filesOf(name)) (write(folder, file, text) ? written : kept).push(file);
  if (json) console.log(JSON.stringify({ folder, name, written, kept }, null, 2));
  else {
    for (const file of written) console.log(`wrote ${printable(join(given ?? "", file))}`);
    for (const file of kept) console.log(`kept ${printable(join(given ?? "", file))}: it was there`);
    console.log(printable(nextSteps(given, name)));
  }
  return OK;
}

/** What a plugin, its source and its fields can be called: small letters, digits and _. */
function nameOf(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+/, "")
    .replace(/_$/, "");
  return name === "" ? "plugin" : name;
}

function write(folder: string, file: string, text: string): boolean {
  const path = join(folder, file);
  if (existsSync(path)) return false;
  try {
    makeFolder(folder);
    writeFileSync(path, text);
  } catch (error) {
    throw new ToolchainError(report("TSF7005", undefined, { path, reason: reasonOf(error) }));
  }
  return true;
}

function nextSteps(folder: string | undefined, name: string): string {
  const steps = [
    ...(folder === undefined ? [] : [`cd ${folder}`]),
    `npm install ${PACKAGE_ROOT}`,
    "npm install --save-dev vitest @types/node@20",
    "npm test",
    `npx tsfalco run ${name}.ts --field '*'`,
  ];
  return `next:\n${steps.map((step) => `  ${step}`).join("\n")}`;
}

function filesOf(name: string): [string, string][] {
  const scripts = {
    check: `tsfalco check ${name}.ts`,
    compile: `tsfalco compile ${name}.ts`,
    test: "vitest run",
  };
  const description = "Says a word a few times";
  const manifest = {
    name,
    version: "0.1.0",
    description,
    author: "",
    private: true,
    type: "module",
    scripts,
  };
  const types = { extends: "tsfalco/tsconfig", compilerOptions: { types: ["node"] } };
  const className = `${name.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Plugin`;
  return [
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["tsconfig.json", `${JSON.stringify(types, null, 2)}\n`],
    [`${name}.ts`, pluginText(name, className)],
    [`${name}.test.ts`, testText(name, className)],
  ];
}

const pluginText = (
  name: string,
  className: string,
): string => `import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  /** What to say. @default hello */
  word?: string;
}

interface Open {
  /** How often. @minimum 1 */
  times?: number;
}

/** Says a word a few times. */
export default class ${className} extends Plugin<Config> {
  static readonly id = 999; // for development; a published plugin has a number of its own
  static readonly source = "${name}";

  *open({ times = 3 }: Open) {
    for (let i = 1; i <= times; i++) yield \`\${this.config.word ?? "hello"} \${i}\`;
  }

  /** The word. */
  "${name}.word"(e: PluginEvent): string | undefined {
    return e.text.split(" ")[0];
  }

  /** How often it was said by then. */
  "${name}.number"(e: PluginEvent): bigint | undefined {
    const at = e.text.lastIndexOf(" ");
    return at < 0 ? undefined : BigInt(e.text.slice(at + 1));
  }
}
`;

const testText = (name: string, className: string): string => `import { afterEach, expect, it } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import ${className} from "./${name}.js";

let plugin: PluginUnderTest;
afterEach(() => plugin.close());

const config = { word: "hi" };
const ways = {
  "in Node": () => loadInNode(${className}, { config }),
  compiled: () => loadLibrary(new URL("${name}.ts", import.meta.url).pathname, { config }),
};
const timeout = 60_000; // the first compile builds the runtime

it.each(Object.entries(ways))("says its word, %s", { timeout }, async (_name, load) => {
  plugin = await load();
  const source = await plugin.open({ times: 2 });
  const events = await source.readAll();
  expect(events.map((e) => e.text)).toEqual(["hi 1", "hi 2"]);
  expect(await plugin.extract(events[1]!, "${name}.word")).toBe("hi");
  expect(await plugin.extract(events[1]!, "${name}.number")).toBe(2n);
  expect(await plugin.extract(testEvent("nothing"), "${name}.number")).toBeUndefined();
});
`;
