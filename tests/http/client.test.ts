import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import {
  createServer as createHttp,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, connect, type Server as RawServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasGcc } from "../host/c-plugin.js";
import { compileTo, hasLibcurl, linkPackage, runCompiled, runInNode } from "./both-ways.js";
import { Certificates, hasOpenssl } from "./certificates.js";

const program = join(import.meta.dirname, "programs", "client.ts");
const wanted = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
const open: RawServer[] = [];
const sockets = new Set<Socket>();
let folder: string;
let env: Record<string, string>;
/** What the proxy was asked for. */
let asked: string[] = [];

async function listen(server: RawServer, path?: string): Promise<number> {
  open.push(server);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(path ?? 0, () => resolve()));
  return path === undefined ? (server.address() as AddressInfo).port : 0;
}

/** Says what came and of whom, and on how many connections. */
function echoing(): (request: IncomingMessage, response: ServerResponse) => void {
  const known = new Set<Socket>();
  return (request, response) => {
    known.add(request.socket);
    const { socket, method, url, headers } = request;
    const subject =
      "getPeerCertificate" in socket ? (socket as TLSSocket).getPeerCertificate().subject : undefined;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (url === "/count") return void response.end(String(known.size));
      if (url === "/moved") return void response.writeHead(302, { location: "http://elsewhere/there" }).end();
      const host = headers.host!.replace(/:\d+$/, ":port");
      const words = [method, url, host, subject?.CN, Buffer.concat(chunks)];
      response.end(words.filter((word) => word !== undefined).join(" "));
    });
  };
}

/** Knows where a name is that nobody else does. */
function proxyTo(plain: number, good: number): Server {
  const isAllowed = ({ headers }: IncomingMessage): boolean => headers["proxy-authorization"] === wanted;
  const note = ({ method, url, headers }: IncomingMessage): void => {
    const words = `${method} ${url} ${headers.host}`.replaceAll(String(good), "GOOD");
    if (asked.at(-1) !== words) asked.push(words); // which connections are used again is a matter of moments
  };
  const server = createHttp((incoming, response) => {
    note(incoming);
    if (!isAllowed(incoming)) return void response.writeHead(407, { "x-by": "proxy" }).end("who is it?");
    const { method, url, headers } = incoming;
    const { pathname, search } = new URL(url!);
    const further = request({ port: plain, method, path: pathname + search, headers }, (answer) => {
      response.writeHead(answer.statusCode!, { ...answer.headers, "x-by": "proxy" });
      answer.pipe(response);
    });
    incoming.pipe(further);
  });
  server.on("connect", (incoming, socket) => {
    note(incoming);
    socket.on("error", () => undefined);
    if (!isAllowed(incoming))
      return void socket.end("HTTP/1.1 407 Who Is It\r\nContent-Length: 3\r\n\r\nwho");
    const further = connect({ port: good }, () => {
      socket.write("HTTP/1.1 200 Connected\r\nX-By: proxy\r\n\r\n");
      socket.pipe(further).pipe(socket);
    });
    further.on("error", () => socket.destroy());
  });
  return server;
}

