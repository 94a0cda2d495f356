import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { touchesOf } from "../../compiler/inspect/touches.js";
import { readLibrary } from "../../compiler/inspect/library.js";
import { describeLibrary } from "../../compiler/runner/describe-library.js";
import { zigCompiler } from "../../compiler/toolchain/c-compiler.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { findTarget, hostTarget, type Target } from "../../compiler/toolchain/targets.js";
import type { ToolchainError } from "../../compiler/toolchain/toolchain-error.js";
import { tsfalco } from "./run-main.js";

/** A plugin as small as they come, in C: inspect is for any plugin. */
const PLUGIN = `
#include <stddef.h>
#include <stdint.h>
#ifdef _WIN32
int _DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
#endif
static int state;
const char *plugin_get_required_api_version(void) { return "3.6.0"; }
const char *plugin_get_name(void) { return "tiny"; }
const char *plugin_get_description(void) { return "A tiny plugin"; }
const char *plugin_get_contact(void) { return "nobody"; }
const char *plugin_get_version(void) { return "0.1.2"; }
void *plugin_init(const void *input, int32_t *rc) { *rc = 0; return &state; }
void plugin_destroy(void *s) { }
const char *plugin_get_last_error(void *s) { return ""; }
const char *plugin_get_fields(void) {
  return "[{\\"name\\":\\"tiny.size\\",\\"type\\":\\"uint64\\",\\"desc\\":\\"The size\\",\\"arg\\":{\\"isRequired\\":true,\\"isIndex\\":true}}]";
}
int32_t plugin_extract_fields(void *s, const void *e, void *in) { return 0; }
#ifdef NEEDS_CONFIG
const char *plugin_get_init_schema(int32_t *type) {
  *type = 1;
  return "{\\"type\\":\\"object\\",\\"properties\\":{\\"cert\\":{\\"type\\":\\"string\\"}},\\"required\\":[\\"cert\\"]}";
}
#endif
`;
const DEF = "EXPORTS\n  plugin_get_name\n  plugin_get_required_api_version\n";

let folder: string;
let library: string;

async function build(target: Target, name: string, flags: string[]): Promise<string> {
  const { command, prefix, env } = zigCompiler(target);
  const { status, stderr } = await runProcess(
    command,
    [...prefix, "-O2", "-shared", "-s", "plugin.c", ...flags, "-o", name],
    {
      cwd: folder,
      env,
    },
  );
  expect([status, stderr]).toEqual([0, ""]);
  return join(folder, name);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-inspect-"));
  writeFileSync(join(folder, "plugin.c"), PLUGIN);
  writeFileSync(join(folder, "plugin.def"), DEF);
  library = await build(hostTarget(), "libtiny.so", ["-fPIC"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what a library can touch is read off what it imports", async () => {
  expect(readLibrary(library).touches).toEqual([]);
  expect(touchesOf(["memcpy", "reader", "openssl_x", "clock_gettime"])).toEqual([]);
  expect(touchesOf(["__xstat64"])).toEqual(["reads files"]);
  expect(touchesOf(["socket", "open64", "getenv", "posix_spawn", "rename"])).toEqual([
    "reads files",
    "writes files",
    "reads the environment",
    "runs processes",
    "uses the network",
  ]);
  expect(touchesOf(["pthread_create", "dlopen", "syscall", "_wopen", "MoveFileExW"])).toHaveLength(5);
  const { stdout } = await tsfalco("inspect", library);
  expect(stdout).toMatch(/^touches: +nothing but its memory and the clock$/m);
});

test("where it comes from is shown of what tsfalco has compiled", async () => {
  const source = join(folder, "touching.ts");
  writeFileSync(
    source,
    `import { appendFileSync } from "node:fs";
import { listen, Plugin, readLines } from "tsfalco";

/** Touches much. */
export default class Touching extends Plugin {
  static readonly id = 999;
  static readonly source = "touching";

  async *open({ port }: { port: number }) {
    for (const line of readLines(process.env["LIST"] ?? "/dev/null")) note(line);
    for await (const connection of await listen({ port })) for await (const bytes of connection) yield bytes;
  }
}

function note(text: string): void {
  appendFileSync("/tmp/notes", text);
}
`,
  );
  const touching = join(folder, "libtouching.so");
  const compiled = await tsfalco("compile", source, "-o", touching);
  expect([compiled.code, compiled.stderr]).toEqual([0, ""]);
  const { needs, touches } = readLibrary(touching);
  const shown = needs.map(({ what, by, place }) => `${what}: ${by} (${place})`);
  for (const line of [
    "reads files: readLines (touching.ts:10)",
    "writes files: appendFileSync (touching.ts:16)",
    "reads the environment: process.env (touching.ts:10)",
    "uses the network: listen (touching.ts:11)",
    "loads libraries: readLines (touching.ts:10)",
  ])
    expect(shown).toContain(line);
  expect(touches).not.toContain("runs processes");
  const { stdout } = await tsfalco("inspect", touching);
  expect(stdout).toMatch(/^ {2}uses the network: +listen \(touching.ts:11\)/m);
});

describe("inspect", () => {
  test("shows what the plugin answers and what the file needs", async () => {
    const { code, stdout } = await tsfalco("inspect", library);
    expect(code).toBe(0);
    for (const text of [
      "tiny 0.1.2",
      "A tiny plugin",
      "3.6.0",
      "extraction",
      "tiny.size[index]  uint64  The size",
    ])
      expect(stdout).toContain(text);
    expect(stdout).toMatch(/^file: +ELF x86_64, [\d.]+ kB$/m);
  });

  test("--json", async () => {
    const { code, stdout } = await tsfalco("inspect", library, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: { format: "elf", machine: "x86_64", size: readFileSync(library).length },
      plugin: { name: "tiny", capabilities: ["extraction"], fields: [{ name: "tiny.size", type: "uint64" }] },
    });
  });

  test("--markdown has the fields as a README shows them", async () => {
    const { code, stdout } = await tsfalco("inspect", library, "--markdown");
    expect(code).toBe(0);
    expect(stdout).toBe(
      "| Name | Type | Arg | Description |\n| --- | --- | --- | --- |\n" +
        "| `tiny.size` | `uint64` | Index, Required | The size |\n",
    );
    expect(await tsfalco("inspect", library, "--markdown", "--json")).toMatchObject({ code: 2 });
  });

  test("a Windows plugin is read, not loaded", async () => {
    const dll = await build(findTarget("windows-x86_64"), "tiny.dll", ["plugin.def", "-nostdlib"]);
    const { code, stdout } = await tsfalco("inspect", dll);
    expect(code).toBe(0);
    expect(stdout).toContain("PE x86_64");
    expect(stdout).toContain("plugin_get_name, plugin_get_required_api_version");
    expect(stdout).toContain("built for another machine");
  });

  test("an arm64 plugin is read too", async () => {
    const path = await build(findTarget("linux-arm64"), "libarm.so", ["-fPIC", "-nostdlib"]);
    const { machine, exports, needed, glibc } = readLibrary(path);
    expect([machine, exports.length, needed, glibc]).toEqual(["arm64", 10, [], undefined]);
  });

  test("where a library of another machine is to be loaded, that is said", async () => {
    const path = await build(findTarget("linux-arm64"), "libother.so", ["-fPIC", "-nostdlib"]);
    const { code, stdout } = await tsfalco("run", path, "--json");
    expect(code).toBe(1);
    const [finding] = (JSON.parse(stdout) as { diagnostics: { code: string; message: string }[] })
      .diagnostics;
    expect(finding!.code).toBe("TSF7011");
    expect(finding!.message).toBe(`${path} is built for linux-arm64, this machine is ${hostTarget().name}`);
    const { errors } = await describeLibrary(path);
    expect(errors).toEqual([`cannot load plugin: ${path} is built for arm64, this machine is x86_64`]);
  });
});

