/* Answers as servers should not give them. Each is asked of an address of its own: the server ends all connections, and Node
 * sends the next request over one whose end it has not heard of yet. */
let asked = 1;
const long = "a".repeat(70);
const answers = [
  "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
  "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
  "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello more",
  "HTTP/1.1 200 OK\r\n\r\nuntil the end",
  "HTTP/1.0 200 OK\r\n\r\nold",
  "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 Any Thing  here \r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\nContent-Length: 2\n\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: 2\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nA:b\r\nB:  c  \r\nC:\r\nD: \u00e9\u00ff\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nA: b\u0001c\r\n\r\nx",
  "HTTP/1.1 200 OK\r\nA: b\tc\r\n\r\nx",
  "HTTP/1.1 200 OK\r\nA: b\u007fc\r\n\r\nx",
  "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok!",
  "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: 2 \r\n\r\nok",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\no",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nok\r\n0\r\nTrailer: x\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok!\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nok",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n 2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: CHUNKED\r\n\r\n2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nraw",
  "HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 304 Not\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 205 Reset\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/2 200 OK\r\n\r\nok",
  "garbage",
  "HTTP/1.1 200OK\r\n\r\nok",
  "close",
  "reset",
  "HTTP/1.1 200 OK",
  "HTTP/1.1 200 OK\r\n",
  "HTTP/1.1 200 OK\r\nA: b",
  "HTTP/1.1 200 OK\r\nA: b\r\n",
  "",
  "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Encoding: utf-8\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003\u004b\u0004\u0000",
  "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 302 Found\r\nLocation: http://\r\n\r\n",
  "HTTP/1.1 302 Found\r\nLocation: ftp://x/\r\n\r\n",
  "HTTP/1.1 302 Found\r\nContent-Length: 2\r\n\r\nno",
  "HTTP/1.1 302 Found\r\nLocation: http://a:b@127.0.0.1/\r\n\r\n",
  "HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\n\r\n",
  `HTTP/1.1 200 OK\r\n${`X-${long}: ${long}\r\n`.repeat(100)}\r\nok`,
  `HTTP/1.1 200 OK\r\n${`X-${long}: ${long}\r\n`.repeat(120)}\r\nok`,
  "HTTP/1.1 200 OK\r\n" + "x".repeat(17000) + ": a\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nset-cookie: c=d\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 600 Odd\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 \u00e9t\u00e9\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 a\u0001b\r\nContent-Length: 2\r\n\r\nok",
];
/** Refused, with one code of HTTP's parser or another. */
const refused = [
  "HTTP/1.1 200 OK\r\n Content-Length: 2\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nnocolon\r\n\r\nx",
  "HTTP/1.1 200 OK\r\nA: b\u0000c\r\n\r\nx",
  "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\nok\r\n0\r\n\r\n",
  "HTTP/1.1 99 Low\r\n\r\n",
  "HTTP/1.1 2000 Long\r\n\r\n",
  "HTTP/1.1 abc X\r\n\r\n",
  "HTTP/1.2 200 OK\r\n\r\nok",
  "http/1.1 200 OK\r\n\r\nok",
  "HTTP/1.1  200 OK\r\n\r\nok",
  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip,gzip,gzip,gzip,gzip,gzip\r\nContent-Length: 2\r\n\r\nok",
  "HTTP/1.1 000 Odd\r\nContent-Length: 2\r\n\r\nok",
];

function named(answer: string): string {
  return JSON.stringify(answer.length > 90 ? answer.slice(0, 60) + answer.length : answer);
}
function causeOf(error: unknown): string {
  const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
  return `${String(error)} ${cause?.name} ${cause?.code}`;
}

async function outcome(answer: string): Promise<string> {
  const base = `http://127.0.0.${++asked}:${process.env["RAW"]}/`;
  const r = await fetch(base + encodeURIComponent(answer), { signal: AbortSignal.timeout(30_000) });
  const headers = [...r.headers].map((header) => header.join("=")).join("|");
  const head = `${r.status} [${r.statusText}] ${headers.slice(0, 200)}`;
  try {
    return `${head} ${JSON.stringify(await r.text())}`;
  } catch (e) {
    return `${head} body ${causeOf(e)}`;
  }
}

async function main(): Promise<void> {
  for (const answer of answers) {
    try {
      console.log(named(answer), await outcome(answer));
    } catch (e) {
      console.log(named(answer), causeOf(e));
    }
  }
  for (const answer of refused) {
    try {
      console.log(named(answer), (await outcome(answer)).includes("TypeError: terminated"));
    } catch (e) {
      console.log(named(answer), String(e));
    }
  }
}
void main();
