/** Peers that are gone without a word, as machines that were switched off are: the same in Node and compiled. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPreload, hasGcc } from "../host/c-plugin.js";
import { compileTo, linkPackage, transpileTo } from "../http/both-ways.js";

const program = "tests/sdk/programs/vanished.ts";

describe.skipIf(!hasGcc || process.platform !== "linux")("peers that vanish", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-vanished-"));
  const at = (name: string): string => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let mayVanish = true;
  beforeAll(async () => {
    await execa("gcc", ["-O1", "-Wall", "-Werror", "tests/sdk/vanishing_peer.c", "-o", at("peer")]);
    await buildPreload("tests/sdk/quick_probes.c", at("probes.so"));
    mayVanish = (await execa(at("peer"), ["0"], { reject: false })).exitCode !== 2;
    if (!mayVanish) console.warn("skipped: peers that vanish, as sockets cannot be repaired here (not root)");
    linkPackage(folder);
  });

  const commands = {
    "in Node": async () => [process.execPath, transpileTo(folder, program)],
    compiled: async () => {
      await compileTo(at("vanished"), program, "shipped");
      return [at("vanished")];
    },
  };
  it.each(Object.entries(commands))("are found out, %s", async (_, prepare) => {
    if (!mayVanish) return;
    const [command, ...options] = await prepare();
    const running = execa(command!, options, { env: { LD_PRELOAD: at("probes.so") }, timeout: 60_000 });
    const seen: string[] = [];
    for await (const line of running.iterable()) {
      seen.push(line);
      if (seen.length === 1 || seen.length === 3) await execa(at("peer"), [seen[0]!]);
    }
    const lost = "Error: read ECONNRESET";
    expect(seen.slice(1)).toEqual(["1 hello", `1 ${lost}`, "2 hello", `2 ${lost}`]);
  });
});
