// TLS: both ends in one program, with a certificate authority of its own.
import { connect, lines, listen, serve, type ClientTls, type Connection, type Listener } from "tsfalco";

const authority = `-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIUDN5JtDkORb0jEHzc+/hHmKKM2ZEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMVoYDzIxMTkxMjA4
MDAwMDAxWjAUMRIwEAYDVQQDDAlhdXRob3JpdHkwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQaEpz/AB04iOYN5R19828oq5CyV/KXjruCq8sp5yLBIeJuVO1wr3J3
YzoRTuhFBpK1St7VpxMXduR1qqoid0xTo1MwUTAdBgNVHQ4EFgQUIQTqLo/GRGfz
sONq2OaWGmO0YG4wHwYDVR0jBBgwFoAUIQTqLo/GRGfzsONq2OaWGmO0YG4wDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA/WQ5lJySA4vLIPbsb3A9
vt/jK32P9Rv6liMmoNUY17sCIQDlULF/rIV3AQ2WimUTnhzht4CRhTf4c8iqlHAt
QxC2xg==
-----END CERTIFICATE-----`;
/** Of localhost and 127.0.0.1, with its key in the same text. */
const server = `-----BEGIN CERTIFICATE-----
MIIBkzCCATigAwIBAgIUPELSvNEC+4I8zUZV9+fll7ImxSIwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMTkwODMw
MDAwMDAwWjARMQ8wDQYDVQQDDAZzZXJ2ZXIwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAARNj+ojPQoygk4WqZXzc5lCCffJDB3xVx+aVPkmQyqnCCv92uu7JyhIMx9d
FtJNTQwpikLZY9dioBQG+hzuDp14o2kwZzAaBgNVHREEEzARgglsb2NhbGhvc3SH
BH8AAAEwCQYDVR0TBAIwADAdBgNVHQ4EFgQUn2qRBRIxYLIiZgZqe3CLuq9mikIw
HwYDVR0jBBgwFoAUIQTqLo/GRGfzsONq2OaWGmO0YG4wCgYIKoZIzj0EAwIDSQAw
RgIhAKeTab6huoNy+pmkaYj7Y/CKKK4qJArAJeuaTGSc7oV+AiEAq+yoQlO5D8Fc
LCCacT1qbdCVNKNVIucoi4U7ekjI65s=
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPVsiS9YkW9LjAPt5
gXggFGHIUxUtUKHAeQrDP0z6SeWhRANCAARNj+ojPQoygk4WqZXzc5lCCffJDB3x
Vx+aVPkmQyqnCCv92uu7JyhIMx9dFtJNTQwpikLZY9dioBQG+hzuDp14
-----END PRIVATE KEY-----`;
const client = `-----BEGIN CERTIFICATE-----
MIIBiDCCAS+gAwIBAgIUPELSvNEC+4I8zUZV9+fll7ImxSMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMTkwODMw
MDAwMDAwWjARMQ8wDQYDVQQDDAZjbGllbnQwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAATXc5oSKFgjNc50K+OVBNFDm8yBy8BpWvyPnnBe3E276QILOTX2GAeQAsQm
ItoBhZaOxwthbxqx5W3/R4Shfxv4o2AwXjARBgNVHREECjAIggZjbGllbnQwCQYD
VR0TBAIwADAdBgNVHQ4EFgQU5IIzmbSwA41TC64UItPspSYnBf4wHwYDVR0jBBgw
FoAUIQTqLo/GRGfzsONq2OaWGmO0YG4wCgYIKoZIzj0EAwIDRwAwRAIgIGNNSLdT
R6rfSURh3G67a23wsi0tsMgRSFafN52L7yMCIFmpTbL6dRvtzd+T0BNYOzhrAHSN
wGT5Iai68F+v5Ouh
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjA08JXEJsnkE95Ja
Wl6H5AG83hKpg34oIF9asW+a0yahRANCAATXc5oSKFgjNc50K+OVBNFDm8yBy8Bp
WvyPnnBe3E276QILOTX2GAeQAsQmItoBhZaOxwthbxqx5W3/R4Shfxv4
-----END PRIVATE KEY-----`;
const stranger = `-----BEGIN CERTIFICATE-----
MIIBfTCCASOgAwIBAgIUB78Bv1y0BQZECwpS6dvkyyscSkgwCgYIKoZIzj0EAwIw
EzERMA8GA1UEAwwIc3RyYW5nZXIwIBcNMjAwMTAxMDAwMDAwWhgPMjExOTEyMDgw
MDAwMDBaMBMxETAPBgNVBAMMCHN0cmFuZ2VyMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEH7XWPs/jlvodoh0mKWy7fKzxtaFkxZbWvgQNtGAYIyXhv4EuBL9oG/ta
Dd7LShy5gJiPnoApM4yMf/PRZFpGeKNTMFEwHQYDVR0OBBYEFIB4ri0PoBy9W7+l
/n5I438ZbRg5MB8GA1UdIwQYMBaAFIB4ri0PoBy9W7+l/n5I438ZbRg5MA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgQiY/iLDhQvkFsg8cH8AugFeE
517plC3JIR11anDM2IMCIQD+0939nEnS5OTgwIlnWPg+n1XyMGrVtP8I259Haney
Kg==
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwnUojKki/tyjYnK9
MLbTcGcBh6pvFH/gsuRN695ryHqhRANCAAQftdY+z+OW+h2iHSYpbLt8rPG1oWTF
lta+BA20YBgjJeG/gS4Ev2gb+1oN3stKHLmAmI+egCkzjIx/89FkWkZ4
-----END PRIVATE KEY-----`;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : "end");
const own = { cert: server, key: server };
const hostname = "127.0.0.1";

