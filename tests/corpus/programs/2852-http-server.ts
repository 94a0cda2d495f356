// An HTTP server and what clients do to it, well-behaved and not: both in one program.
import { connect, serve, type Connection, type HttpRequest, type HttpServer } from "tsfalco";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function answer(request: HttpRequest): Promise<void> {
  const { method, url, headers } = request;
  if (url === "/slow") await sleep(20);
  if (url === "/json") {
    const { n } = JSON.parse(request.text()) as { n: number };
    request.respond(200, JSON.stringify({ twice: n * 2 }), { "Content-Type": "application/json" });
  } else if (url === "/empty") request.respond(204);
  else if (url === "/twice") {
    request.respond(200, "once");
    try {
      request.respond(200, "twice");
    } catch (e) {
      console.log(String(e));
    }
  } else if (url === "/bad") {
    for (const [name, value] of [["a b", "x"], ["x", "a\r\nb: c"], ["Content-Length", "3"]] as const)
      try {
        request.respond(200, "", { [name]: value });
      } catch (e) {
        console.log(String(e));
      }
    try {
      request.respond(99);
    } catch (e) {
      console.log(String(e));
    }
    request.respond(400, new Uint8Array([110, 111]));
  } else
    request.respond(200, `${method} ${url} ${headers.get("x-many") ?? "-"} ${request.bytes().length} ${request.text().slice(0, 20)}`);
}
async function run(server: HttpServer): Promise<void> {
  for await (const request of server) void answer(request);
  console.log("server is closed");
}

/** All that the server sends, without its clock. */
async function rest(client: Connection): Promise<string> {
  let text = "";
  try {
    for await (const bytes of client) text += new TextDecoder().decode(bytes);
  } catch (e) {
    text += String(e);
  }
  return text.replace(/Date: [^\r]*\r\n/g, "").replaceAll("\r\n", "|");
}
async function sent(server: HttpServer, text: string | string[], ends = true): Promise<string> {
  const client = await connect({ port: server.address.port, timeout: 2000 });
  for (const part of typeof text === "string" ? [text] : text) {
    await client.write(part);
    if (typeof text !== "string") await sleep(1);
  }
  if (ends) await client.end();
  const all = await rest(client);
  client.close();
  return all;
}

const host = "Host: here\r\n";
const post = `POST /x HTTP/1.1\r\n${host}`;

