// Random operations on bigints of many sizes.
let seed = 12345;
const rnd = () => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return seed; };
function any(bits: number): bigint {
  let x = 0n;
  for (let i = 0; i < bits; i += 32) {
    const r = rnd() >>> 4;
    const w = r % 5 === 0 ? 0 : r % 5 === 1 ? 0xffffffff : rnd();
    x = (x << 32n) | BigInt(w >>> 0);
  }
  x >>= BigInt(rnd() % 40);
  return rnd() & 64 ? -x : x;
}
let hash = 0n;
const M = (1n << 61n) - 1n;
const note = (v: bigint | boolean | number | string) => { hash = (hash * 131n + (typeof v === "bigint" ? ((v % M) + M) % M : BigInt(String(v).length) + (v ? 7n : 3n))) % M; };
for (let i = 0; i < 4000; i++) {
  const a = any(rnd() % 400 + 1), b = any(rnd() % 300 + 1), s = BigInt(rnd() % 200);
  note(a + b); note(a - b); note((a * b) >> s);
  note((a * b) / (s + 1n));
  note((a * b) % (s + 3n));
  note(((a & 0xffffffffffffffffn) * (b % 9007199254740993n)) >> (s & 127n));
  note(((a % 1000000007n) * (b % 1000000007n)) / -(s + 1n));
  note(a * b); note(a & b); note(a | b); note(a ^ b); note(~a); note(-a);
  if (b !== 0n) { note(a / b); note(a % b); const q = a / b, r = a % b; if (q * b + r !== a) console.log("bad", a, b, q, r); }
  note(a << s); note(a >> s); note(a << -s); note(a >> -s);
  note(a < b); note(a <= b); note(a === b); note(a > b);
  note(Number(a)); note(a.toString(2 + (rnd() % 35))); note(BigInt(String(a)) === a);
  note(BigInt.asIntN(Number(s), a)); note(BigInt.asUintN(Number(s), a)); note(BigInt.asUintN(64, a * b)); note((a * b) & 0xffffn);
  const d = Number(a); if (Number.isFinite(d)) { note(BigInt(d)); note(a < d); note(a == (d as any)); note(b > d / 3); }
  if (i % 400 === 0) console.log(i, hash, a, Number(a), a.toString(36));
}
console.log(hash, any(2000) ** 3n % 1000007n);
