import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasGcc } from "../host/c-plugin.js";
import { compileTo, hasLibcurl, runCompiled, runInNode } from "./both-ways.js";
import { startServers, type TestServers } from "./server.js";

const program = (name: string): string => join(import.meta.dirname, "programs", `${name}.ts`);

let folder: string;
let servers: TestServers;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-fetch-"));
  servers = await startServers();
});
afterAll(() => {
  servers.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasLibcurl)("fetch is Node's", () => {
  it.each([
    ["answers", "requests, redirects, bodies, refusals, aborts"],
    ["garbage", "answers as servers should not give them"],
    ["broken", "connections that end within an answer"],
    ["lasting", "thousands of requests"],
  ])(
    "%s: %s",
    async (name) => {
      const output = join(folder, name);
      await compileTo(output, program(name), "shipped");
      const [expected, found] = await Promise.all([
        runInNode(program(name), folder, servers.env),
        runCompiled(output, servers.env),
      ]);
      expect(found).toBe(expected);
    },
    300_000,
  );

  it.skipIf(!hasGcc).each(["answers", "garbage", "broken"])(
    "%s with sanitizers, the heap turned over all the time",
    async (name) => {
      const output = join(folder, `${name}-stressed`);
      await compileTo(output, program(name), "stressed");
      const expected = await runInNode(program(name), folder, servers.env);
      expect(await runCompiled(output, servers.env)).toBe(expected);
    },
    300_000,
  );
});
