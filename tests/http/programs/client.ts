/* Clients with authorities, certificates, proxies and sockets of their own. */
import { httpClient, type HttpClient } from "tsfalco";

interface Given {
  ports: Record<string, number>;
  pem: Record<string, string>;
  socket: string;
  noSocket: string;
  noServer: string;
}
const { ports, pem, socket, noSocket, noServer } = JSON.parse(process.env["GIVEN"]!) as Given;

async function show(name: string, client: HttpClient, url: string, init?: RequestInit): Promise<void> {
  try {
    const response = await client.fetch(url, init);
    console.log(name, response.status, response.headers.get("x-by"), await response.text());
  } catch (e) {
    const cause = (e as Error).cause as NodeJS.ErrnoException | undefined;
    console.log(name, String(e), cause?.code, cause?.syscall);
    // The words of OpenSSL and of undici are others.
    if (cause?.code === "ENOENT" || cause?.code?.includes("CERTIFICATE")) console.log(cause.message);
  }
}

async function sockets(): Promise<void> {
  const client = httpClient({ socketPath: socket });
  const count = async (): Promise<number> => Number(await (await client.fetch("http://docker/count")).text());
  const before = await count();
  for (let i = 0; i < 6; i++) await show("socket", client, `http://docker/${i}?q=1`);
  console.log("connections are used again", (await count()) - before < 3);
  await show("post", client, "http://docker/post", { method: "POST", body: "hello" });
  await show("moved", client, "http://docker/moved");
  await show("another client", httpClient({ socketPath: socket }), "http://docker/");
  await show("no socket", httpClient({ socketPath: noSocket }), "http://docker/");
  await show("nobody there", httpClient({ socketPath: noServer }), "http://docker/");
}

async function certificates(): Promise<void> {
  const good = `https://localhost:${ports["good"]}/`;
  const mutual = `https://localhost:${ports["mutual"]}/`;
  const { ca, stranger, self } = pem;
  const [cert, key] = [pem["client"], pem["clientKey"]];
  await show("the environment's authority", httpClient(), good);
  await show("an authority", httpClient({ ca }), good);
  await show("several authorities", httpClient({ ca: `${stranger}\ntext between\n${ca}` }), good);
  await show("another authority", httpClient({ ca: stranger }), good);
  await show(
    "the certificate of the server, which another has signed",
    httpClient({ ca: pem["good"] }),
    good,
  );
  await show(
    "the certificate of the server, which itself has signed",
    httpClient({ ca: self }),
    `https://localhost:${ports["self"]}/`,
  );
  await show("another name", httpClient({ ca }), `https://localhost:${ports["other"]}/`);
  await show("client certificate", httpClient({ ca, cert, key }), mutual);
  await show("no client certificate", httpClient({ ca }), mutual);
  await show("a stranger's", httpClient({ ca, cert: pem["unknown"], key: pem["unknownKey"] }), mutual);
  await show("another key", httpClient({ ca, cert, key: pem["unknownKey"] }), mutual);
  await show(
    "https over a socket",
    httpClient({ ca, socketPath: pem["secureSocket"] }),
    "https://localhost/",
  );
}

async function proxies(): Promise<void> {
  const { ca } = pem;
  const at = `127.0.0.1:${ports["proxy"]}`;
  const client = httpClient({ proxy: `http://me:p%40ss@${at}`, ca });
  const good = `https://localhost:${ports["good"]}/by?proxy`;
  await show("http by proxy", client, "http://only.the.proxy.knows.invalid/a?b#c");
  await show("post by proxy", client, "http://only.the.proxy.knows.invalid/", { method: "POST", body: "x" });
  await show("https by proxy", client, good);
  await show("again", client, good);
  await show("https to a name", client, "https://only.the.proxy.knows.invalid/");
  await show(
    "wrong password",
    httpClient({ proxy: `http://me:wrong@${at}` }),
    "http://only.the.proxy.knows.invalid/",
  );
  await show("wrong password, https", httpClient({ proxy: `http://me:wrong@${at}`, ca }), good);
  await show("no proxy there", httpClient({ proxy: "http://127.0.0.1:2" }), "http://localhost/");
  await show("no proxy there, https", httpClient({ proxy: "127.0.0.1:2" }), "https://localhost/");
  await show("no such proxy", httpClient({ proxy: "http://no.such.proxy.invalid" }), "http://localhost/");
  await show(
    "no such proxy, https",
    httpClient({ proxy: "http://no.such.proxy.invalid" }),
    "https://localhost/",
  );
  const environment = httpClient({ proxy: "environment", ca });
  await show("environment", environment, "http://only.the.proxy.knows.invalid/");
  await show("environment, https", environment, good);
  await show("not for this network", environment, `http://127.0.0.1:${ports["plain"]}/direct`);
  await show("not for this name", environment, "http://below.example.invalid/direct");
}

function refused(): void {
  const { ca, client, clientKey, encrypted } = pem;
  const wrong: Parameters<typeof httpClient>[0][] = [
    { ca: "/etc/ssl/cert.pem" },
    { ca: "" },
    { ca: ca!.slice(0, 200) },
    { ca: ca!.replace("MII", "MI") },
    { ca: ca!.replace("M", "\u00e4") },
    { cert: client },
    { cert: client, key: client },
    { cert: client, key: encrypted },
    { cert: clientKey, key: clientKey },
    { proxy: "socks5://localhost" },
    { proxy: "http://localhost/path" },
    { proxy: "http://" },
    { proxy: "http://%zz@localhost" },
    { proxy: "" },
    { socketPath: "" },
    { socketPath: "a\0b" },
    { socketPath: "\u00e4".repeat(54) },
    { socketPath: "/a", proxy: "environment" },
  ];
  for (const options of wrong)
    try {
      httpClient(options);
      console.log("taken");
    } catch (e) {
      console.log(String(e));
    }
}

async function main(): Promise<void> {
  refused();
  await sockets();
  await certificates();
  await proxies();
}
void main();
