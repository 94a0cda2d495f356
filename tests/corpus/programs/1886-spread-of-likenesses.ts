// Spread of what a class's type takes for one of its instances: fields where the class has accessors or methods.
const j = (v: unknown): string => JSON.stringify(v);
class V { get x() { return 1; } y = 2; }
const v: V = { y: 4, x: 9 };
console.log(j({ ...v }), j({ ...new V() }));


class M { y = 1; m(): number { return 3; } }
const m: M = { y: 3, m: () => 4 };
console.log(Object.keys({ ...m }).join(), Object.keys({ ...new M() }).join());
const ms: M[] = [m, new M()];
for (const one of ms) { console.log(Object.keys({ ...one, z: 1 }).join()); }
class W { private s = 1; get t() { return this.s; } u = 3; }
console.log(j({ ...new W() }));
class S extends V { z = 5; get w() { return 3; } }
const ss: V[] = [new S(), new V(), v];
for (const one of ss.slice(1)) console.log(j({ ...one }));
console.log(j({ ...new S() }));
class G<T> { constructor(public v: T) {} get twice(): T[] { return [this.v, this.v]; } map<U>(f: (v: T) => U): G<U> { return new G(f(this.v)); } }
console.log(j({ ...new G(3) }), j({ ...new G("a").map((s) => s.length) }));
class Set1 { a = 1; set b(v: number) { this.a = v; } }
const s1: Set1 = { a: 2, b: 3 };
console.log(j({ ...s1 }), j({ ...new Set1() }));

class M2 { y = 1; z = 2; get w(): number { return 3; } k(): number { return 5; } }
const m2s: M2[] = [new M2(), { y: 1, z: 3, w: 4, k: () => 6 }];
for (const one of m2s) { const { y, ...rest } = one; console.log(y, Object.keys(rest).join(), rest.z); }
abstract class Shape { abstract get area(): number; private tag = "t"; copy() { return { ...this }; } told() { return this.tag; } }
class Sq extends Shape { constructor(public side: number) { super(); } get area() { return this.side * this.side; } }
class Fixed extends Shape { area = 7; }
const shapes: Shape[] = [new Fixed()];
for (const one of shapes) console.log(j({ ...one }), one.told());
console.log(j({ ...new Sq(2) }), j({ ...new Fixed() }));
const big = Array.from({ length: 3 }, (_, i): V => (i % 2 ? new V() : { y: i, x: i }));
console.log(j(big.map((one) => ({ ...one, y: 1 }))));
function cl<T extends V>(one: T): T { return { ...one }; }
console.log(j(big.map((one) => cl(one))), j({ ...{ a: 1 }, ...big[0]! }), j({ ...(Date.now() > 0 && big[1]) }));
const unk: unknown = { ...big[0]! };
console.log(j(unk));
const rec: Record<string, unknown> = { ...big[0]!, ...m2s[0]! };
console.log(j(rec));
