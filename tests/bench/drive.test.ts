import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { buildCPlugin, buildTickLibrary, hasGcc } from "../host/c-plugin.js";

it.skipIf(!hasGcc || process.platform !== "linux")(
  "the benchmark host measures and compares two libraries",
  async () => {
    const folder = (name: string) => join(PACKAGE_ROOT, name);
    const sources = readdirSync(folder("runner")).filter((file) => file.endsWith(".c") && file !== "main.c");
    const scratch = mkdtempSync(join(tmpdir(), "tsfalco-drive-"));
    process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
    const drive = join(scratch, "drive");
    const files = [
      join(PACKAGE_ROOT, "tests/bench/drive.c"),
      ...sources.map((file) => join(folder("runner"), file)),
    ];
    const include = ["-I", folder("runner"), "-I", folder("runtime-c")];
    const built = await runProcess("gcc", [
      "-O1",
      "-Wall",
      "-Wextra",
      "-Werror",
      ...include,
      ...files,
      "-ldl",
      "-lm",
      "-o",
      drive,
    ]);
    expect(built).toMatchObject({ status: 0, stderr: "" });

    const libraries = [await buildTickLibrary(), await buildCPlugin("tests/bench/tick.c")];
    const options = ["--open", "1000", "--rounds", "2", "--field", "tick.n", "--field", "tick.text"];
    const { status, stdout } = await runProcess(drive, [...libraries, ...options]);
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as {
      libraries: { events: number; fieldNs: number }[];
      sameValues: boolean;
    };
    expect(result.libraries.map(({ events }) => events)).toEqual([1000, 1000]);
    expect(result.sameValues).toBe(true);
  },
);
