{
class P { #x = 1; static is(o: unknown): o is P { return typeof o === "object" && o !== null && #x in o; } eq(o: object): boolean { return #x in o && o.#x === this.#x; } }
class Q { #x = 2; get() { return this.#x; } }
console.log(P.is(new P()), P.is(new Q()), P.is(3), new P().eq(new P()), new P().eq({}));
class M { #run() { return 1; } has(o: object) { return #run in o; } r() { return this.#run(); } }
console.log(new M().has(new M()), new M().has([]), new M().r());
class S extends P { }
console.log(P.is(new S()));
}
{
class P { #x = 1; static is(o: unknown): o is P { return #x in (o as object); } peek(o: object) { return #x in o ? o.#x : -1; } }
try { P.is(3); } catch (e) { console.log(String(e)); }
try { P.is(undefined); } catch (e) { console.log(String(e)); }
function mk(n: number) { return class K { #v = n; same(o: object) { return #v in o && o.#v === n; } }; }
const A = mk(1), B = mk(2); const a = new A(), b = new B();
console.log(a.same(a), a.same(b), b.same(new B()), new P().peek(new P()), new P().peek({}));
class G<T> { #t: T; constructor(t: T) { this.#t = t; } static isG(o: object): o is G<unknown> { return #t in o; } get() { return this.#t; } }
console.log(G.isG(new G(1)), G.isG(new G("a")), G.isG(a), [new G(1), {}].filter((o) => G.isG(o)).length);
}
{
function has<T extends object>(o: T, k: PropertyKey): k is keyof T { return Object.prototype.hasOwnProperty.call(o, k); }
const o = { a: 1, b: 2 };
const s: string = "a";
console.log(has(o, "a"), has(o, "z"), has(o, 3), has([1], 0), has(o, s));
const k: PropertyKey = "b";
console.log(Object.prototype.hasOwnProperty.call(o, k as PropertyKey), {}.hasOwnProperty.call(o, "c" as PropertyKey), Object.hasOwn(o, k), k in o);
}
