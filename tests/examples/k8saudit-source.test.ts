import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PluginUnderTest, TestEvent } from "tsfalco/testing";
import { drivers, inRepository } from "./drivers.js";
import { k8saudit } from "./k8saudit.js";

const sample = inRepository("examples/k8saudit/sample-audit.jsonl");
const second = "2025-01-02T03:04:05Z";
const notRecognised = "data not recognized as a k8s audit event";

/** A minimal audit event; extra properties come last. */
function audit(id: string, extra: object = {}): string {
  return JSON.stringify({ kind: "Event", auditID: id, stageTimestamp: second, ...extra });
}

describe.each(drivers)("the source of k8saudit in $name", (driver) => {
  let plugin: PluginUnderTest;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-k8saudit-"));
  });
  afterEach(async () => {
    await plugin.close();
    rmSync(folder, { recursive: true });
  });

  function write(name: string, text: string, modified?: number): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    if (modified !== undefined) utimesSync(path, modified, modified);
    return path;
  }

  async function read(params: string, config: object = {}): Promise<TestEvent[]> {
    plugin = await driver.load(k8saudit, config);
    return (await plugin.open(params)).readAll();
  }

  async function idsOf(events: TestEvent[]): Promise<unknown[]> {
    return Promise.all(events.map((event) => plugin.extract(event, "ka.auditid")));
  }

  function faults(): string[] {
    return plugin.logs.map(({ message }) => message);
  }

  it("says what it is", async () => {
    plugin = await driver.load(k8saudit);
    expect(plugin.info).toMatchObject({ name: "k8saudit", version: "0.18.0", id: 1, source: "k8s_audit" });
    expect(plugin.fields).toHaveLength(100);
  });

  it("reads the sample", async () => {
    const events = await read(sample);
    expect(events).toHaveLength(47);
    expect(new Set(await idsOf(events)).size).toBe(47);
    expect(
      events.every(({ text }) => text.startsWith(`{"kind":"Event","apiVersion":"audit.k8s.io/v1"`)),
    ).toBe(true);
    expect(events.map(({ num }) => num)).toEqual(events.map((_, i) => BigInt(i + 1)));
    expect(await plugin.eventToString(events[0]!)).toBe(events[0]!.text);
    expect(plugin.logs).toEqual([]);
    expect(plugin.errors).toEqual([]);
  });

  it("takes the time from stageTimestamp", async () => {
    const times = [
      "2025-03-11T08:15:00.123456Z",
      "2025-03-11T09:15:00.000000001+01:00",
      "1970-01-01T00:00:00Z",
    ];
    const lines = times.map((stageTimestamp) => audit("x", { stageTimestamp }));
    const events = await read(write("a.json", lines.join("\n")));
    expect(events.map(({ time }) => time)).toEqual([1741680900123456000n, 1741680900000000001n, 0n]);
  });

  it("compacts events, numbers and strings untouched", async () => {
    const line = `{ "kind" : "Event" , "auditID" : "a\\u00e9\\/" , "stageTimestamp" : "${second}" , "n" : [ 1.0 , 1E2 ] }`;
    const events = await read(write("a.json", `${line}\r\n`));
    const compact = `{"kind":"Event","auditID":"a\\u00e9\\/","stageTimestamp":"${second}","n":[1.0,1E2]}`;
    expect(events.map(({ text }) => text)).toEqual([compact]);
    expect(await idsOf(events)).toEqual(["aé/"]);
  });

  it("takes events out of lists and arrays", async () => {
    const list = `{"kind":"EventList","items":[${audit("1")},${audit("2", { kind: "Other" })}]}`;
    const lines = [list, `[${audit("3")},[${audit("4")}],${list}]`, `{"kind":"EventList","items":[]}`, "[]"];
    expect(await idsOf(await read(write("a.json", lines.join("\n"))))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "1",
      "2",
    ]);
    expect(plugin.logs).toEqual([]);
  });

  it.each([
    ["not JSON", "{", "JSON"],
    ["blank", "  ", "JSON"],
    ["of another kind", `{"kind":"Pod"}`, notRecognised],
    ["an array with something else in it", `[${audit("x")},{"kind":"Pod"}]`, notRecognised],
    ["a list without items", `{"kind":"EventList"}`, notRecognised],
    ["a list of something else", `{"kind":"EventList","items":{}}`, notRecognised],
    ["a scalar", "17", notRecognised],
    ["without a time", `{"kind":"Event","auditID":"x"}`, "can't read stageTimestamp"],
    ["with a time that is none", audit("x", { stageTimestamp: "yesterday" }), "not an RFC 3339 time"],
    ["with a number as its time", audit("x", { stageTimestamp: 17 }), "not an RFC 3339 time"],
  ])("logs and passes over a line that is %s", async (_what, line, fault) => {
    expect(await idsOf(await read(write("a.json", `${audit("1")}\n\n${line}\n${audit("2")}`)))).toEqual([
      "1",
      "2",
    ]);
    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toContain(fault);
    expect(faults()[0]).toContain(`${join(folder, "a.json")}: line at byte ${audit("1").length + 2}: `);
  });

  it("drops events larger than maxEventSize and goes on", async () => {
    const large = audit("large", { pad: "é".repeat(200) });
    const lines = [audit("1"), `[${large},${audit("2")}]`, audit("3")];
    const events = await read(write("a.json", lines.join("\n")), { maxEventSize: 300 });
    expect(await idsOf(events)).toEqual(["1", "2", "3"]);
    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toContain(`event larger than maxEventSize: size=${Buffer.byteLength(large)}`);
  });

  it("reads events of more than 64 KiB", async () => {
    const events = await read(
      write("a.json", `${audit("1", { pad: "x".repeat(200_000) })}\n${audit("2")}\n`),
    );
    expect(await idsOf(events)).toEqual(["1", "2"]);
    expect(plugin.logs).toEqual([]);
  });

  it("passes over a line that no event list may be as long as", async () => {
    const lines = [audit("1"), audit("2", { pad: "x".repeat(5000) }), audit("3")];
    const config = { maxEventSize: 1000, webhookMaxBatchSize: 2000 };
    expect(await idsOf(await read(write("a.json", lines.join("\n")), config))).toEqual(["1", "3"]);
    expect(faults()[0]).toContain(
      `the line is longer than the limit of 2000 bytes, at byte ${audit("1").length + 1} of '`,
    );
  });

  it("tells once of a line that takes long to pass over", async () => {
    const path = write("a.json", `${audit("1")}\n${"x".repeat(20 * 2 ** 20)}\n${audit("2")}\n`);
    expect(await idsOf(await read(path, { maxEventSize: 1000, webhookMaxBatchSize: 2000 }))).toEqual([
      "1",
      "2",
    ]);
    expect(faults()).toHaveLength(1);
  });

  it("ends with an error where no line ever ends", async () => {
    await expect(read("/dev/zero")).rejects.toThrow("Error: /dev/zero: no line ends within 64 MiB");
    expect(faults()).toHaveLength(2);
    expect(faults()[0]).toContain("longer than the limit of 12582912 bytes, at byte 0 of '/dev/zero'");
  });

  it("reads a directory of more files than can be open", async () => {
    for (let i = 0; i < 600; i++) write(`f${i}`, audit(String(i)), 1000 + i);
    const events = await read(folder);
    expect(await idsOf(events)).toEqual(Array.from({ length: 600 }, (_, i) => String(i)));
    expect(plugin.logs).toEqual([]);
  });

  it("tells of what is no file in a directory, and goes on when a file is gone", async () => {
    write("a.json", audit("1"), 1000);
    const gone = write("b.json", audit("2"), 2000);
    write("c.json", audit("3"), 3000);
    mkdirSync(join(folder, "inner"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling\nforged"));
    spawnSync("mkfifo", [join(folder, "pipe")]);
    plugin = await driver.load(k8saudit);
    const source = await plugin.open(folder);
    rmSync(gone);
    expect(await idsOf(await source.readAll())).toEqual(["1", "3"]);
    expect(plugin.logs).toEqual([
      {
        severity: "warning",
        message: `${folder}: no regular files, passed over: dangling\\nforged, pipe`,
      },
      { severity: "error", message: `ENOENT: no such file or directory, open '${gone}'` },
    ]);
  });

  it("reads the files of a directory, the oldest first", async () => {
    write("a.json", audit("newest"), 3000);
    write("b", audit("oldest"), 1000);
    write("c.log", `${audit("tie 1")}\n`, 2000);
    write("d.log", `${audit("tie 2")}\n`, 2000);
    expect(await idsOf(await read(folder))).toEqual(["oldest", "tie 1", "tie 2", "newest"]);
    expect(await idsOf(await (await plugin.open(` ${folder}/ `)).readAll())).toHaveLength(4);
  });

  it("ends at once in an empty directory", async () => {
    expect(await read(folder)).toEqual([]);
  });

  it("gives many events in batches", async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => audit(String(i)));
    const path = write("a.json", lines.join("\n"));
    plugin = await driver.load(k8saudit);
    const source = await plugin.open(path);
    const first = await source.next();
    expect(first.length).toBeGreaterThan(0);
    expect((await source.progress()).percent).toBeGreaterThan(0);
    const rest = await source.readAll();
    expect(await idsOf([...first, ...rest])).toEqual(lines.map((_, i) => String(i)));
    expect((await source.progress()).percent).toBe(100);
  });

  it.each([
    ["/no/such/file", "stat /no/such/file: no such file or directory"],
    ["ftp://host/file", `scheme "ftp" is not supported`],
    ["::", `parse "::": missing protocol scheme`],
    ["a%zzb", `parse "a%zzb": invalid URL escape "%zz"`],
    ["1:2", `parse "1:2": first path segment in URL cannot contain colon`],
  ])("refuses to open %s", async (params, message) => {
    plugin = await driver.load(k8saudit);
    await expect(plugin.open(params)).rejects.toThrow(message);
    expect(plugin.errors).toHaveLength(1);
  });
});