async function start(): Promise<void> {
  const certificates = new Certificates(folder);
  certificates.authority("ca");
  certificates.authority("stranger");
  certificates.signed("good", "ca", "DNS:localhost");
  certificates.signed("other", "ca", "DNS:other.example");
  certificates.signed("client", "ca", "DNS:client");
  certificates.signed("unknown", "stranger", "DNS:unknown");
  certificates.selfSigned("self", "localhost", "subjectAltName=DNS:localhost");
  const encrypted = join(folder, "encrypted.key");
  const key = join(folder, "client.key");
  execFileSync("openssl", ["pkey", "-in", key, "-aes128", "-passout", "pass:x", "-out", encrypted]);
  const own = (name: string) => certificates.server([name][0]!);
  const [socket, secureSocket] = [join(folder, "s"), join(folder, "secure")];
  await listen(createHttp(echoing()), socket);
  await listen(createHttps(own("good"), echoing()), secureSocket);
  const plain = await listen(createHttp(echoing()));
  const good = await listen(createHttps(own("good"), echoing()));
  const mutual = { ...own("good"), requestCert: true, ca: own("ca").cert };
  const proxy = await listen(proxyTo(plain, good));
  const ports = {
    plain,
    good,
    proxy,
    other: await listen(createHttps(own("other"), echoing())),
    self: await listen(createHttps(own("self"), echoing())),
    mutual: await listen(createHttps(mutual, echoing())),
  };
  const pem = {
    ...Object.fromEntries(
      ["ca", "stranger", "good", "self", "client", "unknown"].map((n) => [n, own(n).cert]),
    ),
    clientKey: own("client").key,
    unknownKey: own("unknown").key,
    encrypted: readFileSync(encrypted, "utf8"),
    secureSocket,
  };
  const noServer = join(folder, "file");
  writeFileSync(noServer, "");
  const address = `http://me:p%40ss@127.0.0.1:${proxy}`;
  env = {
    GIVEN: JSON.stringify({ ports, pem, socket, noSocket: join(folder, "none"), noServer }),
    NODE_EXTRA_CA_CERTS: certificates.path("ca"),
    http_proxy: address,
    HTTP_PROXY: "http://capitals.come.second.invalid",
    HTTPS_PROXY: address.slice("http://".length),
    NO_PROXY: "example.com, 127.0.0.0/8,.Example.invalid",
  };
}

