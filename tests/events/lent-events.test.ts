/** Events that are on the C stack while they are parsed, and those that outlive it. */
import { fileURLToPath } from "node:url";
import { loadInNode, loadLibrary, testEvent } from "tsfalco/testing";
import { expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

test("what only reads headers and parameters is lent its event", () => {
  const lent = ["plugins/commands.ts", "plugins/keeping.ts", "../sdk/plugins/parsing.ts"].map((name) => {
    const { cSource, diagnostics } = compileProgram({ entry: path(name), emit: "library" });
    expect(diagnostics).toEqual([]);
    return cSource.includes("tsf_event_lend(");
  });
  expect(lent).toEqual([true, false, false]);
});

test.each([
  ["in Node", loadInNode],
  ["in a library", loadLibrary],
] as const)("an event that is kept is there after its call, %s", async (_where, load) => {
  const plugin = await load(path("plugins/keeping.ts"));
  for (const tid of [5n, 6n, 7n])
    await plugin.parse(testEvent.ExecveExit({ res: tid === 6n ? 1 : 0, exe: "x", tid, num: tid * 10n }));
  expect(await plugin.extract(testEvent.CloneExit({ tid: 8n }), "keeping.all")).toBe("5/50/293,7/70/293");
  await plugin.close();
});
