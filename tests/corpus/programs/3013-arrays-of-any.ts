function flatten(x: unknown): unknown[] {
  if (Array.isArray(x)) return x.flatMap((y) => flatten(y));
  return [x];
}
console.log(flatten([1, [2, [3, "x"]], []]));
function sum(v: unknown): number {
  if (typeof v === "number") return v;
  if (Array.isArray(v)) return v.reduce((a, b) => a + sum(b), 0);
  return 0;
}
console.log(sum([1, [2, 3], "z"]));
function describe(v: unknown): string {
  if (Array.isArray(v)) return `[${v.map(describe).join(",")}] ${v.length} ${v[0]}`;
  if (v && typeof v === "object") return Object.entries(v).map(([k, x]) => `${k}=${describe(x)}`).join(";");
  return String(v);
}
console.log(describe({ a: [1, { b: 2 }], c: null }));
