import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { InstanceUnderTest, PluginUnderTest, TestEvent } from "tsfalco/testing";
import { drivers, inRepository, officialData } from "./drivers.js";
import { k8saudit } from "./k8saudit.js";
import { freePort } from "./peers.js";
import { Client, exchange, plain, post } from "./posting.js";

const sample = inRepository("examples/k8saudit/sample-audit.jsonl");
const data = officialData("k8saudit");
const captures = data === undefined ? [] : readdirSync(join(data, "captures")).slice(0, 5);
const files = [sample, ...captures.map((name) => join(data!, "captures", name))];
const folder = mkdtempSync(join(tmpdir(), "tsfalco-k8saudit-webhook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = (id: string): string =>
  JSON.stringify({ kind: "Event", auditID: id, stageTimestamp: "2025-01-02T03:04:05Z" });
const listOf = (events: string[]): string => `{"kind":"EventList","items":[${events.join(",")}]}`;
const told = (events: TestEvent[]): string[] => events.map(({ text, time }) => `${time} ${text}`);
const idsOf = (events: TestEvent[]): string[] =>
  events.map(({ text }) => (JSON.parse(text) as { auditID: string }).auditID);
const nosniff = "Content-Type: text/plain; charset=utf-8|X-Content-Type-Options: nosniff||";

const wrongPlaces = [
  ["http://127.0.0.1:9765", `"http://127.0.0.1:9765" has no path, such as /k8s-audit`],
  ["http://user@host/path", `"http://user@host/path" has no host and port`],
  ["http://1:2:3/path", `"http://1:2:3/path" has no host and port`],
  ["http://h:99999/path", "options.port should be >= 0 and < 65536. Received 99999."],
  ["file://host/path", `"file://host/path" is no path: write file:///PATH`],
  ["file://", `"file://" is no path: write file:///PATH`],
  ["ftp://host/file", `scheme "ftp" is not supported`],
] as const;

describe.each(drivers)("the webhook of k8saudit in $name", (driver) => {
  let plugin: PluginUnderTest;
  let port = 0;
  afterEach(() => plugin.close());

  async function served(path: string, config: object = {}): Promise<InstanceUnderTest> {
    plugin = await driver.load(k8saudit, config);
    port = await freePort();
    return plugin.open(`http://127.0.0.1:${port}${path}`);
  }

  it("gives the events that a file gives", async () => {
    const source = await served("/k8s-audit");
    for (const file of files) {
      const wanted = told(await (await plugin.open(file)).readAll());
      const lines = readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "");
      const { events, answer } = await exchange(
        port,
        source,
        lines.map((line) => post("/k8s-audit", line)).join(""),
      );
      expect(told(events)).toEqual(wanted);
      expect(answer.match(/HTTP\/1.1 200 OK/g)).toHaveLength(lines.length);
      const whole = await exchange(port, source, post("/k8s-audit?x=1", `[${lines.join(",")}]`));
      expect(told(whole.events)).toEqual(wanted);
    }
    expect(plugin.logs).toEqual([]);
  });

  it("answers as the official plugin does", async () => {
    const source = await served("/k8s-audit", { webhookMaxBatchSize: 1000 });
    const host = "Host: x\r\n";
    const cases: [string, string, string][] = [
      ["a post", post("/k8s-audit", audit("1")), "HTTP/1.1 200 OK||"],
      ["its path in other words", post("/k8s%2Daudit", audit("2")), "HTTP/1.1 200 OK||"],
      ["no JSON", post("/k8s-audit", "{"), "HTTP/1.1 200 OK||"],
      ["nothing", post("/k8s-audit", ""), "HTTP/1.1 200 OK||"],
      ["another path", post("/k8s-audit/x", "{}"), `HTTP/1.1 404 Not Found|${nosniff}404 page not found\n`],
      [
        "a path to clean",
        post("//x/../k8s-audit?a=b", "{}"),
        "HTTP/1.1 307 Temporary Redirect|Location: /k8s-audit?a=b||",
      ],
      [
        "another method",
        `GET /k8s-audit HTTP/1.1\r\n${host}\r\n`,
        `HTTP/1.1 405 Method Not Allowed|${nosniff}GET method not allowed\n`,
      ],
      [
        "another type",
        post("/k8s-audit", "{}").replace("application/json", "text/plain"),
        `HTTP/1.1 400 Bad Request|${nosniff}wrong Content Type\n`,
      ],
      [
        "a long type",
        post("/k8s-audit", audit("3")).replace("application/json", "application/json; charset=utf-8"),
        "HTTP/1.1 200 OK||",
      ],
      [
        "too long",
        post("/k8s-audit", `"${"x".repeat(1000)}"`),
        `HTTP/1.1 400 Bad Request|${nosniff}bad request: http: request body too large\n`,
      ],
      [
        "chunks",
        `POST /k8s-audit HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${audit("4").length.toString(16)}\r\n${audit("4")}\r\n0\r\n\r\n`,
        "HTTP/1.1 200 OK||",
      ],
      ["a bad escape", post("/%zz", "{}"), `HTTP/1.1 400 Bad Request|${nosniff}400 Bad Request\n`],
    ];
    const events: TestEvent[] = [];
    for (const [name, request, wanted] of cases) {
      const { events: more, answer } = await exchange(port, source, request);
      expect([name, plain(answer)]).toEqual([name, wanted]);
      events.push(...more);
    }
    expect(idsOf(events)).toEqual(["1", "2", "3", "4"]);
    expect(plugin.logs.map(({ message }) => message.replace(/port \d+/, "port"))).toEqual([
      expect.stringMatching(/^127\.0\.0\.1 port: .*JSON/),
      expect.stringMatching(/^127\.0\.0\.1 port: .*JSON/),
      "127.0.0.1 port: Payload Too Large: the body is too long",
    ]);
  });

  it("serves what is below a path that ends with a slash", async () => {
    const source = await served("/audit/");
    const { events, answer } = await exchange(
      port,
      source,
      ["/audit/", "/audit/cluster-1?timeout=30s", "/audit", "/other"]
        .map((path) => post(path, audit(path)))
        .join(""),
    );
    expect(idsOf(events)).toEqual(["/audit/", "/audit/cluster-1?timeout=30s"]);
    expect(answer.match(/HTTP\/1.1 (\d+)|Location: .*/g)).toEqual([
      ...["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 307", "Location: /audit/", "HTTP/1.1 404"],
    ]);
  });

  it("answers when the events are taken, and not before", async () => {
    const source = await served("/");
    const client = await Client.to(port, source);
    client.write(post("/", listOf(Array.from({ length: 300 }, (_, i) => audit(String(i))))));
    const events: TestEvent[] = [];
    while (events.length < 300) {
      expect(client.received).toBe("");
      events.push(...(await source.next()));
    }
    while (client.received === "") await source.next();
    expect(plain(client.received)).toBe("HTTP/1.1 200 OK||");
    // What was not taken whole is not answered.
    client.write(post("/", listOf(Array.from({ length: 200 }, (_, i) => audit(`more ${i}`)))));
    while (events.length < 301) events.push(...(await source.next()));
    await source.close();
    while (!client.isClosed) await new Promise((resolve) => setImmediate(resolve));
    expect(client.received.match(/HTTP\/1.1/g)).toHaveLength(1);
  });

  it("follows a log", async () => {
    const log = join(folder, `${driver.name}.log`);
    writeFileSync(log, `${audit("old")}\n`);
    plugin = await driver.load(k8saudit, { maxEventSize: 200, webhookMaxBatchSize: 200 });
    const source = await plugin.open(`file://${log}`);
    const next = async (count: number): Promise<string[]> => {
      const events: TestEvent[] = [];
      while (events.length < count) events.push(...(await source.next()));
      return idsOf(events);
    };
    expect(await source.next()).toEqual([]);
    appendFileSync(log, `${audit("1")}\n{\n${"x".repeat(300)}\n${audit("2").slice(0, 20)}`);
    expect(await next(1)).toEqual(["1"]);
    appendFileSync(log, `${audit("2").slice(20)}\n`);
    expect(await next(1)).toEqual(["2"]);
    renameSync(log, `${log}.1`);
    writeFileSync(log, `${audit("3")}\n`);
    expect(await next(1)).toEqual(["3"]);
    expect(plugin.logs.map(({ message }) => message.slice(log.length))).toEqual([
      expect.stringContaining("JSON"),
      expect.stringMatching(/: line at byte \d+: longer than 200 bytes$/),
    ]);
    expect(source.ended).toBe(false);
  });

  it("refuses what is no place for it", async () => {
    plugin = await driver.load(k8saudit);
    for (const [params, message] of wrongPlaces)
      await expect(plugin.open(params).then((source) => source.readAll())).rejects.toThrow(message);
  });

  it("says when the port is taken", async () => {
    const source = await served("/x");
    (await Client.to(port, source)).destroy();
    const other = await plugin.open(`http://:${port}/x`);
    await expect(other.readAll()).rejects.toThrow("EADDRINUSE");
  });
});
