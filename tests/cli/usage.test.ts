import { join } from "node:path";
import { execaSync } from "execa";
import { describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { tsfalco } from "./run-main.js";

describe("the command line", () => {
  test.each([
    ["--help", "Examples:"],
    ["--version", "0."],
    ["compile --help", "--emit <kind>"],
    ["check --help", "--json"],
    ["run --help", "--extractor <file>"],
    ["inspect --help", "Example:"],
    ["explain", "TSF2005  arguments"],
    ["explain tsf2005", "Accepted:"],
    ["targets", "linux-arm64"],
  ])("%s", async (line, text) => {
    const { code, stdout, stderr } = await tsfalco(...line.split(" "));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(text);
  });

  test.each([
    ["compile", "missing required argument"],
    ["compile --emit jar x.ts", "Allowed choices are so, a, c, exe"],
    ["compile --target linux-mips x.ts", "TSF7003"],
    ["compile --fast x.ts", "unknown option"],
    ["bogus", "unknown command"],
    ["run --max many x.so", "not a whole number"],
    ["explain TSF0000", "is not a code of tsfalco"],
    ["explain TS2322", "TypeScript's own error"],
  ])("wrong usage: %s", async (line, text) => {
    const { code, stdout, stderr } = await tsfalco(...line.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(text);
  });

  test("ends in silence when nobody reads on", () => {
    const command = join(PACKAGE_ROOT, "bin", "tsfalco.js");
    const { stderr } = execaSync("sh", ["-c", '"$0" "$1" explain | true', process.execPath, command]);
    expect(stderr).toBe("");
  });

  test("targets as JSON", async () => {
    const targets = JSON.parse((await tsfalco("targets", "--json")).stdout) as {
      name: string;
      default: boolean;
    }[];
    expect(targets.map((t) => t.name)).toEqual(["linux-x86_64", "linux-arm64", "windows-x86_64"]);
    expect(targets.filter((t) => t.default)).toHaveLength(1);
  });
});

describe("wrong usage", () => {
  test.each([
    ["compile --json", "missing required argument 'file'"],
    ["compile --json --fast x.ts", "unknown option '--fast'"],
    ["compile --json x.ts y.ts", "too many arguments"],
    ["compile --json x.ts -O 3", "Allowed choices are 0, 2, s"],
    ["compile --json x.ts -o", "argument missing"],
    ["compile --json x.ts -o a.so -o b.so", "'-o, --output <file>' was given twice"],
    ["check --json", "missing required argument 'files'"],
    ["inspect --json", "missing required argument 'library'"],
    ["inspect --json a.so b.so", "too many arguments"],
    ["explain --json TSF2005 TSF2006", "too many arguments"],
    ["explain --json TSF0000", "is not a code of tsfalco"],
    ["targets --json x", "too many arguments"],
    ["run --json", "missing required argument 'file'"],
    ["run --json x.so --max 0", "0 events are none: without --max there is no limit"],
    ["run --json x.so --max -1", "It is not a whole number"],
    ["run --json x.so --max 99999999999999999999", "It is not a whole number from 1 to"],
    ["run --json x.so --max 1 --max 2", "was given twice"],
    ["run --json x.so --config {} --config {}", "the second one for the same plugin"],
    ["run --json x.so --extractor y.so --config {} --config {}", "the second one for the same plugin"],
    ["run --json x.so --open a --input b", "two sources of events"],
    ["run --json x.so --source a", "--source goes with --input only"],
    ["run --json x.so --format table", "two formats"],
  ])("%s is a finding with exit code 2", async (line, words) => {
    const { code, stdout, stderr } = await tsfalco(...line.split(" "));
    expect([code, stderr]).toEqual([2, ""]);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; message: string }[] };
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.code).toBe("TSF7012");
    expect(diagnostics[0]!.message).toContain(words);
  });

  test("-o - is for text, and not beside JSON", async () => {
    const file = join(PACKAGE_ROOT, "examples", "dummy", "dummy.ts");
    for (const options of [[], ["--emit", "exe"], ["--emit", "c", "--json"]]) {
      const { code, stdout, stderr } = await tsfalco("compile", file, "-o", "-", ...options);
      expect(code).toBe(2);
      expect(stdout + stderr).toContain("TSF7012");
    }
  });

  test("the hint names the command's help", async () => {
    expect((await tsfalco("run")).stderr).toContain("hint: see `tsfalco run --help`");
    expect((await tsfalco("bogus")).stderr).toContain("hint: see `tsfalco --help`");
  });
});

test("explain as JSON", async () => {
  const one = JSON.parse((await tsfalco("explain", "TSF2005", "--json")).stdout) as unknown;
  expect(one).toMatchObject({ code: "TSF2005", title: "arguments" });
  const all = JSON.parse((await tsfalco("explain", "--json")).stdout) as { code: string }[];
  expect(all.map((entry) => entry.code)).toContain("TSF7012");
});
