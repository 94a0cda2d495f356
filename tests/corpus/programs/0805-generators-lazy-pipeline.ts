abstract class Lazy<T> {
  abstract iterate(): Generator<T>;
  map<U>(f: (v: T) => U): Lazy<U> {
    return new Mapped(this, f);
  }
  filter(f: (v: T) => boolean): Lazy<T> {
    return new Filtered(this, f);
  }
  take(n: number): Lazy<T> {
    return new Taken(this, n);
  }
  toArray(): T[] {
    return [...this.iterate()];
  }
  reduce<A>(f: (a: A, v: T) => A, start: A): A {
    let acc = start;
    for (const v of this.iterate()) acc = f(acc, v);
    return acc;
  }
}
class Range extends Lazy<number> {
  constructor(private readonly from: number, private readonly to = Infinity) {
    super();
  }
  override *iterate(): Generator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
}
class Items<T> extends Lazy<T> {
  private readonly items: T[];
  constructor(...items: T[]) {
    super();
    this.items = items;
  }
  override *iterate(): Generator<T> {
    yield* this.items;
  }
}
class Mapped<S, T> extends Lazy<T> {
  constructor(private readonly source: Lazy<S>, private readonly f: (v: S) => T) {
    super();
  }
  override *iterate(): Generator<T> {
    for (const v of this.source.iterate()) yield this.f(v);
  }
}
class Filtered<T> extends Lazy<T> {
  constructor(private readonly source: Lazy<T>, private readonly test: (v: T) => boolean) {
    super();
  }
  override *iterate(): Generator<T> {
    for (const v of this.source.iterate()) if (this.test(v)) yield v;
  }
}
class Taken<T> extends Lazy<T> {
  constructor(private readonly source: Lazy<T>, private readonly count: number) {
    super();
  }
  override *iterate(): Generator<T> {
    let left = this.count;
    if (left === 0) return;
    for (const v of this.source.iterate()) {
      yield v;
      if (--left === 0) return;
    }
  }
}
let computed = 0;
const squares = new Range(1).map((n) => (computed++, n * n)).filter((n) => n % 2 === 1);
console.log(squares.take(5).toArray().join(), computed);
console.log(squares.take(3).reduce((a, b) => a + b, 0), computed, new Items("a", "b").map((s) => s + s).toArray().join(), new Range(3, 3).toArray().length);
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
function* letters(): Generator<string> {
  for (let c = 97; c < 101; c++) yield String.fromCharCode(c);
}
const names = [...letters()];
for (const p of primes()) {
  const name = names.shift();
  if (name === undefined) break;
  console.log(name, p);
}
function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, head] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [head, ...rest];
  }
}
console.log([...permutations([1, 2, 3])].map((p) => p.join("")).join(" "));
