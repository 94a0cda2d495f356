/* What the tests in ../peers.test.ts ask for: MODE says what. */
import { connect, lines, listen, serve, type Connection, type Listener } from "tsfalco";
import { readFileSync } from "node:fs";

const given = (name: string): string => process.env[name] ?? "";
const hostname = "127.0.0.1";
const ca = readFileSync(given("CA"), "utf8");
const pem = readFileSync(given("PEM"), "utf8");
const own = { cert: pem, key: pem };
const text = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : "end");

function told(e: unknown): string {
  return e instanceof Error && "code" in e ? `${e.name} ${String(e.code)}` : String(e);
}

/** Servers with good certificates and others; the names are what they are. */
async function connects(): Promise<void> {
  const ports = JSON.parse(given("PORTS")) as Record<string, number>;
  for (const [name, port] of Object.entries(ports))
    for (const host of ["localhost", hostname])
      try {
        const c = await connect({ port, hostname: host, timeout: 5000, tls: { ca } });
        await c.write("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
        let answer = "";
        for await (const bytes of c) answer += text(bytes);
        c.close();
        console.log(name, host, answer.split("\r\n")[0]);
      } catch (e) {
        console.log(name, host, told(e));
      }
}

async function answer(c: Connection): Promise<void> {
  try {
    for await (const line of lines(c)) {
      if (line === "quit") break;
      await c.write(`got ${line}\n`);
    }
  } catch {
    // The other end.
  } finally {
    c.close();
  }
}

async function answerAll(listener: Listener): Promise<void> {
  for await (const c of listener) void answer(c);
}

/** For curl and openssl: until one asks it to stop. */
async function serves(): Promise<void> {
  const clients = await listen({
    port: Number(given("CLIENTS")),
    hostname,
    tls: { ...own, ca, requestCert: true },
  });
  const raw = await listen({ port: Number(given("LINES")), hostname, tls: own });
  void answerAll(clients);
  void answerAll(raw);
  const server = await serve({ port: Number(given("HTTPS")), hostname, tls: own });
  for await (const request of server) {
    await request.respond(200, `${request.method} ${request.url} ${request.bytes().length}\n`);
    if (request.url === "/stop") break;
  }
  for (const one of [server, raw, clients]) one.close();
}

/** Once for each number of bytes after which the one in the middle breaks the connection; that one says where to listen. */
async function faults(): Promise<void> {
  const listener = await listen({ port: Number(given("LISTEN")), hostname, timeout: 20_000, tls: own });
  void answerAll(listener);
  let [whole, broken] = [0, 0];
  const codes = new Set<string>();
  for (let i = 0; i < Number(given("COUNT")); i++) {
    let c: Connection | undefined;
    try {
      c = await connect({ port: Number(given("MIDDLE")), hostname, timeout: 20_000, tls: { ca } });
      await c.write("hello\n");
      let seen = "";
      while (!seen.endsWith("\n")) {
        const bytes = await c.read();
        if (!bytes) throw new Error("cut");
        seen += text(bytes);
      }
      whole += 1;
    } catch (e) {
      broken += 1;
      codes.add(told(e));
    } finally {
      c?.close();
    }
  }
  console.log(whole, broken, [...codes].sort().join(", "));
  listener.close();
}

async function main(): Promise<void> {
  switch (given("MODE")) {
    case "connect":
      return connects();
    case "serve":
      return serves();
    default:
      return faults();
  }
}
void main();
