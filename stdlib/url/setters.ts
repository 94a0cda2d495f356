/*
 * What assigning to a part of a URL does (URL standard 6.1), with what is other in Node 20. Each tells whether Node takes
 * the URL for changed.
 */
import { FRAGMENT, percentEncode, USERINFO } from "./encoding.js";
import { parseHost } from "./host.js";
import { digits } from "./ip-address.js";
import { encodeQuery, schemeEnd, setFileHost, startPath, withoutTabs } from "./parse.js";
import { appendPath, isSlash } from "./path.js";
import { defaultPort, type UrlRecord } from "./record.js";
import { portColon } from "./server.js";

export function setProtocol(url: UrlRecord, value: string): boolean {
  const text = withoutTabs(value);
  if (text === "") return true;
  const end = schemeEnd(`${text}:`);
  if (end < 0) return false;
  const scheme = text.slice(0, end).toLowerCase();
  const isSpecial = defaultPort(scheme) !== undefined;
  const isServerLost = scheme === "file" && (url.hasCredentials || url.port !== "");
  if (url.isSpecial !== isSpecial || isServerLost || (url.scheme === "file" && url.host === ""))
    return !isSpecial || !text.startsWith(scheme);
  url.scheme = scheme;
  // 0 is the default of schemes that have none.
  url.setPort(isSpecial || url.port !== "0" ? url.port : "");
  return true;
}

export function setUsername(url: UrlRecord, value: string): boolean {
  if (!url.hasServer) return false;
  url.username = percentEncode(value.toWellFormed(), USERINFO);
  return true;
}

export function setPassword(url: UrlRecord, value: string): boolean {
  if (!url.hasServer) return false;
  url.password = percentEncode(value.toWellFormed(), USERINFO);
  return true;
}

/** The host, and the port where one stands behind it. */
export function setHost(url: UrlRecord, value: string): boolean {
  return setServer(url, value, true);
}

export function setHostname(url: UrlRecord, value: string): boolean {
  return setServer(url, value, false);
}

function setServer(url: UrlRecord, value: string, withPort: boolean): boolean {
  if (url.isOpaque) return false;
  const whole = withoutTabs(value.toWellFormed());
  const hash = whole.indexOf("#");
  const given = hash < 0 ? whole : whole.slice(0, hash);
  const text = upToPath(url, given);
  if (url.scheme === "file") return setFileHost(url, text);
  const colon = portColon(text);
  if (colon >= 0 && !withPort) return false;
  const host = colon < 0 ? text : text.slice(0, colon);
  if (host === "" && colon < 0 && (url.isSpecial || url.hasCredentials || url.port !== "")) return false;
  const parsed = host === "" && !url.isSpecial ? emptied(url) : parseHost(host, url.isSpecial);
  if (parsed === undefined) return false;
  // Whether there may be a port goes by the host before.
  if (colon >= 0 && colon + 1 < given.length) setPort(url, given.slice(colon + 1));
  url.host = parsed;
  return true;
}

/** What no host comes to: where there was none it is one only if the path needs it. */
function emptied(url: UrlRecord): string | null {
  return url.host === null && !url.path.startsWith("//") ? null : "";
}

function upToPath(url: UrlRecord, text: string): string {
  const { isSpecial } = url;
  let end = 0;
  while (end < text.length && !isSlash(text, end, isSpecial) && text.charCodeAt(end) !== 0x3f) end++;
  return text.slice(0, end);
}

/** What has digits only further on takes the port away. */
export function setPort(url: UrlRecord, value: string): boolean {
  if (!url.hasServer) return false;
  const text = withoutTabs(value);
  const first = text.charCodeAt(0);
  if (text === "") {
    url.port = "";
    return true;
  }
  const written = text.slice(0, digits(text, 10));
  const port = Number(written);
  if (first <= 0x20 || first === 0x2d || !hasDigit(text) || port > 65535) return false;
  url.setPort(written === "" ? "" : String(port));
  return true;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (digits(text.charAt(i), 10) > 0) return true;
  return false;
}

export function setPathname(url: UrlRecord, value: string): boolean {
  if (url.isOpaque) return false;
  const text = withoutTabs(value.toWellFormed());
  url.path = "";
  if (text === "" && url.host === null) appendPath(url, "");
  else startPath(url, text);
  // Where "/." stands before such a path, Node loses what follows.
  if (url.host === null && url.path.startsWith("//")) url.query = url.fragment = null;
  return true;
}

export function setSearch(url: UrlRecord, value: string): boolean {
  if (value === "") {
    url.query = null;
    stripOpaquePath(url);
    return true;
  }
  const text = withoutTabs(value.toWellFormed());
  url.query = encodeQuery(url, value.startsWith("?") ? text.slice(1) : text);
  return true;
}

export function setHash(url: UrlRecord, value: string): boolean {
  if (value === "") {
    url.fragment = null;
    stripOpaquePath(url);
    return true;
  }
  const text = withoutTabs(value.toWellFormed());
  url.fragment = percentEncode(value.startsWith("#") ? text.slice(1) : text, FRAGMENT);
  return true;
}

/** Blanks at the end of an opaque path stay only where something follows. */
function stripOpaquePath(url: UrlRecord): void {
  if (!url.isOpaque || url.query !== null || url.fragment !== null) return;
  let end = url.path.length;
  while (end > 0 && url.path.charCodeAt(end - 1) === 0x20) end--;
  url.path = url.path.slice(0, end);
}
