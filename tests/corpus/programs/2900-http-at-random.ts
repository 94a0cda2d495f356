// Requests at random, right and wrong, in pieces at random: whoever reads them makes the same of them.
import { connect, serve, type HttpServer } from "tsfalco";

let seed = 2900;
const below = (n: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % n;
};
const one = <T>(items: readonly T[]): T => items[below(items.length)]!;

const methods = ["POST", "GET", "PUT", "post", "P@ST", "", "A".repeat(40), "GET "];
const targets = ["/", "/a?b=c", "*", "//x", "/\x01", "/\u00e9", "http://h/p", "/ b", ""];
const versions = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "http/1.1", "HTTP/1.12", "HTTP/ 1.1"];
const names = ["X-A", "Content-Length", "Transfer-Encoding", "Host", "Connection", "Expect", "Cookie", "x y", "", "X-\u00ff", "\x00"];
const values = ["1", "5", "05", "+5", "5, 5", "chunked", "Chunked", "gzip, chunked", "close", "keep-alive", "100-continue", "a\rb", "a\n b", "\x7f", "\t", "99999999999999999999", "\u00e9", ""];
const ends = ["\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r", "\n\r", "\r\r\n", " \r\n"];
const sizes = ["1", "2", "3", "0", "00", "3;x=y", "3 ;x", "0x1", "A", "FFFFFFFF", "100000000", "-1", "", " 3", "3;\x01"];

function request(): string {
  const isTame = below(3) > 0;
  const end = (): string => (isTame ? "\r\n" : one(ends));
  let text = isTame ? `POST ${one(["/", "/x", "/y?z"])} HTTP/1.1\r\nHost: h\r\n` : `${one(methods)} ${one(targets)} ${one(versions)}${end()}`;
  if (!isTame && below(4) > 0) text += `Host: h${end()}`;
  for (let i = below(isTame ? 2 : 4); i > 0; i--) text += `${one(names)}:${one([" ", "", "\t "])}${one(values)}${end()}`;
  if (below(3) === 0) {
    const body = "x".repeat(below(9));
    return `${text}Content-Length: ${isTame ? body.length : one(values)}${end()}${end()}${body}`;
  }
  if (below(2) === 0) return `${text}${end()}`;
  text += `Transfer-Encoding: chunked${end()}${end()}`;
  for (let i = below(4); i > 0; i--) {
    const size = isTame ? "3" : one(sizes);
    text += `${size}${end()}${isTame ? "abc" : "abcdefgh".slice(0, below(9))}${end()}`;
  }
  return `${text}0${end()}${below(4) === 0 ? `T: ${one(values)}${end()}` : ""}${end()}`;
}

/** All that became of some bytes that came in pieces. */
async function answers(server: HttpServer, bytes: Uint8Array): Promise<string> {
  const client = await connect({ port: server.address.port, timeout: 5000 });
  let text = "";
  const reading = (async () => {
    try {
      for await (const part of client) text += new TextDecoder().decode(part);
    } catch (e) {
      text += String(e);
    }
  })();
  try {
    for (let at = 0; at < bytes.length;) {
      const end = at + 1 + below(one([3, 40, 400]));
      await client.write(bytes.subarray(at, end));
      at = end;
    }
    await client.end();
  } catch {
    // Refused already.
  }
  await reading;
  client.close();
  return text.replace(/(Date|Content-Type|Connection): [^\r]*\r\n/g, "").replaceAll("\r\n", "|");
}

async function main(): Promise<void> {
  const open = await serve({ port: 0, hostname: "127.0.0.1", maxBodyBytes: 20, maxHeaderBytes: 300 });
  const running = (async () => {
    for await (const request of open) {
      const headers = [...request.headers].map(([name, value]) => `${name}=${value}`).join();
      request.respond(200, `${request.method} ${JSON.stringify(request.url)} ${JSON.stringify(headers)} ${request.text()}`);
    }
  })();
  const counts = new Map<string, number>();
  for (let i = 0; i < 400; i++) {
    let text = "";
    for (let count = 1 + below(3); count > 0; count--) text += request();
    const bytes = Uint8Array.from(Array.from(text, (c) => c.charCodeAt(0)));
    const answer = await answers(open, bytes);
    if (i % 8 === 0) console.log(i, answer);
    for (const [, status] of answer.matchAll(/HTTP\/1.1 (\d+)/g)) counts.set(status!, (counts.get(status!) ?? 0) + 1);
    let sum = 0;
    for (let k = 0; k < answer.length; k++) sum = (Math.imul(sum, 31) + answer.charCodeAt(k)) | 0;
    console.log(sum);
  }
  console.log([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).join(" "));
  open.close();
  await running;
}
void main();
