// function through unions and unknown
type H = string | ((s: string) => string | number);
const hs: H[] = ["x", (s) => s + "!", (s) => s.length];
for (const h of hs) console.log(typeof h === "string" ? h : h("abc"));
const lenFn = (s: string): number => s.length;
const h2: H = lenFn;
console.log(typeof h2 === "function" ? (h2 as (s: string) => string | number)("four") : h2);
const rec: Record<string, H> = { a: lenFn, b: "text" };
for (const [k, v] of Object.entries(rec)) console.log(k, typeof v === "function" ? v("hello") : v);
interface Opt {
  cb?: ((n: number) => void) | null;
  v: unknown;
}
const seen: number[] = [];
const push = (n: number): number => seen.push(n);
const o: Opt = { cb: push, v: push };
o.cb?.(5);
const clear = (x: Opt): void => void (x.cb = null);
clear(o);
o.cb?.(6);
console.log(seen.join(), typeof o.v);
const m = new Map<string, string | ((n: number) => number)>([
  ["f", (n) => n * 2],
  ["s", "str"],
]);
const f = m.get("f");
if (typeof f === "function") console.log(f(21));
const arr: (number | (() => number))[] = [1, () => 2];
console.log(arr.map((x) => (typeof x === "function" ? x() : x)).join());
// conditional spreads
const mk = (a?: number, b?: string): { a?: number; b?: string; c: number } => ({
  ...(a !== undefined ? { a } : {}),
  c: 1,
  ...(b === undefined ? {} : { b }),
});
console.log(
  JSON.stringify(mk()),
  JSON.stringify(mk(1)),
  JSON.stringify(mk(undefined, "x")),
  JSON.stringify(mk(0, "")),
);
// compare mixed
const cmp = (x: string | number, y: string | number): boolean => x < y;
console.log(cmp(1, 2), cmp("10", "9"), cmp("10", 9), cmp(9, "10"), cmp("a", 1), cmp(NaN, 1));
// numeric keys
console.log(Object.keys({ z: 1, 2: "b", 1: "a", y: 2 }).join(), JSON.stringify({ b: 1, "0": 2 }));
class E2 extends Error {
  constructor(m: string, o?: ErrorOptions) {
    super(m, o);
  }
}
console.log(new E2("x", { cause: 5 }).cause === 5, new E2("y").cause === undefined);
class P {
  constructor(
    readonly a: number,
    readonly b = a * 2,
    protected c = () => a + b,
  ) {}
  sum(): number {
    return this.c();
  }
}
console.log(new P(1).sum(), new P(1, 5).sum());
