function sum(...ns: number[]): number {
  return ns.reduce((a, b) => a + b, 0);
}
console.log(sum(), sum(1), sum(1, 2, 3), sum(...[4, 5]), sum(1, ...[2, 3], 4, ...[]));
function tag(name: string, ...parts: (string | number)[]): string {
  return `${name}[${parts.length}]:${parts.join("/")}`;
}
console.log(tag("a"), tag("b", 1, "x"), tag("c", ...["p", "q"], 7));
const tail = <T>(_first: T, ...rest: T[]): T[] => rest;
console.log(tail(1, 2, 3).join(), tail("a").length, tail(true, false).join());
const a = [1, 2, 3];
const captured = ((...xs: number[]) => xs)(...a);
captured.push(99);
console.log(a.length, captured.length);
console.log(Math.max(...a), Math.min(...a, -5), Math.max(...[]), [...a, ...a].length, String.fromCharCode(...[72, 105]));
const order: string[] = [];
const n = <T>(v: T): T => {
  order.push(String(v));
  return v;
};
sum(n(1), ...n([2, 3]), n(4));
console.log(order.join("|"));
const o = { x: 1, y: 2 };
const merged = { ...o, y: 3, z: 4 };
const partial: { x: number; y?: number } = o;
const over = { y: 0, ...partial };
console.log(merged.x, merged.y, merged.z, over.y, o.y, Object.keys(merged).join(), Object.keys(over).join());
const optional: { q?: number } = {};
const withUndefined = { q: 5, ...optional };
console.log(withUndefined.q, { ...optional, q: 6 }.q);
const rec: Record<string, number> = { a: 1 };
const rec2: Record<string, number> = { ...rec, b: 2, ...{ a: 9 } };
console.log(Object.entries(rec2).join("|"), Object.entries(rec).join("|"));
class Base {
  parts: string[];
  constructor(...parts: string[]) {
    this.parts = parts;
  }
}
class Derived extends Base {
  constructor(first: string, ...others: string[]) {
    super("derived", first, ...others.map((s) => s.toUpperCase()));
  }
}
console.log(new Derived("x", "y", "z").parts.join(), new Base(...["q"]).parts.length);
const apply = <R>(f: (...args: number[]) => R, args: number[]): R => f(...args);
console.log(apply(sum, [1, 2, 3]), apply((...xs) => xs.length, [5, 6]));
const maybe: number[] | undefined = [[1, 2], undefined][1];
console.log([...(maybe ?? []), 5].length, { ...(maybe === undefined ? { d: 1 } : {}) }.d);
