// Bytes for an HTTP server: requests of a connection, right, wrong, and of the kinds by which one is smuggled past a proxy.
import { Random } from "./random.mjs";

const METHODS = ["POST", "POST", "GET", "PUT", "DELETE", "OPTIONS", "HEAD", "post", "P OST", ""];
const TARGETS = ["/", "/a?b=c", "*", "//x", "/%zz", "/a b", "/\x01", "http://h/p", "/ä", "", "/\x7f"];
const VERSIONS = [
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.0",
  "HTTP/2.0",
  "HTTP/0.9",
  "http/1.1",
  "HTTP/1.12",
  "HTTP/ 1.1",
  "HTTP/1,1",
  "HTTP/1.1 ",
];
const NAMES = [
  "X-A",
  "x-a",
  "Content-Length",
  "content-length",
  "Transfer-Encoding",
  "Transfer-encoding",
  "Host",
  "Connection",
  "Expect",
  "Cookie",
  "X Y",
  "X-A ",
  " X-A",
  "",
  "X-ä",
  "X\x00",
  "X(",
  "Content-Length\x0b",
  "Transfer\r-Encoding",
];
const VALUES = [
  "1",
  "5",
  "05",
  "+5",
  "-5",
  "0x5",
  "5, 5",
  "5 5",
  "5\x0b",
  "1e1",
  "chunked",
  "Chunked",
  "chunked, chunked",
  "gzip, chunked",
  "chunked, identity",
  "identity",
  "xchunked",
  "\x0bchunked",
  "close",
  "keep-alive",
  "100-continue",
  "a\rb",
  "a\nb",
  "a\r\n b",
  "a\x00b",
  "\x7f",
  "\t",
  "ä",
  "99999999999999999999",
  "18446744073709551617",
  "",
];
const ENDS = ["\n", "\r", "\n\r", "\r\r\n", " \r\n", "\r\n\r\n", "\x0b\r\n", "\r\n\n"];
const SIZES = [
  "0",
  "00",
  "000000000003",
  "3;x=y",
  '3;x="a\\"b"',
  "3 ;x",
  "3 ",
  "\t3",
  "0x3",
  "+3",
  "-1",
  "",
  "3\n",
  "fffffffffffffffff",
  "100000000000000003",
  "80000000",
  "3;\x01",
  "3;\r",
  "3,",
  "g",
  `3;${"x".repeat(300)}`,
];

/** What a connection sends, each character a byte. Most of it is right but for one thing. */
export function randomRequests(seed) {
  const random = new Random(seed);
  let text = "";
  for (let count = 1 + random.below(3); count > 0; count--) text += request(random);
  return random.once(4) ? mutated(random, text) : text;
}

function request(random) {
  const wrong = random.below(12);
  const end = () => (wrong === 0 && random.once(3) ? random.pick(ENDS) : "\r\n");
  const odd = (at, list, usual) => (wrong === at ? random.pick(list) : usual);
  let text = `${odd(1, METHODS, "POST")} ${odd(2, TARGETS, "/")} ${odd(3, VERSIONS, "HTTP/1.1")}${end()}`;
  text += wrong === 4 ? "" : `Host: h${end()}`;
  const body = "abcdefgh".slice(0, random.below(9));
  const extra = () =>
    `${random.pick(NAMES)}:${random.pick([" ", "", "\t ", "  "])}${random.pick(VALUES)}${end()}`;
  for (let i = wrong === 5 ? 1 + random.below(3) : 0; i > 0; i--) text += extra();
  if (wrong === 6) text += `Transfer-Encoding: ${random.pick(VALUES)}${end()}`;
  if (wrong === 7) text += `Content-Length: ${random.pick(VALUES)}${end()}`;
  if (random.once(2))
    return `${text}Content-Length: ${odd(8, VALUES, String(body.length))}${end()}${end()}${body}`;
  text += `Transfer-Encoding: chunked${end()}${end()}`;
  for (let i = random.below(4); i > 0; i--) {
    const size = odd(9, SIZES, "3");
    text += `${size}${end()}abc${odd(10, ENDS, end())}`;
  }
  text += `${odd(9, SIZES, "0")}${end()}`;
  if (random.once(3)) text += wrong === 11 ? extra() : `T: 1${end()}`;
  return `${text}${end()}`;
}

const BYTES = ["\r", "\n", " ", "\t", ":", ";", "\x00", "0", "f", ",", "\r\n", "\x80"];

/** One byte changed, doubled or gone. */
function mutated(random, text) {
  const at = random.below(text.length);
  const byte = random.pick([...BYTES, text[at], ""]);
  return text.slice(0, at) + byte + text.slice(at + random.below(2));
}
