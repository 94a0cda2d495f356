// Tuples that are spread into parameters and other tuples.
function concat<A extends unknown[], B extends unknown[]>(f: (...args: [...A, ...B]) => string, a: A, b: B): string { return f(...a, ...b); }
console.log(concat((x: number, y: string, z: boolean) => `${x}${y}${z}`, [1, "a"] as [number, string], [true] as [boolean]));
function partial<A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...a: A): (...b: B) => R { return (...b) => f(...a, ...b); }
const add3 = (a: number, b: number, c: number): number => a + b + c;
console.log(partial(add3, 1, 2)(3), partial(add3)(1, 2, 3), partial(add3, 1)(5, 6));
type Cons<H, T extends unknown[]> = [H, ...T];
function tail<H, T extends unknown[]>(c: Cons<H, T>): T { const [, ...rest] = c; return rest as T; }
console.log(tail([1, "a", true] as Cons<number, [string, boolean]>));
function push<T extends readonly unknown[], V>(t: T, v: V): [...T, V] { return [...t, v]; }
const p = push([1, "x"] as [number, string], true); console.log(p, p.length, p[2]);
function both<A extends string[], B extends number[]>(a: [...A], b: [...B]): [...A, ...B] { return [...a, ...b]; }
console.log(both(["a", "b"], [1]));
const mixed: [string, ...number[], boolean] = ["a", 1, 2, false]; console.log(mixed);
