/** A source that is an async generator, in the real host: its events, its waiting, its end and its errors. */
import { beforeAll, describe, expect, test } from "vitest";
import { compilePlugin } from "./compiled-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const sysdig = findSysdig();
if (typeof sysdig === "string") console.warn(`tests/host/async-source.test.ts is skipped: ${sysdig}`);

describe.skipIf(typeof sysdig === "string")("an async source in sysdig", () => {
  const host = sysdig as Sysdig;
  let library = "";
  beforeAll(async () => {
    library = await compilePlugin("tests/sdk/plugins/waiting.ts");
  });

  const run = (what: string) =>
    host.run([{ library }], ["-I", `tsfalco:{"what":"${what}"}`, "-j", "-p", "*%waiting.text"]);
  const texts = (events: readonly Record<string, unknown>[]) => events.map((event) => event["waiting.text"]);

  test("gives what is ready, and ends", () => {
    const { status, events } = run("ready");
    expect(status).toBe(0);
    expect(texts(events)).toEqual(Array.from({ length: 300 }, (_, i) => `ready ${i}`));
  });

  test("waits for timers", () => {
    const { status, events } = run("slow");
    expect(status).toBe(0);
    expect(texts(events)).toEqual(["slow 0", "slow 1", "slow 2", "slow 3"]);
  });

  test("fails with its line after the events before", () => {
    const { stderr, events } = run("fails");
    expect(stderr).toContain("waiting.ts:35: RangeError: after an await");
    expect(texts(events)).toEqual(["before"]);
  });
});
