// Static methods as values.
class U { static k = 3; static twice(n: number): number { return n * 2; } static parse(s: string): U { return new U(); } static usesThis(n: number): number { return n + U.k; } static #hid(n: number): number { return -n; } static hid(): (n: number) => number { return U.#hid; } static opt(a: number, b = 10): number { return a + b; } static *gen(n: number): Generator<number> { yield n; yield n + 1; } static rec(n: number): number { return n <= 0 ? 0 : n + [n - 1].map(U.rec).reduce((a, b) => a + b, 0); } private static cmp(a: number, b: number): number { return b - a; } static sorted(x: number[]): number[] { return x.toSorted(U.cmp); } static inner = [1, 2].map(U.twice); static over(a: string): string; static over(a: number): string; static over(a: string | number): string { return String(a); } }
console.log([1, 2].map(U.twice).join(), [1, 2].map(U.usesThis).join(), ["a"].map(U.parse).length);
const f = U.twice; console.log(f(4), f === U.twice, U.hid()(5), U.hid() === U.hid(), U.inner.join());
const table: Record<string, (n: number) => number> = { t: U.twice, u: U.usesThis };
console.log(table["t"]?.(5), table["u"]?.(6));
const o: (a: number) => number = U.opt; console.log(o(1), [1, 2].map((x) => U.opt(x)).join(), U.sorted([1, 3, 2]).join(), U.rec(3));
interface Codec { enc: (n: number) => number; dec(n: number): number } const c: Codec = { enc: U.twice, dec: U.usesThis }; console.log(c.enc(1), c.dec(1));
class V extends U { static thrice(n: number): number { return n * 3; } } console.log([1].map(V.thrice).join(), [1].map(V.twice).join(), V.twice === U.twice);
