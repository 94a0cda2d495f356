type Callback = (value: string, index: number, all: readonly string[]) => string;
function each(xs: readonly string[], f: Callback): string {
  return xs.map((x, i) => f(x, i, xs)).join(" ");
}
console.log(each(["a", "b"], () => "none"), each(["a", "b"], (v) => v), each(["a", "b"], (v, i) => v + i), each(["a", "b"], (v, i, all) => v + i + all.length));
const named = (v: string): string => v.toUpperCase();
console.log(each(["c"], named), each(["d"], (...args) => String(args.length)), each(["e"], (v, ...rest) => v + rest.length));
const counts = ["x", "yy"].map((s) => s.length).reduce((a, b) => a + b);
console.log(counts, [3, 1].sort().join(), ["1", "2", "3"].map((s) => parseInt(s)).join(), ["a"].map((_, i) => i)[0]);
function withOptional(f: (a: number, b?: number) => number): number {
  return f(1) + f(1, 10);
}
console.log(withOptional((a) => a), withOptional((a, b = 5) => a + b), withOptional((a, b) => a * (b ?? 2)));
const handlers: Record<string, ((payload: string, at: number) => void)[]> = {};
const on = (event: string, h: (payload: string, at: number) => void): number => (handlers[event] ??= []).push(h);
const seen: string[] = [];
on("e", () => seen.push("bare"));
on("e", (p) => seen.push(p));
on("e", (p, at) => seen.push(p + at));
for (const h of handlers["e"] ?? []) h("data", 7);
console.log(seen.join());
const f1: (n: number) => void = (n) => n * 2;
f1(3);
const returning: () => number | undefined = () => undefined;
const always: () => number | undefined = () => 5;
console.log(returning(), always(), [returning, always].map((f) => f() ?? "nothing").join());
const apply3 = (f: (a: number, b: string, c: boolean) => string): string => f(1, "two", true);
console.log(apply3(() => "0"), apply3((a) => `${a}`), apply3((a, b) => a + b), apply3((a, b, c) => `${a}${b}${c}`));
const inferred = [(n: number) => n + 1, (n: number, m = 2) => n * m];
console.log(inferred.map((f) => f(5)).join());
