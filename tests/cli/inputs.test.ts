import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pluginFolder } from "./command.js";
import { tsfalco } from "./run-main.js";

let folder: string;
let remove: () => void;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  ({ folder, remove } = pluginFolder());
  mkdirSync(at("folder"));
  mkdirSync(at("folder.ts"));
  execFileSync("mkfifo", [at("pipe.ts"), at("pipe"), at("pipe.so")]);
  const files: Record<string, string | Buffer> = {
    "plugin.js": "export default 1;\n",
    "README.md": "# Plugin\n",
    "lib.so": "\x7fELF",
    "view.tsx": "export default 1;\n",
    "types.d.ts": "declare const x: number;\n",
    "empty.ts": "",
    "wide.ts": Buffer.from("\ufeffexport default 1;", "utf16le"),
    "binary.ts": "a\0b",
    "plugin.txt": "x",
    noext: "export default 1;\n",
  };
  for (const [name, contents] of Object.entries(files)) writeFileSync(at(name), contents);
});
afterAll(() => remove());

async function findingOf(...args: string[]): Promise<{ code: number; finding: string; message: string }> {
  const { code, stdout } = await tsfalco(...args, "--json");
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; message: string; hint: string }[];
  };
  expect(diagnostics).toHaveLength(1);
  const [{ code: finding, message, hint }] = diagnostics as [(typeof diagnostics)[0]];
  return { code, finding, message: `${message}; ${hint}` };
}

describe("what is no TypeScript file", () => {
  test.each([
    ["plugin.js", "TSF7007", "it is JavaScript; rename it to"],
    ["README.md", "TSF7007", "its name does not end in .ts"],
    ["plugin.txt", "TSF7007", "its name does not end in .ts"],
    ["lib.so", "TSF7007", "it is a library; tsfalco run"],
    ["view.tsx", "TSF7007", "JSX is not supported"],
    ["types.d.ts", "TSF7007", "it has declarations only"],
    ["empty.ts", "TSF7007", "it is empty"],
    ["wide.ts", "TSF7007", "it is UTF-16 text; save it as UTF-8"],
    ["binary.ts", "TSF7007", "it is not text"],
    ["noext", "TSF7007", "its name has no extension; rename it to"],
    ["pipe.ts", "TSF7004", "it is not a file"],
    ["folder", "TSF7004", "it is a folder"],
    ["folder.ts", "TSF7004", "it is a folder"],
    ["missing.ts", "TSF7004", "there is no such file"],
  ])("%s is told so by compile, check and, if it may be meant as one, run", async (name, finding, words) => {
    for (const command of /\.[jt]sx?$/.test(name) ? ["compile", "check", "run"] : ["compile", "check"]) {
      const found = await findingOf(command, at(name));
      expect(found).toMatchObject({ code: 1, finding });
      expect(found.message).toContain(words);
    }
  });

  test.each([
    ["README.md", "TSF7006", "neither ELF nor PE"],
    ["lib.so", "TSF7006", "cut short"],
    ["folder", "TSF7004", "it is a folder"],
    ["pipe.so", "TSF7004", "it is not a file"],
    ["missing.so", "TSF7004", "there is no such file"],
  ])("%s is told so by run and inspect", async (name, finding, words) => {
    for (const command of ["run", "inspect"]) {
      const found = await findingOf(command, at(name));
      expect(found).toMatchObject({ code: 1, finding });
      expect(found.message).toContain(words);
    }
  });

  test("the name may be empty", async () => {
    expect((await findingOf("check", "")).message).toContain('cannot read "": there is no such file');
  });
});

describe("an output over an input", () => {
  test.each(["dot.ts", "letter.ts", "package.json", "tsconfig.json", "other.ts", "other.mjs"])(
    "-o %s is refused, there or not",
    async (name) => {
      const before = readIfThere(at(name));
      expect(await findingOf("compile", at("dot.ts"), "-o", at(name))).toMatchObject({
        code: 1,
        finding: "TSF7008",
      });
      expect(readIfThere(at(name))).toBe(before);
    },
  );

  test("nor by a link", async () => {
    symlinkSync(at("letter.ts"), at("symbolic"));
    linkSync(at("letter.ts"), at("hard"));
    for (const name of ["symbolic", "hard"]) {
      const found = await findingOf("compile", at("dot.ts"), "--emit", "c", "-o", at(name));
      expect(found).toMatchObject({ code: 1, finding: "TSF7008" });
    }
    expect(readFileSync(at("letter.ts"), "utf8")).toContain("LETTER");
  });
});

describe("an output that cannot be", () => {
  test.each([
    ["folder", "it is a folder"],
    ["no/such/lib.so", "there is no folder"],
    ["README.md/lib.so", "a part of the path is not a folder"],
  ])("%s", async (name, words) => {
    for (const emit of ["c", "so"]) {
      const found = await findingOf("compile", at("dot.ts"), "--emit", emit, "-o", at(name));
      expect(found).toMatchObject({ code: 1, finding: "TSF7005" });
      expect(found.message).toContain(words);
    }
  });

  test("a full device says so and stays what it is", async () => {
    const found = await findingOf("compile", at("dot.ts"), "--emit", "c", "-o", "/dev/full");
    expect(found.message).toContain("no space is left");
    expect((await tsfalco("compile", at("dot.ts"), "--emit", "c", "-o", "/dev/null")).code).toBe(0);
    execFileSync("test", ["-c", "/dev/null"]);
    execFileSync("test", ["-c", "/dev/full"]);
  });
});

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
