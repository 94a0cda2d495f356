/** The example in the real host: fields of addresses, and the list that is read when a capture begins. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePlugin } from "./compiled-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const sysdig = findSysdig();
if (typeof sysdig === "string") console.warn(`tests/host/threat-list.test.ts is skipped: ${sysdig}`);

describe.skipIf(typeof sysdig === "string")("threat-list in sysdig", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-threats-"));
  const host = sysdig as Sysdig;
  const list = join(folder, "list");
  const log = join(folder, "log");
  let library = "";
  beforeAll(async () => {
    writeFileSync(list, "203.0.113.0/24 a botnet\n");
    writeFileSync(log, "10.0.0.1 203.0.113.7\n10.0.0.1 10.0.0.2\n");
    library = await compilePlugin("examples/threat-list/threat-list.ts");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (path: string, ...more: string[]) =>
    host.run(
      [{ library, config: JSON.stringify({ list: path }) }],
      ["-I", `threat-list:${log}`, "-j", "-p", "*%threat.listed %threat.name %threat.address", ...more],
    );

  test("tells what is on the list", () => {
    const { status, events } = run(list);
    expect(status).toBe(0);
    expect(events).toMatchObject([
      { "threat.listed": true, "threat.name": "a botnet", "threat.address": "203.0.113.7" },
      { "threat.listed": false, "threat.name": null, "threat.address": null },
    ]);
    expect(run(list, "threat.address = 203.0.113.7").events.length).toBe(1);
  });

  test("ends with the error of a list that is not there", () => {
    const { status, stderr } = run(join(folder, "nowhere"));
    expect(status).not.toBe(0);
    expect(stderr).toContain("ENOENT");
  });
});
