/** Servers whose certificates are in order, and those whose are not. */
import { createServer, type Server } from "node:https";
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from "node:net";
import { Certificates } from "./certificates.js";

export interface SecureServers {
  readonly certificates: Certificates;
  /** By what they are. */
  readonly ports: Readonly<Record<string, number>>;
  close(): void;
}

function makeCertificates(certificates: Certificates): Record<string, [string, ...string[]]> {
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

/** The certificates are made in `folder`; those of the authority are `ca`. */
export async function startSecureServers(folder: string): Promise<SecureServers> {
  const open: (Server | RawServer)[] = [];
  const listen = (server: Server | RawServer): Promise<number> =>
    new Promise((resolve) => {
      open.push(server);
      server.listen(0, () => resolve((server.address() as AddressInfo).port));
    });
  const certificates = new Certificates(folder);
  const ports: Record<string, number> = {};
  for (const [name, chain] of Object.entries(makeCertificates(certificates)))
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
  return {
    certificates,
    ports,
    close: () => {
      for (const server of open) server.close();
    },
  };
}
