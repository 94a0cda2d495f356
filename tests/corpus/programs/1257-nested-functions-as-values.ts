// Nested functions as values, their own names included.
interface N { name: string; children: N[] }
function names(root: N): string[] { const out: string[] = []; function visit(n: N): void { out.push(n.name); n.children.forEach(visit); } visit(root); return out; }
console.log(names({ name: "a", children: [{ name: "b", children: [] }] }).join());
function run(): number { let left = 3; let steps = 0; function setNext(fn: () => void): void { if (left > 0) fn(); } function step(): void { left--; steps++; setNext(step); } step(); return steps; }
console.log(run());
function mutual(n: number): boolean { function even(k: number): boolean { return k === 0 ? true : call(odd, k - 1); } function odd(k: number): boolean { return k === 0 ? false : call(even, k - 1); } function call(f: (k: number) => boolean, k: number): boolean { return f(k); } return even(n); }
console.log(mutual(10), mutual(7));
const fac = function self(n: number): number { const g: (k: number) => number = self; return n < 2 ? 1 : n * g(n - 1); };
console.log(fac(5));
function outer(): number { const seen = new Set<() => void>(); function a(): void { seen.add(a); seen.add(b); } function b(): void { seen.add(b); } a(); b(); return seen.size; }
console.log(outer());
function late(): string { const r: string[] = []; const go = (n: number): void => { r.push(String(n)); if (n < 3) again(go, n + 1); }; function again(f: (n: number) => void, n: number): void { f(n); } go(0); return r.join(); }
console.log(late());