async function tried(what: string, action: () => Promise<unknown>): Promise<void> {
  try {
    console.log(what, await action());
  } catch (e) {
    console.log(what, String(e).replace(/:\d+$/, ":PORT"), e instanceof Error && "code" in e ? e.code : "no code");
  }
}
async function pair(listener: Listener, timeout = 0): Promise<[Connection, Connection]> {
  const { port } = listener.address;
  const connecting = connect({ port, hostname, timeout, tls: { ca: authority } });
  const accepted = (await listener.accept())!;
  // A handshake has two ends: this one goes on with it when it reads.
  const hello = accepted.read();
  const connected = await connecting;
  await connected.write("hello");
  console.log(text(await hello));
  return [connected, accepted];
}

async function good(listener: Listener): Promise<void> {
  const [a, b] = await pair(listener);
  console.log(a.remote.port === listener.address.port, b.remote.port === a.local.port, b.local.hostname);
  const sending = (async () => {
    for (const byte of new TextEncoder().encode("a\u00f1b\r\n\u20ac\n\nlast")) await a.write(new Uint8Array([byte]));
    await a.end();
  })();
  for await (const line of lines(b)) console.log("line", JSON.stringify(line));
  await sending;
  // The other side is still open.
  await b.write("answer");
  await b.end();
  console.log(text(await a.read()), text(await a.read()), text(await b.read()));
  await tried("after the end", () => b.write("x"));
  a.close();
  b.close();
  a.close();
  console.log(await a.read());
}

async function much(listener: Listener): Promise<void> {
  const [a, b] = await pair(listener);
  const data = new Uint8Array(1_500_000);
  for (let i = 0; i < data.length; i++) data[i] = i * 7;
  const sum = async (from: Connection) => {
    let [seen, sum] = [0, 0];
    for await (const bytes of from) {
      for (let i = 0; i < bytes.length; i++) sum = (sum * 31 + bytes[i]!) % 1_000_003;
      seen += bytes.length;
    }
    return `${seen} ${sum}`;
  };
  const send = async (to: Connection) => {
    await Promise.all([to.write(data), to.write("tail")]);
    await to.end();
  };
  // Both ways at once.
  const [one, two] = await Promise.all([sum(a), sum(b), send(a), send(b)]);
  console.log(one, one === two);
  a.close();
  b.close();
}

async function clients(): Promise<void> {
  const listener = await listen({ port: 0, hostname, tls: { ...own, ca: authority, requestCert: true } });
  const { port } = listener.address;
  const cases: [string, ClientTls][] = [
    ["its own", { cert: client, key: client }],
    ["a stranger's", { cert: stranger, key: stranger }],
    ["none", {}],
  ];
  for (const [what, more] of cases) {
    const other = (async () => {
      try {
        const c = await connect({ port, hostname: "localhost", tls: { ca: authority, ...more } });
        await c.write("from the client");
        while ((await c.read()) !== undefined);
        c.close();
      } catch {
        // What is refused is seen by the other end; here it may be an alert, or a reset.
      }
    })();
    const accepted = (await listener.accept())!;
    await tried(what, async () => text(await accepted.read()));
    accepted.close();
    await other;
  }
  listener.close();
}

