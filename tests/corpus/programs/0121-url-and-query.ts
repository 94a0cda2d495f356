interface Url {
  scheme: string;
  host: string;
  port?: number;
  path: string;
  query: Record<string, string[]>;
  fragment?: string;
}
function decode(s: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!;
    if (c === "%") {
      const n = parseInt(s.slice(i + 1, i + 3), 16);
      if (Number.isNaN(n)) throw new SyntaxError(`bad escape in ${s}`);
      bytes.push(n);
      i += 2;
    } else if (c === "+") bytes.push(32);
    else bytes.push(...Array.from(encoder.encode(c)));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
function parse(text: string): Url {
  const [rest = "", fragment] = text.split("#");
  const [before = "", queryText = ""] = rest.split("?");
  const at = before.indexOf("://");
  if (at < 0) throw new SyntaxError(`no scheme in ${text}`);
  const scheme = before.slice(0, at);
  const slash = before.indexOf("/", at + 3);
  const authority = slash < 0 ? before.slice(at + 3) : before.slice(at + 3, slash);
  const [host = "", portText] = authority.split(":");
  const query: Record<string, string[]> = {};
  for (const pair of queryText === "" ? [] : queryText.split("&")) {
    const eq = pair.indexOf("=");
    const key = decode(eq < 0 ? pair : pair.slice(0, eq));
    (query[key] ??= []).push(eq < 0 ? "" : decode(pair.slice(eq + 1)));
  }
  return {
    scheme,
    host: host.toLowerCase(),
    path: slash < 0 ? "/" : before.slice(slash),
    query,
    ...(portText === undefined ? {} : { port: Number(portText) }),
    ...(fragment === undefined ? {} : { fragment }),
  };
}
for (const t of ["http://Example.COM", "https://h:8443/a/b?x=1&y=%C3%A9+z&x=2&flag#top", "ftp://f/?10=a&9=b&=empty", "nonsense", "http://h/?q=%zz"]) {
  try {
    const u = parse(t);
    console.log(u.scheme, u.host, u.port ?? "default", u.path, u.fragment ?? "-");
    console.log(Object.entries(u.query).map(([k, vs]) => `${k}=[${vs.join("|")}]`).join(" "));
  } catch (e) {
    console.log(e instanceof SyntaxError, (e as Error).message);
  }
}
