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
    if (decodeQuery(before(pair, "=")) === name) return equals < 0 ? "" : decodeQuery(pair.slice(equals + 1));
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

/** Decodes a part of a query whose escapes are known to be well-formed. */
function decodeQuery(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return text;
  const from = new TextEncoder().encode(text);
  const to = new Uint8Array(from.length);
  let length = 0;
  for (let i = 0; i < from.length; i++) {
    const c = from[i]!;
    if (c === 0x25) {
      to[length] = hexDigit(from[i + 1]!) * 16 + hexDigit(from[i + 2]!);
      i += 2;
    } else {
      to[length] = c === 0x2b ? 0x20 : c;
    }
    length++;
  }
  return new TextDecoder().decode(to.subarray(0, length));
}
