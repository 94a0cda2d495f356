import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileTo, hasLibcurl, runCompiled, runInNode } from "./both-ways.js";
import { hasOpenssl } from "./certificates.js";
import { type SecureServers, startSecureServers } from "./secure-servers.js";

if (!hasOpenssl) console.warn("skipped: tests of HTTPS, as there is no openssl to make certificates with");

const program = join(import.meta.dirname, "programs", "secure.ts");
let folder: string;
let servers: SecureServers;
let env: Record<string, string>;

describe.skipIf(!hasLibcurl || !hasOpenssl)("HTTPS", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-tls-"));
    servers = await startSecureServers(folder);
    env = { PORTS: JSON.stringify(servers.ports) };
    await compileTo(join(folder, "secure"), program, "shipped");
  });
  afterAll(() => {
    servers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["the system's authorities alone", () => ({})],
    ["one of the author's", () => ({ NODE_EXTRA_CA_CERTS: servers.certificates.path("ca") })],
  ])("takes and refuses what Node does, with %s", async (_what, more) => {
    const given = { ...env, ...more() };
    const expected = await runInNode(program, folder, given);
    expect(await runCompiled(join(folder, "secure"), given)).toBe(expected);
    expect(expected.split("\n").filter((line) => !line.includes("fetch failed"))).toHaveLength(
      "NODE_EXTRA_CA_CERTS" in given ? 2 : 0,
    );
  });
});
