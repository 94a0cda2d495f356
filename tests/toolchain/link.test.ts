import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLibrary } from "../../compiler/inspect/library.js";
import {
  type BuildMode,
  type CCompiler,
  DEBUG,
  gccCompiler,
  RELEASE,
  zigCompiler,
} from "../../compiler/toolchain/c-compiler.js";
import { linkProgram } from "../../compiler/toolchain/link.js";
import { runtimeArchive } from "../../compiler/toolchain/runtime-archive.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { ToolchainError } from "../../compiler/toolchain/toolchain-error.js";
import { hasGcc } from "../host/c-plugin.js";

const EXPORT = '__attribute__((visibility("default")))';
const HEADER = "#define TWICE(x) ((x) * 2)\nint helper(int x);\n";
const RUNTIME = {
  "small.h": HEADER,
  "helper.c": `#include "small.h"\nint helper(int x) { return TWICE(x); }\n`,
  "abi.c": `#include "small.h"\n${EXPORT} int plugin_b(void) { return helper(1); }\n${EXPORT} int plugin_unused(void) { return 3; }\n`,
};
const PROGRAM = `#include "small.h"\n#line 7 "plugin.ts"\n${EXPORT} int plugin_a(void) { return helper(21); }\n`;

let home: string;
let compiler: CCompiler;

/** A place as another installation has it: the same runtime and a cache in folders of its own. */
function place(name: string): { folder: string; cache: string } {
  const folder = join(home, name, "runtime-c");
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(RUNTIME)) writeFileSync(join(folder, file), text);
  return { folder, cache: join(home, name, "cache") };
}

async function build(name: string, mode: BuildMode, source = PROGRAM, cc = compiler): Promise<string> {
  const { folder, cache } = place(name);
  const archive = await runtimeArchive({ compiler: cc, mode, folder, cache });
  const output = join(home, name, "libplugin.so");
  const exports = ["plugin_a", "plugin_b"];
  await linkProgram({
    compiler: cc,
    mode,
    kind: "library",
    cSource: source,
    archive,
    exports,
    output,
    runtimeFolder: folder,
    cache,
  });
  return output;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "tsfalco-link-"));
  compiler = zigCompiler(hostTarget());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the runtime archive", () => {
  test("is built once, and again for a changed runtime", async () => {
    const { folder, cache } = place("archive");
    let builds = 0;
    const options = { compiler, mode: RELEASE, folder, cache, onBuild: () => builds++ };
    const first = await runtimeArchive(options);
    expect(await runtimeArchive(options)).toBe(first);
    expect(builds).toBe(1);
    writeFileSync(join(folder, "small.h"), HEADER.replace("2", "3"));
    expect(await runtimeArchive(options)).not.toBe(first);
    expect(builds).toBe(2);
  });

  test("is whole when several compilers build it at once", async () => {
    const { folder, cache } = place("race");
    const paths = await Promise.all(
      [1, 2, 3].map(() => runtimeArchive({ compiler, mode: RELEASE, folder, cache })),
    );
    expect(new Set(paths).size).toBe(1);
    expect(readdirSync(join(cache, "runtime"))).toHaveLength(1);
    expect(existsSync(paths[0] ?? "")).toBe(true);
  });

  test("a runtime that does not compile is reported with the compiler's words", async () => {
    const { folder, cache } = place("broken");
    writeFileSync(join(folder, "helper.c"), "int helper(int x) { return nothing; }\n");
    const failure = await runtimeArchive({ compiler, mode: RELEASE, folder, cache }).catch((e: unknown) => e);
    expect((failure as ToolchainError).diagnostic.message).toContain("nothing");
    expect(readdirSync(join(cache, "runtime"))).toEqual([]);
  });
});

test.skipIf(process.platform === "win32")(
  "a runtime file that does not compile is told while others are still compiled",
  async () => {
    const { folder, cache } = place("slow");
    const command = join(home, "slow-cc");
    const busy = 'mkdir -p "$o.d" && for i in $(seq 400); do : > "$o.d/$i"; done';
    const script = `case "$*" in *helper.c*) echo "error: nothing" >&2; exit 1;; esac\nfor o; do :; done\n${busy}\n`;
    writeFileSync(command, `#!/bin/sh\n${script}`, { mode: 0o755 });
    for (const name of ["more.c", "small.c", "z.c"]) writeFileSync(join(folder, name), "int x;\n");
    const slow = { ...compiler, command, prefix: [] };
    for (let i = 0; i < 5; i++) {
      const failure = await runtimeArchive({ compiler: slow, mode: RELEASE, folder, cache }).catch(
        (e: unknown) => e,
      );
      expect((failure as ToolchainError).diagnostic?.message).toContain("nothing");
      expect(readdirSync(join(cache, "runtime"))).toEqual([]);
    }
  },
);

