// Rest parameters where the other side has none, or has them elsewhere: emitters, interfaces, methods as values.
type L = (...args: any[]) => void;
class Em {
  private m = new Map<string, L[]>();
  on(n: string, l: L): this { const a = this.m.get(n); if (a) a.push(l); else this.m.set(n, [l]); return this; }
  emit(n: string, ...args: unknown[]): boolean { const a = this.m.get(n) ?? []; for (const l of a) l(...args); return a.length > 0; }
}
const e = new Em();
function named(x: number, y: string): void { console.log("named", x, y); }
e.on("a", (x: number) => console.log("got", x)).on("a", named);
e.on("b", (a, b, ...c) => console.log(a, b, c.length));
e.emit("a", 1, "t");
e.emit("b", 1, 2, 3, 4);
const f: (...args: number[]) => number = (a: number, ...r: number[]) => a + r.length;
console.log(f(1, 2, 3));
const g = (h: (...args: string[]) => string) => h("x", "y");
console.log(g((a) => a + "!"), g((...a) => a.join()), g(() => "none"));
const memo = <A extends unknown[], R>(fn: (...a: A) => R) => (...a: A): R => fn(...a);
console.log(memo((x: number, y: number) => x + y)(2, 3));
interface Log { log(...args: unknown[]): void }
class A implements Log { log(a: unknown) { console.log("A", a); } }
class B implements Log { log(...a: unknown[]) { console.log("B", a.length); } }
class C implements Log { log(first: unknown, ...a: unknown[]) { console.log("C", first, a.length); } }
for (const l of [new A(), new B(), new C()] as Log[]) { l.log(1, 2); l.log(); }
interface F { f(a: number, b: number): number }
class D1 implements F { f(...xs: number[]) { return xs.length; } }
class E1 implements F { f(a: number, ...xs: number[]) { return a + xs.length; } }
const forms: F[] = [new D1(), new E1()];
for (const x of forms) console.log(x.f(10, 2));
interface Sink { write(kind: string, ...parts: (string | number)[]): string; end?(...codes: number[]): string }
class Plain implements Sink { write(kind: string) { return "plain " + kind; } }
class Counting implements Sink { total = 0; write(kind: string, a: string | number = "none", ...more: (string | number)[]) { this.total += more.length; return `${kind} ${a} ${more.join("/")} ${this.total}`; } end(code: number) { return "ended " + code; } }
const literal: Sink = { write: (...all) => all.join("-"), end: (...codes) => String(codes.length) };
const sinks: Sink[] = [new Plain(), new Counting(), literal];
for (const s of sinks) console.log(s.write("k", 1, "b", 3), s.write("only"), s.end?.(7, 8) ?? "no end");
const write = sinks[2]!.write;
console.log(write("free", 1, 2));
class Numbers { sum(...xs: number[]) { return xs.reduce((a, x) => a + x, 0); } pair(a: number, b: number) { return a * b; } }
type Variadic = (...xs: number[]) => number;
const nums = new Numbers();
const as: Record<string, Variadic> = { sum: (...xs) => nums.sum(...xs), pair: (a = 0, b = 0) => nums.pair(a, b), first: (x) => x ?? -1 };
for (const [k, f] of Object.entries(as)) console.log(k, f(3, 4, 5), f(6));
const fixed: (a: number, b: number, c: number) => number = as.sum!;
console.log(fixed(1, 2, 3));
const wrap = (f: (...a: any[]) => unknown, times: number) => (...a: any[]) => { const out: unknown[] = []; for (let i = 0; i < times; i++) out.push(f(...a)); return out; };
console.log(wrap((a: string, b: string) => a + b, 2)("x", "y"), wrap(named, 1)(1, "z"));
function pushAll(target: number[], ...values: number[]) { target.push(...values); return target; }
const pushes: (t: number[], a: number, b: number) => number[] = pushAll;
console.log(pushes([0], 1.5, 2), ((...t: number[][]) => t.length)([1], [2]));
const keeps: number[][] = [];
const keeper: (a: number, b: number) => void = (...xs: number[]) => { keeps.push(xs); xs.push(9); };
keeper(1, 2); keeper(3, 4);
console.log(keeps);
