const enc = new TextEncoder();
const dec = new TextDecoder();
const hex = (b: Uint8Array): string => Array.from(b).map((x) => x.toString(16).padStart(2, "0")).join(" ");
for (const s of ["", "abc", "é", "漢字", "😀", "\ud83d", "\ude00x", "a\ud83d\ude00\ud83d", "\0", "\uffff", "\u{10ffff}", "\ufeffbom"]) {
  const bytes = enc.encode(s);
  const back = dec.decode(bytes);
  console.log(bytes.length, hex(bytes), back === s, back.length);
}
console.log(enc.encode().length, dec.decode().length);
const bad: number[][] = [
  [0xff], [0xc0, 0x80], [0xc3], [0xc3, 0x28], [0xe2, 0x82], [0xe2, 0x28, 0xa1], [0xf0, 0x9f, 0x98], [0xf0, 0x9f, 0x98, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80], [0x80, 0x61, 0xbf], [0xe0, 0x80, 0xaf], [0x61, 0xf1, 0x80, 0x80, 0xe1, 0x80, 0xc2, 0x62],
];
for (const b of bad) {
  const s = dec.decode(new Uint8Array(b));
  console.log(s, s.length, [...s].map((c) => c.codePointAt(0)!.toString(16)).join(" "));
}
const strict = new TextDecoder("utf-8", { fatal: true });
console.log(strict.decode(new Uint8Array([0xc3, 0xa9])));
try {
  strict.decode(new Uint8Array([0xc3]));
} catch (e) {
  console.log(e instanceof TypeError);
}
console.log(dec.decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).length, new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).length);
const big = enc.encode("aé漢😀".repeat(500));
console.log(big.length, dec.decode(big).length, dec.decode(big.subarray(10, 20)), dec.decode(big.slice(0, 10)));