test("a library that ends the process is told so, and steers no terminal", async () => {
  const source = PLUGIN.replace('"A tiny plugin"', '"A \\x1b[2J plugin"');
  writeFileSync(join(folder, "plugin.c"), source);
  const loud = await build(hostTarget(), "libloud.so", ["-fPIC"]);
  expect((await tsfalco("inspect", loud)).stdout).toContain("A \\u001b[2J plugin");
  writeFileSync(join(folder, "plugin.c"), source.replace('{ return "tiny"; }', "{ __builtin_trap(); }"));
  const { code, stdout } = await tsfalco(
    "inspect",
    await build(hostTarget(), "libtrap.so", ["-fPIC"]),
    "--json",
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "TSF7006" }] });
  expect(stdout).toMatch(/it ends the process that loads it \((SIGILL|SIGTRAP)\)/);
  writeFileSync(join(folder, "plugin.c"), PLUGIN);
});

describe("what is no library", () => {
  const codeOf = (path: string): string => {
    try {
      return readLibrary(path).format;
    } catch (error) {
      return (error as ToolchainError).diagnostic.code;
    }
  };

  test("is refused with a code", async () => {
    expect(codeOf(join(folder, "none.so"))).toBe("TSF7004");
    expect(codeOf(join(folder, "plugin.c"))).toBe("TSF7006");
    const { code, stderr } = await tsfalco("inspect", join(folder, "plugin.c"));
    expect(code).toBe(1);
    expect(stderr).toContain("it is neither ELF nor PE");
  });

  test("cut short or damaged, it is an error and not a crash", () => {
    const whole = readFileSync(library);
    const damaged = join(folder, "damaged.so");
    for (let length = 0; length < whole.length; length += 97) {
      writeFileSync(damaged, whole.subarray(0, length));
      expect(codeOf(damaged)).toBe("TSF7006");
    }
    for (let i = 0; i < 400; i++) {
      const bytes = Buffer.from(whole);
      bytes[(i * 2654435761) % 700] = (i * 37) & 255;
      writeFileSync(damaged, bytes);
      expect(["TSF7006", "elf"]).toContain(codeOf(damaged));
    }
  });
});

test("one that needs a configuration is no faulty one for want of it", async () => {
  const needy = await build(hostTarget(), "libneedy.so", ["-fPIC", "-DNEEDS_CONFIG"]);
  const { code, stdout } = await tsfalco("inspect", needy);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^not initialised: .*'cert'.*; with --config it says more/m);
  const configured = await tsfalco("inspect", needy, "--config", '{"cert":"a"}');
  expect([configured.code, configured.stdout.includes("not initialised")]).toEqual([0, false]);
  const wrong = await tsfalco("inspect", needy, "--config", "{}");
  expect([wrong.code, /^error: .*'cert'/m.test(wrong.stdout)]).toEqual([1, true]);
});
