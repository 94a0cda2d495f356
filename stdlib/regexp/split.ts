/* String.prototype.split of a regular expression (ECMA-262 22.2.6.14). */
import { advance, type RegExp } from "./regexp.js";

/**
 * The pieces, and between them what the groups have matched: `T` is string for a pattern that is known to have no
 * groups, else string or undefined.
 */
export function regExpSplit<T>(pattern: RegExp, text: string, limit: number | undefined): T[] {
  const most = limit === undefined ? 4294967295 : limit >>> 0;
  const pieces: T[] = [];
  if (most === 0) return pieces;
  if (text.length === 0) {
    if (!regexpSearch(pattern["program"], text, 0, false)) pieces.push(retyped<string, T>(text));
    return pieces;
  }
  let begin = 0;
  let at = 0;
  while (at < text.length && regexpSearch(pattern["program"], text, at, false)) {
    const start = regexpStart(0);
    const end = regexpEnd(0);
    if (start >= text.length) break;
    if (end === begin) {
      at = advance(text, start, pattern["bits"]);
      continue;
    }
    pieces.push(retyped<string, T>(text.slice(begin, start)));
    if (pieces.length >= most) return pieces;
    for (let group = 1; group < pattern["groups"]; group++) {
      pieces.push(retyped<string | undefined, T>(regexpGroup(text, group)));
      if (pieces.length >= most) return pieces;
    }
    begin = at = end;
  }
  pieces.push(retyped<string, T>(text.slice(begin)));
  return pieces;
}
