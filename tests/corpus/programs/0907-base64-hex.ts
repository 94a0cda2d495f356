const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function encode(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    const n = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += ALPHABET[n >> 18]! + ALPHABET[(n >> 12) & 63]!;
    out += b === undefined ? "=" : ALPHABET[(n >> 6) & 63];
    out += c === undefined ? "=" : ALPHABET[n & 63];
  }
  return out;
}
function decode(text: string): Uint8Array {
  const clean = text.replaceAll("=", "");
  const bytes: number[] = [];
  let buffer = 0, bits = 0;
  for (const ch of clean) {
    const v = ALPHABET.indexOf(ch);
    if (v < 0) throw new SyntaxError(`bad character ${JSON.stringify(ch)}`);
    buffer = (buffer << 6) | v;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
      buffer &= (1 << bits) - 1;
    }
  }
  return new Uint8Array(bytes);
}
const utf8 = new TextEncoder();
const text = new TextDecoder();
for (const s of ["", "f", "fo", "foo", "foob", "fooba", "foobar", "héllo 😀"]) {
  const e = encode(utf8.encode(s));
  console.log(e, text.decode(decode(e)) === s);
}
try {
  decode("a*b");
} catch (e) {
  console.log((e as Error).message);
}
const toHex = (b: Uint8Array): string => Array.from(b, (x) => x.toString(16).padStart(2, "0")).join("");
const fromHex = (s: string): Uint8Array => new Uint8Array(Array.from({ length: s.length / 2 }, (_, i) => parseInt(s.slice(2 * i, 2 * i + 2), 16)));
console.log(toHex(utf8.encode("hex é")), text.decode(fromHex("68657820c3a9")));
const all = new Uint8Array(256);
for (let i = 0; i < 256; i++) all[i] = i;
console.log(encode(all).length, toHex(decode(encode(all))) === toHex(all));
