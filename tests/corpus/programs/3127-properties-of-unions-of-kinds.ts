function f(x: string | number[] | { length: number }): number { return x.length; }
console.log(f("abc"), f([1]), f({ length: 7 }));
function g(x: Map<string, number> | { size: number }): number { const { size } = x; return size; }
console.log(g(new Map([["a", 1]])), g({ size: 9 }));
interface P { a: number } interface Q { a: string; length: number }
function h(x: P | Q | string[] | Map<string, number>): unknown { if ("get" in (x as object) ) return 0; return x; }
class Box { constructor(readonly length: number) {} get size() { return this.length * 2; } }
function k(x: Box | string | Uint8Array): number { return x.length; }
console.log(k(new Box(4)), k("ab"), k(new Uint8Array(3)));
function s(x: Box | Set<number>) { return x.size; }
console.log(s(new Box(4)), s(new Set([1])), [new Box(1), "xyz", [1, 2]].map((v) => v.length));
const m = new Map<string, Box>(); const { length } = m.get("q") ?? "none"; console.log(length, (m.get("x") ?? { length: -1 }).length);
console.log(h({ a: 1 }));