describe("linking", () => {
  test("gives the same bytes from any folder", async () => {
    const [here, there] = [await build("here", RELEASE), await build("there/deep er", RELEASE)];
    expect(readFileSync(here).equals(readFileSync(there))).toBe(true);
    const [debugHere, debugThere] = [await build("here", DEBUG), await build("there/deep er", DEBUG)];
    expect(readFileSync(debugHere).equals(readFileSync(debugThere))).toBe(true);
    expect(readFileSync(debugHere).includes("plugin.ts")).toBe(true);
  });

  test("exports exactly what it is told to, from the program and from the archive", async () => {
    const library = readLibrary(await build("exports", RELEASE));
    expect(library.exports).toEqual(["plugin_a", "plugin_b"]);
    const floor = library.glibc?.split(".").map(Number) ?? [2, 0];
    expect(floor[0]).toBe(2);
    expect(floor[1]).toBeLessThanOrEqual(17);
  });

  test("an undefined symbol is an error and leaves no output", async () => {
    const source = `int nowhere(void);\n${EXPORT} int plugin_a(void) { return nowhere(); }\n`;
    const failure = await build("undefined", RELEASE, source).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(ToolchainError);
    expect((failure as ToolchainError).diagnostic.code).toBe("TSF9002");
    expect((failure as ToolchainError).message).toContain("nowhere");
    expect(existsSync(join(home, "undefined", "libplugin.so"))).toBe(false);
  });

  test("an output that cannot be written is reported", async () => {
    const { folder, cache } = place("unwritable");
    const archive = await runtimeArchive({ compiler, mode: RELEASE, folder, cache });
    const common = { compiler, mode: RELEASE, kind: "library", cSource: PROGRAM, archive } as const;
    const output = join(home, "no", "such", "folder", "x.so");
    const options = { ...common, exports: ["plugin_a"], output, runtimeFolder: folder, cache };
    const failure = (await linkProgram(options).catch((e: unknown) => e)) as ToolchainError;
    expect([failure.diagnostic.code, failure.message]).toEqual([
      "TSF7005",
      `cannot write ${output}: there is no folder ${dirname(output)}`,
    ]);
  });

  test("makes executables", async () => {
    const { folder, cache } = place("exe");
    const archive = await runtimeArchive({ compiler, mode: RELEASE, folder, cache });
    const output = join(home, "exe", "program");
    const cSource = '#include "small.h"\nint main(void) { return helper(21); }\n';
    const common = { compiler, mode: RELEASE, kind: "exe", cSource, archive } as const;
    await linkProgram({ ...common, exports: ["main"], output, runtimeFolder: folder, cache });
    expect(spawnSync(output).status).toBe(42);
  });

  test.skipIf(!hasGcc)("gcc's sanitizers can stand in for zig", async () => {
    const library = readLibrary(
      await build("gcc", DEBUG, PROGRAM, gccCompiler(hostTarget(), "address,undefined")),
    );
    expect(library.exports).toEqual(["plugin_a", "plugin_b"]);
    expect(library.needed.join()).toContain("libasan");
  });
});

test("a large program, made in parts, is the same from two folders, and its object is kept", async () => {
  const functions = Array.from(
    { length: 2600 },
    (_, i) =>
      `#line ${i} "plugin.ts"\nstatic __attribute__((noinline)) int f${i}(int x) {\n#line ${i} "plugin.ts"\n  return x * ${i} + ${i === 0 ? 1 : `f${i - 1}(x ^ ${i})`};\n}`,
  );
  const source = `${PROGRAM}${functions.join("\n")}\n${EXPORT} int plugin_c(int x) { return f2599(x); }\n`;
  const [one, two] = [await build("large-one", RELEASE, source), await build("large-two", RELEASE, source)];
  expect(readLibrary(one).exports).toEqual(["plugin_a", "plugin_b"]);
  const made = readFileSync(one);
  expect(readFileSync(two).equals(made)).toBe(true);
  const folder = join(home, "large-one", "cache", "build");
  const objects = readdirSync(join(folder, readdirSync(folder)[0]!)).filter((name) => name.endsWith(".o"));
  expect(objects).toHaveLength(1);
  await build("large-one", RELEASE, source);
  expect(readFileSync(one).equals(made)).toBe(true);
});
