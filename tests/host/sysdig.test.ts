import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilePlugin } from "./compiled-plugin.js";
import { hostCases } from "./host-cases.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const sysdig = findSysdig();
if (typeof sysdig === "string") console.warn(`tests/host/sysdig.test.ts is skipped: ${sysdig}`);

describe.skipIf(typeof sysdig === "string").each(hostCases)("$title in sysdig", (plugin) => {
  let host: Sysdig;
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-sysdig-"));
  let library = "";
  const loaded = () => ({ library, ...(plugin.config !== undefined && { config: plugin.config }) });
  const source = { name: plugin.name, open: plugin.open };

  beforeAll(async () => {
    library = await plugin.library();
    host = (sysdig as Sysdig).within(plugin.env ?? {});
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says what it is", () => {
    const { status, stdout } = host.run([], ["--plugin-info", library]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Name: ${plugin.name}\n`);
    expect(stdout).toContain(`Event Sourcing (ID=${plugin.id}, source='${plugin.source}')`);
    expect(stdout).toContain("Field Extraction");
  });

  it("lists its fields", () => {
    const { stdout } = host.run([loaded()], ["-l"]);
    for (const field of plugin.fields) expect(stdout).toContain(field.replace(/\[.*/, ""));
  });

  it("gives all its events and their fields", () => {
    const { status, stderr, events } = host.extract([loaded()], source, plugin.fields);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events.slice(0, plugin.firstEvents.length)).toEqual(plugin.firstEvents);
    expect(events).toHaveLength(plugin.count);
  });

  it("describes an event", () => {
    const { events } = host.extract([loaded()], source, ["evt.plugininfo", "evt.pluginname", "evt.source"]);
    expect(events[0]).toEqual({
      "evt.plugininfo": plugin.firstText,
      "evt.pluginname": plugin.name,
      "evt.source": plugin.source,
    });
  });

  it.each(plugin.filters)("filters: $filter", ({ filter, count }) => {
    const { status, stderr, events } = host.extract([loaded()], source, ["evt.num"], filter);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events).toHaveLength(count);
  });

  it("is written to a capture and read back", () => {
    const capture = join(folder, "events.scap");
    const format = `*%evt.num ${plugin.fields.map((field) => `%${field}`).join(" ")}`;
    const written = host.run([loaded()], ["-I", `${plugin.name}:${plugin.open}`, "-w", capture, "-q"]);
    expect(written.status, written.stderr).toBe(0);
    const live = host.run([loaded()], ["-I", `${plugin.name}:${plugin.open}`, "-j", "-p", format]);
    const replayed = host.run([loaded()], ["-r", capture, "-j", "-p", format]);
    expect(replayed.status, replayed.stderr).toBe(0);
    expect(replayed.events).toEqual(live.events);
  });

  it.each(plugin.badConfigs)("refuses the config $config", ({ config, message }) => {
    const { status, stderr } = host.run(
      [{ library, config }],
      ["-I", `${plugin.name}:${plugin.open}`, "-p", "*%evt.num"],
    );
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });

  it.each(plugin.badOpens)("refuses the open params $open", ({ open, message, status: expected = 1 }) => {
    const { status, stderr } = host.run([loaded()], ["-I", `${plugin.name}:${open}`, "-p", "*%evt.num"]);
    expect(stderr).toContain(message);
    expect(status).toBe(expected);
  });
});

describe.skipIf(typeof sysdig === "string")("several captures in sysdig", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-captures-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are events of their own, though number, length and place are the same", async () => {
    const library = await compilePlugin("tests/bench/tick.ts");
    const host = sysdig as Sysdig;
    const captures = [0, 5].map((step) => {
      const capture = join(folder, `step-${step}.scap`);
      host.run([{ library, config: JSON.stringify({ step }) }], ["-I", "tick:1", "-w", capture, "-q"]);
      return ["-r", capture];
    });
    const { stdout } = host.run([{ library }], [...captures.flat(), "-p", "*%evt.num %tick.value"]);
    expect(stdout).toBe("1 16807\n1 16812\n");
  });
});
