const table: number[] = [];
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  table.push(c >>> 0);
}
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let i = 0; i < bytes.length; i++) {
    a = (a + bytes[i]!) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
function murmur(key: string, seed = 0): number {
  let h = seed;
  for (let i = 0; i < key.length; i++) {
    let k = Math.imul(key.charCodeAt(i), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= key.length;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
const utf8 = new TextEncoder();
for (const s of ["", "a", "123456789", "The quick brown fox jumps over the lazy dog", "é😀"]) {
  const b = utf8.encode(s);
  console.log(crc32(b).toString(16), adler32(b).toString(16), murmur(s), murmur(s, 42));
}
console.log(table[1], table[255], table.reduce((x, y) => (x ^ y) >>> 0, 0));
const rc4 = (key: string, text: string): string => {
  const s = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key.charCodeAt(i % key.length)) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let out = "";
  for (let n = 0, i = 0, j = 0; n < text.length; n++) {
    i = (i + 1) & 255;
    j = (j + s[i]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
    out += String.fromCharCode(text.charCodeAt(n) ^ s[(s[i]! + s[j]!) & 255]!);
  }
  return out;
};
console.log([...rc4("Key", "Plaintext")].map((c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join(""), rc4("k", rc4("k", "round trip")));
