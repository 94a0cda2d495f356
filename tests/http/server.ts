/** The servers that programs of programs/ talk to. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

const text = "hello ".repeat(1000);
const encodings: Readonly<Record<string, [string, Buffer]>> = {
  "/gzip": ["gzip", gzipSync(text)],
  "/deflate": ["deflate", deflateSync(text)],
  "/rawdeflate": ["deflate", deflateRawSync(text)],
  "/br": ["br", brotliCompressSync(text)],
};

/** What came, but the Host header, in which the port is. */
function echo(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const headers: string[] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i]!.toLowerCase();
    if (name !== "host") headers.push(`${name}: ${request.rawHeaders[i + 1]}`);
  }
  const { method, url } = request;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ method, url, headers, body: body.toString("latin1") }));
}

function sendMany(response: ServerResponse, length: number): void {
  const block = Buffer.alloc(65536, "a");
  let left = length;
  const go = (): void => {
    while (left > 0) {
      const part = Math.min(left, block.length);
      left -= part;
      if (!response.write(block.subarray(0, part))) return void response.once("drain", go);
    }
    response.end();
  };
  go();
}

function drip(response: ServerResponse): void {
  response.write("a");
  const timer = setInterval(() => response.write("b"), 20);
  response.on("close", () => clearInterval(timer));
}

function redirect(url: URL, response: ServerResponse): void {
  const n = Number(url.searchParams.get("n"));
  const code = Number(url.searchParams.get("code") ?? 302);
  if (n > 0) response.writeHead(code, { location: `/redirect?n=${n - 1}&code=${code}` }).end("moved");
  else response.writeHead(307, { location: "/echo?done#frag" }).end();
}

function answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const url = new URL(request.url!, "http://localhost");
  const { pathname, searchParams } = url;
  const encoded = encodings[pathname];
  if (encoded) return void response.setHeader("content-encoding", encoded[0]).end(encoded[1]);
  switch (pathname) {
    case "/echo":
      return echo(request, body, response);
    case "/big":
      return sendMany(response, Number(searchParams.get("n")));
    case "/redirect":
      return redirect(url, response);
    case "/cross":
      return void response
        .writeHead(302, { location: `http://localhost:${request.socket.localPort}/echo` })
        .end();
    case "/loop":
      return void response.writeHead(302, { location: "/loop" }).end();
    case "/slow":
      return void setTimeout(() => response.end("slow"), Number(searchParams.get("ms")));
    case "/drip":
      return drip(response);
    case "/hang":
      return;
    case "/status":
      response.writeHead(Number(searchParams.get("s")), searchParams.get("m") ?? "", {
        "x-a": "1",
        "set-cookie": ["a=1", "b=2"],
      });
      return void response.end(searchParams.get("b"));
    default:
      response.statusCode = 404;
      response.end("no");
  }
}

export interface TestServers {
  /** What programs find in their environment. */
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

const portOf = (server: Server | RawServer): string => String((server.address() as AddressInfo).port);
const listening = (server: Server | RawServer): Promise<void> =>
  new Promise((resolve) => server.listen(0, () => resolve()));

/** An HTTP server with many answers, and one that says what its path says, byte for byte. */
export async function startServers(): Promise<TestServers> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, Buffer.concat(chunks), response));
  });
  const raw = createRawServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (data) => {
      const path = decodeURIComponent(data.toString().split(" ")[1]!.slice(1));
      if (path === "close") socket.end();
      else if (path === "reset") socket.resetAndDestroy();
      else if (path.startsWith("reset after ")) {
        socket.write(Buffer.from(path.slice(12), "latin1"));
        setTimeout(() => socket.resetAndDestroy(), 2);
      } else socket.end(Buffer.from(path, "latin1"));
    });
  });
  await Promise.all([listening(server), listening(raw)]);
  return {
    env: { PORT: portOf(server), RAW: portOf(raw) },
    close: () => {
      server.closeAllConnections();
      server.close();
      raw.close();
    },
  };
}
