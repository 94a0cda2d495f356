/** `tsfalco verify`: finds the faults that plugins have, names them in plain words, and finds none where there are none. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { type VerifyCheck, verifyLibrary, type VerifyRequest } from "../../compiler/runner/verify-library.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { tsfalco } from "../cli/run-main.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-verify-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** The plugin of plugin.c; its symbols are all that the linker keeps. */
async function build(...defines: string[]): Promise<string> {
  const output = join(directory, `lib${["plain", ...defines].join("-")}.so`);
  const flags = ["-std=gnu11", "-O1", "-shared", "-fPIC", "-fvisibility=hidden", "-w"];
  const files = ["plugin.c", ...(defines.includes("WITH_STATE") ? ["stateful.c", "own_table.c"] : [])];
  const sources = files.map((file) => join(PACKAGE_ROOT, "tests", "verify", file));
  await execa("gcc", [
    ...flags,
    ...defines.map((name) => `-D${name}`),
    ...sources,
    "-lpthread",
    "-o",
    output,
  ]);
  return output;
}

async function findings(request: VerifyRequest): Promise<VerifyCheck[]> {
  return (await verifyLibrary(request)).filter(({ fine }) => !fine);
}

describe("a plugin in C", () => {
  test.each([[[]], [["WITH_STATE", "WITH_ASYNC"]], [["WITH_SYSCALLS"]]])(
    "without a fault: nothing %s",
    async (defines) => {
      expect(await findings({ library: await build(...defines) })).toEqual([]);
    },
  );

  test.each([
    ["load", "FAULT_ONE_BUFFER", "texts stay", "get_"],
    ["load", "FAULT_VERSION", "version", "1.0"],
    ["init", "FAULT_TABLES", "init", "crashes"],
    ["init", "FAULT_RC", "init with config", "rc"],
    ["lives", "FAULT_LEAK", "60 lives", "KiB"],
    ["lives", "FAULT_SIGNAL", "handlers of signals", "1 are others, the first that of signal 13"],
    ["lives", "FAULT_UMASK", "umask", "000"],
    ["lives", "FAULT_FOLDER", "working directory", "/"],
    ["source", "FAULT_CLOSE_NULL", "close without an instance", "crashes"],
    ["source", "FAULT_LENGTHS", "source: batches", "disagree"],
    ["source", "FAULT_NEVTS", "source: batches", "nevts is not written"],
    ["source", "FAULT_EMPTY", "source: batches", "a success without events"],
    ["source", "FAULT_AT_ONCE", "source: events", "fails before the first"],
    ["source", "FAULT_HANG", "next_batch", "does not come back"],
    ["source", "FAULT_EXIT", "next_batch", "ends the process (status 0)"],
    ["load", "FAULT_FIELDS", "get_fields", "type that does not exist"],
    ["broken-events", "FAULT_BOUNDS", "a shorter event in the same place", "crashes"],
    ["identity", "FAULT_STALE", "events that differ in one byte", "of other events"],
    ["broken-events", "FAULT_RES_LEN", "events of other types", "res_len is not written"],
    ["extract", "FAULT_SHARED_SLOT", "all fields in one call", "differ"],
    ["source", "WITH_SYSCALLS FAULT_SYSCALL_LENGTHS", "source: batches", "disagree"],
    ["source", "WITH_SYSCALLS FAULT_SYSCALL_ID", "source: batches", "type 322 without an id"],
    ["extract", "FAULT_ABORT", "field plain.number, twice in one call", "abort"],
    ["load", "WITH_ASYNC FAULT_ASYNC_EMPTY", "get_async_events", ""],
    ["async", "WITH_ASYNC FAULT_ASYNC_OFF", "set_async_event_handler(NULL)", "failed"],
    ["async", "WITH_ASYNC FAULT_ASYNC_NAME", "asynchronous events", "malformed"],
    ["parse", "WITH_STATE WITH_ASYNC FAULT_PARSE_COUNT", "get_parse_event_types", "types"],
    ["parse", "WITH_STATE WITH_ASYNC FAULT_SCHEMA", "event schema version", "none"],
    [
      "parse",
      "WITH_STATE WITH_ASYNC FAULT_PARSE_KEPT",
      "another event in the place of a parsed one",
      "answers are the other's",
    ],
    ["parse", "WITH_STATE WITH_ASYNC FAULT_PARSE_EVENT", "events before open", "an earlier call"],
    ["parse", "WITH_STATE WITH_ASYNC FAULT_PARSE_BOUNDS", "events of type 322", "crashes"],
    ["parse", "WITH_STATE WITH_ASYNC FAULT_PARSE_PARAMS", "events of type 293", "crashes"],
    [
      "failing-tables",
      "WITH_STATE WITH_ASYNC FAULT_OWNER_ERROR",
      "init when call 1 of a table fails",
      "crashes",
    ],
    [
      "failing-tables",
      "WITH_STATE WITH_ASYNC FAULT_NO_TABLE",
      "init with tables that fail",
      "without a last error, when call 1 of a table, get_table",
    ],
    ["failing-tables", "WITH_STATE WITH_ASYNC FAULT_NO_FIELD", "use of state tables", "NULL as field"],
    ["failing-tables", "WITH_STATE WITH_ASYNC FAULT_NO_ENTRY", "use of state tables", "NULL as entry"],
    ["failing-tables", "WITH_STATE WITH_ASYNC FAULT_UNRELEASED", "use of state tables", "was not released"],
    [
      "failing-tables",
      "WITH_STATE WITH_ASYNC FAULT_BORROWED",
      "events that read and write tables",
      "an earlier call",
    ],
    [
      "failing-tables",
      "WITH_STATE WITH_ASYNC FAULT_SILENT_CAPTURE",
      "captures with tables that fail",
      "without a last error",
    ],
    ["captures", "WITH_STATE WITH_ASYNC FAULT_CLOSE_UNOPENED", "capture_close", "3 of 8 failed"],
    ["captures", "WITH_STATE WITH_ASYNC FAULT_ROUTINE", "capture_open", "no threads"],
    [
      "captures",
      "WITH_STATE WITH_ASYNC FAULT_UNSUBSCRIBE",
      "routines without threads of the host",
      "never subscribed",
    ],
    ["captures", "WITH_STATE WITH_ASYNC FAULT_THREAD", "threads after destroy", "4 more after 4 lives"],
    ["metrics", "WITH_STATE WITH_ASYNC FAULT_METRICS_NAMES", "metrics", "the same name"],
    ["metrics", "WITH_STATE WITH_ASYNC FAULT_METRICS_TYPE", "metrics from call to call", "another type"],
    ["metrics", "WITH_STATE WITH_ASYNC FAULT_METRICS_DOWN", "metrics from call to call", "went down"],
    ["metrics", "WITH_STATE WITH_ASYNC FAULT_METRICS_BUFFER", "metrics stay", "another name"],
    ["metrics", "WITH_STATE WITH_ASYNC FAULT_METRICS_SHARED", "metrics on two threads", "a name is empty"],
    ["set-config", "WITH_STATE WITH_ASYNC FAULT_CONFIG_NULL", "set_config with", "crashes"],
    [
      "set-config",
      "WITH_STATE WITH_ASYNC FAULT_CONFIG_SILENT",
      "set_config: last error",
      "refused without one",
    ],
    [
      "set-config",
      "WITH_STATE WITH_ASYNC FAULT_CONFIG_HALF",
      "set_config: what a refused one leaves",
      "changed what fields say",
    ],
    ["dump", "WITH_STATE WITH_ASYNC FAULT_DUMP_TIME", "dumped events", "no time"],
    ["dump", "WITH_STATE WITH_ASYNC FAULT_DUMP_ID", "dumped events", "another plugin's"],
    ["dump", "WITH_STATE WITH_ASYNC FAULT_DUMP_UNSTARTED", "dump_state", "not started"],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_VTABLES", "own tables", "must all be defined"],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_NAME", "own tables: description", "calls itself"],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_TYPE", "own tables: fields", "another type"],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_ERROR", "own tables: fields", "the last error is empty"],
    [
      "own-tables",
      "WITH_STATE WITH_ASYNC FAULT_OWN_READ_ONLY",
      "own tables: entries",
      "read-only, but written",
    ],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_ADD", "own tables: entries", "size"],
    [
      "own-tables",
      "WITH_STATE WITH_ASYNC FAULT_OWN_ERASE",
      "own tables: entries",
      "erased that is not there",
    ],
    [
      "own-tables",
      "WITH_STATE WITH_ASYNC FAULT_OWN_SHARED_TEXT",
      "own tables: entries",
      "changes when other entries are read",
    ],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_STOP", "own tables: iteration", "goes on"],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_LEAK", "own tables: memory", "KiB"],
    ["own-tables", "WITH_STATE WITH_ASYNC FAULT_OWN_STATES", "own tables: two states", "found in another's"],
    [
      "own-tables-nulls",
      "WITH_STATE WITH_ASYNC FAULT_OWN_NULL_KEY",
      "table plain_table: get_table_entry with NULL as key",
      "crashes",
    ],
    [
      "own-tables-nulls",
      "WITH_STATE WITH_ASYNC FAULT_OWN_NULL_OUT",
      "table plain_table: read_entry_field without a place",
      "crashes",
    ],
    [
      "own-tables-misuse",
      "WITH_STATE WITH_ASYNC FAULT_OWN_TWICE",
      "table plain_table: an entry is released twice",
      "abort",
    ],
    [
      "own-tables-misuse",
      "WITH_STATE WITH_ASYNC FAULT_OWN_HANDLES",
      "own tables: pointers of others",
      "taken for an entry",
    ],
    [
      "own-tables-misuse",
      "WITH_STATE WITH_ASYNC FAULT_OWN_ANY_FIELD",
      "own tables: pointers of others",
      "a field that is none",
    ],
    [
      "own-tables-misuse",
      "WITH_STATE WITH_ASYNC FAULT_OWN_ITERATION",
      "table plain_table: entries are erased during an iteration",
      "abort",
    ],
  ])("%s, %s: %s", async (group, defines, name, detail) => {
    const found = await findings({ library: await build(...defines.split(" ")), groups: [group] });
    const [first] = found.filter((check) => check.name.startsWith(name));
    expect(first, JSON.stringify(found, null, 1)).toBeDefined();
    expect(first!.detail).toContain(detail);
    expect(first!.consequence).toMatch(/\.$/);
  });
});

