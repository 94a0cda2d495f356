// Programs that take URLs apart, resolve them against others and assign to their parts: good ones, and what mutations
// make of them. What only the tables of IDNA decide is left out: docs/semantics.md lists it.
import { Random } from "./random.mjs";

const WHOLE = [
  "http://example.com/a/b/../c?x=1&y=2#frag",
  "https://user:pass@host.example:8443/p/a/t/h?query=string#hash",
  "HTTP://EXAMPLE.com:80/%7Efoo/./bar//baz",
  "http://192.168.0.1:8080/",
  "http://0x7f.1/",
  "http://3232235521/?a",
  "http://1.2.3.08/",
  "http://256.1.1.1",
  "http://1.2.3.4.5",
  "http://[2001:db8::1]:80/x",
  "http://[::ffff:1.2.3.4]",
  "https://[1:2:0:0:5:0:0:0]/",
  "http://[::1.2.3]/",
  "ftp://ftp.example.org:21/dir;type=a",
  "ws://a:80/chat?x'y",
  "wss://a:443",
  "file:///C:/dir/../file.txt",
  "file:///c|/x/../..",
  "file://localhost/etc/passwd",
  "file://host/share/./x",
  "file:C|/a",
  "file:..",
  "mailto:someone@example.com?subject=a b",
  "javascript:alert('x y')  ",
  "data:text/plain,hello world#x y",
  "blob:https://example.com:443/id",
  "urn:isbn:123  ?a",
  "foo://User@HOST:99/a/../b?q'r#z",
  "foo:/a/../../b",
  "foo:///x//y",
  "foo://",
  "foo:/.//p",
  "web+demo:/..//not-a-host/",
  "http:a/b",
  "http:\\\\x\\y\\..\\z",
  "https:/x/y",
  "//other/path",
  "/rooted/./p?q",
  "../up/../down",
  "?only=query",
  "#only-hash",
  "",
  "x y/z?a b#c d",
  " http://trim.me/ \t",
  "ht\ntp://tab\t.in/si\rde",
  "http://a b/",
  "http://a%20b/",
  "http://ex%41mple/",
  "http://@/",
  "http://a@b@c/",
  "http://:80/",
  "http://a:/",
  "http://a:65536",
  "non-special://[::1]:8/x",
  "non-special:\\x",
  "http://a/%2e%2E/%2e/b/%2e.",
];
const PIECES = [
  ..."/\\?#:@[]%.|<>^`{}\"' &=;+,~!$*()-_09afAZxX\t\n",
  "//",
  "..",
  "/../",
  "/./",
  "%2e",
  "%2E%2e",
  "%",
  "%4",
  "%41",
  "%00",
  "%zz",
  "C:",
  "c|",
  "/C|/",
  "::",
  ":80",
  ":443",
  ":8080",
  ":0",
  "0x",
  "0x7f",
  "010",
  "1.2.3",
  "4294967295",
  "file:",
  "http:",
  "https://",
  "foo:",
  "localhost",
  "\0",
  "\u007f",
  " ",
];
/** Beyond ASCII: not in hosts. */
const WIDE = ["é", "ß", "\u{1F600}", "\ud800", "%c3%a9", "%ff", "\u00a0"];
const PARTS = [
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
  "href",
];
const VALUES = [
  ...["http", "https:", "ftp", "file", "foo", "ws:x", "1a", "", "a+b.c-"],
  ...["user", "a:b@c", "p w/"],
  ...[
    "example.org",
    "example.org:81",
    "h:443",
    "h:99999",
    "h:8x",
    "[::1]",
    "[::1]:8",
    "x/y",
    "x?y",
    "",
    "a@b",
    "localhost",
    "1.2",
    ":9",
  ],
  ...["80", "443", "0080", "65536", "9a", "a", "21", "-1", "1\t2"],
  ...["a/b", "/a/../b", "", "//x", "C|/d", "?#x", "\\y", "..", " "],
  ...["?a=b", "a=b&c=d+e", "?", "??", "'\"#", "x y"],
  ...["#f", "f g", "#", "`<>"],
  ...["http://new/x?y=z#q", "nope", "foo:opaque  "],
];

