import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { report } from "../../compiler/diagnostics/catalogue.js";
import type { CompileOptions, CompileResult } from "../../compiler/pipeline.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { defaultOutput } from "../../compiler/cli/output.js";
import { tsfalco } from "./run-main.js";

/** The command line is tested apart from the compiler: a source's text says what the pipeline gives. */
vi.mock("../../compiler/pipeline.js", () => ({
  compileProgram: ({ entry, stopAfter }: CompileOptions): CompileResult => {
    const text = readFileSync(entry, "utf8");
    if (text === "crash") throw new Error("a case nobody thought of");
    const location = { file: entry, line: 1, column: 1, endLine: 1, endColumn: 4 };
    const warning = report("TSF6001", location, { literal: "1", value: "2" });
    const diagnostics = text === "var" ? [report("TSF2005", location)] : text === "warn" ? [warning] : [];
    const cSource = stopAfter === "check" || text === "var" ? "" : C_SOURCE;
    const metadata = {
      name: "hello",
      requiredApiVersion: "3.0.0",
      capabilities: ["extraction"],
      files: [entry],
      plugin: { version: "1.0.0", source: "", fields: ["hello.word", "hello.size"] },
    };
    return { cSource, exports: ["main"], diagnostics, metadata: text === "var" ? undefined : metadata };
  },
}));
const C_SOURCE = "int main(void) { return 7; }\n";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-cli-"));
  for (const [name, text] of Object.entries({
    "good.ts": "good",
    "bad.ts": "var",
    "warn.ts": "warn",
    "crash.ts": "crash",
  }))
    writeFileSync(at(name), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("compile", () => {
  test("writes a program that runs", async () => {
    const { code, stdout, stderr } = await tsfalco(
      "compile",
      at("good.ts"),
      "--emit",
      "exe",
      "-o",
      at("good"),
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("hello (extraction)");
    expect(spawnSync(at("good")).status).toBe(7);
  });

  test("shows the C, or writes it", async () => {
    const shown = await tsfalco("compile", at("good.ts"), "--emit", "c", "-o", "-");
    expect([shown.code, shown.stdout]).toEqual([0, C_SOURCE]);
    expect((await tsfalco("compile", at("good.ts"), "--emit", "c", "-o", at("good.c"))).code).toBe(0);
    expect(readFileSync(at("good.c"), "utf8")).toBe(C_SOURCE);
  });

  test("reports errors and writes nothing", async () => {
    const { code, stdout, stderr } = await tsfalco("compile", at("bad.ts"), "-o", at("bad.so"));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /bad\.ts:1:1 - error TSF2005: `arguments` is not supported\n {2}1 \| var\n {4}\| ~~~\n {2}hint: /,
    );
    expect(existsSync(at("bad.so"))).toBe(false);
  });

  test("goes on after warnings", async () => {
    const { code, stderr } = await tsfalco("compile", at("warn.ts"), "--emit", "c", "-o", at("warn.c"));
    expect(code).toBe(0);
    expect(stderr).toContain("warning TSF6001");
    expect(existsSync(at("warn.c"))).toBe(true);
  });

  test("--json has findings and output on standard output", async () => {
    const bad = await tsfalco("compile", at("bad.ts"), "--json");
    expect([bad.code, bad.stderr]).toEqual([1, ""]);
    expect(JSON.parse(bad.stdout)).toMatchObject({
      diagnostics: [{ code: "TSF2005", location: { line: 1 } }],
    });
    const good = await tsfalco("compile", at("good.ts"), "--emit", "c", "-o", at("x.c"), "--json");
    expect(JSON.parse(good.stdout)).toMatchObject({
      diagnostics: [],
      output: at("x.c"),
      metadata: { name: "hello" },
    });
  });

  test("a file that is not there, a place that cannot be written, a fault of the compiler", async () => {
    const missing = await tsfalco("compile", at("none.ts"), "--json");
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.stdout)).toMatchObject({ diagnostics: [{ code: "TSF7004" }] });
    const unwritable = await tsfalco("compile", at("good.ts"), "--emit", "c", "-o", at("no/x.c"), "--json");
    expect(JSON.parse(unwritable.stdout)).toMatchObject({ diagnostics: [{ code: "TSF7005" }] });
    const crash = await tsfalco("compile", at("crash.ts"), "--json");
    expect(crash.code).toBe(1);
    expect(JSON.parse(crash.stdout)).toMatchObject({ diagnostics: [{ code: "TSF9001" }] });
  });

  test("a zig that was asked for and is none", async () => {
    const { code, stderr } = await tsfalco("compile", at("good.ts"), "--zig", at("bad.ts"), "-o", at("x.so"));
    expect(code).toBe(1);
    expect(stderr).toContain("TSF7002");
  });

  test("names the output after the input", () => {
    expect(defaultOutput("a/b/plugin.ts", "so", hostTarget("linux", "x64"))).toBe("libplugin.so");
    expect(defaultOutput("plugin.ts", "so", hostTarget("win32", "x64"))).toBe("plugin.dll");
    expect(defaultOutput("a/bench.mts", "exe", hostTarget("linux", "x64"))).toBe("bench");
    expect(defaultOutput("plugin.ts", "c", hostTarget("linux", "x64"))).toBe("plugin.c");
  });
});

describe("check", () => {
  test("reports on every file and makes none", async () => {
    const { code, stderr } = await tsfalco("check", at("bad.ts"), at("warn.ts"), at("good.ts"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/\n1 error, 1 warning\n$/);
    expect((await tsfalco("check", at("good.ts"), at("warn.ts"))).code).toBe(0);
    expect(JSON.parse((await tsfalco("check", "--json", at("good.ts"))).stdout)).toMatchObject({
      diagnostics: [],
      checked: [{ entry: at("good.ts"), name: "hello", plugin: { fields: ["hello.word", "hello.size"] } }],
    });
  });

  test("says what it has checked", async () => {
    expect((await tsfalco("check", at("good.ts"))).stdout).toBe(
      `${at("good.ts")}: no errors in 1 file (plugin hello 1.0.0, 2 fields: hello.word hello.size)\n`,
    );
  });
});