describe("compiled examples", () => {
  const sample = join(PACKAGE_ROOT, "examples", "k8saudit", "sample-audit.jsonl");
  const list = join(directory, "list");
  writeFileSync(list, "10.0.0.0/8 ours\n");
  test.each([
    [
      "dummy",
      { open: '{"start":1,"maxEvents":300}', badConfig: '{"jitter":"x"}', fields: ["dummy.divisible[3]"] },
    ],
    ["json", { source: "any", fields: ["json.value[/a]"], payloads: ['{"a":1}', "["] }],
    ["k8saudit", { open: sample, badConfig: '{"maxEventSize":0}' }],
    ["process-lineage", { fields: ["lineage.name[1]", "lineage.has[init]"] }],
    ["sampler", { open: "a b a" }],
    [
      "threat-list",
      { config: JSON.stringify({ list }), badConfig: "{}", open: list, payloads: ["10.0.0.1 1.1.1.1"] },
    ],
    ["heartbeat", { config: '{"seconds":0.01}', badConfig: '{"seconds":0}' }],
  ])("%s: nothing", async (name, request) => {
    const library = await compilePlugin(join(PACKAGE_ROOT, "examples", name, `${name}.ts`));
    expect(await findings({ ...request, library })).toEqual([]);
  });
});

describe("compiled plugins", () => {
  const early = join(PACKAGE_ROOT, "tests", "verify", "plugins", "early.ts");

  test.each([
    [
      "with two tables of one class of entries",
      join(PACKAGE_ROOT, "tests", "tables", "plugins", "keeper.ts"),
    ],
    ["that emits while it starts", early],
  ])("%s: nothing", async (_, entry) => {
    expect(await findings({ library: await compilePlugin(entry) })).toEqual([]);
  });

  describe("that reads a table of another plugin", () => {
    const reader = (): Promise<string> =>
      compilePlugin(join(PACKAGE_ROOT, "examples", "sampler", "reader.ts"));
    const file = join(directory, "tables.json");

    async function withTables(text: string): Promise<VerifyCheck[]> {
      writeFileSync(file, text);
      return findings({ library: await reader(), source: "sampler", payloads: ["a", "reset"], tables: file });
    }

    test("with that table: nothing", async () => {
      const samples = {
        key: "string",
        fields: { count: "uint64", first: "uint64" },
        entries: [["a", { count: 3 }]],
      };
      expect(await withTables(JSON.stringify({ samples }))).toEqual([]);
    });

    test("without it: told what it wants, and how it is given", async () => {
      const [found] = await findings({ library: await reader(), groups: ["init"] });
      expect(found!.detail).toContain("reader.ts:9: Error: table samples: the host has no such table");
      expect(found!.consequence).toContain("--tables");
    });

    test.each([
      ["{", "tables.json: "],
      ["[]", "an object is wanted"],
      ['{"samples":{"fields":{}}}', "table samples: the type of its key is missing"],
      ['{"samples":{"key":"string","fields":{"count":"uint65"}}}', "table samples: no such type: uint65"],
      ...[
        ["uint8", "256"],
        ["uint8", "-1"],
        ["int8", "-129"],
        ["int32", "1.5"],
        ["uint64", "18446744073709551616"],
        ["int64", '"-9223372036854775809"'],
        ["int64", '"1e3"'],
        ["uint16", '""'],
        ["bool", "1"],
        ["string", "1"],
      ].map(([type, value]) => [
        `{"samples":{"key":"string","fields":{"count":"${type}"},"entries":[["a",{"count":${value}}]]}}`,
        `table samples: a value of type ${type} is wanted`,
      ]),
      ['{"threads":{"entries":[[1,{"count":1}]]}}', "table threads: there is no field count"],
      ['{"threads":{"entries":[[1]]}}', "an entry is [key, values]"],
    ])("that are described wrongly: %s", async (text, detail) => {
      const found = await withTables(text);
      expect(found).toMatchObject([{ group: "load", name: "--tables" }]);
      expect(found[0]!.detail).toContain(detail);
    });

    test("a file that is not there", async () => {
      const { stderr, code } = await tsfalco("verify", await reader(), "--tables", "none.json");
      expect(code).toBe(1);
      expect(stderr).toContain("cannot read none.json: there is no such file");
    });
  });

  test("without a configuration: a bad one is taken", async () => {
    const library = await compilePlugin(early);
    const [found, ...more] = await findings({
      library,
      badConfig: '{"x":1}',
      groups: ["init", "set-config"],
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      name: "bad config",
      detail: "init takes it, as any other: the plugin has no configuration",
      consequence:
        "A mistake in a configuration is not told: the plugin runs with something else than its user wanted.",
    });
  });
});