/** A text with some pieces put in, taken out or written twice. */
function mutated(random, text, wide) {
  let result = text;
  for (let n = random.below(4); n > 0; n--) {
    const at = random.below(result.length + 1);
    const piece = wide && random.once(6) ? random.pick(WIDE) : random.pick(PIECES);
    const gone = random.once(2) ? random.below(4) : 0;
    result = result.slice(0, at) + (random.once(5) ? "" : piece) + result.slice(at + gone);
  }
  return result;
}

function randomCase(random) {
  const input = mutated(random, random.pick(WHOLE), random.once(3));
  const base = random.once(2) ? mutated(random, random.pick(WHOLE), random.once(3)) : null;
  const steps = Array.from({ length: random.below(6) }, () => {
    const part = random.once(5) ? random.pick(["append", "delete", "set", "sort"]) : random.pick(PARTS);
    return [part, mutated(random, random.pick(VALUES), !part.startsWith("h") && random.once(3))];
  });
  return { input, base, steps };
}

const mayNeedTables = (text) => /[^\0-\x7f]|%[89a-f]|xn--/i.test(text ?? "");

/** Whether the tables of IDNA play a part, or may: Node knows the domain, or has refused one. */
function needsTables({ input, base, steps }) {
  try {
    const url = new URL(input, base ?? undefined);
    if (url.protocol === "blob:" && mayNeedTables(url.href)) return true;
    if (base !== null && new URL(base).hostname.includes("xn--")) return true;
    for (const [part, value] of steps) {
      if (url.hostname.includes("xn--")) return true;
      try {
        if (part in url) url[part] = value;
      } catch {
        if (mayNeedTables(value)) return true;
      }
      if (part.startsWith("h") && mayNeedTables(value)) return true;
      // The next assignment would end Node.
      if (!URL.canParse(url.href)) return true;
      if (url.protocol === "blob:" && mayNeedTables(url.href)) return true;
    }
    return url.hostname.includes("xn--") || url.origin.includes("xn--");
  } catch {
    return mayNeedTables(input) || mayNeedTables(base);
  }
}

/** `count` URLs to look at, and what is to be assigned to them. */
export function urlCases(seed, count) {
  const random = new Random(seed);
  const cases = [];
  while (cases.length < count) {
    const one = randomCase(random);
    if (!needsTables(one)) cases.push(one);
  }
  return cases;
}

const CHECK = `
function show(url: URL): void {
  const { protocol, username, password, host, hostname, port, pathname, search, hash } = url;
  console.log(url.href, url.origin, JSON.stringify([protocol, username, password, host, hostname, port, pathname, search, hash]));
}
function step(url: URL, part: string, value: string): void {
  const params = url.searchParams;
  switch (part) {
    case "append": return params.append(value, "1 2&3=ä");
    case "delete": return params.delete("x");
    case "set": return params.set("a", value);
    case "sort": return params.sort();
    case "protocol": url.protocol = value; return;
    case "username": url.username = value; return;
    case "password": url.password = value; return;
    case "host": url.host = value; return;
    case "hostname": url.hostname = value; return;
    case "port": url.port = value; return;
    case "pathname": url.pathname = value; return;
    case "search": url.search = value; return;
    case "hash": url.hash = value; return;
    default: url.href = value;
  }
}
for (const { input, base, steps } of cases) {
  console.log(JSON.stringify(input), JSON.stringify(base), URL.canParse(input, base ?? undefined));
  try {
    const url = base === null ? new URL(input) : new URL(input, base);
    show(url);
    for (const [part, value] of steps) {
      try {
        step(url, part, value);
      } catch (e) {
        console.log(String(e), (e as { code?: string }).code, JSON.stringify(e));
      }
      console.log(part, JSON.stringify(value), JSON.stringify([...url.searchParams]), url.searchParams.toString());
      show(url);
    }
  } catch (e) {
    console.log(String(e), (e as { code?: string }).code, JSON.stringify(e));
  }
}
`;

/** The program of a seed. */
export function randomUrls(seed) {
  const cases = urlCases(seed, 150).map((one) => `  ${JSON.stringify(one)},\n`);
  const type = "{ input: string; base: string | null; steps: [part: string, value: string][] }";
  return `const cases: ${type}[] = [\n${cases.join("")}];\n${CHECK}`;
}
