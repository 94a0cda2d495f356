// Tuples spread over parameters.
const add = (a: number, b: number): number => a + b;
const xy: [number, number] = [1, 2]; console.log(add(...xy));
function f3(a: string, b: number, c = true): string { return `${a}${b}${c}`; }
const t: [string, number] = ["k", 2]; console.log(f3(...t), f3("q", ...([4, false] as [number, boolean])));
const calls: [string, number, boolean][] = [["a", 1, true], ["b", 2, false]]; for (const c of calls) console.log(f3(...c));
const args = [1, 2] as const; console.log(add(...args));
function point(): [number, number] { return [3, 4]; } console.log(Math.max(...point()), add(...point()));
class P { constructor(readonly x: number, readonly y: number) {} static of(p: [number, number]): P { return new P(...p); } } console.log(P.of([5, 6]).y);
function opt(a: number, b?: string): string { return a + (b ?? "none"); } const o: [number, string?] = [1]; console.log(opt(...o));
