const fs = new Set<Function>(); fs.add(() => 1); console.log(fs.size);
const cb: Function = (a: number) => a + 1; console.log(cb(2), typeof cb, cb.name, cb.length);
const hooks: Record<string, Function> = { a: () => "hi", b: (x: number, y: string) => y.repeat(x) }; console.log(hooks.a!(), hooks["b"]!(2, "z"));
function run(f: Function, ...args: unknown[]) { return f(...args); } console.log(run((a: number, b: number) => a * b, 3, 4), run(Math.max, 1, 9, 3));
class Ev { private ls: { [e: string]: Function[] } = {}; on(e: string, f: Function) { (this.ls[e] ||= []).push(f); return this; } emit(e: string, ...a: any[]) { (this.ls[e] || []).forEach((f) => f(...a)); return (this.ls[e] ?? []).length > 0; } off(e: string, f: Function) { this.ls[e] = (this.ls[e] ?? []).filter((x) => x !== f); } }
const ev = new Ev(); const h = (x: number) => console.log("h", x); ev.on("a", h).on("a", (x: number, y: string) => console.log(x, y)); console.log(ev.emit("a", 1, "q"), ev.emit("b")); ev.off("a", h); ev.emit("a", 2, "r");
function isFn(x: unknown): x is Function { return typeof x === "function"; } const u: unknown = (n: number) => n; if (isFn(u)) console.log(u(4));
class Dog { name = "d"; } class Cat { constructor(readonly n = 2) {} } const names = new Map<Function, string>([[Dog, "dog"], [Cat, "cat"]]); console.log(names.get(new Dog().constructor), names.get(Cat), new Cat().constructor === Cat, new Cat().constructor.name);
const kinds: Function[] = [Dog, Cat]; console.log(kinds.map((k) => new Cat() instanceof k), kinds.map((k) => k.name));
try { const x: any = 5; x(...[1]); } catch (e) { console.log(String(e)); }
const any: any = (...xs: number[]) => xs.length; console.log(any(...[1, 2, 3], 4), any(...new Set([1])));
function apply(f: Function, self: unknown, args: unknown[]) { return f.apply(self, args); } console.log(apply(function (this: { k: number }, a: number) { return this.k + a; }, { k: 5 }, [1]));
function memo(fn: Function) { const cache = new Map<string, unknown>(); return function (...args: unknown[]) { const k = JSON.stringify(args); if (!cache.has(k)) cache.set(k, fn(...args)); return cache.get(k); }; } const sq = memo((n: number) => { console.log("calc"); return n * n; }); console.log(sq(4), sq(4));
type Value = number | string | Sym | Value[] | Lam | Builtin;
class Sym { constructor(readonly name: string) {} }
class Env { m = new Map<string, Value>(); lookup(n: string): Value { return this.m.get(n)!; } }
class Lam { constructor(readonly n: number) {} }
type Builtin = (...args: Value[]) => Value;
function evaluate(x: Value, env: Env): Value {
  for (;;) {
    if (x instanceof Sym) return env.lookup(x.name);
    if (!Array.isArray(x)) return x;
    const [head, ...rest] = x;
    const f = evaluate(head!, env), args = rest.map((a) => evaluate(a, env));
    if (typeof f === "function") return f(...args);
    if (!(f instanceof Lam)) throw new TypeError("no");
    x = f.n;
  }
}
const e5 = new Env(); e5.m.set("len", (...a) => a.length); e5.m.set("lam", new Lam(7));
console.log(evaluate([new Sym("len"), 1, 2], e5), evaluate([new Sym("lam")], e5));
