// Objects of a type parameter's keys are filled key by key.
function groupBy<T, K extends string>(xs: readonly T[], f: (x: T) => K): Record<K, T[]> {
  const out = {} as Record<K, T[]>;
  for (const x of xs) (out[f(x)] ??= []).push(x);
  return out;
}
const groups = groupBy([1, 2, 3], (n) => (n % 2 ? "odd" : "even"));
console.log(groups, groups.odd.length, Object.keys(groups), groupBy(["a", "bb"], (s) => String(s.length)));
function pick<T, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> {
  const out = {} as Pick<T, K>;
  for (const k of keys) out[k] = o[k];
  return out;
}
const p = pick({ a: 1, b: "x", c: true }, "a", "b"); console.log(p, p.a + 1, p.b.toUpperCase());
function countBy<K extends string>(xs: K[]): Partial<Record<K, number>> {
  const out: Partial<Record<K, number>> = {};
  for (const x of xs) out[x] = (out[x] ?? 0) + 1;
  return out;
}
console.log(countBy(["a", "b", "a"]), countBy(["x"]).x);
class Registry<K extends string, V> {
  private readonly held: Partial<Record<K, V>> = {};
  set(k: K, v: V): this { this.held[k] = v; return this; }
  get(k: K): V | undefined { return this.held[k]; }
  keys(): string[] { return Object.keys(this.held); }
}
const r = new Registry<"a" | "b", number>().set("a", 1); console.log(r.get("a"), r.get("b"), r.keys());
const sums = ["x", "y", "x"].reduce((acc, k) => { acc[k] = (acc[k] ?? 0) + 1; return acc; }, {} as Record<string, number>); console.log(sums);
function tally<T extends string>(xs: T[]): Record<T, number> { return xs.reduce((acc, k) => { acc[k] = (acc[k] ?? 0) + 1; return acc; }, {} as Record<T, number>); }
console.log(tally(["m", "n", "m"]).m);
function mapValues<K extends string, V, W>(o: Record<K, V>, f: (v: V, k: K) => W): Record<K, W> {
  const out = {} as { [P in K]: W };
  for (const k of Object.keys(o) as K[]) out[k] = f(o[k], k);
  return out;
}
console.log(mapValues({ a: 1, b: 2 }, (v, k) => `${k}${v}`));
function defaults<T extends object>(o: Partial<T>, d: T): T {
  const out = {} as T;
  for (const k in d) out[k] = o[k] ?? d[k];
  return out;
}
const cfg = defaults<{ host: string; port: number }>({ port: 5 }, { host: "h", port: 1 }); console.log(cfg, cfg.port + 1);
function keyBy<T, K extends keyof T>(xs: T[], k: K): Record<string, T> { const out: Record<string, T> = {}; for (const x of xs) out[String(x[k])] = x; return out; }
console.log(keyBy([{ id: 1, n: "a" }, { id: 2, n: "b" }], "id"));
const errors: Partial<Record<keyof { name: string; age: number }, string>> = {}; errors.age = "bad"; console.log(errors);
function validate<T>(o: T, rules: { [K in keyof T]?: (v: T[K]) => string | undefined }): Partial<Record<keyof T, string>> {
  const out: Partial<Record<keyof T, string>> = {};
  for (const k in rules) { const m = rules[k]?.(o[k]); if (m !== undefined) out[k] = m; }
  return out;
}
console.log(validate({ name: "", age: 3 }, { name: (v) => (v === "" ? "empty" : undefined), age: (v) => (v < 5 ? "young" : undefined) }));
