function f() { class B { x = 1 } class A extends B {} return new A().x; }
try { console.log(f()); } catch (e) { console.log(String(e)); }
function g() { const C = class { static self = () => C; n = 1 }; return new (C.self())().n; }
console.log(g());
let K = class { v = 1 }; K = class { v = 2 }; console.log(new K().v);
const fs = [class { a() { return 1; } }, class { a() { return 2; } }].map((C) => new C().a()); console.log(fs.join());
function h<T extends { id: number }>(x: T) { class W { constructor(readonly t: T) {} get id() { return this.t.id; } } const w: W = new W(x); return [w].map((i) => i.id + (i instanceof W ? 1 : 0)).join(); }
console.log(h({ id: 3 }), h({ id: 4, z: "q" }));
const inst = new (class Foo { who() { return Foo.name; } })(); console.log(inst.who());
