/* Percent-encoding (URL standard 1.3): which characters each part of a URL has escaped. */
import { escaped, hexadecimal } from "../uri.js";

/** Sets of characters, as bits of `setsOf`. Control characters, and all beyond ASCII, are in each. */
export const C0_CONTROL = 0;
export const FRAGMENT = 1;
export const QUERY = 2;
export const SPECIAL_QUERY = 4;
export const PATH = 8;
export const USERINFO = 16;

/** The sets that a printable ASCII character is in. */
function setsOf(c: number): number {
  switch (c) {
    case 0x20: // blank
    case 0x22: // "
    case 0x3c: // <
    case 0x3e: // >
      return FRAGMENT | QUERY | SPECIAL_QUERY | PATH | USERINFO;
    case 0x23: // #
      return QUERY | SPECIAL_QUERY | PATH | USERINFO;
    case 0x27: // '
      return SPECIAL_QUERY;
    case 0x60: // `
      return FRAGMENT | PATH | USERINFO;
    case 0x3f: // ?
    case 0x7b: // {
    case 0x7d: // }
      return PATH | USERINFO;
    case 0x2f: // /
    case 0x3a: // :
    case 0x3b: // ;
    case 0x3d: // =
    case 0x40: // @
    case 0x5b: // [
    case 0x5c: // \
    case 0x5d: // ]
    case 0x5e: // ^
    case 0x7c: // |
      return USERINFO;
    default:
      return 0;
  }
}

function isEscaped(point: number, set: number): boolean {
  return point < 0x20 || point > 0x7e || (setsOf(point) & set) !== 0;
}

/** Whether a text has characters of the set. */
export function needsEscapes(text: string, set: number): boolean {
  for (let i = 0; i < text.length; i++) if (isEscaped(text.charCodeAt(i), set)) return true;
  return false;
}

/** `text`, which has no unpaired surrogates, with what is in `set` escaped. */
export function percentEncode(text: string, set: number): string {
  let result = "";
  let plain = 0;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const next = i + (point > 0xffff ? 2 : 1);
    if (isEscaped(point, set)) {
      result += text.slice(plain, i) + escaped(point);
      plain = next;
    }
    i = next;
  }
  return plain === 0 ? text : result + text.slice(plain);
}

/** Every `%XX` as the byte it stands for; what is not UTF-8 then is U+FFFD. */
export function percentDecode(text: string): string {
  if (!text.includes("%")) return text;
  const bytes = new TextEncoder().encode(text);
  let size = 0;
  for (let i = 0; i < bytes.length; i++, size++) {
    let byte = bytes[i]!;
    if (byte === 0x25 && i + 2 < bytes.length) {
      const high = hexadecimal(bytes[i + 1]!);
      const low = hexadecimal(bytes[i + 2]!);
      if (high >= 0 && low >= 0) {
        byte = high * 16 + low;
        i += 2;
      }
    }
    bytes[size] = byte;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, size));
}
