/** The scheme of a URL in lower case, "" when it has none. */
export function schemeOf(url: string): string {
  const end = schemeEnd(url);
  return end > 0 ? url.slice(0, end).toLowerCase() : "";
}

/** What makes `url` unfit to be a URL, or `undefined` when nothing does. Host and port are not looked at. */
export function urlFault(url: string): string | undefined {
  for (let i = 0; i < url.length; i++) {
    const c = url.charCodeAt(i);
    if (c < 0x20 || c === 0x7f) return "invalid control character in URL";
  }
  const hash = url.indexOf("#");
  const path = before(before(url, "#"), "?");
  const end = schemeEnd(url);
  if (end === 0) return "missing protocol scheme";
  if (end < 0 && before(path, "/").includes(":")) return "first path segment in URL cannot contain colon";
  return escapeFault(path) ?? (hash < 0 ? undefined : escapeFault(url.slice(hash + 1)));
}

/** Where a web server listens, and for what. */
export interface Endpoint {
  /** "": all addresses. */
  hostname: string;
  port: number;
  /** Of the requests it is for; one that ends with `/` is for all that are below it. */
  path: string;
}

/** What `http://HOST:PORT/PATH` says; HOST may be left out. Throws for what is no such URL. */
export function endpointOf(url: string): Endpoint {
  const rest = before(before(url.slice(url.indexOf("//") + 2), "#"), "?");
  const authority = before(rest, "/");
  const path = pathOf(rest.slice(authority.length));
  if (path === undefined || path === "") throw new Error(`"${url}" has no path, such as /k8s-audit`);
  const parts = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:@[\]]*))(?::([0-9]{1,5}))?$/.exec(authority);
  if (parts === null) throw new Error(`"${url}" has no host and port`);
  const usual = schemeOf(url) === "https" ? "443" : "80";
  return { hostname: parts[1] ?? parts[2] ?? "", port: Number(parts[3] ?? usual), path };
}

/** The path in `file:///PATH`. Throws when it names a host, or nothing. */
export function logOf(url: string): string {
  const path = pathOf(before(url.slice(url.indexOf(":") + 1), "#")) ?? "";
  const at = path.startsWith("//") ? 2 : 0;
  if (path[at] !== "/" || path.length === at + 1) throw new Error(`"${url}" is no path: write file:///PATH`);
  return path.slice(at);
}

/** The path of what a request asks for, decoded; `undefined` when it is malformed. */
export function pathOf(target: string): string | undefined {
  const path = before(target, "?");
  return escapeFault(path) === undefined ? decoded(path, false) : undefined;
}

/** A path without `//`, `.` and `..`. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  const end = parts.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${parts.join("/")}${end}`;
}

/**
 * The first value of a parameter in the query of a URL, decoded; `undefined` when it has none. Throws when the URL is
 * malformed anywhere.
 */
export function queryParameter(url: string, name: string): string | undefined {
  const fault = urlFault(url) ?? queryFault(url);
  if (fault !== undefined) throw new Error(`parse "${url}": ${fault}`);
  const whole = before(url, "#");
  const mark = whole.indexOf("?");
  if (mark < 0) return undefined;
  for (const pair of whole.slice(mark + 1).split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    if (decoded(before(pair, "="), true) === name)
      return equals < 0 ? "" : decoded(pair.slice(equals + 1), true);
  }
  return undefined;
}

function queryFault(url: string): string | undefined {
  const whole = before(url, "#");
  const query = whole.slice(before(whole, "?").length);
  return query.includes(";") ? "invalid semicolon separator in query" : escapeFault(query);
}

/** Where the colon after the scheme is; 0 when there is nothing before it, -1 when there is no scheme. */
function schemeEnd(url: string): number {
  for (let i = 0; i < url.length; i++) {
    const c = url.charCodeAt(i);
    if (c === 0x3a) return i;
    const isLetter = (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a;
    const isOther = (c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2d || c === 0x2e;
    if (!isLetter && !(isOther && i > 0)) return -1;
  }
  return -1;
}

/** What stands before the first `mark`, or all of it. */
function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

/** The first `%` in `text` that two hexadecimal digits do not follow. */
function escapeFault(text: string): string | undefined {
  let at = text.indexOf("%");
  while (at >= 0) {
    if (hexDigit(text.charCodeAt(at + 1)) < 0 || hexDigit(text.charCodeAt(at + 2)) < 0) {
      return `invalid URL escape "${text.slice(at, at + 3)}"`;
    }
    at = text.indexOf("%", at + 3);
  }
  return undefined;
}

/** The value of a hexadecimal digit, -1 for anything else (NaN too). */
function hexDigit(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const letter = c | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

/** Decodes text whose escapes are known to be well-formed; in a query `+` is a blank. */
function decoded(text: string, isQuery: boolean): string {
  if (!text.includes("%") && !(isQuery && text.includes("+"))) return text;
  const from = new TextEncoder().encode(text);
  const to = new Uint8Array(from.length);
  let length = 0;
  for (let i = 0; i < from.length; i++) {
    const c = from[i]!;
    if (c === 0x25) {
      to[length] = hexDigit(from[i + 1]!) * 16 + hexDigit(from[i + 2]!);
      i += 2;
    } else {
      to[length] = isQuery && c === 0x2b ? 0x20 : c;
    }
    length++;
  }
  return new TextDecoder().decode(to.subarray(0, length));
}