describe.skipIf(!hasLibcurl || !hasOpenssl)("httpClient", () => {
  let expected: string;
  let askedInNode: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-client-"));
    linkPackage(folder);
    await start();
    await compileTo(join(folder, "client"), program, "shipped");
    expected = await runInNode(program, folder, env);
    askedInNode = asked;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    for (const server of open) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes what it should in Node", () => {
    const lines = expected.replaceAll(folder, "FOLDER").split("\n");
    expect(lines).toEqual([
      "TypeError: httpClient: ca has no certificate: it is the text of a PEM file that is wanted, not its path",
      "TypeError: httpClient: ca has no certificate: a PEM text begins with -----BEGIN CERTIFICATE-----",
      "TypeError: httpClient: ca is cut off: there is no -----END of a block",
      "TypeError: httpClient: ca has a damaged CERTIFICATE",
      "TypeError: httpClient: ca has a damaged CERTIFICATE",
      "TypeError: httpClient: cert and key belong together",
      "TypeError: httpClient: key has no private key: a PEM text begins with -----BEGIN PRIVATE KEY-----",
      "TypeError: httpClient: key is encrypted: give the key without a passphrase",
      "TypeError: httpClient: cert has no certificate: a PEM text begins with -----BEGIN CERTIFICATE-----",
      "TypeError: httpClient: proxy begins with socks5://, but proxies are spoken to by http: alone",
      "TypeError: httpClient: proxy has more than a host and a port",
      "TypeError: httpClient: proxy is not the URL of a proxy, as http://proxy:3128 is",
      "TypeError: httpClient: proxy is not the URL of a proxy, as http://proxy:3128 is",
      "TypeError: httpClient: proxy is not the URL of a proxy, as http://proxy:3128 is",
      "TypeError: httpClient: socketPath is no path",
      "TypeError: httpClient: socketPath is no path",
      "RangeError: httpClient: socketPath has 108 bytes, but the path of a socket has 107 at most",
      "TypeError: httpClient: there is no proxy to a socketPath",
      "socket 200 null GET /0?q=1 docker ",
      "socket 200 null GET /1?q=1 docker ",
      "socket 200 null GET /2?q=1 docker ",
      "socket 200 null GET /3?q=1 docker ",
      "socket 200 null GET /4?q=1 docker ",
      "socket 200 null GET /5?q=1 docker ",
      "connections are used again true",
      "post 200 null POST /post docker hello",
      "moved 200 null GET /there elsewhere ",
      "another client 200 null GET / docker ",
      "no socket TypeError: fetch failed ENOENT connect",
      "connect ENOENT FOLDER/none",
      "nobody there TypeError: fetch failed ECONNREFUSED connect",
      "the environment's authority 200 null GET / localhost:port ",
      "an authority 200 null GET / localhost:port ",
      "several authorities 200 null GET / localhost:port ",
      "another authority TypeError: fetch failed UNABLE_TO_VERIFY_LEAF_SIGNATURE undefined",
      "the certificate of the server, which another has signed TypeError: fetch failed UNABLE_TO_VERIFY_LEAF_SIGNATURE undefined",
      "the certificate of the server, which itself has signed 200 null GET / localhost:port ",
      "another name TypeError: fetch failed ERR_TLS_CERT_ALTNAME_INVALID undefined",
      "client certificate 200 null GET / localhost:port client ",
      "no client certificate TypeError: fetch failed UND_ERR_SOCKET undefined",
      "a stranger's TypeError: fetch failed UND_ERR_SOCKET undefined",
      "another key TypeError: fetch failed ERR_HTTP_CLIENT_CERTIFICATE undefined",
      "the system's OpenSSL does not take ca, cert and key of the client",
      "https over a socket 200 null GET / localhost ",
      "http by proxy 200 proxy GET /a?b only.the.proxy.knows.invalid ",
      "post by proxy 200 proxy POST / only.the.proxy.knows.invalid x",
      "https by proxy 200 null GET /by?proxy localhost:port ",
      "again 200 null GET /by?proxy localhost:port ",
      "https to a name TypeError: fetch failed ERR_TLS_CERT_ALTNAME_INVALID undefined",
      "wrong password TypeError: fetch failed undefined undefined",
      "wrong password, https TypeError: fetch failed ERR_PROXY_TUNNEL undefined",
      "no proxy there TypeError: fetch failed ECONNREFUSED connect",
      "no proxy there, https TypeError: fetch failed ECONNREFUSED connect",
      "no such proxy TypeError: fetch failed ENOTFOUND getaddrinfo",
      "no such proxy, https TypeError: fetch failed ENOTFOUND getaddrinfo",
      "environment 200 proxy GET / only.the.proxy.knows.invalid ",
      "environment, https 200 null GET /by?proxy localhost:port ",
      "not for this network 200 null GET /direct 127.0.0.1:port ",
      "not for this name TypeError: fetch failed ENOTFOUND getaddrinfo",
    ]);
    expect(askedInNode).toEqual([
      "GET http://only.the.proxy.knows.invalid/a?b only.the.proxy.knows.invalid",
      "POST http://only.the.proxy.knows.invalid/ only.the.proxy.knows.invalid",
      "CONNECT localhost:GOOD localhost:GOOD",
      "CONNECT only.the.proxy.knows.invalid:443 only.the.proxy.knows.invalid:443",
      "GET http://only.the.proxy.knows.invalid/ only.the.proxy.knows.invalid",
      "CONNECT localhost:GOOD localhost:GOOD",
      "GET http://only.the.proxy.knows.invalid/ only.the.proxy.knows.invalid",
      "CONNECT localhost:GOOD localhost:GOOD",
    ]);
  });

  it("is the same compiled", async () => {
    asked = [];
    expect(await runCompiled(join(folder, "client"), env)).toBe(expected);
    expect(asked).toEqual(askedInNode);
  });

  it.skipIf(!hasGcc)("hands certificates to a libcurl that knows files alone", async () => {
    execFileSync("gcc", [
      "-shared",
      "-fPIC",
      "-o",
      join(folder, "libcurl.so.4"),
      join(import.meta.dirname, "old_curl.c"),
      "-ldl",
    ]);
    const found = await runCompiled(join(folder, "client"), {
      ...env,
      LD_LIBRARY_PATH: folder,
      NODE_EXTRA_CA_CERTS: "",
    });
    const certificates = (text: string): string[] =>
      text.split("\n").filter((line) => /^(an authority|client certificate|another key) /.test(line));
    expect(certificates(found)).toEqual(certificates(expected));
    expect(found).toMatch(/^another authority TypeError: fetch failed UNABLE_TO_/m);
  });

  it.skipIf(!hasGcc)(
    "with sanitizers, the heap turned over all the time",
    async () => {
      await compileTo(join(folder, "stressed"), program, "stressed");
      expect(await runCompiled(join(folder, "stressed"), env)).toBe(expected);
    },
    300_000,
  );
});
