class Lazy<T> {
  constructor(private readonly source: () => Generator<T>) {}
  static range(from: number, to = Infinity): Lazy<number> {
    return new Lazy(function* () {
      for (let i = from; i < to; i++) yield i;
    });
  }
  static of<T>(...items: T[]): Lazy<T> {
    return new Lazy(function* () {
      yield* items;
    });
  }
  map<U>(f: (v: T) => U): Lazy<U> {
    const source = this.source;
    return new Lazy(function* () {
      for (const v of source()) yield f(v);
    });
  }
  filter(f: (v: T) => boolean): Lazy<T> {
    const source = this.source;
    return new Lazy(function* () {
      for (const v of source()) if (f(v)) yield v;
    });
  }
  take(n: number): Lazy<T> {
    const source = this.source;
    return new Lazy(function* () {
      let left = n;
      if (left === 0) return;
      for (const v of source()) {
        yield v;
        if (--left === 0) return;
      }
    });
  }
  toArray(): T[] {
    return [...this.source()];
  }
  reduce<A>(f: (a: A, v: T) => A, start: A): A {
    let acc = start;
    for (const v of this.source()) acc = f(acc, v);
    return acc;
  }
}
let computed = 0;
const squares = Lazy.range(1).map((n) => (computed++, n * n)).filter((n) => n % 2 === 1);
console.log(squares.take(5).toArray().join(), computed);
console.log(squares.take(3).reduce((a, b) => a + b, 0), computed, Lazy.of("a", "b").map((s) => s + s).toArray().join(), Lazy.range(3, 3).toArray().length);
function* primes(): Generator<number> {
  const found: number[] = [];
  for (let n = 2; ; n++) {
    if (found.every((p) => p * p > n || n % p !== 0)) {
      found.push(n);
      yield n;
    }
  }
}
const first: number[] = [];
for (const p of primes()) {
  if (p > 50) break;
  first.push(p);
}
console.log(first.join());
function* zip<A, B>(a: Generator<A>, b: Generator<B>): Generator<[A, B]> {
  while (true) {
    const x = a.next();
    const y = b.next();
    if (x.done || y.done) return;
    yield [x.value, y.value];
  }
}
function* letters(): Generator<string> {
  for (let c = 97; c < 101; c++) yield String.fromCharCode(c);
}
for (const [p, c] of zip(primes(), letters())) console.log(p, c);
function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, head] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [head, ...rest];
  }
}
console.log([...permutations([1, 2, 3])].map((p) => p.join("")).join(" "));
