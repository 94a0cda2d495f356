const xs = [1, 2, 3, 4, 5];
console.log(xs.map((x) => x * x).join(), xs.filter((x) => x % 2).join(), xs.map((x, i) => x * i).join(), xs.map((_, i, all) => all.length - i).join());
console.log(xs.every((x) => x > 0), xs.some((x) => x > 4), [].every(() => false), ([] as number[]).some(() => true));
xs.forEach((x, i, all) => {
  if (i === 2) console.log(x, all === xs);
});
console.log(xs.reduce((a, b) => a + b), xs.reduce((a, b) => a * b, 10), xs.reduceRight((a, b) => a - b), xs.reduce((s, x) => s + x, ""));
console.log(xs.reduceRight<string>((s, x, i) => `${s}${i}:${x} `, ""));
console.log([7].reduce((a, b) => a + b), ([] as number[]).reduce((a, b) => a + b, 42));
try {
  console.log(([] as number[]).reduce((a, b) => a + b));
} catch (e) {
  console.log(e instanceof TypeError, (e as Error).message);
}
console.log(xs.map(String).map((s) => s + s).join(), xs.flatMap((x) => (x % 2 ? [x, x] : [])).join(), xs.flatMap((x) => x + 1).join());
const lengths = ["a", "bb", "ccc"].map((s) => s.length);
console.log(lengths.join(), lengths.map((l) => l > 1).join(), lengths.map((l) => (l > 1 ? `${l}` : undefined)).join());
const grouped = xs.reduce<Record<string, number[]>>((acc, x) => {
  const k = x % 2 ? "odd" : "even";
  (acc[k] ??= []).push(x);
  return acc;
}, {});
console.log(grouped["odd"]?.join(), grouped["even"]?.join(), grouped["none"]?.join());
const index = xs.reduce((m, x) => m.set(x, x * 10), new Map<number, number>());
console.log(index.size, index.get(3));
const firstBig = xs.map((x) => ({ x, big: x > 3 })).find((o) => o.big);
console.log(firstBig?.x, xs.filter(() => true) === xs);
