// URL: what it is made of, relative ones, every kind of host and path, as a log pipeline would take them apart.
const show = (u: URL): void =>
  console.log(
    u.href,
    [u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.origin].join("|"),
  );
const texts = [
  "https://user:pa%20ss@Example.COM:8443/a/./b/../c%7Ed?x=1&y='2'#frag ment",
  "http://example.com:80",
  "  \thttp://exa\nmple.com/tab\tbed  ",
  "HTTP:\\\\EXAMPLE.com\\x\\..\\y",
  "http://0x7f.1/",
  "http://3232235521",
  "http://192.168.010.1./",
  "http://[2001:DB8:0:0:1:0:0:1]:8080/",
  "http://[::ffff:192.0.2.128]/",
  "ftp://host:21/;type=a",
  "wss://host:444/chat",
  "file:///C|/x/../y.txt",
  "file://localhost/etc/hosts",
  "file://server/share/./a",
  "mailto:someone@example.com?subject=hi there",
  "data:text/html,<b> x</b>#f",
  "javascript:alert(1)  ",
  "blob:https://example.com:443/1-2",
  "urn:isbn:0451450523",
  "foo://Host:0/a b?c'd",
  "foo:/..//x",
  "foo:///p/./q",
  "http://host/%2e%2E/%2e/a/%2e.",
  "http://a/é?ü#\u{1F600}\ud800",
  "http://a@b@c:1/",
  "http://:secret@host/",
];
for (const text of texts) show(new URL(text));

const bases = ["http://h:81/a/b/c?q#f", "file:///C:/dir/file", "foo://h/x/y", "foo:/x/y"];
const relative = ["d", "../d", "../../../d", "/r", "//other/r", "?q2", "#f2", "", "d/./e/..", "D:/x", "/D|/x", "http:z", "./:s"];
for (const base of bases) {
  for (const text of relative) console.log(base, text, new URL(text, base).href);
  console.log(new URL("?x", new URL(base)).href);
}
const bad = [
  "", "nope", "http://", "http://a b", "http://a:65536", "http://a:x", "http://[::1", "http://[1:2]", "http://256.1.1.1",
  "http://1.2.3.4.5", "http://0x100.1.1.1", "http://a%00b", "http://%", "https://user@", "foo://a b", "http://a<b",
  "http://09", "http://1..2", "//x", "http://%ff",
];
for (const text of bad) {
  try {
    show(new URL(text));
  } catch (e) {
    console.log(text, URL.canParse(text), URL.parse(text), e instanceof TypeError, String(e), JSON.stringify(e));
  }
}
try {
  new URL("//[", "http://ok");
} catch (e) {
  console.log(String(e), JSON.stringify(e), (e as { code: string }).code);
}
try {
  new URL("x", "no base");
} catch (e) {
  console.log(JSON.stringify(e), URL.canParse("x", "no base"), URL.canParse("x", "a:/b"));
}

// In every place where a value may be.
const urls = new Map<string, URL>(texts.slice(0, 3).map((t): [string, URL] => [t, new URL(t)]));
const records: { name: string; url: URL | null; tags?: URL[] }[] = [
  { name: "a", url: new URL("a:b") },
  { name: "b", url: null, tags: [...urls.values()] },
];
console.log(JSON.stringify(records), JSON.stringify({ params: new URL("a:?b=c").searchParams }));
const unknowns: unknown[] = [new URL("x:y"), "x:y", new URLSearchParams("a=b"), 5];
for (const one of unknowns) {
  console.log(one instanceof URL, one instanceof URLSearchParams, typeof one, String(one));
  if (one instanceof URL) console.log(one.pathname, `${one}`, one + "!", one.href === one.toString());
}
class Endpoint {
  readonly url: URL;
  #hits = 0;
  constructor(text: string, base?: string) {
    this.url = base === undefined ? new URL(text) : new URL(text, base);
  }
  get key(): string {
    this.#hits++;
    return `${this.url.host}${this.url.pathname}#${this.#hits}`;
  }
}
const endpoints = ["/a", "/b?c"].map((path) => new Endpoint(path, "https://api.example.com"));
console.log(endpoints.map((e) => e.key).join(), endpoints[0]!.key, Object.keys(new URL("a:b")).length);
function pick<K extends "host" | "pathname">(url: URL, key: K): string {
  return url[key];
}
console.log(pick(new URL("http://h/p"), "host"), pick(new URL("http://h/p"), "pathname"));
