// Wrappers whose parameters and results are those of a function type parameter.
function wrap<F extends (...args: any[]) => any>(f: F) { return (...args: Parameters<F>): ReturnType<F> => f(...args); }
const add = wrap((a: number, b: number) => a + b);
console.log(add(1, 2));
function timed<F extends (...args: never[]) => unknown>(name: string, f: F): (...args: Parameters<F>) => ReturnType<F> {
  return (...args) => { console.log(name); return f(...args) as ReturnType<F>; };
}
console.log(timed("greet", (n: string) => "hi " + n)("bob"));
function memoize<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => R {
  const cache = new Map<string, R>();
  return (...args: A): R => {
    const key = JSON.stringify(args);
    if (cache.has(key)) return cache.get(key)!;
    const r = fn(...args);
    cache.set(key, r);
    return r;
  };
}
let calls = 0;
const m = memoize((a: number, b: string) => { calls++; return a + b; });
console.log(m(1, "x"), m(1, "x"), calls);
function once<T extends (...args: any[]) => any>(fn: T): T {
  let done = false; let result: ReturnType<T>;
  return ((...args: Parameters<T>) => { if (!done) { done = true; result = fn(...args); } return result; }) as T;
}
const o = once((x: number) => x * 2);
console.log(o(2), o(9));
function partial<A, B extends unknown[], R>(f: (a: A, ...rest: B) => R, a: A) { return (...rest: B) => f(a, ...rest); }
console.log(partial((a: number, b: number, c: string) => a + b + c, 1)(2, "z"));
const compose = <T>(...fns: ((x: T) => T)[]) => (x: T) => fns.reduceRight((v, f) => f(v), x);
console.log(compose((x: number) => x + 1, (x: number) => x * 2)(5));
function curry<A, B, C>(f: (a: A, b: B) => C) { return (a: A) => (b: B) => f(a, b); }
console.log(curry((a: number, b: string) => b.repeat(a))(2)("ab"));
type H = (req: string, n: number) => boolean;
const logged = (h: H): H => (...args) => { console.log(args.length); return h(...args); };
console.log(logged((r, n) => r.length === n)("abc", 3));
function flip<A, B, R>(f: (a: A, b: B) => R): (b: B, a: A) => R { return (b, a) => f(a, b); }
console.log(flip((a: string, b: number) => a + b)(1, "q"));
function debounceLike<T extends (...args: any[]) => void>(fn: T) { let last: Parameters<T> | undefined; return Object.assign((...args: Parameters<T>) => { last = args; }, { flush() { if (last) fn(...last); } }); }
const d = debounceLike((a: string, b: number) => console.log(a, b)); d("x", 1); d.flush();
type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type First<F> = F extends (first: infer A, ...rest: never[]) => unknown ? A : never;
type Item<L> = L extends readonly (infer U)[] ? U : never;
function bindAll<F extends (...args: never[]) => unknown>(f: F, given: Args<F>): () => ReturnType<F> {
  return () => f(...given) as ReturnType<F>;
}
console.log(bindAll((a: number, b: string) => b + a, [1, "n"])());
function withFirst<F extends (...args: any[]) => any>(f: F, value: First<F>): ReturnType<F> {
  return f(value);
}
console.log(withFirst((n: number) => n * 3, 4));
function last<L extends readonly unknown[]>(list: L): Item<L> | undefined {
  return list.at(-1) as Item<L> | undefined;
}
console.log(last([1, 2, 3]), last(["a"]), last([]));
async function settle<F extends () => Promise<any>>(f: F): Promise<Awaited<ReturnType<F>> | undefined> {
  try {
    return await f();
  } catch {
    return undefined;
  }
}
void settle(async () => 5).then((n) => console.log((n ?? 0) + 1));
class Counted<F extends (...args: any[]) => any> {
  calls: Parameters<F>[] = [];
  constructor(private readonly f: F) {}
  run(...args: Parameters<F>): ReturnType<F> {
    this.calls.push(args);
    return this.f(...args);
  }
}
const counted = new Counted((text: string, times = 2) => text.repeat(times));
console.log(counted.run("ab", 3), counted.run("c"), counted.calls);
