/*
 * Paths: segments, dots and drive letters (URL standard 4.2 and 4.4, path state), with what is other than the standard
 * in Node 20, whose parser is Ada 2.9.2.
 */
import { needsEscapes, PATH, percentEncode } from "./encoding.js";
import type { UrlRecord } from "./record.js";

/** Whether what separates segments stands there. */
export function isSlash(text: string, at: number, isSpecial: boolean): boolean {
  const c = text.charCodeAt(at);
  return c === 0x2f || (c === 0x5c && isSpecial);
}

/** Where the next separator stands, or the end. */
export function slashFrom(text: string, start: number, isSpecial: boolean): number {
  let at = start;
  while (at < text.length && !isSlash(text, at, isSpecial)) at++;
  return at;
}

/** Appends the segments of `text`, which begins behind a separator. */
export function appendPath(url: UrlRecord, text: string): void {
  const { isSpecial } = url;
  const isFile = url.scheme === "file";
  if (isTakenWhole(url, text)) {
    url.path = `/${text}`;
    return;
  }
  for (let start = 0; ;) {
    const end = slashFrom(text, start, isSpecial);
    const segment = text.slice(start, end);
    const isLast = end === text.length;
    const dots = dotsOf(segment);
    const isAtRoot = dots === 2 && !shorten(url) && !isSpecial;
    if (dots > 0) url.path += isLast && !isAtRoot ? "/" : "";
    else if (isFile && url.path === "" && isDriveLetter(segment)) url.path = `/${segment.charAt(0)}:`;
    else url.path += `/${percentEncode(segment, PATH)}`;
    if (isLast) return;
    start = end + 1;
  }
}

/**
 * Node only looks behind the first "/." for what may be a segment of dots, where no character is to be escaped and
 * nothing stands before or behind the path.
 */
function isTakenWhole(url: UrlRecord, text: string): boolean {
  const dot = text.indexOf("/.");
  if (dot < 0 || url.path !== "" || url.query !== null || url.fragment !== null) return false;
  if (text.startsWith(".") || (url.scheme === "file" && startsWithDrive(text, 0))) return false;
  const next = text.charCodeAt(dot + 2);
  if (dot + 2 === text.length || next === 0x2e || next === 0x2f) return false;
  if (text.includes("\\") || text.includes("%")) return false;
  return !needsEscapes(text, PATH);
}

/** How many dots a segment consists of, escaped ones too; 0 when there is anything else, or more than two. */
function dotsOf(segment: string): number {
  let dots = 0;
  for (let i = 0; i < segment.length; i++, dots++) {
    const c = segment.charCodeAt(i);
    if (c === 0x2e) continue;
    if (c !== 0x25 || segment.charCodeAt(i + 1) !== 0x32) return 0;
    if ((segment.charCodeAt(i + 2) | 0x20) !== 0x65) return 0;
    i += 2;
  }
  return dots <= 2 ? dots : 0;
}

/** Takes the last segment away, but no drive letter of a file; whether there was one to take. */
export function shorten(url: UrlRecord): boolean {
  if (url.scheme === "file" && url.path.indexOf("/", 1) < 0 && driveOf(url.path) !== "") return false;
  const slash = url.path.lastIndexOf("/");
  if (slash < 0) return false;
  url.path = url.path.slice(0, slash);
  return true;
}

/** The first segment of a path, if a drive letter is what it begins with. */
export function driveOf(path: string): string {
  if (!isLetter(path.charCodeAt(1)) || path.charCodeAt(2) !== 0x3a) return "";
  const end = path.indexOf("/", 1);
  return end < 0 ? path : path.slice(0, end);
}

/** Whether a segment beginning there is a drive letter. */
export function startsWithDrive(text: string, at: number): boolean {
  if (!isDriveAt(text, at)) return false;
  return text.length === at + 2 || isSlash(text, at + 2, true);
}

export function isDriveLetter(segment: string): boolean {
  return segment.length === 2 && isDriveAt(segment, 0);
}

function isDriveAt(text: string, at: number): boolean {
  const mark = text.charCodeAt(at + 1);
  return isLetter(text.charCodeAt(at)) && (mark === 0x3a || mark === 0x7c);
}

export function isLetter(c: number): boolean {
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x7a && c < 0x80;
}
