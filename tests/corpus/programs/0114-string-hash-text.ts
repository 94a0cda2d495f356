function djb2(s: string): number {
  let h = 5381;
  for (let i = 0; i < s.length; i++) h = ((h << 5) + h + s.charCodeAt(i)) | 0;
  return h >>> 0;
}
function fnv1a(s: string): string {
  let h = 0x811c9dc5;
  for (const c of s) {
    h ^= c.codePointAt(0)!;
    h = Math.imul(h, 0x01000193) >>> 0;
  }
  return h.toString(16).padStart(8, "0");
}
function hash64(s: string): bigint {
  let h = 0xcbf29ce484222325n;
  for (let i = 0; i < s.length; i++) {
    h = BigInt.asUintN(64, BigInt.asUintN(64, h ^ BigInt(s.charCodeAt(i))));
    const low = (h & 0xffffffffn) * 0x1b3n;
    const high = ((h >> 32n) & 0xffffffffn) * 0x1b3n + ((h & 0xffffffn) << 8n);
    h = (((high + (low >> 32n)) & 0xffffffffn) << 32n) | (low & 0xffffffffn);
  }
  return h;
}
for (const text of ["", "a", "hello", "The quick brown fox", "漢字", "😀", "a".repeat(1000)]) {
  console.log(djb2(text), fnv1a(text), hash64(text).toString(16));
}
