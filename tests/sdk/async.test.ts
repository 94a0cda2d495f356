/** Asynchronous events, tasks and what goes between threads: in Node and compiled alike. */
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import Async from "./plugins/async.js";

const file = "tests/sdk/plugins/async.ts";
const ways = [
  ["in Node", (mode: string) => loadInNode(file, { config: { mode } })],
  ["in Node, imported", (mode: string) => loadInNode(Async, { config: { mode } })],
  ["compiled", (mode: string) => loadLibrary(file, { config: { mode } })],
] as const;

describe.each(ways)("asynchronous events, %s", (_name, load) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());
  const ask = async (what: string): Promise<unknown> => plugin.extract(testEvent(what), "async.do");
  const answer = async (): Promise<unknown> => {
    for (;;) {
      const text = await ask("");
      if (text !== "nothing") return text;
    }
  };
  const ended = async (expected: string): Promise<void> => {
    while ((await ask("running")) !== expected) await new Promise((resolve) => setTimeout(resolve, 2));
  };

  test("are emitted by startAsync, and by whoever keeps what it is given", async () => {
    plugin = await load("direct");
    const [text, bytes] = await plugin.asyncEvents(2);
    expect(text).toMatchObject({ name: "text", text: "grüße", time: 5n, type: 402, pluginId: 999 });
    expect(bytes).toMatchObject({
      name: "bytes",
      data: new Uint8Array([0, 255]),
      tid: 0xffff_ffff_ffff_ffffn,
    });
    expect(await ask("emit")).toBe("emitted");
    expect(await plugin.asyncEvents()).toMatchObject([{ name: "done", text: "from a field" }]);
    await plugin.stopAsync();
    expect(await ask("emit")).toBe(undefined);
    expect(plugin.errors.at(-1)).toMatch(
      /^async.do: async.ts:\d+: TypeError: the host takes no events from here$/,
    );
  });

  test("a task has module variables of its own and gets copies", async () => {
    plugin = await load("echo");
    await plugin.asyncEvents(0);
    expect(await answer()).toBe("started 1 0 xxx");
    expect(await ask("item")).toBe("true");
    expect(await answer()).toBe(
      [
        "-0.5 grüße \u{1f600} -9223372036854775808 true null undefined 1,2.5,NaN 1,100",
        "true,false 1,18446744073709551615 c,d 2 2",
        "1,2 3,1,2 2=two,z=1,a=3 n,s,big,yes,none,list,names,flags,bigs,nested,bytes,map,set,record",
      ].join("|"),
    );
    expect(await ask("ring")).toBe("true");
    expect(await answer()).toBe("true");
    expect(await ask("running")).toBe("true -");
    await ask("stop");
    expect(await plugin.asyncEvents()).toMatchObject([{ name: "done", text: "echo" }]);
    await ended("false -");
    expect(await ask("item")).toBe("false");
  });

  test("an async task has a loop of its own, and is told by its signal that it is to end", async () => {
    plugin = await load("waits");
    expect((await plugin.asyncEvents(3)).map(({ text }) => text)).toEqual(["0 false", "1 false", "2 false"]);
    await plugin.stopAsync();
    expect(plugin.logs.map(({ severity, message }) => `${severity} ${message}`).sort()).toEqual([
      expect.stringMatching(/^error task waits: async.ts:\d+: RangeError: at the end$/),
      "info ended by its signal",
      "info true true true AbortError: This operation was aborted",
    ]);
  });

  test("what cannot be copied is refused, with the line that sends it", async () => {
    plugin = await load("echo");
    await plugin.asyncEvents(0);
    expect(await ask("function")).toBe(undefined);
    expect(plugin.errors.at(-1)).toMatch(
      /async.ts:\d+: TypeError: a function cannot be sent to another thread$/,
    );
    expect(await ask("error")).toBe(undefined);
    expect(plugin.errors.at(-1)).toMatch(
      /async.ts:\d+: TypeError: an instance of RangeError cannot be sent to another thread$/,
    );
    await plugin.close();
    plugin = await load("refuses");
    await expect(plugin.asyncEvents()).rejects.toThrow(
      /^async.ts:\d+: TypeError: .* cannot be sent to another/,
    );
  });

  test("a task that throws ends alone, and the log has its line", async () => {
    plugin = await load("throws");
    const texts = (await plugin.asyncEvents(3)).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(["0", "1", "2"]);
    while (plugin.logs.length === 0) await plugin.asyncEvents();
    expect(plugin.logs).toEqual([
      {
        severity: "error",
        message: expect.stringMatching(/^task fails: async.ts:\d+: RangeError: deeper than 2$/),
      },
    ]);
    await plugin.stopAsync();
    expect(await ask("running")).toBe("- false");
    await plugin.asyncEvents(2);
  });

  test("a failing start is an error of the host, and nothing runs", async () => {
    plugin = await load("none");
    await expect(plugin.asyncEvents()).rejects.toThrow(/^async.ts:\d+: RangeError: no mode none$/);
    await plugin.stopAsync();
    await plugin.close();
    plugin = await load("unknown");
    await expect(plugin.asyncEvents()).rejects.toThrow('TypeError: asyncEvents does not list "unlisted"');
  });

  test.each(["endless", "recursive"])("a task that is %s is ended", async (mode) => {
    plugin = await load(mode);
    await plugin.asyncEvents();
    await plugin.stopAsync();
    expect(await ask("running")).toBe("- false");
    const why = "it did not end when it was asked to, by task.stopping or by what sleep and receive give";
    expect(plugin.logs).toEqual([{ severity: "warning", message: `task ${mode} was ended: ${why}` }]);
  });

  test("the state is dumped with the clock's time, and an error in it is logged", async () => {
    plugin = await load("throws");
    const before = BigInt(Date.now()) * 1_000_000n;
    const [dumped] = await plugin.dumpState();
    expect(dumped).toMatchObject({
      name: "text",
      text: "counter 0",
      pluginId: 999,
      tid: 0xffff_ffff_ffff_ffffn,
    });
    expect(dumped!.time).toBeGreaterThanOrEqual(before);
    expect(plugin.logs.at(-1)!.message).toMatch(/^async.ts:\d+: Error: half a dump$/);
  });
});
