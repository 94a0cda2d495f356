/** Bytes to text and back in TypeScript: base64 and hexadecimal of binary payloads. */
import { measure } from "./measure.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const HEX = "0123456789abcdef";

function makeDecoder(): Int16Array {
  const table = new Int16Array(128).fill(-1);
  for (let i = 0; i < ALPHABET.length; i++) table[ALPHABET.charCodeAt(i)] = i;
  return table;
}

const DECODER = makeDecoder();

function toBase64(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!;
    out += i + 1 < bytes.length ? ALPHABET[(bits >> 6) & 63]! : "=";
    out += i + 2 < bytes.length ? ALPHABET[bits & 63]! : "=";
  }
  return out;
}

function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length >> 2) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let bits = 0;
    for (let j = i; j < i + 4; j++) {
      const digit = DECODER[text.charCodeAt(j)] ?? -1;
      bits = (bits << 6) | (digit < 0 ? 0 : digit);
    }
    bytes[at++] = bits >> 16;
    if (at < bytes.length) bytes[at++] = bits >> 8;
    if (at < bytes.length) bytes[at++] = bits;
  }
  return bytes;
}

function toHex(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(HEX[byte >> 4]! + HEX[byte & 15]!);
  return parts.join("");
}

const payload = new Uint8Array(30_000);
for (let i = 0; i < payload.length; i++) payload[i] = (i * 31) ^ (i >> 3);

measure(() => {
  const text = toBase64(payload);
  const bytes = fromBase64(text);
  const hex = toHex(bytes);
  let checksum = bytes.length;
  for (let i = 0; i < text.length; i++) checksum = (checksum * 31 + text.charCodeAt(i)) % 1000003;
  for (let i = 0; i < hex.length; i++) checksum = (checksum * 31 + hex.charCodeAt(i)) % 1000003;
  return checksum;
});
