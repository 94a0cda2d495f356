class Em { private m = new Map<string, ((x: number) => void)[]>(); on(n: string, f: (x: number) => void) { const l = this.m.get(n); if (l) l.push(f); else this.m.set(n, [f]); return this; } emit(n: string, x: number) { this.m.get(n)?.forEach((f) => f(x)); } }
class H { count = 0; constructor(e: Em) { e.on("x", this.handle); e.on("y", this.nothis); } handle(x: number) { console.log("in", x); this.count += x; } nothis(x: number) { console.log("nothis", x); } }
const em = new Em(); const h = new H(em); em.emit("y", 1);
try { em.emit("x", 2); } catch (e) { console.log((e as Error).name, (e as Error).message); }
const { handle } = h; try { handle(3); } catch (e) { console.log(String(e)); }
const f = h.handle; try { f(1); } catch (e) { console.log(String(e)); } f.call(h, 5); console.log(h.count); f.bind(h)(6); console.log(h.count); const bound = h.handle.bind(h); bound(1); console.log(h.count, f === h.handle);
class A {
  #p = 1; x: any = 1; m() { return this.#p; } n() { this.#p = 3; } o() { const { x } = this; return x; } q() { this.x = console.log("right"); } r() { return this; } s() { this.x++; } t() { this.m(); } u() { return this?.x; }
  w() { return this["x"]; } y() { return (() => this.x)(); } z() { this.x.y = console.log("r2"); } a4() { this.#q(); } #q() {} a7() { this.x += console.log("rr"); } a8() { this["x"] = console.log("r3"); } b1() { this.x ??= 4; } b4() { return this.x?.y; } b6() { return this.y?.(); } b7(a = this.x) { return a; } get g() { return 3; } c1() { return this.g + 1; } *c2() { yield 1; yield this.x; } async c3() { return this.x; } c4() { let q = 0; q = this.x; return q; } c5() { if (this.x) return 1; return 2; } c6(n: number): number { return n > 0 ? n : this.c6(n + 1); }
}
const a = new A(), fs: (() => unknown)[] = [a.m, a.n, a.o, a.q, a.s, a.t, a.u, a.w, a.y, a.z, a.a4, a.a7, a.a8, a.b1, a.b4, a.b6, a.b7, a.c1, a.c4, a.c5];
for (const f of fs) { try { console.log(f.name, f()); } catch (e) { console.log(f.name, String(e)); } }
console.log([1, 2].map(a.c6)); try { [0].map(a.c6); } catch (e) { console.log(String(e)); }
try { for (const x of (0, a.c2)()) console.log(x); } catch (e) { console.log(String(e)); }
const c3 = a.c3; c3().catch((e: Error) => console.log(String(e)));
class B<T> { private items: T[] = []; add(x: T) { this.items.push(x); return this.items.length; } } const b = new B<string>(); const add = b.add; try { add("x"); } catch (e) { console.log(String(e)); } console.log(add.call(b, "y"));
interface Has { run(n: number): string } class Sub implements Has { k = "k"; run(n: number) { return this.k.repeat(n); } } const list: Has[] = [new Sub(), { run: (n) => `${n}` }, { run(n) { return this === undefined ? "none" : "some" + n; } }];
for (const { run } of list) { try { console.log(run(2)); } catch (e) { console.log(String(e)); } }
class H6 { count = 0; run() { ["a", "bc"].forEach(function (this: H6, s) { this.count += s.length; }, this); return this.count; } keep(n: number) { return n > this.count; } }
const h6 = new H6(); console.log(h6.run());
console.log([1, 2].map(function (this: { k: number }, x) { return x * this.k; }, { k: 3 }), [1].filter((x) => x > 0, undefined), [1, 5].filter(h6.keep, h6), [4, 9].find(h6.keep, h6), [1].some((x) => x === 1, (console.log("evaluated"), 1)));
function twice(this: void, x: number) { return x * 2; } console.log([1, 2].map(twice, h6));
const ro: readonly number[] = [1, 2]; console.log(ro.every(function (this: Set<number>, x) { return this.has(x); }, new Set([1, 2])));