describe("the command", () => {
  test("says what was found, and what it means", async () => {
    const { stdout, code } = await tsfalco("verify", await build("FAULT_VERSION"));
    expect(code).toBe(1);
    expect(stdout).toContain("load: version\n  1.0\n  A host refuses the plugin");
    expect(stdout).toMatch(/1 of \d+ checks failed\n$/);
  });

  test("as JSON", async () => {
    const { stdout, code } = await tsfalco("verify", await build(), "--json");
    const { checks } = JSON.parse(stdout) as { checks: VerifyCheck[] };
    expect(code).toBe(0);
    expect(checks.length).toBeGreaterThan(50);
    expect(checks.every(({ fine }) => fine)).toBe(true);
  });

  test("one group of checks; a group that is none", async () => {
    const library = await build("FAULT_VERSION");
    const { stdout, code } = await tsfalco("verify", library, "--group", "source", "--group", "extract");
    expect(code).toBe(0);
    expect(stdout).toMatch(/\d+ checks, nothing found\n$/);
    const wrong = await tsfalco("verify", library, "--group", "sources");
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("The groups are load, init, source,");
  });

  test("a file that is no library", async () => {
    const { stderr, code } = await tsfalco("verify", join(PACKAGE_ROOT, "README.md"));
    expect(code).toBe(1);
    expect(stderr).toContain("TSF70");
  });
});
