/**
 * A plugin that fails in every method behaves in Node as it does compiled. What a test can see of it (values, errors,
 * logs, batches) is written down as a transcript; the transcripts of both ways are compared, and looked at here and
 * there so that both cannot be wrong alike.
 */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginClass, type PluginUnderTest } from "tsfalco/testing";
import FailingStream from "./plugins/failing-stream.js";
import Failing from "./plugins/failing.js";
import Lists from "./plugins/lists.js";

type Load = (config?: object | string) => Promise<PluginUnderTest>;
type Ways = readonly Load[];

/** A plugin's class as it is imported (and anew from the second load on), its file, and its library. */
function waysOf(name: string, pluginClass: PluginClass): Ways {
  const file = `tests/sdk/plugins/${name}.ts`;
  const options = (config?: object | string) => (config === undefined ? {} : { config });
  return [
    (config) => loadInNode(pluginClass, options(config)),
    (config) => loadInNode(file, options(config)),
    (config) => loadLibrary(file, options(config)),
  ];
}
const failing = waysOf("failing", Failing as PluginClass);
const failingStream = waysOf("failing-stream", FailingStream as PluginClass);

type Note = (...what: unknown[]) => void;
async function tried<T>(note: Note, name: string, action: () => Promise<T>): Promise<T | undefined> {
  try {
    const value = await action();
    return value;
  } catch (error) {
    note(name, "rejected", (error as Error).message);
    return undefined;
  }
}

/** Everything that a script makes the plugin do. */
async function transcript(
  load: Load,
  config: object | string | undefined,
  script: (plugin: PluginUnderTest, note: Note) => Promise<void>,
): Promise<string[]> {
  const notes: string[] = [];
  const note: Note = (...what) =>
    void notes.push(
      what.map((x) => JSON.stringify(x, (_k, v: unknown) => (typeof v === "bigint" ? `${v}n` : v))).join(" "),
    );
  const plugin = await tried(note, "load", () => load(config));
  if (!plugin) return notes;
  await script(plugin, note);
  await tried(note, "close", () => plugin.close());
  note("logs", plugin.logs);
  note("errors", plugin.errors);
  return notes;
}

/** Runs it every way; the transcripts must be equal. Returns them as one text. */
async function same(
  config: object | string | undefined,
  script: (plugin: PluginUnderTest, note: Note) => Promise<void>,
  ways = failing,
): Promise<string> {
  const transcripts: string[][] = [];
  for (const load of ways) transcripts.push(await transcript(load, config, script));
  for (const other of transcripts.slice(0, -1)) expect(other).toEqual(transcripts.at(-1));
  return transcripts[0]!.join("\n");
}

async function source(
  plugin: PluginUnderTest,
  note: Note,
  params: object | string | undefined,
  max?: number,
): Promise<void> {
  const instance = await tried(note, "open", () => plugin.open(params));
  if (!instance) return;
  for (let i = 0; i < 9 && !instance.ended; i++) {
    const events = await tried(note, "next", () => instance.next(max));
    if (events?.length === 0 && !instance.ended) continue; // how often depends on time
    const times = events?.map(({ time }) => (time < 1000n ? time : "now"));
    note(
      events?.map(({ text, num, source, type, tid }) => [text, num, source, type, tid]),
      times,
      instance.ended,
    );
    note(await instance.progress());
  }
  await tried(note, "close source", () => instance.close());
  await tried(note, "close again", () => instance.close());
  await tried(note, "next", () => instance.next());
  await tried(note, "progress", () => instance.progress());
}

const kinds = [
  "plain",
  "empty",
  "unicode",
  "long",
  "named",
  "cause",
  "builtin",
  "nested",
  "number",
  "controls",
  "begun",
];
/** What no line for the host may have in it. */
const invisible = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u;
const nothing = async (): Promise<void> => {};

