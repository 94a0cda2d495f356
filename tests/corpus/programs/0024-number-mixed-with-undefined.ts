function half(n: number): number | undefined {
  return n % 2 === 0 ? n / 2 : undefined;
}
console.log(half(4), half(3), half(0), half(-0), half(NaN));
const results = [1, 2, 3, 4].map(half);
console.log(results.join("|"), results.length, results[0] === undefined);
console.log(results.filter((r) => r !== undefined).join());
let maybe: number | undefined;
console.log(maybe, maybe === undefined);
maybe = 0 / 0;
console.log(maybe, maybe === undefined, maybe !== maybe);
maybe = undefined;
maybe ??= 4;
console.log(maybe);
const o: { n?: number } = {};
o.n ??= 2;
o.n += 1;
console.log(o.n);
const nul: (number | null)[] = [1, null, 3];
console.log(nul.map((n) => (n === null ? "-" : n + 1)).join());
const sum = nul.reduce<number>((a, n) => a + (n ?? 0), 0);
console.log(sum);
const three: (number | null | undefined)[] = [NaN, null, undefined, 0];
for (const t of three) console.log(t, typeof t, t === null, t === undefined, t ?? "nullish");
const m = new Map<string, number | undefined>([["a", undefined], ["b", 1]]);
console.log(m.get("a"), m.has("a"), m.get("b"), m.get("c"), m.has("c"));
