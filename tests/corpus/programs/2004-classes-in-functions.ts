interface Shape { area(): number; readonly name: string }
function shapes() {
  abstract class Base implements Shape {
    static #count = 0;
    static get count() { return Base.#count; }
    #id: number;
    protected constructor(readonly name: string) { this.#id = ++Base.#count; }
    abstract area(): number;
    get id() { return this.#id; }
    equals(other: Base) { return this.#id === other.#id; }
    toString() { return `${this.name}#${this.#id}(${this.area().toFixed(1)})`; }
  }
  class Circle extends Base { constructor(private r: number) { super("circle"); } area() { return 3 * this.r ** 2; } set radius(v: number) { this.r = v; } get radius() { return this.r; } }
  class Rect extends Base { constructor(readonly w: number, readonly h = w) { super("rect"); } area() { return this.w * this.h; } }
  const all: Base[] = [new Circle(1), new Rect(2, 3), new Rect(4)];
  const c = all[0]!;
  if (c instanceof Circle) c.radius = 2;
  return { text: all.map(String).join(" "), count: Base.count, circles: all.filter((x) => x instanceof Circle).length, eq: all[0]!.equals(all[0]!), ne: all[0]!.equals(all[1]!) };
}
console.log(JSON.stringify(shapes()), JSON.stringify(shapes()));
function list<T>() {
  class Node { next: Node | null = null; constructor(public value: T) {} }
  class List { #head: Node | null = null; #size = 0;
    push(v: T): this { const n = new Node(v); if (!this.#head) this.#head = n; else { let at = this.#head; while (at.next) at = at.next; at.next = n; } this.#size++; return this; }
    get size() { return this.#size; }
    *values(): Generator<T> { for (let at = this.#head; at; at = at.next) yield at.value; }
    reverse() { let prev: Node | null = null; let at = this.#head; while (at) { const next: Node | null = at.next; at.next = prev; prev = at; at = next; } this.#head = prev; return this; }
    map<U>(f: (v: T) => U) { const out = list<U>(); for (const v of this.values()) out.push(f(v)); return out; } }
  return new List();
}
console.log([...list<number>().push(1).push(2).push(3).reverse().values()].join(), [...list<string>().push("a").map((x) => x + "!").values()].join());
function emitter() {
  type Handler = (n: number) => void;
  class Emitter { private handlers = new Map<string, Set<Handler>>();
    on(name: string, h: Handler) { let s = this.handlers.get(name); if (!s) this.handlers.set(name, (s = new Set())); s.add(h); return () => s.delete(h); }
    emit(name: string, n: number) { for (const h of this.handlers.get(name) ?? []) h(n); } }
  const e = new Emitter(); const log: string[] = [];
  const off = e.on("x", (n) => log.push("a" + n)); e.on("x", (n) => log.push("b" + n));
  e.emit("x", 1); off(); e.emit("x", 2); e.emit("y", 3);
  return log.join();
}
console.log(emitter());
function tdz() {
  const make = () => new Late(5);
  try { make(); } catch (e) { console.log(e instanceof ReferenceError, (e as Error).message); }
  class Late { constructor(readonly n: number) {} }
  return make().n;
}
console.log(tdz());
function hoisted() { return use(); function use() { return new Early().go(); } }
class Early { go() { return "early"; } }
console.log(hoisted());
function sw(kind: string) {
  switch (kind) { case "a": { class A { v = "A" + kind; } return new A().v; } default: { class B { v = "B" + kind; } return new B().v; } }
}
console.log(sw("a"), sw("z"));
const made: { get(): number; bump(): void }[] = [];
for (let i = 0, step = 1; i < 3; i++) { class Cell { private n = i * 10; get() { return this.n + step; } bump() { this.n += step++; } } made.push(new Cell()); }
made.forEach((m) => { m.bump(); m.bump(); });
console.log(made.map((m) => m.get()).join());
function singleton() { class Config { static #instance: Config | undefined; static get(): Config { return (Config.#instance ??= new Config()); } hits = 0; private constructor() {} hit() { return ++this.hits; } } Config.get().hit(); return Config.get().hit(); }
console.log(singleton(), singleton());
function order() { const log: string[] = []; const note = (s: string) => (log.push(s), s);
  class A { static a = note("sa"); x = note("x"); static { note("block"); } static b = note(A.a + "b"); constructor(public p = note("p")) { note("ctor"); } y = note("y"); }
  class B extends A { static c = note("sc" + B.a); z = note("z"); constructor() { note("before"); super(); note("after"); } }
  new B(); return log.join(" "); }
console.log(order());
function rec(depth: number): string { class Level { constructor(readonly d: number) {} inner(): string { return this.d > 0 ? rec(this.d - 1) + this.d : "0"; } } return new Level(depth).inner(); }
console.log(rec(5));
function counterClass() { let total = 0; return class Counter { static instances: Counter[] = []; n = 0; constructor() { Counter.instances.push(this); } inc(by = 1) { this.n += by; total += by; return this; } static sum() { return this.instances.reduce((s, c) => s + c.n, 0) + total; } }; }
const C1 = counterClass(), C2 = counterClass();
new C1().inc().inc(2); new C1().inc(); new C2().inc(10);
console.log(C1.sum(), C2.sum(), C1.instances.length, new C1() instanceof C1, new C1() instanceof C2);
const handlers = ["x", "y"].map((p) => { class H { run(s: string) { return p + s; } } return new H(); });
console.log(handlers.map((h) => h.run("!")).join());
function validate() { class ValidationError extends Error { constructor(readonly field: string, msg: string) { super(msg); this.name = "ValidationError"; } }
  class RequiredError extends ValidationError { constructor(field: string) { super(field, `${field} is required`); this.name = "RequiredError"; } }
  const check = (o: Record<string, string>) => { if (!o["name"]) throw new RequiredError("name"); if (o["name"].length < 2) throw new ValidationError("name", "short"); return "ok"; };
  return [{}, { name: "a" }, { name: "abc" }].map((o) => { try { return check(o as Record<string, string>); } catch (e) { if (e instanceof RequiredError) return `R:${e.field}:${e.message}`; if (e instanceof ValidationError) return `V:${e.name}:${e.message}`; throw e; } }).join("|"); }
console.log(validate());
