// String.prototype.normalize: every character of the planes that have some, Hangul, marks in any order, what is too long to be sorted by insertion.
const forms = ["NFC", "NFD", "NFKC", "NFKD"];
let hash = 0;
function mix(text: string): void {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  hash = (Math.imul(hash, 17) + text.length) | 0;
}
// Each character alone, and between others that it may compose or change places with.
for (let from = 0; from <= 0x10ffff; from += 0x1000) {
  let changed = 0;
  for (let cp = from; cp < from + 0x1000; cp += from < 0x30000 ? 1 : 251) {
    const c = String.fromCodePoint(cp);
    for (const form of forms) {
      const result = c.normalize(form);
      if (result === c) continue;
      changed++;
      mix(result);
    }
  }
  if (changed > 0) console.log(from.toString(16), changed, hash);
}
const around = ["a", "\u0301", "\u0327", "\u0345", "\u0334", "\u1100", "\u1161", "\u11a8", "\u09c7", "\u3046"];
for (let cp = 0x80; cp < 0x1f000; cp += cp < 0x3400 || cp > 0xf8ff ? 1 : 61) {
  const c = String.fromCodePoint(cp);
  for (const one of around) mix(`${(one + c).normalize()}|${(c + one + "\u0300").normalize("NFD")}`);
}
console.log(hash);
// Random sequences of what composes, decomposes and reorders.
let state = 12345;
function below(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 4294967296) * n);
}
const pool =
  "aeiouAEIOUnsz\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030c\u0323\u0327\u0328\u0331\u0345\u05b0\u05bc\u0591\u064b\u0653\u0670" +
  "\u09be\u09c7\u0b56\u0bbe\u0cd5\u0dca\u0dcf\u0ddf\u1025\u102e\u1100\u1112\u1161\u1175\u11a8\u11c2\uac00\uac01\u3099\u304b\u212b" +
  "\u00e9\u01d5\u1e69\u1eb7\u0344\u0958\ufb1d\ufb2c\u2126\uf900\u0f71\u0f72\u0f74\u0f80\u{11099}\u{110ba}\u{1d15e}\u{1d165}\ud800\udc00x\0";
const characters = [...pool];
for (let i = 0; i < 3000; i++) {
  let text = "";
  for (let n = below(12); n >= 0; n--) text += characters[below(characters.length)]!;
  for (const form of forms) mix(text.normalize(form));
}
console.log(hash);
const many = "e" + "\u0345\u0334\u0301\u0327".repeat(2_000);
console.log(many.normalize("NFD").length, many.normalize().slice(0, 3) === "\u0229\u0334\u0334", many.normalize("NFD").slice(1_999, 2_003) === "\u0334\u0334\u0327\u0327");

const show = (text: string): string => [...text].map((c) => c.codePointAt(0)!.toString(16)).join(" ");
console.log(show("\u1e9b\u0323".normalize()), show("\u1e9b\u0323".normalize("NFD")), show("\u1e9b\u0323".normalize("NFKC")), show("\u1e9b\u0323".normalize("NFKD")));
console.log("ascii".normalize("NFKD"), "".normalize(), "ﬁ①½".normalize("NFKC"), "Å".normalize("NFD").length, show("\0\u0301e\u0301".normalize()));
console.log("cafe\u0301".normalize() === "café".normalize(undefined));
function by(form?: string): string {
  try {
    return show("é\u212b".normalize(form));
  } catch (e) {
    return String(e);
  }
}
console.log(by(), by("NFD"), by("nfc"), by(""), by("NFKX"), by("NFKC"));
const keys = new Map<string, number>();
for (const name of ["Zoë", "Zoe\u0308", "ZOË"]) keys.set(name.normalize("NFKC").toLowerCase(), (keys.get(name.normalize("NFKC").toLowerCase()) ?? 0) + 1);
console.log(JSON.stringify([...keys]));
