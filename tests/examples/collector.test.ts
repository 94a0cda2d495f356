import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { InstanceUnderTest, PluginUnderTest } from "tsfalco/testing";
import Collector from "../../examples/collector/collector.js";
import manifest from "../../examples/collector/package.json" with { type: "json" };
import { drivers, officialData, type Example } from "./drivers.js";
import { freePort } from "./peers.js";
import { Client, exchange, plain, post } from "./posting.js";

const collector: Example = { name: "collector", pluginClass: Collector, manifest };

interface Input {
  id: string;
  request?: string;
  request_b64?: string;
}
interface Expected {
  id: string;
  response: string;
  events: { payload_b64?: string; len?: number }[];
}
/** What the official plugin takes and this one does not: lines that end with LF alone. */
const refused = new Set(["bare-lf"]);

const data = officialData("collector");

describe.each(drivers)("collector in $name", (driver) => {
  let plugin: PluginUnderTest;
  let port = 0;
  afterEach(() => plugin.close());

  async function served(config: object = {}): Promise<InstanceUnderTest> {
    plugin = await driver.load(collector, config);
    port = await freePort();
    return plugin.open(JSON.stringify({ addr: `127.0.0.1:${port}`, buffer: 0 }));
  }

  it("gives each body as an event", async () => {
    const source = await served({ maxEventSize: 1000 });
    expect(plugin.info).toMatchObject({ name: "collector", id: 24, source: "collector" });
    const bodies = ["{}", "", "no JSON", "x".repeat(1000)];
    const { events, answer } = await exchange(
      port,
      source,
      bodies.map((body) => post("/any?a=b", body)).join(""),
    );
    expect(events.map(({ text }) => text)).toEqual(bodies);
    expect(answer.match(/HTTP\/1.1 200 OK/g)).toHaveLength(4);
    const large = await exchange(port, source, post("/", "x".repeat(1001)));
    expect(plain(large.answer)).toContain("HTTP/1.1 413 Payload Too Large|");
    expect(large.events).toEqual([]);
  });

  it("goes on when a client goes in the middle of a body, or wants something else", async () => {
    const source = await served();
    const client = await Client.to(port, source);
    client.write(post("/", "whole") + post("/", "0123456789").slice(0, -5));
    expect((await next(source)).map(({ text }) => text)).toEqual(["whole"]);
    client.reset();
    const { answer } = await exchange(port, source, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(plain(answer)).toContain("405 Method Not Allowed|Content-Type: text/plain; charset=utf-8|");
    const { events } = await exchange(port, source, post("/", "more"));
    expect(events.map(({ text }) => text)).toEqual(["more"]);
    expect((await plugin.metrics())["requests_refused"]?.value).toBe(1n);
    expect(plugin.logs).toEqual([]);
  });

  it("refuses an address that is none", async () => {
    plugin = await driver.load(collector);
    const source = await plugin.open('{"addr":"nowhere"}');
    await expect(source.readAll()).rejects.toThrow(`"nowhere" is no address: write HOST:PORT or :PORT`);
  });

  it.skipIf(!data)("gives the events and answers of the official plugin", async () => {
    const source = await served();
    const expected = JSON.parse(readFileSync(join(data!, "expected.json"), "utf8")) as Expected[];
    const inputs = readFileSync(join(data!, "events.jsonl"), "utf8").trim().split("\n");
    for (const [i, line] of inputs.entries()) {
      const { id, request = "", request_b64 } = JSON.parse(line) as Input;
      const bytes = request_b64 === undefined ? repeated(request) : Buffer.from(request_b64, "base64");
      const { response, events } = expected[i]!;
      const got = await exchange(port, source, bytes);
      const wanted = refused.has(id) ? [400] : statuses(response);
      expect([id, statuses(got.answer)]).toEqual([
        id,
        wanted.map((status) => (id === "http2-preface" ? 505 : status)),
      ]);
      const payloads = got.events.map(({ data: bytes }) => Buffer.from(bytes));
      expect([
        id,
        payloads.map((payload) => (payload.length < 1000 ? payload.toString("base64") : payload.length)),
      ]).toEqual([id, refused.has(id) ? [] : events.map(({ payload_b64, len }) => payload_b64 ?? len)]);
      expect([id, /Location: ([^\r]*)/.exec(got.answer)?.[1]]).toEqual([
        id,
        /Location: ([^\r]*)/.exec(response)?.[1],
      ]);
    }
  });
});

async function next(source: InstanceUnderTest): Promise<Awaited<ReturnType<InstanceUnderTest["next"]>>> {
  for (;;) {
    const events = await source.next();
    if (events.length > 0) return events;
  }
}

function statuses(answer: string): number[] {
  return [...answer.matchAll(/HTTP\/1\.[01] (\d+) /g)].map(([, status]) => Number(status));
}

/** `{max: 262196 bytes; head '...', then a repeated byte}` */
function repeated(text: string): Buffer {
  const [, size, head] = /^\{max: (\d+) bytes; head '(.*)', then/.exec(text)!;
  const bytes = Buffer.from(head!.replaceAll("\\r", "\r").replaceAll("\\n", "\n"), "latin1");
  return Buffer.concat([bytes, Buffer.alloc(Number(size) - bytes.length, bytes.at(-1))]);
}
