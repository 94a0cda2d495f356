function f(x: string | number | null | undefined): string {
  if (!x) return `falsy ${x}`;
  if (typeof x === "number") {
    x = x * 2;
    return `doubled ${x}`;
  }
  while (x.length < 5) x += x;
  return x;
}
console.log(f(""), f(0), f(null), f(undefined), f(4), f("ab"), f("abcdefg"));
function early(o: { a?: { b?: number | null } } | undefined): number {
  if (o?.a?.b == null) return -1;
  return o.a.b + 1;
}
console.log(early(undefined), early({}), early({ a: {} }), early({ a: { b: null } }), early({ a: { b: 0 } }));
let v: string | number | boolean = "s";
const log: string[] = [];
for (let i = 0; i < 4; i++) {
  if (typeof v === "string") v = v.length;
  else if (typeof v === "number") v = v > 0;
  else v = v ? "true" : 0;
  log.push(`${typeof v}:${v}`);
}
console.log(log.join());
function kinds(x: unknown): string {
  const isArray = Array.isArray(x);
  if (isArray && x.length > 0) return `array ${x.length}`;
  const isText = typeof x === "string";
  return isText ? x.toUpperCase() : isArray ? "empty array" : "other";
}
console.log(kinds([1]), kinds([]), kinds("t"), kinds(1));
type Msg = { t: "a"; a: number } | { t: "b"; b: string } | { t: "c" };
function take(m: Msg): string {
  const { t } = m;
  if (t === "c") return "c";
  if (m.t !== "a") return m.b;
  return m.a.toFixed(0);
}
console.log(take({ t: "a", a: 1 }), take({ t: "b", b: "bb" }), take({ t: "c" }));
const maybe: (number | undefined)[] = [1, undefined, 3];
let total = 0;
for (const m of maybe) {
  if (m === undefined) continue;
  total += m;
}
console.log(total);
class Lazy {
  #v: string | undefined;
  get v(): string {
    if (this.#v === undefined) this.#v = "computed";
    return this.#v;
  }
}
console.log(new Lazy().v);
function loop(xs: (string | null)[]): number {
  let found: string | null = null;
  for (const x of xs) {
    if (x !== null && (found === null || x.length > found.length)) found = x;
  }
  return found === null ? 0 : found.length;
}
console.log(loop(["a", null, "ccc"]), loop([null]), loop([]));
