/*
 * The URL parser (URL standard 4.4), by parts instead of by characters: each `?` and `#` ends what was before it. As in
 * Node 20, anything with a fragment is relative to an opaque base.
 */
import { C0_CONTROL, FRAGMENT, percentEncode, QUERY, SPECIAL_QUERY } from "./encoding.js";
import { isAlphanumeric } from "../uri.js";
import { parseHost } from "./host.js";
import {
  appendPath,
  driveOf,
  isDriveLetter,
  isLetter,
  isSlash,
  shorten,
  slashFrom,
  startsWithDrive,
} from "./path.js";
import { UrlRecord } from "./record.js";
import { parseServer } from "./server.js";

/** What `text` is, seen from `base`; undefined for what is no URL. */
export function parseUrl(text: string, base: UrlRecord | undefined): UrlRecord | undefined {
  const input = withoutTabs(trimmed(text.toWellFormed()));
  const hash = input.indexOf("#");
  const body = hash < 0 ? input : input.slice(0, hash);
  const mark = body.indexOf("?");
  const rest = mark < 0 ? body : body.slice(0, mark);
  const colon = schemeEnd(rest);
  const url = new UrlRecord();
  if (colon > 0) {
    url.scheme = rest.slice(0, colon).toLowerCase();
    if (!parseScheme(url, rest.slice(colon + 1), base)) return undefined;
  } else {
    if (!base || (base.isOpaque && hash < 0)) return undefined;
    url.scheme = base.scheme;
    if (!parseRelative(url, rest, base)) return undefined;
  }
  if (mark >= 0) url.query = encodeQuery(url, body.slice(mark + 1));
  if (hash >= 0) url.fragment = percentEncode(input.slice(hash + 1), FRAGMENT);
  return url;
}

export function encodeQuery(url: UrlRecord, text: string): string {
  return percentEncode(text, url.isSpecial ? SPECIAL_QUERY : QUERY);
}

/** `text` without control characters and blanks at its ends. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}

/** `text` without tabs and ends of lines, wherever they stand. */
export function withoutTabs(text: string): string {
  let result = "";
  let plain = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x09 && c !== 0x0a && c !== 0x0d) continue;
    result += text.slice(plain, i);
    plain = i + 1;
  }
  return plain === 0 ? text : result + text.slice(plain);
}

/** Where the colon behind a scheme stands; -1 when there is no scheme. */
export function schemeEnd(text: string): number {
  if (!isLetter(text.charCodeAt(0))) return -1;
  for (let i = 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x3a) return i;
    if (!isAlphanumeric(c) && c !== 0x2b && c !== 0x2d && c !== 0x2e) return -1;
  }
  return -1;
}

/** What stands behind the scheme. */
function parseScheme(url: UrlRecord, rest: string, base: UrlRecord | undefined): boolean {
  if (url.scheme === "file") return parseFile(url, rest, base?.scheme === "file" ? base : undefined);
  if (url.isSpecial) {
    if (base && base.scheme === url.scheme && !rest.startsWith("//")) return parseRelative(url, rest, base);
    return parseAfterSlashes(url, rest);
  }
  if (rest.startsWith("//")) return parseAuthority(url, rest.slice(2));
  url.isOpaque = !rest.startsWith("/");
  if (url.isOpaque) url.path = percentEncode(rest, C0_CONTROL);
  else appendPath(url, rest.slice(1));
  return true;
}

/** Of special schemes any number of slashes is as good as two. */
function parseAfterSlashes(url: UrlRecord, rest: string): boolean {
  let start = 0;
  while (isSlash(rest, start, true)) start++;
  return parseAuthority(url, rest.slice(start));
}

function parseAuthority(url: UrlRecord, text: string): boolean {
  const end = slashFrom(text, 0, url.isSpecial);
  if (!parseServer(url, text.slice(0, end))) return false;
  startPath(url, text.slice(end));
  return true;
}

/** The path behind a host. */
export function startPath(url: UrlRecord, text: string): void {
  if (text === "" && !url.isSpecial) return;
  appendPath(url, isSlash(text, 0, url.isSpecial) ? text.slice(1) : text);
}

function parseRelative(url: UrlRecord, rest: string, base: UrlRecord): boolean {
  const { isSpecial } = url;
  if (url.scheme === "file") return parseFile(url, rest, base);
  if (isSlash(rest, 0, isSpecial)) {
    if (isSlash(rest, 1, isSpecial))
      return isSpecial ? parseAfterSlashes(url, rest) : parseAuthority(url, rest.slice(2));
    url.copyServer(base);
    appendPath(url, rest.slice(1));
    return true;
  }
  url.copyServer(base);
  takePath(url, base, rest);
  if (rest === "") return true;
  shorten(url);
  appendPath(url, rest);
  return true;
}

/** The path of the base, and its query where nothing else follows, unless that is empty. */
function takePath(url: UrlRecord, base: UrlRecord, rest: string): void {
  url.path = base.path;
  url.isOpaque = base.isOpaque;
  if (rest === "" && base.query !== "") url.query = base.query;
}

function parseFile(url: UrlRecord, rest: string, base: UrlRecord | undefined): boolean {
  url.host = "";
  if (isSlash(rest, 0, true)) {
    if (isSlash(rest, 1, true)) return parseFileHost(url, rest.slice(2));
    if (base) {
      url.host = base.host;
      if (!startsWithDrive(rest, 1)) url.path = driveOf(base.path);
    }
    appendPath(url, rest.slice(1));
    return true;
  }
  if (base) {
    url.host = base.host;
    takePath(url, base, rest);
    if (rest === "") return true;
    if (startsWithDrive(rest, 0)) url.path = "";
    else shorten(url);
  }
  appendPath(url, rest);
  return true;
}

function parseFileHost(url: UrlRecord, text: string): boolean {
  const end = slashFrom(text, 0, true);
  const host = text.slice(0, end);
  if (isDriveLetter(host)) {
    appendPath(url, text);
    return true;
  }
  if (!setFileHost(url, host)) return false;
  startPath(url, text.slice(end));
  return true;
}

export function setFileHost(url: UrlRecord, text: string): boolean {
  const host = text === "" ? "" : parseHost(text, true);
  if (host === undefined) return false;
  url.host = host === "localhost" ? "" : host;
  return true;
}
