// `{}` is of any type whose properties are all optional.
function t<T>(v: T): T { return v; }
function f({ q = 1 }: { q?: number } = t({})): string { return `${q}`; }
console.log(f());
const z: { a?: string } = t({});
console.log(String(z.a));
interface O { a?: number; b?: string }
function merge<A>(a: A): A { return a; }
const o: O = merge({});

console.log(JSON.stringify(o));
function pick(o: O = {}): string { return JSON.stringify(o); }
console.log(pick(), pick({ b: "x" }));
const e = {};
const o3: O = e;
console.log(String(o3.a));
