/* encodeURI, decodeURI and their Component forms (ECMA-262 19.2.6). */

export function encodeUriComponent(text: string): string {
  return encode(text, "-_.!~*'()");
}
export function encodeUri(text: string): string {
  return encode(text, "-_.!~*'();/?:@&=+$,#");
}
export function decodeUriComponent(text: string): string {
  return decode(text, "");
}
export function decodeUri(text: string): string {
  return decode(text, ";/?:@&=+$,#");
}

/** Everything escaped but letters, digits and what is in `kept`. */
function encode(text: string, kept: string): string {
  let result = "";
  let plain = 0;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const next = i + (point > 0xffff ? 2 : 1);
    if (!isAlphanumeric(point) && !kept.includes(text.slice(i, next))) {
      result += text.slice(plain, i) + escaped(point);
      plain = next;
    }
    i = next;
  }
  return plain === 0 ? text : result + text.slice(plain);
}

export function isAlphanumeric(c: number): boolean {
  const letter = c | 0x20;
  return (letter >= 0x61 && letter <= 0x7a && c < 0x80) || (c >= 0x30 && c <= 0x39);
}

/** The bytes of a code point in UTF-8, each as `%XX`. */
export function escaped(point: number): string {
  if (point < 0x80) return escapedByte(point);
  if (point < 0x800) return escapedByte(0xc0 | (point >> 6)) + continuation(point);
  if (point >= 0xd800 && point <= 0xdfff) throw new URIError("URI malformed");
  if (point < 0x10000)
    return escapedByte(0xe0 | (point >> 12)) + continuation(point >> 6) + continuation(point);
  return (
    escapedByte(0xf0 | (point >> 18)) +
    continuation(point >> 12) +
    continuation(point >> 6) +
    continuation(point)
  );
}

function continuation(bits: number): string {
  return escapedByte(0x80 | (bits & 0x3f));
}

function escapedByte(byte: number): string {
  const digits = "0123456789ABCDEF";
  return `%${digits.charAt(byte >> 4)}${digits.charAt(byte & 15)}`;
}

/** Escapes replaced by what they stand for, but for the characters in `kept`. */
function decode(text: string, kept: string): string {
  let result = "";
  let plain = 0;
  for (let start = text.indexOf("%"); start >= 0; start = text.indexOf("%", plain)) {
    const lead = byteAt(text, start);
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (let i = 1; i <= more; i++) {
      const byte = byteAt(text, start + 3 * i);
      if (byte >> 6 !== 2) throw new URIError("URI malformed");
      point = (point << 6) | (byte & 0x3f);
    }
    if (!isEncodedSo(lead, point, more)) throw new URIError("URI malformed");
    const end = start + 3 + 3 * more;
    const character = String.fromCodePoint(point);
    result += text.slice(plain, start) + (kept.includes(character) ? text.slice(start, end) : character);
    plain = end;
  }
  return plain === 0 ? text : result + text.slice(plain);
}

/** Whether UTF-8 has `more` bytes behind `lead` for the code point. */
function isEncodedSo(lead: number, point: number, more: number): boolean {
  if (more === 0) return true;
  if (lead < 0xc2 || lead > 0xf4 || point > 0x10ffff) return false;
  if (more === 2) return point >= 0x800 && (point < 0xd800 || point > 0xdfff);
  return more === 1 || point >= 0x10000;
}

/** The byte of `%XX`. */
function byteAt(text: string, start: number): number {
  const high = hexadecimal(text.charCodeAt(start + 1));
  const low = hexadecimal(text.charCodeAt(start + 2));
  if (text.charCodeAt(start) !== 0x25 || high < 0 || low < 0) throw new URIError("URI malformed");
  return high * 16 + low;
}

/** A digit's value; -1 for anything else, NaN too. */
export function hexadecimal(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const letter = c | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
