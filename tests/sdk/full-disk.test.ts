/** A follower whose cursor has no room on its disk: the same in Node and compiled. */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type InstanceUnderTest, loadInNode, loadLibrary } from "tsfalco/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canMount } from "../host/can-mount.js";

const entry = "tests/sdk/plugins/follow.ts";

describe.skipIf(!canMount()).each([
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const)("a cursor on a full disk, %s", (_, load) => {
  let folder: string;
  let disk: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-full-"));
    disk = mkdtempSync(join(tmpdir(), "tsfalco-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
  });
  afterAll(() => {
    execFileSync("umount", [disk]);
    for (const path of [folder, disk]) rmSync(path, { recursive: true });
  });

  it("is told of once, loses no line, and is written when there is room", async () => {
    const [log, cursor, filler] = [join(folder, "log"), join(disk, "cursor.json"), join(disk, "filler")];
    const offset = (): number =>
      (JSON.parse(readFileSync(cursor, "utf8")) as { files: { offset: number }[] }).files[0]!.offset;
    const plugin = await load();
    const texts: string[] = [];
    const until = async (source: InstanceUnderTest, isDone: () => boolean): Promise<void> => {
      for (const end = Date.now() + 20_000; !isDone() && Date.now() < end;)
        texts.push(...(await source.next()).map(({ text }) => text));
    };
    const isOffset = (wanted: number) => (): boolean => {
      try {
        return offset() === wanted;
      } catch {
        return false;
      }
    };

    writeFileSync(log, "one\n");
    const options = { paths: [log], from: "start", cursor };
    const source = await plugin.open(options);
    await until(source, isOffset(4));
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(4096));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
    appendFileSync(log, "two\n");
    await until(source, () => plugin.logs.length > 0);
    appendFileSync(log, "three\n");
    await until(source, () => texts.length === 3);
    expect(offset()).toBe(4);
    rmSync(filler);
    await until(source, isOffset(14));
    await source.close();
    appendFileSync(log, "four\n");
    await until(await plugin.open(options), () => texts.length === 4);
    expect(texts.map((text) => text.replace(/.* /, ""))).toEqual(["one", "two", "three", "four"]);
    expect(plugin.logs.map(({ message }) => message.replace(/, (open|write).*/, ""))).toEqual([
      "follow: the cursor cannot be written: ENOSPC: no space left on device",
    ]);
    await plugin.close();
  }, 60_000);
});
