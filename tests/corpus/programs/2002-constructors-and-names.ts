abstract class Animal {
  constructor(readonly name: string) {
    if (new.target === Animal) throw new TypeError("abstract");
    console.log("making", new.target.name);
  }
  kind() { return this.constructor.name; }
  abstract sound(): string;
}
class Dog extends Animal { sound() { return "woof"; } same(o: Animal) { return this.constructor === o.constructor; } }
class Cat extends Animal { sound() { return "meow"; } }
const d = new Dog("Rex"), c = new Cat("Tom");
console.log(d.kind(), c.kind(), d.same(c), d.same(d), d.constructor === Dog, c.constructor === Dog, d.constructor.name);
class AppError extends Error {
  code = 1;
  constructor(message: string) { super(message); this.name = new.target.name; }
}
class NotFound extends AppError { override code = 404; }
try { throw new NotFound("x"); } catch (e) {
  if (e instanceof AppError) console.log(e.name, String(e), e.code, e.constructor.name, e.constructor === NotFound);
}
function errs(code: number) {
  class LocalError extends Error { readonly code = code; override name = "LocalError"; }
  return { LocalError, fail(): never { throw new LocalError("c" + code); } };
}
const e1 = errs(1), e2 = errs(2);
try { e1.fail(); } catch (e) { console.log(e instanceof e1.LocalError, e instanceof e2.LocalError, e instanceof Error, e instanceof e1.LocalError ? e.code : 0, String(e)); }
console.log({ a: 1 }.constructor.name, new Error("x").constructor.name);
function typed(v: unknown): string { return typeof v; }
console.log(typed(Dog), typed(d), JSON.stringify({ Dog, x: 1 }), JSON.stringify([Cat]), typeof e1.LocalError);
function f(x: (() => string) | typeof Dog) { return x === Dog ? "dog" : "other"; }
console.log(f(Dog), f(() => "x"));
const counter = (() => { let n = 0; return class { static total = 0; readonly id = ++n; constructor() { (this.constructor as typeof counter).total++; } }; })();
console.log(new counter().id, new counter().id, counter.total, counter.name === "");
function* gen() { class G { constructor(readonly v: number) {} twice() { return this.v * 2; } } for (let i = 0; i < 3; i++) yield new G(i); }
for (const g of gen()) console.log(g.twice());
function box<T>(value: T) { class Box { constructor(public v: T = value) {} get() { return this.v; } map<U>(fn: (t: T) => U) { return box(fn(this.v)); } } return new Box(); }
console.log(box(4).get(), box("s").get(), box(4).map((x) => "n" + x).get());
function tree<T>(less: (a: T, b: T) => boolean) {
  class Node { left: Node | undefined; right: Node | undefined; constructor(readonly value: T) {}
    insert(v: T): void { if (less(v, this.value)) { if (this.left) this.left.insert(v); else this.left = new Node(v); } else if (this.right) this.right.insert(v); else this.right = new Node(v); }
    walk(out: T[]): T[] { this.left?.walk(out); out.push(this.value); this.right?.walk(out); return out; } }
  return (items: T[]) => { const root = new Node(items[0]!); for (const i of items.slice(1)) root.insert(i); return root.walk([]); };
}
console.log(tree<number>((a, b) => a < b)([3, 1, 2]).join(), tree<string>((a, b) => a > b)(["a", "c", "b"]).join());
