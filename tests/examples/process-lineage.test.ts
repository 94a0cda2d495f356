import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "../../stdlib/testing/index.js";

const file = fileURLToPath(new URL("../../examples/process-lineage/process-lineage.ts", import.meta.url));

const processes = {
  threads: {
    entries: [
      [1n, { comm: "systemd", ptid: 0n }],
      [10n, { comm: "nginx", ptid: 1n }],
      [20n, { comm: "worker", ptid: 10n }],
    ],
  },
} as const;

describe.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("process-lineage in %s", (_, load) => {
  let plugin: PluginUnderTest | undefined;
  afterEach(() => plugin?.close());
  const start = async (): Promise<PluginUnderTest> => (plugin = await load(file, { tables: processes }));
  const ask = (tid: bigint, field: string, arg?: string | number) =>
    plugin!.extract(testEvent.ExecveExit({ tid }), field, arg);

  it("goes up the table for processes that ran before", async () => {
    await start();
    expect(await ask(20n, "lineage.names")).toEqual(["nginx", "systemd"]);
    expect(await ask(20n, "lineage.depth")).toBe(2n);
    expect(await ask(20n, "lineage.name", 0)).toBe("worker");
    expect(await ask(20n, "lineage.name", 2)).toBe("systemd");
    expect(await ask(20n, "lineage.name", 3)).toBeUndefined();
    expect(await ask(20n, "lineage.has", "nginx")).toBe(true);
    expect(await ask(20n, "lineage.has", "worker")).toBe(false);
    expect(await ask(1n, "lineage.names")).toBeUndefined();
    expect(await ask(99n, "lineage.names")).toBeUndefined();
  });

  it("remembers ancestors that have ended", async () => {
    const running = await start();
    const threads = running.table("threads");
    await threads.set(30n, { comm: "sh", ptid: 20n });
    await running.parse(testEvent.CloneExit({ tid: 30n, res: 0n }));
    await threads.delete(20n);
    await threads.set(40n, { comm: "ls", ptid: 30n });
    await running.parse(testEvent.ExecveExit({ tid: 40n, res: 0n }));
    await threads.delete(30n);
    expect(await ask(40n, "lineage.names")).toEqual(["sh", "worker", "nginx", "systemd"]);
    expect((await threads.get(40n))?.["lineage"]).toBe("sh\nworker\nnginx\nsystemd");
    await running.parse(testEvent.ExecveExit({ tid: 99n, res: 0n }));
    expect(plugin!.errors).toEqual([]);
  });
});
