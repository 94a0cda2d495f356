// What a function of type `() => void` returns is there for who looks at it.
const f: () => void = () => 5;
const x: unknown = f();
console.log(String(x));
const g: (n: number) => void = (n) => n + 1;
console.log(JSON.stringify([1, 2].map(g)));
function v(): void {}
const y: unknown = v();
console.log(String(y));
class A { m(): void {} }
class B extends A { override m(): number { return 3; } }
const a: A = new B();
const z: unknown = a.m();
console.log(String(z));
const h: () => unknown = f;
console.log(String(h()));
interface I { cb: () => void }
const o: I = { cb: () => "str" };
console.log(String(o.cb()));
