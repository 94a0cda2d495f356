/** syslogsrv beside what the official plugin makes of the same bytes. */
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import Syslogsrv from "../../examples/syslogsrv/syslogsrv.js";
import manifest from "../../examples/syslogsrv/package.json" with { type: "json" };
import { drivers, officialData, type Example } from "./drivers.js";
import { SyslogClient } from "./syslog-client.js";

const syslogsrv: Example = { name: "syslogsrv", pluginClass: Syslogsrv, manifest };

interface Input {
  id: string;
  format: string;
  transport: "udp" | "tcp";
  wire_b64: string;
}
interface Outcome {
  id: string;
  /** The official plugin has ended its host. */
  crash?: true;
  events: {
    fields: Record<string, unknown[]>;
    parts: Record<string, unknown>;
    right?: Record<string, unknown[]>;
  }[];
}

const data = officialData("syslogsrv");
const read = (name: string): string => readFileSync(join(data!, name), "utf8");
const second = (ms: number): string =>
  new Date(Math.round(ms / 1000) * 1000).toISOString().replace(".000", "");

/** A value without what differs from machine to machine and from time to time. */
function plain(value: unknown, from: number): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string") return value;
  // The official values end at a NUL, as texts of C do.
  const [text = ""] = value.split(/\0|\uFFFD(?=b$)/);
  if (text >= second(from) && text <= second(Date.now()) && text.length === 20) return "{NOW}";
  if (text === hostname()) return "{HOSTNAME}";
  return text
    .replace(/^127\.0\.0\.1:\d+$/, "{CLIENT}")
    .replace(`${new Date().getUTCFullYear()}-10-11T`, "{YEAR}-10-11T")
    .replace(`${new Date().getUTCFullYear()}-01-01T`, "{YEAR}-01-01T");
}

describe.skipIf(!data).each(drivers)("syslogsrv in $name, against the official values", (driver) => {
  it.each(["RFC3164", "RFC5424", "RFC6587"])("gives the same for %s", async (format) => {
    const client = await SyslogClient.open(driver, syslogsrv, { format });
    const outcomes = new Map((JSON.parse(read("expected.json")) as Outcome[]).map((one) => [one.id, one]));
    const lines = read("events.jsonl").trim().split("\n");
    for (const input of lines.map((line) => JSON.parse(line) as Input)) {
      if (input.format !== format) continue;
      const from = Date.now();
      const bytes = Buffer.from(input.wire_b64, "base64");
      const events = await (input.transport === "udp" ? client.datagram(bytes) : client.connection(bytes));
      const { id, crash, events: expected } = outcomes.get(input.id)!;
      if (crash) continue;
      expect([id, events.map(({ text }) => text)]).toEqual([id, expected.map(() => expect.any(String))]);
      for (const [i, { fields, parts, right }] of expected.entries()) {
        for (const [name, [value]] of Object.entries({ ...fields, ...right }))
          expect([id, name, plain(await client.plugin.extract(events[i]!, name), from)]).toEqual([
            id,
            name,
            value,
          ]);
        const payload = JSON.parse(events[i]!.text) as Record<string, unknown>;
        for (const [key, value] of Object.entries(payload)) payload[key] = plain(value, from);
        for (const [key, value] of Object.entries(parts))
          if (typeof value === "string") [parts[key]] = value.split("\0");
        expect([id, payload]).toEqual([id, parts]);
      }
    }
    await client.plugin.close();
  });
});
