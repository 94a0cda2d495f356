import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { PluginUnderTest, TestEvent } from "tsfalco/testing";
import Nginx from "../../examples/nginx/nginx.js";
import manifest from "../../examples/nginx/package.json" with { type: "json" };
import { drivers, officialData, type Example } from "./drivers.js";

const nginx: Example = { name: "nginx", pluginClass: Nginx, manifest };
const folder = mkdtempSync(join(tmpdir(), "tsfalco-nginx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (path: string, more = ""): string =>
  `192.0.2.1 - - [01/Mar/2026:10:00:00 +0100] "GET ${path} HTTP/1.1" 200 12 "-" "curl/8.5.0"${more}\n`;

type Source = Awaited<ReturnType<PluginUnderTest["open"]>>;
async function next(source: Source, count = 1): Promise<TestEvent[]> {
  const events: TestEvent[] = [];
  for (const end = Date.now() + 5000; events.length < count && Date.now() < end;)
    events.push(...(await source.next()));
  return events;
}

describe.each(drivers)("nginx in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  it("says what it is", async () => {
    plugin = await driver.load(nginx);
    expect(plugin.info).toMatchObject({ name: "nginx", version: manifest.version, id: 27, source: "nginx" });
    expect(plugin.fields).toContain("nginx.request_uri");
    expect(plugin.fields).toHaveLength(18);
    await expect(driver.load(nginx, { log_paths: "one" })).rejects.toThrow("log_paths");
  });

  it("reads the configured logs, through rotation, and goes on where it was", async () => {
    const at = (name: string): string => join(folder, `${driver.name}-${name}`);
    const log = at("access.log");
    const config = { log_paths: [at("*.log")], cursor: at("cursor") };
    writeFileSync(log, line("/old"));
    plugin = await driver.load(nginx, config);
    const source = await plugin.open("");
    expect(await source.next()).toEqual([]);
    appendFileSync(log, `${line("/a?b=1")}no line of a log\n192.0.2.7 - al`);
    const [first] = await next(source);
    expect(first!.time).toBe(1_772_355_600_000_000_000n);
    expect(await plugin.extract(first!, "nginx.request_uri")).toBe("/a?b=1");
    expect(await plugin.extract(first!, "nginx.log_path")).toBe(log);
    renameSync(log, `${log}.1`);
    appendFileSync(`${log}.1`, 'ice [01/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"\n');
    writeFileSync(log, line("/b"));
    const both = await next(source, 2);
    expect(await plugin.extract(both[0]!, "nginx.remote_user")).toBe("alice");
    expect(await plugin.extract(both[1]!, "nginx.path")).toBe("/b");
    expect(await source.next()).toEqual([]);
    await source.close();
    appendFileSync(log, line("/c"));
    const again = await plugin.open("");
    const [missed] = await next(again);
    expect(await plugin.extract(missed!, "nginx.path")).toBe("/c");
    expect(plugin.logs).toEqual([]);
  });
});

interface Input {
  id: string;
  line?: string;
  line_b64?: string;
}
interface Expected {
  id: string;
  event: null | { ts: string; fields: Record<string, unknown[]>; right?: Record<string, unknown[]> };
}

const data = officialData("nginx");
const read = (name: string): string => readFileSync(join(data!, name), "utf8");

describe.skipIf(!data).each(drivers)("nginx in $name, against the official values", (driver) => {
  it("gives the same", async () => {
    const plugin = await driver.load(nginx);
    const log = join(folder, `${driver.name}-official.log`);
    writeFileSync(log, "");
    const source = await plugin.open(log);
    await source.next();
    const inputs = read("events.jsonl")
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text) as Input);
    const expected = JSON.parse(read("expected.json")) as Expected[];
    for (const { line = "", line_b64 } of inputs)
      appendFileSync(
        log,
        Buffer.concat([
          line_b64 === undefined ? Buffer.from(line) : Buffer.from(line_b64, "base64"),
          Buffer.from("\n"),
        ]),
      );
    const wanted = expected.filter(({ event }) => event !== null);
    const events = await next(source, wanted.length);
    expect(events).toHaveLength(wanted.length);
    for (const [i, { id, event }] of wanted.entries()) {
      expect([id, `${events[i]!.time}`]).toEqual([id, event!.ts]);
      for (const [label, values] of Object.entries({ ...event!.fields, ...event!.right })) {
        const [, name, argument] = /^([^[]*)(?:\[(.*)\])?$/.exec(label)!;
        const value = await plugin.extract(events[i]!, name!, argument);
        expect([id, label, shown(value)]).toEqual([id, label, shown(valueOf(values[0], log))]);
      }
    }
    await plugin.close();
  });
});

function valueOf(value: unknown, log: string): unknown {
  if (value === "{LOG_PATH}") return log;
  if (typeof value !== "object" || value === null) return value;
  return Buffer.from((value as { b64: string }).b64, "base64").toString("utf8");
}

function shown(value: unknown): string {
  return String(value);
}
