/* Escapes that stand for one character (ECMA-262 CharacterEscape, B.1.2). */
import type { PatternNames } from "./names.js";
import { END, hexValue, isDigit, isLetter, type PatternText } from "./pattern-text.js";

/** `\d` and its kin, which stand for sets; `\p` only with flag u. */
export function isClassEscape(c: number, unicode: boolean): boolean {
  switch (c) {
    case 0x64: // d
    case 0x44: // D
    case 0x73: // s
    case 0x53: // S
    case 0x77: // w
    case 0x57: // W
      return true;
    case 0x70: // p
    case 0x50: // P
      return unicode;
    default:
      return false;
  }
}

/** The character that the escape at the current backslash stands for. @throws SyntaxError */
export function characterEscape(text: PatternText, inClass: boolean, names: PatternNames): number {
  const c = text.next();
  const control = controlCharacter(c);
  if (control >= 0) {
    text.advance(2);
    return control;
  }
  if (c === 0x63) return controlLetter(text, inClass);
  if (c >= 0x30 && c <= 0x37) return octal(text, inClass);
  if (c === 0x78) {
    text.advance(2);
    const value = hexDigits(text, 2);
    if (value >= 0) return value;
    if (text.unicode) throw text.error("Invalid escape");
    return c;
  }
  if (c === 0x75) {
    text.advance(2);
    const value = unicodeEscape(text, text.unicode);
    if (value >= 0) return value;
    if (text.unicode) throw text.error("Invalid Unicode escape");
    return c;
  }
  const allowed = text.unicode
    ? isSyntaxCharacter(c) || (inClass && c === 0x2d)
    : c !== 0x6b || !names.any(text);
  if (!allowed) throw text.error("Invalid escape");
  text.advance(2);
  return c;
}

function controlCharacter(c: number): number {
  switch (c) {
    case 0x66: // f
      return 12;
    case 0x6e: // n
      return 10;
    case 0x72: // r
      return 13;
    case 0x74: // t
      return 9;
    case 0x76: // v
      return 11;
    default:
      return -1;
  }
}

/** `\cA`. Where no letter follows, the backslash stands for itself. */
function controlLetter(text: PatternText, inClass: boolean): number {
  text.advance();
  const letter = text.next();
  const taken = isLetter(letter) || (inClass && !text.unicode && (isDigit(letter) || letter === 0x5f));
  if (taken) {
    text.advance(2);
    return letter & 31;
  }
  if (text.unicode) throw text.error("Invalid Unicode escape");
  return 0x5c;
}

/** `\0` and, without flag u, up to three octal digits below 256. */
function octal(text: PatternText, inClass: boolean): number {
  const first = text.next();
  text.advance(2);
  if (text.unicode && (first !== 0x30 || isDigit(text.current())))
    throw text.error(inClass ? "Invalid class escape" : "Invalid decimal escape");
  let value = first - 48;
  for (let i = 0; i < 2; i++) {
    const c = text.current();
    if (c < 0x30 || c > 0x37 || value * 8 + c - 48 > 255) break;
    value = value * 8 + c - 48;
    text.advance();
  }
  return value;
}

/** The value of `count` hexadecimal digits; -1, and nothing read, when there are not as many. */
function hexDigits(text: PatternText, count: number): number {
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

/** What may be escaped with flag u. */
function isSyntaxCharacter(c: number): boolean {
  return c !== END && "^$\\.*+?()[]{}|/".includes(String.fromCodePoint(c));
}
