/** Captures read by the real host: a plugin's typed events beside the host's own fields. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { findSysdig, type Sysdig } from "../host/sysdig.js";

const captures = join(PACKAGE_ROOT, "..", "shared", "data", "scap");
const sysdig = findSysdig();
const isMissing = typeof sysdig === "string" || !existsSync(captures);
if (isMissing) console.warn("tests/events/sysdig.test.ts is skipped: no captures, or no sysdig");

const names = "name flags prot exe args comm cwd env vm_size status tuple domain size".split(" ");

describe.skipIf(isMissing)("typed events in sysdig", () => {
  let library = "";
  beforeAll(async () => {
    library = await compilePlugin(fileURLToPath(new URL("plugins/told.ts", import.meta.url)));
  });

  /** What the plugin says of a capture's events, and the host of those of them that the plugin takes. */
  function read(capture: string): { ours: object[]; hosts: object[] } {
    const fields = names.flatMap((name) => [`told.${name}`, `evt.arg.${name}`]);
    const format = `*%evt.num %evt.type ${fields.map((field) => `%${field}`).join(" ")}`;
    const { status, stderr, events } = (sysdig as Sysdig).run(
      [{ library }],
      ["-r", join(captures, capture), "-j", "-p", format],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const taken = events.filter((event) => names.some((name) => event[`told.${name}`] !== null));
    const pick = (event: Record<string, unknown>, from: string): object =>
      Object.fromEntries(
        names
          .filter((name) => event[`told.${name}`] !== null)
          .map((name) => [name, event[`${from}.${name}`]]),
      );
    return {
      ours: taken.map((event) => pick(event, "told")),
      hosts: taken.map((event) => pick(event, "evt.arg")),
    };
  }

  it("gives every event to a plugin that takes all there are, though the host has not the newest", async () => {
    const all = await compilePlugin(fileURLToPath(new URL("plugins/everything.ts", import.meta.url)));
    const format = "*%evt.type %everything.name %everything.nparams";
    const capture = join(captures, "cat_write.scap");
    const { status, stderr, events } = (sysdig as Sysdig).run(
      [{ library: all }],
      ["-r", capture, "-j", "-p", format],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const named = events.filter((event) => event["everything.name"] !== null);
    expect(named.map((event) => event["everything.name"])).toEqual(named.map((event) => event["evt.type"]));
    expect(named.length).toBeGreaterThan(30);
    for (const event of events) expect(event["everything.nparams"]).toBeTypeOf("number");
  });

  it("lets a plugin parse a process before its files are asked about", async () => {
    const commands = await compilePlugin(fileURLToPath(new URL("plugins/commands.ts", import.meta.url)));
    const capture = join(captures, "cat_write.scap");
    const { status, stderr, events } = (sysdig as Sysdig).run(
      [{ library: commands }],
      ["-r", capture, "-j", "-p", "*%evt.type %evt.arg.name %commands.opener", "evt.type=open"],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events.map((event) => event["commands.opener"])).toEqual(
      events.map((event) => `cat /dev/null > ${String(event["evt.arg.name"])}`),
    );
    expect(events).toHaveLength(4);
  });

  it.each([
    ["cat_write.scap", 20],
    ["connect_localhost.scap", 3],
    ["open-multiple-files.scap", 14],
  ])("says the same as the host of %s", (capture, least) => {
    const { ours, hosts } = read(capture);
    expect(ours).toEqual(hosts);
    expect(ours.length).toBeGreaterThanOrEqual(least);
  });
});
