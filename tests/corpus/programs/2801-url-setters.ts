// Assigning to the parts of a URL: what fits is taken, what does not is ignored; its searchParams live.
const starts = ["https://user:pass@host:8080/p/q?a=1#h", "file:///C:/d/f?x", "foo://h:1/p", "foo:/p//q", "mailto:a b  ?q", "ws://h"];
const values: Record<string, string[]> = {
  protocol: ["http", "WSS:", "ftp:x", "file", "foo", "1a", "", "b+c-d.e:"],
  username: ["me", "a:b@c/d", "", "ü "],
  password: ["pw", "x y", "", "p#?"],
  host: ["new", "new:81", "New:443", "n:99999", "n:8x", "[::1]:5", "", "a b", "x/y", "x?y#z", "localhost", "1.2", "n:"],
  hostname: ["new", "new:81", "[::2]", "", "127.1", "a\tb"],
  port: ["81", "443", "0", "65536", "9a", "a", "", " 1", "\t7"],
  pathname: ["x", "/y/../z", "", "a?b#c", "//d", "\\e", "C|/f", "%2e%2e/g", "é"],
  search: ["?b=2", "b=2&c", "", "?", "??x'", "#y"],
  hash: ["#g", "g h", "", "#", "`x`"],
  href: ["http://z/y", "no url", "a:b c  "],
};
function assign(url: URL, part: string, value: string): void {
  switch (part) {
    case "protocol": url.protocol = value; break;
    case "username": url.username = value; break;
    case "password": url.password = value; break;
    case "host": url.host = value; break;
    case "hostname": url.hostname = value; break;
    case "port": url.port = value; break;
    case "pathname": url.pathname = value; break;
    case "search": url.search = value; break;
    case "hash": url.hash = value; break;
    default: url.href = value;
  }
}
for (const start of starts) {
  for (const [part, given] of Object.entries(values)) {
    for (const value of given) {
      const url = new URL(start);
      const params = url.searchParams;
      try {
        assign(url, part, value);
      } catch (e) {
        console.log(String(e), JSON.stringify(e));
      }
      console.log(part, JSON.stringify(value), url.href, String(params), url.searchParams === params);
    }
  }
}
// One after the other on one URL.
const url = new URL("http://a/b?c#d");
const log = (what: string): void => console.log(what, url.href);
url.searchParams.append("e", "f g");
log("append");
url.searchParams.set("c", "1&2");
log("set");
url.hash = "";
log("hash");
url.search = "?x=1&x=2";
log("search");
url.searchParams.delete("x", "1");
log("delete one");
url.searchParams.delete("x");
log("delete all");
url.href = "foo:opaque  ?q#h";
log("href");
url.searchParams.delete("q");
log("q gone");
url.hash = "";
log("no hash");
url.protocol = "https";
log("protocol");
[url.host, url.pathname] = ["n:9", "/z"];
log("pattern");
url.port += "9";
url.username ||= "someone";
log("compound");
