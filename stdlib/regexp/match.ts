/* String.prototype.match, matchAll and search of a regular expression (ECMA-262 22.2.6.8, 22.2.6.9, 22.2.6.12). */
import { GLOBAL, HAS_INDICES, STICKY } from "./flags.js";
import { behindMatch, type RegExp } from "./regexp.js";

export function regExpMatch(pattern: RegExp, text: string): RegExpMatchArray | null {
  return (pattern["bits"] & GLOBAL) === 0 ? pattern.exec(text) : allMatches(pattern, text);
}

function allMatches(pattern: RegExp, text: string): RegExpMatchArray | null {
  pattern.lastIndex = 0;
  const bits = pattern["bits"];
  const found: (string | undefined)[] = [];
  let at = 0;
  while (at <= text.length && regexpSearch(pattern["program"], text, at, (bits & STICKY) !== 0)) {
    found.push(regexpGroup(text, 0));
    at = behindMatch(text, bits);
  }
  return found.length === 0 ? null : retyped<(string | undefined)[], RegExpMatchArray>(found);
}

/** @throws TypeError for a pattern without the flag g. */
export function regExpMatchAll(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  if ((pattern["bits"] & GLOBAL) === 0)
    throw new TypeError("String.prototype.matchAll called with a non-global RegExp argument");
  return eachMatch(pattern, text, Math.max(0, Math.floor(pattern.lastIndex)));
}

/** From `from` on; what becomes of the pattern's lastIndex in between is of no account. */
function* eachMatch(pattern: RegExp, text: string, from: number): Generator<RegExpExecArray> {
  const bits = pattern["bits"];
  let at = from;
  while (at <= text.length && regexpSearch(pattern["program"], text, at, (bits & STICKY) !== 0)) {
    at = behindMatch(text, bits);
    yield regexpMatch(text, pattern["groups"], pattern["names"], (bits & HAS_INDICES) !== 0);
  }
}

export function regExpSearch(pattern: RegExp, text: string): number {
  const isSticky = (pattern["bits"] & STICKY) !== 0;
  return regexpSearch(pattern["program"], text, 0, isSticky) ? regexpStart(0) : -1;
}
