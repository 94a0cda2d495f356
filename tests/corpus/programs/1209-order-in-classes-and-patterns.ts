// Fields, parameters, accessors, chains, patterns, generators: what runs when.
const log: string[] = [];
function t<T>(name: string, value: T): T { log.push(name); return value; }
function show(title: string): void { console.log(`${title}:`, log.splice(0).join(" ")); }
class Coded extends RangeError {
  code = t("code", this.message.length);
  constructor(message = t("default", "m"), readonly extra = t("extra", 1)) { super(t("super", message), { cause: t("cause", 2) }); t("body", 0); }
}
const coded = new Coded(); console.log(coded.code, coded.extra, String(coded.cause)); show("error");
function scoped(a: number, g = () => a, b = (a = a + 5)): string { const first = g(); a = 9; return `${first} ${g()} ${b} ${a}`; }
console.log(scoped(1), scoped(1, () => 7), scoped(1, undefined, 3));
function pattern({ a = t("a", 1), b: { c = t("c", a + 1), ...more } = t("b", { c: undefined as number | undefined, d: 4 }) } = t("all", {} as { a?: number; b?: { c: number | undefined; d: number } }), [x = t("x", c), y = x] = t("list", [] as number[])): string {
  return `${a} ${c} ${JSON.stringify(more)} ${x} ${y}`;
}
console.log(pattern()); show("pattern");
console.log(pattern({ a: 5 }, [6])); show("pattern 2");
class Prop { constructor(public a = t("pa", 1), private b = t("pb", a + 1)) { t(`body ${this.a} ${this.b}`, 0); } sum = t("field", 0); get total(): number { return this.a + this.b + this.sum; } }
console.log(new Prop().total, new Prop(t("arg", 5)).total); show("props");
abstract class Shape { abstract area(): number; size = t("size", this.area()); }
class Sq extends Shape { side = t("side", 3); area(): number { return t("area", 2); } }
console.log(new Sq().size); show("abstract");
class Counter { static #n = 0; static next(): number { return (Counter.#n += t("inc", Counter.#n + 1)); } static get last(): number { return t("last", Counter.#n); } }
console.log(Counter.next() + Counter.next() * Counter.last); show("static private");
let state = 1;
const read = (): number => state;
const cond = (state = 2) > 1 ? read() + (state = 5) : (state = 9);
console.log(cond, state, [state++, state, ++state, state--].join(), -(state ** 2) + state);
const o = { n: 1, inner: { list: [1, 2, 3] } };
o.n = o.n++ + ++o.n; console.log(o.n);
o.inner.list[o.n - 3] = (o.inner = { list: [9] }).list.length; console.log(JSON.stringify(o));
const chain: { next?: { next?: { v: number } } } = { next: {} };
console.log(chain.next?.next?.v ?? t("none", 0), chain?.next?.next ? t("never", 1) : t("no", 2)); show("chain");
let list = [1, 2, 3];
console.log(list.map((v) => (list = [...list, v]).length).join(), list.length);
const [first, ...tail] = [t("e1", 1), ...t("es", [2, 3]), t("e4", 4)]; console.log(first, tail.join()); show("array");
let a1 = 1, b1 = 2; [a1, b1] = [b1, a1]; ({ a1, b1 } = { a1: b1, b1: a1 }); console.log(a1, b1);
for (let i = 0, n = t("n", 2); i < n; i++, t(`u${i}`, 0)) log.push(`i${i}`); show("for");
const fs: (() => number)[] = []; for (let i = 0; i < 3; fs.push(() => i), i++) fs.push(() => i * 10); console.log(fs.map((f) => f()).join());
function* g(n: number): Generator<number> { try { for (let i = 0; i < n; i++) { log.push(`y${i}`); yield i; } } finally { log.push("fin"); } }
const [ga, gb] = g(5); console.log(ga, gb); show("gen pattern");
console.log(Math.max(...g(3), t("m", 1)), [...g(2), ...g(1)].join(), new Set(g(2)).size, Array.from(g(2), (v) => v * 2).join()); show("gen spread");
try { for (const v of g(3)) { if (v === 1) throw new Error(t("boom", "x")); } } catch (e) { log.push((e as Error).message); } show("gen throw");
const m = new Map<string, number[]>(); const bucket = (k: string): number[] => { let v = m.get(k); if (!v) m.set(k, (v = [])); return v; };
bucket(t("k", "a")).push(t("v", 1), bucket("a").length, bucket(t("k2", "b")).push(t("v2", 2))); console.log(JSON.stringify([...m])); show("buckets");
console.log("a-b-c".replace(t("s", "-"), t("r", "+")), "abc".padStart(t("l", 5), t("f", "*")), "x".repeat(t("c", 2)).concat(t("y", "y"))); show("text");
console.log([3, 1, 2].sort(t("cmp", (a: number, b: number) => a - b)).join(), [1, 2].reduce(t("cb", (a: number, b: number) => a + b), t("init", 10)), [1].some(t("p", (v: number) => v > 0))); show("callbacks");
console.log(Object.hasOwn(t("o", { z: 1 } as Record<string, number>), t("key", "z")), "z" in t("o2", { z: 1 } as Record<string, number>)); show("own");