async function refused(listener: Listener): Promise<void> {
  const { port } = listener.address;
  const serving = (async () => {
    for await (const c of listener)
      void (async () => {
        try {
          await c.read();
        } catch {
          // Told by the other end.
        } finally {
          c.close();
        }
      })();
  })();
  await tried("an unknown authority", () => connect({ port, hostname, tls: { ca: stranger } }));
  await tried("the system's authorities", () => connect({ port, hostname, tls: true }));
  await tried("another name", () => connect({ port, hostname, tls: { ca: authority, servername: "other.example" } }));
  await tried("another address", () => connect({ port, hostname, tls: { ca: authority, servername: "127.0.0.2" } }));
  await tried("a good name", async () => (await connect({ port, hostname, tls: { ca: authority, servername: "localhost" } })).close());
  const plain = await connect({ port, hostname });
  await plain.write("GET / HTTP/1.1\r\n\r\n");
  while ((await plain.read().catch(() => undefined)) !== undefined);
  plain.close();
  listener.close();
  await serving;
}

async function others(): Promise<void> {
  const listener = await listen({ port: 0, hostname });
  const { port } = listener.address;
  const answering = (async () => {
    for (const answer of ["SSH-2.0-OpenSSH_9.2\r\n", ""]) {
      const c = (await listener.accept())!;
      await c.read();
      await c.write(answer);
      c.close();
    }
  })();
  await tried("no TLS", () => connect({ port, hostname, tls: { ca: authority } }));
  await tried("closed", () => connect({ port, hostname, tls: { ca: authority } }));
  await answering;
  // Nobody says anything.
  await tried("slow", () => connect({ port, hostname, timeout: 30, tls: { ca: authority } }));
  listener.close();
  const secure = await listen({ port: 0, hostname, timeout: 30, tls: own });
  const silent = await connect({ port: secure.address.port, hostname });
  const accepted = (await secure.accept())!;
  await tried("a silent client", () => accepted.read());
  accepted.close();
  silent.close();
  const gone = await connect({ port: secure.address.port, hostname });
  const second = (await secure.accept())!;
  const reading = second.read();
  gone.close();
  await tried("a client that goes", () => reading);
  second.close();
  const garbage = await connect({ port: secure.address.port, hostname });
  const third = (await secure.accept())!;
  await garbage.write("GET / HTTP/1.1\r\n\r\n");
  await tried("no TLS at the server", () => third.read());
  await tried("and once only", () => third.read());
  third.close();
  garbage.close();
  const waiting = await connect({ port: secure.address.port, hostname });
  const fourth = (await secure.accept())!;
  const pending = fourth.read();
  fourth.close();
  console.log("closed in the handshake", text(await pending));
  waiting.close();
  secure.close();
}

async function options(): Promise<void> {
  const port = 0;
  await tried("no certificate", () => listen({ port, tls: { cert: "x", key: server } }));
  await tried("no key", () => listen({ port, tls: { cert: server, key: "x" } }));
  await tried("another key", () => listen({ port, tls: { cert: server, key: client } }));
  await tried("no authority", () => listen({ port, tls: { ...own, ca: "x", requestCert: true } }));
  await tried("not asked", () => listen({ port, tls: { ...own, ca: authority } }));
  await tried("nobody to ask for", () => listen({ port, tls: { ...own, requestCert: true } }));
  await tried("a path", () => listen({ path: "/tmp/tsf-2880.sock", tls: own }));
  await tried("no TLS", async () => (await listen({ port, hostname, tls: undefined })).close());
}

async function https(): Promise<void> {
  const server = await serve({ port: 0, hostname, tls: own });
  const serving = (async () => {
    for await (const request of server) request.respond(200, `${request.method} ${request.url} ${request.text()}`);
  })();
  const c = await connect({ port: server.address.port, hostname, tls: { ca: authority } });
  for (const body of ["one", "two"]) {
    await c.write(`POST /hook HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\n${body}`);
    console.log(text(await c.read()).replace(/Date: [^\r]*/, "").replaceAll("\r\n", "|"));
  }
  await c.end();
  console.log(text(await c.read()));
  c.close();
  server.close();
  await serving;
}

async function main(): Promise<void> {
  const listener = await listen({ port: 0, hostname, tls: own });
  await good(listener);
  await much(listener);
  await clients();
  await refused(listener);
  await others();
  await options();
  await https();
  await sleep(1);
  console.log("done");
}
void main();
