import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileTo, hasLibcurl, runCompiled, runInNode } from "./both-ways.js";
import { Certificates, hasOpenssl } from "./certificates.js";

if (!hasOpenssl) console.warn("skipped: tests of HTTPS, as there is no openssl to make certificates with");

const program = join(import.meta.dirname, "programs", "secure.ts");
const open: (Server | RawServer)[] = [];
let folder: string;
let certificates: Certificates;
let env: Record<string, string>;

const listen = (server: Server | RawServer): Promise<number> =>
  new Promise((resolve) => {
    open.push(server);
    server.listen(0, () => resolve((server.address() as AddressInfo).port));
  });

function makeCertificates(): Record<string, [string, ...string[]]> {
  certificates.authority("ca");
  certificates.authority("stranger");
  certificates.signed("good", "ca", "DNS:localhost,IP:127.0.0.1");
  certificates.signed("other-name", "ca", "DNS:other.example");
  certificates.signed("expired", "ca", "DNS:localhost", -1);
  certificates.signed("by-leaf", "good", "DNS:localhost");
  certificates.signed("unknown", "stranger", "DNS:localhost");
  certificates.selfSigned("self", "localhost", "subjectAltName=DNS:localhost");
  return {
    good: ["good"],
    "of another name": ["other-name"],
    expired: ["expired"],
    "signed by a leaf": ["by-leaf", "good"],
    "signed by a leaf that is missing": ["by-leaf"],
    "self-signed": ["self"],
    "of a stranger": ["unknown"],
    "of a stranger who comes along": ["unknown", "stranger"],
  };
}

describe.skipIf(!hasLibcurl || !hasOpenssl)("HTTPS", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-tls-"));
    certificates = new Certificates(folder);
    const ports: Record<string, number> = {};
    for (const [name, chain] of Object.entries(makeCertificates()))
      ports[name] = await listen(
        createServer(certificates.server(...chain), (request, response) =>
          response.end(request.headers["accept-encoding"]),
        ),
      );
    const old = { ...certificates.server("good"), minVersion: "TLSv1", maxVersion: "TLSv1.1" } as const;
    ports["of an old version"] = await listen(createServer(old));
    ports["no TLS"] = await listen(
      createRawServer((socket) => socket.on("error", () => undefined).end("HTTP/1.1 200 OK\r\n\r\n")),
    );
    ports["closing"] = await listen(
      createRawServer((socket) => socket.on("error", () => undefined).once("data", () => socket.end())),
    );
    env = { PORTS: JSON.stringify(ports) };
    await compileTo(join(folder, "secure"), program, "shipped");
  });
  afterAll(() => {
    for (const server of open) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["the system's authorities alone", () => ({})],
    ["one of the author's", () => ({ NODE_EXTRA_CA_CERTS: certificates.path("ca") })],
  ])("takes and refuses what Node does, with %s", async (_what, more) => {
    const given = { ...env, ...more() };
    const expected = await runInNode(program, folder, given);
    expect(await runCompiled(join(folder, "secure"), given)).toBe(expected);
    expect(expected.split("\n").filter((line) => !line.includes("fetch failed"))).toHaveLength(
      "NODE_EXTRA_CA_CERTS" in given ? 2 : 0,
    );
  });
});
