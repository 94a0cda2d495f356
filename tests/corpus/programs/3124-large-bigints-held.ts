// Bigints of any size wherever values are held: fields, arrays, Maps, captured variables, generators, promises, any.
const big = 2n ** 100n + 12345n;
console.log(Object.is(big, 2n ** 100n + 12345n), Object.is(big, 1n), [big].indexOf(big), [1n, big].lastIndexOf(2n ** 100n + 12345n));
console.log("%d %i %s", big, big, big);
console.log({ a: big, list: [big, undefined, null], m: new Map([[big, big]]), s: new Set([big]) });
console.log(big.toString(), big.toString(36), `${big}`, "x" + big, String([big, -big]));
try { JSON.stringify({ big }); } catch (e) { console.log((e as Error).message); }
console.log(JSON.stringify({ big }, (_, v) => (typeof v === "bigint" ? v.toString() : v)));
const t64 = BigInt64Array.of(big, -big), u64 = new BigUint64Array(2);
u64.fill(big); u64[1] = -1n;
console.log(t64, u64, u64.includes(big), u64.indexOf(BigInt.asUintN(64, big)));
const dv = new DataView(new ArrayBuffer(16)); dv.setBigInt64(0, big); dv.setBigUint64(8, -big, true);
console.log(dv.getBigInt64(0), dv.getBigUint64(8, true));
const c = structuredClone({ big, arr: [big, 1n], m: new Map([[big, "k"]]) });
console.log(c, c.big === big, c.m.get(big), c.arr[0] === big);
function kind(x: unknown): string {
  switch (typeof x) { case "bigint": return x > 0n ? "pos" + x : "neg"; default: return "other"; }
}
console.log(kind(big), kind(-big), kind(3));
switch (big) { case 1n: console.log("one"); break; case 2n ** 100n + 12345n: console.log("big"); break; default: console.log("none"); }
const sum = [big, big, -1n].reduce((a, b) => a + b, 0n);
console.log(sum, [big, 3n, -big, 2n].sort(), [big, 3n, -big, 2n].sort((a, b) => Number(b > a) - Number(b < a)), Math.max(Number(big), 3), Number.isInteger(Number(big)));
class Money {
  static zero = 0n; #cents: bigint; readonly scale: bigint | undefined;
  constructor(cents: bigint, scale?: bigint) { this.#cents = cents; this.scale = scale; }
  plus(o: Money): Money { return new Money(this.#cents + o.#cents, this.scale ?? o.scale); }
  get cents(): bigint { return this.#cents; }
  toString(): string { return `${this.#cents / 100n}.${String(this.#cents % 100n).padStart(2, "0")}`; }
}
let m = new Money(big);
for (let i = 0; i < 200; i++) m = m.plus(new Money(BigInt(i) * big, big));
console.log(String(m), m.cents, m.scale);
const table: Record<string, bigint> = {};
for (let i = 0n; i < 20n; i++) table[`k${i}`] = i ** 15n * big;
console.log(Object.values(table).reduce((a, b) => a + b), Object.entries(table)[19]);
const maybe: (bigint | undefined | null)[] = [big, undefined, null, -big];
console.log(maybe.map((x) => (x === undefined ? "u" : x === null ? "n" : x * x)), maybe.filter((x) => x != null).length, maybe.at(-1));
const opt = new Map<string, bigint>(); opt.set("a", big);
console.log((opt.get("a") ?? 0n) + (opt.get("b") ?? 1n), opt.get("z") === undefined);
async function later(x: bigint): Promise<bigint> { await null; return x * x; }
later(big).then((v) => { console.log(v); return later(v); }).then((v) => console.log(String(v).length));
async function* gen() { let x = 1n; for (let i = 0; i < 4; i++) { yield x; await null; x = x * big + 1n; } }
(async () => { for await (const x of gen()) console.log("g", x); })();
let captured = big; const bump = () => { captured = captured * 3n + 1n; return captured; };
for (let i = 0; i < 100; i++) bump();
console.log(captured, bump() - captured);
const [p, q, ...r] = [big, -big, 5n * big]; const { z, y = big } = { z: -big } as { z: bigint; y?: bigint };
console.log(p + q, r, z + y);
const anyOne: any = { v: big, w: [big] }; anyOne.v += 1n; anyOne.w.push(anyOne.v * 2n); console.log(anyOne, anyOne.v > big, anyOne.v == big, anyOne.w[1] - anyOne.v);
function digits(n: bigint): number { let k = 0; while (n > 0n) { n /= 10n; k++; } return k; }
console.log(digits(big), digits(3n ** 500n));
function isqrt(n: bigint): bigint { if (n < 2n) return n; let x = 1n << BigInt((n.toString(2).length + 1) >> 1); for (;;) { const y2 = (x + n / x) >> 1n; if (y2 >= x) return x; x = y2; } }
console.log(isqrt(2n * 10n ** 120n));
function gcd(a: bigint, b: bigint): bigint { return b ? gcd(b, a % b) : a; }
console.log(gcd(3n ** 100n * 7n ** 20n, 3n ** 60n * 7n ** 40n));
function hex(s: string): bigint { return [...s].reduce((a, ch) => (a << 4n) | BigInt(parseInt(ch, 16)), 0n); }
console.log(hex("deadbeefcafebabe0123456789abcdef"), hex("deadbeefcafebabe0123456789abcdef").toString(16));
let fnv = 0x6c62272e07bb014262b821756295c58dn;
for (const ch of "hello") { fnv ^= BigInt(ch.charCodeAt(0)); fnv = (fnv * 0x0000000001000000000000000000013bn) & ((1n << 128n) - 1n); }
console.log(fnv.toString(16));
function pi(n: number): string { let q1 = 1n, r1 = 0n, t1 = 1n, k = 1n, n1 = 3n, l = 3n; const out: string[] = []; while (out.length < n) { if (4n * q1 + r1 - t1 < n1 * t1) { out.push(String(n1)); const nr = 10n * (r1 - n1 * t1); n1 = (10n * (3n * q1 + r1)) / t1 - 10n * n1; q1 *= 10n; r1 = nr; } else { const nr = (2n * q1 + r1) * l; const nn = (q1 * (7n * k) + 2n + r1 * l) / (t1 * l); q1 *= k; t1 *= l; l += 2n; k += 1n; n1 = nn; r1 = nr; } } return out.join(""); }
console.log(pi(300));
const texts: (() => string)[] = [
  () => JSON.stringify([big]),
  () => JSON.stringify({ a: [-big, 1n] }),
  () => JSON.stringify([undefined, null] as (bigint | undefined | null)[]),
];
for (const text of texts)
  try {
    console.log(text());
  } catch (error) {
    console.log(String(error));
  }
