/** The host's own table `threads`, read, written and extended by plugins in the real host. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "./compiled-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const captures = join(PACKAGE_ROOT, "..", "shared", "data", "scap");
const sysdig = findSysdig();
const isMissing = typeof sysdig === "string" || !existsSync(captures);
if (isMissing) console.warn("tests/host/tables-in-sysdig.test.ts is skipped: no captures, or no sysdig");

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function read(library: string, capture: string, fields: readonly string[]): Record<string, unknown>[] {
  const format = `*${fields.map((field) => `%${field}`).join(" ")}`;
  const { status, stderr, events } = (sysdig as Sysdig).run(
    [{ library }],
    ["-r", join(captures, capture), "-j", "-p", format],
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(events.length).toBeGreaterThan(2);
  return [...events];
}

const all = ["cat_write.scap", "connect_localhost.scap", "open-multiple-files.scap"];

describe.skipIf(isMissing)("tables in sysdig", () => {
  it.each(all)("threads and their subtables are what the host says itself: %s", async (capture) => {
    const library = await compilePlugin(source("../tables/plugins/real.ts"));
    const hosts = ["proc.name", "proc.exepath", "thread.tid", "proc.args", "evt.num"];
    const ours = ["real.thread", "real.args", "real.counts", "real.parsed", "real.absent"];
    const counted = new Map<unknown, number>();
    for (const event of read(library, capture, [...hosts, ...ours])) {
      const tid = event["thread.tid"];
      const parsed = Number((event["real.parsed"] as string).split(" ")[0]);
      expect(event["real.parsed"]).toBe(`${parsed} ${String(event["evt.num"])}`);
      expect(parsed).toBeGreaterThan(counted.get(tid) ?? 0);
      counted.set(tid, parsed);
      expect((event["real.thread"] as string).startsWith(`${String(event["proc.name"] ?? "<NA>")} `)).toBe(
        true,
      );
      expect(event["real.args"]).toBe(event["proc.args"] ?? "");
      expect(event["real.counts"]).toMatch(/^true true true (true|false) none$/);
      expect(event["real.absent"]).toBe("absent");
    }
  });

  it.each(all)("the example process-lineage knows the ancestors that the host knows: %s", async (capture) => {
    const library = await compilePlugin(source("../../examples/process-lineage/process-lineage.ts"));
    const up = [1, 2, 3].map((n) => [`lineage.name[${n}]`, `proc.aname[${n}]`] as const);
    const events = read(library, capture, ["lineage.name[0]", "proc.name", "lineage.names", ...up.flat()]);
    for (const event of events)
      for (const [ours, hosts] of up) expect(event[ours]).toBe(event[hosts] === "<NA>" ? null : event[hosts]);
    const depth = ({ "lineage.names": names }: Record<string, unknown>): number =>
      (names as string[] | null)?.length ?? 0;
    if (capture === "cat_write.scap") expect(Math.max(...events.map(depth))).toBe(7);
  });
});
