function utf16(s: string, little: boolean): Uint8Array {
  const out = new Uint8Array(s.length * 2);
  for (let i = 0; i < s.length; i++) {
    const u = s.charCodeAt(i);
    out[2 * i + (little ? 1 : 0)] = u >>> 8;
    out[2 * i + (little ? 0 : 1)] = u;
  }
  return out;
}
function decode16(b: Uint8Array, little: boolean): string {
  let s = "";
  for (let i = 0; i + 1 < b.length; i += 2) s += String.fromCharCode(little ? b[i]! | (b[i + 1]! << 8) : (b[i]! << 8) | b[i + 1]!);
  return s;
}
for (const s of ["", "a", "é漢😀", "\ud800", "z\udc00z"]) {
  const le = utf16(s, true);
  const be = utf16(s, false);
  console.log(Array.from(le).join(" "), "|", Array.from(be).join(" "), decode16(le, true) === s, decode16(be, false) === s, decode16(le, false).length);
}
function floatBits(x: number): string {
  if (Number.isNaN(x)) return "nan";
  const sign = x < 0 || (x === 0 && 1 / x < 0) ? 1 : 0;
  let a = Math.abs(x);
  if (a === Infinity) return `${sign}:7ff:0`;
  if (a === 0) return `${sign}:0:0`;
  let e = 0;
  while (a >= 2) {
    a /= 2;
    e++;
  }
  while (a < 1 && e > -1022) {
    a *= 2;
    e--;
  }
  const fraction = a >= 1 ? (a - 1) * 2 ** 52 : a * 2 ** 52;
  return `${sign}:${(a >= 1 ? e + 1023 : 0).toString(16)}:${fraction.toString(16)}`;
}
for (const x of [1, -2, 0.1, -0, 0, 5e-324, 1.7976931348623157e308, Infinity, NaN, 2 ** 53, 1 / 3]) console.log(x, floatBits(x));
const u32 = (b: Uint8Array, at: number): number => ((b[at]! << 24) | (b[at + 1]! << 16) | (b[at + 2]! << 8) | b[at + 3]!) >>> 0;
const u64 = (b: Uint8Array, at: number): bigint => (BigInt(u32(b, at)) << 32n) | BigInt(u32(b, at + 4));
const bytes = new Uint8Array([255, 254, 253, 252, 251, 250, 249, 248, 1, 2, 3, 4]);
console.log(u32(bytes, 0), u32(bytes, 8), u64(bytes, 0), u64(bytes, 4), BigInt.asIntN(64, u64(bytes, 0)), u32(bytes.subarray(4), 4));
