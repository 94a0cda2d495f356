import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type InstanceUnderTest,
  loadInNode,
  loadLibrary,
  type PluginUnderTest,
  type TestEvent,
} from "tsfalco/testing";
import { hasLibcurl } from "./both-ways.js";
import { startServers, type TestServers } from "./server.js";
import Fetching from "./plugins/fetching.js";

let servers: TestServers;
let plugin: PluginUnderTest | undefined;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());
afterEach(async () => {
  await plugin?.close();
  plugin = undefined;
});

const ways: Readonly<Record<string, () => Promise<PluginUnderTest>>> = {
  "in Node": async () => loadInNode(Fetching),
  compiled: () => loadLibrary(`${import.meta.dirname}/plugins/fetching.ts`),
};

/** The first events of a source that has more. */
async function take(source: InstanceUnderTest, count: number): Promise<TestEvent[]> {
  const events: TestEvent[] = [];
  while (events.length < count) events.push(...(await source.next(count - events.length)));
  return events;
}

describe.skipIf(!hasLibcurl).each(Object.entries(ways))("a source that fetches, %s", (way, load) => {
  const open = async (what: string) => {
    plugin = await load();
    return plugin.open({ what, url: `http://127.0.0.1:${servers.env["PORT"]}` });
  };
  const textsOf = (events: readonly { readonly text: string }[]): string[] => events.map(({ text }) => text);

  it("gives an event for each answer", async () => {
    const source = await open("read");
    expect(textsOf(await source.readAll())).toEqual(["200 1", "200 10", "200 100", "200 1000", "200 10000"]);
  });

  it("is closed in the middle of a body", async () => {
    const source = await open("drip");
    expect(textsOf(await take(source, 3))).toEqual(["true", "true", "true"]);
    await source.close();
    expect(plugin!.errors).toEqual([]);
  });

  it("is closed while it waits for an answer", async () => {
    const source = await open("hang");
    expect(textsOf(await take(source, 1))).toEqual(["before"]);
    await source.close();
    expect(plugin!.errors).toEqual([]);
  });

  it("leaves bodies unread", async () => {
    const source = await open("unread");
    expect(textsOf(await source.readAll())).toEqual(["200", "200", "200"]);
  });

  it("fails with its line", async () => {
    const source = await open("refused");
    await expect(source.readAll()).rejects.toThrow(/fetching\.ts:32: TypeError: fetch failed/);
  });

  // In Node nothing ends an await from outside.
  it.skipIf(way === "in Node")("fetches in a finally block when it is closed", async () => {
    const source = await open("cleanup");
    expect(textsOf(await take(source, 1))).toEqual(["before"]);
    await source.close();
    expect(plugin!.logs.map(({ message }) => message)).toContain("last: slow");
  });

  it("is closed while a name is looked up, and goes on with the next", async () => {
    const first = await open("lookup");
    expect(textsOf(await take(first, 1))).toEqual(["before"]);
    await first.close();
    const second = await plugin!.open({ what: "read", url: `http://127.0.0.1:${servers.env["PORT"]}` });
    expect(await second.readAll()).toHaveLength(5);
  });
});
