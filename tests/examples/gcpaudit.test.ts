import { createServer, type Server } from "node:http";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PluginUnderTest } from "tsfalco/testing";
import GcpAudit from "../../examples/gcpaudit/gcpaudit.js";
import manifest from "../../examples/gcpaudit/package.json" with { type: "json" };
import { hasLibcurl } from "../http/both-ways.js";
import { drivers, inRepository, officialData, type Example } from "./drivers.js";
import { expectOfficialValues, expectRulesFit } from "./official.js";

const gcpaudit: Example = { name: "gcpaudit", pluginClass: GcpAudit, manifest };
const folder = mkdtempSync(join(tmpdir(), "tsfalco-gcpaudit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sample = inRepository("examples/gcpaudit/sample-log.jsonl");

/** Pub/Sub's emulator: what is pulled, one answer after the other, and what was asked. */
let server: Server;
let pulls: [number, string][];
let asked: string[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${body}`);
      const [status, text] = request.url!.endsWith(":pull") ? pulls.shift()! : [200, "{}"];
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env["PUBSUB_EMULATOR_HOST"] = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

const pulled = (...messages: (string | undefined)[]): [number, string] => {
  const receivedMessages = messages.map((text, i) => ({
    ackId: `ack${i}`,
    message: { ...(text !== undefined && { data: Buffer.from(text).toString("base64") }), messageId: `${i}` },
  }));
  return [200, JSON.stringify({ receivedMessages })];
};

const data = officialData("gcpaudit");

describe.each(drivers)("gcpaudit in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(async () => {
    delete process.env["PUBSUB_EMULATOR_HOST"];
    await plugin.close();
    server.closeAllConnections();
    server.close();
  });

  it("says what it is, and follows files", async () => {
    plugin = await driver.load(gcpaudit, { cursor: join(folder, `${driver.name}.cursor`) });
    expect(plugin.info).toMatchObject({
      name: "gcpaudit",
      version: manifest.version,
      id: 12,
      source: "gcp_auditlog",
    });
    copyFileSync(sample, join(folder, `${driver.name}-1.jsonl`));
    const source = await plugin.open(join(folder, `${driver.name}-*.jsonl`));
    const events = [];
    for (const end = Date.now() + 5000; events.length < 2 && Date.now() < end;)
      events.push(...(await source.next()));
    expect(events.map(({ text }) => text)).toEqual(readFileSync(sample, "utf8").trim().split("\n"));
    const [stop, grant] = events;
    expect(await plugin.extract(stop!, "gcp.user")).toBe("alice@example.com");
    expect(await plugin.extract(stop!, "gcp.location")).toBe("us-central1");
    expect(await plugin.extract(stop!, "gcp.storage.bucket")).toBeUndefined();
    expect(await plugin.extract(grant!, "gcp.policyDelta")).toBe(
      '[{"action":"ADD","role":"roles/storage.objectViewer","member":"allUsers"}]',
    );
  });

  it.skipIf(!hasLibcurl)("pulls messages, and acknowledges those that were taken", async () => {
    pulls = [
      [503, "busy"],
      pulled('{"timestamp":"t"}', undefined, "x".repeat(300_000)),
      pulled("no JSON"),
      [404, '{"error":"no such"}'],
    ];
    plugin = await driver.load(gcpaudit, { project_id: "my project", max_outstanding_messages: 5 });
    const source = await plugin.open("sub");
    const texts: string[] = [];
    await expect(
      (async () => {
        for (;;) texts.push(...(await source.next()).map(({ text }) => text));
      })(),
    ).rejects.toThrow(
      /PollError: poll: POST .*\/v1\/projects\/my%20project\/subscriptions\/sub:pull: 404 Not Found: .*no such/,
    );
    expect(texts).toEqual(['{"timestamp":"t"}', "", "no JSON"]);
    const path = "POST /v1/projects/my%20project/subscriptions/sub";
    const pull = `${path}:pull {"maxMessages":5}`;
    expect(asked).toEqual([
      ...[pull, pull],
      `${path}:acknowledge {"ackIds":["ack0","ack1","ack2"]}`,
      pull,
      `${path}:acknowledge {"ackIds":["ack0"]}`,
      pull,
    ]);
    const warnings = plugin.logs
      .filter(({ severity }) => severity === "warning")
      .map(({ message }) => message);
    expect(warnings).toEqual([
      expect.stringMatching(
        /subscriptions\/sub:pull: 503 Service Unavailable: busy; it is tried again until it works$/,
      ),
      "message 2 is too large, it has 300000 bytes",
    ]);
  });

  it("says what is missing", async () => {
    delete process.env["PUBSUB_EMULATOR_HOST"];
    const credentials_file = join(folder, "key.json");
    writeFileSync(credentials_file, '{"type":"service_account"}');
    plugin = await driver.load(gcpaudit, { project_id: "p", credentials_file });
    await expect((await plugin.open("")).readAll()).rejects.toThrow("no subscriptionID provided");
    await expect((await plugin.open("sub")).readAll()).rejects.toThrow("credentials of type service_account");
  });

  it.skipIf(!data)("gives the official values, and fits the official rules", async () => {
    plugin = await driver.load(gcpaudit);
    expectRulesFit(plugin, data!, "gcp_auditlog_rules.yaml", "gcp");
    // What is right was found by the json plugin, which takes no blanks before the JSON.
    const unknown = { spaces: ["gcp.authorizationInfo", "gcp.request"] };
    await expectOfficialValues(plugin, data!, "gcp_auditlog", unknown);
  });
});
