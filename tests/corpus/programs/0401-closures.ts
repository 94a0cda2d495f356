function counter(start = 0): { next: () => number; reset: () => void } {
  let n = start;
  return {
    next: () => n++,
    reset: () => {
      n = start;
    },
  };
}
const a = counter();
const b = counter(10);
console.log(a.next(), a.next(), b.next(), a.next(), b.next());
a.reset();
console.log(a.next(), b.next());
const adders = [1, 2, 3].map((n) => (m: number) => n + m);
console.log(adders.map((f) => f(10)).join());
function compose<A, B, C>(f: (a: A) => B, g: (b: B) => C): (a: A) => C {
  return (x) => g(f(x));
}
const lengthText = compose((s: string) => s.length, (n) => `${n} chars`);
console.log(lengthText("hello"), compose(Math_double, String_of)(4));
function Math_double(n: number): number {
  return n * 2;
}
function String_of(n: number): string {
  return `<${n}>`;
}
let shared = 1;
const inc = (): void => {
  shared++;
};
const read = (): number => shared;
inc();
shared *= 10;
inc();
console.log(read(), shared);
const curry = (x: number) => (y: number) => (z: number) => x * 100 + y * 10 + z;
console.log(curry(1)(2)(3));
const memo = new Map<number, number>();
const fib = (n: number): number => {
  const known = memo.get(n);
  if (known !== undefined) return known;
  const v = n < 2 ? n : fib(n - 1) + fib(n - 2);
  memo.set(n, v);
  return v;
};
console.log(fib(80), memo.size);
function once<T>(f: () => T): () => T {
  let value: T | undefined;
  let done = false;
  return () => {
    if (!done) {
      value = f();
      done = true;
    }
    return value as T;
  };
}
let runs = 0;
const init = once(() => ++runs * 7);
console.log(init(), init(), runs);
