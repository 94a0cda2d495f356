import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command, type Ended, pluginFolder } from "./command.js";

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = pluginFolder());
  writeFileSync(join(folder, "failing.ts"), FAILING);
  mkdirSync(join(folder, "directory"));
  writeFileSync(join(folder, "beats.ts"), BEATS);
  writeFileSync(join(folder, "reader.ts"), READER);
  for (const name of ["dot", "failing", "beats"])
    expect(await command(["compile", `${name}.ts`], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
});
afterAll(() => remove());

const FAILING = `import { Plugin, type PluginEvent, readLines } from "tsfalco";
/** Fails where it is told to. */
export default class Failing extends Plugin {
  static readonly id = 998;
  static readonly source = "failing";
  *open({ file }: { file: string }) {
    for (const line of readLines(file)) yield line;
  }
  /** Sorts, with a comparator that fails. */
  "failing.sort"(_e: PluginEvent): string {
    return ["b", "a"].sort((a, b) => compare(a, b)).join("");
  }
  /** A decoder that fails inside the library. */
  "failing.uri"(_e: PluginEvent): string {
    const text = "%";
    return decodeURIComponent(text);
  }
}
function compare(a: string, b: string): number {
  if (a !== b) throw new Error("incomparable");
  return 0;
}
`;

const BEATS = `import { Plugin, type AsyncEvents, type Task } from "tsfalco";
/** Says that it has started, then beats without an end. */
export default class Beats extends Plugin {
  static readonly asyncEvents = ["started", "beat"];
  static readonly asyncSources = [];
  startAsync(events: AsyncEvents): void {
    events.emit("started", "a\\u001bb");
    events.run(beat, "beat");
  }
}
function beat(task: Task<string>): void {
  for (let n = 1; task.sleep(5); n++) task.emit(task.input, String(n));
}
`;

const READER = `import { hostTable, Plugin, type PluginEvent, type UInt64 } from "tsfalco";
/** Reads another plugin's table. */
export default class Reader extends Plugin {
  static readonly extractSources = ["words"];
  readonly samples = hostTable<string, { count: UInt64 }>("samples");
  /** How often the word has come. */
  "reader.count"(e: PluginEvent): bigint | undefined {
    return this.samples.get(e.text)?.count;
  }
}
`;

const run = (...args: string[]): Promise<Ended> => command(["run", ...args], { cwd: folder });
/** Without what differs from run to run. */
const steady = (text: string): string =>
  text.replaceAll(/20\d\d-\S+Z/g, "TIME").replace(/\d+ events in .*\n/, "");

async function eventsOf(input: Buffer, ...args: string[]): Promise<Ended> {
  writeFileSync(join(folder, "input"), input);
  return run("libdot.so", "--input", "input", ...args);
}

describe("asynchronous events", () => {
  const eventsIn = (text: string): unknown[] =>
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => {
        const { num: _num, time: _time, ...event } = JSON.parse(line) as Record<string, unknown>;
        return event;
      });

  test("of a plugin that has no others, with their names, data and source, up to a limit", async () => {
    const { code, stdout, stderr } = await run("libbeats.so", "--max", "3");
    expect([code, steady(stderr)]).toEqual([0, ""]);
    expect(eventsIn(stdout)).toEqual([
      { source: "syscall", name: "started", event: "a\u001bb" },
      { source: "syscall", name: "beat", event: "1" },
      { source: "syscall", name: "beat", event: "2" },
    ]);
    const table = await run("libbeats.so", "--max", "2", "--format", "table");
    expect(steady(table.stdout)).toBe(
      "NUM     TIME                            EVENT\n" +
        "1       TIME  started (syscall): a\\u001bb\n" +
        "2       TIME  beat (syscall): 1\n",
    );
  });

  test("until it is told to end", async () => {
    const { code, stderr } = await command(["run", "libbeats.so"], {
      cwd: folder,
      during: (child) => child.stdout!.once("data", () => child.kill("SIGINT")),
    });
    expect([code, steady(stderr)]).toEqual([130, ""]);
  });

  test("a field that is not there: those that are", async () => {
    writeFileSync(join(folder, "empty"), "");
    const { code, stderr } = await run("libdot.so", "--input", "empty", "--field", "nope");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^unknown field nope: there are dot\.\w+(, dot\.\w+)*\n/);
  });

  test("beside those of a source and its fields; its end is theirs", async () => {
    writeFileSync(join(folder, "input"), "a\nb\n");
    const beside = ["--extractor", "libbeats.so", "--field", "dot.letter"];
    const { code, stdout, stderr } = await run("libdot.so", "--input", "input", ...beside);
    expect([code, steady(stderr)]).toEqual([0, ""]);
    const events = eventsIn(stdout);
    expect(events[0]).toEqual({
      ...{ source: "dot", name: "started", event: "a\u001bb" },
      fields: { "dot.letter": null },
    });
    const ofSource = events.filter((event) => !("name" in (event as object)));
    expect(ofSource).toEqual(
      ["a", "b"].map((letter) => ({ source: "dot", fields: { "dot.letter": letter } })),
    );
  });
});

