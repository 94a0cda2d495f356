// Bigints beyond 64 bits: all operators, conversions, keys, fields, closures and generators that hold them.
function fact(n: bigint): bigint { return n <= 1n ? 1n : n * fact(n - 1n); }
console.log(fact(20n), fact(21n), fact(30n), fact(100n));
let a = 0n, b = 1n;
for (let i = 0; i < 300; i++) [a, b] = [b, a + b];
console.log(a, b, String(a), `${b}`, a < b, b > a, a === b, a === a, a == 5n);
console.log(2n ** 128n, (2n ** 128n).toString(16), (-(2n ** 128n)).toString(2).length, 0x1_0000_0000_0000_0000n, -18446744073709551616n);
console.log(fact(50n) / fact(48n), fact(50n) % 1000000007n, fact(30n) / 7n, -fact(30n) / 7n, -fact(30n) % 7n, fact(30n) / fact(25n), fact(25n) / fact(30n));
console.log(fact(30n) - fact(30n), fact(30n) - fact(30n) + 1n, (1n << 64n) - 1n, (1n << 64n) - (1n << 64n), (1n << 100n) >> 90n, -(1n << 100n) >> 90n, -(1n << 100n) >> 200n);
console.log(~(1n << 70n), (1n << 70n) & ((1n << 70n) - 1n), (1n << 70n) | 1n, (1n << 70n) ^ (1n << 70n), -(1n << 70n) & 0xffffn, -(1n << 70n) | 5n, ((1n << 70n) + 5n) ^ -1n);
console.log(BigInt("123456789012345678901234567890"), BigInt("-123456789012345678901234567890"), BigInt("0xffffffffffffffffffffff"), BigInt(1e30), BigInt(Number.MAX_SAFE_INTEGER) ** 3n, BigInt(" 99999999999999999999 "));
console.log(Number(fact(30n)), Number(2n ** 1023n), Number(2n ** 1024n), Number(-(2n ** 64n) - 1n), Number((1n << 64n) + 2048n + 1n), parseInt("9"), Number(9007199254740993n * 2n ** 30n));
console.log(fact(30n) > 1e32, fact(30n) < 1e33, 2n ** 64n == 18446744073709551616 as any, fact(30n) > Infinity, fact(30n) > -Infinity, (2n ** 64n as any) > 18446744073709551615.5, 1e400 > fact(25n));
console.log(BigInt.asUintN(64, fact(30n)), BigInt.asIntN(64, fact(30n)), BigInt.asUintN(128, -1n), BigInt.asIntN(128, (1n << 127n)), BigInt.asIntN(128, (1n << 127n) - 1n), BigInt.asUintN(70, fact(30n)), BigInt.asUintN(200, 5n));
const m = new Map<bigint, string>([[fact(30n), "f30"], [1n, "one"]]);
console.log(m.get(fact(30n)), m.get(fact(29n) * 30n), m.get(1n), m.has(fact(31n)), new Set([fact(25n), fact(25n), 5n]).size);
const list = [fact(30n), 1n, -fact(25n), 2n ** 64n, 0n];
list.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
console.log(list, list.indexOf(fact(30n)), list.includes(-fact(25n)), list.join("|"));
class Acc { total = 0n; add(n: bigint) { this.total += n; return this; } }
const acc = new Acc();
for (let i = 1n; i < 100n; i++) acc.add(i ** 20n);
console.log(acc.total, acc, typeof acc.total, !acc.total, JSON.stringify({ a: String(acc.total) }));
function modpow(base: bigint, e: bigint, mod: bigint): bigint {
  let r = 1n; base %= mod;
  while (e > 0n) { if (e & 1n) r = (r * base) % mod; base = (base * base) % mod; e >>= 1n; }
  return r;
}
console.log(modpow(3n, 2n ** 100n + 7n, 2n ** 127n - 1n), modpow(2n, 1000n, 10n ** 30n));
let counter = 10n ** 25n;
const inc = () => ++counter;
inc(); inc();
console.log(counter, counter--, counter);
function* powers(): Generator<bigint> { let x = 1n; for (let i = 0; i < 5; i++) { yield x; x *= 10n ** 15n; } }
console.log([...powers()]);
const anyBig: any = 2n ** 70n;
console.log(anyBig + 1n, anyBig * 2n, anyBig - anyBig, anyBig == 2n ** 70n, anyBig === 2n ** 70n, -anyBig, typeof anyBig);
for (const f of [() => 2n ** -1n, () => 5n / (fact(30n) - fact(30n)), () => 1n << (1n << 40n), () => 2n ** (1n << 40n), () => BigInt("12x"), () => BigInt(1.5)])
  try { console.log(f()); } catch (e) { console.log((e as Error).name, (e as Error).message); }
console.log(10n ** 40n / 10n ** 20n, (10n ** 40n + 3n) % 10n ** 20n, (10n ** 40n - 1n) / (10n ** 20n - 1n), 2n ** 192n / (2n ** 128n - 1n), (2n ** 192n - 1n) % (2n ** 96n + 1n));