async function good(server: HttpServer): Promise<void> {
  const show = async (text: string | string[], ends = true) => console.log(await sent(server, text, ends));
  await show(`GET /a?b=c HTTP/1.1\r\n${host}X-Many: 1\r\nx-many:\t2 \r\n\r\n`);
  await show("GET /old HTTP/1.0\r\n\r\n", false);
  await show("GET /kept HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  await show(`HEAD /h HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, false);
  await show(`${post}Content-Length: 5\r\n\r\nhello`);
  await show(`${post}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;ext=1\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n`);
  // One byte at a time.
  await show([...`${post}Transfer-Encoding: Chunked\r\n\r\n1\r\na\r\n02\r\nbc\r\n0\r\n\r\nGET /next HTTP/1.1\r\n${host}\r\n`]);
  // In a pipeline: in order, though the first is the slow one.
  await show(`GET /slow HTTP/1.1\r\n${host}\r\nGET /2 HTTP/1.1\r\n${host}\r\n\r\nGET /3 HTTP/1.1\r\n${host}\r\n`);
  await show(`POST /json HTTP/1.1\r\n${host}Content-Length: 8\r\n\r\n{"n":21}`);
  await show(`GET /empty HTTP/1.1\r\n${host}\r\n`);
  await show(`GET /twice HTTP/1.1\r\n${host}\r\n`);
  await show(`GET /bad HTTP/1.1\r\n${host}\r\n`);
  const client = await connect({ port: server.address.port });
  await client.write(`${post}Content-Length: 4\r\nExpect: 100-continue\r\n\r\n`);
  console.log(new TextDecoder().decode(await client.read()).replaceAll("\r\n", "|"));
  await client.write("late");
  await client.end();
  console.log(await rest(client));
  client.close();
}

async function bad(server: HttpServer): Promise<void> {
  const cases: [string, string][] = [
    ["nothing", ""],
    ["no request line", "hello\r\n\r\n"],
    ["version", `GET / HTTP/2.0\r\n${host}\r\n`],
    ["two blanks", `GET  / HTTP/1.1\r\n${host}\r\n`],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["two hosts", `GET / HTTP/1.1\r\n${host}${host}\r\n`],
    ["bare LF", `GET / HTTP/1.1\nHost: here\n\n`],
    ["bare CR", `GET / HTTP/1.1\r\n${host}X: a\rb\r\n\r\n`],
    ["obs-fold", `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n\r\n`],
    ["blank before colon", `GET / HTTP/1.1\r\n${host}X : a\r\n\r\n`],
    ["NUL", `GET / HTTP/1.1\r\n${host}X: a\0\r\n\r\n`],
    ["both", `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["lengths", `${post}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`],
    ["list of lengths", `${post}Content-Length: 5, 5\r\n\r\nhello`],
    ["signed length", `${post}Content-Length: +5\r\n\r\nhello`],
    ["encodings", `${post}Transfer-Encoding: gzip, chunked\r\n\r\n`],
    ["chunked twice", `${post}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n`],
    ["chunks of old", `POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["chunk size", `${post}Transfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n`],
    ["chunk end", `${post}Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n`],
    ["chunk LF", `${post}Transfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n`],
    ["long body", `${post}Content-Length: 1001\r\n\r\n`],
    ["long chunks", `${post}Transfer-Encoding: chunked\r\n\r\n3E8\r\n${"x".repeat(1000)}\r\n1\r\n`],
    ["long chunk", `${post}Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n`],
    ["long headers", `GET / HTTP/1.1\r\n${host}${"X: y\r\n".repeat(200)}\r\n`],
    ["long line", `GET /${"x".repeat(2000)}`],
    ["long trailers", `${post}Transfer-Encoding: chunked\r\n\r\n0\r\n${"X: y\r\n".repeat(200)}`],
    ["expectation", `${post}Expect: cake\r\nContent-Length: 1\r\n\r\n`],
    ["cut head", `GET / HTTP/1.1\r\nHo`],
    ["cut body", `${post}Content-Length: 9\r\n\r\nhello`],
    ["cut chunk", `${post}Transfer-Encoding: chunked\r\n\r\n5\r\nhe`],
  ];
  for (const [name, text] of cases) console.log(`${name}:`, await sent(server, text));
  // A good one and then a bad one.
  console.log(await sent(server, `GET /1 HTTP/1.1\r\n${host}\r\nGET /2 HTTP/1.1\r\n\r\n`));
}

async function slow(): Promise<void> {
  const server = await serve({ port: 0, hostname: "127.0.0.1", requestTimeout: 60, idleTimeout: 30 });
  const running = run(server);
  console.log("idle:", await sent(server, "", false));
  console.log("slow head:", await sent(server, "GET / HT", false));
  console.log("slow body:", await sent(server, `${post}Content-Length: 5\r\n\r\nhe`, false));
  const trickle = await connect({ port: server.address.port });
  const reading = rest(trickle);
  try {
    for (let i = 0; i < 1000; i++) {
      await trickle.write("x");
      await sleep(10);
      if (trickle.remote.port === 0) break;
    }
  } catch {
    // Closed by the server.
  }
  console.log("trickle:", (await reading).slice(0, 12));
  trickle.close();
  server.close();
  await running;
}

async function main(): Promise<void> {
  const server = await serve({ port: 0, hostname: "127.0.0.1", maxBodyBytes: 1000, maxHeaderBytes: 1000 });
  const running = run(server);
  await good(server);
  await bad(server);
  // Many at once.
  const many = await Promise.all(Array.from({ length: 30 }, (_, i) => sent(server, `GET /${i} HTTP/1.1\r\n${host}\r\n`)));
  console.log(many.filter((text, i) => text.includes(`GET /${i} -`)).length);
  server.close();
  await running;
  await slow();
  for (const limits of [{ maxBodyBytes: -1 }, { maxConnections: 0 }, { idleTimeout: NaN }, { maxPendingBytes: -0.5 }])
    await serve({ port: 0, ...limits }).catch((e: unknown) => console.log(String(e)));
}
void main();
