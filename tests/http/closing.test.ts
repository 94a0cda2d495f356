/** Sources that are closed with requests under way, under sanitizers: nothing of libcurl's is left, and no call takes long. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { hasGcc } from "../host/c-plugin.js";
import { buildWithRuntime, linkWithRuntime } from "../runtime/archive.js";
import { hasLibcurl } from "./both-ways.js";
import { startServers, type TestServers } from "./server.js";

describe.skipIf(!hasGcc || !hasLibcurl)("a source that fetches", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-closing-"));
  const [host, library] = [join(folder, "host"), join(folder, "fetching.so")];
  let servers: TestServers;
  beforeAll(async () => {
    servers = await startServers();
    await buildWithRuntime("stressed", ["tests/http/plugin_host.c"], host);
    const entry = join(import.meta.dirname, "plugins", "fetching.ts");
    const { cSource, exports } = compileProgram({ entry, emit: "library" });
    await linkWithRuntime("stressed", { cSource, exports, kind: "library", output: library });
  });
  afterAll(() => {
    servers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["at its first event", "1"],
    ["while it waits", "0"],
  ])("is closed %s", async (_when, events) => {
    const url = `http://127.0.0.1:${servers.env["PORT"]}`;
    const opens = ["read", "drip", "hang", "unread", "lookup"].map((what) => JSON.stringify({ what, url }));
    const env = { ASAN_OPTIONS: "detect_stack_use_after_return=0:detect_leaks=1" };
    const { stdout, stderr } = await execa(host, [library, "3", events, ...opens], { env, reject: false });
    expect(stderr.slice(0, 3000)).toBe("");
    expect(
      stdout
        .split("\n")
        .filter((line) => !/^next_batch: fetching\.ts:\d+: TypeError: fetch failed$|^log: /.test(line)),
    ).toEqual(["longest call: short"]);
  });
});
