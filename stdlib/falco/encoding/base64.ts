// In the language that plugins are compiled from: the compiler takes this file into programs.

/** `"base64url"` is the alphabet of RFC 4648 section 5, which is written without padding. */
export type Base64Alphabet = "base64" | "base64url";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Base64 of bytes: with `=` at the end where the alphabet is `"base64"`, without where it is `"base64url"`. */
export function toBase64(bytes: Uint8Array, alphabet: Base64Alphabet = "base64"): string {
  const isUrl = alphabet === "base64url";
  const codes = new TextEncoder().encode(LETTERS + (isUrl ? "-_" : "+/"));
  const rest = bytes.length % 3;
  const whole = bytes.length - rest;
  const text = new Uint8Array((whole / 3) * 4 + (rest === 0 ? 0 : isUrl ? rest + 1 : 4));
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const word = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
    text[at] = codes[word >>> 18]!;
    text[at + 1] = codes[(word >>> 12) & 63]!;
    text[at + 2] = codes[(word >>> 6) & 63]!;
    text[at + 3] = codes[word & 63]!;
    at += 4;
  }
  if (rest > 0) {
    const word = (bytes[whole]! << 16) | (rest === 2 ? bytes[whole + 1]! << 8 : 0);
    text.fill(0x3d, at);
    text[at] = codes[word >>> 18]!;
    text[at + 1] = codes[(word >>> 12) & 63]!;
    if (rest === 2) text[at + 2] = codes[(word >>> 6) & 63]!;
  }
  return new TextDecoder().decode(text);
}

/**
 * The bytes of base64. Blanks and line ends are passed over, `=` at the end may be left out. Unlike Node's Buffer, which
 * skips whatever it does not know, it throws a SyntaxError for a character of another alphabet, and for text that ends
 * in the middle of a byte.
 */
export function fromBase64(text: string, alphabet: Base64Alphabet = "base64"): Uint8Array {
  const values = valuesOf(alphabet);
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let size = 0;
  let word = 0;
  let digits = 0;
  let i = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? values[code]! : INVALID;
    if (value >= 64) {
      if (value === BLANK) continue;
      if (code === 0x3d) break;
      throw invalid(text, i);
    }
    word = (word << 6) | value;
    digits++;
    if (digits < 4) continue;
    bytes[size] = word >>> 16;
    bytes[size + 1] = (word >>> 8) & 255;
    bytes[size + 2] = word & 255;
    size += 3;
    word = digits = 0;
  }
  const padding = paddingFrom(text, i);
  if (digits === 1 || (padding > 0 && digits + padding !== 4))
    throw new SyntaxError("fromBase64: the text ends in the middle of a byte");
  if (digits >= 2) bytes[size++] = digits === 2 ? word >>> 4 : word >>> 10;
  if (digits === 3) bytes[size++] = (word >>> 2) & 255;
  return bytes.subarray(0, size);
}

const INVALID = 255;
const BLANK = 254;

/** What each character of ASCII stands for. */
function valuesOf(alphabet: Base64Alphabet): Uint8Array {
  const values = new Uint8Array(128);
  values.fill(INVALID);
  const all = LETTERS + (alphabet === "base64url" ? "-_" : "+/");
  for (let i = 0; i < 64; i++) values[all.charCodeAt(i)] = i;
  for (const blank of " \t\n\f\r") values[blank.charCodeAt(0)] = BLANK;
  return values;
}

/** How many `=` there are from `at` on, where nothing else may be but blanks. */
function paddingFrom(text: string, at: number): number {
  let count = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i]!;
    if (char === "=" && count < 2) count++;
    else if (!" \t\n\f\r".includes(char)) throw invalid(text, i);
  }
  return count;
}

function invalid(text: string, at: number): SyntaxError {
  return new SyntaxError(
    `fromBase64: ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} at ${at} is no base64`,
  );
}
