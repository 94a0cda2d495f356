/** Two plugins and a table in the real host. */
import { beforeAll, describe, expect, test } from "vitest";
import { compilePlugin } from "./compiled-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const sysdig = findSysdig();
if (typeof sysdig === "string") console.warn(`tests/host/sampler.test.ts is skipped: ${sysdig}`);

describe.skipIf(typeof sysdig === "string")("sampler in sysdig", () => {
  const host = sysdig as Sysdig;
  let sampler = "";
  let reader = "";
  beforeAll(async () => {
    sampler = await compilePlugin("examples/sampler/sampler.ts");
    reader = await compilePlugin("examples/sampler/reader.ts");
  });

  test("a plugin reads and writes the table of another", () => {
    const fields = ["sampler.count", "samples.count", "samples.total"];
    const plugins = [{ library: sampler }, { library: reader }];
    const { status, stderr, events } = host.extract(
      plugins,
      { name: "sampler", open: "a b a reset a" },
      fields,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events.map((event) => fields.map((field) => event[field]))).toEqual([
      [1, 1, 1],
      [1, 1, 2],
      [2, 2, 3],
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  test("in the other order the reader says what it misses", () => {
    const { status, stderr } = host.run([{ library: reader }, { library: sampler }], ["-I", "sampler:a"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/could not initialize plugin: .*samples/);
  });
});
