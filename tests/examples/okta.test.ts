import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { testEvent, type PluginUnderTest, type TestEvent } from "tsfalco/testing";
import Okta from "../../examples/okta/okta.js";
import manifest from "../../examples/okta/package.json" with { type: "json" };
import { hasLibcurl } from "../http/both-ways.js";
import { drivers, inRepository, officialData, type Example } from "./drivers.js";
import { expectOfficialValues, expectRulesFit, readJson } from "./official.js";

const okta: Example = { name: "okta", pluginClass: Okta, manifest };
const folder = mkdtempSync(join(tmpdir(), "tsfalco-okta-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = (response: ServerResponse, host: string) => void;

/** A log of Okta's: answers one after the other, and what was asked for them. */
let server: Server;
let answers: Answer[] = [];
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  server = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    answers.shift()?.(response, request.headers.host!);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

const page =
  (body: string, after: string): Answer =>
  (response, host) => {
    const links = [
      `<http://${host}/api/v1/logs?x>; rel="self"`,
      `<http://${host}/api/v1/logs?after=${after}>; rel="next"`,
    ];
    response.setHeader("Link", links).end(body);
  };
/** A response that ends in its body. */
const torn: Answer = (response) => {
  response.writeHead(200, { "Content-Length": "100" });
  response.write("[", () => response.destroy());
};
const logged = (uuid: string, more = ""): string =>
  `{"uuid":"${uuid}","published":"2026-03-01T10:00:01.500Z","eventType":"user.session.start",` +
  `"securityContext":{"isProxy":true,"asNumber":64496}${more}}`;

describe.each(drivers)("okta in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(async () => {
    await plugin.close();
    server.closeAllConnections();
    server.close();
  });

  it("says what it is, and reads its sample", async () => {
    plugin = await driver.load(okta, { organization: "example-org" });
    expect(plugin.info).toMatchObject({ name: "okta", version: manifest.version, id: 7, source: "okta" });
    const lines = readFileSync(inRepository("examples/okta/sample-log.jsonl"), "utf8").trim().split("\n");
    const [login, denied, again] = lines.map((text, i) =>
      testEvent({ text, source: "okta", time: 1_772_355_600_000_000_000n + BigInt(i) * 1_000_000_000n }),
    );
    const of = (event: TestEvent | undefined, field: string, argument?: number) =>
      plugin.extract(event!, `okta.${field}`, argument);
    expect(await of(login, "actor.name")).toBe("Alice Example");
    expect(await of(login, "app")).toBe("example_app");
    expect(await of(login, "client.geo.lon")).toBe("-122.5");
    expect(await of(login, "security.asnumber")).toBe(64_496n);
    expect(await of(login, "security.isproxy")).toBe("false");
    expect(await of(login, "org")).toBe("example-org");
    expect(await of(login, "target.app.alternateid")).toBe("Example App");
    expect(await of(login, "target.group.id")).toBeUndefined();
    expect(await of(login, "targets.displayName")).toBe("(Example App,Alice Example)");
    expect(await of(login, "targets.displayName", 1)).toBe("Alice Example");
    expect(await of(login, "mfa.failure.countlast", 60)).toBeUndefined();
    expect(await of(denied, "mfa.deny.countlast", 60)).toBe(1n);
    expect(await of(again, "mfa.deny.countlast", 60)).toBe(2n);
    expect(await of(again, "mfa.failure.countlast", 1)).toBe(1n);
    await expect(driver.load(okta, { refresh_interval: 0 })).rejects.toThrow("refresh_interval");
  });

  it.skipIf(!hasLibcurl)("follows the log, and goes on where it was", async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const cursor = join(folder, `${driver.name}.cursor`);
    plugin = await driver.load(okta, { url, api_token: "token", refresh_interval: 1, cursor });
    const large = logged("large", `,"x":"${"x".repeat(300_000)}"`);
    answers = [
      page(`[${logged("one")}, ${logged("two", ', "more": [1.0]')}]`, "1"),
      torn,
      page("[]", "1"),
      page(`[${logged("two")},${large},{"published":"soon"}]`, "2"),
      page("<html>", "9"),
      (response) => response.writeHead(401).end('{"errorCode":"E0000011"}'),
    ];
    const source = await plugin.open("");
    const events: TestEvent[] = [];
    await expect(
      (async () => {
        for (;;) events.push(...(await source.next()));
      })(),
    ).rejects.toThrow(`PollError: poll: GET ${url}/api/v1/logs: 401 Unauthorized: {"errorCode":"E0000011"}`);
    const compact = logged("two", ',"more":[1.0]');
    expect(events.map(({ text }) => text)).toEqual([logged("one"), compact, '{"published":"soon"}']);
    expect(events[0]!.time).toBe(1_772_359_201_500_000_000n);
    expect(await plugin.extract(events[0]!, "okta.security.isproxy")).toBe("true");
    expect(asked.map((line) => line.replace(/since=[\d-]+T[\d:.]+Z/, "since=TIME"))).toEqual([
      "GET /api/v1/logs?limit=1000&sortOrder=ASCENDING&since=TIME SSWS token",
      ...["1", "1", "1", "2", "2"].map((after) => `GET /api/v1/logs?after=${after} SSWS token`),
    ]);
    const warnings = plugin.logs
      .filter(({ severity }) => severity === "warning")
      .map(({ message }) => message);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^poll: GET .*: (other side closed|read ECONNRESET); it is tried again until it works$/,
      ),
      expect.stringMatching(/^an event of 300\d{3} bytes is too large: large$/),
      expect.stringMatching(/^what came is no JSON: /),
    ]);
    await source.close();
    asked = [];
    answers = [page(`[${logged("three")}]`, "3")];
    const again = await plugin.open("");
    const more: TestEvent[] = [];
    while (more.length === 0) more.push(...(await again.next()));
    expect(more.map(({ text }) => text)).toEqual([logged("three")]);
    expect(asked[0]).toBe("GET /api/v1/logs?after=2 SSWS token");
  });
});

interface Sequence {
  name: string;
  config: object;
  events: { ts: string; payload: string; fields: Record<string, number[]> }[];
}

const data = officialData("okta");
describe.skipIf(data === undefined).each(drivers)("okta in $name, against the official values", (driver) => {
  afterEach(() => void server.close());

  it("gives the same, and fits the official rules", async () => {
    const plugin = await driver.load(okta, { organization: "example-org" });
    expectRulesFit(plugin, data!, "okta_rules.yaml", "okta");
    await expectOfficialValues(plugin, data!, "okta");
    await plugin.close();
  });

  it("counts the same", async () => {
    for (const { name, config, events } of readJson<Sequence[]>(data!, "mfa_sequences.json")) {
      const plugin = await driver.load(okta, config);
      for (const { ts, payload, fields } of events) {
        const event = testEvent({ text: payload, time: BigInt(ts), source: "okta" });
        const found: Record<string, unknown> = {};
        for (const label of Object.keys(fields)) {
          const [, field, argument] = /^(.*)\[(.*)\]$/.exec(label)!;
          const value = await plugin.extract(event, field!, Number(argument));
          if (value !== undefined) found[label] = [Number(value)];
        }
        expect([name, ts, found]).toEqual([name, ts, fields]);
      }
      await plugin.close();
    }
  });
});
