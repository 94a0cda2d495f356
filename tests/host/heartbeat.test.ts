/** Asynchronous events in the real host: beside those of a source, in its captures, and gone with it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePlugin } from "./compiled-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const sysdig = findSysdig();
if (typeof sysdig === "string") console.warn(`tests/host/heartbeat.test.ts is skipped: ${sysdig}`);

describe.skipIf(typeof sysdig === "string")("heartbeat in sysdig", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-heartbeat-"));
  const host = sysdig as Sysdig;
  let slow = "";
  let heartbeat = "";
  beforeAll(async () => {
    slow = await compilePlugin("tests/host/fixtures/slow.ts");
    heartbeat = await compilePlugin("examples/heartbeat/heartbeat.ts");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const plugins = () => [{ library: slow }, { library: heartbeat, config: '{"seconds":0.2,"text":"on"}' }];
  const fields = ["-j", "-p", "*%evt.type %evt.asynctype %evt.args"];

  test("beats beside the events of a source, and ends with it", () => {
    const { status, stderr, events } = host.run(plugins(), ["-I", "slow", ...fields]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events[0]).toMatchObject({ "evt.type": "pluginevent" });
    expect(events.at(-1)).toMatchObject({ "evt.args": "plugin_id=999 event_data=last" });
    const beats = events.filter((event) => event["evt.asynctype"] === "heartbeat");
    expect(beats.length).toBeGreaterThanOrEqual(3);
    expect(beats.length).toBeLessThanOrEqual(8);
    expect(beats[2]).toEqual({
      "evt.type": "heartbeat",
      "evt.asynctype": "heartbeat",
      "evt.args": "plugin_id=999 name=heartbeat data=on 3",
    });
  });

  test("is in a capture, which begins with the dumped state", () => {
    const file = join(folder, "heartbeat.scap");
    const written = host.run(plugins(), ["-I", "slow", "-w", file, "-q"]);
    expect(written.status).toBe(0);
    const { events } = host.run(plugins(), ["-r", file, ...fields]);
    expect(events.filter((event) => event["evt.type"] === "heartbeat").length).toBeGreaterThanOrEqual(3);
    // The host takes the dump for itself, as a part of the state; it is counted.
    const numbered = host.run(plugins(), ["-r", file, "-j", "-p", "*%evt.num"]);
    expect(numbered.events[0]).toEqual({ "evt.num": 2 });
  });
});
