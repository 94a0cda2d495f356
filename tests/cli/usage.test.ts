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
    ["explain", "TSF2004  var"],
    ["explain tsf2004", "Accepted:"],
    ["targets", "linux-arm64"],
  ])("%s", async (line, text) => {
    const { code, stdout, stderr } = await tsfalco(...line.split(" "));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(text);
  });

  test.each([
    ["compile", "missing required argument"],
    ["compile --emit jar x.ts", "Allowed choices are so, c, exe"],
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