describe("--input", () => {
  test("takes the bytes up to each line feed as they are", async () => {
    const lines = ["a\0b", "crlf\r", "", " tab\t", "last \u00e9"];
    const { stdout } = await eventsOf(Buffer.from(lines.join("\n")), "--field", "dot.payload");
    const events = stdout.split("\n").slice(0, -1);
    const payloads = events.map((line) => (JSON.parse(line) as { fields: Record<string, string> }).fields);
    expect(payloads.map((fields) => JSON.parse(fields["dot.payload"]!) as string)).toEqual(lines);
  });

  test("what is no UTF-8 or steers a terminal is escaped, and JSON stays JSON", async () => {
    const input = Buffer.concat([
      Buffer.from("\x1b]0;x\x07\x7f\u009b2J\u202e\u2028"),
      Buffer.from([0xff, 0xc0]),
    ]);
    const { stdout } = await eventsOf(input);
    expect((JSON.parse(stdout) as { event: string }).event).toBe(
      "\x1b]0;x\x07\x7f\u009b2J\u202e\u2028\ufffd\ufffd",
    );
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  test("a table has one line an event, whatever is in it", async () => {
    const input = Buffer.from("\x1b[2J\r\t\u009b\u202e\u2066x");
    const { stdout } = await eventsOf(input, "--format", "table");
    expect(steady(stdout)).toBe(
      "NUM     TIME                            EVENT\n" +
        "1       TIME  \\u001b[2J\\r\\t\\u009b\\u202e\\u2066x\n",
    );
    const fields = await eventsOf(input, "--format", "table", "--field", "dot.letter");
    expect(steady(fields.stdout).split("\n")[1]).toBe("1       TIME  \\u001b[2J\\r\\t\\u009b\\u202e\\u2066x");
  });

  test("a column is as wide as its characters", async () => {
    const { stdout } = await eventsOf(
      Buffer.from("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\nb\n"),
      ...["--format", "table", "--field", "dot.letter", "--field", "dot.letter"],
    );
    expect(steady(stdout).split("\n")[2]).toBe("2       TIME  b");
  });

  test("a folder and a file that is not there are errors", async () => {
    for (const [name, words] of [
      ["directory", "it is a folder"],
      ["missing", "there is no such file"],
    ] as const) {
      const { code, stdout, stderr } = await run("libdot.so", "--input", name);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(`TSF7004: cannot read ${name}: ${words}`);
    }
  });

  test("a source that no plugin takes events of, named with those that there are", async () => {
    writeFileSync(
      join(folder, "taker.ts"),
      `import { Plugin, type PluginEvent } from "tsfalco";
export default class Taker extends Plugin {
  static readonly extractSources = ["alpha", "beta"];
  /** The text. */
  "taker.text"(e: PluginEvent): string {
    return e.text;
  }
}
`,
    );
    writeFileSync(join(folder, "taken.txt"), "x");
    const { code, stdout, stderr } = await run("taker.ts", "--input", "taken.txt", "--source", "bogus");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("--source bogus: no plugin takes events of this source, only of alpha, beta\n");
    const taken = await run("taker.ts", "--input", "taken.txt", "--source", "beta", "--field", "taker.text");
    expect(taken.stdout).toContain(`"source":"beta","fields":{"taker.text":"x"}`);
  });

  test("a line without an end is an error", async () => {
    const { code, stdout, stderr } = await run("libdot.so", "--input", "/dev/zero");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("--input: line 1 is longer than 64 MiB\n");
  });

  test("the source is the plugin's own", async () => {
    const { code, stderr } = await eventsOf(Buffer.from("x"), "--source", "other");
    expect([code, stderr]).toEqual([1, "--source other: the events of dot are of the source dot\n"]);
  });
});

test("a field that is asked for twice is there once", async () => {
  const { stdout } = await eventsOf(Buffer.from("x"), "--field", "dot.letter", "--field", "*");
  expect(stdout.match(/dot\.letter/g)).toHaveLength(1);
});

test("--tables gives the host tables of other plugins", async () => {
  const samples = { key: "string", fields: { count: "uint64" }, entries: [["a", { count: 3 }]] };
  writeFileSync(join(folder, "tables.json"), JSON.stringify({ samples }));
  writeFileSync(join(folder, "words"), "a\nb\n");
  const reads = ["reader.ts", "--input", "words", "--field", "reader.count"];
  const { code, stdout } = await run(...reads, "--tables", "tables.json");
  expect(code).toBe(0);
  expect(stdout).toContain('{"reader.count":3}');
  expect(stdout).toContain('{"reader.count":null}');
  writeFileSync(join(folder, "tables.json"), "{}");
  const without = await run(...reads, "--tables", "tables.json");
  expect([without.code, without.stdout]).toEqual([1, ""]);
  expect(without.stderr).toContain("reader.ts:5: Error: table samples: the host has no such table");
  writeFileSync(join(folder, "tables.json"), '{"samples":{"key":"text"}}');
  const wrong = await run(...reads, "--tables", "tables.json");
  expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
  expect(wrong.stderr).toBe("--tables tables.json: table samples: the type of its key is missing\n");
});

describe("an error of the plugin", () => {
  test("is told once, with the author's line", async () => {
    const { code, stdout, stderr } = await run("libfailing.so", "--open", '{"file":"/no/such"}');
    expect([code, stdout]).toEqual([1, ""]);
    expect(steady(stderr)).toBe(
      "[dot] error: failing.ts:7: Error: ENOENT: no such file or directory, open '/no/such'\n",
    );
  });

  test("as JSON too, for machines", async () => {
    const { code, stdout } = await run("libfailing.so", "--open", '{"file":"/no/such"}', "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      error: "failing.ts:7: Error: ENOENT: no such file or directory, open '/no/such'",
    });
  });

  test.each([
    ["failing.sort", "failing.ts:20: Error: incomparable"],
    ["failing.uri", "failing.ts:16: URIError: URI malformed"],
  ])("of %s names the author's file where the library was at work", async (field, message) => {
    writeFileSync(join(folder, "input"), "x");
    const { code, stderr } = await run("libfailing.so", "--input", "input", "--field", field);
    expect(code).toBe(0);
    expect(steady(stderr)).toContain(message);
    expect(steady(stderr).trimEnd().split("\n")).toHaveLength(1);
  });
});
