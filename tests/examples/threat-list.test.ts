/** The example, in Node and compiled. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent } from "tsfalco/testing";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-threats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const first = write("first", "# known\n203.0.113.0/24  a botnet\n2001:db8::/33 scans # of ports\n\n");
const second = write("second", "198.51.100.7 mail\n");
const wrong = write("wrong", "10.0.0.0/8 mine\n300.1.1.1 no\n");
const log = write(
  "log",
  "10.0.0.1 203.0.113.7\n\n10.0.0.1 10.0.0.2\n2001:db8:7fff::1 ::1\n2001:db8:8000::1 ::1\n",
);

const file = "examples/threat-list/threat-list.ts";
describe.each([
  ["in Node", (list: string) => loadInNode(file, { config: { list } })],
  ["compiled", (list: string) => loadLibrary(file, { config: { list } })],
])("threat-list, %s", (_name, load) => {
  test("tells listed addresses and their networks", async () => {
    const plugin = await load(first);
    await plugin.captureOpen();
    const source = await plugin.open(log);
    const rows: unknown[] = [];
    for (const event of await source.readAll()) {
      await plugin.parse(event);
      rows.push([
        await plugin.extract(event, "threat.listed"),
        await plugin.extract(event, "threat.name"),
        (await plugin.extract(event, "threat.address"))?.toString(),
        (await plugin.extract(event, "threat.network"))?.toString(),
      ]);
    }
    const none = [false, undefined, undefined, undefined];
    expect(rows).toEqual([
      [true, "a botnet", "203,0,113,7", "203,0,113,0"],
      none,
      [true, "scans", "32,1,13,184,127,255,0,0,0,0,0,0,0,0,0,1", `32,1,13,184${",0".repeat(12)}`],
      none,
    ]);
    const { threats, hits } = await plugin.metrics();
    expect([threats?.value, hits?.value]).toEqual([2, 2n]);
    expect(plugin.logs).toEqual([{ severity: "info", message: `2 threats of ${first}`, component: "list" }]);
    await plugin.close();
  });

  test("a list is read anew with the configuration, and a wrong one leaves that before in force", async () => {
    const plugin = await load(first);
    await plugin.captureOpen();
    const listed = async (text: string): Promise<unknown> => plugin.extract(testEvent(text), "threat.listed");
    expect(await listed("198.51.100.7 ::1")).toBe(false);
    await plugin.setConfig({ list: second });
    expect(await listed("198.51.100.7 ::1")).toBe(true);
    await expect(plugin.setConfig({ list: wrong })).rejects.toThrow(`${wrong}:2: not an IP network`);
    expect(await listed("198.51.100.7 ::1")).toBe(true);
    expect((await plugin.metrics())["threats"]?.value).toBe(1);
    await plugin.close();
  });

  test("a capture does not begin without the list", async () => {
    const plugin = await load(join(folder, "nowhere"));
    await expect(plugin.captureOpen()).rejects.toThrow("ENOENT");
    await plugin.close();
  });
});
