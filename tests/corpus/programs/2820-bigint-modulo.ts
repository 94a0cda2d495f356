// Bigint arithmetic whose result is cut to 64 bits: hashes and generators as they are published.
const PRIME = 1099511628211n;
const MASK = 0xffffffffffffffffn;
const M64 = (1n << 64n) - 1n;
const MASK32 = 2n ** 32n - 1n;
function fnv1a(text: string): bigint {
  let h = 14695981039346656037n;
  for (let i = 0; i < text.length; i++) h = ((h ^ BigInt(text.charCodeAt(i))) * PRIME) & MASK;
  return h;
}
function fnv1(text: string): bigint {
  let h = 0xcbf29ce484222325n;
  for (const c of text) h = BigInt.asUintN(64, h * 0x100000001b3n) ^ BigInt(c.charCodeAt(0));
  return h;
}
const rotl = (x: bigint, r: bigint): bigint => BigInt.asUintN(64, (x << r) | (x >> (64n - r)));
const rotr13 = (x: bigint): bigint => ((x >> 13n) | (x << 51n)) & M64;
class SplitMix {
  #state: bigint;
  constructor(seed: bigint) {
    this.#state = seed;
  }
  next(): bigint {
    this.#state = (this.#state + 0x9e3779b97f4a7c15n) & M64;
    let z = this.#state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & M64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & M64;
    return z ^ (z >> 31n);
  }
}
function* xorshift(seed: bigint): Generator<bigint> {
  let x = seed;
  for (;;) {
    x ^= BigInt.asUintN(64, x << 13n);
    x ^= x >> 7n;
    x ^= BigInt.asUintN(64, x << 17n);
    yield x;
  }
}
function murmur64(text: string, seed: bigint): bigint {
  const m = 0xc6a4a7935bd1e995n;
  let h = seed ^ BigInt.asUintN(64, BigInt(text.length) * m);
  for (let i = 0; i + 8 <= text.length; i += 8) {
    let k = 0n;
    for (let j = 0; j < 8; j++) k |= BigInt(text.charCodeAt(i + j) & 255) << BigInt(8 * j);
    k = BigInt.asUintN(64, k * m);
    k ^= k >> 47n;
    h = BigInt.asUintN(64, (h ^ BigInt.asUintN(64, k * m)) * m);
  }
  h = BigInt.asUintN(64, (h ^ (h >> 47n)) * m);
  return h ^ (h >> 47n);
}
function powMod(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, b] = [1n, base % modulus];
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % modulus;
    b = (b * b) % modulus;
  }
  return result;
}
function isPrime(n: bigint): boolean {
  if (n < 4n) return n > 1n;
  let [d, r] = [n - 1n, 0];
  while (d % 2n === 0n) [d, r] = [d / 2n, r + 1];
  witness: for (const a of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    if (a % n === 0n) continue;
    let x = powMod(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < r; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue witness;
    }
    return false;
  }
  return true;
}
const mulHigh = (a: bigint, b: bigint): bigint => (a * b) >> 64n;
console.log(fnv1a("hello").toString(16), fnv1a("ünïcode \u{1F600}"), fnv1(""), fnv1("abc"));
console.log(rotl(0x8000000000000001n, 1n), rotl(5n, 0n), rotl(5n, 64n), rotr13(0x123456789abcdefn));
const mix = new SplitMix(42n);
console.log(mix.next(), mix.next(), mix.next());
let count = 0;
for (const x of xorshift(88172645463325252n)) {
  console.log(x);
  if (++count === 3) break;
}
console.log(murmur64("The quick brown fox jumps over", 0n), murmur64("", 7n));
console.log(powMod(3n, 18446744073709551556n, 18446744073709551557n), isPrime(18446744073709551557n), isPrime(18446744073709551555n));
console.log(mulHigh(MASK, MASK), mulHigh(-9223372036854775808n, MASK), mulHigh(-1n, 1n), MASK32, M64);
console.log((M64 * M64) / M64, (M64 * -9223372036854775808n) / M64, (-7n * 3n) % 4n, (-7n * 3n) / 4n);
console.log(BigInt.asIntN(64, M64 * 3n + 5n), BigInt.asUintN(8, ~(M64 * M64)), BigInt.asIntN(16, -(M64 << 70n) - 1n), BigInt.asUintN(1, M64 * 3n));
console.log(BigInt.asUintN(64, (M64 * M64) >> 3n), BigInt.asUintN(64, (M64 * -3n) >> 1n), BigInt.asIntN(32, (M64 * M64 * M64 + 1n) ^ 5n));
let lcg = 1n;
for (let i = 0; i < 1000; i++) lcg = (lcg * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
console.log(lcg);
