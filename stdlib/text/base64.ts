/* btoa and atob: characters up to U+00FF as bytes (HTML 8.3; Infra 9, forgiving-base64). Errors are Node's. */
import { toBase64 } from "../falco/encoding/base64.js";
import { DOMException } from "../promise/aggregate-error.js";

export function encodeCharacters(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) throw invalid("Invalid character");
    bytes[i] = unit;
  }
  return toBase64(bytes);
}

export function decodeCharacters(text: string): string {
  let result = "";
  let bits = 0;
  let digits = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d) continue;
    if (unit === 0x3d) padding++;
    const digit = unit === 0x3d ? -1 : digitOf(unit);
    if (padding > 2 || (unit !== 0x3d && (digit < 0 || padding > 0))) throw invalid("Invalid character");
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffffff;
    digits++;
    const rest = digits & 3;
    if (rest !== 1) result += String.fromCharCode((bits >> (rest === 2 ? 4 : rest === 3 ? 2 : 0)) & 0xff);
  }
  if ((digits & 3) === 1) throw invalid("The string to be decoded is not correctly encoded.");
  if (padding > 0 && ((digits & 3) === 0 || ((digits + padding) & 3) !== 0))
    throw invalid("Invalid character");
  return result;
}

function digitOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 71;
  if (unit >= 0x41 && unit <= 0x5a) return unit - 65;
  if (unit >= 0x30 && unit <= 0x39) return unit + 4;
  return unit === 0x2b ? 62 : unit === 0x2f ? 63 : -1;
}

function invalid(message: string): DOMException {
  return new DOMException(message, "InvalidCharacterError");
}
