import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

const CODE_CACHE = new URL("../../dist/compiler/cli/code-cache.js", import.meta.url).href;

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-code-"));
  cache = join(folder, "cache");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Large enough to be kept, and named as the file that tells a compile from other commands. */
function writeModule(answer: string, name = "typescript.js"): void {
  writeFileSync(join(folder, name), `module.exports = () => ${answer};\n//${" ".repeat(300_000)}\n`);
}

/** What the module answers in a process that keeps compiled code. */
async function answerOf(name = "typescript.js"): Promise<string> {
  const program = `
    import module from "node:module";
    import { keepCompiledCode } from ${JSON.stringify(CODE_CACHE)};
    keepCompiledCode(${JSON.stringify(cache)});
    console.log(module.createRequire(${JSON.stringify(folder + "/")})("./${name}")());`;
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "-e", program]);
  expect(stderr).toBe("");
  return stdout.trimEnd();
}

const kept = (): string => join(cache, readdirSync(cache)[0]!);

test("keeps the code of a large file and takes it again", async () => {
  writeModule("42");
  expect(await answerOf()).toBe("42");
  const { mtimeNs } = statSync(kept(), { bigint: true });
  expect(await answerOf()).toBe("42");
  expect(statSync(kept(), { bigint: true }).mtimeNs).toBe(mtimeNs);
});

test("a changed file of the same length is compiled again", async () => {
  writeModule("42");
  await answerOf();
  writeModule("17");
  expect(await answerOf()).toBe("17");
});

test.each([
  ["damaged", (code: Buffer) => code.fill(0xff, code.length >> 1, (code.length >> 1) + 8)],
  ["cut short", (code: Buffer) => code.subarray(0, code.length - 100)],
  ["empty", () => Buffer.alloc(0)],
])("code that is %s is made anew", async (_how, damage) => {
  writeModule("42");
  await answerOf();
  const whole = readFileSync(kept());
  writeFileSync(kept(), damage(Buffer.from(whole)));
  expect(await answerOf()).toBe("42");
  expect(readFileSync(kept()).length).toBe(whole.length);
});

test("many processes may fill an empty cache at once", async () => {
  writeModule("42");
  const answers = await Promise.all(Array.from({ length: 6 }, () => answerOf()));
  expect(answers).toEqual(Array(6).fill("42"));
  expect(readdirSync(cache)).toHaveLength(1);
  expect(await answerOf()).toBe("42");
});

test("nothing is kept of a process that did not load TypeScript", async () => {
  writeModule("42", "other.js");
  expect(await answerOf("other.js")).toBe("42");
  expect(() => readdirSync(cache)).toThrow("ENOENT");
});
