/** Routines of captures: in Node and compiled alike. */
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";

const file = "tests/abi/plugins/routines.ts";
const ways = [
  ["in Node", (config: object) => loadInNode(file, { config })],
  ["compiled", (config: object) => loadLibrary(file, { config })],
] as const;

describe.each(ways)("routines, %s", (_name, load) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());
  const ask = async (what: string): Promise<unknown> => plugin.extract(testEvent(what), "routines.do");
  const until = async (what: string, expected: string): Promise<void> => {
    while ((await ask(what)) !== expected) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  test("are called again until they say that they are done, or throw", async () => {
    plugin = await load({ turns: 4 });
    await plugin.captureOpen();
    for (const turn of [1, 2, 3, 4]) await until("", `turn ${turn}`);
    await until("running", "false false");
    expect(plugin.logs).toEqual([
      {
        severity: "error",
        message: expect.stringMatching(/^task fails: routines.ts:\d+: Error: third turn$/) as string,
      },
    ]);
    expect(await ask("late")).toBe(undefined);
    expect(plugin.errors.at(-1)).toMatch(/: TypeError: routines are started while a capture is opened$/);
  });

  test("leave what they have sent to captureClose", async () => {
    plugin = await load({ turns: 3 });
    await plugin.captureOpen();
    await until("running", "false false");
    await plugin.captureClose();
    expect(plugin.logs.at(-1)!.message).toBe("closed after turn 1, false false");
    expect(await ask("")).toBe("nothing");
  });

  test("end with their capture, and begin with the next", async () => {
    plugin = await load({});
    for (let i = 0; i < 2; i++) {
      await plugin.captureOpen();
      for (const turn of [1, 2, 3]) await until("", `turn ${turn}`);
      await until("running", "true false");
      await plugin.captureClose();
      expect(plugin.logs.at(-1)!.message).toBe("closed after undefined, false false");
      expect(await ask("running")).toBe("false false");
    }
  });

  test("end with a capture that is refused", async () => {
    plugin = await load({ turns: 13 });
    await expect(plugin.captureOpen()).rejects.toThrow(/RangeError: not 13$/);
    expect(await ask("running")).toBe("false false");
  });
});