describe("fails alike", () => {
  test.each(kinds)("init: %s", async (how) => {
    const text = await same({ at: "init", how }, nothing);
    expect(text).toMatch(/^"load" "rejected" "could not initialize plugin: failing-how\.ts:\d+: \w*Error/);
    await same({ at: "field initialiser", how }, nothing);
  });

  test.each(kinds)("destroy, eventToString: %s", async (how) => {
    expect(await same({ at: "destroy", how }, nothing)).toMatch(
      /"severity":"error","message":"failing-how\.ts:\d+: /,
    );
    const text = await same({ at: "eventToString", how }, async (plugin, note) => {
      for (let i = 0; i < 3; i++) note(await plugin.eventToString(testEvent({ text: `t${i}` })));
      note(await plugin.eventToString(testEvent({ text: "t", type: 300 })));
    });
    expect(text).toMatch(/"errors" \["eventToString: failing-how\.ts:\d+: .*",".*",".*"\]$/);
  });

  test.each(["before", "after", "finally", "wait", "time", "none"])("a generator: %s", async (at) => {
    for (const how of kinds) await same({}, (plugin, note) => source(plugin, note, { at, how }));
    await same({ level: 2 }, (plugin, note) => source(plugin, note, { at, events: 130 }, 100));
    await same({}, async (plugin, note) => {
      await source(plugin, note, { at, events: 0 });
      await source(plugin, note, { at, events: 1 }, 1);
    });
  });

  test.each(["open", "next", "close", "more", "kept", "time", "none"])("a stream: %s", async (at) => {
    const run = (params: object, max?: number) =>
      same(undefined, (plugin, note) => source(plugin, note, params, max), failingStream);
    for (const how of kinds) await run({ at, how });
    for (const events of [0, 1, 50, 200]) await run({ at, events }, 100);
  });

  test("fields", async () => {
    const text = await same({}, async (plugin, note) => {
      for (const how of kinds) note(how, await plugin.extract(testEvent({ text: "x" }), "failing.how", how));
      for (const each of ["5", "-1", "x", "18446744073709551615"])
        note(each, await plugin.extract(testEvent({ text: each }), "failing.negative"));
    });
    expect(text).toMatch(/"failing\.how: failing-how\.ts:\d+: Error: plain"/);
    expect(text).toMatch(
      /"failing\.negative: failing\.ts:\d+: RangeError: field value -1 is not within 0 and 2\^64-1"/,
    );
  });

  test("fields that quote what an attacker wrote", async () => {
    const texts = [
      "x\nfalco: forged",
      "é\x1b[2J",
      "\u202e",
      "\0",
      "J[1,\n\x1b\u2028]",
      '{"a":"\\n\x7f\x85\u2066"}',
    ];
    const text = await same({}, async (plugin, note) => {
      for (const text of texts) {
        await plugin.extract(testEvent({ text }), "failing.quoted");
        note(plugin.errors.at(-1), plugin.logs.at(-1)?.message);
        await plugin.extract(testEvent({ text }), "failing.log");
      }
      for (const { message } of plugin.logs) expect(message).not.toMatch(invisible);
      for (const message of plugin.errors) expect(message).not.toMatch(invisible);
    });
    expect(text).toContain("no such thing: x\\\\nfalco: forged");
    expect(text).toContain("no such thing: é\\\\x1b[2J");
    expect(text).toContain("no such thing: \\\\u{202e}");
    expect(text).toContain("no such thing: \\\\x00");
    expect(text).toContain("\\\\x7f\\\\x85\\\\u{2066}");
    expect(text).toContain("b\\\\x00c");
  });

  test("arguments", async () => {
    const event = testEvent({ text: "abc" });
    await same({}, async (plugin, note) => {
      for (const field of ["failing.at", "failing.either", "failing.how", "failing.tid", "failing.none"])
        for (const arg of [
          undefined,
          0,
          1,
          "1",
          "01",
          "k",
          "",
          -1,
          1.5,
          2 ** 53,
          "9007199254740993",
          "1e3",
          "é\ud800",
        ])
          note(field, arg, await tried(note, "extract", () => plugin.extract(event, field, arg)));
    });
  });

  test("fields whose values are not what their types say", async () => {
    const texts = ['"a"', '["a",1]', "5", "null", "true", '{"a":1}', "[]", "[true]"];
    const found: string[][] = [];
    for (const load of waysOf("lists", Lists as PluginClass)) {
      const plugin = await load();
      const notes: string[] = [];
      for (const text of texts)
        for (const field of plugin.fields) {
          const before = plugin.errors.length;
          const value = await plugin.extract(testEvent({ text }), field);
          // A compiled plugin knows the line of the cast, Node the one of the field.
          notes.push(`${text} ${String(value ?? plugin.errors[before]?.replace(/:\d+:/, ":"))}`);
        }
      await plugin.close();
      found.push(notes);
    }
    expect(found[0]).toEqual(found[2]);
    expect(found[1]).toEqual(found[2]);
    expect(found[0]).toContain('"a" l.s: lists.ts: TypeError: expected array, found string');
    expect(found[0]).toContain('["a",1] l.s: lists.ts: TypeError: [1]: expected string, found number');
  });

  test("a memo that throws, and what comes after", async () => {
    await same({}, async (plugin, note) => {
      const [good, bad] = [testEvent({ text: "good" }), testEvent({ text: "bad" })];
      for (const event of [good, good, bad, bad, good]) note(await plugin.extract(event, "failing.memo"));
      await source(plugin, note, { at: "none" });
      note(await plugin.extract(good, "failing.memo"), await plugin.eventToString(good));
    });
  });
});

describe("tells the same", () => {
  test("of the line when an event's time is out of range", async () => {
    const text = await same({}, (plugin, note) => source(plugin, note, { at: "time" }));
    expect(text).toMatch(/failing\.ts:\d+: RangeError: event time -1 is not within/);
  });

  test("of events' data, which are plain bytes", async () => {
    await same({}, async (plugin, note) => {
      const instance = await plugin.open({ at: "none" });
      for (const { data } of await instance.readAll())
        note(Object.getPrototypeOf(data) === Uint8Array.prototype);
    });
  });

  test("of events made by hand", async () => {
    const events = [
      testEvent({ text: "a,,b\u{1f600}", tid: 7n, num: 3n, source: "s", time: 5n }),
      testEvent({ text: "", num: 4n }),
      testEvent({ bytes: Uint8Array.of(0xff, 0x61, 0xe2, 0x82), num: 5n }),
      testEvent({ text: "x", type: 300, num: 6n }),
      testEvent({ text: "empty", num: 7n, tid: 2n ** 63n }),
    ];
    const text = await same({}, async (plugin, note) => {
      note(plugin.fields, plugin.info);
      for (const event of events) {
        for (const field of ["failing.list", "failing.tid", "failing.log"])
          note(await plugin.extract(event, field));
        note(await plugin.eventToString(event));
      }
    });
    expect(text).toContain(`"-1 4 322  1700000000000000000"`);
    expect(text).toContain(`{"severity":"info","message":"printed 1.5 2n true null undefined %d"}`);
  });

  test("of an event that is kept beyond its call", async () => {
    await same({}, async (plugin, note) => {
      const [kept, other] = [
        testEvent({ text: "kept", num: 1n, source: "s" }),
        testEvent({ text: "other", num: 2n }),
      ];
      for (const what of ["text", "bytes", "source", "num"]) {
        note(await plugin.extract(kept, "failing.keep"), await plugin.extract(other, "failing.kept", what));
      }
    });
  });

  test("of module variables: they start anew", async () => {
    for (let i = 0; i < 3; i++) {
      const text = await same({}, async (plugin, note) => {
        note(
          await plugin.extract(testEvent({}), "failing.count"),
          await plugin.extract(testEvent({}), "failing.count"),
        );
        await source(plugin, note, { at: "none" });
        note(await plugin.extract(testEvent({}), "failing.count"));
      });
      expect(text).toMatch(/^"300n" "400n"\n[^]*"501n"/);
    }
  });

  test("after the end", async () => {
    await same({}, async (plugin, note) => {
      const instance = await plugin.open({ at: "none" });
      await plugin.open({ at: "finally" });
      await instance.readAll();
      await plugin.close();
      for (const call of [
        () => instance.next(),
        () => plugin.open({ at: "none" }),
        () => plugin.extract(testEvent({}), "failing.tid"),
        () => plugin.eventToString(testEvent({ text: "x" })),
      ])
        note(await tried(note, "after close", call as () => Promise<unknown>));
    });
  });
});

describe("reads configs and open parameters alike", () => {
  const configs: readonly (object | string | undefined)[] = [
    undefined,
    "",
    "  ",
    "null",
    "{",
    "[]",
    '{"at":5,"port":"12","mode":"slow","unknown":1,"names":null}',
    '{"level":0}',
    '{"level":10.5,"mode":"medium"}',
    '{"level":"7","port":18446744073709551615,"limits":{"a":"1","b":2}}',
    '{"port":"18446744073709551616"}',
    '{"port":1.5}',
    '{"port":true}',
    '{"names":["a",1,true,null]}',
    '{"names":{},"limits":[]}',
    '{"limits":{"a b":"x","__proto__":3}}',
    '{"at":"a\\u0000b\\ud800","level":1e0}',
    '{"at":"\\ud800|\\udc00\\ud83d\\ude00\\ud83d|\\q\\u12","limits":{"\\udfff":1},"\\udbff":2}',
    '{"a\u2028\u202eb\x85c":1,"d\\ne\\u001b":2,"\\ud800":3}',
    '{"level":"a\u2028\x7f\x9b","limits":{"\u061c\u200f":"x\u2029"}}',
    '{"level":1\n\x1b}',
    `{"level":1,"${"\u202e".repeat(300)}":1}`,
    `{"limits":{${Array.from({ length: 60 }, (_, i) => `"${"\u2029".repeat(i % 7)}${i}":"x"`).join()}}}`,
    { level: 3, names: ["é", "\u{1f600}"], mode: "fast", limits: { z: 1, a: 2 } },
    { how: "no such" },
  ];
  test.each(configs.map((config) => [config]))("config %.60j", async (config) => {
    await same(config, async (plugin, note) => note(await plugin.extract(testEvent({}), "failing.config")));
  });
  test.each(configs.map((config) => [config]))("open parameters %.60j", async (params) => {
    await same({}, (plugin, note) => source(plugin, note, params));
  });
  test("half a surrogate pair, escaped, is U+FFFD", async () => {
    const text = await same(
      '{"at":"\\ud800|\\udc00\\ud83d\\ude00","limits":{"\\udfff":1}}',
      async (plugin, note) => note(await plugin.extract(testEvent({}), "failing.config")),
    );
    expect(text).toContain('at\\":\\"\ufffd|\ufffd\u{1f600}\\"');
    expect(text).toContain('limits\\":{\\"\ufffd\\":1}');
  });
  test("says what is wrong in words that name the place", async () => {
    expect(await same({ level: 10 }, nothing)).toContain(
      `In <root>[\\"level\\"], Expected number less than or equal to 9`,
    );
    const text = await same({}, (plugin, note) => source(plugin, note, { events: "many", at: [1], x: 1 }));
    expect(text).toContain(
      `open parameters:\\n  $.at: expected string, found array\\n  $.events: expected number, found string \\"many\\"`,
    );
  });
});
