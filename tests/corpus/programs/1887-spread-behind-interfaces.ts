// Spread of class instances, errors and literals behind interfaces with methods.
const j = (v: unknown): string => JSON.stringify(v);
interface KI { m(): number; x: number }
class K implements KI { x = 1; m() { return 2; } }
const k: KI = new K();
const ks: KI[] = [k, { x: 2, m: () => 3 }, { x: 4, m() { return 5; } }];
console.log(j({ ...k, x: 5 }));
for (const one of ks) console.log(Object.keys({ ...one, x: 5 }).join(), Object.keys({ ...one }).join());
interface FI { f: (a: number) => number; n: string }
class FK implements FI { n = "n"; f(a: number) { return a; } }
const fs: FI[] = [new FK(), { f: (a) => a + 1, n: "m" }];
for (const one of fs) { const c = { ...one }; console.log(Object.keys(c).join(), one.f(1)); }
const c2 = { ...fs[1]! };
console.log(c2.f(3));
interface HasMsg { message: string }
const hs: HasMsg[] = [new Error("e"), { message: "m" }, new TypeError("t")];
for (const one of hs) console.log(j({ ...one }), j({ ...one, q: 1 }));
interface Coded { message: string; code: number }
class CE extends Error { code = 4; }
const cs: Coded[] = [new CE("x"), { message: "y", code: 1 }];
for (const one of cs) console.log(j({ ...one }));
interface Named { name: string; id?: number }
class N1 { get name() { return "N1"; } id = 3; }
class N2 { name = "N2"; }
const ns: Named[] = [new N1(), new N2(), { name: "lit" }, new Error("q")];
for (const one of ns) console.log(j({ ...one }), j({ nick: "d", ...one }));
type U = { kind: "a"; v: number } | { kind: "b"; w: string };
class UA { kind = "a" as const; get v() { return 3; } }
const us: U[] = [new UA(), { kind: "b", w: "w" }, { kind: "a", v: 1 }];
for (const one of us) console.log(j({ ...one }));
abstract class Base { abstract get label(): string; n = 1; copy() { return { ...this }; } }
class D1 extends Base { get label() { return "d1"; } }
console.log(j(new D1().copy()), j({ ...new D1() }));
