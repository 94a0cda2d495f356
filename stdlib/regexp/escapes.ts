/* Escapes that stand for one character (ECMA-262 CharacterEscape, B.1.2). */
import type { PatternNames } from "./names.js";
import { END, isDigit, isLetter, type PatternText } from "./pattern-text.js";
import { hexDigits, unicodeEscape } from "./hex-escapes.js";

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

/** What may be escaped with flag u. */
function isSyntaxCharacter(c: number): boolean {
  return c !== END && "^$\\.*+?()[]{}|/".includes(String.fromCodePoint(c));
}
