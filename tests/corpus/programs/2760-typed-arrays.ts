// Every type of typed arrays: making, conversions of elements, what they show.
const i8 = new Int8Array([127, 128, 255, 256, -1, -129, 1.9, -1.9, NaN, Infinity, 2 ** 32 + 5]);
const u8 = new Uint8Array([127, 128, 255, 256, -1, -129, 1.9, -1.9, NaN, Infinity, 2 ** 32 + 5]);
const u8c = new Uint8ClampedArray([127, 128, 255, 256, -1, 0.5, 1.5, 2.5, 254.5, 254.500001, NaN, Infinity, -Infinity, 0.49999999999999994]);
const i16 = new Int16Array([32767, 32768, -32769, 65536, 1e20, -1e20]);
const u16 = new Uint16Array([32767, 32768, -1, 65536, 1e20, -1e20]);
const i32 = new Int32Array([2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 53 + 2, 1e300, -0]);
const u32 = new Uint32Array([2 ** 31, 2 ** 32, -1, 2 ** 53 - 1, 1e300]);
const f32 = new Float32Array([0.1, 1e40, -1e-50, 16777217, NaN, -0, 3.4028235677973366e38, 1.401298464324817e-45]);
const f64 = new Float64Array([0.1, 1e308 * 10, -0, NaN, 5e-324]);
const i64 = new BigInt64Array([1n, -1n, 9223372036854775807n, 9223372036854775808n, 18446744073709551615n]);
const u64 = new BigUint64Array([1n, -1n, 9223372036854775807n, -9223372036854775808n, 18446744073709551615n]);
console.log(i8, u8, u8c, i16, u16);
console.log(i32, u32, f32, f64, i64, u64);
console.log(String(f32), `${i8}`, u64.join(" "), f64.toString(), i64 + "");
for (const a of [i8, u8, u8c, i16, u16, i32, u32, f32, f64]) {
  console.log(a.length, a.byteLength, a.byteOffset, a.BYTES_PER_ELEMENT, a instanceof Float32Array, ArrayBuffer.isView(a));
}
console.log(i64.length, i64.byteLength, u64.BYTES_PER_ELEMENT, BigInt64Array.BYTES_PER_ELEMENT, Float32Array.BYTES_PER_ELEMENT);

console.log(JSON.stringify(f64), JSON.stringify({ i16, empty: new Float32Array() }), JSON.stringify(u8c, null, 1));
console.log(JSON.stringify(f32, (_key, value: unknown) => (typeof value === "number" ? value * 2 : value)));
try {
  JSON.stringify({ a: i64 });
} catch (e) {
  console.log(String(e));
}
console.log(JSON.stringify(new BigInt64Array()));

// making
console.log(new Float64Array(), new Int32Array(3), new Int16Array(new Set([1, 2])), new Uint32Array(new Map([[1, 2]]).keys()));
console.log(Float64Array.of(1, 2.5), Int8Array.from([1, 2, 300]), Uint16Array.from("123", (c) => Number(c)), Int32Array.from([1, 2, 3], (x, i) => x * i));
console.log(Float32Array.from({ length: 4 }, (_, i) => i / 4), BigInt64Array.from([1, 2], (n) => BigInt(n)), BigUint64Array.of(7n));
console.log(new Float32Array(f64), new Int8Array(f32), new Uint8ClampedArray(i32), new BigInt64Array(u64), new BigUint64Array(i64));
function* upTo(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i + 0.5;
}
console.log(new Int32Array(upTo(4)), new Float64Array(upTo(3)));
for (const bad of [-1, -0.5, 1.5, NaN]) {
  try {
    console.log(new Float64Array(bad).length);
  } catch (e) {
    console.log(String(e));
  }
}

// elements
f64[0] = 1;
f64[1]! += 2;
f64[99] = 5;
f64[-1] = 5;
i32[0]!++;
u8c[0] = 300;
u8c[1]! *= 1.5;
i64[0] = 2n ** 62n * 2n;
u64[0]! -= 3n;
console.log(f64, f64[99], f64[-1], f64[1.5], i32[0], u8c[0], u8c[1], i64[0], u64[0], i64[99]);
let total = 0;
for (const x of i16) total += x;
for (const [i, x] of u16.entries()) total += i * x;
for (const i of f32.keys()) total += i;
let sum = 0n;
for (const x of i64) sum ^= x;
console.log(total, sum, [...i8].length, Math.max(...i32), [...u64, 1n]);
const [first, second, ...rest] = f32;
console.log(first, second, rest.length);
console.log("1" in i16, 10 in i16, Object.keys(u32).join(), Object.values(i16).length, Object.entries(f64)[0]);
for (const key in Int8Array.of(5, 6)) console.log(key);
console.log(new Uint8Array(i32.buffer).length, Array.from(u16, (x) => x % 7), Array.isArray(u16), typeof f32);
