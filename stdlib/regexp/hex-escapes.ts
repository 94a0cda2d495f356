/* What follows `\x` and `\u`. */
import { hexValue, type PatternText } from "./pattern-text.js";

/** The value of `count` hexadecimal digits; -1, and nothing read, when there are not as many. */
export function hexDigits(text: PatternText, count: number): number {
  const start = text.at;
  let value = 0;
  for (let i = 0; i < count; i++) {
    const digit = hexValue(text.current());
    if (digit < 0) {
      text.at = start;
      return -1;
    }
    value = value * 16 + digit;
    text.advance();
  }
  return value;
}

/** What follows `\u`: four digits, with `wide` also `{...}` and a second half of a pair. -1 when it is neither. */
export function unicodeEscape(text: PatternText, wide: boolean): number {
  const start = text.at;
  if (wide && text.current() === 0x7b) {
    text.advance();
    let value = 0;
    let digits = 0;
    for (let digit = hexValue(text.current()); digit >= 0; digit = hexValue(text.current())) {
      value = value * 16 + digit;
      digits++;
      if (value > 0x10ffff) break;
      text.advance();
    }
    if (digits > 0 && value <= 0x10ffff && text.takes(0x7d)) return value;
    text.at = start;
    return -1;
  }
  const high = hexDigits(text, 4);
  if (!wide || high < 0xd800 || high > 0xdbff || text.current() !== 0x5c || text.next() !== 0x75) return high;
  const between = text.at;
  text.advance(2);
  const low = hexDigits(text, 4);
  if (low >= 0xdc00 && low <= 0xdfff) return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  text.at = between;
  return high;
}
